using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Simulations that several tests look at, each run once.</summary>
internal static class Example
{
    /// <summary>Base as the independent model simulated it.</summary>
    public static readonly Lazy<SimulationResult> Base2000 = new(() => Run(SimulationPlan.Default(Seeded.Base, trials: 2000)));

    /// <summary>Base as it is simulated with every edit.</summary>
    public static readonly Lazy<SimulationResult> Base10000 = new(() => Run(SimulationPlan.Default(Seeded.Base)));

    public static SimulationResult Run(SimulationPlan plan) => SimulationResult.Of(plan, PlainTrials.Run(plan));
}
