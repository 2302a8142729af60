using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>Everything that can be found and stays the same as long as the data does. Scenarios come with each question.</summary>
public sealed class SearchIndex
{
    /// <summary>How many results of one kind are listed.</summary>
    public const int MostOfAKind = 6;

    private readonly ImmutableArray<SearchEntry> entries;

    private SearchIndex(ImmutableArray<SearchEntry> entries) => this.entries = entries;

    /// <param name="facts">The printed figures; charts are made of them.</param>
    /// <param name="shape">Assumptions with the years that levers are offered for; null where no scenario is stored.</param>
    public static SearchIndex Of(FactBook facts, Assumptions? shape) => new(
    [
        .. SearchEntries.Pages,
        .. shape is null ? [] : SearchEntries.Levers(shape),
        .. SearchEntries.Charts(facts),
        .. facts.All.Select(SearchEntries.Figure),
        .. PaletteActions.All.Select(SearchEntries.Action),
    ]);

    /// <summary>What matches, the best of each kind, the kind with the best match first.</summary>
    public SearchAnswer Find(SearchQuery query, IEnumerable<SearchEntry> scenarios)
    {
        var groups = entries.Concat(scenarios)
            .Select(entry => (Entry: entry, Rank: query.RankOf(entry)))
            .Where(match => match.Rank is not null)
            .GroupBy(match => match.Entry.Kind)
            .OrderBy(group => group.Min(match => match.Rank))
            .ThenBy(group => group.Key)
            .Select(group => new SearchGroup(
                group.Key,
                SearchEntries.Heading(group.Key),
                group.Count(),
                [.. group.OrderBy(match => match.Rank).Take(MostOfAKind).Select(match => match.Entry)]));
        return new(query.Text, ImageId.Read(query.Text) is { } image ? [SearchEntries.Image(image), .. groups] : [.. groups]);
    }
}
