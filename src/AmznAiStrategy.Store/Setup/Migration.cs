using System.Globalization;
using AmznAiStrategy.Store.Schema;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Setup;

/// <summary>
/// Brings a database to the newest schema. Each script is one transaction together with its number (user_version) and the
/// record of it, so that a process that is killed leaves the schema before the script or the one after it.
/// </summary>
internal sealed class Migration(IReadOnlyList<SchemaScript> scripts, TimeProvider clock)
{
    public int Newest => scripts[^1].Number;

    /// <summary>Runs every script that the database has not seen yet.</summary>
    public void Run(SqliteConnection connection)
    {
        foreach (var script in scripts)
        {
            Run(connection, script);
        }
    }

    /// <summary>Stops when the scripts of the database are not the ones of this program, which would mean another schema of the same number.</summary>
    /// <exception cref="UnusableDatabaseException">A script differs.</exception>
    public void CheckApplied(SqliteConnection connection, string path)
    {
        var applied = connection.Query<(long Number, string Sha256)>(
            """
            SELECT number, sha256
              FROM schema_script
             ORDER BY number
            """).ToDictionary(row => row.Number, row => row.Sha256);
        if (scripts.FirstOrDefault(script => applied.TryGetValue(script.Number, out var sha256) && sha256 != script.Sha256) is { } other)
        {
            throw new UnusableDatabaseException(path, $"was made by another edition of this program ({other.Name} differs).");
        }
    }

    /// <summary>A whole copy beside the database, named after its schema and the time.</summary>
    public string Backup(SqliteConnection connection, string path, int schema)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.schema-{schema}-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}.backup");
        var unfinished = copy + ".unfinished";
        connection.Execute("VACUUM INTO @unfinished", new { unfinished });
        File.Move(unfinished, copy);
        return copy;
    }

    private void Run(SqliteConnection connection, SchemaScript script)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.QuerySingle<long>("PRAGMA user_version", transaction: transaction) >= script.Number)
        {
            return;
        }

        connection.Execute(script.Sql, transaction: transaction);
        connection.Execute(
            """
            INSERT INTO schema_script (number, name, sha256, applied_at)
            VALUES (@Number, @Name, @Sha256, @at)
            """,
            new { script.Number, script.Name, script.Sha256, at = Timestamp.Of(clock.GetUtcNow()) }, transaction);
        if (connection.QuerySingle<long>("PRAGMA user_version", transaction: transaction) != script.Number)
        {
            throw new InvalidOperationException($"{script.Name} must set user_version to its number.");
        }

        transaction.Commit();
    }
}
