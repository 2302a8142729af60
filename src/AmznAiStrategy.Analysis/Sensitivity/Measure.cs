using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>One number of a projection that a sensitivity can ask for.</summary>
/// <param name="Id">Stable name in links and in the API.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Of">Its value for legal assumptions; null when it is undefined.</param>
public sealed record Measure(string Id, string Label, Unit Unit, Func<Assumptions, double?> Of)
{
    public static Measure Roic { get; } = new("roic", "ROIC at the window's end", Unit.Share, assumptions => CapexRoi.Outcome(assumptions).RoicAtWindowEnd);
    public static Measure Irr { get; } = new("irr", "Programme IRR", Unit.PerYear, assumptions => CapexRoi.Outcome(assumptions).ProgrammeIrr.Rate);
    public static Measure Npv { get; } = new("npv", "Programme NPV", Unit.UsdBillions, assumptions => CapexRoi.Outcome(assumptions).ProgrammeNpvAtWacc);
    public static Measure Payback { get; } = new("payback", "Programme payback", Unit.Years, assumptions => CapexRoi.Project(assumptions).Summary.ProgrammePayback);
    public static Measure RevenueGap { get; } = new("revenue-gap", "Revenue gap at the window's end", Unit.UsdBillions, assumptions => CapexRoi.Project(assumptions).Summary.RevenueGapAtWindowEnd);

    /// <summary>In the order of a menu.</summary>
    public static ImmutableArray<Measure> All { get; } = [Roic, Irr, Npv, Payback, RevenueGap];

    /// <summary>The measure with this id, or null.</summary>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);
}
