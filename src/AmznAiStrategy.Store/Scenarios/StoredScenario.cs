using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store;

/// <summary>A scenario as it is kept, built-in or saved by somebody.</summary>
/// <param name="Id">Stable name in links.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Description">What it stands for; may be empty.</param>
/// <param name="Version">Counts the changes, from 1; 0 for a built-in scenario, which never changes.</param>
/// <param name="IsPreset">Whether it comes with the program and cannot be changed.</param>
/// <param name="IsArchived">Whether it is put away: not listed, not changed, not lost.</param>
/// <param name="StartedFrom">The scenario that it was made from; null for a built-in one.</param>
/// <param name="Assumptions">What it assumes.</param>
/// <param name="Basis">What the assumptions of the built-in scenario at its origin rest on, by path; empty when that one is gone.</param>
/// <param name="SavedAt">When this version was saved; when the program's files were read, for a built-in scenario.</param>
public sealed record StoredScenario(
    string Id,
    string Name,
    string Description,
    int Version,
    bool IsPreset,
    bool IsArchived,
    string? StartedFrom,
    Assumptions Assumptions,
    ImmutableDictionary<string, Basis> Basis,
    DateTimeOffset SavedAt)
{
    /// <inheritdoc cref="ScenarioDefinition.BasisFor"/>
    public Basis? BasisFor(string path) => new ScenarioDefinition(Id, Name, Description, Assumptions, Basis).BasisFor(path);
}

/// <summary>A line in the list of scenarios; the members are those of <see cref="StoredScenario"/>.</summary>
public sealed record ScenarioSummary(
    string Id, string Name, string Description, int Version, bool IsPreset, bool IsArchived, string? StartedFrom, DateTimeOffset SavedAt);

/// <summary>What made a version.</summary>
public enum ScenarioAction
{
    Created,
    Saved,
    Renamed,
    Restored,
    Archived,
    Unarchived,
}

/// <summary>A line in the history of a scenario.</summary>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="Name">The name at that time.</param>
/// <param name="Description">The description at that time.</param>
/// <param name="Action">What made it.</param>
/// <param name="RestoredFrom">The earlier version whose content it has, when it was restored.</param>
/// <param name="SavedAt">When.</param>
public sealed record ScenarioRevision(
    int Version, string Name, string Description, ScenarioAction Action, int? RestoredFrom, DateTimeOffset SavedAt);

/// <summary>What became of a command that changes a scenario.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It was done; the scenario as it is now.</summary>
    public sealed record Saved(StoredScenario Scenario) : SaveResult;

    /// <summary>Somebody else saved since the version that the command started from; nothing was changed.</summary>
    public sealed record Conflict(StoredScenario Theirs) : SaveResult;

    /// <summary>There is no such scenario or version.</summary>
    public sealed record NotFound : SaveResult;

    /// <summary>
    /// The model or the store says no, and why; nothing was changed. Paths are those of assumptions, or <c>name</c>,
    /// <c>description</c>, or empty for the scenario as a whole.
    /// </summary>
    public sealed record Refused(ImmutableArray<AssumptionError> Errors) : SaveResult;
}
