using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class SimulationRulesTests
{
    private static readonly SimulationPlan Plan = SimulationPlan.Default(Seeded.Base);

    [Theory]
    [InlineData("price-change", "tri(0,-0.04,-0.12)", "price-change.low", "Price change: low, 0%/yr, is above high, −12%/yr. Swap the two.")]
    [InlineData("price-change", "uniform(-0.04,-0.04)", "price-change.low", "Price change: low and high are both −4%/yr, so nothing varies. Widen the range or write fixed(-0.04).")]
    [InlineData("price-change", "tri(-0.12,0.05,0)", "price-change.mode", "Price change: the mode must lie between low, −12%/yr, and high, 0%/yr; it is +5%/yr.")]
    [InlineData("utilisation", "pert(0.8,0.7,0.9)", "utilisation.mode", "Utilisation at maturity: the mode must lie between low, 80%, and high, 90%; it is 70%.")]
    [InlineData("cash-margin", "normal(0.72,0,0.5,0.9)", "cash-margin.sigma", "Cash margin: sigma must be above 0; it is 0. For a value without spread write fixed(0.72).")]
    [InlineData("cash-margin", "normal(0.72,0.01,0.9,0.95)", "cash-margin.low", "Cash margin: hardly anything of a normal distribution around 72% lies between 90% and 95%. Move the range or the centre.")]
    [InlineData("demand", "lognormal(1,-0.2,0.5,2)", "demand.sigma", "Demand: sigma must be above 0; it is -0.2. A sigma of 0.2 puts two thirds of the draws within about 20% of the median.")]
    [InlineData("demand", "lognormal(0,0.2,0.5,2)", "demand.median", "Demand: the median of a lognormal distribution must be above 0; it is 0x. Around 0 or below, take normal.")]
    [InlineData("demand", "lognormal(1,0.01,1.5,2)", "demand.low", "Demand: hardly anything of a lognormal distribution around 1x lies between 1.5x and 2x. Move the range or the centre.")]
    [InlineData("demand", "lognormal(1,0.2,0.5,9)", "demand.high", "Demand: high is 9x, outside the range of 0x to 5x that the model allows.")]
    [InlineData("price-change", "uniform(-0.7,0)", "price-change.low", "Price change: low is −70%/yr, outside the range of −60%/yr to +30%/yr that the model allows.")]
    [InlineData("price-change", "fixed(0.5)", "price-change.value", "Price change: value is +50%/yr, outside the range of −60%/yr to +30%/yr that the model allows.")]
    [InlineData("hurdle.low", "uniform(0.1,0.25)", "hurdle.low.high", "Low hurdle: high is 25%, which the other assumptions do not allow. The high hurdle must not be below the low hurdle, 25%; it is 20%.")]
    [InlineData("buildOut.entryLag.sameYear", "uniform(0.3,0.4)", "buildOut.entryLag.sameYear.low", "In service in the year of spending: low is 30%, which the other assumptions do not allow. The shares of spending that enter service in the same year, the next and the one after must sum to 100%; they sum to 95%.")]
    [InlineData("hurdle.clockStart", "uniform(2025,2027)", "hurdle.clockStart", "Clock start takes whole numbers only and cannot vary; write fixed(2026) or leave it out.")]
    public void A_distribution_that_cannot_be_drawn_from_is_refused_in_words(string lever, string text, string path, string message)
    {
        var plan = Plan with { Uncertainties = [new(Levers.Find(Seeded.Base, lever)!, DistributionText.Read(text).Distribution!)], Correlations = Correlations.None(1) };

        Assert.Contains(new AssumptionError(path, message), SimulationRules.Check(plan));
    }

    [Theory]
    [InlineData(double.NaN, "Price change: mode needs a number.")]
    [InlineData(double.NegativeInfinity, "Price change: mode must be a finite number; it is infinite.")]
    public void A_parameter_that_is_no_number_is_refused(double mode, string message) =>
        Assert.Equal(new("price-change.mode", message), Assert.Single(DistributionRules.Check(new(GuidedLevers.Find("price-change")!, new Pert(-0.12, mode, 0)), Seeded.Base)));

    [Fact]
    public void A_whole_number_may_be_kept_as_it_is() =>
        Assert.Empty(DistributionRules.Check(new(Levers.Find(Seeded.Base, "hurdle.clockStart")!, new Fixed(2026)), Seeded.Base));

    [Fact]
    public void A_lever_may_vary_once_only()
    {
        var twice = Plan with { Uncertainties = Plan.Uncertainties.SetItem(3, Plan.Uncertainties[2]) };
        var mature = new Uncertainty(Levers.Find(Seeded.Base, "productivity.utilizationRamp.mature")!, new Uniform(0.9, 0.95));

        Assert.Contains(new("price-change", "Price change varies twice; keep one."), SimulationRules.Check(twice));
        Assert.Contains(
            new("productivity.utilizationRamp.mature", "Utilisation at maturity and utilisation at maturity move the same assumption; keep one of them."),
            SimulationRules.Check(Plan.With(mature)));
    }

    [Fact]
    public void Two_levers_that_can_contradict_each_other_are_refused()
    {
        var plan = Plan
            .With(new(Levers.Find(Seeded.Base, "hurdle.low")!, new Uniform(0.1, 0.18)))
            .With(new(Levers.Find(Seeded.Base, "hurdle.high")!, new Uniform(0.16, 0.3)));

        var error = Assert.Single(SimulationRules.Check(plan));

        Assert.Equal("hurdle.high", error.Path);
        Assert.Equal("High hurdle and low hurdle can be drawn so that they contradict each other. The high hurdle must not be below the low hurdle, 18%; it is 16%. Narrow one of them.", error.Message);
    }

    [Theory]
    [InlineData(0, "The number of trials must be between 1 and 1,000,000; it is 0.")]
    [InlineData(-5, "The number of trials must be between 1 and 1,000,000; it is −5.")]
    [InlineData(1_000_001, "The number of trials must be between 1 and 1,000,000; it is 1,000,001.")]
    public void The_number_of_trials_has_limits(int trials, string message) =>
        Assert.Equal(new("trials", message), Assert.Single(SimulationRules.Check(Plan with { Trials = trials })));

    [Fact]
    public void Something_must_vary() =>
        Assert.Equal(new("uncertainties", "At least one lever must vary; choose one."), Assert.Single(SimulationRules.Check(Plan with { Uncertainties = [], Correlations = Correlations.None(0) })));

    [Fact]
    public void Assumptions_that_are_not_legal_come_first() =>
        Assert.Equal("economics.taxRate", Assert.Single(SimulationRules.Check(SimulationPlan.Default(Seeded.Base) with { Assumptions = Seeded.Base.With(("economics.taxRate", 2)), Trials = 0 })).Path);

    [Theory]
    [InlineData("20260301", 20260301UL)]
    [InlineData(" 0 ", 0UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void A_seed_is_a_whole_number_of_64_bits(string text, ulong seed) => Assert.Equal(new(seed, null), SimulationRules.ReadSeed(text));

    [Theory]
    [InlineData("18446744073709551616", "The seed must fit into 64 bits: at most 18446744073709551615; “18446744073709551616” is larger.")]
    [InlineData("-1", "The seed must be a whole number from 0 to 18446744073709551615, digits only; “-1” is not.")]
    [InlineData("1.5", "The seed must be a whole number from 0 to 18446744073709551615, digits only; “1.5” is not.")]
    [InlineData(null, "The seed needs a whole number, e.g. 20260301.")]
    public void Any_other_seed_is_refused(string? text, string error) => Assert.Equal(new(null, error), SimulationRules.ReadSeed(text));

    [Theory]
    [InlineData("10000", 10_000)]
    [InlineData("100k", 100_000)]
    [InlineData("1", 1)]
    public void A_number_of_trials_can_be_typed(string text, int trials) => Assert.Equal(new(trials, null), SimulationRules.ReadTrials(text));

    [Theory]
    [InlineData("2.5", "The number of trials must be whole; it is 2.5.")]
    [InlineData("2m", "The number of trials must be between 1 and 1,000,000; it is 2,000,000.")]
    [InlineData("0", "The number of trials must be between 1 and 1,000,000; it is 0.")]
    [InlineData("10,000", "Is this 10000 or 10.000? Write it without a comma.")]
    [InlineData("many", "“many” is not a number. Write a count, e.g. 12.")]
    public void Any_other_number_of_trials_is_refused(string text, string error) => Assert.Equal(new(null, error), SimulationRules.ReadTrials(text));
}
