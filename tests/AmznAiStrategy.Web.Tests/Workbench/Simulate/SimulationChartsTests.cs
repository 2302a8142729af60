using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Tests.Workbench.Simulate;

/// <summary>The charts of the tab from its address alone. Numbers are those of golden.json, monte_carlo_base: 2,000 trials, seed 20260301.</summary>
public sealed class SimulationChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task The_fan_is_that_of_the_golden_simulation()
    {
        var fan = (await ChartsAsync("simulate.trials=2000")).Single(chart => chart.Id == "simulate-fan");

        var at = fan.Labels.IndexOf("2031E") is >= 0 and var estimate ? estimate : fan.Labels.IndexOf("2031");
        Assert.Equal(0.02881465110208368, fan.Series.Single(series => series.Name == "P5").Values[at]!.Value, 1e-12);
        Assert.Equal(0.10140541448048587, fan.Series.Single(series => series.Name == "Median").Values[at]!.Value, 1e-12);
        Assert.Equal(0.1831542203173506, fan.Series.Single(series => series.Name == "P95").Values[at]!.Value, 1e-12);
        Assert.Equal(0.15356983483857162, fan.Series.Single(series => series.Name == "Base as entered").Values[at]!.Value, 1e-12);
        Assert.Equal("Base, built in; 2,000 trials, seed 20260301, engine 0.1.0", fan.Scenario);
    }

    [Fact]
    public async Task The_hurdle_is_an_edge_of_the_histogram_and_what_meets_it_is_the_golden_share()
    {
        var histogram = (await ChartsAsync("simulate.trials=2000")).Single(chart => chart.Id == "simulate-roic-histogram");

        var edge = histogram.Bins!.Edges.IndexOf(0.15);
        Assert.True(edge > 0);
        Assert.Equal(0.1505, histogram.Series[0].Values.Skip(edge).Sum()!.Value, 1e-12);
        Assert.Contains("percentile", Assert.Single(histogram.Bins.Marks).Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_have_their_golden_shares()
    {
        var verdicts = (await ChartsAsync("simulate.trials=2000")).Single(chart => chart.Id == "simulate-verdicts");

        Assert.Equal(["Undetermined", "Clears early", "Clears", "Low bound only", "Fails"], verdicts.Labels.AsEnumerable());
        Assert.Equal([0.0, 0.0005, 0.0265, 0.1235, 0.8495], verdicts.Series[0].Values.Select(value => Math.Round(value!.Value, 12)));
    }

    [Theory]
    [InlineData("simulate.outcome=irr", "simulate-irr-histogram")]
    [InlineData("simulate.outcome=npv", "simulate-npv-histogram")]
    [InlineData("simulate.outcome=else", "simulate-roic-histogram")]
    public async Task One_outcome_is_shown_at_a_time(string option, string histogram)
    {
        var charts = await ChartsAsync(option);

        Assert.Equal(["simulate-fan", histogram, "simulate-verdicts", "simulate-drivers", "simulate-rank-correlations", "simulate-convergence", "simulate-weights"], charts.Select(chart => chart.Id));
        Assert.All(charts, chart => Assert.NotNull(ChartDrawing.Of(chart))); // throws for a specification that contradicts itself
    }

    [Fact]
    public async Task Longer_runs_are_cut_to_what_follows_an_edit() =>
        Assert.Contains("; 10,000 trials,", (await ChartsAsync("simulate.trials=100000"))[0].Scenario, StringComparison.Ordinal);

    [Theory]
    [InlineData("simulate.trials=0")]
    [InlineData("simulate.trials=-5")]
    [InlineData("simulate.trials=2000000")]
    [InlineData("simulate.seed=18446744073709551616")]
    [InlineData("simulate.of.nothing=tri(0,1,2)")]
    [InlineData("simulate.of.price-change=tri(-0.12,-0.2,0)")]
    [InlineData("simulate.correlations=demand~price-change:2")]
    public async Task What_cannot_be_used_has_no_charts_but_those_of_the_weights(string option) =>
        Assert.Equal(["simulate-weights"], (await ChartsAsync(option)).Select(chart => chart.Id));

    [Fact]
    public async Task A_single_trial_is_no_line_but_has_its_histogram()
    {
        var charts = await ChartsAsync("simulate.trials=1");

        Assert.Contains(charts, chart => chart.Id == "simulate-roic-histogram");
        Assert.DoesNotContain(charts, chart => chart.Id is "simulate-convergence" or "simulate-drivers");
    }

    private async Task<IReadOnlyList<ChartSpec>> ChartsAsync(params string[] options)
    {
        var context = await TabContext.OfAsync((await database.Scenarios.FindAsync("base"))!, (await database.Scenarios.FindAsync("base"))!.Assumptions, database.Scenarios);
        return TabCharts.Of(context, TabOptions.Read(options.Prepend("tab=simulate").Select(option => option.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1]))));
    }
}
