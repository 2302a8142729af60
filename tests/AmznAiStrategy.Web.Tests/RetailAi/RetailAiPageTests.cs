using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.RetailAi;
using Bunit;
using Microsoft.AspNetCore.WebUtilities;

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
    [InlineData("Monthly active users, year before = 100", "240")] // 100 x (1 + 1.4)
    [InlineData("Interactions per user, year before = 100", "129")] // 310 / 240
    [InlineData("Users a year earlier, from 300M", "125M")]
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
    public void Sales_are_set_against_the_run_rate_as_a_bullet()
    {
        var chart = RetailAiCharts.SalesAndExpectation(RufusFigures.From(database.Book));

        Assert.Equal([12.0], chart.Series[0].Values.AsEnumerable());
        Assert.Equal(new ChartBand(10, 10, "Run rate expected: $10B"), Assert.Single(chart.Bands));
        Assert.Equal("Rufus sales of $12B are 20% above the run rate first expected", chart.Title);
    }

    [Fact]
    public void Growth_is_an_index_that_starts_at_100()
    {
        var chart = RetailAiCharts.Index(RufusFigures.From(database.Book));

        Assert.All(chart.Series, series => Assert.Equal(100, series.Values[0]));
        Assert.Equal([310, 240, 129], chart.Series.Select(series => Math.Round(series.Values[1]!.Value))); // 100 x 3.1, 100 x 2.4, 310 / 240
    }

    [Fact]
    public void The_path_of_deployment_cost_is_marked_as_derived_and_the_printed_ends_are_not()
    {
        var chart = RetailAiCharts.DeploymentCost(JustWalkOutFigures.From(database.Book));

        Assert.Equal(19, chart.Labels.Length); // months 0 to 18
        Assert.Equal([100.0, 50.0], chart.Series[0].Values.Where(value => value is not null).Select(value => Math.Round(value!.Value, 9)));
        Assert.False(chart.Series[0].IsEstimate);
        Assert.Equal(70.7, Math.Round(chart.Series[1].Values[9]!.Value, 1)); // 100 x 0.5^(9/18)
        Assert.True(chart.Series[1] is { IsEstimate: true, Shape: SeriesShape.Line });
        Assert.StartsWith("Derived", chart.Series[1].Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-buy-for-me-figure", "revenue is not computed")]
    [InlineData("no-logistics-figure", "prints no amount for logistics")]
    public void What_has_no_number_is_said_to_have_none(string place, string words)
    {
        using var pages = database.Pages();

        Assert.Contains(words, pages.Render<RetailAiPage>().Find($"[data-testid={place}]").TextContent, StringComparison.Ordinal);
    }

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

        Assert.Equal(6, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Equal(
            ["retailAi.rufusSales", "retailAi.rufusIncrementality", "retailAi.rufusGrowth.start", "retailAi.rufusMargin"],
            page.FindAll(".use-in-scenario").Select(link => link.GetAttribute("href")!).Select(href => (string)QueryHelpers.ParseQuery(href[href.IndexOf('?')..])[Urls.Focus]!));
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
