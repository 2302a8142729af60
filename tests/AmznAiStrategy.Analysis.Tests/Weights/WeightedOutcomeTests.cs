using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Weights;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Weights;

/// <summary>The values weighed are those of golden.json: ROIC 24.6169, 15.3570 and −1.6302 %.</summary>
public sealed class WeightedOutcomeTests
{
    private const double Bull = 0.24616942423707552;
    private const double Base = 0.15356983483857162;
    private const double Bear = -0.016302288317718117;

    [Fact]
    public void Expected_values_are_means()
    {
        var outcome = Of(0.25, 0.5, 0.25);

        Assert.Equal(0.25 * Bull + 0.5 * Base + 0.25 * Bear, outcome.ExpectedRoic!.Value, 1e-9); // 13.43 %
        Assert.Equal(0.25 * 0.17569812869094595 + 0.5 * 0.09137840879583799 - 0.25 * 0.03790084862334404, outcome.ExpectedIrr!.Value, 1e-9); // 8.01 %
        Assert.Equal(0.25 * 85.87019673539015 + 0.5 * 1.279734368504144 - 0.25 * 112.44327271852782, outcome.ExpectedNpv!.Value, 1e-6); // -6.00
        Assert.Equal((false, false), (outcome.MeetsLow, outcome.MeetsHigh));
    }

    [Fact]
    public void The_implied_probability_of_bull_keeps_the_proportion_of_the_others()
    {
        var rest = (2 * Base + Bear) / 3; // 9.69 %
        var implied = Of(0.25, 0.5, 0.25).ImpliedForLow;

        Assert.Equal(ImpliedStatus.AtLeast, implied.Status);
        Assert.Equal((0.15 - rest) / (Bull - rest), implied.Probability!.Value, 1e-9); // 35.6 %
        Assert.Equal(0.6906024602, Of(0.25, 0.5, 0.25).ImpliedForHigh.Probability!.Value, 1e-9);
    }

    [Fact]
    public void At_the_implied_probability_the_expected_return_is_the_hurdle() => Gen.Select(Gen.Double[0.01, 1], Gen.Double[0.01, 1], Gen.Double[0.01, 1]).Sample((bull, @base, bear) =>
    {
        var sum = bull + @base + bear;
        var outcome = Of(bull / sum, @base / sum, 1 - bull / sum - @base / sum);
        var p = Assert.IsType<double>(outcome.ImpliedForHigh.Probability);
        var others = outcome.Weights.Base + outcome.Weights.Bear;

        var shifted = Of(p, (1 - p) * outcome.Weights.Base / others, (1 - p) * outcome.Weights.Bear / others);

        Assert.Equal(0.2, shifted.ExpectedRoic!.Value, 1e-12);
        Assert.True(shifted.MeetsHigh);
    });

    [Theory]
    [InlineData(0.05, ImpliedStatus.Always)] // below 9.69 % without Bull
    [InlineData(0.25, ImpliedStatus.Never)] // above Bull's 24.6 %
    [InlineData(0.24, ImpliedStatus.AtLeast)]
    public void A_hurdle_may_be_met_always_or_never(double hurdle, ImpliedStatus status)
    {
        var implied = Of(0.25, 0.5, 0.25).Implied(hurdle);

        Assert.Equal(status, implied.Status);
        Assert.Equal(status is ImpliedStatus.AtLeast, implied.Probability is not null);
    }

    [Fact]
    public void A_bull_case_that_is_worse_than_the_others_has_an_upper_limit()
    {
        // Bear in Bull's place: R = 15.357 % from Base alone; 10 % is met while p <= (0.10 - R) / (Bear - R) = 31.5 %.
        var outcome = WeightedOutcome.Of(new(0.5, 0.5, 0), Project(Seeded.Bear), Project(Seeded.Base), Project(Seeded.Bull));
        var implied = outcome.Implied(0.1);

        Assert.Equal(ImpliedStatus.AtMost, implied.Status);
        Assert.Equal((0.1 - Base) / (Bear - Base), implied.Probability!.Value, 1e-9);
    }

