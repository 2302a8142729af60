namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>
/// Long runs that are found again by their id, for callers without a page. What a run came to is kept for a while; when too many are
/// kept, the oldest of the user who has the most goes.
/// </summary>
/// <remarks>Results stay in memory: let the work return what is shown of a simulation, not its trials.</remarks>
public sealed class LongRunJobs : IDisposable
{
    /// <summary>How many runs that are over are kept.</summary>
    public const int MostKept = 32;

    /// <summary>How long a run is kept after its end.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan SweepPause = TimeSpan.FromMinutes(1);

    private readonly LongRuns runs;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LongRun> jobs = [];
    private readonly ITimer sweeping;

    public LongRunJobs(LongRuns runs, TimeProvider clock)
    {
        (this.runs, this.clock) = (runs, clock);
        sweeping = clock.CreateTimer(_ => Sweep(), null, SweepPause, SweepPause);
    }

    /// <summary>Starts a run as <see cref="LongRuns.Start"/> does. One that is refused as busy is not kept.</summary>
    public LongRun<TResult> Start<TResult>(string user, int total, Func<IProgress<int>, CancellationToken, TResult> work)
    {
        var run = runs.Start(user, total, work);
        if (run.State is not LongRunState.Busy)
        {
            lock (gate)
            {
                jobs.Add(run.Id, run);
            }
        }

        return run;
    }

    /// <summary>The run with this id; null when there is none, or none any more.</summary>
    public LongRun? Find(string id)
    {
        Sweep();
        lock (gate)
        {
            return jobs.GetValueOrDefault(id);
        }
    }

    /// <summary>Gives the run with this id up; one that is over stays as it is. False when there is none.</summary>
    public bool Cancel(string id)
    {
        var run = Find(id);
        run?.Cancel();
        return run is not null;
    }

    public void Dispose() => sweeping.Dispose();

    private void Sweep()
    {
        lock (gate)
        {
            var over = jobs.Values.Where(run => run.State.IsOver).OrderBy(run => run.ToldAt).ToList();
            foreach (var run in over.Where(run => clock.GetElapsedTime(run.ToldAt) >= KeptFor).ToList())
            {
                Forget(run);
            }

            while (over.Count > MostKept)
            {
                Forget(over.GroupBy(run => run.User).MaxBy(ofUser => ofUser.Count())!.First());
            }

            void Forget(LongRun run)
            {
                over.Remove(run);
                jobs.Remove(run.Id);
            }
        }
    }
}
