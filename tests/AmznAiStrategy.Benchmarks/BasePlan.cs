using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Benchmarks;

/// <summary>The simulation of docs/model.md, section 5, around Base.</summary>
internal static class BasePlan
{
    private static readonly (string Lever, Distribution Distribution)[] Nine =
    [
        ("demand", new LogNormal(1, 0.20, 0.5, 2)),
        ("demand.bookingsGrowth.start", new Triangular(0.05, 0.30, 0.45)),
        ("price-change", new Triangular(-0.12, -0.04, 0)),
        ("utilisation", new Triangular(0.78, 0.90, 0.95)),
        ("revenue-per-compute-dollar", new Triangular(0.65, 0.85, 1.05)),
        ("cash-margin", new Triangular(0.60, 0.72, 0.80)),
        ("compute-life", new Triangular(4, 5.5, 6.5)),
        ("productivity.vintageGain", new Triangular(0, 0.05, 0.10)),
        ("capex-after-2026", new Triangular(0.75, 1, 1.20)),
    ];

    private static readonly (int, int, double)[] Together =
        [(0, 1, 0.3), (0, 2, 0.5), (0, 3, 0.4), (0, 8, 0.5), (4, 5, 0.3), (2, 7, -0.4), (6, 7, -0.3), (1, 8, 0.3)];

    public static SimulationPlan Of(int trials, ulong seed)
    {
        var assumptions = SeededScenario.Read("base");
        var size = Nine.Length;
        var values = new double[size * size];
        for (var index = 0; index < size; index++)
        {
            values[index * size + index] = 1;
        }

        foreach (var (one, other, correlation) in Together)
        {
            values[one * size + other] = values[other * size + one] = correlation;
        }

        return new(assumptions, [.. Nine.Select(lever => new Uncertainty(Levers.Find(assumptions, lever.Lever)!, lever.Distribution))], new(size, [.. values]), seed, trials);
    }
}
