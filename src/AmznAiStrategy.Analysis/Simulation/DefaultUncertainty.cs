using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>A lever that varies unless the analyst says otherwise.</summary>
/// <param name="LeverId">Of a guided lever or the path of an assumption.</param>
/// <param name="InBase">The lever's value in Base, around which <paramref name="Around"/> was chosen: the distances between the two are the model.</param>
/// <param name="Around">How likely its values are in Base.</param>
public sealed record DefaultUncertainty(string LeverId, double InBase, Distribution Around)
{
    /// <summary>In the order in which they are drawn (docs/model.md, Simulation).</summary>
    public static ImmutableArray<DefaultUncertainty> All { get; } =
    [
        new("demand", 1, new LogNormal(1, 0.2, 0.5, 2)),
        new("demand.bookingsGrowth.start", 0.30, new Triangular(0.05, 0.30, 0.45)),
        new("price-change", -0.04, new Triangular(-0.12, -0.04, 0)),
        new("utilisation", 0.90, new Triangular(0.78, 0.90, 0.95)),
        new("revenue-per-compute-dollar", 0.85, new Triangular(0.65, 0.85, 1.05)),
        new("cash-margin", 0.72, new Triangular(0.60, 0.72, 0.80)),
        new("compute-life", 5.5, new Triangular(4, 5.5, 6.5)),
        new("productivity.vintageGain", 0.05, new Triangular(0, 0.05, 0.10)),
        new("capex-after-2026", 1, new Triangular(0.75, 1, 1.2)),
    ];

    /// <summary>Normal-score correlations of <see cref="All"/>; every other pair is drawn independently.</summary>
    public static ImmutableArray<(string First, string Second, double Value)> Pairs { get; } =
    [
        ("demand", "demand.bookingsGrowth.start", 0.3),
        ("demand", "price-change", 0.5),
        ("demand", "utilisation", 0.4),
        ("demand", "capex-after-2026", 0.5),
        ("revenue-per-compute-dollar", "cash-margin", 0.3),
        ("price-change", "productivity.vintageGain", -0.4),
        ("compute-life", "productivity.vintageGain", -0.3),
        ("demand.bookingsGrowth.start", "capex-after-2026", 0.3),
    ];

    /// <summary>
    /// The same shape around the lever's value in <paramref name="assumptions"/>: moved by the difference to Base, a lognormal one by the
    /// factor, and clipped to what is legal there. A value that leaves no room to vary becomes <see cref="Fixed"/>.
    /// </summary>
    public Uncertainty In(Assumptions assumptions)
    {
        var lever = Levers.Find(assumptions, LeverId)!;
        var value = lever.Read(assumptions);
        if (value == InBase)
        {
            return Clipped(lever, assumptions, value, Around);
        }

        var by = value - InBase;
        return Clipped(lever, assumptions, value, Around switch
        {
            LogNormal shape => new LogNormal(shape.Median * value / InBase, shape.Sigma, shape.Low * value / InBase, shape.High * value / InBase),
            Triangular shape => new Triangular(shape.Low + by, shape.Mode + by, shape.High + by),
            _ => throw new InvalidOperationException($"{LeverId} has a distribution that cannot be moved."),
        });
    }

    private static Uncertainty Clipped(Lever lever, Assumptions assumptions, double value, Distribution moved)
    {
        var (low, high) = LegalRange.Of(lever, assumptions, moved.Low, moved.High);
        var clipped = low == moved.Low && high == moved.High ? moved : moved switch
        {
            LogNormal shape => new LogNormal(shape.Median, shape.Sigma, low, high),
            Triangular shape => new Triangular(low, Math.Clamp(shape.Mode, low, high), high),
            _ => moved,
        };
        var uncertainty = new Uncertainty(lever, clipped);
        return DistributionRules.Check(uncertainty, assumptions).IsEmpty ? uncertainty : new(lever, new Fixed(value));
    }
}
