using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>A lever whose value is not known, and how likely its values are.</summary>
public sealed record Uncertainty(Lever Lever, Distribution Distribution);

/// <summary>Everything that decides the result of a simulation: equal plans give equal bits, on any number of threads.</summary>
/// <param name="Assumptions">Legal assumptions; what is not uncertain is taken from them.</param>
/// <param name="Uncertainties">Drawn in this order; no lever stands twice.</param>
/// <param name="Correlations">Normal-score correlations of a Gaussian copula, one row and column for each uncertainty; symmetric, 1 on the diagonal, positive definite.</param>
/// <param name="Seed">Of the generator.</param>
/// <param name="Trials">How many; from 1.</param>
public sealed record SimulationPlan(
    Assumptions Assumptions, ImmutableArray<Uncertainty> Uncertainties, Correlations Correlations, ulong Seed, int Trials);
