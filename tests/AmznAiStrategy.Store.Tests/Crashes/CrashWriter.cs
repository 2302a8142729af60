using System.Globalization;
using Dapper;

namespace AmznAiStrategy.Store.Tests.Crashes;

/// <summary>
/// Saves without end, in a process that is going to be killed. Everything goes through the stores of the product, and what
/// they have confirmed is noted in a file.
/// </summary>
internal static class CrashWriter
{
    /// <summary>Rows that are written in one transaction.</summary>
    public const int BatchSize = 20;

    public const string ScenarioId = "crash";

    public static async Task RunAsync(string path, string acknowledged)
    {
        await using var database = new Database(TestStore.OptionsFor(path));
        new DatabaseSetup(database, TestStore.OptionsFor(path), TimeProvider.System).Run();
        var scenarios = new ScenarioStore(database, TimeProvider.System);
        var current = await scenarios.FindAsync(ScenarioId) ?? await CreateAsync(scenarios);
        var savedAt = Timestamp.Of(TimeProvider.System.GetUtcNow());
        await using var notes = new StreamWriter(acknowledged, append: true) { AutoFlush = true };
        Console.WriteLine("ready");
        while (true)
        {
            current = Saved(await scenarios.SaveAsync(
                ScenarioId, current.Version, current.Name, current.Version.ToString(CultureInfo.InvariantCulture), current.Assumptions));
            await notes.WriteLineAsync($"version {current.Version}");
            await database.WriteAsync((connection, transaction) => connection.Execute(
                """
                INSERT INTO draft (scenario_id, editor, base_version, body, saved_at)
                VALUES (@scenario, @editor, 0, '{}', @savedAt)
                """,
                Enumerable.Range(0, BatchSize).Select(row => new { scenario = $"batch-{current.Version}", editor = $"row {row}", savedAt }), transaction));
            await notes.WriteLineAsync($"batch {current.Version}");
        }
    }

    private static async Task<StoredScenario> CreateAsync(ScenarioStore scenarios)
    {
        var preset = (await scenarios.FindAsync("base"))!;
        return Saved(await scenarios.CreateAsync("Crash", "", preset.Assumptions, preset.Id));
    }

    private static StoredScenario Saved(SaveResult result) => result is SaveResult.Saved saved
        ? saved.Scenario
        : throw new InvalidOperationException(result.ToString());
}
