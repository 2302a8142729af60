using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>A lever whose value is not known, and how likely its values are. Equal when id and distribution are.</summary>
public sealed record Uncertainty(Lever Lever, Distribution Distribution)
{
    public bool Equals(Uncertainty? other) => other is not null && Lever.Id == other.Lever.Id && Distribution == other.Distribution;

    public override int GetHashCode() => HashCode.Combine(Lever.Id, Distribution);
}

/// <summary>Everything that decides the result of a simulation: equal plans give equal bits, on any number of threads.</summary>
/// <param name="Assumptions">Legal assumptions; what is not uncertain is taken from them.</param>
/// <param name="Uncertainties">Drawn in this order; no lever stands twice.</param>
/// <param name="Correlations">Normal-score correlations of a Gaussian copula, one row and column for each uncertainty; symmetric, 1 on the diagonal, positive definite.</param>
/// <param name="Seed">Of the generator.</param>
/// <param name="Trials">How many; from 1.</param>
public sealed record SimulationPlan(
    Assumptions Assumptions, ImmutableArray<Uncertainty> Uncertainties, Correlations Correlations, ulong Seed, int Trials)
{
    /// <summary>Trials of a simulation that is refreshed with every edit.</summary>
    public const int LiveTrials = 10_000;

    /// <summary>No simulation has more trials.</summary>
    public const int MostTrials = 1_000_000;

    /// <summary>The seed unless another is asked for: the day of the article's figures.</summary>
    public const ulong DefaultSeed = 20260301;

    /// <summary>
    /// The levers of <see cref="DefaultUncertainty"/> around the values of <paramref name="assumptions"/>, with their correlations.
    /// </summary>
    public static SimulationPlan Default(Assumptions assumptions, ulong seed = DefaultSeed, int trials = LiveTrials) =>
        new(assumptions, [.. DefaultUncertainty.All.Select(entry => entry.In(assumptions))], DefaultCorrelations, seed, trials);

    /// <summary>The levers, in the order in which they are drawn.</summary>
    public ImmutableArray<Lever> Levers => [.. Uncertainties.Select(uncertainty => uncertainty.Lever)];

    private static Correlations DefaultCorrelations { get; } = DefaultUncertainty.Pairs.Aggregate(
        Correlations.None(DefaultUncertainty.All.Length),
        (correlations, pair) => correlations.With(Index(pair.First), Index(pair.Second), pair.Value));

    /// <summary>The same with this uncertainty in place of the one of its lever, or at the end when the lever did not vary.</summary>
    public SimulationPlan With(Uncertainty uncertainty)
    {
        var index = IndexOf(uncertainty.Lever.Id);
        return index >= 0
            ? this with { Uncertainties = Uncertainties.SetItem(index, uncertainty) }
            : this with { Uncertainties = Uncertainties.Add(uncertainty), Correlations = Correlations.WithAnother() };
    }

    /// <summary>The same without the uncertainty of this lever; unchanged when the lever does not vary.</summary>
    public SimulationPlan Without(string leverId)
    {
        var index = IndexOf(leverId);
        return index < 0 ? this : this with { Uncertainties = Uncertainties.RemoveAt(index), Correlations = Correlations.Without(index) };
    }

    public bool Equals(SimulationPlan? other) =>
        other is not null && Seed == other.Seed && Trials == other.Trials && Correlations == other.Correlations
        && Uncertainties.AsSpan().SequenceEqual(other.Uncertainties.AsSpan()) && Assumptions == other.Assumptions;

    public override int GetHashCode() => HashCode.Combine(Seed, Trials, Uncertainties.Length, Assumptions);

    private int IndexOf(string leverId)
    {
        for (var i = 0; i < Uncertainties.Length; i++)
        {
            if (Uncertainties[i].Lever.Id == leverId)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Index(string leverId) => DefaultUncertainty.All.Select(entry => entry.LeverId).ToList().IndexOf(leverId);
}
