using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store;

/// <summary>The scenarios as one transaction sees them. Synchronous, because SQLite is and nothing may be awaited under its lock.</summary>
internal sealed class ScenarioTable(SqliteConnection connection, SqliteTransaction? transaction, TimeProvider clock)
{
    /// <summary>A scenario as it is now, built-in or saved; null when there is none.</summary>
    public StoredScenario? Find(string id) => FindPreset(id) ?? FindSaved(id, version: null);

    /// <summary>A saved scenario as it was at a version, or null.</summary>
    public StoredScenario? FindVersion(string id, int version) => FindSaved(id, version);

    /// <summary>What the command with this token made when it was sent before, or null.</summary>
    public StoredScenario? FindByToken(string token)
    {
        var made = connection.QuerySingleOrDefault<TokenRow>(
            """
            SELECT scenario_id AS ScenarioId, version
              FROM scenario_version
             WHERE token = @token
            """, new { token }, transaction);
        return made is null ? null : FindVersion(made.ScenarioId, checked((int)made.Version));
    }

    /// <summary>The built-in scenario that a scenario goes back to; a built-in one goes back to itself.</summary>
    public string PresetOf(StoredScenario scenario) => scenario.IsPreset
        ? scenario.Id
        : connection.QuerySingle<string>("SELECT preset FROM scenario WHERE id = @Id", new { scenario.Id }, transaction);

