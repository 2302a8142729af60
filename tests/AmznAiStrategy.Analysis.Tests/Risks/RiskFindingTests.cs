using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Risks;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Risks;

public sealed class RiskFindingTests
{
    public static TheoryData<string> Ids => [.. KnownRisks.All.Select(risk => risk.Id)];

    [Theory]
    [InlineData("share", "cash-margin")]
    [InlineData("anthropic", "demand.onDemandScale")]
    [InlineData("stranded", "price-change")] // 0.75 % of its slider; utilisation 2.6 %, demand 5.2 %, capex 5.0 %
    [InlineData("response", "price-change")]
    public void The_nearest_lever_of_a_risk_turns_base(string risk, string lever)
    {
        var nearest = Find(Seeded.Base, risk).Nearest!;

        Assert.Equal(lever, nearest.Lever.Id);
        Assert.Equal(Verdict.Fails, nearest.BreakEven.Beyond(nearest.Flip!));
    }

    [Fact]
    public void Retail_AI_turns_nothing() => Assert.Null(Find(Seeded.Base, "retail").Nearest);

    [Fact]
    public void Where_nothing_is_worse_the_nearest_change_is_told()
    {
        // Base earns 15.357 % in 2031; against a low hurdle of 16 % it fails, and nothing is worse than that.
        var failing = Seeded.Base.With(("hurdle.low", 0.16));
        var lever = Find(failing, "share").Levers[0];

        Assert.Null(lever.BreakEven.Worsening);
        Assert.Equal(Verdict.LowBoundOnly, lever.BreakEven.Beyond(lever.Flip!));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_risk_has_evidence_that_is_in_the_data_and_levers_that_exist(string id)
    {
        var risk = KnownRisks.All.Single(risk => risk.Id == id);

        Assert.All(risk.Evidence, figure => Assert.True(PrintedFigures.Book.TryFind(figure, out _), figure));
        Assert.All(risk.Levers, lever => Assert.NotNull(Levers.Find(Seeded.Base, lever.Id)));
        Assert.Equal(risk.Levers.Length, Find(Seeded.Base, id).Levers.Length);
    }

    [Fact]
    public void Every_figure_of_the_risks_is_evidence_of_one() => Assert.Empty(
        PrintedFigures.Book.Topic("risks").Select(fact => fact.Id).Except(KnownRisks.All.SelectMany(risk => risk.Evidence)));

    private static RiskFinding Find(Assumptions assumptions, string id) => RiskFinding.Of(assumptions, KnownRisks.All.Where(risk => risk.Id == id)).Single();
}
