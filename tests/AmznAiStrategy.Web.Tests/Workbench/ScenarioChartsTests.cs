using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>The charts of a scenario, against the golden answers and hand calculations.</summary>
public sealed class ScenarioChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("bull")]
    [InlineData("base")]
    [InlineData("bear")]
    [InlineData("reported-history")]
    public void Every_chart_of_a_scenario_is_sound_and_has_an_id_of_its_own(string id)
    {
        var charts = ScenarioCharts.All(Scenario(id), null);

        Assert.All(charts, chart => chart.Check());
        Assert.Equal(charts.Length, charts.Select(chart => chart.Id).Distinct().Count());
        Assert.All(charts, chart => Assert.Equal(Scenario(id).Name, chart.Scenario));
    }

    [Fact]
    public void The_path_stands_against_the_hurdle_band_and_the_window()
    {
        var chart = ScenarioCharts.RoicPaths([Scenario("base")]);

        Assert.Equal("ROIC reaches 15% in 2031, never 20%", chart.Title);
        Assert.Equal((0.15, 0.20), (chart.Bands[0].Low, chart.Bands[0].High));
        Assert.Equal(("2029", "2031"), (chart.Windows[0].From, chart.Windows[0].To)); // 2026 + 3, 2026 + 5
        Assert.Equal(3, chart.Series[0].EstimateFrom); // 2023, 2024, 2025, then the forecast
        Assert.Equal(0.15356983483857162, chart.Series[0].Values[8]!.Value, 1e-12); // golden ROIC 2031
    }

    [Theory]
    [InlineData("bull", "ROIC reaches 20% in 2031")]
    [InlineData("bear", "ROIC never reaches 15%")]
    public void The_title_says_what_the_path_reaches(string id, string title) => Assert.Equal(title, ScenarioCharts.RoicPaths([Scenario(id)]).Title);

    [Fact]
    public void Revenue_falls_to_NOPAT_step_by_step()
    {
        var steps = ScenarioCharts.FromRevenueToNopat(Scenario("base")).Series[0].Values;

        // Base 2031: revenue 318.171; cash cost 28 % of it; fixed cost 0.72 x 318.171 - 213.469; tax 18 % of 213.469 - 98.394.
        double[] expected = [318.171, -89.088, -15.614, -98.394, -20.714, 94.362];
        Assert.All(expected.Zip(steps), pair => Assert.Equal(pair.First, pair.Second!.Value, 1e-3));
        Assert.Equal(steps[^1]!.Value, steps.Take(5).Sum()!.Value, 1e-9);
    }

    [Theory]
    [InlineData("base", "Of $318.2B revenue in 2031, $94.4B is profit after tax")]
    [InlineData("bear", "Of $125.0B revenue in 2031, nothing is left: a loss of $7.0B after tax")]
    public void A_loss_is_called_a_loss(string id, string title) => Assert.Equal(title, ScenarioCharts.FromRevenueToNopat(Scenario(id)).Title);

    [Fact]
    public void Invested_capital_adds_up_with_construction_and_working_capital()
    {
        var chart = ScenarioCharts.InvestedCapital(Scenario("bear"));

        // Bear 2031: 430.047 in all, 72.141 under construction, working capital 2 % of 125.018.
        Assert.Equal(["In service, net", "Under construction", "Working capital"], chart.Series.Select(series => series.Name));
        Assert.Equal(355.406, chart.Series[0].Values[8]!.Value, 1e-3);
        Assert.Equal(2.500, chart.Series[2].Values[8]!.Value, 1e-3);
        Assert.Equal(430.04655288915075, chart.Series.Sum(series => series.Values[8]!.Value), 1e-9);
    }

    [Fact]
    public void Without_working_capital_it_is_not_in_the_key() =>
        Assert.Equal(["In service, net", "Under construction"], ScenarioCharts.InvestedCapital(Scenario("base")).Series.Select(series => series.Name));

    [Fact]
    public void The_year_of_payback_is_marked()
    {
        var paid = ScenarioCharts.ProgrammeCash(Scenario("base"));
        var never = ScenarioCharts.ProgrammeCash(Scenario("bear"));

        // Payback after 5.69 years from 2025, so within 2031.
        Assert.Equal("The 2025–2026 spending pays back after 5.7 years", paid.Title);
        Assert.Equal("2031", Assert.Single(paid.Notes).At);
        Assert.Equal(-82.31124433090909 - 163.37289634152728, paid.Series[0].Values[1]!.Value, 1e-9);
        Assert.Equal("The 2025–2026 spending does not pay back by 2035", never.Title);
        Assert.Empty(never.Notes);
    }

    [Fact]
    public void The_bridge_leads_from_earnings_to_earnings()
    {
        var steps = ScenarioCharts.ValuationBridge(Scenario("base")).Series[0].Values;

        // 77.7; core 77.7 x (1.06^5 - 1); NOPAT 2030 less 2025; the rest is the cost of funding; golden earnings 158.733.
        double[] expected = [77.7, 26.280, 64.736, -9.983, 158.733];
        Assert.All(expected.Zip(steps), pair => Assert.Equal(pair.First, pair.Second!.Value, 1e-3));
    }

    [Fact]
    public void Idle_capacity_and_revenue_make_up_capacity()
    {
        var scenario = Scenario("base");
        var chart = ScenarioCharts.CapacityAndDemand(scenario);

        Assert.Equal("Up to 16% of capacity stands idle (2028)", chart.Title); // golden idle share 0.1607
        Assert.All(
            scenario.Projection.Years.Select((year, i) => (year.Capacity, Drawn: chart.Series[0].Values[i]!.Value + chart.Series[1].Values[i]!.Value)),
            pair => Assert.Equal(pair.Capacity, pair.Drawn, 1e-9));
        Assert.Null(chart.Series[2].Values[0]); // before the forecast demand does not bind
    }

    [Fact]
    public void Vintages_add_up_to_capacity()
    {
        var scenario = Scenario("base");
        var chart = ScenarioCharts.CapacityByVintage(scenario);

        Assert.All(
            scenario.Projection.Years.Select((year, i) => (year.Capacity, Drawn: chart.Series.Sum(series => series.Values[i] ?? 0))),
            pair => Assert.Equal(pair.Capacity, pair.Drawn, 1e-9));
        Assert.All(chart.Series, series => Assert.Equal(SeriesRole.Vintage, series.Role));
    }

    private NamedProjection Scenario(string id)
    {
        var stored = database.Scenarios.FindAsync(id).GetAwaiter().GetResult()!;
        return new(stored.Name, NamedProjection.RoleOf(id), CapexRoi.Project(stored.Assumptions));
    }
}
