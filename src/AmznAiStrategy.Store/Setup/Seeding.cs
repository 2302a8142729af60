using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmznAiStrategy.Analysis.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Setup;

/// <summary>
/// Fills the tables of figures and built-in scenarios. They are rebuilt as a whole, in one transaction, when what they were
/// filled from has changed; what analysts saved is never touched.
/// </summary>
internal sealed class Seeding(Seed seed, TimeProvider clock)
{
    private readonly IReadOnlyList<AssumptionLimit> limits = AssumptionLimits.Of(seed.Presets[0].Definition.Assumptions);

    /// <summary>Of everything that <see cref="Rebuild"/> writes.</summary>
    private string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed.Sha256 + JsonSerializer.Serialize(limits))));

    /// <summary>Whether the tables hold what this program would write; null when they were never filled.</summary>
    public bool? IsCurrent(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<string>("SELECT sha256 FROM seed", transaction: transaction) is { } stored ? stored == Sha256 : null;

    /// <summary>Fills the tables; whether that was needed.</summary>
    /// <exception cref="SeedException">A built-in scenario would take the id or the name of one that somebody saved.</exception>
    public bool Run(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsCurrent(connection, transaction) == true)
        {
            return false;
        }

        Rebuild(connection, transaction);
        transaction.Commit();
        return true;
    }

    private void Rebuild(SqliteConnection connection, SqliteTransaction transaction)
    {
        RefuseTakenIds(connection, transaction);
        connection.Execute(
            """
            DELETE FROM fact;
            DELETE FROM preset_scenario;
            DELETE FROM assumption_limit;
            """, transaction: transaction);
        connection.Execute(
            """
            INSERT INTO fact (id, position, publication, topic, entity, metric, low, high, words, unit, period, qualifiers, source, locator, note)
            VALUES (@Id, @Position, @Publication, @Topic, @Entity, @Metric, @Low, @High, @Text, @PrintedUnit, @Period, @Qualifiers, @Source, @Locator, @Note)
            """, seed.Facts.Select(Row), transaction);
        connection.Execute(
            """
            INSERT INTO preset_scenario (id, position, name, name_key, description, definition)
            VALUES (@Id, @Position, @Name, @NameKey, @Description, @Json)
            """,
            seed.Presets.Select((preset, position) => new
            {
                preset.Definition.Id,
                Position = position,
                preset.Definition.Name,
                NameKey = ScenarioNames.Key(preset.Definition.Name),
                preset.Definition.Description,
                preset.Json,
            }), transaction);
        connection.Execute(
            """
            INSERT INTO assumption_limit (pattern, type, low, high, is_above_low, is_whole, is_required)
            VALUES (@Pattern, @Type, @Low, @High, @IsAboveLow, @IsWhole, @IsRequired)
            """, limits, transaction);
        connection.Execute(
            """
            INSERT INTO seed (only_row, sha256, at)
            VALUES (1, @Sha256, @at)
            ON CONFLICT (only_row) DO UPDATE SET sha256 = excluded.sha256, at = excluded.at
            """, new { Sha256, at = Timestamp.Of(clock.GetUtcNow()) }, transaction);
    }

    private void RefuseTakenIds(SqliteConnection connection, SqliteTransaction transaction)
    {
        var saved = connection.Query<string>("SELECT id FROM scenario ORDER BY id", transaction: transaction).ToHashSet(StringComparer.Ordinal);
        var taken = seed.Presets.Select(preset => preset.Definition.Id).Where(saved.Contains).ToList();
        if (taken.Count > 0)
        {
            throw new SeedException(taken.Select(id => $"scenarios/{id}.json: somebody has saved a scenario with the id '{id}'; give the file and its id another name."));
        }
    }

    private static object Row(Fact fact, int position) => new
    {
        fact.Id,
        Position = position,
        Publication = fact.Publication.ToString(),
        fact.Topic,
        fact.Entity,
        fact.Metric,
        fact.Low,
        fact.High,
        fact.Text,
        fact.PrintedUnit,
        fact.Period,
        Qualifiers = JsonSerializer.Serialize(fact.Qualifiers),
        fact.Source,
        fact.Locator,
        fact.Note,
    };
}
