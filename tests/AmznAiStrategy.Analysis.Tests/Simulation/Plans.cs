using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>The simulation of docs/model.md, section 5: nine levers around Base, and what moves together.</summary>
internal static class Plans
{
    private static readonly (string Name, string Lever, Distribution Distribution)[] Nine =
    [
        ("bookings_scale", "demand", new LogNormal(1, 0.20, 0.5, 2)),
        ("bookings_g0", "demand.bookingsGrowth.start", new Triangular(0.05, 0.30, 0.45)),
        ("price", "price-change", new Triangular(-0.12, -0.04, 0)),
        ("util_target", "utilisation", new Triangular(0.78, 0.90, 0.95)),
        ("yield0", "revenue-per-compute-dollar", new Triangular(0.65, 0.85, 1.05)),
        ("margin_all", "cash-margin", new Triangular(0.60, 0.72, 0.80)),
        ("life_short", "compute-life", new Triangular(4, 5.5, 6.5)),
        ("prod", "productivity.vintageGain", new Triangular(0, 0.05, 0.10)),
        ("capex_scale", "capex-after-2026", new Triangular(0.75, 1, 1.20)),
    ];

    private static readonly (string, string, double)[] Together =
    [
        ("bookings_scale", "bookings_g0", 0.3), ("bookings_scale", "price", 0.5), ("bookings_scale", "util_target", 0.4), ("bookings_scale", "capex_scale", 0.5),
        ("yield0", "margin_all", 0.3), ("price", "prod", -0.4), ("life_short", "prod", -0.3), ("bookings_g0", "capex_scale", 0.3),
    ];

    /// <summary>Names of the levers in golden.json, in the order of the draws.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Nine.Select(lever => lever.Name)];

    /// <summary>All nine levers around Base.</summary>
    public static SimulationPlan Base(int trials, ulong seed = 20260301) => Of(Seeded.Base, Names, trials, seed);

    /// <summary>Some of the nine levers, distributed and correlated as around Base, over any assumptions.</summary>
    public static SimulationPlan Of(Assumptions assumptions, IReadOnlyList<string> names, int trials, ulong seed) =>
        Of(assumptions, [.. names.Select(name => Nine.Single(lever => lever.Name == name)).Select(lever => (lever.Lever, lever.Distribution))], Correlated(names), trials, seed);

    public static SimulationPlan Of(Assumptions assumptions, IReadOnlyList<(string Lever, Distribution Distribution)> levers, Correlations correlations, int trials, ulong seed) =>
        new(assumptions, [.. levers.Select(lever => new Uncertainty(Levers.Find(assumptions, lever.Lever)!, lever.Distribution))], correlations, seed, trials);

    /// <summary>No lever says anything about another.</summary>
    public static Correlations None(int size) => new(size, [.. Enumerable.Range(0, size * size).Select(index => index / size == index % size ? 1.0 : 0)]);

    private static Correlations Correlated(IReadOnlyList<string> names)
    {
        var values = None(names.Count).Values.ToArray();
        foreach (var (one, other, correlation) in Together)
        {
            var (row, column) = (Index(names, one), Index(names, other));
            if (row >= 0 && column >= 0)
            {
                values[row * names.Count + column] = values[column * names.Count + row] = correlation;
            }
        }

        return new(names.Count, [.. values]);
    }

    private static int Index(IReadOnlyList<string> names, string name) => names.ToList().IndexOf(name);
}
