using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>What can be found; also the order of groups that match equally well.</summary>
public enum SearchKind
{
    Image,
    Page,
    Lever,
    Scenario,
    Chart,
    Figure,
    Action,
}

/// <summary>Something that can be found, and where it leads.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Detail">One line about it.</param>
public sealed record SearchEntry(SearchKind Kind, string Title, string Detail)
{
    /// <summary>Its stable name in links and files, e.g. <c>capex.2025.total</c>; empty where it has none.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>What else finds it.</summary>
    [JsonIgnore]
    public string Words { get; init; } = "";

    /// <summary>Three letters that find it at once; null where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>What it says, e.g. <c>~$83B</c>; null for what is no figure.</summary>
    public string? Value { get; init; }

    /// <summary>Where it leads; null for what the page itself does.</summary>
    public string? Url { get; init; }

    /// <summary>What the page does (js/commands.js); null for what leads somewhere.</summary>
    public string? Command { get; init; }
}

/// <summary>The best matches of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Count">How many match; more than are listed when there are many.</param>
/// <param name="Results">The best ones, best first.</param>
public sealed record SearchGroup(SearchKind Kind, string Name, int Count, ImmutableArray<SearchEntry> Results);

/// <summary>What matches a query, the best group first.</summary>
public sealed record SearchAnswer(string Query, ImmutableArray<SearchGroup> Groups);
