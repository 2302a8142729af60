using Dapper;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Setup;

/// <summary>
/// Looks at a database file before anything may change it. SQLite opens an empty file as an empty database, and a file with
/// damaged pages as long as it does not need them; here both are refused, and the file stays as it is to the byte.
/// </summary>
internal sealed class DatabaseInspection(string path, TimeSpan busyTimeout)
{
    /// <summary>Set by the first schema script; "AMZN" in ASCII.</summary>
    public const long ApplicationId = 0x414D5A4E;

    private const int MostAttempts = 3;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The number of the schema that the file has.</summary>
    /// <param name="newest">The newest schema that this program knows.</param>
    /// <exception cref="UnusableDatabaseException">The file is damaged, foreign or newer.</exception>
    /// <exception cref="StoreException">The file cannot be read at the moment.</exception>
    public int SchemaNumber(int newest)
    {
        try
        {
            RefuseWhatIsNoDatabase();
            var number = ReadSettled();
            return number <= newest
                ? number
                : throw new UnusableDatabaseException(path, $"was written by a newer version of this program (schema {number}; this one knows {newest}). Start the newer version.");
        }
        catch (SqliteException error) when (StoreException.From(error, path) is { } known)
        {
            throw known;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>
    /// The file as a source that is read without locks and without touching anything beside it. Right only while nobody writes,
    /// and only when there is no log: what is in the log is not seen.
    /// </summary>
    public static string Immutable(string path) => new Uri(path).AbsoluteUri + "?immutable=1";

    private void RefuseWhatIsNoDatabase()
    {
        if (Directory.Exists(path))
        {
            throw new UnusableDatabaseException(path, "is a folder.");
        }

        Span<byte> start = stackalloc byte[Magic.Length];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.Length == 0)
            {
                throw UnusableDatabaseException.Damaged(path, "it is empty, 0 bytes");
            }

            if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.SequenceEqual(Magic))
            {
                throw new UnusableDatabaseException(path, "is not a SQLite database, or its beginning was overwritten.");
            }
        }

        if (File.Exists(WriteAheadLog.PathOf(path)) && WriteAheadLog.IsGarbage(path))
        {
            throw UnusableDatabaseException.Damaged(path, $"the log beside it, {WriteAheadLog.PathOf(path)}, is not readable");
        }
    }

    /// <summary>Reads the file; again when another process changed it meanwhile, because without locks that looks like damage.</summary>
    private int ReadSettled()
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Stamp();
            try
            {
                return Read();
            }
            catch (Exception error) when (attempt < MostAttempts && error is UnusableDatabaseException or SqliteException && Stamp() != before)
            {
                continue;
            }
        }
    }

    private int Read()
    {
        // Without a log the file alone is the database, and immutable leaves no trace. With one, SQLite must lock and read both.
        var hasLog = File.Exists(WriteAheadLog.PathOf(path));
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = hasLog ? path : Immutable(path),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
        }.ConnectionString);
        connection.Open();
        connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
        if (connection.QuerySingle<long>("PRAGMA application_id") != ApplicationId)
        {
            throw new UnusableDatabaseException(path, "belongs to another program.");
        }

        var finding = connection.QueryFirst<string>("PRAGMA quick_check(1)");
        return finding == "ok"
            ? checked((int)connection.QuerySingle<long>("PRAGMA user_version"))
            : throw UnusableDatabaseException.Damaged(path, finding);
    }

    private (DateTime, long, bool) Stamp()
    {
        var file = new FileInfo(path);
        return (file.LastWriteTimeUtc, file.Exists ? file.Length : 0, File.Exists(WriteAheadLog.PathOf(path)));
    }
}
