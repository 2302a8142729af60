using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Silicon;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Silicon;
using Bunit;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Tests.Silicon;

public sealed class SiliconPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private SiliconFigures Silicon => SiliconFigures.From(database.Book);

    [Fact]
    public void The_cost_index_spans_each_reading_below_gpu_at_100()
    {
        var chart = SiliconCharts.CostIndex(Silicon);

        Assert.Equal(ChartKind.Ranges, chart.Kind);
        Assert.Equal(["Trainium2: price-performance", "Trainium: cost saving", "Inferentia: cost saving", "Trainium3: no number"], chart.Labels.AsEnumerable());
        Assert.Equal([71.4, 60.0, 50.0, null], Rounded(chart.Series[0].Values)); // 100 / 1.4, 100 x 0.6, 100 x 0.5
        Assert.Equal([76.9, 70.0, 50.0, null], Rounded(chart.Series[0].Highs)); // 100 / 1.3, 100 x 0.7, 100 x 0.5
        Assert.Equal(new ChartBand(100, 100, "GPU instances = 100"), Assert.Single(chart.Bands));
    }

    [Fact]
    public void The_two_readings_stand_side_by_side()
    {
        var chart = SiliconCharts.TwoReadings(Silicon);

        Assert.Equal([0.2308, 0.2857], chart.Series[0].Values.Select(value => Math.Round(value!.Value, 4))); // 1 - 1 / 1.3, 1 - 1 / 1.4
        Assert.Equal([0.3, 0.4], chart.Series[1].Values.AsEnumerable());
    }

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "Training costs 60 to 76.9 and inference 50 where GPU instances cost 100",
            "30–40% better price-performance saves 23.1% to 28.6% of the cost",
            "Nova Lite is priced at 10 where Claude costs 100; Pro and Premier have no number",
        ],
        SiliconCharts.All(Silicon).Select(chart => chart.Title));

    [Fact]
    public void Every_chart_can_be_drawn_without_a_single_figure() => Assert.All(
        SiliconCharts.All(SiliconFigures.From(new FactBook([]))),
        chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));

    [Theory]
    [InlineData("Trainium2", "30.0%–40.0%", "23.1%–28.6%", "71.4–76.9")]
    [InlineData("Trainium", "42.9%–66.7%", "30.0%–40.0%", "60–70")] // 1 / 0.7 - 1, 1 / 0.6 - 1
    [InlineData("Inferentia", "100.0%", "50.0%", "50")]
    public void Every_advantage_stands_in_all_three_forms(string chip, params string[] forms)
    {
        using var pages = database.Pages();

        var row = pages.Render<ReadingTable>(table => table.Add(one => one.Silicon, Silicon)).FindAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == chip);

        Assert.Equal(forms, row.QuerySelectorAll("td.num").Select(cell => string.Join('–', cell.QuerySelectorAll(".figure-value").Select(value => value.TextContent))));
    }

    [Fact]
    public void The_form_that_is_printed_is_set_in_bold()
    {
        using var pages = database.Pages();

        var bold = pages.Render<ReadingTable>(table => table.Add(one => one.Silicon, Silicon)).FindAll("td.fw-semibold");

        Assert.Equal(["30.0%40.0%", "30.0%40.0%", "50.0%"], bold.Select(cell => string.Concat(cell.QuerySelectorAll(".figure-value").Select(value => value.TextContent))));
    }

    [Fact]
    public void Every_cell_of_the_nova_matrix_says_whose_word_it_is()
    {
        using var pages = database.Pages();

        var rows = pages.Render<NovaMatrix>(matrix => matrix.Add(one => one.Nova, Silicon.Nova)).FindAll("tbody tr");

        Assert.Equal(4, rows.Count);
        Assert.Equal(["Nimbus Therapeutics", "Nimbus Therapeutics"], rows[1].QuerySelectorAll(".badge-soft").Select(badge => badge.TextContent));
        Assert.Equal(["Vendor's claim", "Vendor's claim", "Vendor's claim"], rows[2].QuerySelectorAll(".badge-soft").Select(badge => badge.TextContent));
        Assert.Equal(["10", "10", "n/a", "n/a"], rows.Select(row => row.QuerySelector("td.num .figure-value")!.TextContent));
    }

    [Fact]
    public void What_base_assumes_is_set_against_the_printed_jump()
    {
        using var pages = database.Pages();

        var gain = pages.Render<SiliconPage>().Find("[data-testid=assumed-gain]");

        Assert.Equal(["+5.0%/yr", "5.4 years", "6.9 years"], gain.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_assumptions_that_exist()
    {
        using var pages = database.Pages();

        var page = pages.Render<SiliconPage>();

        Assert.Equal(3, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
        Assert.Equal(
            ["productivity.vintageGain", "price-change", "cash-margin", "revenue-per-compute-dollar"],
            page.FindAll(".use-in-scenario").Select(link => Focus(link.GetAttribute("href")!)));
        Assert.All(page.FindAll(".use-in-scenario"), link => Assert.True(Exists(Focus(link.GetAttribute("href")!))));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("silicon.trainium2.price-performance");
        using var pages = lacking.Pages();

        var page = pages.Render<SiliconPage>();

        Assert.Equal("silicon.trainium2.price-performance", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Equal(3, page.FindAll("[data-testid=chart]").Count);
        Assert.Contains("Nimbus Therapeutics", page.Markup, StringComparison.Ordinal);
    }

    private bool Exists(string lever) =>
        GuidedLevers.Find(lever) is not null || AssumptionFields.Find(database.Scenarios.FindAsync("base").GetAwaiter().GetResult()!.Assumptions, lever) is not null;

    private static string Focus(string href) => QueryHelpers.ParseQuery(href[href.IndexOf('?')..])[Urls.Focus]!;

    private static IEnumerable<double?> Rounded(IEnumerable<double?> values) => values.Select(value => value is { } number ? Math.Round(number, 1) : (double?)null);
}
