using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>The order in which figures are listed.</summary>
/// <param name="Column">One of <see cref="Columns"/>; empty for the order of the sources.</param>
/// <param name="IsDescending">From high to low, from late to early, from Z to A.</param>
public sealed partial record FactOrder(string Column, bool IsDescending)
{
    public const string Figure = "figure";
    public const string Value = "value";
    public const string Period = "period";
    public const string Meaning = "meaning";
    public const string Place = "place";

    public const string Ascending = "asc";
    public const string Descending = "desc";

    /// <summary>What a list can be sorted by, as it stands in the address.</summary>
    public static ImmutableArray<string> Columns { get; } = [Figure, Value, Period, Meaning, Place];

    /// <summary>As the files of the figures have it: the article in reading order, then what was reported.</summary>
    public static FactOrder AsPrinted { get; } = new("", false);

    /// <summary>The order after a click on a heading: up, down, as printed.</summary>
    public FactOrder After(string column) => Column != column ? new(column, false) : IsDescending ? AsPrinted : this with { IsDescending = true };

    /// <summary>The figures in this order; equal ones stay as they were.</summary>
    public ImmutableArray<Fact> Of(IEnumerable<Fact> facts) => Column switch
    {
        Figure => Sorted(facts, fact => $"{fact.Entity}: {fact.Metric}", StringComparer.OrdinalIgnoreCase),

        // Numbers of one unit beside each other; words last, from either end.
        Value => [.. Directed(facts.OrderBy(fact => fact.Low is null).ThenBy(fact => fact.PrintedUnit, StringComparer.Ordinal), fact => fact.Low, Comparer<double?>.Default)],
        Period => [.. Directed(facts.OrderBy(fact => !Year().IsMatch(fact.Period)), Time, StringComparer.Ordinal)],
        Meaning => Sorted(facts, fact => FigureBasis.Meant(fact), StringComparer.OrdinalIgnoreCase),
        Place => Sorted(facts, fact => $"{fact.Publication} {fact.Source} {fact.Locator}", StringComparer.OrdinalIgnoreCase),
        _ => [.. facts],
    };

    /// <summary>In words, e.g. <c>sorted by period, down</c>.</summary>
    public string Describe() => Column.Length == 0 ? "in the order of the sources" : $"sorted by {Column}, {(IsDescending ? "down" : "up")}";

    private ImmutableArray<Fact> Sorted<T>(IEnumerable<Fact> facts, Func<Fact, T> key, IComparer<T> comparer) =>
        [.. IsDescending ? facts.OrderByDescending(key, comparer) : facts.OrderBy(key, comparer)];

    private IOrderedEnumerable<Fact> Directed<T>(IOrderedEnumerable<Fact> facts, Func<Fact, T> key, IComparer<T> comparer) =>
        IsDescending ? facts.ThenByDescending(key, comparer) : facts.ThenBy(key, comparer);

    /// <summary>The first year that a period names, then the rest of it: early 2025 before 2025-Q4, undated last.</summary>
    private static string Time(Fact fact)
    {
        var year = Year().Match(fact.Period);
        return year.Success ? string.Create(CultureInfo.InvariantCulture, $"{year.Value} {fact.Period[(year.Index + year.Length)..]}") : fact.Period;
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    internal static partial Regex Year();
}
