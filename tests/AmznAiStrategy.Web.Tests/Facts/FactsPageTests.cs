using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Features.Facts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class FactsPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void Every_figure_has_a_row_that_a_link_can_land_on()
    {
        using var pages = database.Pages();

        var ids = Open(pages, "/facts").FindAll("tr[id]").Select(row => row.Id!).ToArray();

        Assert.Equal(database.Book.All.Select(fact => fact.Id).Order(), ids.Order());
        Assert.Contains("capex.2025.total", ids);
    }

    [Fact]
    public void Article_and_reported_stand_apart()
    {
        using var pages = database.Pages();

        var page = Open(pages, "/facts");

        Assert.All(page.FindAll("[data-publication=Reported] tr[id]"), row => Assert.StartsWith("reported.", row.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("[data-publication=Article] tr[id]"), row => row.Id!.StartsWith("reported.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_has_value_period_meaning_place_and_note()
    {
        using var pages = database.Pages();

        var row = Open(pages, "/facts").FindAll("tr[id]").Single(row => row.Id == "capex.2025.big4-total");

        Assert.Equal(
            [">$315B", "2025", "plan, more than", "The Capital Blitz: $100B+ and Climbing paragraph 2", "Amazon included"],
            row.QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void The_address_says_which_topic_and_words_are_shown()
    {
        using var pages = database.Pages();

        var page = Open(pages, "/facts?topic=capex&q=TOTAL%202026");

        Assert.Equal(["capex.2026.ai-spending", "capex.2026.total"], page.FindAll("tr[id]").Select(row => row.Id));
        Assert.Equal("TOTAL 2026", page.Find("input[name=q]").GetAttribute("value"));
        Assert.Equal("capex", page.Find("option[selected]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/facts?topic=nothing")]
    [InlineData("/facts?q=%3Cscript%3E")]
    public void A_filter_that_matches_nothing_says_so_and_offers_all(string address)
    {
        using var pages = database.Pages();

        var page = Open(pages, address);

        Assert.Empty(page.FindAll("tr[id]"));
        Assert.StartsWith("0 of ", page.Find("[data-testid=fact-count]").TextContent, StringComparison.Ordinal);
        Assert.Contains("/facts", page.FindAll("p a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_form_needs_no_script_and_limits_what_is_typed()
    {
        using var pages = database.Pages();

        var form = Open(pages, "/facts").Find("form");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("/facts", form.GetAttribute("action"));
        Assert.Equal("80", form.QuerySelector("input")!.GetAttribute("maxlength"));
    }

    [Fact]
    public void An_overlong_entry_is_cut() =>
        Assert.Equal(80, FactFilter.Of(null, new string('x', 10_000)).Words.Length);

    [Fact]
    public void All_words_must_occur_wherever_they_stand()
    {
        var found = FactFilter.Of(null, "backlog Q4 growth").Of(database.Book.All);

        Assert.Equal(["reported.backlog.2025-q4.growth"], found.Select(fact => fact.Id));
    }

    [Fact]
    public void Every_topic_has_a_name_for_people() =>
        Assert.All(database.Book.Topics, topic => Assert.True(char.IsUpper(TopicNames.Of(topic)[0])));

    [Fact]
    public void Without_figures_the_page_says_so()
    {
        using var context = new BunitContext();

        var notice = context.Render<NoFigures>();

        Assert.Contains("No figures are stored", notice.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<FactsPage> Open(BunitContext pages, string address)
    {
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return pages.Render<FactsPage>();
    }
}
