using Dapper;

namespace AmznAiStrategy.Store.Tests.Scenarios;

public sealed class ConcurrencyTests
{
    /// <summary>Twenty threads, in two programs on one file, count to twenty-five each, reading and writing in one transaction.</summary>
    [Fact]
    public async Task No_update_is_lost_when_many_read_and_write()
    {
        await using var store = TestStore.Open();
        await using var secondProgram = new Database(store.Options);
        var programs = new[] { store.Database, secondProgram };
        await store.Drafts.SaveAsync("base", "counter", 0, "{}");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await programs[thread % 2].WriteAsync((connection, transaction) =>
                {
                    var count = connection.QuerySingle<long>("SELECT base_version FROM draft", transaction: transaction);
                    return connection.Execute("UPDATE draft SET base_version = @next", new { next = count + 1 }, transaction);
                });
            }
        })));

        Assert.Equal(500, (await store.Drafts.FindAsync("base", "counter"))!.BaseVersion);
    }

    /// <summary>Four editors, in two programs on one file, add 1 to the backlog twenty-five times each and repeat after a conflict.</summary>
    [Fact]
    public async Task No_save_is_lost_when_editors_repeat_after_a_conflict()
    {
        await using var store = TestStore.Open();
        await using var secondProgram = new Database(store.Options);
        var scenario = await store.CreateAsync();
        var programs = new[] { store.Scenarios, new ScenarioStore(secondProgram, store.Clock) };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(editor => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await AddOneAsync(programs[editor % 2], scenario.Id);
            }
        })));

        var now = (await store.Scenarios.FindAsync(scenario.Id))!;
        Assert.Equal((101, 195 + 100.0), (now.Version, now.Assumptions.Demand.Backlog)); // Base starts with 195
        Assert.Equal(Enumerable.Range(1, 101).Reverse(), (await store.Scenarios.VersionsAsync(scenario.Id)).Select(version => version.Version));
    }

    [Fact]
    public async Task Of_fifty_who_save_from_the_same_version_one_succeeds_and_the_others_see_his()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(editor => Task.Run(() =>
            store.Scenarios.SaveAsync(scenario.Id, 1, scenario.Name, $"Editor {editor}", scenario.Assumptions))));

        var winner = Assert.Single(results.OfType<SaveResult.Saved>()).Scenario;
        var conflicts = results.OfType<SaveResult.Conflict>().ToList();
        Assert.Equal(49, conflicts.Count);
        Assert.All(conflicts, conflict => Assert.Equal((2, winner.Description), (conflict.Theirs.Version, conflict.Theirs.Description)));
        Assert.Equal(2, (await store.Scenarios.VersionsAsync(scenario.Id)).Count);
    }

    [Fact]
    public async Task Readers_are_never_stopped_by_a_writer()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var current = scenario;
            while (!stop.IsCancellationRequested)
            {
                current = await AddOneAsync(store.Scenarios, scenario.Id);
                if (current.Assumptions.Demand.Backlog > 4000)
                {
                    await store.Scenarios.RestoreAsync(scenario.Id, 1, current.Version);
                }
            }

            return current.Version;
        });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.NotNull(await store.Scenarios.FindAsync(scenario.Id));
                Assert.NotEmpty(await store.Facts.TopicAsync("capex"));
            }
        })));

        await stop.CancelAsync();
        Assert.True(await writing > 1);
    }

    private static async Task<StoredScenario> AddOneAsync(ScenarioStore scenarios, string id)
    {
        var current = (await scenarios.FindAsync(id))!;
        while (true)
        {
            var demand = current.Assumptions.Demand;
            switch (await scenarios.SaveAsync(id, current.Version, current.Name, "", current.Assumptions with { Demand = demand with { Backlog = demand.Backlog + 1 } }))
            {
                case SaveResult.Saved saved:
                    return saved.Scenario;
                case SaveResult.Conflict conflict:
                    current = conflict.Theirs;
                    break;
                case var other:
                    throw new InvalidOperationException(other.ToString());
            }
        }
    }
}
