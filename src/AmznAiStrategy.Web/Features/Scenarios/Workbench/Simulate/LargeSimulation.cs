using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Web.Features.Simulations;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>A finished simulation and whose numbers it took.</summary>
/// <param name="Result">Without its trials.</param>
/// <param name="Stamp">Scenario and revision when it was started.</param>
public sealed record StampedResult(SimulationResult Result, string Stamp);

/// <summary>
/// The simulation of more trials than an edit allows: one run at a time in the queue of all users, and the last result, which is kept until
/// another one is there. Disposed with the page, which cancels the run.
/// </summary>
/// <param name="user">The random name of this browser.</param>
public sealed class LargeSimulation(string user) : IAsyncDisposable
{
    /// <summary>How many trials are offered unless another number is chosen.</summary>
    public const int UsualTrials = 100_000;

    private LongRun<StampedResult>? run;

    /// <summary>How far the last run is; null before the first.</summary>
    public LongRunState? State => run?.State;

    /// <summary>How many trials the last run is for.</summary>
    public int Total => run?.Total ?? 0;

    /// <summary>The last result; null before the first.</summary>
    public StampedResult? Last { get; private set; }

    /// <summary>Whether <see cref="Last"/> is shown in place of the live simulation.</summary>
    public bool IsShown { get; private set; }

    public bool IsWorking => State is { IsOver: false };

    /// <summary>Raised, on any thread, when any of this has changed.</summary>
    public event Action? Changed;

    /// <summary>Starts a run, or lets it wait for its turn.</summary>
    public void Start(LongRuns runs, SimulationPlan plan, string stamp)
    {
        var started = runs.Start(user, plan.Trials, (progress, cancel) =>
            new StampedResult(SimulationResult.Of(plan, Trials.Run(plan, threads: 1, progress, cancel)).Complete(), stamp));
        run = started;
        started.Changed += () => Look(started);
        Look(started);
    }

    public void Cancel() => run?.Cancel();

    /// <summary>Shows the last result, or the live simulation.</summary>
    public void Show(bool large) => IsShown = large && Last is not null;

    public async ValueTask DisposeAsync()
    {
        Changed = null;
        if (run is not null)
        {
            await run.DisposeAsync();
        }
    }

    private void Look(LongRun<StampedResult> at)
    {
        if (at == run && at.State is LongRunState.Done<StampedResult> { Result: var result } && result != Last)
        {
            (Last, IsShown) = (result, true);
        }

        Changed?.Invoke();
    }
}
