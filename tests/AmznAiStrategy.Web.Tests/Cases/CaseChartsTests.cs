using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Cases;

namespace AmznAiStrategy.Web.Tests.Cases;

public sealed class CaseChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task Single_effects_are_sorted_by_size_and_those_that_move_nothing_are_left_out()
    {
        var chart = CaseCharts.Returns(await ViewAsync("base"));

        Assert.Equal("“AWS grows slower” moves the ROIC 2031 of Base most: −12.0 pp", chart.Title);
        Assert.Equal(["Bear: AWS grows slower", "Bear: Rivals invest too", "Bear: Anthropic may leave", "Bear: Capex outruns revenue"], chart.Labels.Take(4));
        Assert.Equal(9, chart.Labels.Length); // 14, less backlog, Anthropic's moat, twice Rufus, and Alexa+
        Assert.Equal([-12.02, -11.87, -4.89, -3.80], chart.Series[0].Values.Take(4).Select(value => Math.Round(value!.Value * 100, 2)));
        Assert.Equal((ChartKind.Bars, Unit.PercentagePoints, "Base"), (chart.Kind, chart.Unit, chart.Scenario));
    }

    [Fact]
    public async Task The_backlog_moves_present_value_though_not_the_return()
    {
        var chart = CaseCharts.PresentValues(await ViewAsync("base"));

        Assert.Equal(20.4, chart.Series[0].Values[chart.Labels.IndexOf("Bull: Backlog")]!.Value, 0.05);
        Assert.Equal("“AWS grows slower” moves the NPV of Base most: −$62.4B", chart.Title);
    }

    [Fact]
    public async Task A_claim_that_the_scenario_makes_already_is_not_drawn() => // Bull has all that bull claims say
        Assert.DoesNotContain(CaseCharts.Returns(await ViewAsync("bull")).Labels, label => label.StartsWith("Bull", StringComparison.Ordinal));

    [Fact]
    public async Task Every_chart_can_be_drawn()
    {
        foreach (var id in (string[])["bull", "base", "bear", "reported-history"])
        {
            var view = await ViewAsync(id);
            Assert.All([CaseCharts.Returns(view), CaseCharts.PresentValues(view)], chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));
        }
    }

    [Fact]
    public async Task A_saved_scenario_is_named_with_its_revision()
    {
        using var own = new SeededDatabase();
        var saved = Assert.IsType<SaveResult.Saved>(await own.Scenarios.CreateAsync("My view", "", (await own.Scenarios.FindAsync("base"))!.Assumptions, "base"));

        var view = (await CaseView.LoadAsync(own.Scenarios, saved.Scenario.Id, [], default))!;

        Assert.Equal("My view, revision 1", CaseCharts.Returns(view).Scenario);
    }

    private async Task<CaseView> ViewAsync(string scenario) => (await CaseView.LoadAsync(database.Scenarios, scenario, [], default))!;
}