    [Fact]
    public void A_scenario_of_weight_0_may_be_without_a_value()
    {
        var shortened = Project(Seeded.Bear.With(("horizon.lastYear", 2030)));

        Assert.Equal(0.5 * Bull + 0.5 * Base, WeightedOutcome.Of(new(0.5, 0.5, 0), Project(Seeded.Bull), Project(Seeded.Base), shortened).ExpectedRoic!.Value, 1e-9);
        var needed = WeightedOutcome.Of(new(0.5, 0.4, 0.1), Project(Seeded.Bull), Project(Seeded.Base), shortened);
        Assert.Null(needed.ExpectedRoic);
        Assert.Null(needed.MeetsLow);
        Assert.Equal(ImpliedStatus.Undefined, needed.ImpliedForLow.Status);
    }

    [Fact]
    public void With_all_weight_on_bull_there_is_no_proportion_to_keep() => Assert.Equal(ImpliedStatus.Undefined, Of(1, 0, 0).ImpliedForLow.Status);

    [Theory]
    [InlineData(-0.1, 0.6, 0.5, "bull", "The probability of Bull must be between 0% and 100%; it is −10%.")]
    [InlineData(0, 1.2, 0, "base", "The probability of Base must be between 0% and 100%; it is 120%.")]
    [InlineData(0.2, 0.5, double.NaN, "bear", "The probability of Bear needs a number, e.g. 25%.")]
    [InlineData(0.2, 0.5, 0.2, "bear", "The probabilities must sum to 100%; they sum to 90%. With Bear at 30% they would.")]
    [InlineData(0.7, 0.6, 0.2, "bear", "The probabilities must sum to 100%; Bull and Base alone sum to 130%.")]
    public void Weights_that_cannot_be_used_say_why(double bull, double @base, double bear, string path, string message)
    {
        var weights = new ScenarioWeights(bull, @base, bear);

        Assert.Equal(new AssumptionError(path, message), Assert.Single(weights.Check()));
        Assert.Throws<ArgumentException>(() => WeightedOutcome.Of(weights, Project(Seeded.Bull), Project(Seeded.Base), Project(Seeded.Bear)));
    }

    [Fact]
    public void Every_weight_out_of_range_is_named() => Assert.Equal(["bull", "bear"], new ScenarioWeights(2, 0.5, -1.5).Check().Select(error => error.Path));

    [Fact]
    public void Typed_percentages_need_not_sum_to_the_last_bit()
    {
        Assert.Empty(new ScenarioWeights(0.1, 0.2, 0.7).Check()); // 0.1 + 0.2 + 0.7 is not 1 in every order of adding
        Assert.Empty(ScenarioWeights.Even.Check());
    }

    [Fact]
    public void Bear_takes_what_the_others_leave()
    {
        Assert.Equal(0.3, ScenarioWeights.WithRest(0.2, 0.5)!.Bear, 1e-15);
        Assert.Equal(0.0, ScenarioWeights.WithRest(0.7, 0.3)!.Bear); // 1 - 0.7 - 0.3 leaves 6e-17
        Assert.Null(ScenarioWeights.WithRest(0.7, 0.6));
    }

    [Fact]
    public void Its_figures_lead_to_weights_and_scenarios()
    {
        var figures = new WeightedFigures(Of(0.25, 0.5, 0.25));

        Assert.Equal(("13.4%", "8.0%", "−$6.0B"), (figures.ExpectedRoic.Text, figures.ExpectedIrr.Text, figures.ExpectedNpv.Text));
        Assert.Equal(["25.0%", "24.6%", "50.0%", "15.4%", "25.0%", "−1.6%"], figures.ExpectedRoic.Inputs.Select(input => input.Text));
        var implied = figures.Implied(figures.Outcome.ImpliedForLow);
        Assert.Equal(("35.6%", "15.0% 9.7% 24.6%"), (implied.Text, string.Join(' ', implied.Inputs.Select(input => input.Text))));
        Assert.StartsWith("No probability of Bull", figures.Implied(figures.Outcome.Implied(0.25)).Reason, StringComparison.Ordinal);
        Assert.Equal(Unit.Share, implied.Unit);
    }

    internal static WeightedOutcome Of(double bull, double @base, double bear) =>
        WeightedOutcome.Of(new(bull, @base, bear), Project(Seeded.Bull), Project(Seeded.Base), Project(Seeded.Bear));

    internal static Analysis.Projection.Projection Project(Assumptions assumptions) => CapexRoi.Project(assumptions);
}
