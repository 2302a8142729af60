using AmznAiStrategy.Web.Features.Overview;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Overview;

/// <summary>Expected numbers of scenarios are those of golden.json, rounded as they are shown.</summary>
public sealed class OverviewPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void The_question_is_asked_and_answered_in_two_sentences()
    {
        using var pages = database.Pages();

        var answer = pages.Render<OverviewPage>().Find("[data-testid=answer]");

        Assert.StartsWith("The article asks for a return of >15–20% ", WithoutTraces(answer), StringComparison.Ordinal);
        Assert.EndsWith("Bull clears it, Base reaches its low end only, Bear fails.", WithoutTraces(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bull", "Clears", "24.6%", "2029", "2031", "17.6%", "$85.9B", "4.7 years")]
    [InlineData("base", "Low bound only", "15.4%", "2031", "not by 2035", "9.1%", "$1.3B", "5.7 years")]
    [InlineData("bear", "Fails", "−1.6%", "not by 2035", "not by 2035", "−3.8%", "−$112.4B", "not by 2035")]
    public void Every_scenario_has_a_verdict_and_the_numbers_that_decide_it(
        string id, string verdict, string roic, string low, string high, string irr, string npv, string payback)
    {
        using var pages = database.Pages();

        var card = pages.Render<OverviewPage>().Find($"[data-scenario={id}]");

        Assert.Contains(verdict, card.QuerySelector(".verdict-badge")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([roic, low, high, irr, npv, payback], card.QuerySelectorAll("dd > .figure-value").SkipLast(1).Select(value => value.TextContent));
    }

    [Fact]
    public void The_odds_of_the_low_hurdle_stand_last_with_their_trace()
    {
        using var pages = database.Pages();

        var card = pages.Render<OverviewPage>().Find("[data-scenario=base]");

        Assert.Equal("P(ROIC 2031 ≥ 15%)", card.QuerySelectorAll("dt")[^1].TextContent.Trim());
        Assert.Equal("17.2%", card.QuerySelectorAll("dd > .figure-value")[^1].TextContent); // 1,723 of 10,000 trials
    }

    [Fact]
    public void A_verdict_has_a_word_and_a_sign_not_a_colour_alone()
    {
        using var pages = database.Pages();

        var signs = pages.Render<OverviewPage>().FindAll(".verdict-badge [aria-hidden]").Select(sign => sign.TextContent.Trim());

        Assert.Equal(["▲", "◆", "▼"], signs);
    }

    [Fact]
    public void A_card_leads_to_the_workbench_and_to_the_comparison()
    {
        using var pages = database.Pages();

        var links = pages.Render<OverviewPage>().FindAll("[data-scenario=bear] > .card-body > p a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/scenarios/bear", "/compare?s=bull&s=base&s=bear"], links);
    }

    [Fact]
    public void A_clock_that_starts_a_year_earlier_turns_the_verdicts()
    {
        using var pages = database.Pages();

        var clock = pages.Render<OverviewPage>().Find("[data-caveat=clock]").TextContent;

        Assert.Contains("Counted from 2025, the verdicts are Bull: low bound only, Base: fails, Bear: fails.", Spaced(clock), StringComparison.Ordinal);
    }

    [Fact]
    public void The_denominator_is_named_with_the_narrow_figure_beside_it()
    {
        using var pages = database.Pages();

        var denominator = pages.Render<OverviewPage>().Find("[data-caveat=denominator]");

        // golden.json: revenue 2026 of 60.84, 52.12 and 39.18. On 15 alone, with gross, depreciation and capital of golden.json:
        // Bull (0.74 x 15 - 0.02 x 141.525 - 16.417) x 0.82 / 222.20 = -3.01 %
        // Base (0.72 x 15 - 0.02 x 141.525 - 17.703) x 0.82 / 220.78 = -3.62 %
        // Bear (0.66 x 15 - 0.02 x 131.738 - 19.673) x 0.82 / 219.43 = -4.64 %
        Assert.Equal(["$60.8B", "$52.1B", "$39.2B", ">$15B", "~\u22123.0%", "~\u22123.6%", "~\u22124.6%"], denominator.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Key_figures_carry_period_and_source()
    {
        using var pages = database.Pages();

        var cards = pages.Render<OverviewPage>().FindAll("[data-testid=kpis] > .card");

        Assert.Equal(
            ["Capex 2025", "Capex 2026E", "AI share of capex 2026E", "AWS backlog", "AWS revenue Q4 2025", "AWS operating margin Q4 2025", "Rufus incremental sales", "P/E"],
            cards.Select(card => card.QuerySelector("p")!.TextContent));
        Assert.All(cards, card => Assert.StartsWith("/facts#", card.QuerySelector("a[href^='/facts']")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Contains(" · ", card.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_page_stands()
    {
        using var lacking = SeededDatabase.Without("reported.aws.ai-run-rate", "capex.2025.big4-total");
        using var pages = lacking.Pages();

        var page = pages.Render<OverviewPage>();

        Assert.Contains("capex.2025.big4-total", page.Find("[data-testid=missing-figures]").TextContent, StringComparison.Ordinal);
        Assert.Contains("n/a", page.Find("[data-caveat=denominator]").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("[data-scenario]").Count);
    }

    private static string WithoutTraces(AngleSharp.Dom.IElement element)
    {
        var copy = (AngleSharp.Dom.IElement)element.Clone();
        foreach (var trace in copy.QuerySelectorAll(".figure-trace"))
        {
            trace.Remove();
        }

        return Spaced(copy.TextContent);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
