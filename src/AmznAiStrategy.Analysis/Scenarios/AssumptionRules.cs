using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>
/// What legal assumptions are (docs/model.md, section 2). A value outside its range is an error and is never moved into it.
/// The form, the links, the import and the database all show these messages and add none of their own.
/// </summary>
public static class AssumptionRules
{
    /// <summary>More commitments than this are a slip, not a scenario.</summary>
    public const int MostCommitments = 100;

    private const double LagTolerance = 1e-9;

    /// <summary>Everything that is wrong, in the order of the form; empty when the assumptions can be projected.</summary>
    public static ImmutableArray<AssumptionError> Check(Assumptions assumptions)
    {
        List<AssumptionError>? errors = null;
        foreach (var field in AssumptionFields.ArrayOf(assumptions))
        {
            var value = field.Read(assumptions);
            if (!IsLegal(field, value))
            {
                (errors ??= []).Add(new(field.Path, RangeMessage(field, value)));
            }
        }

        CheckHistory(assumptions, ref errors);
        CheckHorizon(assumptions, ref errors);
        CheckHurdle(assumptions.Hurdle, ref errors);
        CheckBuildOut(assumptions, ref errors);
        return errors is null ? [] : [.. errors];
    }

    /// <summary>Why <paramref name="value"/> is not legal in <paramref name="field"/> by itself; null when it is.</summary>
    public static string? Check(AssumptionField field, double value) => IsLegal(field, value) ? null : RangeMessage(field, value);

    private static bool IsLegal(AssumptionField field, double value) =>
        value >= field.Min && value <= field.Max
        && !(field.MinExclusive && value == field.Min)
        && !(field.Whole && value != Math.Truncate(value));

    private static string RangeMessage(AssumptionField field, double value)
    {
        if (double.IsNaN(value))
        {
            return $"{field.Label} needs a number, e.g. {QuantityUnit.For(field.Unit).Example}.";
        }

        var found = Plain(value, field.Unit);
        if (field.Whole && value >= field.Min && value <= field.Max)
        {
            return $"{field.Label} must be a whole {(field.Unit == Unit.Year ? "calendar year" : "number of years")}; it is {found}.";
        }

        var highest = QuantityText.Exact(field.Max, field.Unit);
        return field.Min == field.Max ? $"{field.Label} must be {highest}; it is {found}."
            : field.MinExclusive ? $"{field.Label} must be above {Plain(field.Min, field.Unit)} and at most {highest}; it is {found}."
            : $"{field.Label} must be between {Plain(field.Min, field.Unit)} and {highest}; it is {found}.";
    }

    private static void CheckHistory(Assumptions assumptions, ref List<AssumptionError>? errors)
    {
        var (capex, share) = (assumptions.Investment.CapexByYear, assumptions.Investment.AiShareByYear);
        var horizon = assumptions.Horizon;
        const string path = "investment.capexByYear";
        if (Sound(errors, "horizon.firstYear") && (capex.Count == 0 || capex.FirstYear != horizon.FirstYear))
        {
            Add(ref errors, path, $"Total capex must start in {Year(horizon.FirstYear)}, the first year of the horizon; {Span(capex)}.");
        }

        if (Sound(errors, "horizon.forecastStart") && capex.Count > 0 && capex.LastYear < horizon.ForecastStart)
        {
            Add(ref errors, path, $"Total capex must be known up to {Year(horizon.ForecastStart)}, the start of the forecast; {Span(capex)}.");
        }

        if (share.Count != capex.Count || share.FirstYear != capex.FirstYear)
        {
            Add(ref errors, "investment.aiShareByYear", $"AI share of capex must have the same years as total capex ({Span(capex)}); {Span(share)}.");
        }

        if (assumptions.Stakes.Commitments.Count > MostCommitments)
        {
            Add(ref errors, "stakes.commitments", $"There may be at most {Format.Value(MostCommitments, Unit.Count)} commitments; there are {Format.Value(assumptions.Stakes.Commitments.Count, Unit.Count)}.");
        }
    }

    private static void CheckHorizon(Assumptions assumptions, ref List<AssumptionError>? errors)
    {
        if (!Sound(errors, "horizon.firstYear") || !Sound(errors, "horizon.lastYear"))
        {
            return;
        }

        var (first, last) = (assumptions.Horizon.FirstYear, assumptions.Horizon.LastYear);
        CheckWithin("hurdle.clockStart", "Clock start", assumptions.Hurdle.ClockStart, first, last, ref errors);
        CheckWithin("hurdle.programmeFirst", "Programme, first year", assumptions.Hurdle.ProgrammeFirst, first, last, ref errors);
        CheckWithin("hurdle.programmeLast", "Programme, last year", assumptions.Hurdle.ProgrammeLast, first, last, ref errors);
        CheckWithin("valuation.earningsYear", "Earnings year", assumptions.Valuation.EarningsYear, first, last - 1, ref errors);
    }

