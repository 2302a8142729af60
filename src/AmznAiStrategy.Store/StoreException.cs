using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store;

/// <summary>The database cannot do what was asked; the message says why and what to do, in words for people.</summary>
public abstract class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What an error of SQLite means for the person at the screen; null when it is a fault of this program.</summary>
    internal static StoreException? From(SqliteException error, string path) => (error.SqliteErrorCode, error.SqliteExtendedErrorCode) switch
    {
        (5 or 6, _) => new StoreBusyException(path, error),
        (8, _) => new StoreReadOnlyException($"The database {path} can be read and not written: nothing was saved. Give the program write access to the file and its folder.", error),
        (11 or 26, _) => UnusableDatabaseException.Damaged(path, error.Message, error),
        (13, _) => new StoreUnavailableException($"The disk of {path} is full: nothing was saved. Free some space and save again; no restart is needed.", error),
        (14, _) => new StoreUnavailableException($"The database {path} cannot be opened. See that the file and its folder exist and that the program may use them.", error),
        (10, _) => new StoreUnavailableException($"The disk of {path} reports an error: whether the last change was saved is not certain. Look at it again before repeating it.", error),
        (3 or 7 or 22 or 23, _) => new StoreUnavailableException($"The database {path} cannot be used at the moment: {error.Message}", error),
        _ => null,
    };
}

/// <summary>Another process held the database longer than the busy timeout; nothing was changed.</summary>
public sealed class StoreBusyException(string path, Exception? cause = null) : StoreException(
    $"Another program has locked the database {path}: nothing was saved. Close that program, or try again in a moment.", cause);

/// <summary>The database can be read but not written.</summary>
public sealed class StoreReadOnlyException(string message, Exception? cause = null) : StoreException(message, cause);

/// <summary>The disk is full, broken or gone; what was committed before is still there.</summary>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : StoreException(message, cause);

/// <summary>The file is damaged, is no database of this product, or belongs to a newer version; it is left as it is.</summary>
public sealed class UnusableDatabaseException(string path, string problem, string? wayOut = null, Exception? cause = null)
    : StoreException($"The database {path} {problem} {wayOut ?? UsualWayOut}", cause)
{
    private const string UsualWayOut =
        "The file was left as it is. Put a backup in its place, or move it away together with its -wal and -shm files to start anew; "
        + "another file can be named by the setting Database:Path.";

    public string Path { get; } = path;

    internal static UnusableDatabaseException Damaged(string path, string finding, Exception? cause = null) =>
        new(path, $"is damaged ({finding}).", cause: cause);
}

/// <summary>The files that the database is filled from have errors; all of them are listed and the old content stays.</summary>
public sealed class SeedException(IEnumerable<string> errors) : StoreException(
    "The figures and scenarios that come with the program cannot be read: " + Environment.NewLine + string.Join(Environment.NewLine, errors))
{
    public ImmutableArray<string> Errors { get; } = [.. errors];
}

/// <summary>A version of a scenario was saved under rules that this version of the program does not share; it is kept as it is.</summary>
public sealed class UnreadableScenarioException(string id, int version, IEnumerable<string> errors) : StoreException(
    $"Version {version} of the scenario '{id}' cannot be read by this version of the program: {string.Join(" ", errors)}");
