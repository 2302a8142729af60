using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmznAiStrategy.Store;

/// <summary>
/// The one way to the database file. Every connection is opened here, for one method, with every PRAGMA set anew: a pooled
/// connection keeps what its last borrower set. SQLite has no asynchronous calls; what is awaited here is the turn to write.
/// </summary>
public sealed class Database : IDisposable, IAsyncDisposable
{
    private readonly DatabaseOptions options;
    private readonly SemaphoreSlim writer = new(1, 1);
    private string connectionString;

    /// <exception cref="ArgumentException">No path is set and the user has no data folder.</exception>
    public Database(DatabaseOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            throw new ArgumentException("There is no folder for user data here: name a file for the database by the setting Database:Path.", nameof(options));
        }

        this.options = options;
        Path = System.IO.Path.GetFullPath(options.Path);
        connectionString = ConnectionString(Path, SqliteOpenMode.ReadWrite, pooling: true);
    }

    /// <summary>The file, as an absolute path.</summary>
    public string Path { get; }

    /// <summary>Why nothing can be saved, in words for people; null when the database can be written.</summary>
    public string? ReadOnlyReason { get; private set; }

    public bool IsReadOnly => ReadOnlyReason is not null;

    /// <summary>A connection with every PRAGMA set; to be disposed by the method that asked for it.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancel = default)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            Prepare(connection);
            return connection;
        }
        catch (Exception error)
        {
            await connection.DisposeAsync();
            if (error is SqliteException sqlite && StoreException.From(sqlite, Path) is { } known)
            {
                throw known;
            }

            throw;
        }
    }

    /// <summary>Reads; sees one state of the database in each statement and never waits for a writer.</summary>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancel = default)
    {
        await using var connection = await OpenAsync(cancel);
        try
        {
            return await read(connection);
        }
        catch (SqliteException error) when (StoreException.From(error, Path) is { } known)
        {
            throw known;
        }
    }

    /// <summary>
    /// Writes: everything that <paramref name="write"/> does is committed together or not at all. The transaction takes the
    /// write lock at once (BEGIN IMMEDIATE), so that what it reads cannot change before it writes. Writers of this process
    /// queue up without holding a thread; <paramref name="write"/> is synchronous so that nothing is awaited under the lock.
    /// </summary>
    /// <exception cref="StoreException">Nothing was saved; only after an error of the disk is that uncertain.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancel = default)
    {
        if (ReadOnlyReason is { } reason)
        {
            throw new StoreReadOnlyException(reason);
        }

        await writer.WaitAsync(cancel);
        try
        {
            await using var connection = await OpenToWriteAsync(cancel);
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection, transaction);
            transaction.Commit();
            return result;
        }
        catch (SqliteException error) when (StoreException.From(error, Path) is { } known)
        {
            throw known;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>Writes a copy that is whole even while others save, into a file that must not exist yet.</summary>
    /// <exception cref="StoreException">The copy could not be written.</exception>
    public async Task BackupAsync(string path, CancellationToken cancel = default) =>
        await ReadAsync(async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO @path";
            command.Parameters.AddWithValue("@path", System.IO.Path.GetFullPath(path));
            return await command.ExecuteNonQueryAsync(cancel);
        }, cancel);

    /// <summary>On a clean stop: keeps the query planner's figures fresh, moves the log into the file and lets go of it.</summary>
    public void Dispose()
    {
        if (!IsReadOnly && File.Exists(Path))
        {
            try
            {
                using var connection = OpenForSetup(SqliteOpenMode.ReadWrite);
                Execute(connection, "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
            }
            catch (SqliteException)
            {
                // Upkeep only: what was saved is in the log and is found at the next start.
            }
        }

        ForgetPool();
        writer.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A connection that is not pooled, for the work of the start.</summary>
    internal SqliteConnection OpenForSetup(SqliteOpenMode mode, string? path = null)
    {
        var connection = new SqliteConnection(ConnectionString(path ?? Path, mode, pooling: false));
        try
        {
            connection.Open();
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>From now on only reads, from a file or folder that cannot be written.</summary>
    internal void ServeReadOnly(string source, string reason)
    {
        connectionString = ConnectionString(source, SqliteOpenMode.ReadOnly, pooling: true);
        ReadOnlyReason = reason;
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether SQLite had to open the file without the right to write; such a connection stays read-only for good.</summary>
    internal static bool IsOpenedReadOnly(SqliteConnection connection) => raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>A connection from before the file could be written is replaced by a new one.</summary>
    private async Task<SqliteConnection> OpenToWriteAsync(CancellationToken cancel)
    {
        var connection = await OpenAsync(cancel);
        if (!IsOpenedReadOnly(connection))
        {
            return connection;
        }

        await connection.DisposeAsync();
        ForgetPool();
        return await OpenAsync(cancel);
    }

    private void ForgetPool()
    {
        using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    private string ConnectionString(string source, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        Cache = SqliteCacheMode.Private,
        Pooling = pooling,
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
    }.ConnectionString;

    private void Prepare(SqliteConnection connection)
    {
        raw.sqlite3_busy_timeout(connection.Handle, (int)options.BusyTimeout.TotalMilliseconds);
        Execute(
            connection,
            """
            PRAGMA foreign_keys = ON;
            PRAGMA ignore_check_constraints = OFF;
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            PRAGMA query_only = OFF;
            PRAGMA synchronous = FULL;
            """);
    }
}
