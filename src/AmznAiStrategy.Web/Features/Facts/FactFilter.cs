using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>
/// Which figures a reader wants to see and in which order, as it stands in the address:
/// <c>?q=&amp;topic=&amp;period=&amp;qualifier=&amp;kind=&amp;sort=&amp;dir=</c>. What the address says that cannot be meant is left out and named.
/// </summary>
public sealed record FactFilter
{
    /// <summary>How many characters of the words are searched.</summary>
    public const int Longest = 80;

    /// <summary>Every word must occur somewhere in the row, whatever its case; empty for all.</summary>
    public string Words { get; init; } = "";

    /// <summary>Empty for all.</summary>
    public string Topic { get; init; } = "";

    /// <summary>A part of the period as printed: <c>2025</c> finds 2025, 2025-Q4 and early 2025. Empty for all.</summary>
    public string Period { get; init; } = "";

    /// <summary>One of <see cref="FactQualifiers"/>; empty for all.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>Some of <see cref="FactKinds"/>; each pair in which just one is chosen narrows the list.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public FactOrder Order { get; init; } = FactOrder.AsPrinted;

    /// <summary>What the address asks for and cannot be given, in sentences.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Whether every figure is shown, in whatever order.</summary>
    public bool IsEmpty => Words.Length == 0 && Topic.Length == 0 && Period.Length == 0 && Qualifier.Length == 0 && Kinds.IsEmpty;

    /// <summary>The filter of the part of an address after the question mark, whatever was typed into it.</summary>
    public static FactFilter Read(string? query, FactBook facts) => Read(QueryHelpers.ParseQuery(query), facts);

    /// <inheritdoc cref="Read(string?, FactBook)"/>
    public static FactFilter Read(IEnumerable<KeyValuePair<string, StringValues>> query, FactBook facts) => new FactQuery(query).Read(facts);

    /// <summary>The figures wanted, in the order wanted.</summary>
    public ImmutableArray<Fact> Of(IEnumerable<Fact> facts)
    {
        var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Order.Of(facts.Where(fact =>
            (Topic.Length == 0 || fact.Topic == Topic)
            && HasPeriod(fact, Period)
            && (Qualifier.Length == 0 || fact.Qualifiers.Contains(Qualifier))
            && FactKinds.Match(Kinds, fact)
            && words.All(word => Text(fact).Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>The address of a page or file that shows the same.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, Parts().Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));

    /// <summary>What is chosen, for people: empty when nothing is.</summary>
    public string Describe() => string.Join(", ", Parts()
        .Where(part => part.Value.Length > 0 && part.Name is not (FactQuery.Sort or FactQuery.Direction))
        .Select(part => part.Name == FactQuery.Words ? $"words “{part.Value}”" : $"{part.Name} {(part.Name == FactQuery.Topic ? TopicNames.Of(part.Value) : part.Value)}"));

    internal static bool HasPeriod(Fact fact, string period) => fact.Period.Contains(period, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Name, string Value)> Parts() =>
    [
        (FactQuery.Words, Words),
        (FactQuery.Topic, Topic),
        (FactQuery.Period, Period),
        (FactQuery.Qualifier, Qualifier),
        .. Kinds.Select(kind => (FactQuery.Kind, kind)),
        (FactQuery.Sort, Order.Column),
        (FactQuery.Direction, Order.IsDescending ? FactOrder.Descending : ""),
    ];

    private static string Text(Fact fact) =>
        string.Join('\n', fact.Id, fact.Entity, fact.Metric, fact.Low, fact.High, fact.Text, fact.Period, string.Join(' ', fact.Qualifiers), fact.Source, fact.Note);
}

/// <summary>What kinds of figures there are: two pairs, of which either half can be chosen.</summary>
public static class FactKinds
{
    public const string Article = "article";
    public const string Reported = "reported";
    public const string Numbers = "numbers";
    public const string Words = "words";

    /// <summary>Each kind as it stands in the address.</summary>
    public static ImmutableArray<string> All { get; } = [Article, Reported, Numbers, Words];

    /// <summary>Whether a figure is of the kinds chosen.</summary>
    public static bool Match(ImmutableArray<string> kinds, Fact fact) =>
        Allows(kinds, Article, Reported, fact.Publication == Publication.Article)
        && Allows(kinds, Numbers, Words, fact.Low is not null);

    private static bool Allows(ImmutableArray<string> kinds, string first, string second, bool isFirst) =>
        kinds.Contains(first) == kinds.Contains(second) || kinds.Contains(first) == isFirst;
}
