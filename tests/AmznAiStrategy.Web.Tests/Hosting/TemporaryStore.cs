using AmznAiStrategy.Store;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>A real, filled database in a folder of its own.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("amzn-ai-").FullName;

    public TemporaryStore()
    {
        var options = new DatabaseOptions { Path = Path.Combine(folder, "test.db") };
        Database = new(options);
        new DatabaseSetup(Database, options, Clock).Run();
        Scenarios = new(Database, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Database Database { get; }

    public ScenarioStore Scenarios { get; }

    /// <summary>Saves a scenario that starts from Base.</summary>
    public async Task<StoredScenario> SaveAsync(string name, Func<Analysis.Scenarios.Assumptions, Analysis.Scenarios.Assumptions>? change = null)
    {
        var origin = (await Scenarios.FindAsync("base"))!;
        var result = await Scenarios.CreateAsync(name, "", (change ?? (same => same))(origin.Assumptions), "base");
        return Assert.IsType<SaveResult.Saved>(result).Scenario;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
