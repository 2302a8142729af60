using System.Text;
using Dapper;

namespace AmznAiStrategy.Store;

/// <summary>What somebody has typed into a scenario and not saved.</summary>
/// <param name="ScenarioId">A saved scenario or a built-in one.</param>
/// <param name="Editor">The random name of the editor's browser.</param>
/// <param name="BaseVersion">The version of the scenario that the typing started from.</param>
/// <param name="Body">JSON, as the editor wrote it.</param>
/// <param name="SavedAt">When it was kept.</param>
public sealed record StoredDraft(string ScenarioId, string Editor, int BaseVersion, string Body, DateTimeOffset SavedAt);

/// <summary>
/// Keeps unsaved work, so that a lost connection or a stopped server loses none. One draft for each scenario and editor; the
/// last one wins. Drafts are removed at the start when they are older than <see cref="DatabaseSetup.DraftLifetime"/>.
/// </summary>
public sealed class DraftStore(Database database, TimeProvider clock)
{
    /// <summary>In bytes of UTF-8.</summary>
    public const int LargestBody = 64 * 1024;

    /// <exception cref="ArgumentException">The body is larger than <see cref="LargestBody"/>.</exception>
    /// <exception cref="StoreException">The draft was not kept.</exception>
    public Task SaveAsync(string scenarioId, string editor, int baseVersion, string bodyJson, CancellationToken cancel = default)
    {
        if (Encoding.UTF8.GetByteCount(bodyJson) > LargestBody)
        {
            throw new ArgumentException($"A draft has at most {LargestBody} bytes.", nameof(bodyJson));
        }

        return database.WriteAsync((connection, transaction) => connection.Execute(
            """
            INSERT INTO draft (scenario_id, editor, base_version, body, saved_at)
            VALUES (@scenarioId, @editor, @baseVersion, @bodyJson, @savedAt)
            ON CONFLICT (scenario_id, editor) DO UPDATE
               SET base_version = excluded.base_version, body = excluded.body, saved_at = excluded.saved_at
            """, new { scenarioId, editor, baseVersion, bodyJson, savedAt = Timestamp.Of(clock.GetUtcNow()) }, transaction), cancel);
    }

    /// <summary>The draft of one editor, or null.</summary>
    public async Task<StoredDraft?> FindAsync(string scenarioId, string editor, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<DraftRow>(new CommandDefinition(
            """
            SELECT base_version AS BaseVersion, body, saved_at AS SavedAt
              FROM draft
             WHERE scenario_id = @scenarioId
               AND editor = @editor
            """, new { scenarioId, editor }, cancellationToken: cancel)), cancel);
        return row is null ? null : new(scenarioId, editor, checked((int)row.BaseVersion), row.Body, Timestamp.Read(row.SavedAt));
    }

    /// <summary>Removes the draft of one editor; nothing happens when there is none.</summary>
    public Task DiscardAsync(string scenarioId, string editor, CancellationToken cancel = default) =>
        database.WriteAsync((connection, transaction) => connection.Execute(
            """
            DELETE FROM draft
             WHERE scenario_id = @scenarioId
               AND editor = @editor
            """, new { scenarioId, editor }, transaction), cancel);

    private sealed record DraftRow(long BaseVersion, string Body, string SavedAt);
}
