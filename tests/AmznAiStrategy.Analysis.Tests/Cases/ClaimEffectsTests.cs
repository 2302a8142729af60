using AmznAiStrategy.Analysis.Cases;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Cases;

/// <summary>Expected changes are those of the reference implementation of the model, run with the same assumptions.</summary>
public sealed class ClaimEffectsTests
{
    private static readonly ClaimEffects OnBase = On(Seeded.Definition("base"));

    public static TheoryData<string> Ids => [.. Claims.All.Select(claim => claim.Id)];

    [Theory]
    [InlineData("backlog", 0, 20.445738, 0.017144, false)]
    [InlineData("premium-prices", 0.007278368, 4.402291, 0.003431, false)]
    [InlineData("sooner", 0.007278368, 2.928643, 0.002375, false)]
    [InlineData("rufus", 0, 0, 0.016166, false)]
    [InlineData("anthropic-moat", 0, 4.849589, 0.025032, false)]
    [InlineData("nova-cost", 0.007278368, 3.914216, 0.003179, false)]
    [InlineData("pricing-power", 0.008492082, 6.057439, 0.004977, false)]
    [InlineData("capex-intensity", -0.037964053, -12.109307, -0.009821, true)]
    [InlineData("rivals-invest", -0.118654416, -49.793039, -0.040792, true)]
    [InlineData("growth-slows", -0.120210537, -62.429573, -0.050835, true)]
    [InlineData("stranding", -0.017832085, -20.525378, -0.016749, true)]
    [InlineData("anthropic-leaves", -0.048895161, -22.926584, -0.046445, true)]
    [InlineData("alexa", 0, 0, -0.002066, false)]
    [InlineData("rufus-small", 0, 0, -0.007342, false)]
    public void A_claim_moves_base_by_itself(string id, double roic, double npv, double allIn, bool turns)
    {
        var outcome = Alone(id).Outcome;

        Assert.Equal(roic, outcome.Roic.Value!.Value, 1e-9);
        Assert.Equal(npv, outcome.Npv.Value!.Value, 1e-6);
        Assert.Equal(allIn, outcome.AllInIrr.Value!.Value, 1e-6);
        Assert.Equal(turns, outcome.TurnsVerdict);
        Assert.Equal(roic == 0 && npv == 0, outcome.IsOutsideHeadline);
    }

    [Theory]
    [InlineData(CaseSide.Bull, 0.100314348, 0.030327186, Verdict.Clears)] // sum: 3 x 0.7278368 + 0.8492082 pp
    [InlineData(CaseSide.Bear, -0.209584488, -0.343556252, Verdict.Fails)] // 3.7964053 + 11.8654416 + 12.0210537 + 1.7832085 + 4.8895161 pp
    public void All_claims_of_a_side_together_are_not_the_sum_of_each(CaseSide side, double joint, double sum, Verdict verdict)
    {
        var effect = OnBase.Together(Claims.Of(side).Select(OnBase.Alone));

        Assert.Equal(joint, effect.Outcome.Roic.Value!.Value, 1e-9);
        Assert.Equal(sum, effect.SumOfSingles.Value!.Value, 1e-8);
        Assert.Equal(joint - sum, effect.Remainder.Value!.Value, 1e-8);
        Assert.Equal(verdict, effect.Outcome.After!.Summary.Verdict);
        Assert.Empty(effect.Overlaps);
    }

    [Fact]
    public void One_claim_together_is_the_claim_alone()
    {
        var effect = OnBase.Together([Alone("pricing-power")]);

        Assert.Equal(0, effect.Remainder.Value!.Value, 15);
    }

    [Fact]
    public void Without_a_claim_nothing_moves()
    {
        var effect = OnBase.Together([]);

        Assert.Equal(0, effect.Outcome.Roic.Value);
        Assert.Equal(0, effect.SumOfSingles.Value);
        Assert.Empty(WhatIf.Changes(Seeded.Base, effect.Assumptions));
    }

    [Fact]
    public void Where_two_claims_set_the_same_assumption_the_later_holds_and_the_overlap_is_named()
    {
        var effect = OnBase.Together([Alone("rivals-invest"), Alone("premium-prices")]);

        Assert.Equal("productivity.priceChange", Assert.Single(effect.Overlaps).Path);
        Assert.Equal(-0.1, effect.Assumptions.Productivity.PriceChange); // Bear's, although it was chosen first
    }

