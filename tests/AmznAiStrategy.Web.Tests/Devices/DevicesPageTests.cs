using AmznAiStrategy.Analysis.Devices;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Devices;
using AmznAiStrategy.Web.Features.Overview;
using Bunit;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Tests.Devices;

public sealed class DevicesPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private AlexaFigures Alexa => AlexaFigures.From(database.Book);

    [Fact]
    public void Revenue_follows_subscribers_with_the_printed_range_and_the_printed_subscribers_marked()
    {
        var chart = DevicesCharts.RevenueBySubscribers(Alexa);

        Assert.Equal(["5M", "10M", "15M", "20M", "25M", "30M", "35M", "40M", "45M", "50M"], chart.Labels.AsEnumerable());
        Assert.Equal(1.1994, chart.Series[0].Values[0]!.Value, 9); // 5 x 19.99 x 12 / 1000
        Assert.Equal(11.994, chart.Series[0].Values[9]!.Value, 9); // 50 x 19.99 x 12 / 1000
        Assert.Equal(new ChartBand(1, 2, "Article: $1–2B"), Assert.Single(chart.Bands));
        Assert.Equal(new ChartWindow("5M", "10M", "Article: 5–10M"), Assert.Single(chart.Windows));
    }

    [Fact]
    public void The_printed_range_stands_beside_the_computed_one()
    {
        var chart = DevicesCharts.PrintedAndComputed(Alexa);

        Assert.Equal([1.0, 1.199, 11.994], chart.Series[0].Values.Select(value => Math.Round(value!.Value, 3)));
        Assert.Equal([2.0, 2.399, 11.994], chart.Series[0].Highs.Select(value => Math.Round(value!.Value, 3)));
    }

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "5–10M subscribers pay $1.2B to $2.4B a year, >50M would pay ~$12.0B",
            "Price times subscribers, less the printed revenue: +$0.2B to +$0.4B",
            "A year of Alexa+ is 1.2% of capex 2026E at 10M subscribers, ~6.0% at >50M",
        ],
        DevicesCharts.All(DevicesFigures.From(database.Book)).Select(chart => chart.Title));

    [Fact]
    public async Task Each_scenario_reaches_its_subscribers_at_the_end_of_the_window()
    {
        var cases = await ScenarioCase.ThreeAsync(database.Scenarios);

        var chart = DevicesCharts.ByScenario([.. cases.Select(scenario => scenario.Named)], Alexa);

        // 2031: 25, 10 and 2 million x 19.99 x 12 / 1000
        Assert.Equal("Alexa+ revenue 2031: Bull $6.0B, Base $2.4B, Bear $0.5B", chart.Title);
        Assert.Equal(5.997, chart.Series[0].Values[chart.Labels.IndexOf("2031")]!.Value, 9);
        Assert.Equal([SeriesRole.Bull, SeriesRole.Base, SeriesRole.Bear], chart.Series.Select(series => series.Role));
    }

    [Fact]
    public void Every_chart_can_be_drawn_without_a_single_figure() => Assert.All(
        DevicesCharts.All(DevicesFigures.From(new FactBook([]))),
        chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));

    [Theory]
    [InlineData("Revenue a year at the list price", "$1.2B", "$2.4B", "~$12.0B")]
    [InlineData("Incremental revenue a year, printed", "$1.0B", "$2.0B", "–")]
    [InlineData("Computed less printed", "+$0.2B", "+$0.4B", "–")]
    [InlineData("Price behind the printed revenue", "$16.67/month", "$16.67/month", "–")] // 1,000 / 5 / 12
    [InlineData("Revenue over capex 2026E", "0.6%", "1.2%", "~6.0%")] // 1.2, 2.4 and 12.0 / 200
    public void The_table_sets_printed_beside_computed(string label, params string[] values)
    {
        using var pages = database.Pages();

        var row = pages.Render<AlexaTable>(table => table.Add(one => one.Alexa, Alexa)).FindAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == label);

        Assert.Equal(values, row.QuerySelectorAll("td.num").Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim()));
    }

    [Fact]
    public void What_has_no_number_is_said_to_have_none()
    {
        using var pages = database.Pages();

        var page = pages.Render<DevicesPage>();

        Assert.Contains("prints no figure for Ring or Echo", page.Find("[data-testid=no-home-figure]").TextContent, StringComparison.Ordinal);
        Assert.Contains("neither what Kuiper costs nor what it earns", page.Find("[data-testid=no-kuiper-figure]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_its_charts_and_leads_to_assumptions_that_exist()
    {
        using var pages = database.Pages();
        var assumptions = (await database.Scenarios.FindAsync("base"))!.Assumptions;

        var page = pages.Render<DevicesPage>();

        Assert.Equal(4, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
        var levers = page.FindAll(".use-in-scenario").Select(link => link.GetAttribute("href")!).Select(href => (string)QueryHelpers.ParseQuery(href[href.IndexOf('?')..])[Urls.Focus]!).ToArray();
        Assert.Equal(["retailAi.alexaSubscribers.start", "retailAi.alexaSubscribers.in2031", "retailAi.alexaPrice", "retailAi.alexaMargin"], levers);
        Assert.All(levers, lever => Assert.NotNull(AssumptionFields.Find(assumptions, lever)));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("alexa.incremental-revenue", "kuiper.satellites");
        using var pages = lacking.Pages();

        var page = pages.Render<DevicesPage>();

        Assert.Equal(["alexa.incremental-revenue", "kuiper.satellites"], page.FindAll("[data-testid=missing-figures] code").Select(code => code.TextContent));
        Assert.Contains("$2.4B", page.Markup, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("[data-testid=chart]").Count);
    }
}
