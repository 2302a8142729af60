using System.Globalization;

namespace AmznAiStrategy.Store.Tests.Crashes;

public sealed class KilledWriterTests
{
    private const int Kills = 30;

    /// <summary>
    /// kill -9 while the program saves, thirty times, on one database: what was confirmed is there, nothing is there in part.
    /// What was not confirmed may be there or not.
    /// </summary>
    [Fact]
    public async Task Nothing_confirmed_is_lost_when_the_process_is_killed()
    {
        using var folder = new TestFolder();
        var (path, notes) = (folder.File("test.db"), folder.File("acknowledged.txt"));
        var random = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var child = ChildProcess.Start("write", path, notes))
            {
                Assert.Equal("ready", await child.StandardOutput.ReadLineAsync());
                await Task.Delay(random.Next(150, 400));
                child.Kill();
                await child.WaitForExitAsync();
            }

            var options = TestStore.OptionsFor(path);
            await using var database = new Database(options);
            Assert.False(new DatabaseSetup(database, options, TimeProvider.System).Run().WasFilled);
            await using var connection = await database.OpenAsync();
            Assert.Equal("ok", Sql.Text(connection, "PRAGMA integrity_check"));
            Assert.Equal(0, Sql.Number(connection, "SELECT count(*) FROM pragma_foreign_key_check"));
            Assert.Equal(0, Sql.Number(connection, "SELECT count(*) FROM (SELECT 1 FROM draft GROUP BY scenario_id HAVING count(*) <> 20)"));
            Assert.Equal(0, Sql.Number(connection, "SELECT count(*) FROM scenario WHERE version <> (SELECT count(*) FROM scenario_version WHERE scenario_id = id)"));
            Assert.True(Sql.Number(connection, "SELECT version FROM scenario") >= LastNoted(notes, "version"));
            Assert.True(Sql.Number(connection, "SELECT count(*) FROM draft") >= CrashWriter.BatchSize * Noted(notes, "batch").Count());
        }

        Assert.True(Noted(notes, "batch").Count() > Kills, "The writer hardly wrote.");
    }

    private static long LastNoted(string notes, string kind) => Noted(notes, kind).DefaultIfEmpty(1).Last();

    /// <summary>The numbers in the complete lines of a kind.</summary>
    private static IEnumerable<long> Noted(string notes, string kind) => File.ReadAllText(notes).Split('\n')[..^1]
        .Where(line => line.StartsWith(kind, StringComparison.Ordinal))
        .Select(line => long.Parse(line.AsSpan(kind.Length + 1), CultureInfo.InvariantCulture));
}
