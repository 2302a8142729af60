using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Store.Tests.Setup;

/// <summary>Files that the program refuses to start with, and leaves as they are.</summary>
public sealed class UnusableFileTests
{
    private const int Page = 4096;

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Damages { get; } =
        ["header overwritten", "first page overwritten", "pages in the middle overwritten", "cut in half", "nothing but noise", "0 bytes", "log overwritten"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_database_is_refused_and_left_as_it_is(string damage)
    {
        using var folder = new TestFolder();
        var path = MakeDatabase(folder);
        Damage(path, damage);
        var before = Contents(folder);

        var error = Assert.Throws<UnusableDatabaseException>(() => Start(path));

        Assert.Equal(before, Contents(folder));
        Assert.Equal(path, error.Path);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("Put a backup in its place", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA application_id = 42", "another program")]
    [InlineData("PRAGMA application_id = 0", "another program")]
    [InlineData("PRAGMA user_version = 99", "newer version")]
    [InlineData("UPDATE schema_script SET sha256 = hex(zeroblob(32))", "another edition")]
    public void A_database_of_another_program_or_version_is_refused_and_left_as_it_is(string sql, string words)
    {
        using var folder = new TestFolder();
        var path = MakeDatabase(folder);
        using (var connection = Sql.Open(path))
        {
            Sql.Run(connection, sql);
        }

        var before = Contents(folder);
        var error = Assert.Throws<UnusableDatabaseException>(() => Start(path));

        Assert.Equal(before, Contents(folder));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_that_is_still_in_the_log_is_noticed()
    {
        using var folder = new TestFolder();
        var path = MakeDatabase(folder);
        using var newer = Sql.Open(path);
        Sql.Run(newer, "PRAGMA user_version = 99");
        Assert.Throws<UnusableDatabaseException>(() => Start(path));
    }

    [Fact]
    public void A_log_without_its_database_is_not_played_into_a_new_one()
    {
        using var folder = new TestFolder();
        var path = MakeDatabase(folder);
        using (var connection = Sql.Open(path))
        {
            Sql.Run(connection, "DELETE FROM fact");
            File.Copy(path + "-wal", folder.File("kept"));
        }

        File.Delete(path);
        File.Move(folder.File("kept"), path + "-wal");

        var error = Assert.Throws<UnusableDatabaseException>(() => Start(path));
        Assert.Contains("-wal", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_database_is_refused()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.File("test.db"));
        Assert.Contains("is a folder", Assert.Throws<UnusableDatabaseException>(() => Start(folder.File("test.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_database_is_busy_rather_than_damaged()
    {
        using var folder = new TestFolder();
        var path = MakeDatabase(folder);
        using var other = Sql.Open(path);
        Sql.Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM draft; COMMIT");
        Assert.Throws<StoreBusyException>(() => Start(path));
    }

    [Fact]
    public async Task What_was_committed_before_the_process_died_is_found_again()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        await using (await store.Database.OpenAsync())
        {
            // The file and its log, as a process leaves them that ends without closing anything.
            File.Copy(store.Database.Path, store.File("died.db"));
            File.Copy(store.Database.Path + "-wal", store.File("died.db-wal"));
        }

        Start(store.File("died.db"));
        using var connection = Sql.Open(store.File("died.db"));
        Assert.Equal(scenario.Id, Sql.Text(connection, "SELECT id FROM scenario"));
    }

    private static void Start(string path)
    {
        var options = new DatabaseOptions { Path = path, SeedFolder = TestStore.Seed, BusyTimeout = TimeSpan.FromMilliseconds(100) };
        new DatabaseSetup(new Database(options), options, Clock).Run();
    }

    private static string MakeDatabase(TestFolder folder)
    {
        Start(folder.File("test.db"));
        return folder.File("test.db");
    }

    private static void Damage(string path, string damage)
    {
        var noise = new byte[new FileInfo(path).Length];
        new Random(7).NextBytes(noise);
        switch (damage)
        {
            case "header overwritten":
                Overwrite(path, 0, noise[..100]);
                break;
            case "first page overwritten":
                Overwrite(path, 100, noise[..(Page - 100)]);
                break;
            case "pages in the middle overwritten":
                Overwrite(path, noise.Length / 2 / Page * Page, noise[..(3 * Page)]);
                break;
            case "cut in half":
                using (var file = File.OpenWrite(path))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            case "nothing but noise":
                File.WriteAllBytes(path, noise);
                break;
            case "0 bytes":
                File.WriteAllBytes(path, []);
                break;
            case "log overwritten":
                File.WriteAllBytes(path + "-wal", noise[..(10 * Page)]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(damage), damage, null);
        }
    }

    private static void Overwrite(string path, long position, byte[] bytes)
    {
        using var file = File.OpenWrite(path);
        file.Position = position;
        file.Write(bytes);
    }

    /// <summary>Every file of the folder with the hash of its content.</summary>
    private static List<string> Contents(TestFolder folder) =>
        [.. Directory.GetFiles(folder.Path).Order().Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
