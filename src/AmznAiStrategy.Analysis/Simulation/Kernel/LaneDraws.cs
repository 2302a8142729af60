using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>Draws all levers for as many trials at once as there are lanes (docs/model.md, section 5). One instance for each thread.</summary>
/// <param name="seed">Of the plan.</param>
/// <param name="draws">In the order of the plan.</param>
/// <param name="columns">Receives the drawn values, a column for each.</param>
internal sealed class LaneDraws<T>(ulong seed, KernelDraw[] draws, double[][] columns)
    where T : struct, ILanes<T>
{
    /// <summary>Of a trial's stream: the one before it is discarded.</summary>
    private const int FirstOutput = 2;

    private const double LeastUnit = SplitMix64.Unit / 2;

    private readonly int correlated = draws.Count(draw => !draw.Independent);
    private readonly LaneScratch<T> scratch = new(4 * draws.Length);

    /// <summary>Normal scores, mixed by the Cholesky triangle, then the quantiles of the distributions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(int trial)
    {
        scratch.Clear();
        var states = T.OfBits(seed) ^ T.MultiplyBits(T.AddBits(T.OfBits((ulong)trial), T.Numbers), T.OfBits(SplitMix64.TrialFactor));
        var units = scratch.Take(draws.Length);
        LaneMath.Units(states, FirstOutput, units);
        var scores = scratch.Take(draws.Length);
        units.CopyTo(scores);
        LaneMath.NormalInverse(scores);
        var mixed = scratch.Take(correlated);
        Mix(scores, mixed);
        LaneMath.NormalCdf(mixed);
        for (int index = 0, next = 0; index < draws.Length; index++)
        {
            var below = draws[index].Independent ? units[index] : Within(mixed[next++], T.Of(LeastUnit), T.Of(1 - SplitMix64.Unit));
            Quantile(draws[index], below).Store(ref MemoryMarshal.GetArrayDataReference(columns[index]), trial);
        }
    }

    /// <summary>The normal scores of all correlated draws, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(Span<T> scores, Span<T> mixed)
    {
        var next = 0;
        foreach (var draw in draws)
        {
            if (draw.Independent)
            {
                continue;
            }

            var (sources, weights, score) = (draw.Sources, draw.Weights, T.Of(0));
            for (var source = 0; source < sources.Length; source++)
            {
                score = T.MultiplyAdd(T.Of(weights[source]), scores[sources[source]], score);
            }

            mixed[next++] = score;
        }
    }

    /// <summary>The quantiles of <see cref="Distribution.Quantile"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Quantile(KernelDraw draw, T below)
    {
        var (low, high) = (T.Of(draw.Low), T.Of(draw.High));
        switch (draw.Shape)
        {
            case DrawShape.Triangular:
                var rising = below < T.Of(draw.AtMode);
                var distance = T.Sqrt(T.Select(rising, below * T.Of(draw.Rise), (T.Of(1) - below) * T.Of(draw.Fall)));
                return T.Select(rising, low + distance, high - distance);
            case DrawShape.Uniform:
                return T.Min(low + below * (high - low), high);
            case DrawShape.Normal:
                return Within(T.MultiplyAdd(T.Of(draw.Sigma), Score(draw, below), T.Of(draw.Centre)), low, high);
            case DrawShape.LogNormal:
                return Within(T.Of(draw.Centre) * LaneMath.Exp(Within(T.Of(draw.Sigma) * Score(draw, below), T.Of(-LaneMath.MostExponent), T.Of(LaneMath.MostExponent))), low, high);
            case DrawShape.Fixed:
                return low;
            default:
                return LaneMath.Repaired(below, below, uint.MaxValue, draw.Quantile);
        }
    }

    /// <summary>The normal score below which a part of what the cut leaves lies.</summary>
    private T Score(KernelDraw draw, T below)
    {
        var score = scratch.Take(1);
        score[0] = T.MultiplyAdd(below, T.Of(draw.Kept), T.Of(draw.From));
        LaneMath.NormalInverse(score);
        return score[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Within(T value, T low, T high) => T.Max(T.Min(value, high), low);
}
