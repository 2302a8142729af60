using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>
/// One number of a projection that a sensitivity can ask for: the same number as in its summary, computed without the rest. Searches and tables
/// ask for it a few thousand times.
/// </summary>
public sealed record Measure
{
    private const string NotFinite = "it is not finite";

    private readonly Rule rule;
    private readonly ColumnsReader<MeasurePoint> reader;

    private Measure(string id, string label, Unit unit, Rule rule) => (Id, Label, Unit, this.rule, reader) = (id, label, unit, rule, Point);

    /// <summary>A number that is no part of a projection, for checks by hand.</summary>
    internal Measure(string id, string label, Unit unit, Func<Assumptions, double?> value)
        : this(id, label, unit, (assumptions, calendar, in columns, ruling) => (value(assumptions) ?? double.NaN, NotFinite))
    {
    }

    /// <summary>The value, and why there is none; a value that is not finite counts as none.</summary>
    private delegate (double Value, string Otherwise) Rule(Assumptions assumptions, Calendar calendar, in Columns columns, Ruling ruling);

    public static Measure Roic { get; } = new("roic", "ROIC at the window's end", Unit.Share, static (assumptions, calendar, in columns, ruling) =>
        (ruling.RoicAtWindowEnd ?? double.NaN, BeforeWindowEnd(calendar, ruling) ?? "there is no capital base"))
    { HurdleOf = assumptions => assumptions.Hurdle.Low };

    public static Measure Irr { get; } = new("irr", "Programme IRR", Unit.Share, static (assumptions, calendar, in columns, ruling) =>
    {
        var irr = CashFlows.Irr(Flows(assumptions, calendar, columns));
        return (irr.Rate ?? double.NaN, irr.Status is IrrStatus.NoSignChange ? "the flows never change sign" : "there is no such rate between −99.99% and +10,000%");
    })
    { HurdleOf = assumptions => assumptions.Hurdle.Low };

    public static Measure Npv { get; } = new("npv", "Programme NPV", Unit.UsdBillions, static (assumptions, calendar, in columns, ruling) =>
        (CashFlows.Npv(assumptions.Economics.Wacc, Flows(assumptions, calendar, columns)) ?? double.NaN, "a flow is not finite"))
    { HurdleOf = _ => 0 };

    public static Measure Payback { get; } = new("payback", "Programme payback", Unit.Years, static (assumptions, calendar, in columns, ruling) =>
        CashFlows.Payback(Flows(assumptions, calendar, columns)) is { } years ? (years, NotFinite) : (double.NaN, $"the programme does not pay back by {Format.Year(calendar.Last)}"))
    { LowerIsBetter = true };

    public static Measure RevenueGap { get; } = new("revenue-gap", "Revenue gap at the window's end", Unit.UsdBillions, static (assumptions, calendar, in columns, ruling) =>
    {
        if (BeforeWindowEnd(calendar, ruling) is { } reason)
        {
            return (double.NaN, reason);
        }

        var end = ruling.WindowEnd - calendar.First;
        return (Returns.RevenueNeeded(assumptions.Economics, columns, end, assumptions.Hurdle.Low) - columns.Revenue[end], columns.CashMargin[end] > 0 ? NotFinite : "the cash margin is not positive");
    })
    { LowerIsBetter = true, HurdleOf = _ => 0 };

    /// <summary>In the order of a menu.</summary>
    public static ImmutableArray<Measure> All { get; } = [Roic, Irr, Npv, Payback, RevenueGap];

    /// <summary>Stable name in links and in the API.</summary>
    public string Id { get; }

    /// <summary>What an analyst calls it.</summary>
    public string Label { get; }

    /// <summary>Unit of its value.</summary>
    public Unit Unit { get; }

    /// <summary>Whether a smaller value is the better one.</summary>
    public bool LowerIsBetter { get; private init; }

    private Func<Assumptions, double>? HurdleOf { get; init; }

    /// <summary>The measure with this id, or null.</summary>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);

    /// <summary>Its value for legal assumptions; null when it is undefined.</summary>
    /// <exception cref="ArgumentException">The assumptions are not legal.</exception>
    public double? Of(Assumptions assumptions)
    {
        _ = CapexRoi.CheckedCalendar(assumptions);
        return At(assumptions).Reading.Value;
    }

    /// <summary>Its value with the verdict for any assumptions; where they break a rule the reading has neither and says which rule.</summary>
    public MeasureReading Read(Assumptions assumptions) => Look(assumptions).Reading;

    /// <summary>The value that counts as good enough: the low hurdle for returns, 0 for NPV and gap; null for a payback, which has none.</summary>
    public double? Hurdle(Assumptions assumptions) => HurdleOf?.Invoke(assumptions);

    /// <summary>Whether <paramref name="value"/> is at least as good as <paramref name="hurdle"/>; a return up to 1e-9 below it is, as for the verdict.</summary>
    public bool Meets(double value, double hurdle) => LowerIsBetter ? value <= hurdle : VerdictRule.Meets(value, hurdle);

    /// <summary>As <see cref="Read"/>, with the market at the window's end.</summary>
    internal MeasurePoint Look(Assumptions assumptions)
    {
        var errors = AssumptionRules.Check(assumptions);
        return errors.IsEmpty ? At(assumptions) : new(new(null, null, errors[0].Message), double.NaN, double.NaN, double.NaN);
    }

    private MeasurePoint At(Assumptions legal) => CapexRoi.Read(legal, reader);

    private MeasurePoint Point(Assumptions legal, Calendar calendar, in Columns columns)
    {
        var ruling = VerdictRule.Apply(legal.Hurdle, calendar, columns.Roic);
        var (value, otherwise) = rule(legal, calendar, columns, ruling);
        var reading = double.IsFinite(value) ? new MeasureReading(value, ruling.Verdict, null) : new MeasureReading(null, ruling.Verdict, otherwise);
        var end = ruling.WindowEnd - calendar.First;
        return ruling.WindowEnd <= calendar.Last
            ? new(reading, columns.Revenue[end], columns.Capacity[end], columns.Demand[end])
            : new(reading, double.NaN, double.NaN, double.NaN);
    }

    private static ReadOnlySpan<double> Flows(Assumptions assumptions, Calendar calendar, in Columns columns) =>
        columns.ProgrammeFlows[((int)assumptions.Hurdle.ProgrammeFirst - calendar.First)..];

    private static string? BeforeWindowEnd(Calendar calendar, Ruling ruling) =>
        ruling.WindowEnd > calendar.Last ? $"the projection ends in {Format.Year(calendar.Last)}, before the window does" : null;
}
