using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;
using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Tests.Simulations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Workbench.Simulate;

/// <summary>Larger runs of one person in the queue of all.</summary>
public sealed class LargeSimulationTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private readonly LongRuns runs = new(new(MostWaiting: 1, Workers: 1), new FakeTimeProvider(), NullLogger<LongRuns>.Instance);
    private readonly SimulationPlan plan = SimulationPlan.Default(database.Scenarios.FindAsync("base").GetAwaiter().GetResult()!.Assumptions, trials: 20_000);

    [Fact]
    public async Task A_run_that_is_done_is_shown_and_kept_until_the_next_one_is_done()
    {
        await using var large = new LargeSimulation("ann");

        var first = await RunAsync(large, plan, "Base, revision 1");
        Assert.True(large.IsShown);
        Assert.Equal((20_000, "Base, revision 1"), (first.Result.Headline.Trials, first.Stamp));
        large.Show(large: false);
        Assert.Same(first, large.Last);

        var second = await RunAsync(large, plan with { Seed = 7 }, "Base, revision 1, edited");
        Assert.True(large.IsShown);
        Assert.Equal(7UL, second.Result.Plan.Seed);
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_the_last_result_and_no_thread()
    {
        await using var large = new LargeSimulation("ann");
        var first = await RunAsync(large, plan, "first");

        large.Start(runs, plan with { Trials = SimulationPlan.MostTrials }, "second");
        large.Cancel();

        Assert.IsType<LongRunState.Cancelled>(large.State);
        Assert.Same(first, large.Last);
        await UntilAsync(() => runs.Running == 0);
    }

    [Fact]
    public async Task Leaving_the_page_cancels()
    {
        var large = new LargeSimulation("ann");
        large.Start(runs, plan with { Trials = SimulationPlan.MostTrials }, "left");

        await large.DisposeAsync();

        await UntilAsync(() => runs.Running == 0 && runs.Waiting == 0);
        Assert.Null(large.Last);
    }

    [Fact]
    public async Task Behind_others_it_waits_in_words_and_beyond_the_limit_it_is_refused_in_words()
    {
        using var held = new HeldWork();
        runs.Start("bob", 1, held.Work);
        await using var ann = new LargeSimulation("ann");
        await using var eve = new LargeSimulation("eve");

        ann.Start(runs, plan, "waits");
        eve.Start(runs, plan, "refused");

        Assert.Equal("Busy, position 1.", ann.State!.Words);
        Assert.StartsWith("Busy: 1 run waits already", eve.State!.Words, StringComparison.Ordinal);
        Assert.False(eve.IsWorking);
        held.Release();
        await UntilAsync(() => ann.Last is not null);
    }

    private async Task<StampedResult> RunAsync(LargeSimulation large, SimulationPlan asked, string stamp)
    {
        large.Start(runs, asked, stamp);
        await UntilAsync(() => large.Last?.Stamp == stamp);
        return large.Last!;
    }

    private static async Task UntilAsync(Func<bool> isMet)
    {
        for (var end = DateTime.UtcNow + LongRunWaits.Patience; !isMet();)
        {
            Assert.True(DateTime.UtcNow < end, "What was waited for did not come.");
            await Task.Delay(10);
        }
    }
}
