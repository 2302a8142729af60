using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Scenarios;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests;

/// <summary>A real database in a folder of its own, filled from the data folder; shared by the tests of a class that only read.</summary>
public sealed class SeededDatabase : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("amzn-ai-").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Database database;

    public SeededDatabase()
        : this([])
    {
    }

    private SeededDatabase(string[] missing)
    {
        var seed = Path.Combine(AppContext.BaseDirectory, "data");
        var options = new DatabaseOptions { Path = Path.Combine(folder, "test.db"), SeedFolder = missing.Length == 0 ? seed : Without(seed, missing) };
        database = new(options);
        new DatabaseSetup(database, options, clock).Run();
    }

    public FactStore Facts => new(database);

    public ScenarioStore Scenarios => new(database, clock);

    public FactBook Book => Facts.AllAsync().GetAwaiter().GetResult();

    /// <summary>A database that lacks some figures.</summary>
    public static SeededDatabase Without(params string[] missing) => new(missing);

    /// <summary>A place where pages find this database.</summary>
    public BunitContext Pages()
    {
        var context = new BunitContext();
        context.Services.AddSingleton(Facts);
        context.Services.AddSingleton(Scenarios);
        context.Services.AddSingleton(new SimulatedScenarios());
        return context;
    }

    public void Dispose()
    {
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private string Without(string seed, string[] missing)
    {
        var copy = Path.Combine(folder, "data");
        foreach (var file in Directory.EnumerateFiles(seed, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllLines(target, File.ReadLines(file).Where(line => !missing.Any(id => line.StartsWith(id + ",", StringComparison.Ordinal))));
        }

        return copy;
    }
}
