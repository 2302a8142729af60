using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Multiples;
using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Aws;
using AmznAiStrategy.Web.Features.Capex;
using AmznAiStrategy.Web.Features.RetailAi;
using AmznAiStrategy.Web.Features.Valuation;

namespace AmznAiStrategy.Web.Tests;

/// <summary>What holds for every chart of the topic pages.</summary>
public sealed class TopicChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void Every_chart_can_be_drawn_and_has_an_id_of_its_own()
    {
        var charts = Charts(database.Book);

        Assert.Equal(22, charts.Length);
        Assert.Equal(charts.Length, charts.Select(chart => chart.Id).Distinct().Count());
        Assert.All(charts, chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));
    }

    [Fact]
    public void Every_chart_says_its_period_and_its_source() => Assert.All(Charts(database.Book), chart =>
    {
        Assert.Matches("Frontier Ledger|Amazon's filings", chart.Source);
        Assert.Matches("20\\d\\d|'\\d\\d|quarter|a year|earnings constant", chart.Subtitle);
    });

    [Fact]
    public void Every_chart_can_be_drawn_without_a_single_figure() => Assert.All(Charts(new([])), chart =>
    {
        Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
        Assert.DoesNotContain("n/a", chart.Title, StringComparison.Ordinal);
    });

    private static ChartSpec[] Charts(FactBook facts)
    {
        var multiples = MultipleFigures.From(facts);
        return
        [
            .. CapexCharts.All(CapexFigures.From(facts)),
            .. AwsCharts.All(AwsFigures.From(facts)),
            .. RetailAiCharts.All(RetailFigures.From(facts)),
            ValuationCharts.Yardsticks(multiples),
            ValuationCharts.PriceAtYardstick(multiples),
        ];
    }
}
