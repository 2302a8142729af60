using System.Collections.Concurrent;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Features.Scenarios;

/// <summary>The default simulation of scenarios as they are stored, run once for each set of assumptions and kept.</summary>
public sealed class SimulatedScenarios
{
    /// <summary>More than the pages show: three built-in scenarios and some revisions of others.</summary>
    private const int Most = 32;

    private readonly ConcurrentDictionary<SimulationPlan, Lazy<SimulationResult>> kept = new();

    /// <summary>What 10,000 trials around these assumptions say.</summary>
    /// <param name="assumptions">Legal ones.</param>
    public SimulationResult Of(Assumptions assumptions)
    {
        if (kept.Count > Most)
        {
            kept.Clear();
        }

        var plan = SimulationPlan.Default(assumptions);
        return kept.GetOrAdd(plan, static plan => new(() => LiveSimulation.Of(new(plan, IsWhole: true)).Whole!)).Value;
    }
}
