using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Tests.Setup;

public sealed class ReadOnlyTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task What_cannot_be_written_can_still_be_looked_at(bool protectFile, bool protectFolder)
    {
        using var folder = new TestFolder();
        var options = TestStore.OptionsFor(folder.File("test.db"));
        await using (var first = new Database(options))
        {
            new DatabaseSetup(first, options, TimeProvider.System).Run();
        }

        using var locked = new WriteProtected([.. protectFile ? [options.Path] : Array.Empty<string>(), .. protectFolder ? [folder.Path] : Array.Empty<string>()]);
        await using var database = new Database(options);
        var outcome = new DatabaseSetup(database, options, TimeProvider.System).Run();

        Assert.True(database.IsReadOnly);
        Assert.Equal(database.ReadOnlyReason, outcome.ReadOnlyReason);
        Assert.Contains("nothing can be saved", database.ReadOnlyReason, StringComparison.Ordinal);
        Assert.Equal("Base", (await new ScenarioStore(database, TimeProvider.System).FindAsync("base"))!.Name);
        var error = await Assert.ThrowsAsync<StoreReadOnlyException>(() => new DraftStore(database, TimeProvider.System).SaveAsync("base", "me", 0, "{}"));
        Assert.Equal(database.ReadOnlyReason, error.Message);
    }

    [Fact]
    public async Task A_database_that_becomes_read_only_while_it_is_used_says_so_until_it_can_be_written_again()
    {
        await using var store = TestStore.Open();
        await using var reader = await store.Database.OpenAsync();
        using (new WriteProtected([store.Database.Path]))
        {
            SqliteConnection.ClearPool(reader);
            await Assert.ThrowsAsync<StoreReadOnlyException>(() => store.Drafts.SaveAsync("base", "me", 0, "{}"));
            Assert.NotNull(await store.Scenarios.FindAsync("base"));
        }

        await store.Drafts.SaveAsync("base", "me", 0, "{}");
        Assert.NotNull(await store.Drafts.FindAsync("base", "me"));
    }

    [Fact]
    public async Task Figures_of_another_version_cannot_be_renewed_in_a_read_only_file()
    {
        using var folder = new TestFolder();
        var options = TestStore.OptionsFor(folder.File("test.db"), folder.CopyOfSeed());
        await using (var first = new Database(options))
        {
            new DatabaseSetup(first, options, TimeProvider.System).Run();
        }

        File.AppendAllText(Path.Combine(options.SeedFolder, "facts", "capex.csv"), "capex.new,capex,Amazon,new,1,1,,USD bn,2025,stated,Table,row 9,\n");
        using var locked = new WriteProtected([options.Path]);
        await using var database = new Database(options);
        var error = Assert.Throws<StoreReadOnlyException>(() => new DatabaseSetup(database, options, TimeProvider.System).Run());
        Assert.Contains("give the program write access once", error.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// Takes away the right to write: by the mode of the file, or, for root whom modes do not bind, by the attribute
    /// "immutable" of the file system.
    /// </summary>
    private sealed class WriteProtected : IDisposable
    {
        private readonly string[] paths;
        private readonly bool byAttribute = Environment.IsPrivilegedProcess;

        public WriteProtected(string[] paths)
        {
            this.paths = paths;
            Set(true);
        }

        public void Dispose() => Set(false);

        private void Set(bool on)
        {
            foreach (var path in on ? paths : paths.Reverse())
            {
                if (byAttribute)
                {
                    using var chattr = Process.Start("chattr", [on ? "+i" : "-i", path]);
                    chattr.WaitForExit();
                    Assert.Equal(0, chattr.ExitCode);
                }
                else if (!OperatingSystem.IsWindows())
                {
                    var execute = Directory.Exists(path) ? UnixFileMode.UserExecute : UnixFileMode.None;
                    File.SetUnixFileMode(path, UnixFileMode.UserRead | execute | (on ? UnixFileMode.None : UnixFileMode.UserWrite));
                }
            }
        }
    }
}
