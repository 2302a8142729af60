using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Store.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"amzn-store-{Guid.NewGuid():N}");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of the product's own seed that a test may spoil.</summary>
    public string CopyOfSeed()
    {
        var copy = File("seed");
        foreach (var file in Directory.EnumerateFiles(TestStore.Seed, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(TestStore.Seed, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>A real database in a folder of its own, ready for use and gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TestFolder folder = new();

    private TestStore(DatabaseOptions? options)
    {
        Options = options ?? OptionsFor(folder.File("test.db"));
        Database = new(Options);
        new DatabaseSetup(Database, Options, Clock).Run();
        Scenarios = new(Database, Clock);
        Drafts = new(Database, Clock);
        Facts = new(Database);
        Images = new(Database, Clock);
    }

    /// <summary>The product's own figures and scenarios.</summary>
    public static string Seed { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public DatabaseOptions Options { get; }

    public Database Database { get; }

    public ScenarioStore Scenarios { get; }

    public DraftStore Drafts { get; }

    public FactStore Facts { get; }

    public ImageStore Images { get; }

    public static TestStore Open() => new(null);

    public static DatabaseOptions OptionsFor(string path, string? seed = null) => new() { Path = path, SeedFolder = seed ?? Seed };

    public string File(string name) => folder.File(name);

    public async Task<Assumptions> BaseAsync() => (await Scenarios.FindAsync("base"))!.Assumptions;

    /// <summary>A saved scenario to work with.</summary>
    public async Task<StoredScenario> CreateAsync(string name = "My case")
    {
        var result = await Scenarios.CreateAsync(name, "", await BaseAsync(), "base");
        return Assert.IsType<SaveResult.Saved>(result).Scenario;
    }

    /// <summary>Past the stores and their rules, as another program would.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Database.OpenAsync();
        return Sql.Number(connection, sql);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync();
        Sql.Run(connection, sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>SQL of the tests themselves, without the code under test.</summary>
internal static class Sql
{
    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
