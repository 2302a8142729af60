using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Web.Features.Scenarios;

/// <summary>One output of a projection as a page shows it.</summary>
/// <param name="Name">Stable name, for tests and links.</param>
/// <param name="Label">What an analyst calls it; may name a hurdle or a year.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">The value; null when undefined.</param>
/// <param name="Undefined">Why it is undefined, where the model says so.</param>
public sealed record ScenarioOutput(
    string Name, Func<Projection, string> Label, Unit Unit, Func<Projection, double?> Value, Func<Projection, string>? Undefined = null)
{
    public string Text(Projection projection) => Value(projection) is { } value ? Format.Value(value, Unit) : Undefined?.Invoke(projection) ?? Format.Undefined;

    /// <summary>The difference in its own unit; from n/a or to n/a in words.</summary>
    public string ChangeText(Projection from, Projection to) => (Value(from), Value(to)) switch
    {
        ({ } a, { } b) when Unit is Unit.Year => $"{(b < a ? "earlier by" : "later by")} {Format.Value(Math.Abs(b - a), Unit.Years, 0)}",
        ({ } a, { } b) => Format.Difference(b - a, Unit),
        _ => $"was {Text(from)}",
    };
}

/// <summary>The outputs that pages show, in their order.</summary>
public static class ScenarioOutputs
{
    /// <summary>What decides the verdict, and what confirms it.</summary>
    public static ImmutableArray<ScenarioOutput> Headline { get; } =
    [
        new("roic-window-end", p => $"ROIC {Format.Year(p.Summary.WindowEnd)}", Unit.Share, p => p.Summary.RoicAtWindowEnd),
        new("first-year-low", p => $"First year at {Format.Value(p.Assumptions.Hurdle.Low, Unit.Share, 0)}", Unit.Year, p => p.Summary.FirstYearAtLow, Never),
        new("first-year-high", p => $"First year at {Format.Value(p.Assumptions.Hurdle.High, Unit.Share, 0)}", Unit.Year, p => p.Summary.FirstYearAtHigh, Never),
        new("programme-irr", _ => "Programme IRR", Unit.Share, p => p.Summary.ProgrammeIrr.Rate),
        new("programme-npv", p => $"NPV at {Format.Value(p.Assumptions.Economics.Wacc, Unit.Share)}", Unit.UsdBillions, p => p.Summary.ProgrammeNpvAtWacc),
        new("programme-payback", _ => "Payback", Unit.Years, p => p.Summary.ProgrammePayback, Never),
    ];

    /// <summary>Everything else that a comparison shows.</summary>
    public static ImmutableArray<ScenarioOutput> Further { get; } =
    [
        new("programme-discounted-payback", _ => "Discounted payback", Unit.Years, p => p.Summary.ProgrammeDiscountedPayback, Never),
        new("programme-mirr", _ => "Programme MIRR", Unit.Share, p => p.Summary.ProgrammeMirr),
        new("programme-moic", _ => "Programme MOIC", Unit.Multiple, p => p.Summary.ProgrammeMoic),
        new("programme-capex", _ => "Programme capex", Unit.UsdBillions, p => p.Summary.ProgrammeCapex),
        new("segment-irr", _ => "Segment IRR", Unit.Share, p => p.Summary.SegmentIrr.Rate),
        new("segment-npv", p => $"Segment NPV at {Format.Value(p.Assumptions.Economics.Wacc, Unit.Share)}", Unit.UsdBillions, p => p.Summary.SegmentNpvAtWacc),
        new("peak-funding", _ => "Peak funding", Unit.UsdBillions, p => p.Summary.PeakFunding),
        new("peak-funding-year", _ => "Peak funding year", Unit.Year, p => p.Summary.PeakFundingYear),
        new("peak-stranded", _ => "Peak stranded capital", Unit.UsdBillions, p => p.Summary.PeakStranded),
        new("peak-stranded-year", _ => "Peak stranded year", Unit.Year, p => p.Summary.PeakStrandedYear),
        new("revenue-window-end", p => $"Revenue {Format.Year(p.Summary.WindowEnd)}", Unit.UsdBillions, p => p.Summary.RevenueAtWindowEnd),
        new("revenue-needed", p => $"Revenue needed {Format.Year(p.Summary.WindowEnd)}", Unit.UsdBillions, p => p.Summary.RevenueNeededAtWindowEnd),
        new("bridge-return", p => $"Share return a year to {Format.Year(p.Summary.BridgeYear)}", Unit.Share, p => p.Summary.BridgeReturn),
        new("bridge-multiple", p => $"Value {Format.Year(p.Summary.BridgeYear)} over today", Unit.Multiple, p => p.Summary.BridgeMultiple),
        new("all-in-irr", _ => "All-in IRR (with retail AI and stakes)", Unit.Share, p => p.Summary.AllInIrr.Rate),
    ];

    private static string Never(Projection projection) => $"not by {Format.Year(projection.Years[^1].Year)}";
}