    [Fact]
    public void A_claim_that_the_scenario_makes_already_moves_nothing()
    {
        var effect = On(Seeded.Definition("bull")).Alone(Claim("premium-prices"));

        Assert.True(effect.IsAssumedAlready);
        Assert.Equal(0, effect.Outcome.Roic.Value);
        Assert.False(Alone("premium-prices").IsAssumedAlready);
    }

    [Fact]
    public void What_bull_assumes_beyond_its_claims_is_named() => Assert.Equal(
        [
            "investment.capexGrowthByYear.2027", "investment.capexGrowthByYear.2028", "investment.aiShareIn2030", "buildOut.computeLife",
            "retailAi.alexaSubscribers.start", "retailAi.alexaSubscribers.in2031", "retailAi.alexaMargin", "stakes.conditionalProbability", "valuation.coreGrowth", "valuation.peExit",
        ],
        OnBase.Unclaimed(CaseSide.Bull).Select(change => change.Field.Path)); // bull.json against base.json, line by line

    [Fact]
    public void Without_the_scenario_that_holds_its_values_a_claim_says_why_it_moves_nothing()
    {
        var effects = new ClaimEffects(Seeded.Definition("base"), null, Seeded.Definition("bear"));
        var effect = effects.Alone(Claim("backlog"));

        Assert.Null(effect.Outcome.Roic.Value);
        Assert.Equal("the scenario Bull is not stored", effect.Outcome.Roic.Reason);
        Assert.Empty(effects.Together([effect]).Effects);
    }

    [Fact]
    public void Values_that_do_not_go_with_a_scenario_are_explained_not_projected()
    {
        var mine = Seeded.Definition("base") with { Name = "Mine", Assumptions = Seeded.Base with { Investment = Seeded.Base.Investment with { CapexGrowthByYear = new(2027, -0.1) } } };

        var effect = On(mine).Alone(Claim("capex-intensity"));

        Assert.Equal(
            "Mine has no assumption investment.capexGrowthByYear.2028, investment.capexGrowthByYear.2029, investment.capexGrowthByYear.2030",
            effect.Outcome.Problem);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_claim_has_evidence_that_is_in_the_data_and_levers_that_exist(string id)
    {
        var claim = Claim(id);

        Assert.NotEmpty(claim.Evidence);
        Assert.All(claim.Evidence, figure => Assert.True(PrintedFigures.Book.TryFind(figure, out _), figure));
        Assert.NotEmpty(claim.Levers);
        Assert.All(claim.Levers, lever => Assert.NotNull(AssumptionFields.Find(Seeded.Base, lever.Path)));
        Assert.All(Alone(id).Changes, change => Assert.EndsWith(".", change.Basis, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_of_both_cases_is_evidence_of_a_claim() => Assert.Empty(
        PrintedFigures.Book.Topic("cases").Select(fact => fact.Id).Except(Claims.All.SelectMany(claim => claim.Evidence)));

    [Fact]
    public void Ids_are_unique_and_within_a_side_no_assumption_belongs_to_two_claims()
    {
        Assert.Equal(Claims.All.Length, Claims.All.DistinctBy(claim => claim.Id).Count());
        Assert.All(Enum.GetValues<CaseSide>(), side => Assert.DoesNotContain(Claims.Of(side).SelectMany(claim => claim.Levers).GroupBy(lever => lever.Path), group => group.Count() > 1));
    }

    [Fact]
    public void A_change_can_be_traced_to_both_projections()
    {
        var origin = Assert.IsType<DerivedOrigin>(Alone("pricing-power").Outcome.Roic.Origin);

        Assert.Equal(["ROIC 2031, with", "ROIC 2031, without"], origin.Inputs.Select(input => input.Name));
        Assert.Equal(["16.2%", "15.4%"], origin.Inputs.Select(input => input.Text));
    }

    private static ClaimEffects On(ScenarioDefinition scenario) => new(scenario, Seeded.Definition("bull"), Seeded.Definition("bear"));

    private static Claim Claim(string id) => Claims.All.Single(claim => claim.Id == id);

    private static ClaimEffect Alone(string id) => OnBase.Alone(Claim(id));
}
