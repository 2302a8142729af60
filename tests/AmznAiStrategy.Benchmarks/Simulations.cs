using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Simulation.Kernel;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Monte Carlo around Base: its trials as a file, its time with the percentiles of fifteen columns, and where that time goes.</summary>
internal static class Simulations
{
    private const int Verdicts = 5;
    private static readonly double[] Levels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    /// <summary>One line for each trial: verdict, ROIC at the window's end, IRR, NPV, ROIC of every year.</summary>
    public static void Write(int trials, ulong seed, string path)
    {
        var columns = Trials.Run(Plan(trials, seed), 1);
        using var file = new StreamWriter(path);
        for (var trial = 0; trial < trials; trial++)
        {
            double[] values = [columns.RoicAtWindowEnd[trial], columns.Irr[trial], columns.Npv[trial], .. columns.Roic.Select(year => year[trial])];
            file.WriteLine($"{columns.Verdicts[trial]},{string.Join(',', values.Select(value => double.IsNaN(value) ? "nan" : value.ToString("R", CultureInfo.InvariantCulture)))}");
        }
    }

    /// <summary>Median time of a whole simulation: trials, verdicts and hurdles counted, seven percentiles of IRR, NPV and thirteen years.</summary>
    public static void Measure(int trials, int threads, int repetitions, TrialPath? path = null)
    {
        var plan = Plan(trials);
        WarmUp(threads, path);
        var idle = OneLine.PeakMemory();
        var (columns, sum) = ((TrialColumns?)null, 0.0);
        var (whole, alone) = (new double[repetitions], new double[repetitions]);
        var percentiles = new double[15][];
        var allocated = 0L;
        for (var repetition = -Warmups(trials); repetition < repetitions; repetition++)
        {
            var from = Stopwatch.GetTimestamp();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            columns = Trials.Run(plan, path ?? Trials.FastestOf(plan), columns, threads);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            var simulated = Stopwatch.GetElapsedTime(from).TotalSeconds;
            sum += Counted(columns).Sum();
            double[][] wanted = [columns.Irr, columns.Npv, .. columns.Roic];
            Parallel.For(0, wanted.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index => percentiles[index] = Percentiles.Of(wanted[index], Levels));
            if (repetition >= 0)
            {
                (whole[repetition], alone[repetition]) = (Stopwatch.GetElapsedTime(from).TotalSeconds, simulated);
            }
        }

        Array.Sort(whole);
        Array.Sort(alone);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = path is { } chosen ? $"engine {chosen}" : "engine",
            w = "M",
            n = trials,
            threads,
            sec = whole[repetitions / 2],
            best = whole[0],
            sim = alone[repetitions / 2],
            rssMB = OneLine.PeakMemory(),
            idleMB = idle,
            bytesPerTrial = Bytes(columns!) / trials,
            allocatedBytes = allocated,
            roic50 = percentiles[10][3],
            sink = sum,
        }));
    }

    /// <summary>Nanoseconds for each trial on one thread: its draws, the years of the model, the rate of return, and the percentiles of fifteen columns.</summary>
    public static void Parts(int trials, int repetitions, string scenario = "base")
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Parts<EightLanes>(trials, repetitions, scenario);
        }
        else
        {
            Parts<FourLanes>(trials, repetitions, scenario);
        }
    }

    private static void Parts<T>(int trials, int repetitions, string scenario)
        where T : struct, ILanes<T>
    {
        var plan = SimulationPlan.Default(SeededScenario.Read(scenario), trials: trials);
        var columns = Trials.Run(plan, 1);
        var shapes = KernelDraw.All(plan, plan.Correlations.Cholesky()!);
        var lanes = new LaneDraws<T>(plan.Seed, shapes, columns.Draws);
        var kernel = new TrialKernel<T>(plan, KernelScenario.Of(plan.Assumptions), shapes, columns);
        double[][] wanted = [columns.Irr, columns.Npv, .. columns.Roic];
        double Nanoseconds(Action<int> work) => Best(repetitions, () =>
        {
            for (var trial = 0; trial + T.Count <= trials; trial += T.Count)
            {
                work(trial);
            }
        }) / trials * 1e9;
        var draws = Nanoseconds(lanes.Draw);
        var model = Nanoseconds(trial => kernel.Project(trial));
        var both = Nanoseconds(trial => kernel.Rate(trial, kernel.Project(trial)));
        var percentiles = Best(repetitions, () => Array.ForEach(wanted, column => Percentiles.Of(column, Levels))) / trials * 1e9;
        Console.WriteLine(JsonSerializer.Serialize(new { peer = "engine", w = "parts", scenario, n = trials, lanes = T.Count, nsDraws = draws, nsModel = model, nsIrr = both - model, nsPercentiles = percentiles }));
    }

    private static double Best(int repetitions, Action work) => Enumerable.Range(0, repetitions + 3).Select(_ =>
    {
        var from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from).TotalSeconds;
    }).Skip(3).Min();

    /// <summary>Everything is compiled before memory is looked at and time is taken.</summary>
    private static void WarmUp(int threads, TrialPath? path)
    {
        var (plan, columns) = (Plan(2000), (TrialColumns?)null);
        for (var from = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(from) < TimeSpan.FromSeconds(0.5);)
        {
            columns = Trials.Run(plan, path ?? Trials.FastestOf(plan), columns, threads);
            Percentiles.Of(columns.Irr, Levels);
            Counted(columns);
        }
    }

    private static SimulationPlan Plan(int trials, ulong seed = SimulationPlan.DefaultSeed) => SimulationPlan.Default(SeededScenario.Read("base"), seed, trials);

    private static int Warmups(int trials) => Math.Clamp(1_000_000 / trials, 2, 200);

    private static int[] Counted(TrialColumns columns)
    {
        var counts = new int[Verdicts];
        foreach (var verdict in columns.Verdicts)
        {
            counts[verdict]++;
        }

        return [.. counts, Above(columns.RoicAtWindowEnd, 0.15), Above(columns.RoicAtWindowEnd, 0.20), Above(columns.Irr, 0.15), Above(columns.Npv, 0)];
    }

    private static int Above(ReadOnlySpan<double> column, double hurdle)
    {
        var count = 0;
        foreach (var value in column)
        {
            count += value >= hurdle ? 1 : 0;
        }

        return count;
    }

    private static long Bytes(TrialColumns columns) =>
        (columns.Draws.Length + columns.Roic.Length + 2L) * sizeof(double) * columns.Trials + columns.Verdicts.Length;
}
