using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Simulations;

/// <summary>What a run tells while it is in work, and how it ends: finished, cancelled, left, failed, or with the program.</summary>
public sealed class LongRunEndTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly LogLines<LongRuns> log = new();
    private readonly HeldWork held = new();
    private readonly LongRuns runs;

    public LongRunEndTests() => runs = new(new(MostWaiting: 16, Workers: 1), clock, log);

    public void Dispose() => held.Dispose();

    [Fact]
    public async Task The_work_has_a_thread_of_its_own_below_normal_priority_which_ends_with_it()
    {
        runs.Start("ann", 1, held.Work);
        var thread = await held.BeganAsync();

        Assert.Equal((false, true, ThreadPriority.BelowNormal), (thread.IsThreadPoolThread, thread.IsBackground, thread.Priority));
        held.Release();
        thread.AssertEnded();
        Assert.Equal(0, runs.Running);
    }

    [Fact]
    public async Task Progress_is_told_at_most_ten_times_a_second_and_never_goes_back()
    {
        var run = runs.Start("ann", 1000, held.Work);
        await held.BeganAsync();
        var told = new List<LongRunState>();
        run.Changed += () => told.Add(run.State);

        // Twice what there is to do, a millisecond each: told after 100 ms, 200 ms and so on, until everything is done.
        for (var finished = 1; finished <= 2000; finished++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            held.Progress!.Report(finished);
            held.Progress.Report(finished - 1);
        }

        Assert.Equal([.. Enumerable.Range(1, 10).Select(tenth => new LongRunState.Running(tenth * 100, 1000))], told);
        held.Release();
    }

    [Fact]
    public async Task Whoever_looks_sees_the_newest_progress_though_he_was_not_told()
    {
        var run = runs.Start("ann", 1000, held.Work);
        await held.BeganAsync();

        held.Progress!.Report(450);

        Assert.Equal(new LongRunState.Running(450, 1000), run.State);
        Assert.Equal("Running, 45% done.", run.State.Words);
        held.Release();
    }

    [Fact]
    public async Task A_run_cancelled_while_it_waits_is_never_begun()
    {
        using var never = new HeldWork();
        runs.Start("zoe", 1, held.Work);
        var ann = runs.Start("ann", 1, never.Work);
        var bob = runs.Start("bob", 1, (_, _) => "bob");

        ann.Cancel();
        held.Release();
        await bob.EndAsync();

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Asked), ann.State);
        Assert.False(never.HasBegun);
    }

    [Fact]
    public async Task A_run_cancelled_in_work_is_over_at_once_its_thread_ends_and_the_next_begins()
    {
        var ann = runs.Start("ann", 1, held.Work);
        var bob = runs.Start("bob", 1, (_, _) => "bob");
        var thread = await held.BeganAsync();

        ann.Cancel();

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Asked), ann.State);
        Assert.Equal(new LongRunState.Done<string>("bob"), await bob.EndAsync());
        thread.AssertEnded();
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_result_that_comes_after_the_cancellation_is_not_shown()
    {
        var run = runs.Start("ann", 1, held.DeafWork);
        var thread = await held.BeganAsync();

        run.Cancel();
        held.Progress!.Report(1);
        held.Release();
        thread.AssertEnded();

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Asked), run.State);
    }

    [Fact]
    public async Task Cancelling_what_is_done_changes_nothing()
    {
        var run = runs.Start("ann", 1, (_, _) => "answer");
        await run.EndAsync();

        run.Cancel();

        Assert.Equal(new LongRunState.Done<string>("answer"), run.State);
    }

    [Fact]
    public async Task Whoever_leaves_cancels_his_run_and_is_told_nothing_more()
    {
        var run = runs.Start("ann", 1, held.Work);
        var thread = await held.BeganAsync();
        var told = 0;
        run.Changed += () => told++;

        await run.DisposeAsync();
        thread.AssertEnded();

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Asked), run.State);
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task A_failure_shows_an_id_under_which_the_log_has_the_exception_and_others_are_served()
    {
        var trouble = new InvalidOperationException("a path that nobody should see");
        var ann = runs.Start<string>("ann", 1, (_, _) => throw trouble);
        var bob = runs.Start("bob", 1, (_, _) => "bob");

        Assert.Equal(new LongRunState.Failed(ann.Id), await ann.EndAsync());
        await bob.EndAsync();

        Assert.Equal($"The run failed. If it happens again, look in the server's log for {ann.Id}.", ann.State.Words);
        Assert.Equal((LogLevel.Error, $"The long run {ann.Id} failed", trouble), Assert.Single(log.Lines));
    }

    [Fact]
    public async Task Work_that_gives_up_without_being_cancelled_has_failed()
    {
        var run = runs.Start<string>("ann", 1, (_, _) => throw new OperationCanceledException());

        Assert.Equal(new LongRunState.Failed(run.Id), await run.EndAsync());
    }

    [Fact]
    public async Task A_page_that_cannot_be_told_does_not_end_the_run()
    {
        var run = runs.Start("ann", 10, held.Work);
        await held.BeganAsync();
        run.Changed += () => throw new InvalidOperationException("the page is gone");

        clock.Advance(LongRuns.ProgressPause);
        held.Progress!.Report(5);
        held.Release();
        var bob = runs.Start("bob", 1, (_, _) => "bob");
        await bob.EndAsync();

        Assert.Equal(new LongRunState.Done<string>("answer"), run.State);
    }

    [Fact]
    public async Task When_the_program_stops_everything_is_cancelled_and_no_thread_is_left()
    {
        var ann = runs.Start("ann", 1, held.Work);
        var bob = runs.Start("bob", 1, (_, _) => "bob");
        var thread = await held.BeganAsync();

        await runs.StopAsync(CancellationToken.None);

        var stopped = new LongRunState.Cancelled(CancelReason.Stopping);
        Assert.Equal([stopped, stopped, stopped], [ann.State, bob.State, runs.Start("cid", 1, (_, _) => "cid").State]);
        Assert.Equal("Cancelled: the server is stopping. Start it again when the server is back.", ann.State.Words);
        Assert.Equal((0, 0), (runs.Waiting, runs.Running));
        thread.AssertEnded();
    }

    [Fact]
    public async Task The_programs_end_waits_five_seconds_for_work_that_does_not_notice()
    {
        runs.Start("ann", 1, held.DeafWork);
        var thread = await held.BeganAsync();

        var stopping = runs.StopAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await stopping.WaitAsync(LongRunWaits.Patience);

        Assert.Equal(LogLevel.Warning, Assert.Single(log.Lines).Level);
        held.Release();
        thread.AssertEnded();
    }

    [Fact]
    public async Task The_running_product_ends_its_runs_when_it_stops()
    {
        LongRun run;
        Thread thread;
        await using (var product = new ProductHost())
        {
            run = product.Services.GetRequiredService<LongRuns>().Start("ann", 1, held.Work);
            thread = await held.BeganAsync();
        }

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Stopping), run.State);
        thread.AssertEnded();
    }
}
