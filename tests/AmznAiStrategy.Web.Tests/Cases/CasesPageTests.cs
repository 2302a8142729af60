using AmznAiStrategy.Analysis.Cases;
using AmznAiStrategy.Web.Features.Cases;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Cases;

/// <summary>Numbers are those of the reference implementation, run with the assumptions of each claim and rounded as they are shown.</summary>
public sealed class CasesPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void The_page_says_how_many_claims_turn_the_verdict_and_what_each_side_does_together()
    {
        using var pages = database.Pages();

        var answer = ShownText.Of(Open(pages, "").Find("[data-testid=answer]"));

        Assert.StartsWith("Laid over Base one at a time, none of the 7 bull claims and 5 of the 7 bear claims turn its verdict, low bound only.", answer, StringComparison.Ordinal);
        Assert.Contains("All bull claims together take ROIC 2031 from 15.4% to 25.4% (clears).", answer, StringComparison.Ordinal);
        Assert.Contains("All bear claims together take ROIC 2031 from 15.4% to −5.6% (fails).", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backlog", "0.0", "20.4", "+1.7", "unchanged")]
    [InlineData("pricing-power", "+0.8", "6.1", "+0.5", "unchanged")]
    [InlineData("rufus", "0.0", "0.0", "+1.6", "outside headline")]
    [InlineData("rivals-invest", "(11.9)", "(49.8)", "(4.1)", "▼ Fails")]
    [InlineData("alexa", "0.0", "0.0", "(0.2)", "outside headline")]
    public void A_claim_shows_what_it_does_alone(string claim, params string[] cells)
    {
        using var pages = database.Pages();

        var row = Open(pages, "").Find($"tr[data-claim={claim}]");

        Assert.Equal(cells, row.QuerySelectorAll("td").Select(ShownText.Of));
    }

    [Fact]
    public void The_claims_are_switched_in_a_form_that_is_the_address()
    {
        using var pages = database.Pages();

        var form = Open(pages, "?scenario=bear&on=backlog&on=alexa").Find("[data-testid=switches]");

        Assert.Equal(("get", "/cases"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(14, form.QuerySelectorAll("input[name=on][type=checkbox]").Length);
        Assert.Equal(["backlog", "alexa"], form.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("bear", form.QuerySelector("select[name=scenario] option[selected]")!.GetAttribute("value"));
        Assert.All(form.QuerySelectorAll("input[name=on]"), box => Assert.NotNull(form.QuerySelector($"label[for={box.Id}]")));
        Assert.Equal(
            "/cases?scenario=bear&on=backlog&on=premium-prices&on=sooner&on=rufus&on=anthropic-moat&on=nova-cost&on=pricing-power",
            form.QuerySelectorAll("a").Single(link => link.TextContent == "All bull claims").GetAttribute("href"));
    }

    [Fact]
    public void Chosen_claims_stand_beside_the_sum_of_each_alone_and_the_remainder()
    {
        using var pages = database.Pages();

        // 15.357 + 4.026 = 19.383 %; alone 0 and 0.728 pp; the rest 3.298 pp.
        var page = Open(pages, "?on=premium-prices&on=backlog");

        Assert.Equal(["15.4%", "19.4%", "+4.0 pp", "+0.7 pp", "+3.3 pp"], page.FindAll("[data-testid=kpis] .fs-3 > .figure-value").Select(value => value.TextContent));
        Assert.Contains("they help each other", page.Find("[data-testid=kpis]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("On: Backlog, Premium prices.", ShownText.Of(page.Find("[data-testid=chosen]")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chosen_claims_open_in_the_workbench_as_changes()
    {
        using var pages = database.Pages();

        var link = Open(pages, "?on=premium-prices&on=pricing-power").Find("[data-testid=workbench]");

        Assert.Equal("/scenarios/base?productivity.priceChange=-0.02&economics.cashMargin.start=0.74&economics.cashMargin.end=0.74", link.GetAttribute("href"));
    }

    [Fact]
    public void Claims_that_set_the_same_assumption_are_told()
    {
        using var pages = database.Pages();

        var overlaps = Open(pages, "?on=premium-prices&on=rivals-invest").Find("[data-testid=overlaps]");

        Assert.StartsWith("Two of them set Price change to different values", ShownText.Of(overlaps), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_named_and_the_rest_stands()
    {
        using var pages = database.Pages();

        var page = Open(pages, "?scenario=nope&on=hype&on=pricing-power");

        Assert.Equal(["There is no scenario 'nope'; Base is shown.", "There is no claim 'hype'."], page.FindAll("[data-testid=address-problems] li").Select(item => item.TextContent));
        Assert.StartsWith("On: Pricing power.", ShownText.Of(page.Find("[data-testid=chosen]")), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_from_the_address_are_only_words()
    {
        using var pages = database.Pages();

        var page = Open(pages, "?on=" + Uri.EscapeDataString("<img src=x>"));

        Assert.Empty(page.FindAll("img"));
        Assert.Contains("&lt;img", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_has_its_levers_with_their_basis_and_its_evidence_with_its_place()
    {
        using var pages = database.Pages();

        var claim = Open(pages, "?on=premium-prices").Find("[data-detail=premium-prices]");
        var lever = claim.QuerySelector("tr[data-path='productivity.priceChange']")!;

        Assert.True(claim.HasAttribute("open"));
        Assert.Equal(["−4.0%/yr", "−2.0%/yr", "Bull: Scarcity holds prices nearly flat. Source: Public price lists for rented accelerators over several years."], lever.QuerySelectorAll("td").Select(ShownText.Of));
        Assert.Equal("/scenarios/base?focus=productivity.priceChange", lever.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(claim.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/facts#cases.bull.premium-prices");
    }

    [Fact]
    public void What_bull_assumes_beyond_its_claims_is_told()
    {
        using var pages = database.Pages();

        Assert.Contains("in 10 assumptions that the article's case does not speak of: Capex growth 2027", ShownText.Of(Open(pages, "").Find("[data-testid=unclaimed-Bull]")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("cases.bear.alexa");
        using var pages = lacking.Pages();

        var page = Open(pages, "");

        Assert.Equal("cases.bear.alexa", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Equal(2, page.FindAll("[data-testid=chart]").Count);
    }

    [Fact]
    public void Fourteen_claims_are_on_the_page() => Assert.Equal(14, Claims.All.Length);

    private static IRenderedComponent<CasesPage> Open(BunitContext pages, string query)
    {
        pages.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/cases" + query);
        return pages.Render<CasesPage>();
    }
}
