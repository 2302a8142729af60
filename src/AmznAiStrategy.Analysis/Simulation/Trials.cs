using System.Runtime.Intrinsics;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation.Kernel;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How trials are computed. The draws and the equations are the same; see <see cref="Trials.FastestOf"/>.</summary>
internal enum TrialPath
{
    EightLanes,
    FourLanes,
    OneLane,

    /// <summary>One trial after the other through <see cref="CapexRoi"/>, for any lever: what the others are measured against.</summary>
    Reference,
}

/// <summary>Runs simulations (docs/model.md, section 5).</summary>
public static class Trials
{
    /// <summary>How many trials a thread takes at a time; between them it can be cancelled.</summary>
    private const int Batch = 512;

    /// <summary>Progress is told about this often.</summary>
    private const int Reports = 100;

    /// <summary>
    /// All trials of a plan. Equal plans give equal bits, whatever the number of threads; the first trials of a longer run are those of a
    /// shorter one.
    /// </summary>
    /// <param name="plan">What is uncertain, and how.</param>
    /// <param name="threads">How many threads may work at once; from 1.</param>
    /// <param name="progress">Is told now and then how many trials are done, by whichever thread did them.</param>
    /// <param name="cancel">Ends the run between two batches.</param>
    /// <exception cref="ArgumentException">The assumptions are not legal, or a lever can be drawn where they are not; the correlations do not fit or are not positive definite.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrialColumns Run(SimulationPlan plan, int threads, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Run(plan, null, threads, progress, cancel);

    /// <summary>The same in the memory of an earlier run, which spares a large run the cost of fresh memory.</summary>
    /// <param name="plan">What is uncertain, and how.</param>
    /// <param name="reuse">A result that nobody reads any more: overwritten where its columns fit.</param>
    /// <param name="threads">How many threads may work at once; from 1.</param>
    /// <param name="progress">Is told now and then how many trials are done, by whichever thread did them.</param>
    /// <param name="cancel">Ends the run between two batches.</param>
    /// <inheritdoc cref="Run(SimulationPlan, int, IProgress{int}?, CancellationToken)"/>
    public static TrialColumns Run(SimulationPlan plan, TrialColumns? reuse, int threads, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Run(plan, FastestOf(plan), reuse, threads, progress, cancel);

    internal static TrialColumns Run(
        SimulationPlan plan, TrialPath path, TrialColumns? reuse, int threads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Trials, 1, nameof(plan));
        RequireLegal(plan, path);
        var lower = plan.Correlations.Size == plan.Uncertainties.Length ? plan.Correlations.Cholesky() : null;
        var columns = Columns(plan, reuse);
        var worker = path switch
        {
            _ when lower is null => throw new ArgumentException("The correlations are not positive definite, or not one row for each uncertainty.", nameof(plan)),
            TrialPath.EightLanes => Workers<EightLanes>(plan, lower, columns),
            TrialPath.FourLanes => Workers<FourLanes>(plan, lower, columns),
            TrialPath.OneLane => Workers<OneLane>(plan, lower, columns),
            _ => () => new ReferenceTrials(plan, lower, columns).Run,
        };
        Share(plan.Trials, threads, worker, progress, cancel);
        return columns;
    }

    /// <summary>
    /// The widest lanes that the processor is fast at (wider ones are emulated, many times slower), where the kernel knows all levers and no
    /// two of them move the same assumption; else the reference.
    /// </summary>
    internal static TrialPath FastestOf(SimulationPlan plan)
    {
        var levers = plan.Uncertainties.Select(uncertainty => KernelLevers.Of(uncertainty.Lever)).ToList();
        return levers.Contains(null) || levers.Distinct().Count() < levers.Count ? TrialPath.Reference
            : Vector512.IsHardwareAccelerated ? TrialPath.EightLanes
            : Vector256.IsHardwareAccelerated ? TrialPath.FourLanes
            : TrialPath.OneLane;
    }

