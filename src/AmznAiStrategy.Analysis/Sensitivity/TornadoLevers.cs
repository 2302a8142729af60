using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>How far a lever may be off from what a scenario assumes: distances down and up, in the lever's unit.</summary>
/// <param name="Id">As in <see cref="Levers.Find"/>.</param>
/// <param name="Down">From the present value to the low end; not above 0.</param>
/// <param name="Up">From the present value to the high end; not below 0.</param>
public sealed record TornadoLever(string Id, double Down, double Up);

/// <summary>
/// The seventeen levers of the tornado. Their ranges are judged for Base (docs/model.md, section Tornado); every other scenario keeps the distances,
/// within the hard range.
/// </summary>
public static class TornadoLevers
{
    /// <summary>In the order of docs/model.md.</summary>
    public static ImmutableArray<TornadoLever> All { get; } =
    [
        new("revenue-per-compute-dollar", -0.15, 0.15),
        new("price-change", -0.06, 0.04),
        new("productivity.vintageGain", -0.05, 0.05),
        new("utilisation", -0.10, 0.05),
        new("cash-margin", -0.08, 0.06),
        new("compute-life", -1.5, 1),
        new("demand", -0.25, 0.25),
        new("demand.bookingsGrowth.start", -0.20, 0.15),
        new("demand.onDemandScale", -0.5, 0.5),
        new("demand.aiShareOfBacklog", -0.2, 0.3),
        new("demand.contract.realization", -0.8, 0.2),
        new("demand.backlogConversion", -0.06, 0.06),
        new("capex-after-2026", -0.25, 0.20),
        new("economics.fixedCostShare", -0.01, 0.01),
        new("economics.taxRate", -0.04, 0.04),
        new("construction-delay", -0.15, 0.15),
        new("economics.terminalRecovery", -0.5, 0),
    ];

    /// <summary>The distances of this lever, or null when the model has none.</summary>
    public static TornadoLever? Find(string id) => All.FirstOrDefault(lever => lever.Id == id);

    /// <summary>All of them with the ranges of the model.</summary>
    public static ImmutableArray<TornadoChoice> Choices { get; } = [.. All.Select(lever => new TornadoChoice(lever.Id, TornadoRange.OfModel))];
}
