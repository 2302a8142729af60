using AmznAiStrategy.Analysis.Multiples;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.Valuation;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Valuation;

public sealed class ValuationPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("10-year average", "57.68", "−50.4%", "72%", "+101.7%")]
    [InlineData("Fair value", "41.20", "−30.6%", "–", "+44.1%")]
    [InlineData("12-month average", "34.34", "−16.7%", "−14.74%", "+20.1%")]
    [InlineData("5-year average", "26.92", "+6.2%", "–", "−5.8%")]
    [InlineData("Peer average", "26.60", "+7.5%", "–", "−7.0%")]
    public void Every_yardstick_is_recomputed_beside_what_is_printed(string yardstick, params string[] values)
    {
        using var pages = database.Pages();

        var table = pages.Render<BenchmarkTable>(parameters => parameters.Add(component => component.Multiples, MultipleFigures.From(database.Book)));
        var cells = table.FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == yardstick).QuerySelectorAll("td.num");

        Assert.Equal(values, cells.Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim()));
    }

    [Fact]
    public void The_answer_says_cheaper_than_what_and_dearer_than_what()
    {
        using var pages = database.Pages();

        var answer = pages.Render<ValuationLead>(parameters => parameters.Add(component => component.Multiples, MultipleFigures.From(database.Book))).Find("p");
        foreach (var trace in answer.QuerySelectorAll(".figure-trace"))
        {
            trace.Remove();
        }

        Assert.Equal(
            "At 28.59x earnings the share is cheaper than its 10-year average (−50.4%), its fair value (−30.6%) and its 12-month average (−16.7%); "
            + "dearer than its 5-year average (+6.2%) and its peer average (+7.5%). The forward multiple of 28.57x implies +0.1% growth of earnings.",
            string.Join(' ', answer.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Multiples_go_from_high_to_low_with_the_current_one_among_them()
    {
        var chart = ValuationCharts.Yardsticks(MultipleFigures.From(database.Book));

        Assert.Equal(["10-year average", "Fair value", "12-month average", "P/E", "Forward P/E", "5-year average", "Peer average"], chart.Labels.AsEnumerable());
        Assert.Equal("At 28.59x earnings the share is below 3 of 5 yardsticks", chart.Title);
        Assert.Equal([57.68, 41.2, 34.34, 28.59, 28.57, 26.92, 26.6], chart.Series[0].Values.AsEnumerable());
        Assert.Equal("AMZN 28.59x", Assert.Single(chart.Bands).Label);
    }

    [Fact]
    public async Task The_bridge_has_its_return_in_every_scenario()
    {
        var cases = await ScenarioCase.ThreeAsync(database.Scenarios);

        // golden.json: bridge_return 0.2860, 0.1536, -0.0599
        Assert.Equal("The share returns +28.6% in Bull, +15.4% in Base, −6.0% in Bear a year", ValuationCharts.Returns([.. cases.Select(scenario => scenario.Figures)]).Title);
    }

    [Fact]
    public void The_bridge_table_sets_the_scenarios_side_by_side()
    {
        using var pages = database.Pages();

        var rows = pages.Render<ValuationPage>().FindAll("[aria-label='Valuation bridge by scenario'] tbody tr");

        Assert.Equal(["$227.5B", "$158.7B", "$61.3B"], rows[0].QuerySelectorAll("td > .figure-value").Select(value => value.TextContent));
        Assert.Equal(["3.52x", "2.04x", "0.73x"], rows[2].QuerySelectorAll("td > .figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_the_workbench()
    {
        using var pages = database.Pages();

        var page = pages.Render<ValuationPage>();

        Assert.Equal(6, page.FindAll("[data-testid=chart]").Count);
        Assert.Equal(6, page.FindAll("[data-testid=chart]").Select(chart => chart.GetAttribute("data-chart")).Distinct().Count());
        Assert.Single(page.FindAll("h1"));
        Assert.Contains("/scenarios/bear", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
    }

    [Fact]
    public void A_missing_yardstick_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("valuation.pe-10-year");
        using var pages = lacking.Pages();

        var page = pages.Render<ValuationPage>();

        Assert.Equal("valuation.pe-10-year", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Contains("34.34", page.Find("table").TextContent, StringComparison.Ordinal);
    }
}
