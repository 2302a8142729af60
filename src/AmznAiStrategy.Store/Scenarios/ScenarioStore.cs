using AmznAiStrategy.Analysis.Scenarios;
using Dapper;

namespace AmznAiStrategy.Store;

/// <summary>
/// Keeps scenarios and their history. Every change adds a version and none is ever rewritten. A change names the version that
/// it started from; when somebody else was faster it changes nothing and gives back theirs. A command that carries a token
/// is done once, however often it arrives.
/// </summary>
public sealed class ScenarioStore(Database database, TimeProvider clock)
{
    /// <summary>The built-in scenarios in the order of their files, then the saved ones by name.</summary>
    public async Task<IReadOnlyList<ScenarioSummary>> ListAsync(bool includeArchived = false, CancellationToken cancel = default)
    {
        return await database.ReadAsync(async connection =>
        {
            var presets = await connection.QueryAsync<PresetRow>(new CommandDefinition(
                """
                SELECT id, name, description, (SELECT at FROM seed) AS SavedAt
                  FROM preset_scenario
                 ORDER BY position
                """, cancellationToken: cancel));
            var saved = await connection.QueryAsync<SavedRow>(new CommandDefinition(
                """
                SELECT scenario.id, revision.name, revision.description, revision.version, scenario.archived_at AS ArchivedAt,
                       scenario.started_from AS StartedFrom, revision.saved_at AS SavedAt
                  FROM scenario
                  JOIN scenario_version AS revision ON revision.scenario_id = scenario.id AND revision.version = scenario.version
                 WHERE scenario.archived_at IS NULL OR @includeArchived
                 ORDER BY scenario.name_key, scenario.id
                """, new { includeArchived }, cancellationToken: cancel));
            return (IReadOnlyList<ScenarioSummary>)[.. presets.Select(row => row.ToSummary()), .. saved.Select(row => row.ToSummary())];
        }, cancel);
    }

    /// <summary>A scenario as it is now, archived or not; null when there is none.</summary>
    public Task<StoredScenario?> FindAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(connection => Task.FromResult(new ScenarioTable(connection, null, clock).Find(id)), cancel);

    /// <summary>A saved scenario as it was at a version; null when there is none. Built-in scenarios have no history.</summary>
    public Task<StoredScenario?> FindVersionAsync(string id, int version, CancellationToken cancel = default) =>
        database.ReadAsync(connection => Task.FromResult(new ScenarioTable(connection, null, clock).FindVersion(id, version)), cancel);

