using System.Globalization;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>docs/model.md, section Data table, read and run.</summary>
public sealed class DataTableDocumentedTests
{
    private static readonly string Section = File.ReadAllText(Seeded.FileOf("docs", "model.md")).Split("### Data table")[1].Split("\n##")[0];

    [Fact]
    public void The_contour_of_the_page_is_found()
    {
        var row = Section.Split('\n').Single(line => line.StartsWith("| cash margin in Base at 15 % |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);
        var table = DataTable.Of(Seeded.Base, new(new("revenue-per-compute-dollar", 0.80, 0.85, 2), new("cash-margin", 0.66, 0.72, 2), "roic"));

        var found = table.Contour(0.15).SelectMany(line => line.Points).Single(point => point.Row == 0.85).Column;

        Assert.Equal(double.Parse(row[2].TrimEnd('%'), CultureInfo.InvariantCulture) / 100, found, 0.000005);
        Assert.Equal(0.66 + 0.06 * (0.15 - 0.128094) / (0.153570 - 0.128094), found, 0.000005);
        Assert.Equal((0.128094, 0.153570), (Math.Round(table[1, 0].Value!.Value, 6), Math.Round(table[1, 1].Value!.Value, 6)));
    }

    [Fact]
    public void The_size_of_the_page_is_that_of_the_program() =>
        Assert.Contains($"{DataTableRequest.FewestPoints} to {DataTableRequest.MostPoints} even values", Section, StringComparison.Ordinal);
}
