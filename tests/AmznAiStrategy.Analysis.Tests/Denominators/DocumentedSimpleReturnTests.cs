using System.Globalization;
using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Denominators;

/// <summary>The section on denominator and lag of docs/model.md, read and run.</summary>
public sealed class DocumentedSimpleReturnTests
{
    private static readonly string Section = File.ReadAllText(Seeded.FileOf("docs", "model.md")).Split("\n## ")
        .Single(section => section.Split('\n')[0].EndsWith("Denominator and lag", StringComparison.Ordinal));

    [Theory]
    [InlineData(Denominator.TotalCapex)]
    [InlineData(Denominator.AiCapex)]
    [InlineData(Denominator.IncrementalCapex)]
    public void The_table_of_the_page_is_found(Denominator denominator)
    {
        var label = SimpleReturnText.Label(denominator);
        var cells = Section.Split('\n').Single(line => line.StartsWith($"| {label} |", StringComparison.OrdinalIgnoreCase)).Split('|')[2..6];
        var returns = SimpleReturns.Of(CapexRoi.Project(Seeded.Base));

        Assert.Equal(SimpleReturns.LongestLag + 1, cells.Length);
        Assert.All(cells.Index(), cell => Assert.Equal(
            double.Parse(cell.Item.Trim().TrimEnd('%'), CultureInfo.InvariantCulture) / 100, returns[denominator, cell.Index].AtWindowEnd!.Value, 0.00005));
    }

    [Fact]
    public void The_numbers_worked_with_are_those_of_base()
    {
        var projection = CapexRoi.Project(Seeded.Base);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"NOPAT is {projection[2031].Nopat:F4}, in 2025 it is {projection[2025].Nopat:F4}."), Section, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", projection.Years.Take(9).Select(year => Math.Round(year.CapexTotal, 4).ToString(CultureInfo.InvariantCulture))) + ";", Section.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", projection.Years.Take(9).Select(year => Math.Round(year.AiCapex, 4).ToString(CultureInfo.InvariantCulture))) + ";", Section.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
