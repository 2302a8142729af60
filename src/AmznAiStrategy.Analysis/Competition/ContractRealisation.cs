using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Competition;

/// <summary>What the return on AI capital would be if customers used more or less of the one large contract.</summary>
/// <param name="Realised">Part of the contract that is used, as a fraction.</param>
/// <param name="IsOwn">Whether the scenario itself assumes this part.</param>
/// <param name="Roic">ROIC at the end of the window.</param>
public sealed record ContractRealisation(double Realised, bool IsOwn, Figure Roic)
{
    private static readonly ImmutableArray<double> Usual = [0, 0.5, 1];

    /// <summary>Nothing, half, all of it, and what the scenario assumes, from little to much; everything else stays as it is.</summary>
    public static ImmutableArray<ContractRealisation> Of(string scenario, Assumptions assumptions)
    {
        var own = assumptions.Demand.Contract.Realization;
        return [.. Usual.Append(own).Distinct().Order().Select(part => new ContractRealisation(part, part == own, RoicAt(scenario, assumptions, part)))];
    }

    private static Figure RoicAt(string scenario, Assumptions assumptions, double part)
    {
        var changed = assumptions with { Demand = assumptions.Demand with { Contract = assumptions.Demand.Contract with { Realization = part } } };
        return new ProjectionFigures($"{scenario} with {Format.Value(part, Unit.Share, 0)} of the contract used", CapexRoi.Project(changed)).RoicAtWindowEnd;
    }
}
