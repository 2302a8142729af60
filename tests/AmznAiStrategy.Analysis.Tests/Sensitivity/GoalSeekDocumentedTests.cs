using System.Globalization;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>docs/model.md, section Goal seek, read and run.</summary>
public sealed class GoalSeekDocumentedTests
{
    private static readonly string Section = File.ReadAllText(Seeded.FileOf("docs", "model.md")).Split("### Goal seek")[1].Split("\n##")[0];

    [Fact]
    public void The_answer_of_the_page_is_found()
    {
        var row = Section.Split('\n').Single(line => line.StartsWith("| revenue per compute dollar in Base", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);

        var found = GoalSeek.Of(Seeded.Base, new("revenue-per-compute-dollar", "roic", 0.15)).Value!.Value;

        Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), found, 0.0000005);
        Assert.Equal(0.85 * 314.4554 / 318.1707, found, 0.0000005);
    }

    [Fact]
    public void The_method_of_the_page_is_that_of_the_program()
    {
        Assert.Contains($"{GoalSeekScan.Intervals + 1} even points", Section, StringComparison.Ordinal);
        Assert.Equal(1e-12, GoalSeekScan.Tolerance);
        Assert.All(Enum.GetValues<GoalSeekStatus>(), status => Assert.Contains(
            $"| {(status is GoalSeekStatus.NoRoot ? "no root" : status.ToString().ToLowerInvariant())} |", Section, StringComparison.Ordinal));
    }
}
