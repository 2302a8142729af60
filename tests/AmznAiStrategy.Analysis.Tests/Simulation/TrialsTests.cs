using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Tests.Simulation.Kernel;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Base, 2,000 trials, seed 20260301, against the stored answers of the independent model; and what a run promises.</summary>
public sealed class TrialsTests
{
    private const int Many = 20_000;

    private static readonly JsonElement Stored = JsonDocument.Parse(
        File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Simulation", "monte-carlo.json"))).RootElement;

    public static TheoryData<string> Paths => ["EightLanes", "FourLanes", "OneLane", "Reference"];

    [Theory, MemberData(nameof(Paths))]
    public void The_first_draws_agree_with_the_independent_model(string path)
    {
        var columns = Run(path, 3);

        Assert.All(Enumerable.Range(0, 3), trial => Assert.All(
            Stored.GetProperty("mc_first_draws")[trial].EnumerateObject().Zip(columns.Draws),
            pair => Assert.Equal(pair.First.Value.GetDouble(), pair.Second[trial], 1e-12)));
    }

    [Theory, MemberData(nameof(Paths))]
    public void Percentiles_and_verdicts_agree_with_the_independent_model(string path)
    {
        var columns = Run(path, 2000);
        var answer = Stored.GetProperty("monte_carlo_base");

        Agree(answer.GetProperty("roic"), columns.RoicAtWindowEnd);
        Agree(answer.GetProperty("irr"), columns.Irr);
        Agree(answer.GetProperty("npv"), columns.Npv);
        Assert.All(answer.GetProperty("fan").EnumerateObject().Zip(columns.Roic), year => Assert.All(
            year.First.Value.EnumerateArray().Zip(Percentiles.Of(year.Second, 0.10, 0.50, 0.90)), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-9)));
        (string Name, Verdict Verdict)[] verdicts =
            [("clears-early", Verdict.ClearsEarly), ("clears", Verdict.Clears), ("low-bound-only", Verdict.LowBoundOnly), ("fails", Verdict.Fails), ("undetermined", Verdict.Undetermined)];
        Assert.All(verdicts, verdict => Assert.Equal(answer.GetProperty("verdicts").GetProperty(verdict.Name).GetDouble(), columns.Verdicts.Count(found => found == (byte)verdict.Verdict) / 2000.0));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var plan = SimulationPlan.Default(Seeded.Bear, trials: Many);
        var single = Trials.Run(plan, 1);

        Assert.All((int[])[2, 3, 8], threads => Compare.Same(single, Trials.Run(plan, threads)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(4099)]
    public void The_first_trials_of_a_longer_run_are_those_of_a_shorter_one(int trials)
    {
        var (few, many) = (Trials.Run(SimulationPlan.Default(Seeded.Base, trials: trials), 2), Trials.Run(SimulationPlan.Default(Seeded.Base, trials: Many), 2));

        Assert.All(Compare.All(few).Zip(Compare.All(many)), pair => Assert.Equal(pair.First, pair.Second[..trials]));
        Assert.Equal(few.Verdicts, many.Verdicts[..trials]);
    }

    [Fact]
    public void A_lever_that_the_kernel_does_not_know_is_drawn_by_the_reference()
    {
        var plan = Plans.Of(Seeded.Base, 100, 1, ("demand", new Uniform(0.5, 2)), ("economics.taxRate", new Uniform(0.1, 0.3)));

        var columns = Trials.Run(plan, 2);

        Assert.Equal(TrialPath.Reference, Trials.FastestOf(plan));
        var third = CapexRoi.Project(Seeded.Base.With(("demand.bookingsScale", columns.Draws[0][2]), ("economics.taxRate", columns.Draws[1][2])));
        Assert.Equal(third.Summary.RoicAtWindowEnd, columns.RoicAtWindowEnd[2]);
        Assert.Equal(third.Years[0].Roic, columns.Roic[0][2]);
    }

    /// <summary>As one assumption, maturity moves alone: the ramp below it stays. As the guided lever it moves the whole ramp.</summary>
    [Fact]
    public void Utilisation_at_maturity_alone_is_not_the_guided_lever()
    {
        var alone = Plans.Of(Seeded.Base, 50, 1, ("productivity.utilizationRamp.mature", new Uniform(0.9, 0.95)));
        var guided = Plans.Of(Seeded.Base, 50, 1, ("utilisation", new Uniform(0.9, 0.95)));

        var (own, whole) = (Trials.Run(alone, 1), Trials.Run(guided, 1));

        Assert.Equal(own.Draws[0], whole.Draws[0], (expected, found) => Math.Abs(expected - found) < 1e-15);
        Assert.All(Enumerable.Range(0, 50), trial => Assert.True(whole.Roic[0][trial] > own.Roic[0][trial])); // the first year of service rises only with the ramp
    }

    [Fact]
    public void Memory_of_an_earlier_run_changes_nothing()
    {
        var later = Seeded.Base.With(("hurdle.windowLast", 4));
        var used = Trials.Run(SimulationPlan.Default(Seeded.Bull, trials: 1000), 1);

        var fresh = Trials.Run(SimulationPlan.Default(later, trials: 1000), 1);
        var reused = Trials.Run(SimulationPlan.Default(later, trials: 1000), used, 1);

        Compare.Same(fresh, reused);
        Assert.Same(used.Irr, reused.Irr);
        Assert.NotSame(used.Irr, Trials.Run(SimulationPlan.Default(later, trials: 999), used, 1).Irr);
    }

    [Fact]
    public void A_window_beyond_the_horizon_leaves_every_verdict_open()
    {
        var columns = Trials.Run(SimulationPlan.Default(Seeded.Base.With(("hurdle.clockStart", 2034)), trials: 20), 1);

        Assert.All(columns.RoicAtWindowEnd, value => Assert.Equal(double.NaN, value));
        Assert.All(Enumerable.Range(0, 20), trial => Assert.Equal(Verdict.Undetermined, columns.VerdictOf(trial)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_tells_its_progress_and_can_be_cancelled(int threads)
    {
        using var cancel = new CancellationTokenSource();
        var told = new Progress(done =>
        {
            if (done > 4000)
            {
                cancel.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => Trials.Run(SimulationPlan.Default(Seeded.Base, trials: 1_000_000), threads, told, cancel.Token));
        Assert.InRange(told.Last, 4000, 500_000);
    }

    [Fact]
    public void Progress_ends_with_all_trials()
    {
        var told = new Progress(_ => { });

        Trials.Run(SimulationPlan.Default(Seeded.Base, trials: Many), 2, told);

        Assert.Equal(Many, told.Last);
    }

    [Fact]
    public void A_lever_that_can_be_drawn_where_it_is_not_legal_is_refused()
    {
        var plan = Plans.Of(Seeded.Base, 10, 1, ("compute-life", new Uniform(0, 5)));

        var error = Assert.Throws<ArgumentException>(() => Trials.Run(plan, 1));

        Assert.Contains("Compute life must be between 1 and 15 years; it is 0.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Correlations_that_cannot_be_are_refused()
    {
        var plan = Plans.Of(Seeded.Base, 10, 1, ("demand", new Uniform(0.5, 2)), ("price-change", new Uniform(-0.1, 0)));

        Assert.Throws<ArgumentException>(() => Trials.Run(plan with { Correlations = new(2, [1, 1.5, 1.5, 1]) }, 1));
        Assert.Throws<ArgumentException>(() => Trials.Run(plan with { Correlations = new(1, [1]) }, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trials.Run(plan with { Trials = 0 }, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trials.Run(plan, 0));
    }

    /// <summary>Code that is not optimised makes an object of 80 bytes for every list of constants that it reads: about 70 for eight trials.</summary>
    [Fact]
    public void A_trial_allocates_nothing()
    {
        var optimised = typeof(Trials).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        var (few, many) = (SimulationPlan.Default(Seeded.Base, trials: 1024), SimulationPlan.Default(Seeded.Base, trials: 101_024));

        var perTrial = (Allocated(many) - Allocated(few)) / 100_000.0;

        Assert.InRange(perTrial, 0, optimised ? 0.1 : 900);
    }

    private static long Allocated(SimulationPlan plan)
    {
        var columns = Trials.Run(plan, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Trials.Run(plan, columns, 1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TrialColumns Run(string path, int trials) =>
        Trials.Run(SimulationPlan.Default(Seeded.Base, trials: trials), Enum.Parse<TrialPath>(path), null, 1);

    private static void Agree(JsonElement expected, double[] column)
    {
        double[] levels = [.. expected.EnumerateObject().Select(level => double.Parse(level.Name, CultureInfo.InvariantCulture))];

        Assert.All(expected.EnumerateObject().Zip(Percentiles.Of(column, levels)), pair => Assert.Equal(pair.First.Value.GetDouble(), pair.Second, 1e-9));
    }

    /// <summary>At once on the thread that reports, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Progress(Action<int> told) : IProgress<int>
    {
        private int last;

        public int Last => last;

        public void Report(int value)
        {
            lock (this)
            {
                last = Math.Max(last, value);
            }

            told(value);
        }
    }
}