    public bool IsIdTaken(string id) => connection.QuerySingle<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM preset_scenario WHERE id = @id)
            OR EXISTS (SELECT 1 FROM scenario WHERE id = @id)
        """, new { id }, transaction);

    /// <summary>Whether a scenario other than <paramref name="exceptId"/> that is not archived has this name; letter case does not count.</summary>
    public bool IsNameTaken(string name, string exceptId) => connection.QuerySingle<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM preset_scenario WHERE name_key = @key)
            OR EXISTS (SELECT 1 FROM scenario WHERE name_key = @key AND archived_at IS NULL AND id <> @exceptId)
        """, new { key = ScenarioNames.Key(name), exceptId }, transaction);

    /// <summary>Adds a scenario with its first version.</summary>
    public StoredScenario Insert(string id, StoredScenario origin, ScenarioContent content, string? token)
    {
        connection.Execute(
            """
            INSERT INTO scenario (id, version, name_key, started_from, preset, archived_at)
            VALUES (@id, 1, @nameKey, @startedFrom, @preset, NULL)
            """,
            new { id, nameKey = ScenarioNames.Key(content.Name), startedFrom = origin.Id, preset = PresetOf(origin) }, transaction);
        InsertVersion(id, 1, content, ScenarioAction.Created, restoredFrom: null, token, Now());
        return Find(id)!;
    }

    /// <summary>Adds a version to a scenario and makes it the current one.</summary>
    public StoredScenario Append(StoredScenario current, ScenarioContent content, ScenarioAction action, string? token, int? restoredFrom = null)
    {
        var (next, now) = (current.Version + 1, Now());
        InsertVersion(current.Id, next, content, action, restoredFrom, token, now);
        var changed = connection.Execute(
            """
            UPDATE scenario
               SET version = @next, name_key = @nameKey, archived_at = @archivedAt
             WHERE id = @Id
               AND version = @Version
            """,
            new { next, nameKey = ScenarioNames.Key(content.Name), archivedAt = action == ScenarioAction.Archived ? now : null, current.Id, current.Version },
            transaction);
        return changed == 1
            ? Find(current.Id)!
            : throw new InvalidOperationException($"The scenario '{current.Id}' changed within the transaction that holds the lock.");
    }

    private StoredScenario? FindPreset(string id)
    {
        var row = connection.QuerySingleOrDefault<PresetRow>(
            """
            SELECT definition, (SELECT at FROM seed) AS SavedAt
              FROM preset_scenario
             WHERE id = @id
            """, new { id }, transaction);
        return row is null || Definition(id, row.Definition) is not { } preset
            ? null
            : new(
                id, preset.Name, preset.Description, 0, IsPreset: true, IsArchived: false, StartedFrom: null,
                preset.Assumptions, preset.Basis, Timestamp.Read(row.SavedAt));
    }

    private StoredScenario? FindSaved(string id, int? version)
    {
        var row = connection.QuerySingleOrDefault<SavedRow>(
            """
            SELECT revision.name, revision.description, revision.version, revision.assumptions, revision.saved_at AS SavedAt,
                   scenario.archived_at AS ArchivedAt, scenario.started_from AS StartedFrom,
                   preset_scenario.id AS Preset, preset_scenario.definition
              FROM scenario
              JOIN scenario_version AS revision ON revision.scenario_id = scenario.id
              LEFT JOIN preset_scenario ON preset_scenario.id = scenario.preset
             WHERE scenario.id = @id
               AND revision.version = coalesce(@version, scenario.version)
            """, new { id, version }, transaction);
        if (row is null)
        {
            return null;
        }

        var preset = row.Preset is null ? null : Definition(row.Preset, row.Definition!);
        return new(
            id, row.Name, row.Description, checked((int)row.Version), IsPreset: false, row.ArchivedAt is not null, row.StartedFrom,
            Assumptions(id, row, preset), preset?.Basis ?? ImmutableDictionary<string, Basis>.Empty, Timestamp.Read(row.SavedAt));
    }

    private void InsertVersion(string id, int version, ScenarioContent content, ScenarioAction action, int? restoredFrom, string? token, string savedAt) =>
        connection.Execute(
            """
            INSERT INTO scenario_version (scenario_id, version, name, description, assumptions, action, restored_from, saved_at, token)
            VALUES (@id, @version, @Name, @Description, @json, @action, @restoredFrom, @savedAt, @token)
            """,
            new { id, version, content.Name, content.Description, json = AssumptionJson.Write(content.Assumptions), action = action.ToString(), restoredFrom, savedAt, token },
            transaction);

    private static ScenarioDefinition? Definition(string id, string json) => ScenarioFile.Read(json, id + ".json").Definition;

    /// <summary>An assumption that did not exist yet when the scenario was saved has the value of the built-in scenario at its origin.</summary>
    private static Assumptions Assumptions(string id, SavedRow row, ScenarioDefinition? preset)
    {
        var whole = AssumptionJson.ReadWhole(row.Assumptions);
        var reading = whole.Assumptions is null && preset is not null ? AssumptionJson.Read(row.Assumptions, preset.Assumptions) : whole;
        return reading.Assumptions ?? throw new UnreadableScenarioException(id, checked((int)row.Version), reading.Errors.Select(error => error.Message));
    }

    private string Now() => Timestamp.Of(clock.GetUtcNow());

    private sealed record TokenRow(string ScenarioId, long Version);

    private sealed record PresetRow(string Definition, string SavedAt);

    private sealed record SavedRow(
        string Name, string Description, long Version, string Assumptions, string SavedAt,
        string? ArchivedAt, string StartedFrom, string? Preset, string? Definition);
}

/// <summary>What a version of a scenario holds.</summary>
internal sealed record ScenarioContent(string Name, string Description, Assumptions Assumptions)
{
    /// <summary>Name and description without the space around them, line breaks as \n.</summary>
    public static ScenarioContent Of(string name, string description, Assumptions assumptions) =>
        new(name.Trim(), description.ReplaceLineEndings("\n").Trim(), assumptions);

    public static ScenarioContent Of(StoredScenario scenario) => new(scenario.Name, scenario.Description, scenario.Assumptions);

    /// <summary>Everything that the rules of the model and of names have against it.</summary>
    public ImmutableArray<AssumptionError> Errors() => [.. ScenarioNames.Check(Name, Description), .. AssumptionRules.Check(Assumptions)];
}
