using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Denominators;

/// <summary>Which spending a profit is set against.</summary>
public enum Denominator
{
    /// <summary>All capital expenditure of the company since the first year.</summary>
    TotalCapex,

    /// <summary>Its AI part alone. With no lag this is the gross ROI of the projection.</summary>
    AiCapex,

    /// <summary>What is spent above the level of the year before the clock's start, set against the profit above that of the same year.</summary>
    IncrementalCapex,
}

/// <summary>One year of a simple return.</summary>
/// <param name="Year">Year of the profit.</param>
/// <param name="Profit">After tax, $B.</param>
/// <param name="Spending">What it is set against, $B, up to the year of the lag; null before there is such a year.</param>
/// <param name="Return">Profit over spending, as a fraction; null when there is no spending to speak of.</param>
public sealed record SimpleReturnYear(int Year, double Profit, double? Spending, double? Return);

/// <summary>One reading of the question whether the spending earns its hurdle: a choice of denominator and lag, and the verdict that follows.</summary>
/// <param name="Denominator">Which spending.</param>
/// <param name="Lag">Years from spending to return, from 0.</param>
/// <param name="Years">Every year of the projection.</param>
/// <param name="Verdict">What the hurdle and its window make of these returns, by the same rule as for ROIC.</param>
/// <param name="FirstYearAtLow">First year from the clock's start at or above the low hurdle.</param>
/// <param name="FirstYearAtHigh">First year from the clock's start at or above the high hurdle.</param>
/// <param name="WindowEnd">The calendar year in which the window ends.</param>
/// <param name="AtWindowEnd">The return of that year; null when undefined.</param>
public sealed record SimpleReturn(
    Denominator Denominator,
    int Lag,
    ImmutableArray<SimpleReturnYear> Years,
    Verdict Verdict,
    int? FirstYearAtLow,
    int? FirstYearAtHigh,
    int WindowEnd,
    double? AtWindowEnd)
{
    /// <summary>Whether the low hurdle is met at the window's end; null when that cannot be told.</summary>
    public bool? MeetsLow => Verdict is Verdict.Undetermined ? null : Verdict is not Verdict.Fails;

    /// <summary>Whether the high hurdle is met at the window's end; null when that cannot be told.</summary>
    public bool? MeetsHigh => Verdict is Verdict.Undetermined ? null : Verdict is Verdict.Clears or Verdict.ClearsEarly;
}

/// <summary>
/// The simple return of the article's kind, profit over spending, by denominator and lag (docs/model.md, Denominator and lag). The profit is NOPAT, the
/// operating profit after tax of all AI capital.
/// </summary>
/// <param name="Projection">What the returns are taken from.</param>
/// <param name="Readings">Every denominator with every lag, in this order.</param>
public sealed record SimpleReturns(Projection.Projection Projection, ImmutableArray<SimpleReturn> Readings)
{
    /// <summary>The longest lag between spending and return, years.</summary>
    public const int LongestLag = 3;

    /// <summary>Incremental spending must exceed this part of all spending for a return on it to mean something.</summary>
    private const double LeastAdded = 0.05;

    /// <summary>The denominators in the order of a menu.</summary>
    public static ImmutableArray<Denominator> Denominators { get; } = [Denominator.TotalCapex, Denominator.AiCapex, Denominator.IncrementalCapex];

    /// <summary>Whether any choice of denominator and lag leads to another verdict than any other.</summary>
    public bool Flips => Readings.Select(reading => reading.Verdict).Distinct().Count() > 1;

    /// <exception cref="ArgumentOutOfRangeException">The lag is below 0 or above <see cref="LongestLag"/>.</exception>
    public SimpleReturn this[Denominator denominator, int lag] => lag is >= 0 and <= LongestLag
        ? Readings[Denominators.IndexOf(denominator) * (LongestLag + 1) + lag]
        : throw new ArgumentOutOfRangeException(nameof(lag), lag, $"The lag is 0 to {LongestLag} years.");

    /// <summary>Every reading of a projection.</summary>
    public static SimpleReturns Of(Projection.Projection projection) => new(
        projection,
        [.. from denominator in Denominators from lag in Enumerable.Range(0, LongestLag + 1) select Reading(projection, denominator, lag)]);

    private static SimpleReturn Reading(Projection.Projection projection, Denominator denominator, int lag)
    {
        ImmutableArray<SimpleReturnYear> years = [.. projection.Years.Select(year => Year(projection, denominator, year, year.Year - lag))];
        var assumptions = projection.Assumptions;
        var ruling = VerdictRule.Apply(assumptions.Hurdle, Calendar.Of(assumptions.Horizon), [.. years.Select(year => year.Return ?? double.NaN)]);
        return new(denominator, lag, years, ruling.Verdict, ruling.FirstYearAtLow, ruling.FirstYearAtHigh, ruling.WindowEnd, ruling.RoicAtWindowEnd);
    }

    /// <summary>total: NOPAT_y / sum_{v&lt;=s} capex_v; AI: NOPAT_y / sum_{v&lt;=s} ai_v; incremental: (NOPAT_y - NOPAT_b) / sum_{b&lt;v&lt;=s} (capex_v - capex_b), s = y - lag.</summary>
    private static SimpleReturnYear Year(Projection.Projection projection, Denominator denominator, ProjectionYear year, int lastSpent)
    {
        var spent = projection.Years.Where(other => other.Year <= lastSpent).ToList();
        if (denominator is Denominator.IncrementalCapex)
        {
            return BaseYear(projection) is { } start && year.Year > start.Year && lastSpent > start.Year
                ? Return(year.Nopat - start.Nopat, spent.Where(other => other.Year > start.Year).Sum(other => other.CapexTotal - start.CapexTotal), LeastAdded * spent.Sum(other => other.CapexTotal))
                : new(year.Year, year.Nopat, null, null);
        }

        return spent.Count > 0
            ? Return(year.Nopat, spent.Sum(other => denominator is Denominator.AiCapex ? other.AiCapex : other.CapexTotal), 0)
            : new(year.Year, year.Nopat, null, null);

        SimpleReturnYear Return(double profit, double spending, double least)
        {
            var quotient = spending > least ? profit / spending : double.NaN;
            return new(year.Year, profit, spending, double.IsFinite(quotient) ? quotient : null);
        }
    }

    /// <summary>The year before the clock's start; null when the projection starts with the clock.</summary>
    internal static ProjectionYear? BaseYear(Projection.Projection projection)
    {
        var before = (int)projection.Assumptions.Hurdle.ClockStart - 1;
        return before >= projection.Years[0].Year ? projection[before] : null;
    }
}
