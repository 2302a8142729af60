using AmznAiStrategy.Web.Features.Simulations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Simulations;

/// <summary>Runs that are found again by their id.</summary>
public sealed class LongRunJobsTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly HeldWork held = new();
    private readonly LongRuns runs;
    private readonly LongRunJobs jobs;

    public LongRunJobsTests()
    {
        runs = new(new(MostWaiting: 1, Workers: 1), clock, NullLogger<LongRuns>.Instance);
        jobs = new(runs, clock);
    }

    public void Dispose()
    {
        jobs.Dispose();
        held.Dispose();
    }

    [Fact]
    public async Task A_run_is_found_by_its_id_while_it_waits_runs_and_is_done()
    {
        var run = jobs.Start("ann", 1, held.Work);
        var waits = jobs.Start("bob", 1, (_, _) => "bob");

        Assert.Same(run, jobs.Find(run.Id));
        Assert.Same(waits, jobs.Find(waits.Id));
        held.Release();
        await waits.EndAsync();
        Assert.Equal(new LongRunState.Done<string>("answer"), jobs.Find(run.Id)?.State);
        Assert.Equal(new LongRunState.Done<string>("bob"), jobs.Find(waits.Id)?.State);
    }

    [Fact]
    public async Task A_result_is_kept_for_ten_minutes_after_the_end_however_long_the_run_took()
    {
        var run = jobs.Start("ann", 1, held.Work);
        await held.BeganAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Same(run, jobs.Find(run.Id));
        held.Release();
        await run.EndAsync();

        clock.Advance(new TimeSpan(0, 9, 59));
        Assert.Same(run, jobs.Find(run.Id));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(jobs.Find(run.Id));
    }

    [Fact]
    public async Task Of_thirty_three_results_the_oldest_is_gone()
    {
        var ended = await EndedAsync("ann", 33);

        Assert.Null(jobs.Find(ended[0].Id));
        Assert.All(ended[1..], run => Assert.Same(run, jobs.Find(run.Id)));
    }

    [Fact]
    public async Task The_results_of_one_user_do_not_push_out_those_of_another()
    {
        var bob = Assert.Single(await EndedAsync("bob", 1));
        var ann = await EndedAsync("ann", 32);

        Assert.Same(bob, jobs.Find(bob.Id));
        Assert.Null(jobs.Find(ann[0].Id));
        Assert.Same(ann[1], jobs.Find(ann[1].Id));
    }

    [Fact]
    public async Task A_run_is_cancelled_by_its_id()
    {
        var run = jobs.Start("ann", 1, held.Work);
        var thread = await held.BeganAsync();

        Assert.True(jobs.Cancel(run.Id));

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Asked), jobs.Find(run.Id)?.State);
        thread.AssertEnded();
    }

    [Fact]
    public void An_id_that_was_never_given_is_neither_found_nor_cancelled()
    {
        Assert.Null(jobs.Find("0123"));
        Assert.False(jobs.Cancel("0123"));
    }

    [Fact]
    public void A_run_that_is_refused_is_not_kept()
    {
        jobs.Start("ann", 1, held.Work);
        jobs.Start("bob", 1, (_, _) => "bob");

        var refused = jobs.Start("cid", 1, (_, _) => "cid");

        Assert.Equal(new LongRunState.Busy(1), refused.State);
        Assert.Null(jobs.Find(refused.Id));
        held.Release();
    }

    private async Task<List<LongRun>> EndedAsync(string user, int count)
    {
        List<LongRun> ended = [];
        for (var time = 0; time < count; time++)
        {
            ended.Add(jobs.Start(user, 1, (_, _) => user));
            await ended[^1].EndAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return ended;
    }
}
