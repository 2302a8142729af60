using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public void The_linked_sqlite_is_safe()
    {
        using var connection = new SqliteConnection();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 51, 3), connection.ServerVersion);
    }

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.44.6")]
    public void An_older_sqlite_stops_the_start(string version)
    {
        var error = Assert.Throws<StoreUnavailableException>(() => DatabaseSetup.RequireSafeSqlite(version));
        Assert.Contains("3.51.3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_connection_has_our_settings_whatever_the_last_borrower_did()
    {
        await using var store = TestStore.Open();
        for (var i = 0; i < 100; i++)
        {
            await using (var poisoned = await store.Database.OpenAsync())
            {
                Sql.Run(poisoned, "PRAGMA foreign_keys = 0; PRAGMA busy_timeout = 1234; PRAGMA synchronous = 0; PRAGMA trusted_schema = 1; PRAGMA cell_size_check = 0; PRAGMA mmap_size = 1000000; PRAGMA ignore_check_constraints = 1; PRAGMA query_only = 1");
            }

            await using var connection = await store.Database.OpenAsync();
            Assert.Equal(
                (1, 5000, 2, 0, 1, 0, 0, 0),
                (Pragma("foreign_keys"), Pragma("busy_timeout"), Pragma("synchronous"), Pragma("trusted_schema"),
                    Pragma("cell_size_check"), Pragma("mmap_size"), Pragma("ignore_check_constraints"), Pragma("query_only")));
            Assert.Equal("wal", Sql.Text(connection, "PRAGMA journal_mode"));

            long Pragma(string name) => Sql.Number(connection, $"PRAGMA {name}");
        }
    }

    [Fact]
    public async Task What_a_failing_write_did_is_undone()
    {
        await using var store = TestStore.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync<int>((connection, _) =>
        {
            Sql.Run(connection, "DELETE FROM fact");
            throw new InvalidOperationException();
        }));
        Assert.True(await store.CountAsync("SELECT count(*) FROM fact") > 0);
    }

    [Fact]
    public async Task A_write_takes_the_lock_before_it_reads()
    {
        await using var store = TestStore.Open();
        var codeOfTheOther = await store.Database.WriteAsync((_, _) =>
        {
            using var other = Sql.Open(store.Database.Path);
            other.DefaultTimeout = 1;
            return Assert.Throws<SqliteException>(() => Sql.Run(other, "BEGIN IMMEDIATE")).SqliteErrorCode;
        });
        Assert.Equal(5, codeOfTheOther); // SQLITE_BUSY
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_busy_in_words()
    {
        await using var store = TestStore.Open();
        var options = new DatabaseOptions { Path = store.Database.Path, BusyTimeout = TimeSpan.FromMilliseconds(100) };
        await using var impatient = new Database(options);
        using var other = Sql.Open(store.Database.Path);
        Sql.Run(other, "BEGIN IMMEDIATE");

        var error = await Assert.ThrowsAsync<StoreBusyException>(() => new DraftStore(impatient, store.Clock).SaveAsync("base", "me", 0, "{}"));
        Assert.Contains(store.Database.Path, error.Message, StringComparison.Ordinal);

        Sql.Run(other, "ROLLBACK");
        await new DraftStore(impatient, store.Clock).SaveAsync("base", "me", 0, "{}");
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_survived_without_a_restart()
    {
        await using var store = TestStore.Open();
        await using (var limited = await store.Database.OpenAsync())
        {
            // The pool hands this very connection to the next writer: for it the database may not grow any more.
            Sql.Run(limited, "PRAGMA max_page_count = 1");
        }

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Drafts.SaveAsync("base", "me", 0, $"\"{new string('x', 60_000)}\""));
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.NotNull(await store.Scenarios.FindAsync("base"));

        await using (var limited = await store.Database.OpenAsync())
        {
            Sql.Run(limited, "PRAGMA max_page_count = 1073741823");
        }

        await store.Drafts.SaveAsync("base", "me", 0, $"\"{new string('x', 60_000)}\"");
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM draft"));
    }

    [Fact]
    public async Task Copies_made_while_others_save_are_whole()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        using var stop = new CancellationTokenSource();
        var saving = Task.Run(async () =>
        {
            var current = scenario;
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                current = Assert.IsType<SaveResult.Saved>(await store.Scenarios.SaveAsync(
                    current.Id, current.Version, current.Name, $"Revision {i}", current.Assumptions)).Scenario;
            }
        });

        for (var i = 0; i < 20; i++)
        {
            var copy = store.File($"copy-{i}.db");
            await store.Database.BackupAsync(copy);
            using var restored = Sql.Open(copy);
            Assert.Equal("ok", Sql.Text(restored, "PRAGMA integrity_check"));
            Assert.Equal(0, Sql.Number(restored, "SELECT count(*) FROM pragma_foreign_key_check"));
            Assert.Equal(0, Sql.Number(restored, "SELECT count(*) FROM scenario WHERE version <> (SELECT count(*) FROM scenario_version WHERE scenario_id = id)"));
        }

        await stop.CancelAsync();
        await saving;
    }

    [Fact]
    public async Task A_copy_in_the_place_of_the_database_works_like_it()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var copy = store.File("copy.db");
        await store.Database.BackupAsync(copy);

        var options = TestStore.OptionsFor(copy);
        await using var restored = new Database(options);
        var outcome = new DatabaseSetup(restored, options, store.Clock).Run();

        Assert.False(outcome.WasFilled);
        Assert.Equal(scenario.Assumptions, (await new ScenarioStore(restored, store.Clock).FindAsync(scenario.Id))!.Assumptions);
        await using var connection = await restored.OpenAsync();
        Assert.Equal("wal", Sql.Text(connection, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_clean_stop_leaves_one_file()
    {
        await using var store = TestStore.Open();
        await store.CreateAsync();
        await store.Database.DisposeAsync();
        Assert.Equal([store.Database.Path], Directory.GetFiles(Path.GetDirectoryName(store.Database.Path)!));
    }

    [Fact]
    public void A_path_must_be_known()
    {
        var error = Assert.Throws<ArgumentException>(() => new Database(new() { Path = " " }));
        Assert.Contains("Database:Path", error.Message, StringComparison.Ordinal);
    }
}
