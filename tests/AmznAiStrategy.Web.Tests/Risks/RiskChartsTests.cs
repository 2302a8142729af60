using AmznAiStrategy.Analysis.Risks;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Cases;
using AmznAiStrategy.Web.Features.Risks;

namespace AmznAiStrategy.Web.Tests.Risks;

public sealed class RiskChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task The_return_is_drawn_against_the_lever_with_both_values_marked()
    {
        var chart = await ChartAsync("stranded", "base");

        Assert.Equal("Base fails with utilisation at maturity below 88.9%", chart.Title);
        Assert.Equal("ROIC 2031, % a year, by utilisation at maturity; everything else as in Base", chart.Subtitle);
        Assert.Equal(["Base 90.0%", "Turns at 88.9%"], chart.Windows.Select(window => window.Label));
        Assert.Equal(["90.0%", "88.9%"], chart.Windows.Select(window => window.From));
        Assert.Equal((0.15, 0.2), (chart.Bands[0].Low, chart.Bands[0].High));
        Assert.Equal(0.15357, chart.Series[0].Values[chart.Labels.IndexOf("90.0%")]!.Value, 0.000005); // reference implementation
        Assert.Equal(0.15, chart.Series[0].Values[chart.Labels.IndexOf("88.9%")]!.Value, 0.000005); // the low hurdle
        Assert.Equal("Base", chart.Scenario);
    }

    [Fact]
    public async Task Retail_AI_is_drawn_with_what_it_would_add()
    {
        var chart = await ChartAsync("retail", "base");

        Assert.Equal("No Rufus margin turns the verdict of Base", chart.Title);
        Assert.Equal(["ROIC", "With retail AI"], chart.Series.Select(series => series.Name));
        Assert.Single(chart.Series[0].Values.Select(value => Math.Round(value!.Value, 9)).Distinct());
        Assert.True(chart.Series[1].Values[^1] > chart.Series[1].Values[0]);
        Assert.Equal("Base 10.0%", Assert.Single(chart.Windows).Label);
    }

    [Fact]
    public async Task Every_chart_of_every_scenario_can_be_drawn_and_its_labels_differ()
    {
        foreach (var scenario in (string[])["bull", "base", "bear", "reported-history"])
        {
            foreach (var risk in KnownRisks.All)
            {
                var chart = await ChartAsync(risk.Id, scenario);
                Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
                Assert.Equal(chart.Labels.Length, chart.Labels.Distinct().Count());
                Assert.DoesNotContain("n/a", chart.Title, StringComparison.Ordinal);
            }
        }
    }

    private async Task<ChartSpec> ChartAsync(string risk, string scenario)
    {
        var chosen = (await ChosenScenario.LoadAsync(database.Scenarios, scenario))!;
        return RiskCharts.Return(RiskFinding.Of(chosen.Assumptions, KnownRisks.All.Where(one => one.Id == risk)).Single(), TriedScenario.Of(chosen))!;
    }
}
