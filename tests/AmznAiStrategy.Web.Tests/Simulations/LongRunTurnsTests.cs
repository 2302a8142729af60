using System.Collections.Concurrent;
using AmznAiStrategy.Web.Features.Simulations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Simulations;

/// <summary>Whose turn it is: one run for each user, users served as they came, and no more waiting than may.</summary>
public sealed class LongRunTurnsTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly HeldWork held = new();
    private readonly ConcurrentQueue<string> served = [];

    public void Dispose() => held.Dispose();

    [Fact]
    public async Task A_run_begins_at_once_when_a_worker_is_free()
    {
        var run = Queue().Start("ann", 10, held.Work);

        Assert.Equal(new LongRunState.Running(0, 10), run.State);
        held.Release();
        Assert.Equal(new LongRunState.Done<string>("answer"), await run.EndAsync());
    }

    [Fact]
    public async Task Users_are_served_in_the_order_in_which_they_came()
    {
        var runs = Queue();
        runs.Start("zoe", 1, held.Work);
        var (ann, bob, cid) = (Serve(runs, "ann"), Serve(runs, "bob"), Serve(runs, "cid"));
        Assert.Equal([Position(1), Position(2), Position(3)], [ann.State, bob.State, cid.State]);

        held.Release();
        await cid.EndAsync();

        Assert.Equal(["ann", "bob", "cid"], served);
    }

    [Fact]
    public async Task Whoever_starts_again_after_his_turn_goes_behind_everybody_who_waits()
    {
        var runs = Queue();
        using var second = new HeldWork();
        var first = runs.Start("ann", 1, held.Work);
        var bob = runs.Start("bob", 1, second.Work);
        var cid = Serve(runs, "cid");
        held.Release();
        await first.EndAsync();
        await second.BeganAsync();

        var again = Serve(runs, "ann");
        Assert.Equal(Position(2), again.State);
        second.Release();
        await again.EndAsync();

        Assert.Equal(["cid", "ann"], served);
    }

    [Fact]
    public async Task Whoever_replaces_his_run_in_work_goes_behind_everybody_who_waits()
    {
        var runs = Queue();
        var first = runs.Start("ann", 1, held.Work);
        await held.BeganAsync();
        using var second = new HeldWork();
        var bob = runs.Start("bob", 1, second.Work);

        var again = Serve(runs, "ann");

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Replaced), first.State);
        await second.BeganAsync();
        Assert.Equal(Position(1), again.State);
        second.Release();
        await again.EndAsync();
        Assert.Equal(["ann"], served);
    }

    [Fact]
    public async Task Whoever_replaces_a_run_that_waits_keeps_its_place()
    {
        var runs = Queue();
        runs.Start("zoe", 1, held.Work);
        var ann = Serve(runs, "ann", "first");
        var bob = Serve(runs, "bob");

        var again = Serve(runs, "ann", "second");

        Assert.Equal(new LongRunState.Cancelled(CancelReason.Replaced), ann.State);
        Assert.Equal([Position(1), Position(2)], [again.State, bob.State]);
        held.Release();
        await bob.EndAsync();
        Assert.Equal(["second", "bob"], served);
    }

    [Fact]
    public async Task A_user_never_has_two_workers_and_others_go_before_him_while_his_cancelled_run_has_not_noticed()
    {
        var runs = Queue(workers: 2);
        var deaf = runs.Start("ann", 1, held.DeafWork);
        var thread = await held.BeganAsync();

        var again = Serve(runs, "ann");
        Assert.Equal(Position(1), again.State);
        var bob = Serve(runs, "bob");
        await bob.EndAsync();
        Assert.Equal(["bob"], served);
        Assert.Equal(Position(1), again.State);

        held.Release();
        await again.EndAsync();
        Assert.Equal(["bob", "ann"], served);
        thread.AssertEnded();
    }

    [Fact]
    public async Task Positions_follow_as_others_are_served_or_give_up()
    {
        var runs = Queue();
        runs.Start("zoe", 1, held.Work);
        using var second = new HeldWork();
        var (ann, bob, cid) = (runs.Start("ann", 1, second.Work), Serve(runs, "bob"), Serve(runs, "cid"));
        var told = new ConcurrentQueue<LongRunState>();
        cid.Changed += () => told.Enqueue(cid.State);

        bob.Cancel();
        Assert.Equal([Position(1), Position(2)], [ann.State, cid.State]);
        held.Release();
        await second.BeganAsync();
        Assert.Equal(Position(1), cid.State);
        second.Release();
        await cid.EndAsync();

        Assert.Equal(Position(2), told.First());
        Assert.Equal(["cid"], served);
    }

    [Fact]
    public void When_too_many_wait_a_user_is_refused_in_words_and_those_who_wait_may_still_replace_theirs()
    {
        var runs = Queue(mostWaiting: 2);
        runs.Start("zoe", 1, held.Work);
        var (ann, bob) = (Serve(runs, "ann"), Serve(runs, "bob"));

        var refused = Serve(runs, "cid");

        Assert.Equal(new LongRunState.Busy(2), refused.State);
        Assert.Equal("Busy: 2 runs wait already, and no more can. Nothing was started; try again in a minute.", refused.State.Words);
        Assert.Equal(Position(2), Serve(runs, "bob").State);
        ann.Cancel();
        Assert.Equal(Position(2), Serve(runs, "cid").State);
        held.Release();
    }

    [Fact]
    public async Task A_refusal_leaves_the_users_run_in_work_alone()
    {
        var runs = Queue(mostWaiting: 1);
        var zoe = runs.Start("zoe", 1, held.Work);
        Serve(runs, "ann");

        Assert.Equal(new LongRunState.Busy(1), Serve(runs, "zoe").State);

        Assert.Equal(new LongRunState.Running(0, 1), zoe.State);
        held.Release();
        Assert.Equal(new LongRunState.Done<string>("answer"), await zoe.EndAsync());
    }

    [Fact]
    public async Task A_hundred_users_at_once_get_two_workers_sixteen_places_and_never_two_runs_each()
    {
        var runs = Queue(mostWaiting: 16, workers: 2);
        var (working, mostWorking, twice) = (0, 0, 0);
        var atWork = new ConcurrentDictionary<string, bool>();
        var ends = new ConcurrentBag<LongRunState>();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
        {
            var user = $"user {number}";
            for (var time = 0; time < 10; time++)
            {
                var run = runs.Start(user, 1, (_, cancel) =>
                {
                    var now = Interlocked.Increment(ref working);
                    for (var seen = Volatile.Read(ref mostWorking); now > seen && Interlocked.CompareExchange(ref mostWorking, now, seen) != seen; seen = Volatile.Read(ref mostWorking))
                    {
                    }

                    Interlocked.Add(ref twice, atWork.TryAdd(user, true) ? 0 : 1);
                    Thread.Yield();
                    atWork.TryRemove(user, out var _);
                    Interlocked.Decrement(ref working);
                    cancel.ThrowIfCancellationRequested();
                    return user;
                });
                Assert.InRange(runs.Waiting, 0, 16);
                if (time % 3 == 0)
                {
                    run.Cancel();
                }
                else if (time % 3 == 1)
                {
                    runs.Start(user, 1, (_, _) => user).Cancel();
                }

                ends.Add(await run.EndAsync());
            }
        })));
        await runs.StopAsync(CancellationToken.None);

        Assert.InRange(mostWorking, 1, 2);
        Assert.Equal(0, twice);
        Assert.Equal((0, 0), (runs.Waiting, runs.Running));
        Assert.Equal(1000, ends.Count);
        Assert.DoesNotContain(ends, end => end is LongRunState.Failed);
        Assert.Contains(ends, end => end is LongRunState.Done<string>);
    }

    private static LongRunState.Waiting Position(int position) => new(position);

    private LongRuns Queue(int mostWaiting = 16, int workers = 1) => new(new(mostWaiting, workers), clock, NullLogger<LongRuns>.Instance);

    private LongRun<string> Serve(LongRuns runs, string user, string? name = null) => runs.Start(user, 1, (_, _) =>
    {
        served.Enqueue(name ?? user);
        return user;
    });
}
