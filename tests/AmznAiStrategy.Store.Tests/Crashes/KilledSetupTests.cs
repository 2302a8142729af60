using System.Diagnostics;
using AmznAiStrategy.Store.Schema;

namespace AmznAiStrategy.Store.Tests.Crashes;

public sealed class KilledSetupTests
{
    private const int Kills = 25;

    /// <summary>kill -9 at random instants of the first start: afterwards there is no database, or a whole one, and the next start completes it.</summary>
    [Fact]
    public async Task A_first_start_that_is_killed_leaves_all_or_nothing()
    {
        using var folder = new TestFolder();
        var complete = CrashSetup.Run(folder.File("complete.db"), 1);
        Assert.True(complete is { WasCreated: true, WasFilled: true });
        var (tables, facts) = Shape(complete.Path);

        await KillAtRandomInstantsAsync(1, i => folder.File($"new-{i}.db"), path =>
        {
            if (File.Exists(path))
            {
                var (foundTables, foundFacts) = Shape(path);
                Assert.Equal(tables, foundTables);
                Assert.True(foundFacts == 0 || foundFacts == facts, $"{foundFacts} of {facts} figures");
            }

            CrashSetup.Run(path, 1);
            Assert.Equal((tables, facts), Shape(path));
        });
    }

    /// <summary>kill -9 at random instants of an upgrade: the old number with the old schema or the new with the new, and the next start completes it.</summary>
    [Fact]
    public async Task An_upgrade_that_is_killed_leaves_the_old_schema_or_the_new()
    {
        using var folder = new TestFolder();
        var (_, facts) = Shape(CrashSetup.Run(folder.File("old.db"), 1).Path);

        await KillAtRandomInstantsAsync(
            2,
            i =>
            {
                File.Copy(folder.File("old.db"), folder.File($"upgrade-{i}.db"));
                return folder.File($"upgrade-{i}.db");
            },
            path =>
            {
                using (var connection = Sql.Open(path))
                {
                    var isNew = Sql.Number(connection, "PRAGMA user_version") == CrashSetup.NextNumber;
                    Assert.Equal(isNew ? 1 : 0, Sql.Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'"));
                    Assert.Equal(isNew ? 1 : 0, Sql.Number(connection, "SELECT count(*) FROM pragma_table_info('fact') WHERE name = 'later'"));
                    Assert.Equal(isNew ? CrashSetup.NextNumber : CrashSetup.NextNumber - 1, Sql.Number(connection, "SELECT count(*) FROM schema_script"));
                }

                CrashSetup.Run(path, 2);
                using var upgraded = Sql.Open(path);
                Assert.Equal(5000, Sql.Number(upgraded, "SELECT count(*) FROM later"));
                Assert.Equal(facts, Sql.Number(upgraded, "SELECT count(*) FROM fact"));
                Assert.Equal("ok", Sql.Text(upgraded, "PRAGMA integrity_check"));
            });
    }

    private static async Task KillAtRandomInstantsAsync(int schemas, Func<int, string> prepare, Action<string> check)
    {
        var random = new Random(20261122 + schemas);
        var duration = await RunToTheEndAsync(schemas, prepare(Kills));
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var path = prepare(kill);
            using (var child = ChildProcess.Start("setup", path, schemas.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            {
                Assert.Equal("ready", await child.StandardOutput.ReadLineAsync());
                await Task.Delay(duration * random.NextDouble());
                child.Kill();
                await child.WaitForExitAsync();
                killed += await child.StandardOutput.ReadLineAsync() is null ? 1 : 0;
            }

            check(path);
        }

        Assert.True(killed > 0, "Every child was done before it was killed.");
    }

    private static async Task<TimeSpan> RunToTheEndAsync(int schemas, string path)
    {
        using var child = ChildProcess.Start("setup", path, schemas.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("ready", await child.StandardOutput.ReadLineAsync());
        var started = Stopwatch.GetTimestamp();
        Assert.Equal("done", await child.StandardOutput.ReadLineAsync());
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>How many tables and figures there are.</summary>
    private static (long Tables, long Facts) Shape(string path)
    {
        using var connection = Sql.Open(path);
        Assert.Equal(SchemaScript.All.Length, Sql.Number(connection, "PRAGMA user_version"));
        Assert.Equal("ok", Sql.Text(connection, "PRAGMA integrity_check"));
        return (Sql.Number(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), Sql.Number(connection, "SELECT count(*) FROM fact"));
    }
}
