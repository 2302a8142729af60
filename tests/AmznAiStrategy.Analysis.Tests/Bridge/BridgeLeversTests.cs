using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Bridge;

public sealed class BridgeLeversTests
{
    [Fact]
    public void Every_assumption_is_in_one_lever_and_none_is_without() =>
        Assert.All(AssumptionFields.Of(Seeded.Base), field => Assert.Single(BridgeLevers.All, lever => lever.Holds(field.Path)));

    [Fact]
    public void A_lever_of_one_assumption_has_its_label() =>
        Assert.All(
            BridgeLevers.All.Where(lever => lever.Paths.Length == 1 && AssumptionFields.Find(Seeded.Base, lever.Paths[0]) is not null),
            lever => Assert.Equal(AssumptionFields.Find(Seeded.Base, lever.Paths[0])!.Label, lever.Label));

    [Fact]
    public void A_lever_takes_its_own_assumptions_and_no_other() => Gen.Select(Legal.Anywhere, Legal.Anywhere).Sample(
        (from, to) => Assert.All(BridgeLevers.All, lever =>
        {
            var mixture = lever.Take(from, to);
            Assert.All(AssumptionFields.Of(from), field => Assert.Equal(field.Read(lever.Holds(field.Path) ? to : from), field.Read(mixture)));
        }),
        iter: 50);

    [Fact]
    public void All_of_them_lead_from_one_scenario_to_the_other() =>
        Assert.Equal(Seeded.ReportedHistory, BridgeLevers.All.Aggregate(Seeded.Bear, (mixture, lever) => lever.Take(mixture, Seeded.ReportedHistory)));

    [Fact]
    public void No_measure_depends_on_a_lever_outside_the_headline() => Gen.Select(Legal.Near, Legal.Near).Sample(
        (from, to) =>
        {
            // Of the same horizon, within which the earnings years of both lie.
            var other = to with { Horizon = from.Horizon, Valuation = to.Valuation with { EarningsYear = from.Valuation.EarningsYear } };
            var mixture = BridgeLevers.All.Where(lever => lever.OutsideHeadline).Aggregate(from, (mixed, lever) => lever.Take(mixed, other));
            Assert.All(Measure.All, measure => Assert.Equal(measure.Of(from), measure.Of(mixture)));
        },
        iter: 100);

    [Fact]
    public void A_condition_of_a_commitment_is_a_change_in_words()
    {
        var stakes = Seeded.Base.Stakes;
        var conditional = Seeded.Base with { Stakes = stakes with { Commitments = stakes.Commitments.With(0, stakes.Commitments[0] with { Conditional = true }) } };

        var change = Assert.Single(BridgeChange.Of(BridgeLevers.All.Single(lever => lever.Id == "stakes"), Seeded.Base, conditional));

        Assert.Equal(new("stakes.commitments.0.conditional", "Commitment 1, conditional", "no", "yes"), change);
    }
}
