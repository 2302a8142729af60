using System.Text.Json;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>Stored answers of the reference implementation for Base: its tornado, two tables and twelve goal seeks.</summary>
internal static class MeasureGolden
{
    private static readonly Dictionary<string, string> Levers = new()
    {
        ["yield0"] = "revenue-per-compute-dollar",
        ["price"] = "price-change",
        ["prod"] = "productivity.vintageGain",
        ["util_target"] = "utilisation",
        ["margin_all"] = "cash-margin",
        ["life_short"] = "compute-life",
        ["bookings_scale"] = "demand",
        ["bookings_g0"] = "demand.bookingsGrowth.start",
        ["ondemand_scale"] = "demand.onDemandScale",
        ["backlog_ai"] = "demand.aiShareOfBacklog",
        ["deal_real"] = "demand.contract.realization",
        ["conv"] = "demand.backlogConversion",
        ["capex_scale"] = "capex-after-2026",
        ["fixed"] = "economics.fixedCostShare",
        ["tax"] = "economics.taxRate",
        ["lag_shift"] = "construction-delay",
        ["terminal_recovery"] = "economics.terminalRecovery",
    };

    public static JsonElement Root { get; } = JsonDocument.Parse(
        File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Sensitivity", "golden-sensitivity.json"))).RootElement;

    /// <summary>The lever that the reference implementation calls so.</summary>
    public static string LeverOf(string name) => Levers[name];

    /// <summary>The measure that the reference implementation calls so.</summary>
    public static Measure MeasureOf(string name) => name switch
    {
        "roic_window" => Measure.Roic,
        "irr" => Measure.Irr,
        "npv" => Measure.Npv,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
