namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>
/// The queue of runs that take longer than a page may wait. A user has one run at a time, and the users take turns: who comes first is
/// served first, and who starts again after his turn goes behind everybody who waits. A second run of the same user replaces his first
/// one; if that one still waited, the second has its place.
/// </summary>
/// <remarks>
/// Each run has a thread of its own below normal priority, so that it takes none from the pool that answers pages and circuits; Linux
/// does not know the priority, so there it is the number of workers that leaves processors free. A run that is cancelled is over for
/// its user at once, but keeps its worker until the work has noticed; until then his next run waits, and others go before it.
/// </remarks>
public sealed class LongRuns(LongRunSettings settings, TimeProvider clock, ILogger<LongRuns> log) : IHostedService
{
    /// <summary>The least time between two notices of progress.</summary>
    public static readonly TimeSpan ProgressPause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the program's end waits for runs that do not notice that they are cancelled.</summary>
    public static readonly TimeSpan StopPause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();

    /// <summary>One for each user at most, in the order of their turns.</summary>
    private readonly List<LongRun> waiting = [];

    /// <summary>Whatever has a thread, by user; a cancelled run too, until its thread has ended.</summary>
    private readonly Dictionary<string, LongRun> running = [];

    /// <summary>Runs whose users are to be told when the gate is open again.</summary>
    private readonly List<LongRun> changed = [];

    private readonly TaskCompletionSource allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isStopping;

    /// <summary>
    /// Starts a run, or lets it wait for its turn. When too many wait it is refused: its state is <see cref="LongRunState.Busy"/>, and an
    /// earlier run of the user goes on.
    /// </summary>
    /// <param name="user">The name of the browser, or of another caller.</param>
    /// <param name="total">How much there is to do, e.g. trials; above 0.</param>
    /// <param name="work">
    /// Called on a thread of its own, with where to tell how much of the total is finished. It ends soon when it is cancelled, and uses no
    /// other threads: the number of workers is what keeps processors free for pages.
    /// </param>
    public LongRun<TResult> Start<TResult>(string user, int total, Func<IProgress<int>, CancellationToken, TResult> work)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        var run = new LongRun<TResult>(this, user, total, work);
        Change(() => Join(run));
        return run;
    }

    /// <summary>How many runs wait.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>How many threads are at work; those of cancelled runs until they have ended.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return running.Count;
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cancels everything and waits until the threads have ended, or for <see cref="StopPause"/>.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Change(() =>
        {
            isStopping = true;
            foreach (var run in waiting.Concat(running.Values).ToList())
            {
                GiveUp(run, CancelReason.Stopping);
            }
        });
        try
        {
            await allEnded.Task.WaitAsync(StopPause, clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            log.LogWarning("{Count} long runs did not notice that they were cancelled; the program ends without them", Running);
        }
    }

    internal void Cancel(LongRun run) => Change(() => GiveUp(run, CancelReason.Asked));

    private void Join(LongRun run)
    {
        if (isStopping)
        {
            Set(run, new LongRunState.Cancelled(CancelReason.Stopping));
            return;
        }

        if (waiting.FindIndex(one => one.User == run.User) is >= 0 and var place)
        {
            var replaced = waiting[place];
            waiting[place] = run;
            GiveUp(replaced, CancelReason.Replaced);
            return;
        }

        // Whoever waits while a worker is free waits for the end of a cancelled run of his own.
        var earlier = running.GetValueOrDefault(run.User);
        var mustWait = earlier is not null || running.Count >= settings.Workers;
        if (mustWait && waiting.Count >= settings.MostWaiting)
        {
            Set(run, new LongRunState.Busy(waiting.Count));
            return;
        }

        waiting.Add(run);
        if (earlier is not null)
        {
            GiveUp(earlier, CancelReason.Replaced);
        }
    }

    private void GiveUp(LongRun run, CancelReason reason)
    {
        if (!run.State.IsOver)
        {
            waiting.Remove(run);
            Set(run, new LongRunState.Cancelled(reason));
            _ = run.Stop.CancelAsync(); // what the work has registered is called elsewhere, not inside the gate
        }
    }

    /// <summary>Changes the queue inside the gate; outside of it, starts whose turn it is and tells everybody whose state is another one.</summary>
    private void Change(Action change)
    {
        List<LongRun> begun = [];
        List<LongRun> told;
        lock (gate)
        {
            change();
            while (running.Count < settings.Workers && waiting.Find(run => !running.ContainsKey(run.User)) is { } next)
            {
                waiting.Remove(next);
                running.Add(next.User, next);
                begun.Add(next);
                Set(next, new LongRunState.Running(0, next.Total));
            }

            foreach (var (index, run) in waiting.Index())
            {
                Set(run, new LongRunState.Waiting(index + 1));
            }

            told = [.. changed];
            changed.Clear();
            if (isStopping && running.Count == 0)
            {
                allEnded.TrySetResult();
            }
        }

        foreach (var run in begun)
        {
            new Thread(() => Work(run)) { Name = $"Long run {run.Id}", IsBackground = true, Priority = ThreadPriority.BelowNormal }.UnsafeStart();
        }

        foreach (var run in told)
        {
            Tell(run);
        }
    }

    private void Set(LongRun run, LongRunState state)
    {
        if (run.State != state)
        {
            run.ToldAt = clock.GetTimestamp();
            run.State = state;
            changed.Add(run);
        }
    }

    private void Work(LongRun run)
    {
        LongRunState end;
        try
        {
            end = run.Work(new Progress(this, run));
        }
#pragma warning disable CA1031 // shown to the user by its id; an exception that leaves a thread of its own would end the program
        catch (Exception problem)
#pragma warning restore CA1031
        {
            end = new LongRunState.Failed(run.Id);
            if (!run.State.IsOver)
            {
                log.LogError(problem, "The long run {Run} failed", run.Id);
            }
        }

        Change(() =>
        {
            running.Remove(run.User);
            if (!run.State.IsOver)
            {
                Set(run, end);
            }
        });
    }

    private void Report(LongRun run, int finished)
    {
        lock (gate)
        {
            // Parts of the work may tell their progress out of order.
            var reached = Math.Min(finished, run.Total);
            if (run.State is not LongRunState.Running before || reached <= before.Finished)
            {
                return;
            }

            run.State = before with { Finished = reached };
            if (clock.GetElapsedTime(run.ToldAt) < ProgressPause)
            {
                return;
            }

            run.ToldAt = clock.GetTimestamp();
        }

        Tell(run);
    }

    private void Tell(LongRun run)
    {
        try
        {
            run.Tell();
        }
#pragma warning disable CA1031 // a page that cannot be told must not end the run, nor what others wait for
        catch (Exception problem)
#pragma warning restore CA1031
        {
            log.LogWarning(problem, "The user of the long run {Run} could not be told how far it is", run.Id);
        }
    }

    private sealed class Progress(LongRuns runs, LongRun run) : IProgress<int>
    {
        public void Report(int value) => runs.Report(run, value);
    }
}
