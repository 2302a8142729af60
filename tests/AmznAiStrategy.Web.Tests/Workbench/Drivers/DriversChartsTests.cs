using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using static AmznAiStrategy.Web.Tests.Workbench.Tabs;

namespace AmznAiStrategy.Web.Tests.Workbench.Drivers;

/// <summary>Numbers from the reference implementation (tornado_base of its stored answers).</summary>
public sealed class DriversChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task The_tornado_of_base_starts_at_its_ROIC_with_the_largest_swing_on_top()
    {
        var chart = await ChartAsync();

        Assert.Equal("Price change moves it most: ROIC at the window's end from 5.5% to 16.1%", chart.Title);
        Assert.Equal("ROIC at the window's end, %, when one lever moves and all others stay; ranges of the model", chart.Subtitle);
        Assert.Equal(0.15356983483857162, chart.Origin!.Value, 1e-12);
        Assert.Equal("Base 15.4%", chart.Origin.Label);
        Assert.Equal(17, chart.Labels.Length);
        Assert.Equal(("price-change", "−10.0%/yr", "0.0%/yr"), (chart.Levers[0].Key, chart.Levers[0].LowInput, chart.Levers[0].HighInput));
        Assert.Equal("Hurdle 15%–20%", Assert.Single(chart.Bands).Label);
        Assert.Equal("Base, built in", chart.Scenario);
        Assert.Equal(0.1196015062533516, chart.Series[0].Values[chart.Labels.IndexOf("Cash margin")]!.Value, 1e-9);
        Assert.Equal(0.17904608127748667, chart.Series[1].Values[chart.Labels.IndexOf("Cash margin")]!.Value, 1e-9);
        Assert.Equal("capacity binds in 2031: revenue is all that it allows", chart.Levers[chart.Labels.IndexOf("Demand")].Note);
    }

    [Fact]
    public async Task An_edited_scenario_is_named_as_such()
    {
        var context = await database.ContextAsync("base", ("productivity.priceChange", -0.05));
        var chart = Assert.Single(TabCharts.Of(context, Options("tab=drivers")));

        Assert.StartsWith("Base (edited) ", chart.Origin!.Label, StringComparison.Ordinal);
        Assert.Equal("Base, built in, edited", chart.Scenario);
    }

    [Fact]
    public async Task An_amount_has_its_line_at_zero_and_a_payback_none()
    {
        Assert.Equal((0.0, 0.0), (await ChartAsync("drivers.measure=npv")).Bands.Select(band => (band.Low, band.High)).Single());
        Assert.Empty((await ChartAsync("drivers.measure=payback")).Bands);
    }

    [Theory]
    [InlineData("drivers.range=part", "a percentage", "±10% of its value")]
    [InlineData("drivers.low.demand=0.9x", "", "ranges of the model, some by hand")]
    public async Task The_subtitle_says_how_far_the_levers_move(string option, string other, string words) =>
        Assert.EndsWith(words, (await ChartAsync(option, $"drivers.none={other}")).Subtitle, StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_payback_now_there_is_nowhere_to_start()
    {
        var context = await database.ContextAsync("bear");
        Assert.Empty(TabCharts.Of(context, Options("tab=drivers", "drivers.measure=payback")));
    }

    [Theory]
    [InlineData("bull")]
    [InlineData("base")]
    [InlineData("bear")]
    [InlineData("reported-history")]
    public async Task Every_output_of_every_scenario_can_be_drawn(string id)
    {
        foreach (var measure in Analysis.Sensitivity.Measure.All)
        {
            foreach (var chart in TabCharts.Of(await database.ContextAsync(id), Options("tab=drivers", $"drivers.measure={measure.Id}")))
            {
                Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
            }
        }
    }

    [Fact]
    public async Task What_cannot_be_used_has_no_chart() => Assert.Empty(TabCharts.Of(await database.ContextAsync(), Options("tab=drivers", "drivers.levers=luck")));

    private async Task<ChartSpec> ChartAsync(params string[] options) => Assert.Single(TabCharts.Of(await database.ContextAsync(), Options(["tab=drivers", .. options])));
}
