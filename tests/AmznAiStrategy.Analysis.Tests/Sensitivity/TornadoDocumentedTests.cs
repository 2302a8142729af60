using System.Globalization;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>docs/model.md, section Tornado, read and run.</summary>
public sealed class TornadoDocumentedTests
{
    private static readonly string Section = File.ReadAllText(Seeded.FileOf("docs", "model.md")).Split("### Tornado")[1].Split("\n##")[0];

    [Fact]
    public void The_ranges_of_the_page_are_those_of_the_program()
    {
        var rows = Section.Split('\n').SkipWhile(line => !line.StartsWith("| lever |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(TornadoLevers.All.AsEnumerable(), rows.Select(cells => new TornadoLever(cells[1], Number(cells[3]), Number(cells[4]))));
        Assert.All(rows, cells => Assert.Equal(Number(cells[2]), Levers.Find(Seeded.Base, cells[1])!.Read(Seeded.Base)));
    }

    [Fact]
    public void The_swing_of_the_page_is_found()
    {
        var row = Section.Split('\n').Single(line => line.StartsWith("| cash margin in Base, ROIC |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);
        var found = Tornado.Of(Seeded.Base, Measure.Roic).Bars.Single(bar => bar.Lever.Id == "cash-margin").Swing!.Value;

        Assert.Equal(Number(row[2].Replace(" pp", "", StringComparison.Ordinal)) / 100, found, 0.000005);
        Assert.Equal(0.82 * 0.14 * 318.1707 / 614.4546, found, 0.0000005);
    }

    [Fact]
    public void The_year_of_the_page_is_that_of_base()
    {
        var year = CapexRoi.Project(Seeded.Base)[2031];

        Assert.Contains(year.Revenue.ToString("F4", CultureInfo.InvariantCulture), Section, StringComparison.Ordinal);
        Assert.Contains(year.AverageInvestedCapital.ToString("F4", CultureInfo.InvariantCulture), Section, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
