using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>Answers queries from an index in memory, which is made anew when the data differs from what it was made of.</summary>
public sealed class SearchDesk(FactStore facts, ScenarioStore scenarios)
{
    private volatile Kept? kept;

    /// <exception cref="StoreException">The database cannot be read.</exception>
    public async Task<SearchAnswer> FindAsync(SearchQuery query, CancellationToken cancel = default)
    {
        if (query.Words.IsEmpty)
        {
            return new("", []);
        }

        var listed = await scenarios.ListAsync(cancel: cancel);
        var index = await IndexAsync(listed.FirstOrDefault(scenario => scenario.IsPreset), cancel);
        return index.Find(query, listed.Select(SearchEntries.Scenario));
    }

    /// <summary>Figures and built-in scenarios are filled in together, so the time of one tells the version of both.</summary>
    private async Task<SearchIndex> IndexAsync(ScenarioSummary? preset, CancellationToken cancel)
    {
        if (kept is { } known && known.FilledAt == preset?.SavedAt)
        {
            return known.Index;
        }

        var shape = preset is null ? null : await scenarios.FindAsync(preset.Id, cancel);
        var index = SearchIndex.Of(await facts.AllAsync(cancel), shape?.Assumptions);
        kept = new(preset?.SavedAt, index);
        return index;
    }

    private sealed record Kept(DateTimeOffset? FilledAt, SearchIndex Index);
}
