using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Cases;

/// <summary>The stored scenario that a page asks about.</summary>
/// <param name="Stored">The scenario.</param>
/// <param name="Problem">What of the address could not be used; null when all could.</param>
public sealed record ChosenScenario(StoredScenario Stored, string? Problem)
{
    private const string Usual = "base";

    public string Id => Stored.Id;

    public string Name => Stored.Name;

    /// <summary>What a picture says: the name, and for a saved scenario its revision.</summary>
    public string NameAndRevision => Stored.IsPreset ? Name : $"{Name}, revision {Stored.Version}";

    /// <summary>As the charts of a page name it.</summary>
    public ChartScenario Drawn => new(Stored.Id, Stored.Version);

    public Assumptions Assumptions => Stored.Assumptions;

    public ScenarioDefinition Definition => DefinitionOf(Stored);

    public ProjectionFigures Figures => new(Name, CapexRoi.Project(Assumptions));

    /// <summary>The scenario with this id; Base when none is asked for, and when there is none of that id, which the problem says. Null when Base is not stored either.</summary>
    public static async Task<ChosenScenario?> LoadAsync(ScenarioStore store, string? id, CancellationToken cancel = default)
    {
        var asked = string.IsNullOrWhiteSpace(id) ? Usual : id.Trim();
        if (await store.FindAsync(asked, cancel) is { } found)
        {
            return new(found, null);
        }

        return await store.FindAsync(Usual, cancel) is { } usual ? new(usual, $"There is no scenario '{asked}'; {usual.Name} is shown.") : null;
    }

    /// <summary>A built-in scenario as the source of values; null when it is not stored.</summary>
    public static async Task<ScenarioDefinition?> DefinitionAsync(ScenarioStore store, string id, CancellationToken cancel = default) =>
        await store.FindAsync(id, cancel) is { } found ? DefinitionOf(found) : null;

    private static ScenarioDefinition DefinitionOf(StoredScenario stored) => new(stored.Id, stored.Name, stored.Description, stored.Assumptions, stored.Basis);
}
