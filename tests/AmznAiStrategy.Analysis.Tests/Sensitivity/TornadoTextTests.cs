using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>Sentences and figures of tornados. Every threshold is a goal seek of the reference implementation for the hurdle that is crossed.</summary>
public sealed class TornadoTextTests
{
    private static readonly Tornado Base = Tornado.Of(Seeded.Base, Measure.Roic);

    [Fact]
    public void The_deciding_lever_is_named_with_its_threshold() => Assert.Equal( // 0.96 x 0.988323^(1/6) - 1 = -4.188 %
        "The verdict hangs on price change: below −4.2%/yr the hurdle is missed. 14 of 17 levers turn it within their ranges.", TornadoText.Sentence(Base));

    [Fact]
    public void A_threshold_above_the_present_value_is_told_from_there_up() => Assert.Equal( // 1.04965
        "The verdict hangs on capex after 2026: from 1.05x up the hurdle is missed. 1 of 2 levers turns it within its range.",
        TornadoText.Sentence(Of(Seeded.Base, "capex-after-2026", "demand.aiShareOfBacklog")));

    [Fact]
    public void A_scenario_that_clears_can_fall_to_the_low_bound() => Assert.Equal( // -4.550 %
        "The verdict hangs on price change: below −4.6%/yr only the low hurdle is met. 6 of 17 levers turn it within their ranges.",
        TornadoText.Sentence(Tornado.Of(Seeded.Bull, Measure.Roic)));

    [Fact]
    public void A_scenario_that_fails_is_told_what_would_save_it() => Assert.Equal( // 75.607 % at 0.80 revenue per compute dollar
        "The verdict hangs on cash margin: from 75.6% up the low hurdle is met.",
        TornadoText.Sentence(Of(Seeded.Base.With(("productivity.revenuePerComputeDollar", 0.8)), "cash-margin")));

    [Theory]
    [InlineData(0.72, 0.9, "The verdict hangs on cash margin: from 82.9% up the high hurdle is met.")] // 82.935 %
    [InlineData(0.5, 0.72, "The verdict hangs on cash margin: below 71.2% the hurdle is missed.")] // 71.159 %
    public void A_range_of_one_side_has_the_threshold_of_that_side(double low, double high, string sentence) => Assert.Equal(
        sentence, TornadoText.Sentence(Tornado.Of(Seeded.Base, new TornadoRequest("roic", [new("cash-margin", new TypedRange(low, high))]))));

    [Theory]
    [InlineData(3, "The verdict hangs on window, first year: from 5.0 years up the high hurdle is met as the window opens.")]
    [InlineData(5, "The verdict hangs on window, first year: below 5.0 years the high hurdle is met only after the window has opened.")]
    public void Clearing_early_and_clearing_differ_in_when(double windowFirst, string sentence) // a margin that starts at 100 % reaches 20 % in 2031
    {
        var assumptions = Seeded.Base.With(("economics.cashMargin.start", 1), ("hurdle.windowFirst", windowFirst));
        Assert.Equal(sentence, TornadoText.Sentence(Tornado.Of(assumptions, new TornadoRequest("roic", [new("hurdle.windowFirst", new TypedRange(1, 5))]))));
    }

    [Fact]
    public void Where_no_lever_turns_the_verdict_the_largest_swing_is_named() => Assert.Equal(
        "None of the 17 levers turns the verdict within its range: it stays fails. The largest swing is that of capex after 2026: revenue gap at the window's end from $100.8B to $170.6B.",
        TornadoText.Sentence(Tornado.Of(Seeded.Bear, Measure.RevenueGap)));

    [Fact]
    public void One_lever_that_turns_nothing_is_said_alone() =>
        Assert.Equal("Terminal recovery does not turn the verdict within its range: it stays low bound only.", TornadoText.Sentence(Of(Seeded.Base, "economics.terminalRecovery")));

    [Fact]
    public void Without_a_verdict_there_is_none_to_turn() => Assert.Equal(
        "There is no verdict to turn: the projection ends in 2030, before the window does.", TornadoText.Sentence(Tornado.Of(Seeded.Base.With(("horizon.lastYear", 2030)), Measure.Npv)));

    [Theory]
    [InlineData("price-change", "Price change from −10.0%/yr to 0.0%/yr: ROIC at the window's end from 5.5% to 16.1%.")]
    [InlineData("demand", "Demand from 0.75x to 1.25x: ROIC at the window's end from 10.8% to 15.4%. Above 1.00x it stays 15.4%; capacity binds in 2031: revenue is all that it allows.")]
    [InlineData("economics.terminalRecovery", "Terminal recovery from 50.0% to 100.0%: ROIC at the window's end stays 15.4%; ROIC at the window's end does not depend on it.")]
    public void A_bar_is_one_line(string lever, string line) => Assert.Equal(line, TornadoText.Bar(Base, Bar(lever)));

    [Fact]
    public void A_bar_without_a_swing_says_why()
    {
        var tornado = Of(Seeded.Base.With(("buildOut.entryLag.sameYear", 0.1), ("buildOut.entryLag.nextYear", 0.7)), "construction-delay");

        Assert.Equal("Capacity two years late from 5.0% to 35.0%: no swing; In service in the year of spending must be between 0% and 100%; it is −5%.", TornadoText.Bar(tornado, tornado.Bars[0]));
    }

    [Fact]
    public void Its_figures_lead_back_to_the_assumption()
    {
        var (figures, margin) = (new TornadoFigures("Base", Base), Bar("cash-margin"));

        Assert.Equal(new AssumedOrigin("Base", "economics.cashMargin.start"), figures.Present(margin).Origin);
        Assert.Equal(("78.0%", "17.9%"), (figures.Input(margin, margin.High).Text, figures.Output(margin, margin.High).Text));
        Assert.Equal(figures.Present(margin), Assert.Single(Assert.Single(figures.Output(margin, margin.High).Inputs).Inputs));
        Assert.Equal(margin.Swing!.Value, figures.Swing(margin).Value!.Value, 15);
        Assert.Equal(margin.Elasticity!.Value, figures.Elasticity(margin).Value!.Value, 12);
        Assert.Equal("15.4%", figures.Now.Text);
    }

    [Fact]
    public void A_figure_without_a_value_says_why()
    {
        var tornado = Tornado.Of(Seeded.Base.With(("productivity.priceChange", 0)), Measure.Roic);

        Assert.Equal(
            (null, "the lever is 0 now, and nothing is a percentage of 0"),
            new TornadoFigures("Base", tornado).Elasticity(tornado.Bars.Single(bar => bar.Lever.Id == "price-change")) is var figure ? (figure.Value, figure.Reason) : default);
    }

    private static TornadoBar Bar(string lever) => Base.Bars.Single(bar => bar.Lever.Id == lever);

    private static Tornado Of(Assumptions assumptions, params string[] levers) =>
        Tornado.Of(assumptions, new TornadoRequest("roic", [.. levers.Select(lever => new TornadoChoice(lever, TornadoRange.OfModel))]));
}
