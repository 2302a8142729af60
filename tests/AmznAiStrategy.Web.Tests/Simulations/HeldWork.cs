using AmznAiStrategy.Web.Features.Simulations;

namespace AmznAiStrategy.Web.Tests.Simulations;

/// <summary>The work of a run that ends when the test says so.</summary>
internal sealed class HeldWork : IDisposable
{
    private readonly SemaphoreSlim release = new(0);
    private readonly TaskCompletionSource<Thread> began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The thread that does the work, once it does.</summary>
    public Task<Thread> BeganAsync() => began.Task.WaitAsync(LongRunWaits.Patience);

    public bool HasBegun => began.Task.IsCompleted;

    public IProgress<int>? Progress { get; private set; }

    public void Release() => release.Release();

    /// <summary>Ends when it is released or cancelled.</summary>
    public string Work(IProgress<int> progress, CancellationToken cancel)
    {
        Begin(progress);
        release.Wait(cancel);
        return "answer";
    }

    /// <summary>Ends when it is released, and does not notice that it is cancelled.</summary>
    public string DeafWork(IProgress<int> progress, CancellationToken cancel)
    {
        Begin(progress);
        release.Wait(CancellationToken.None);
        return "answer";
    }

    public void Dispose() => release.Dispose();

    private void Begin(IProgress<int> progress)
    {
        Progress = progress;
        began.TrySetResult(Thread.CurrentThread);
    }
}

internal static class LongRunWaits
{
    /// <summary>How long a test waits for what must come; only a test that fails waits as long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits for a state of the run, and returns it.</summary>
    public static async Task<LongRunState> UntilAsync(this LongRun run, Func<LongRunState, bool> isMeant)
    {
        var reached = new TaskCompletionSource<LongRunState>(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Changed += Look;
        Look();
        return await reached.Task.WaitAsync(Patience);

        void Look()
        {
            if (run.State is var state && isMeant(state))
            {
                reached.TrySetResult(state);
            }
        }
    }

    public static Task<LongRunState> EndAsync(this LongRun run) => run.UntilAsync(state => state.IsOver);

    public static void AssertEnded(this Thread thread) => Assert.True(thread.Join(Patience), "The thread still runs.");
}
