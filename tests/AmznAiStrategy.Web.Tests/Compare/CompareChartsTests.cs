using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Compare;

/// <summary>Charts of several scenarios: one line each, told apart without colour, over all years that any of them has.</summary>
public sealed class CompareChartsTests : IAsyncLifetime
{
    private readonly TemporaryStore store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Every_chart_has_a_line_for_each_scenario_and_names_them()
    {
        foreach (var chart in await ChartsAsync("base", "bull", "bear", "base~hurdle.low=0.1"))
        {
            Assert.Equal(["Base", "Bull", "Bear", "Base (1 change)"], chart.Series.Select(series => series.Name));
            Assert.Equal(4, SeriesLook.Of(chart.Series).Distinct().Count());
            Assert.All(chart.Series, series => Assert.Equal(chart.Labels.Length, series.Values.Length));
        }
    }

    [Fact]
    public async Task Cumulative_cash_starts_with_the_first_years_flow_and_says_who_pays_back()
    {
        var chart = (await ChartsAsync("base", "bull", "bear")).Single(chart => chart.Id == "compare-programme-cash");

        // reference.py: payback after 5.69 and 4.67 years in Base and Bull, never in Bear.
        Assert.Equal("The programme pays back in Base, Bull only", chart.Title);
        Assert.Equal("2025", chart.Labels[0]);
        Assert.All(chart.Series, series => Assert.True(series.Values[0] < 0));
        Assert.True(chart.Series[1].Values[^1] > 0);
        Assert.True(chart.Series[2].Values[^1] < 0);
    }

    [Fact]
    public async Task Revenue_against_need_is_the_golden_gap_at_the_end_of_the_window()
    {
        var chart = (await ChartsAsync("base", "bull", "bear")).Single(chart => chart.Id == "compare-revenue-against-need");
        var at = chart.Labels.IndexOf("2031");

        // revenue_gap_at_window_end of reference.py, with the other sign.
        Assert.Equal(3.715280421383227, chart.Series[0].Values[at]!.Value, 1e-6);
        Assert.Equal(112.13431535643286, chart.Series[1].Values[at]!.Value, 1e-6);
        Assert.Equal(-134.75219420017376, chart.Series[2].Values[at]!.Value, 1e-6);
    }

    [Fact]
    public async Task Scenarios_with_other_horizons_share_one_axis()
    {
        var chart = (await ChartsAsync("base", "bull~horizon.lastYear=2040")).Single(chart => chart.Id == "compare-revenue-against-need");

        Assert.Equal("2040", chart.Labels[^1]);
        Assert.Null(chart.Series[0].Values[^1]); // Base ends in 2035
        Assert.NotNull(chart.Series[1].Values[^1]);
    }

    private async Task<IEnumerable<ChartSpec>> ChartsAsync(params string[] asked)
    {
        var comparison = await Comparison.LoadAsync(store.Scenarios, asked, CancellationToken.None);
        return CompareCharts.All([.. comparison.Scenarios.Select(scenario => scenario.Drawn)]);
    }
}