    /// <summary>Every thread takes the next batch until none is left. The caller works, too, so that a busy thread pool only makes it slower.</summary>
    private static void Share(int trials, int threads, Func<Action<int, int>> worker, IProgress<int>? progress, CancellationToken cancel)
    {
        var (batches, next, done) = ((trials - 1) / Batch + 1, -1, 0);
        void Work()
        {
            var run = worker();
            for (var batch = Interlocked.Increment(ref next); batch < batches; batch = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                var (from, to) = (batch * Batch, (int)Math.Min(trials, (batch + 1L) * Batch));
                run(from, to);
                var (after, each) = (Interlocked.Add(ref done, to - from), Math.Max(1, trials / Reports));
                if (after / each > (after - to + from) / each)
                {
                    progress?.Report(after);
                }
            }
        }

        if (threads == 1 || batches == 1)
        {
            Work();
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        try
        {
            Parallel.For(0, Math.Min(threads, batches), options, _ => Work());
        }
        catch (AggregateException failures)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.InnerExceptions.FirstOrDefault(failure => failure is OperationCanceledException) ?? failures.InnerExceptions[0]);
        }
    }

    /// <summary>For each thread: computes trials with as many lanes as there are, and what is left over one by one.</summary>
    private static Func<Action<int, int>> Workers<T>(SimulationPlan plan, double[] lower, TrialColumns columns)
        where T : struct, ILanes<T>
    {
        var (scenario, draws) = (KernelScenario.Of(plan.Assumptions), KernelDraw.All(plan, lower));
        return () =>
        {
            var wide = new TrialKernel<T>(plan, scenario, draws, columns);
            return (from, to) =>
            {
                for (; from + T.Count <= to; from += T.Count)
                {
                    wide.Run(from);
                }

                for (var single = from < to ? new TrialKernel<OneLane>(plan, scenario, draws, columns) : null; from < to; from++)
                {
                    single!.Run(from);
                }
            };
        };
    }

    /// <summary>The kernel does not check what it draws: the lowest and the highest values, alone and together, must be legal.</summary>
    private static void RequireLegal(SimulationPlan plan, TrialPath path)
    {
        CapexRoi.CheckedCalendar(plan.Assumptions);
        if (path == TrialPath.Reference)
        {
            return;
        }

        var (lowest, highest) = (plan.Assumptions, plan.Assumptions);
        foreach (var (lever, distribution) in plan.Uncertainties)
        {
            (lowest, highest) = (lever.Write(lowest, distribution.Low), lever.Write(highest, distribution.High));
        }

        CapexRoi.CheckedCalendar(lowest);
        CapexRoi.CheckedCalendar(highest);
    }

    private static TrialColumns Columns(SimulationPlan plan, TrialColumns? reuse)
    {
        var calendar = Calendar.Of(plan.Assumptions.Horizon);
        var hurdle = plan.Assumptions.Hurdle;
        var windowEnd = (int)hurdle.ClockStart + (int)hurdle.WindowLast - calendar.First;
        if (reuse is not null && reuse.Trials == plan.Trials && reuse.FirstYear == calendar.First && reuse.Draws.Length == plan.Uncertainties.Length && reuse.Roic.Length == calendar.Count)
        {
            // The column of the window's end is one of the years', whichever it is now.
            return reuse with { RoicAtWindowEnd = windowEnd < calendar.Count ? reuse.Roic[windowEnd] : Undefined(plan.Trials) };
        }

        double[][] Make(int count) => [.. Enumerable.Range(0, count).Select(_ => GC.AllocateUninitializedArray<double>(plan.Trials))];
        var roic = Make(calendar.Count);
        return new(
            plan.Trials, calendar.First, Make(plan.Uncertainties.Length), roic,
            windowEnd < calendar.Count ? roic[windowEnd] : Undefined(plan.Trials),
            GC.AllocateUninitializedArray<double>(plan.Trials), GC.AllocateUninitializedArray<double>(plan.Trials), new byte[plan.Trials]);
    }

    private static double[] Undefined(int trials)
    {
        var column = new double[trials];
        Array.Fill(column, double.NaN);
        return column;
    }
}
