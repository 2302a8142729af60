using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Plans beside the default one.</summary>
internal static class Plans
{
    /// <summary>Any levers, none of which says anything about another.</summary>
    public static SimulationPlan Of(Assumptions assumptions, int trials, ulong seed, params IReadOnlyList<(string Lever, Distribution Distribution)> levers) =>
        new(assumptions, [.. levers.Select(lever => new Uncertainty(Levers.Find(assumptions, lever.Lever)!, lever.Distribution))], Correlations.None(levers.Count), seed, trials);
}
