using AmznAiStrategy.Web.Features.Risks;
using AmznAiStrategy.Web.Tests.Cases;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Risks;

/// <summary>
/// Break-evens of Base follow from the reference implementation: 2031 revenue may fall to 314.455 / 318.171 = 98.83 % before ROIC is 15 %, so
/// utilisation to 88.9 %, the margin to 71.2 % and revenue per dollar to 0.84; capex after 2026 may rise to 1.05 times.
/// </summary>
public sealed class RisksPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void The_page_says_how_many_risks_turn_the_verdict_and_which_is_nearest()
    {
        using var pages = database.Pages();

        Assert.Equal(
            "Base earns a ROIC of 15.4% in 2031: low bound only. 4 of the 5 risks turn that verdict by one lever alone. "
            + "Nearest is price change. The verdict turns to fails when price change falls below −4.2%/yr; Base assumes −4.0%/yr, 0.2 pp away.",
            ShownText.Of(Open(pages, "").Find("[data-testid=answer]")));
    }

    [Theory]
    [InlineData("share", "cash-margin", "72.0%", "71.2%", "−0.8 pp", "▼ Fails")]
    [InlineData("stranded", "utilisation", "90.0%", "88.9%", "−1.1 pp", "▼ Fails")]
    [InlineData("stranded", "capex-after-2026", "1.00x", "1.05x", "+0.05x", "▼ Fails")]
    [InlineData("response", "price-change", "−4.0%/yr", "−4.2%/yr", "−0.2 pp", "▼ Fails")]
    [InlineData("retail", "retailAi.rufusMargin", "10.0%", "nowhere", "–", "stays low bound only")]
    public void Every_lever_has_its_break_even_and_distance(string risk, string lever, params string[] cells)
    {
        using var pages = database.Pages();

        var row = Open(pages, "").Find($"tr[data-risk={risk}][data-lever='{lever}']");

        Assert.Equal(cells, row.QuerySelectorAll("td").Skip(1).Select(ShownText.Of));
    }

    [Fact]
    public void Five_risks_each_have_a_chart_evidence_and_a_way_to_the_workbench()
    {
        using var pages = database.Pages();

        var sections = Open(pages, "").FindAll("[data-section]");

        Assert.Equal(["share", "anthropic", "stranded", "retail", "response"], sections.Select(section => section.GetAttribute("data-section")));
        Assert.All(sections, section => Assert.NotNull(section.QuerySelector("[data-testid=chart]")));
        Assert.All(sections, section => Assert.NotNull(section.QuerySelector("table.figures")));
        Assert.Equal("/scenarios/base?focus=cash-margin", sections[0].QuerySelector(".use-in-scenario")!.GetAttribute("href"));
    }

    [Fact]
    public void Another_scenario_has_break_evens_of_its_own()
    {
        using var pages = database.Pages();

        var page = Open(pages, "?scenario=bull");

        Assert.Equal("bull", page.Find("select[name=scenario] option[selected]").GetAttribute("value"));
        Assert.Contains("Bull assumes 95.0%", ShownText.Of(page.Find("[data-section=stranded]")), StringComparison.Ordinal);
        Assert.Contains("▼ Fails", ShownText.Of(Open(pages, "").Find("tr[data-lever=utilisation]")), StringComparison.Ordinal);
        Assert.Contains("Low bound only", ShownText.Of(page.Find("tr[data-lever=utilisation]")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_named_and_base_is_shown()
    {
        using var pages = database.Pages();

        var page = Open(pages, "?scenario=nope");

        Assert.Equal("There is no scenario 'nope'; Base is shown.", page.Find("[data-testid=address-problems] li").TextContent);
        Assert.Equal(5, page.FindAll("[data-section]").Count);
    }

    [Fact]
    public void A_threshold_can_be_traced_to_the_assumption_it_moves()
    {
        using var pages = database.Pages();

        var traces = Open(pages, "").FindAll("tr[data-lever=utilisation] td:nth-child(4) [popover]").Select(trace => trace.TextContent).ToArray();

        Assert.Contains("from here up the verdict is low bound only, below fails; everything else unchanged", traces[0], StringComparison.Ordinal);
        Assert.Contains(traces, trace => trace.Contains("productivity.utilizationRamp.mature", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("risks.alexa.prime-members");
        using var pages = lacking.Pages();

        var page = Open(pages, "");

        Assert.Equal("risks.alexa.prime-members", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Equal(5, page.FindAll("[data-testid=chart]").Count);
    }

    private static IRenderedComponent<RisksPage> Open(BunitContext pages, string query)
    {
        pages.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/risks" + query);
        return pages.Render<RisksPage>();
    }
}
