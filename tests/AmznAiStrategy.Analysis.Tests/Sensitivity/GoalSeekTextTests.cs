using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>Sentences and figures of goal seeks; the numbers are those of <see cref="GoalSeekTests"/> or of the reference implementation.</summary>
public sealed class GoalSeekTextTests
{
    [Theory]
    [InlineData("revenue-per-compute-dollar", "roic", 0.15, "Revenue per compute dollar must be $0.84 per $ a year (now $0.85 per $ a year) for ROIC at the window's end to reach 15.0%.")]
    [InlineData("price-change", "npv", 0, "Price change must be −4.3%/yr (now −4.0%/yr) for programme NPV to reach $0.0B.")]
    [InlineData("capex-after-2026", "roic", 0.1571, "Capex after 2026 must be 0.63x (now 1.00x) for ROIC at the window's end to reach 15.7%.")] // 0.63453
    public void One_answer_is_told_with_the_present_value(string lever, string measure, double target, string sentence) => Assert.Equal(sentence, Sentence(lever, measure, target));

    [Fact]
    public void Several_answers_are_told_nearest_first() => Assert.Equal( // -3.574 % and +17.242 % by the reference implementation
        "Vintage gain must be −3.6%/yr (now +5.0%/yr) for programme IRR to reach 8.0%. +17.2%/yr does it, too.",
        Sentence("productivity.vintageGain", "irr", 0.08));

    [Fact]
    public void A_plateau_is_any_value_from_one_end_to_the_other() => Assert.Equal(
        "Any revenue per compute dollar from $0.87 per $ a year to $2.00 per $ a year (now $0.85 per $ a year) gives ROIC at the window's end of 16.1%.",
        Sentence("revenue-per-compute-dollar", "roic", 0.16084820292896546, 0.3, 2));

    [Fact]
    public void What_is_there_already_is_said_so() => Assert.Equal(
        "Cash margin is 72.0% now, and ROIC at the window's end is 15.4% with it.", Sentence("cash-margin", "roic", Measure.Roic.Of(Seeded.Base)!.Value));

    [Theory]
    [InlineData("demand", "roic", 0.2, 0.2, 3, "20.0% is not reachable with demand alone: between 0.20x and 3.00x ROIC at the window's end goes from −0.7% to 15.4%.")]
    [InlineData("revenue-per-compute-dollar", "irr", 0.15, 0.3, 2, "15.0% is not reachable with revenue per compute dollar alone: between $0.30 per $ a year and $2.00 per $ a year programme IRR goes from −5.3% to 10.2%.")]
    [InlineData("economics.terminalRecovery", "roic", 0.2, 0, 2, "20.0% is not reachable with terminal recovery alone: ROIC at the window's end stays 15.4% whatever it is between 0.0% and 200.0%.")]
    public void What_is_not_reachable_is_told_with_what_is(string lever, string measure, double target, double low, double high, string sentence) =>
        Assert.Equal(sentence, Sentence(lever, measure, target, low, high));

    [Fact]
    public void A_lever_that_does_nothing_may_be_anything() => Assert.Equal(
        "Any terminal recovery from 0.0% to 200.0% gives ROIC at the window's end of 15.4%: it does not depend on it.",
        Sentence("economics.terminalRecovery", "roic", Measure.Roic.Of(Seeded.Base)!.Value));

    [Fact]
    public void Without_an_output_the_reason_is_given() => Assert.Equal(
        "There is no ROIC at the window's end for any price change between −60.0%/yr and +30.0%/yr: the projection ends in 2030, before the window does.",
        GoalSeekText.Sentence(GoalSeek.Of(Seeded.Base.With(("horizon.lastYear", 2030)), new("price-change", "roic", 0.15))));

    [Fact]
    public void Its_figures_lead_back_to_the_assumption()
    {
        var figures = new GoalSeekFigures("Base", GoalSeek.Of(Seeded.Base, new("utilisation", "roic", 0.15)));

        Assert.Equal(("Utilisation at maturity for ROIC at the window's end of 15.0%", "88.9%"), (figures.Value.Name, figures.Value.Text));
        Assert.Equal([figures.Present, figures.Now], figures.Value.Inputs.AsEnumerable());
        Assert.Equal(new AssumedOrigin("Base", "productivity.utilizationRamp.mature"), figures.Present.Origin);
        Assert.Equal("−1.1 pp", figures.Distance.Text); // 88.9 less 90.0
    }

    [Fact]
    public void A_figure_without_a_value_says_why()
    {
        GoalSeekFigures Figures(Assumptions assumptions, string lever, double target) => new("Base", GoalSeek.Of(assumptions, new(lever, "roic", target) { Low = 0.2, High = 1.4 }));

        Assert.Equal("the target is not reachable with this lever alone", Figures(Seeded.Base, "demand", 0.2).Value.Reason);
        Assert.Equal("the output does not depend on this lever", Figures(Seeded.Base, "economics.terminalRecovery", 0.2).Value.Reason);
        Assert.Equal("the output is not defined for any value of this lever", Figures(Seeded.Base.With(("horizon.lastYear", 2030)), "demand", 0.2).Least.Reason);
        Assert.Equal(("−0.7%", "15.4%"), (Figures(Seeded.Base, "demand", 0.2).Least.Text, Figures(Seeded.Base, "demand", 0.2).Greatest.Text));
    }

    private static string Sentence(string lever, string measure, double target, double? low = null, double? high = null) =>
        GoalSeekText.Sentence(GoalSeek.Of(Seeded.Base, new(lever, measure, target) { Low = low, High = high }));
}
