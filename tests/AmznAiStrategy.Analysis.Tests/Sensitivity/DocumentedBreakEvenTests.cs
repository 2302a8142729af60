using System.Globalization;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>docs/model.md, section 9, read and run.</summary>
public sealed class DocumentedBreakEvenTests
{
    private static readonly string Page = File.ReadAllText(Seeded.FileOf("docs", "model.md"));

    [Fact]
    public void The_break_even_of_the_page_is_found()
    {
        var cell = Page.Split('\n').Single(line => line.StartsWith("| utilisation in Base |", StringComparison.Ordinal)).Split('|')[2].Trim();
        var printed = double.Parse(cell.TrimEnd('%'), CultureInfo.InvariantCulture) / 100;

        var found = BreakEven.Of(Seeded.Base, GuidedLevers.Find("utilisation")!).Worsening!;

        Assert.Equal(printed, found.Value, 0.000005);
        Assert.Equal(0.9 * 314.4554 / 318.1707, printed, 0.000005);
        Assert.Equal(Verdict.Fails, found.Below);
    }

    [Fact]
    public void The_revenues_of_the_page_are_those_of_base()
    {
        var summary = CapexRoi.Project(Seeded.Base).Summary;

        Assert.Contains(summary.RevenueAtWindowEnd!.Value.ToString("F4", CultureInfo.InvariantCulture), Page, StringComparison.Ordinal);
        Assert.Contains(summary.RevenueNeededAtWindowEnd!.Value.ToString("F4", CultureInfo.InvariantCulture), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_method_of_the_page_is_that_of_the_program()
    {
        Assert.Contains($"{BreakEven.Intervals + 1} even points", Page, StringComparison.Ordinal);
        Assert.Equal(1e-12, BreakEven.Tolerance);
        Assert.All(Enum.GetNames<BreakEvenStatus>(), status => Assert.Contains($"| {status.ToLowerInvariant()} |", Page, StringComparison.Ordinal));
    }
}
