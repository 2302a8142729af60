using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Denominators;

/// <summary>Simple returns in words.</summary>
public static class SimpleReturnText
{
    /// <summary>What a denominator is called, e.g. <c>AI capex</c>.</summary>
    public static string Label(Denominator denominator) => denominator switch
    {
        Denominator.TotalCapex => "Total capex",
        Denominator.AiCapex => "AI capex",
        Denominator.IncrementalCapex => "Incremental capex",
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    /// <summary>A reading in words, e.g. <c>AI capex with a lag of 3 years</c>.</summary>
    public static string Label(SimpleReturn reading) => $"{Label(reading.Denominator)} with {Lag(reading.Lag)}";

    /// <summary>
    /// Where the verdict flips, e.g. <c>The verdict hangs on the denominator: in 2031, 15% is missed on total capex whatever the lag, , and met on incremental capex whatever the lag.</c> Or that it does not flip, or cannot be told.
    /// </summary>
    public static string Sentence(SimpleReturns returns)
    {
        var (readings, hurdle) = (returns.Readings, returns.Projection.Assumptions.Hurdle);
        var (low, high, end) = (Percent(hurdle.Low), Percent(hurdle.High), Format.Year(readings[0].WindowEnd));
        if (readings.All(reading => reading.MeetsLow is null))
        {
            return $"There is no simple return in {end}, the window's end, on any denominator.";
        }

        if (!returns.Flips)
        {
            return $"Neither denominator nor lag turns the verdict: in {end}, every reading {Outcome(readings[0], low, high)}, {Span(readings)}.";
        }

        return readings.Select(reading => reading.MeetsLow).Distinct().Count() > 1
            ? $"The verdict hangs on {Cause(readings, reading => reading.MeetsLow)}: in {end}, {low} is {Parts(readings, reading => reading.MeetsLow)}."
            : readings.Select(reading => reading.MeetsHigh).Distinct().Count() > 1
            ? $"Every reading meets {low} in {end}, but {high} is {Parts(readings, reading => reading.MeetsHigh)}."
            : $"Every reading meets {high} in {end}, {Span(readings)}; what differs is only how early.";
    }

    /// <summary>What a switch from one reading to another does, e.g. <c>Switched from total capex with no lag to AI capex with a lag of 3 years, the verdict turns from fails to low bound only: 7.5% in 2031 becomes 15.1%.</c></summary>
    public static string Switch(SimpleReturn from, SimpleReturn to)
    {
        var verdict = from.Verdict == to.Verdict
            ? $"the verdict stays {Verdict(to)}"
            : $"the verdict turns from {Verdict(from)} to {Verdict(to)}";
        return $"Switched from {Lower(Label(from))} to {Lower(Label(to))}, {verdict}: {Text(from)} in {Format.Year(from.WindowEnd)} {(from.AtWindowEnd == to.AtWindowEnd ? "stays" : "becomes")} {Text(to)}.";
    }

    private static string Outcome(SimpleReturn reading, string low, string high) => reading.MeetsLow is false ? $"misses {low}" : reading.MeetsHigh is true ? $"meets {high}" : $"meets {low} but not {high}";

    /// <summary>The lag decides when it turns a reading of one denominator; the denominator when it turns a reading of one lag.</summary>
    private static string Cause(ImmutableArray<SimpleReturn> readings, Func<SimpleReturn, bool?> meets)
    {
        var lagTurns = readings.GroupBy(reading => reading.Denominator).Any(same => same.Select(meets).Distinct().Count() > 1);
        var denominatorTurns = readings.GroupBy(reading => reading.Lag).Any(same => same.Select(meets).Distinct().Count() > 1);
        return lagTurns && denominatorTurns ? "denominator and lag" : lagTurns ? "the lag" : "the denominator";
    }

    private static string Parts(ImmutableArray<SimpleReturn> readings, Func<SimpleReturn, bool?> meets)
    {
        var parts = SimpleReturns.Denominators.Select(denominator => Part(denominator, [.. readings.Where(reading => reading.Denominator == denominator)], meets)).ToList();
        return $"{string.Join(", ", parts[..^1])}, and {parts[^1]}";
    }

    private static string Part(Denominator denominator, ImmutableArray<SimpleReturn> lags, Func<SimpleReturn, bool?> meets)
    {
        var on = $"on {Lower(Label(denominator))}";
        if (lags.Select(meets).Distinct().ToList() is [var all])
        {
            return all switch
            {
                true => $"met {on} whatever the lag",
                false => $"missed {on} whatever the lag",
                null => $"not defined {on}",
            };
        }

        var kinds = lags.GroupBy(reading => meets(reading) switch { true => "met", false => "missed", null => "not defined" })
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select((kind, place) => $"{kind.Key} {(place == 0 ? on + " " : "")}with {Lags([.. kind])}");
        return string.Join(" but ", kinds);
    }

    private static string Lags(List<SimpleReturn> readings)
    {
        if (readings is [var only])
        {
            return Lag(only.Lag);
        }

        var numbers = readings.Select(reading => Format.Value(reading.Lag, Unit.Count)).ToList();
        return $"a lag of {string.Join(", ", numbers[..^1])} or {numbers[^1]} years";
    }

    private static string Span(ImmutableArray<SimpleReturn> readings)
    {
        var defined = readings.Where(reading => reading.AtWindowEnd is not null).ToList();
        return $"from {Text(defined.MinBy(reading => reading.AtWindowEnd)!)} to {Text(defined.MaxBy(reading => reading.AtWindowEnd)!)}";
    }

    private static string Lag(int years) => years == 0 ? "no lag" : $"a lag of {Format.Value(years, Unit.Years, 0)}";

    private static string Text(SimpleReturn reading) => Format.Value(reading.AtWindowEnd, Unit.Share);

    private static string Verdict(SimpleReturn reading) => VerdictText.Label(reading.Verdict).ToLowerInvariant();

    private static string Percent(double hurdle) => QuantityText.Exact(hurdle, Unit.Share);

    private static string Lower(string label) => label.StartsWith("AI", StringComparison.Ordinal) ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
