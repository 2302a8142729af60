using Dapper;

namespace AmznAiStrategy.Store.Tests.Crashes;

/// <summary>Counts in the database, in a process of its own.</summary>
internal static class Counter
{
    public static async Task RunAsync(string path, int times)
    {
        await using var database = new Database(TestStore.OptionsFor(path));
        new DatabaseSetup(database, TestStore.OptionsFor(path), TimeProvider.System).Run();
        for (var i = 0; i < times; i++)
        {
            await database.WriteAsync((connection, transaction) => connection.Execute(
                """
                INSERT INTO draft (scenario_id, editor, base_version, body, saved_at)
                VALUES ('base', 'counter', 1, '{}', @savedAt)
                ON CONFLICT (scenario_id, editor) DO UPDATE SET base_version = base_version + 1
                """, new { savedAt = Timestamp.Of(TimeProvider.System.GetUtcNow()) }, transaction));
        }
    }
}
