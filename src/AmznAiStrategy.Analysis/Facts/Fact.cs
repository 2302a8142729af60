using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>Who says it: the article under test, or Amazon's own reporting that stands beside it.</summary>
public enum Publication
{
    Article,
    Reported,
}

/// <summary>
/// One figure as printed in its source, never corrected: where a source says two things, there are two facts.
/// A point has <see cref="Low"/> equal to <see cref="High"/>; a range has both; words have neither.
/// </summary>
/// <param name="Id">Stable readable name, e.g. <c>capex.2025.total</c>.</param>
/// <param name="Topic">The topic it belongs to; also the name of its file.</param>
/// <param name="Entity">Whom or what it describes.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Low">Value as printed, in <paramref name="PrintedUnit"/>; lower end of a range.</param>
/// <param name="High">Value as printed, in <paramref name="PrintedUnit"/>; upper end of a range.</param>
/// <param name="Text">The words, when the figure is not a number.</param>
/// <param name="PrintedUnit">Unit as printed, one of <see cref="FactUnits"/>.</param>
/// <param name="Period">The time it speaks of, e.g. <c>2025-Q4</c>, <c>as of 2026-03</c>.</param>
/// <param name="Qualifiers">How it is meant (<c>actual</c>, <c>plan</c>, <c>~</c>, <c>over</c>, ...), one of <see cref="FactQualifiers"/> each.</param>
/// <param name="Source">Section heading of the article, or the publication for a reported figure.</param>
/// <param name="Locator">Place within the source: paragraph, bullet or table row; the address for a reported figure.</param>
/// <param name="Note">What a reader must know about the figure; empty when nothing.</param>
/// <param name="Publication">Whether the article or Amazon's reporting says it.</param>
public sealed record Fact(
    string Id,
    string Topic,
    string Entity,
    string Metric,
    double? Low,
    double? High,
    string? Text,
    string PrintedUnit,
    string Period,
    ImmutableArray<string> Qualifiers,
    string Source,
    string Locator,
    string Note,
    Publication Publication)
{
    /// <summary>Whether the figure is a range rather than a point.</summary>
    public bool IsRange => Low != High;

    /// <summary>The unit of the model that the printed unit maps to (35 % is 0.35 of <see cref="Unit.Share"/>).</summary>
    public Unit Unit => FactUnits.ToUnit(PrintedUnit);

    /// <summary>The point value in the model's unit; null for words and for ranges.</summary>
    public double? Value => IsRange ? null : FactUnits.ToModel(Low, PrintedUnit);

    /// <summary>Whether the source marks the figure as a plan, an expectation or an estimate.</summary>
    public bool IsEstimate => Qualifiers.Contains("plan") || Qualifiers.Contains("expected") || Qualifiers.Contains("estimate");

    public bool Equals(Fact? other) =>
        other is not null && Id == other.Id && Topic == other.Topic && Entity == other.Entity && Metric == other.Metric
        && Low == other.Low && High == other.High && Text == other.Text && PrintedUnit == other.PrintedUnit
        && Period == other.Period && Qualifiers.SequenceEqual(other.Qualifiers) && Source == other.Source
        && Locator == other.Locator && Note == other.Note && Publication == other.Publication;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The closed list of units that a figure may be printed in.</summary>
public static class FactUnits
{
    private static readonly ImmutableDictionary<string, (Unit Unit, double Factor)> Known = new Dictionary<string, (Unit, double)>
    {
        ["USD bn"] = (Unit.UsdBillions, 1),
        ["USD/month"] = (Unit.UsdPerMonth, 1),
        ["%"] = (Unit.Share, 100),
        ["bps"] = (Unit.BasisPoints, 1),
        ["x"] = (Unit.Multiple, 1),
        ["ratio"] = (Unit.Ratio, 1),
        ["count"] = (Unit.Count, 1),
        ["million"] = (Unit.Millions, 1),
        ["GW"] = (Unit.Gigawatts, 1),
        ["years"] = (Unit.Years, 1),
        ["months"] = (Unit.Months, 1),
        ["decades"] = (Unit.Decades, 1),
        ["rank"] = (Unit.Rank, 1),
        ["text"] = (Unit.Text, 1),
        ["date"] = (Unit.Date, 1),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Every unit, in alphabetical order, as it must be written.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether <paramref name="printed"/> is one of <see cref="All"/>.</summary>
    public static bool Contains(string printed) => Known.ContainsKey(printed);

    /// <summary>The model's unit for a printed unit.</summary>
    /// <exception cref="KeyNotFoundException">The unit is not one of <see cref="All"/>.</exception>
    public static Unit ToUnit(string printed) => Known[printed].Unit;

    /// <summary>A printed number in the model's unit: percent become fractions (35 % / 100 = 0.35, correctly rounded).</summary>
    public static double? ToModel(double? printed, string unit) => printed / Known[unit].Factor;
}

/// <summary>The closed list of words that say how a figure is meant.</summary>
public static class FactQualifiers
{
    /// <summary>Every qualifier, as it must be written.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "actual", "plan", "expected", "estimate", "stated", "restated", "derived", "hypothetical", "conditional",
        "hurdle", "average", "superlative", "claim", "~", "over", "up to", "<", "range",
    ];
}