    private static void CheckWithin(string path, string label, double year, double first, double last, ref List<AssumptionError>? errors)
    {
        if (Sound(errors, path) && (year < first || year > last))
        {
            Add(ref errors, path, $"{label} must be between {Year(first)} and {Year(last)}, within the horizon; it is {Year(year)}.");
        }
    }

    private static void CheckHurdle(Hurdle hurdle, ref List<AssumptionError>? errors)
    {
        if (Sound(errors, "hurdle.low") && Sound(errors, "hurdle.high") && hurdle.Low > hurdle.High)
        {
            Add(ref errors, "hurdle.high", $"The high hurdle must not be below the low hurdle, {QuantityText.Exact(hurdle.Low, Unit.Share)}; it is {QuantityText.Exact(hurdle.High, Unit.Share)}.");
        }

        if (Sound(errors, "hurdle.windowFirst") && Sound(errors, "hurdle.windowLast") && hurdle.WindowFirst > hurdle.WindowLast)
        {
            Add(ref errors, "hurdle.windowLast", $"The window must not end before it opens, after {QuantityText.Exact(hurdle.WindowFirst, Unit.Years)}; it ends after {QuantityText.Exact(hurdle.WindowLast, Unit.Years)}.");
        }

        if (Sound(errors, "hurdle.programmeFirst") && Sound(errors, "hurdle.programmeLast") && hurdle.ProgrammeFirst > hurdle.ProgrammeLast)
        {
            Add(ref errors, "hurdle.programmeLast", $"The programme must not end before its first year, {Year(hurdle.ProgrammeFirst)}; it ends in {Year(hurdle.ProgrammeLast)}.");
        }
    }

    private static void CheckBuildOut(Assumptions assumptions, ref List<AssumptionError>? errors)
    {
        var lag = assumptions.BuildOut.EntryLag;
        var sum = lag.SameYear + lag.NextYear + lag.YearAfter;
        var sound = Sound(errors, "buildOut.entryLag.sameYear") && Sound(errors, "buildOut.entryLag.nextYear") && Sound(errors, "buildOut.entryLag.yearAfter");
        if (sound && Math.Abs(sum - 1) > LagTolerance)
        {
            Add(ref errors, "buildOut.entryLag", $"The shares of spending that enter service in the same year, the next and the one after must sum to 100%; they sum to {QuantityText.Exact(sum, Unit.Share)}.");
        }

        var ramp = assumptions.Productivity.UtilizationRamp;
        const string first = "productivity.utilizationRamp.firstYear";
        const string second = "productivity.utilizationRamp.secondYear";
        const string mature = "productivity.utilizationRamp.mature";
        if (Sound(errors, first) && Sound(errors, second) && ramp.SecondYear < ramp.FirstYear)
        {
            Add(ref errors, second, $"Utilisation in the second year must not be below that in the first, {QuantityText.Exact(ramp.FirstYear, Unit.Share)}; it is {QuantityText.Exact(ramp.SecondYear, Unit.Share)}.");
        }

        if (Sound(errors, second) && Sound(errors, mature) && ramp.Mature < ramp.SecondYear)
        {
            Add(ref errors, mature, $"Utilisation at maturity must not be below that in the second year, {QuantityText.Exact(ramp.SecondYear, Unit.Share)}; it is {QuantityText.Exact(ramp.Mature, Unit.Share)}.");
        }

        if (ramp.Mature == 0 && Sound(errors, mature))
        {
            Add(ref errors, mature, "Utilisation at maturity must be above 0%; without it the capital never earns anything.");
        }
    }

    /// <summary>Whether a field is legal by itself, so that comparing it with others says something new.</summary>
    private static bool Sound(List<AssumptionError>? errors, string path) => errors is null || IsSound(errors, path);

    private static bool IsSound(List<AssumptionError> errors, string path) => !errors.Exists(error => error.Path == path);

    private static void Add(ref List<AssumptionError>? errors, string path, string message) => (errors ??= []).Add(new(path, message));

    private static string Span(YearSeries series) =>
        series.Count == 0 ? "it has no year" : $"it has {Format.Year(series.FirstYear)} to {Format.Year(series.LastYear)}";

    private static string Year(double year) => Format.Value(year, Unit.Year);

    /// <summary>A number of years without its unit, so that a range reads "between 1 and 15 years"; everything else with it.</summary>
    private static string Plain(double value, Unit unit) => QuantityText.Exact(value, unit == Unit.Years ? Unit.Ratio : unit);
}
