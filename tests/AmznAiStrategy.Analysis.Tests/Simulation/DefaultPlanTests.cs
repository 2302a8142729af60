using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class DefaultPlanTests
{
    [Fact]
    public void Around_base_the_distributions_are_those_chosen_for_it()
    {
        var plan = SimulationPlan.Default(Seeded.Base);

        Assert.All(DefaultUncertainty.All.Zip(plan.Uncertainties), pair => Assert.Equal(pair.First.Around, pair.Second.Distribution));
        Assert.All(DefaultUncertainty.All, entry => Assert.Equal(entry.InBase, Levers.Find(Seeded.Base, entry.LeverId)!.Read(Seeded.Base)));
        Assert.Equal((20260301UL, 10_000), (plan.Seed, plan.Trials));
    }

    [Theory]
    [InlineData("price-change", -0.18, -0.10, -0.06)] // Bear: 6 pp below Base
    [InlineData("utilisation", 0.73, 0.85, 0.90)] // Bear: 5 pp below Base
    [InlineData("compute-life", 3, 4.5, 5.5)] // Bear: one year less
    [InlineData("cash-margin", 0.54, 0.66, 0.74)] // Bear: 6 pp below Base
    [InlineData("demand.bookingsGrowth.start", -0.13, 0.12, 0.27)] // Bear: 18 pp below Base
    public void On_another_scenario_a_triangle_moves_with_its_value(string lever, double low, double mode, double high)
    {
        var moved = (Triangular)Of(SimulationPlan.Default(Seeded.Bear), lever);

        Assert.Equal([low, mode, high], [moved.Low, moved.Mode, moved.High], (one, other) => Math.Abs(one - other) < 1e-15);
    }

    [Fact]
    public void A_lognormal_distribution_moves_by_the_factor()
    {
        Assert.Equal(new LogNormal(1.5, 0.2, 0.75, 3), Of(SimulationPlan.Default(Seeded.Base.With(("demand.bookingsScale", 1.5))), "demand"));
        Assert.Equal(new LogNormal(4, 0.2, 2, 5), Of(SimulationPlan.Default(Seeded.Base.With(("demand.bookingsScale", 4))), "demand")); // 8 is beyond the hard range
        Assert.Equal(new Fixed(0), Of(SimulationPlan.Default(Seeded.Base.With(("demand.bookingsScale", 0))), "demand"));
    }

    [Fact]
    public void What_is_moved_beyond_the_hard_range_is_clipped()
    {
        var price = (Triangular)Of(SimulationPlan.Default(Seeded.Base.With(("productivity.priceChange", 0.28))), "price-change");

        Assert.Equal([0.2, 0.28, 0.3], [price.Low, price.Mode, price.High], (one, other) => Math.Abs(one - other) < 1e-15); // would end at 32 %
    }

    [Fact]
    public void A_margin_stays_where_its_end_is_legal_too()
    {
        // The end is 5 pp above the start, so the start may rise by 3 pp, not by 8, before the end leaves 100 %.
        var margin = (Triangular)Of(SimulationPlan.Default(Seeded.Base.With(("economics.cashMargin.start", 0.92), ("economics.cashMargin.end", 0.97))), "cash-margin");

        Assert.Equal([0.80, 0.92, 0.95], [margin.Low, margin.Mode, margin.High], (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Theory, MemberData(nameof(Seeded.Ids), MemberType = typeof(Seeded))]
    public void Every_scenario_has_a_plan_that_can_be_run(string scenario) =>
        Assert.Empty(SimulationRules.Check(SimulationPlan.Default(Seeded.Definition(scenario).Assumptions)));

    [Fact]
    public void Every_legal_scenario_has_a_plan_that_can_be_run() => CsCheck.Check.Sample(
        Legal.Anywhere, assumptions => Assert.Empty(SimulationRules.Check(SimulationPlan.Default(assumptions))), iter: 300);

    [Fact]
    public void A_lever_can_be_added_changed_and_taken_away()
    {
        var plan = SimulationPlan.Default(Seeded.Base);
        var tax = new Uncertainty(Levers.Find(Seeded.Base, "economics.taxRate")!, new Uniform(0.14, 0.22));

        var added = plan.With(tax);

        Assert.Equal(10, added.Correlations.Size);
        Assert.Equal((1.0, 0.0), (added.Correlations[9, 9], added.Correlations[9, 0]));
        Assert.Equal(0.5, added.Correlations[0, 2]);
        Assert.Equal(plan, added.Without("economics.taxRate"));
        Assert.Equal(new Fixed(-0.04), Of(plan.With(new(GuidedLevers.Find("price-change")!, new Fixed(-0.04))), "price-change"));
        Assert.Equal(0.4, plan.Without("price-change").Correlations[0, 2]); // demand and utilisation, one place further up
        Assert.Same(plan, plan.Without("economics.wacc"));
    }

    [Fact]
    public void Plans_of_equal_parts_are_equal()
    {
        var plan = SimulationPlan.Default(Seeded.Base);

        Assert.Equal(plan, SimulationPlan.Default(Seeded.Base));
        Assert.Equal(plan.GetHashCode(), SimulationPlan.Default(Seeded.Base).GetHashCode());
        Assert.NotEqual(plan, plan with { Seed = 1 });
        Assert.NotEqual(plan, plan with { Correlations = plan.Correlations.With(0, 1, 0.2) });
        Assert.NotEqual(plan, SimulationPlan.Default(Seeded.Bull));
    }

    private static Distribution Of(SimulationPlan plan, string lever) => plan.Uncertainties.Single(uncertainty => uncertainty.Lever.Id == lever).Distribution;
}
