using System.Security.Cryptography;

namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>
/// The handle on one run of <see cref="LongRuns"/>. Who starts a run for a page disposes the handle with the page: that cancels the run.
/// </summary>
public abstract class LongRun : IAsyncDisposable
{
    private readonly LongRuns runs;
    private volatile LongRunState state = new LongRunState.Waiting(1);

    private protected LongRun(LongRuns runs, string user, int total)
    {
        this.runs = runs;
        User = user;
        Total = total;
    }

    /// <summary>Random: who knows it may look at the run. The log names the run by it, too.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whose run it is.</summary>
    public string User { get; }

    /// <summary>How much there is to do, in the unit in which the work tells its progress.</summary>
    public int Total { get; }

    /// <summary>How far the run is now.</summary>
    public LongRunState State
    {
        get => state;
        internal set => state = value;
    }

    /// <summary>
    /// Raised after <see cref="State"/> has changed, on any thread; for progress at most every <see cref="LongRuns.ProgressPause"/>. Look at
    /// the state after subscribing: the run may have gone on since it was started.
    /// </summary>
    public event Action? Changed;

    /// <summary>Gives the run up. One that is over stays as it is.</summary>
    public void Cancel() => runs.Cancel(this);

    /// <summary>Gives the run up and raises nothing more. Does not wait until the work has noticed.</summary>
    public ValueTask DisposeAsync()
    {
        Changed = null;
        Cancel();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells the work to end. Never disposed: it holds no timer, and work that is slow to end still looks at it.</summary>
    internal CancellationTokenSource Stop { get; } = new();

    /// <summary>
    /// When the user was last told something, as a timestamp of the queue's clock; of a run that is over, its end. Set before the state is.
    /// </summary>
    internal long ToldAt { get; set; }

    /// <summary>Does the work, on the calling thread.</summary>
    internal abstract LongRunState Work(IProgress<int> progress);

    internal void Tell() => Changed?.Invoke();
}

/// <summary>The handle on a run with a result.</summary>
public sealed class LongRun<TResult> : LongRun
{
    private readonly Func<IProgress<int>, CancellationToken, TResult> work;

    internal LongRun(LongRuns runs, string user, int total, Func<IProgress<int>, CancellationToken, TResult> work)
        : base(runs, user, total) => this.work = work;

    internal override LongRunState Work(IProgress<int> progress) => new LongRunState.Done<TResult>(work(progress, Stop.Token));
}
