using AmznAiStrategy.Store.Schema;
using AmznAiStrategy.Store.Setup;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store;

/// <summary>What the start did to the database.</summary>
/// <param name="Path">The file.</param>
/// <param name="WasCreated">Whether there was no file before.</param>
/// <param name="WasFilled">Whether figures and built-in scenarios were written anew.</param>
/// <param name="Backup">The copy that was made before the schema was changed; null when it was not.</param>
/// <param name="ReadOnlyReason">Why nothing can be saved; null when it can.</param>
public sealed record SetupOutcome(string Path, bool WasCreated, bool WasFilled, string? Backup, string? ReadOnlyReason);

/// <summary>
/// Makes the database ready, once, before the first page: checks the file and the seed, creates or upgrades, fills the tables
/// of figures. Either everything is ready afterwards or an exception says in words why the program cannot start.
/// </summary>
public sealed class DatabaseSetup
{
    /// <summary>Earlier versions can lose committed work in a write-ahead log (https://sqlite.org/wal.html#walresetbug).</summary>
    public static readonly Version OldestSafeSqlite = new(3, 51, 3);

    /// <summary>Unsaved work that nobody came back for in this time is removed.</summary>
    public static readonly TimeSpan DraftLifetime = TimeSpan.FromDays(30);

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly Database database;
    private readonly DatabaseOptions options;
    private readonly TimeProvider clock;
    private readonly Migration migration;

    public DatabaseSetup(Database database, DatabaseOptions options, TimeProvider clock)
        : this(database, options, clock, SchemaScript.All)
    {
    }

    internal DatabaseSetup(Database database, DatabaseOptions options, TimeProvider clock, IReadOnlyList<SchemaScript> scripts)
    {
        (this.database, this.options, this.clock) = (database, options, clock);
        migration = new(scripts, clock);
    }

    /// <exception cref="StoreException">The program cannot start; no file was changed unless it was sound.</exception>
    public SetupOutcome Run()
    {
        RequireSafeSqlite();
        var seeding = new Seeding(SeedFolder.Read(Path.GetFullPath(options.SeedFolder)), clock);
        try
        {
            var isNew = !File.Exists(database.Path) && !Directory.Exists(database.Path);
            if (isNew)
            {
                Create();
            }

            var schema = new DatabaseInspection(database.Path, options.BusyTimeout).SchemaNumber(migration.Newest);
            return WhyReadOnly() is { } reason ? ServeReadOnly(reason, schema, seeding) : Prepare(isNew, schema, seeding);
        }
        catch (SqliteException error) when (StoreException.From(error, database.Path) is { } known)
        {
            throw known;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database {database.Path} cannot be used: {error.Message}", error);
        }
    }

    /// <exception cref="StoreUnavailableException">The SQLite that is linked may lose committed work.</exception>
    internal static void RequireSafeSqlite(string? version = null)
    {
        version ??= new SqliteConnection().ServerVersion;
        if (Version.Parse(version) < OldestSafeSqlite)
        {
            throw new StoreUnavailableException($"SQLite {version} may lose saved work; {OldestSafeSqlite} or newer is needed. Update the package Microsoft.Data.Sqlite.");
        }
    }

    /// <summary>
    /// Builds the file under another name and gives it its own name when it is whole: a process that is killed leaves no
    /// half-made database, and of two that start together one wins and the other uses what the first has made.
    /// </summary>
    private void Create()
    {
        WriteAheadLog.RefuseOrphan(database.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        var unfinished = $"{database.Path}.{Guid.NewGuid():N}.unfinished";
        using (var connection = database.OpenForSetup(SqliteOpenMode.ReadWriteCreate, unfinished))
        {
            migration.Run(connection);
            SetJournal(connection);
        }

        try
        {
            File.Move(unfinished, database.Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(database.Path))
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Why the database cannot be written, in words for people; null when it can.</summary>
    private string? WhyReadOnly()
    {
        try
        {
            using var connection = database.OpenForSetup(SqliteOpenMode.ReadWrite);
            Database.Execute(connection, "BEGIN IMMEDIATE; ROLLBACK");
            return Database.IsOpenedReadOnly(connection)
                ? $"The database {database.Path} cannot be written: everything can be looked at, nothing can be saved."
                : null;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 8 or 14)
        {
            return $"The folder of the database {database.Path} cannot be written: everything can be looked at, nothing can be saved.";
        }
    }

    private SetupOutcome Prepare(bool isNew, int schema, Seeding seeding)
    {
        using var connection = database.OpenForSetup(SqliteOpenMode.ReadWrite);
        migration.CheckApplied(connection, database.Path);
        SetJournal(connection);
        var backup = schema < migration.Newest ? migration.Backup(connection, database.Path, schema) : null;
        migration.Run(connection);
        var wasFilled = seeding.Run(connection);
        RemoveOldDrafts(connection);
        RemoveAbandoned();
        return new(database.Path, isNew, wasFilled, backup, null);
    }

    private SetupOutcome ServeReadOnly(string reason, int schema, Seeding seeding)
    {
        if (schema < migration.Newest)
        {
            throw new StoreReadOnlyException($"{reason} It must be upgraded first: give the program write access once.");
        }

        using var connection = OpenReadOnly(out var source);
        migration.CheckApplied(connection, database.Path);
        if (seeding.IsCurrent(connection) != true)
        {
            throw new StoreReadOnlyException($"{reason} Its figures are not those of this version of the program: give the program write access once.");
        }

        database.ServeReadOnly(source, reason);
        return new(database.Path, WasCreated: false, WasFilled: false, Backup: null, reason);
    }

    /// <summary>
    /// With the locks that other processes expect where that is possible; where not even the files of the locks can be
    /// written, nobody else writes either, and the file is read as it is.
    /// </summary>
    private SqliteConnection OpenReadOnly(out string source)
    {
        source = database.Path;
        var connection = database.OpenForSetup(SqliteOpenMode.ReadOnly, source);
        try
        {
            connection.QuerySingle<long>("SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 8 or 14 && !WriteAheadLog.HoldsAnything(database.Path))
        {
            connection.Dispose();
            source = DatabaseInspection.Immutable(database.Path);
            return database.OpenForSetup(SqliteOpenMode.ReadOnly, source);
        }
    }

    /// <summary>Readers and the writer then do not wait for each other. Kept in the file, and set again when a copy was put in its place.</summary>
    private void SetJournal(SqliteConnection connection)
    {
        var mode = connection.QuerySingle<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal")
        {
            throw new StoreUnavailableException($"The file system of {database.Path} cannot hold a database that is read and written at once; it may be a network folder. Name a file on a local disk by the setting Database:Path.");
        }
    }

    private void RemoveOldDrafts(SqliteConnection connection) => connection.Execute(
        "DELETE FROM draft WHERE saved_at < @before", new { before = Timestamp.Of(clock.GetUtcNow() - DraftLifetime) });

    /// <summary>What a process left behind that was killed while it made a file.</summary>
    private void RemoveAbandoned()
    {
        var before = clock.GetUtcNow().UtcDateTime - AbandonedAfter;
        var unfinished = Directory.EnumerateFiles(Path.GetDirectoryName(database.Path)!, Path.GetFileName(database.Path) + ".*.unfinished*");
        foreach (var file in unfinished.Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(file);
        }
    }
}
