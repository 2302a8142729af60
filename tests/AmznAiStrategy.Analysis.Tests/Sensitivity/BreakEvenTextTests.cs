using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>Sentences and figures of break-evens; the values are those of <see cref="BreakEvenTests"/>.</summary>
public sealed class BreakEvenTextTests
{
    [Theory]
    [InlineData("utilisation", "The verdict turns to fails when utilisation at maturity falls below 88.9%; Base assumes 90.0%, 1.1 pp away.")]
    [InlineData("price-change", "The verdict turns to fails when price change falls below −4.2%/yr; Base assumes −4.0%/yr, 0.2 pp away.")]
    [InlineData("capex-after-2026", "The verdict turns to fails when capex after 2026 rises to 1.05x; Base assumes 1.00x, 0.05x away.")]
    [InlineData("retailAi.rufusMargin", "No Rufus margin between −100.0% and 100.0% turns the verdict: it stays low bound only.")]
    [InlineData("buildOut.entryLag.sameYear", "In service in the year of spending: there is no verdict to turn, or the value cannot be moved by itself.")]
    public void A_break_even_is_one_sentence(string lever, string sentence) => Assert.Equal(sentence, BreakEvenText.Sentence(Find(lever), "Base"));

    [Fact]
    public void Changes_besides_the_one_told_follow_it()
    {
        var breakEven = Find("cash-margin");

        Assert.StartsWith("Other changes: to clears above 82.9%", BreakEvenText.Others(breakEven), StringComparison.Ordinal);
        Assert.StartsWith("The verdict turns to clears when cash margin rises to 82.9%;", BreakEvenText.Sentence(breakEven, "Base", breakEven.Improving), StringComparison.Ordinal);
        Assert.StartsWith("Other changes: to fails below 71.2%", BreakEvenText.Others(breakEven, breakEven.Improving), StringComparison.Ordinal);
        Assert.Null(BreakEvenText.Others(Find("utilisation")));
    }

    [Fact]
    public void A_value_that_would_look_like_the_present_one_gets_more_decimals()
    {
        var field = Legal.Field("economics.wacc");
        var breakEven = new BreakEven(Levers.Of(field), 0.09, [new(0, 0.0902, Verdict.Clears), new(0.0902, 0.5, Verdict.Fails)]);

        Assert.Equal("9.02%", BreakEvenText.Text(breakEven, 0.0902));
        Assert.Equal("9.0%", BreakEvenText.Text(breakEven, 0.09));
        Assert.Equal("0.02 pp", BreakEvenText.Distance(breakEven, breakEven.Flips[0]));
    }

    [Fact]
    public void Its_figures_lead_back_to_the_assumption()
    {
        var figures = new BreakEvenFigures("Base", Find("utilisation"));
        var flip = figures.BreakEven.Nearest!;

        Assert.Equal(new AssumedOrigin("Base", "productivity.utilizationRamp.mature"), figures.Present.Origin);
        Assert.Equal("88.9%", figures.Threshold(flip).Text);
        Assert.Equal(figures.Present, Assert.Single(((ProjectedOrigin)figures.Threshold(flip).Origin).Inputs));
        Assert.Equal("−1.1 pp", figures.Distance(flip).Text); // 88.9 less 90.0
    }

    private static BreakEven Find(string lever) => BreakEven.Of(Seeded.Base, Levers.Find(Seeded.Base, lever)!);
}
