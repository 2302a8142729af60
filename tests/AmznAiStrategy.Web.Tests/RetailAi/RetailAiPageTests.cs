using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.RetailAi;
using Bunit;

namespace AmznAiStrategy.Web.Tests.RetailAi;

public sealed class RetailAiPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void Both_user_counts_stand_side_by_side()
    {
        using var pages = database.Pages();

        var cards = pages.Render<RetailAiPage>().FindAll("[data-testid=kpis] > .card");

        Assert.Contains("300M", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("$40", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("250M", cards[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("$48", cards[2].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sales over the run rate", "+20.0%")]
    [InlineData("Interactions per user, YoY", "+29.2%")]
    [InlineData("Users a year earlier, from 250M", "104.2M")]
    [InlineData("Share of retail revenue, printed", "<2–3%")]
    [InlineData("Share of retail revenue, recomputed", "1.95%")]
    [InlineData("Share of reported retail revenue 2025", "2.04%")]
    public void The_table_sets_printed_beside_recomputed(string label, string value)
    {
        var row = RetailRows.Rufus(RufusFigures.From(database.Book)).Single(line => line.Label == label);

        Assert.Equal(value, row.Text ?? row.Figure.Text);
    }

    [Fact]
    public void Bounds_of_the_source_stay_with_the_numbers() => Assert.Equal(
        [">150", ">300", "~50.0%", "40", ">50%", "18 months", "~3.8%"],
        RetailRows.JustWalkOut(JustWalkOutFigures.From(database.Book)).Select(row => row.Text ?? row.Figure.Text));

    [Fact]
    public async Task Retail_ai_is_set_beside_the_headline_scenario_by_scenario()
    {
        var cases = await ScenarioCase.ThreeAsync(database.Scenarios);

        var chart = RetailAiCharts.AllInRoic([.. cases.Select(scenario => scenario.Figures)]);

        // golden.json, 2031: 0.24617 and 0.25737, 0.15357 and 0.15778, -0.01630 and -0.01535
        Assert.Equal([0.2462, 0.1536, -0.0163], chart.Series[0].Values.Select(value => Math.Round(value!.Value, 4)));
        Assert.Equal([0.2574, 0.1578, -0.0154], chart.Series[1].Values.Select(value => Math.Round(value!.Value, 4)));
        Assert.Equal("Retail AI moves ROIC by +0.1 pp to +1.1 pp", chart.Title);
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_the_workbench()
    {
        using var pages = database.Pages();

        var page = pages.Render<RetailAiPage>();

        Assert.Equal(5, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Contains("/scenarios/base", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("rufus.2025.users");
        using var pages = lacking.Pages();

        var page = pages.Render<RetailAiPage>();

        Assert.Equal("rufus.2025.users", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Contains("$48", page.Markup, StringComparison.Ordinal);
    }
}
