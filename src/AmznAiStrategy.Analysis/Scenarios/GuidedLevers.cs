using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>One lever of the guided form: moves one assumption, or several that belong together.</summary>
/// <param name="Id">Stable name in links and tests, e.g. <c>price-change</c>.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Min">Left end of the slider.</param>
/// <param name="Max">Right end of the slider.</param>
/// <param name="Step">Step of the slider and of the arrow keys.</param>
/// <param name="Help">What it does, in one sentence.</param>
/// <param name="Read">Reads its value.</param>
/// <param name="Write">The same assumptions with another value; does not check the range.</param>
/// <param name="Paths">The assumptions it moves; the first one carries its value.</param>
public sealed record Lever(
    string Id,
    string Label,
    Unit Unit,
    double Min,
    double Max,
    double Step,
    string Help,
    Func<Assumptions, double> Read,
    Func<Assumptions, double, Assumptions> Write,
    ImmutableArray<string> Paths)
{
    /// <summary>The hard range of the assumption that carries its value: what may be typed beyond the slider.</summary>
    public AssumptionField Field(Assumptions shape) => AssumptionFields.Find(shape, Paths[0])!;
}

/// <summary>
/// The seven levers that an analyst reaches for first. The sliders span what the three seeded scenarios use and some room on either
/// side; any value of the assumption's hard range can be typed.
/// </summary>
public static class GuidedLevers
{
    /// <summary>In the order of the form.</summary>
    public static ImmutableArray<Lever> All { get; } =
    [
        Single("capex-after-2026", "Capex after 2026", Unit.Multiple, 0.5, 1.5, 0.05, "Scales capital expenditure in every year after the last known one.", "investment.capexScale",
            a => a.Investment.CapexScale, (a, v) => a with { Investment = a.Investment with { CapexScale = v } }),
        Single("price-change", "Price change", Unit.PerYear, -0.2, 0.05, 0.01, "Yearly change of what a unit of compute sells for.", "productivity.priceChange",
            a => a.Productivity.PriceChange, (a, v) => a with { Productivity = a.Productivity with { PriceChange = v } }),
        new("utilisation", "Utilisation at maturity", Unit.Share, 0.6, 1, 0.01, "Share of full use that capital reaches; the years before rise and fall in proportion.",
            a => a.Productivity.UtilizationRamp.Mature, ScaleRamp,
            ["productivity.utilizationRamp.mature", "productivity.utilizationRamp.firstYear", "productivity.utilizationRamp.secondYear"]),
        Single("revenue-per-compute-dollar", "Revenue per compute dollar", Unit.UsdPerUsdPerYear, 0.5, 1.2, 0.01, "Yearly revenue per dollar of compute capital at full use and 2025 prices.", "productivity.revenuePerComputeDollar",
            a => a.Productivity.RevenuePerComputeDollar, (a, v) => a with { Productivity = a.Productivity with { RevenuePerComputeDollar = v } }),
        Single("demand", "Demand", Unit.Multiple, 0.5, 1.5, 0.05, "Scales new AI bookings in every year.", "demand.bookingsScale",
            a => a.Demand.BookingsScale, (a, v) => a with { Demand = a.Demand with { BookingsScale = v } }),
        new("cash-margin", "Cash margin", Unit.Share, 0.5, 0.85, 0.01, "Part of revenue left after running costs; its end keeps its distance to its start.",
            a => a.Economics.CashMargin.Start, ShiftMargin,
            ["economics.cashMargin.start", "economics.cashMargin.end"]),
        Single("compute-life", "Compute life", Unit.Years, 3, 8, 0.5, "Years that servers and chips stay in service.", "buildOut.computeLife",
            a => a.BuildOut.ComputeLife, (a, v) => a with { BuildOut = a.BuildOut with { ComputeLife = v } }),
    ];

    /// <summary>The lever with this id, or null.</summary>
    public static Lever? Find(string id) => All.FirstOrDefault(lever => lever.Id == id);

    private static Lever Single(
        string id, string label, Unit unit, double min, double max, double step, string help, string path,
        Func<Assumptions, double> read, Func<Assumptions, double, Assumptions> write) =>
        new(id, label, unit, min, max, step, help, read, write, [path]);

    /// <summary>The whole ramp in proportion; a ramp that ends at 0 becomes flat. Never falling, whatever the rounding.</summary>
    private static Assumptions ScaleRamp(Assumptions assumptions, double mature)
    {
        var ramp = assumptions.Productivity.UtilizationRamp;
        var scaled = ramp.Mature > 0
            ? new UtilizationRamp(Math.Min(ramp.FirstYear * mature / ramp.Mature, mature), Math.Min(ramp.SecondYear * mature / ramp.Mature, mature), mature)
            : new UtilizationRamp(mature, mature, mature);
        return assumptions with { Productivity = assumptions.Productivity with { UtilizationRamp = scaled } };
    }

    private static Assumptions ShiftMargin(Assumptions assumptions, double start)
    {
        var margin = assumptions.Economics.CashMargin;
        var shifted = new Fade(start, start + (margin.End - margin.Start));
        return assumptions with { Economics = assumptions.Economics with { CashMargin = shifted } };
    }
}
