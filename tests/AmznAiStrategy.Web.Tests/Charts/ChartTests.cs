using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartTests : BunitContext
{
    private const string Hostile = "<script>alert(1)</script> & \"quotes\" 'too' <img src=x onerror=alert(2)>";

    [Fact]
    public void A_chart_states_title_subtitle_and_source()
    {
        var chart = Draw(Examples.Capex);

        Assert.Equal("AI takes most of it by 2026", chart.Find("figure h3").TextContent);
        Assert.Equal("Capital expenditure, $B", chart.Find(".chart-subtitle").TextContent);
        Assert.Equal("Source: The article, as of March 2026", chart.Find("figcaption").TextContent);
    }

    [Fact]
    public void A_chart_of_a_scenario_names_it() =>
        Assert.Equal("Source: The model · Scenario: Bull, base and bear", Draw(Examples.Paths).Find("figcaption").TextContent);

    [Theory]
    [InlineData(2, "h2")]
    [InlineData(3, "h3")]
    [InlineData(4, "h4")]
    public void The_title_takes_the_level_that_the_page_gives(int level, string tag) =>
        Assert.Equal("AI takes most of it by 2026", Draw(Examples.Capex, level).Find(tag).TextContent);

    [Fact]
    public void The_figure_is_named_by_its_title_and_described_by_its_summary()
    {
        var chart = Draw(Examples.Capex);
        var figure = chart.Find("figure");

        Assert.Equal(Examples.Capex.Title, chart.Find($"#{figure.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal(ChartSummary.Of(Examples.Capex), chart.Find($"#{figure.GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void The_element_gets_the_drawing_as_json() =>
        Assert.Equal(ChartDrawing.Of(Examples.Capex, new("/", [])).ToParts(), Attributes(Draw(Examples.Capex)));

    [Fact]
    public void The_element_follows_a_changed_chart()
    {
        var chart = Draw(Examples.Capex);

        chart.Render(parameters => parameters.Add(c => c.Spec, Examples.Paths));

        Assert.Equal(ChartDrawing.Of(Examples.Paths, new("/", [])).ToParts(), Attributes(chart));
    }

    [Fact]
    public void The_place_of_the_picture_is_kept_before_it_is_drawn() =>
        Assert.Equal("240", Draw(Examples.Capex with { Height = 240 }).Find("apex-chart > svg").GetAttribute("height"));

    [Fact]
    public void The_table_has_the_numbers_under_headings_with_their_unit()
    {
        var table = Draw(Examples.Capex).Find("table");

        Assert.Equal(["Year", "AI USD billions", "Other USD billions", "Total USD billions"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal(["2024", "41.5", "41.5", "83.0"], table.QuerySelectorAll("tbody tr")[1].Children.Select(Words));
    }

    [Fact]
    public void The_table_of_a_tornado_has_inputs_swing_remark_and_a_link_to_the_lever()
    {
        var table = Draw(Examples.Levers).Find("table");

        Assert.Equal(["Lever", "Low input", "High input", "At low input %", "At high input %", "Swing %", "Remark"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal(["Bookings", "10%", "45%", "9.0", "15.4", "6.4", "demand cap binds"], table.QuerySelectorAll("tbody tr")[1].Children.Select(Words));
        Assert.Equal(["Tax", "14%", "22%", "16.1", "n/a", "n/a", ""], table.QuerySelectorAll("tbody tr")[2].Children.Select(Words));
        Assert.Equal("/scenarios/base?focus=price", Assert.Single(table.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void The_table_of_a_heat_map_says_once_what_its_values_are()
    {
        var table = Draw(Examples.Table).Find("table");

        Assert.Equal(["ROIC 2031 (%): Price down, Margin across", "64%", "71%", "78%"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal(["−10%/yr", "4.0", "6.0", "n/a"], table.QuerySelectorAll("tbody tr")[0].Children.Select(Words));
    }

    [Fact]
    public async Task A_pick_reaches_the_page()
    {
        ChartPickEventArgs? picked = null;
        var chart = Render<Chart>(parameters => parameters.Add(c => c.Spec, Examples.Table).Add(c => c.OnPick, pick => picked = pick));

        await chart.Find("apex-chart").TriggerEventAsync("onchartpick", new ChartPickEventArgs { Row = 1, Column = 2 });

        Assert.Equal((1, 2), (picked!.Row, picked.Column));
    }

    [Fact]
    public void Estimates_are_marked_in_the_table_and_explained()
    {
        var chart = Draw(Examples.Capex);

        Assert.Equal(["2026E", "180.0 E", "20.0 E", "200.0"], chart.FindAll("tbody tr")[3].Children.Select(Words));
        Assert.Equal("E: plan or estimate.", chart.Find(".chart-remark").TextContent);
    }

    [Fact]
    public void A_missing_value_is_not_available_rather_than_zero() =>
        Assert.Equal(["2030", "19.7", "12.1 E", "n/a"], Draw(Examples.Paths).FindAll("tbody tr")[1].Children.Select(Words));

    [Fact]
    public void Negative_numbers_stand_in_parentheses() =>
        Assert.Equal("(3.8) E", Words(Draw(Examples.Paths).FindAll("tbody tr")[0].Children[3]));

    [Fact]
    public void The_legend_names_every_series_and_the_sign_of_estimates()
    {
        var legend = Draw(Examples.Paths).FindAll("[data-testid=chart-legend] li");

        Assert.Equal(["Bull", "Base", "Bear", "Dashed: plan or estimate"], legend.Select(Words));
    }

    [Fact]
    public void Swatches_of_lines_show_their_marker_and_those_of_estimates_their_dash()
    {
        var lines = Draw(Examples.Paths).FindAll("[data-testid=chart-legend] li");

        Assert.Equal(SeriesLook.Of(Examples.Paths.Series).Select(look => look.Marker), lines.SelectMany(line => line.QuerySelectorAll(".key-mark")).Select(mark => mark.GetAttribute("d")));
        Assert.Equal([false, false, true, true], lines.Select(line => line.QuerySelector(".key-line")!.HasAttribute("stroke-dasharray")));
    }

    [Fact]
    public void The_legend_of_a_waterfall_explains_its_colours() =>
        Assert.Equal(["Total", "Rise", "Fall"], Draw(Examples.Bridge).FindAll("[data-testid=chart-legend] li").Select(Words));

    [Fact]
    public void A_single_series_needs_no_legend() =>
        Assert.Empty(Draw(Examples.Multiples).FindAll("[data-testid=chart-legend]"));

    [Fact]
    public void The_export_menu_offers_sizes_resolutions_backgrounds_and_formats()
    {
        var menu = Draw(Examples.Capex).Find("[data-chart-menu]");

        Assert.Equal(["shown", "slide", "half", "square", "1", "2", "3", "white", "transparent", "dark"], menu.QuerySelectorAll("input").Select(input => input.GetAttribute("value")));
        Assert.Equal(["png", "copy-image", "svg", "csv", "copy-link", "copy-embed"], menu.QuerySelectorAll("button").Select(button => button.GetAttribute("data-chart-action")));
    }

    [Fact]
    public void The_export_button_opens_the_menu_without_script()
    {
        var chart = Draw(Examples.Capex);

        Assert.Equal(chart.Find("[data-chart-menu]").Id, chart.Find("[data-testid=chart-export]").GetAttribute("popovertarget"));
    }

    [Fact]
    public void A_chart_without_values_offers_neither_table_nor_export()
    {
        var chart = Draw(Examples.Capex with { Labels = [], Series = [] });

        Assert.Empty(chart.FindAll("table"));
        Assert.Empty(chart.FindAll("[data-chart-menu]"));
        Assert.Equal("The chart has no values.", chart.Find("[data-testid=chart-summary]").TextContent);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        var chart = Draw(Examples.Paths with
        {
            Title = Hostile,
            Subtitle = Hostile,
            LabelHeading = Hostile,
            Labels = [Hostile, "b", "c"],
            Series = [new(Hostile, [1, 2, 3], SeriesRole.Ai), new("Other", [1, 2, 3], SeriesRole.NonAi)],
            Windows = [new(Hostile, "c", Hostile)],
            Notes = [new(Hostile, 1, Hostile)],
            Bands = [new(1, 2, Hostile)],
            Source = Hostile,
            Scenario = Hostile,
        });

        Assert.Empty(chart.FindAll("script, img"));
        Assert.Equal(Hostile, chart.Find("h3").TextContent);
        Assert.Equal(Hostile, chart.Find("tbody th").TextContent);
    }

    [Fact]
    public void A_chart_has_no_inline_style() => Assert.Empty(Draw(Examples.Paths).FindAll("[style]"));

    [Fact]
    public void Plain_numbers_have_no_unit_in_their_heading() =>
        Assert.Equal(["Yardstick", "P/E"], Draw(Examples.Multiples with { Unit = Unit.Ratio }).FindAll("thead th").Select(Words));

    [Fact]
    public void The_table_of_ranges_has_both_ends()
    {
        var table = Draw(Examples.Ranges).Find("table");

        Assert.Equal(["Service", "Sales, low USD billions", "Sales, high USD billions"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal(["Rufus", "12.0", "12.0 E"], table.QuerySelectorAll("tbody tr")[1].Children.Select(Words));
    }

    [Fact]
    public void The_table_of_flows_names_the_parties()
    {
        var table = Draw(Examples.Flows).Find("table");

        Assert.Equal(["Amount", "From", "To", "Amount USD billions"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal(["Cloud", "OpenAI", "Amazon", "38.0 E"], table.QuerySelectorAll("tbody tr")[2].Children.Select(Words));
    }

    [Fact]
    public void The_legend_of_flows_names_who_pays() =>
        Assert.Equal(["From Amazon", "From OpenAI", "Hatched: plan or estimate"], Draw(Examples.Flows).FindAll("[data-testid=chart-legend] li").Select(Words));

    [Fact]
    public void A_chart_offers_no_other_ways_to_look_at_it_unless_it_says_so() =>
        Assert.Empty(Draw(Examples.Capex).FindAll("[data-testid=chart-views]"));

    [Fact]
    public void Other_ways_to_look_are_plain_links_that_keep_the_rest_of_the_address()
    {
        var links = DrawAt("/capex?s=base&view=other.log&view=capex-by-use.index", Examples.Capex with { Views = ChartView.Index | ChartView.Log }).FindAll("[data-testid=chart-views] a");

        Assert.Equal(["Values", "Index 100", "Log"], links.Select(Words));
        Assert.Equal(
            [
                "/capex?s=base&view=other.log#chart-capex-by-use-title",
                "/capex?s=base&view=other.log&view=capex-by-use.index#chart-capex-by-use-title",
                "/capex?s=base&view=other.log&view=capex-by-use.log#chart-capex-by-use-title",
            ],
            links.Select(link => link.GetAttribute("href")));
        Assert.Equal("Index 100", Words(links.Single(link => link.HasAttribute("aria-current"))));
    }

    [Fact]
    public void The_address_decides_how_a_chart_is_looked_at()
    {
        var chart = DrawAt("/capex?view=capex-by-use.index", Examples.Capex with { Views = ChartView.Index });

        Assert.Equal("AI takes most of it by 2026, indexed: 2023 = 100", chart.Find("h3").TextContent);
        // 180 / 23.8 = 7.563; 20 / 44.2 = 0.452
        Assert.Equal(["2026E", "756.3 E", "45.2 E"], chart.FindAll("tbody tr")[3].Children.Select(Words));
    }

    [Theory]
    [InlineData("capex-by-use.log")] // not offered
    [InlineData("capex-by-use.cube")]
    [InlineData("other.index")]
    [InlineData("%00")]
    public void Ways_that_a_chart_does_not_offer_are_ignored(string view) =>
        Assert.Equal(Examples.Capex.Title, DrawAt($"/capex?view={view}", Examples.Capex with { Views = ChartView.Index }).Find("h3").TextContent);

    [Fact]
    public void A_view_that_the_values_bar_is_explained_and_the_values_stay()
    {
        var chart = DrawAt("/?view=roic-paths.log", Examples.Paths with { Views = ChartView.Log });

        Assert.Equal(Examples.Paths.Title, chart.Find("h3").TextContent);
        Assert.Equal("A logarithmic scale needs values above zero; Bear is −3.8% in 2029.", chart.Find(".chart-subtitle[role=status]").TextContent);
        Assert.Equal("Values", Words(chart.Find("[data-testid=chart-views] [aria-current]")));
    }

    [Fact]
    public void A_chart_follows_the_address_without_a_new_page()
    {
        var chart = DrawAt("/capex", Examples.Capex with { Views = ChartView.Log });

        Services.GetRequiredService<NavigationManager>().NavigateTo("/capex?view=capex-by-use.log");

        chart.WaitForAssertion(() => Assert.Equal("AI takes most of it by 2026, logarithmic scale", chart.Find("h3").TextContent));
    }

    private IRenderedComponent<Chart> Draw(ChartSpec spec, int level = 3) =>
        Render<Chart>(parameters => parameters.Add(chart => chart.Spec, spec).Add(chart => chart.HeadingLevel, level));

    private IRenderedComponent<Chart> DrawAt(string address, ChartSpec spec)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Draw(spec);
    }

    private static (string?, string?) Attributes(IRenderedComponent<Chart> chart) =>
        (chart.Find("apex-chart").GetAttribute("spec"), chart.Find("apex-chart").GetAttribute("numbers"));

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
