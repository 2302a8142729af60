using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Simulation.Kernel;

/// <summary>The kernel in all widths against the reference path: CapexRoi, one trial after the other.</summary>
public sealed class PathTests
{
    private const double Tolerance = 1e-13;

    public static TheoryData<string> Paths => ["EightLanes", "FourLanes", "OneLane"];

    public static TheoryData<string> Scenarios => ["bull", "base", "bear", "reported-history"];

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_width_gives_the_same_bits(string scenario)
    {
        var plan = SimulationPlan.Default(Seeded.Definition(scenario).Assumptions, seed: 7, trials: 1003);

        var single = Trials.Run(plan, TrialPath.OneLane, null, 1);

        Compare.Same(single, Trials.Run(plan, TrialPath.FourLanes, null, 1));
        Compare.Same(single, Trials.Run(plan, TrialPath.EightLanes, null, 1));
    }

    [Theory, MemberData(nameof(Paths))]
    public void Draws_of_the_kernel_are_those_of_the_reference(string path)
    {
        var plan = SimulationPlan.Default(Seeded.Base, trials: 20_000);
        var (reference, kernel) = (Trials.Run(plan, TrialPath.Reference, null, 1), Trials.Run(plan, Enum.Parse<TrialPath>(path), null, 1));

        Assert.All(reference.Draws.Zip(kernel.Draws), pair => Assert.All(pair.First.Zip(pair.Second), values => Assert.Equal(values.First, values.Second, 1e-13)));
    }

    [Theory, MemberData(nameof(Paths))]
    public void Draws_from_every_distribution_are_those_of_the_reference(string path)
    {
        var plan = Plans.Of(
            Seeded.Base, 20_000, 5,
            ("demand", new Uniform(0.5, 2)), ("price-change", new TruncatedNormal(-0.04, 0.1, -0.2, 0.05)), ("utilisation", new Pert(0.7, 0.9, 0.95)),
            ("cash-margin", new Fixed(0.7)), ("compute-life", new LogNormal(5, 2, 1, 15)), ("capex-after-2026", new Triangular(0, 0, 3)));
        var (reference, kernel) = (Trials.Run(plan, TrialPath.Reference, null, 1), Trials.Run(plan, Enum.Parse<TrialPath>(path), null, 1));

        Assert.All(reference.Draws.Zip(kernel.Draws), pair => Assert.All(pair.First.Zip(pair.Second), values => Assert.Equal(values.First, values.Second, 1e-12)));
    }

    /// <summary>One trial of each of 10,000 random scenarios, a random subset of the levers drawn anywhere in their hard ranges.</summary>
    [Theory, MemberData(nameof(Paths))]
    public void Ten_thousand_random_scenarios_agree_with_the_projection(string path)
    {
        var failures = new List<string>();
        Agree(Legal.Near, Enum.Parse<TrialPath>(path), 5000, failures);
        Agree(Legal.Anywhere, Enum.Parse<TrialPath>(path), 5000, failures);

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static void Agree(Gen<Assumptions> scenarios, TrialPath path, int count, List<string> failures) =>
        Gen.Select(scenarios, Gen.ULong, Gen.Int[0, 511]).Sample(
            (assumptions, seed, subset) => failures.AddRange(Compare.Differences(Around(assumptions, subset, seed), path, trial: (int)(seed % 8), Tolerance)),
            iter: count, threads: 1);

    /// <summary>Eight trials of the levers of a subset, over everything that is legal for each.</summary>
    private static SimulationPlan Around(Assumptions assumptions, int subset, ulong seed)
    {
        List<(string, Distribution)> levers = [];
        void Add(int bit, string lever, double low, double high)
        {
            if ((subset >> bit & 1) != 0 && low < high)
            {
                levers.Add((lever, new Triangular(low, 0.5 * (low + high), high)));
            }
        }

        Add(0, "demand", 0, 5);
        Add(1, "demand.bookingsGrowth.start", -1, 3);
        Add(2, "price-change", -0.6, 0.3);
        Add(3, "utilisation", 0.05, 1);
        Add(4, "revenue-per-compute-dollar", 0, 5);
        var added = assumptions.Economics.CashMargin.End - assumptions.Economics.CashMargin.Start;
        Add(5, "cash-margin", Math.Max(-1, -1 - added) + 1e-9, Math.Min(1, 1 - added) - 1e-9);
        Add(6, "compute-life", 1, 15);
        Add(7, "productivity.vintageGain", -0.2, 0.6);
        Add(8, "capex-after-2026", 0, 5);
        return Plans.Of(assumptions, 8, seed, levers);
    }
}
