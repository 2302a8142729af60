using System.Buffers.Binary;

namespace AmznAiStrategy.Store.Setup;

/// <summary>
/// Looks at the log beside a database. SQLite silently ignores a log that it cannot make sense of, and with it what was
/// saved last; so a log that is none is a reason to stop.
/// </summary>
internal static class WriteAheadLog
{
    private const int HeaderLength = 32;

    public static string PathOf(string database) => database + "-wal";

    public static bool HoldsAnything(string database) => File.Exists(PathOf(database)) && new FileInfo(PathOf(database)).Length > 0;

    /// <summary>
    /// Stops when a log lies where a new database is about to be made: SQLite would play it into the new file.
    /// </summary>
    /// <exception cref="UnusableDatabaseException">There is such a log.</exception>
    public static void RefuseOrphan(string database)
    {
        foreach (var log in new[] { PathOf(database), database + "-journal" }.Where(log => File.Exists(log) && new FileInfo(log).Length > 0))
        {
            throw new UnusableDatabaseException(
                database,
                $"is gone, and its log {log} is still there and may hold saved work.",
                "Put the database back beside its log, or move the log away to start anew.");
        }
    }

    /// <summary>
    /// Whether the file is no log: its header is not what https://sqlite.org/fileformat2.html#the_write_ahead_log says.
    /// A log that was cut off within its header, or whose header never reached the disk (zeros), holds nothing committed.
    /// </summary>
    public static bool IsGarbage(string database)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = new FileStream(PathOf(database), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || header.IndexOfAnyExcept((byte)0) < 0)
        {
            return false;
        }

        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        return magic is not (0x377f0682 or 0x377f0683) || Checksum(header[..24], bigEndian: magic == 0x377f0683) != ChecksumIn(header);
    }

    private static (uint, uint) ChecksumIn(ReadOnlySpan<byte> header) =>
        (BinaryPrimitives.ReadUInt32BigEndian(header[24..]), BinaryPrimitives.ReadUInt32BigEndian(header[28..]));

    private static (uint, uint) Checksum(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var (first, second) = (0u, 0u);
        for (; bytes.Length > 0; bytes = bytes[8..])
        {
            unchecked
            {
                first += Word(bytes, bigEndian) + second;
                second += Word(bytes[4..], bigEndian) + first;
            }
        }

        return (first, second);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