    /// <summary>The history of a saved scenario, newest first.</summary>
    public async Task<IReadOnlyList<ScenarioRevision>> VersionsAsync(string id, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<RevisionRow>(new CommandDefinition(
            """
            SELECT version, name, description, action, restored_from AS RestoredFrom, saved_at AS SavedAt
              FROM scenario_version
             WHERE scenario_id = @id
             ORDER BY version DESC
            """, new { id }, cancellationToken: cancel)), cancel);
        return [.. rows.Select(row => row.ToRevision())];
    }

    /// <summary>Keeps assumptions as a scenario of their own, under an id made from the name.</summary>
    /// <param name="name">At most <see cref="ScenarioNames.LongestName"/> characters, unlike every other name that is not archived.</param>
    /// <param name="description">At most <see cref="ScenarioNames.LongestDescription"/> characters; may be empty.</param>
    /// <param name="assumptions">Checked by <see cref="AssumptionRules"/>.</param>
    /// <param name="startedFrom">Id of the scenario that they were made from.</param>
    /// <param name="token">Anything that the client sends again when it repeats this command, and never otherwise.</param>
    /// <param name="cancel">Stops waiting for the turn to write.</param>
    /// <exception cref="StoreException">Nothing was saved.</exception>
    public Task<SaveResult> CreateAsync(
        string name, string description, Assumptions assumptions, string startedFrom, string? token = null, CancellationToken cancel = default)
    {
        var content = ScenarioContent.Of(name, description, assumptions);
        return ChangeAsync(token, scenarios =>
            content.Errors() is { Length: > 0 } errors ? new SaveResult.Refused(errors)
            : scenarios.Find(startedFrom) is not { } origin ? new SaveResult.NotFound()
            : scenarios.IsNameTaken(content.Name, exceptId: "") ? NameIsTaken(content.Name)
            : new SaveResult.Saved(scenarios.Insert(ScenarioNames.Id(content.Name, scenarios.IsIdTaken), origin, content, token)), cancel);
    }

    /// <summary>Saves a scenario; a new name renames it, its id stays. Saving what is there already changes nothing.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<SaveResult> SaveAsync(
        string id, int expectedVersion, string name, string description, Assumptions assumptions, string? token = null, CancellationToken cancel = default)
    {
        var content = ScenarioContent.Of(name, description, assumptions);
        return ChangeAsync(token, scenarios => ChangeOf(scenarios, id, expectedVersion, current =>
            content == ScenarioContent.Of(current) ? new SaveResult.Saved(current)
            : content.Errors() is { Length: > 0 } errors ? new SaveResult.Refused(errors)
            : scenarios.IsNameTaken(content.Name, id) ? NameIsTaken(content.Name)
            : new SaveResult.Saved(scenarios.Append(
                current, content, content.Assumptions == current.Assumptions ? ScenarioAction.Renamed : ScenarioAction.Saved, token))), cancel);
    }

    /// <summary>A copy under the name "X (copy)"; works for built-in and archived scenarios too.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<SaveResult> DuplicateAsync(string id, string? token = null, CancellationToken cancel = default) =>
        ChangeAsync(token, scenarios =>
        {
            if (scenarios.Find(id) is not { } origin)
            {
                return new SaveResult.NotFound();
            }

            var name = ScenarioNames.Copy(origin.Name, candidate => scenarios.IsNameTaken(candidate, exceptId: ""));
            var content = ScenarioContent.Of(origin) with { Name = name };
            return new SaveResult.Saved(scenarios.Insert(ScenarioNames.Id(name, scenarios.IsIdTaken), origin, content, token));
        }, cancel);

    /// <summary>Puts a scenario away; its name is free again.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<SaveResult> ArchiveAsync(string id, int expectedVersion, string? token = null, CancellationToken cancel = default) =>
        ChangeAsync(token, scenarios => ChangeOf(scenarios, id, expectedVersion, current =>
            new SaveResult.Saved(scenarios.Append(current, ScenarioContent.Of(current), ScenarioAction.Archived, token))), cancel);

    /// <summary>Brings an archived scenario back.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<SaveResult> UnarchiveAsync(string id, int expectedVersion, string? token = null, CancellationToken cancel = default) =>
        ChangeAsync(token, scenarios => ChangeOf(
            scenarios, id, expectedVersion,
            current => !current.IsArchived ? new SaveResult.Saved(current)
                : scenarios.IsNameTaken(current.Name, id) ? NameIsTaken(current.Name)
                : new SaveResult.Saved(scenarios.Append(current, ScenarioContent.Of(current), ScenarioAction.Unarchived, token)),
            mayBeArchived: true), cancel);

    /// <summary>Puts the name, description and assumptions of an earlier version on top, as a new version.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<SaveResult> RestoreAsync(string id, int version, int expectedVersion, string? token = null, CancellationToken cancel = default) =>
        ChangeAsync(token, scenarios => ChangeOf(scenarios, id, expectedVersion, current =>
        {
            if (scenarios.FindVersion(id, version) is not { } earlier)
            {
                return new SaveResult.NotFound();
            }

            var content = ScenarioContent.Of(earlier);
            return content.Errors() is { Length: > 0 } errors ? new SaveResult.Refused(errors)
                : scenarios.IsNameTaken(content.Name, id) ? NameIsTaken(content.Name)
                : new SaveResult.Saved(scenarios.Append(current, content, ScenarioAction.Restored, token, restoredFrom: version));
        }), cancel);

    private Task<SaveResult> ChangeAsync(string? token, Func<ScenarioTable, SaveResult> change, CancellationToken cancel) =>
        database.WriteAsync((connection, transaction) =>
        {
            var scenarios = new ScenarioTable(connection, transaction, clock);
            return token is not null && scenarios.FindByToken(token) is { } done ? new SaveResult.Saved(done) : change(scenarios);
        }, cancel);

    private static SaveResult ChangeOf(
        ScenarioTable scenarios, string id, int expectedVersion, Func<StoredScenario, SaveResult> change, bool mayBeArchived = false) =>
        scenarios.Find(id) switch
        {
            null => new SaveResult.NotFound(),
            { IsPreset: true } preset => Refused("", $"{preset.Name} is one of the built-in scenarios; save your changes under a new name."),
            var current when current.Version != expectedVersion => new SaveResult.Conflict(current),
            { IsArchived: true } when !mayBeArchived => Refused("", "This scenario is archived; bring it back before you change it."),
            var current => change(current),
        };

    private static SaveResult.Refused NameIsTaken(string name) => Refused("name", $"There is a scenario called '{name}' already; choose another name.");

    private static SaveResult.Refused Refused(string path, string message) => new([new(path, message)]);

    private sealed record PresetRow(string Id, string Name, string Description, string SavedAt)
    {
        public ScenarioSummary ToSummary() => new(Id, Name, Description, 0, IsPreset: true, IsArchived: false, StartedFrom: null, Timestamp.Read(SavedAt));
    }

    private sealed record SavedRow(string Id, string Name, string Description, long Version, string? ArchivedAt, string StartedFrom, string SavedAt)
    {
        public ScenarioSummary ToSummary() => new(
            Id, Name, Description, checked((int)Version), IsPreset: false, ArchivedAt is not null, StartedFrom, Timestamp.Read(SavedAt));
    }

    private sealed record RevisionRow(long Version, string Name, string Description, string Action, long? RestoredFrom, string SavedAt)
    {
        public ScenarioRevision ToRevision() => new(
            checked((int)Version), Name, Description, Enum.Parse<ScenarioAction>(Action), checked((int?)RestoredFrom), Timestamp.Read(SavedAt));
    }
}
