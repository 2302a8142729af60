using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Thesis;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.Thesis;
using AmznAiStrategy.Web.Tests.Cases;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Thesis;

public sealed class ThesisPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void The_verdicts_are_read_for_both_audiences()
    {
        using var pages = database.Pages();

        var page = pages.Render<ThesisPage>();

        Assert.EndsWith(
            "Bull clears the hurdle, Base meets the low bound only, Bear fails. For the cautious that reads: wait; for growth investors: an entry for those who believe in Bull.",
            ShownText.Of(page.Find("[data-testid=answer]")), StringComparison.Ordinal);
        Assert.Equal(["Against", "Partly"], page.FindAll("[data-audience]").Select(card => card.GetAttribute("data-stance")));
        Assert.Contains("hold off until capex returns are clearer", ShownText.Of(page.Find("[data-audience=RiskAverse]")), StringComparison.Ordinal);
        Assert.Contains("buy when the price is weak", ShownText.Of(page.Find("[data-audience=Growth]")), StringComparison.Ordinal);
        Assert.Contains("It is not investment advice.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bull", "▲ Clears", "24.6%", "17.6%")]
    [InlineData("base", "◆ Low bound only", "15.4%", "9.1%")]
    [InlineData("bear", "▼ Fails", "−1.6%", "−3.8%")]
    [InlineData("reported-history", "◆ Low bound only", "15.4%", "8.3%")]
    public void Every_seeded_scenario_has_its_verdict(string id, string verdict, string roic, string irr) // golden.json
    {
        using var pages = database.Pages();

        var cells = pages.Render<ThesisPage>().Find($"[data-testid=seeded] tr[data-scenario={id}]").QuerySelectorAll("td");

        Assert.Equal(verdict, ShownText.Of(cells[0].QuerySelector(".verdict-badge")!));
        Assert.Equal([roic, irr], cells.Skip(1).Take(2).Select(ShownText.Of));
    }

    [Fact]
    public void Multiple_and_horizon_are_printed_figures_with_their_place()
    {
        using var pages = database.Pages();

        var kpis = pages.Render<ThesisPage>().Find("[data-testid=kpis]");

        Assert.Equal(["28.6x", "5–10 years", "15.4%", "+15.4%/yr", "63.4%"], kpis.QuerySelectorAll(".fs-3 > .figure-value").Select(value => value.TextContent));
        Assert.Contains(kpis.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/facts#thesis.pe");
    }

    [Fact]
    public void What_would_change_the_answer_stands_in_order_of_nearness_with_a_place_to_watch_it()
    {
        using var pages = database.Pages();

        var rows = pages.Render<ThesisPage>().FindAll("[data-testid=triggers] tbody tr");

        Assert.Equal("price-change", rows[0].GetAttribute("data-trigger"));
        var margin = rows.First(row => row.GetAttribute("data-trigger") == "cash-margin").QuerySelectorAll("td");
        Assert.Equal(["72.0%", "< 71.2%", "−0.8 pp", "▼ Fails", "AWS operating margin 35% · AWS"], margin.Select(ShownText.Of));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("td:last-child a[href^='/']")));
    }

    [Fact]
    public void Needed_stands_beside_seen()
    {
        using var pages = database.Pages();

        var rows = pages.Render<ThesisPage>().FindAll("[data-testid=needed] tbody tr").Select(row => row.QuerySelectorAll("td").Take(2).Select(ShownText.Of).ToArray()).ToList();

        Assert.Equal(["3–5 years", "5–10 years"], rows[0]);
        Assert.Equal(["~$30.0B low hurdle ~$40.0B high hurdle", "$49.9B all of it today, annualised"], rows[1]);
        Assert.Equal(["~+17.0% low hurdle ~+21.7% high hurdle", "28% Q4 2025, printed +17.9% Q4 2025, reported"], rows[2]);
        Assert.Equal(["$314.5B low hurdle", "$318.2B projected $142.4B all of AWS today, annualised"], rows[5]);
    }

    [Fact]
    public async Task The_charts_state_what_they_find()
    {
        var middle = ScenarioCase.Of("base", "Base", (await database.Scenarios.FindAsync("base"))!.Assumptions);
        var triggers = ThesisCharts.Nearness(middle, Trigger.Of(middle.Projection.Assumptions));
        var growth = ThesisCharts.GrowthNeeded(new(database.Book));

        Assert.Equal("Price change is nearest to turning the verdict of Base: 0.2 pp", triggers.Title);
        Assert.Equal("Price change: fails", triggers.Labels[0]);
        Assert.Equal("The hurdle needs AWS profit to grow 9.9% to 21.7% a year; the article prints 28.0%", growth.Title);
        Assert.Equal("Growth of AWS operating income, needed and seen", ThesisCharts.GrowthNeeded(new(new([]))).Title);
        Assert.All([triggers, growth, ThesisCharts.Nearness(middle, []), ThesisCharts.GrowthNeeded(new(new([])))], chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));
    }

    [Fact]
    public void Every_guided_lever_has_a_place_where_it_is_watched_by_a_figure_of_the_data() => Assert.All(
        GuidedLevers.All, lever => Assert.True(database.Book.TryFind(WatchPlace.Of(lever.Id).FigureId, out _), lever.Id));

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("thesis.pe", "thesis.horizon");
        using var pages = lacking.Pages();

        var page = pages.Render<ThesisPage>();

        Assert.Equal(["thesis.pe", "thesis.horizon"], page.FindAll("[data-testid=missing-figures] code").Select(code => code.TextContent));
        Assert.Equal(2, page.FindAll("[data-testid=chart]").Count);
        Assert.Equal(4, page.FindAll("[data-testid=seeded] tbody tr").Count);
    }
}
