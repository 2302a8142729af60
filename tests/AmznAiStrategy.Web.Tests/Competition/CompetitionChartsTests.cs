using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Competition;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Tests.Competition;

public sealed class CompetitionChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private CompetitionFigures Competition => CompetitionFigures.From(database.Book);

    [Fact]
    public void Every_bar_of_shares_and_growth_says_its_period()
    {
        Assert.Equal(["AWS, Q3 2025", "Azure, Q3 2025", "Google Cloud, no period", "All others, derived"], CompetitionCharts.Shares(Competition.Clouds).Labels.AsEnumerable());
        Assert.Equal(["AWS, long term, >35%", "AWS, Q3 2025", "Azure, early 2025", "Azure, Q3 2025"], CompetitionCharts.ShareOverTime(Competition.Clouds).Labels.AsEnumerable());
        Assert.Equal(["AWS, Q2 2025", "Azure, Q2 2025", "Google Cloud, Q2 2025"], CompetitionCharts.GrowthAlike(Competition.Clouds).Labels.AsEnumerable());
        Assert.Equal(["AWS, Q4 2025", "Azure, Q2 2025", "Google Cloud, Q2 2025"], CompetitionCharts.GrowthMixed(Competition.Clouds).Labels.AsEnumerable());
    }

    [Fact]
    public void The_same_quarter_and_the_mixed_ones_stand_side_by_side()
    {
        Assert.Equal([0.175, 0.39, 0.32], CompetitionCharts.GrowthAlike(Competition.Clouds).Series[0].Values.AsEnumerable());
        Assert.Equal([0.24, 0.39, 0.32], CompetitionCharts.GrowthMixed(Competition.Clouds).Series[0].Values.AsEnumerable());
    }

    [Fact]
    public void A_chart_that_mixes_quarters_says_so_on_itself()
    {
        Assert.Contains("quarters differ", CompetitionCharts.GrowthMixed(Competition.Clouds).Subtitle, StringComparison.Ordinal);
        Assert.Contains("periods differ", CompetitionCharts.ShareOverTime(Competition.Clouds).Subtitle, StringComparison.Ordinal);
        Assert.Contains("the share of Google Cloud has none", CompetitionCharts.Shares(Competition.Clouds).Subtitle, StringComparison.Ordinal);
        Assert.Contains("fiscal year ends in June", CompetitionCharts.GrowthAlike(Competition.Clouds).Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "Three clouds hold 67% of the market, AWS 32% of it",
            "AWS comes from >35% to 32%, Azure from 20% to 22%",
            "Same quarter: Azure grows +21.5 pp against AWS, Google Cloud +14.5 pp",
            "Mixed quarters: Azure +15.0 pp, Google Cloud +8.0 pp",
            "A price cut of 20% takes the margin from 35.0% to 18.8%", // (0.350281 - 0.20) / 0.80
            "The contract went from $38B to $100B",
            "In equal parts the contract brings $12.5B a year, 8.8% of AWS revenue",
            "Amazon puts in $50B, 50% of the $100B that comes back",
        ],
        CompetitionCharts.All(Competition).Select(chart => chart.Title));

    [Fact]
    public void The_ladder_has_eight_equal_years_that_are_an_assumption()
    {
        var ladder = CompetitionCharts.ContractLadder(Competition.OpenAi);

        Assert.Equal(["Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Year 6", "Year 7", "Year 8"], ladder.Labels.AsEnumerable());
        Assert.All(ladder.Series[0].Values, value => Assert.Equal(12.5, value));
        Assert.Equal(100, ladder.Series[1].Values[^1]);
        Assert.All(ladder.Series, series => Assert.True(series.IsEstimate));
        Assert.Contains("even use is an assumption", ladder.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_flows_both_ways_and_only_the_conditional_part_is_uncertain()
    {
        var flows = CompetitionCharts.Circularity(Competition.OpenAi);

        Assert.Equal([new("Amazon", "OpenAI"), new ChartFlow("OpenAI", "AWS"), new("Amazon", "OpenAI")], flows.Flows.AsEnumerable());
        Assert.Equal([15.0, 100.0, 35.0], flows.Series[0].Values.AsEnumerable());
        Assert.Equal(2, flows.Series[0].EstimateFrom);
        Assert.Equal("Paid under conditions", flows.Labels[2]);
    }

    [Fact]
    public async Task The_scenario_is_marked_among_the_parts_of_the_contract_used()
    {
        var chart = CompetitionCharts.RoicByRealisation((await ScenarioCase.FindAsync(database.Scenarios, "base"))!);

        Assert.Equal(["0%", "50%", "80% (Base)", "100%"], chart.Labels.AsEnumerable());
        Assert.Equal(0.1536, Math.Round(chart.Series[0].Values[2]!.Value, 4)); // golden.json, ROIC 2031
        Assert.Equal("Hurdle 15%–20%", Assert.Single(chart.Bands).Label);
    }

    [Fact]
    public void Every_chart_can_be_drawn_and_says_period_and_source() => Assert.All(CompetitionCharts.All(Competition), chart =>
    {
        Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
        Assert.Matches("20\\d\\d|a year|calendar year", chart.Subtitle);
        Assert.Contains("Frontier Ledger", chart.Source, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_chart_can_be_drawn_without_a_single_figure() => Assert.All(CompetitionCharts.All(CompetitionFigures.From(new([]))), chart =>
    {
        Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
        Assert.DoesNotContain("n/a", chart.Title, StringComparison.Ordinal);
    });
}
