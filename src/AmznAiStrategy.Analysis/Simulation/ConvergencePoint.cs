using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>The share of trials that meet the low hurdle, as it stood after the first so many; its 95 % band narrows as trials are added.</summary>
public sealed record ConvergencePoint(TrialShare Share)
{
    private const int Points = 100;

    public int Trials => Share.Of;

    /// <summary>After 1 %, 2 %, … 100 % of the trials; fewer points when there are fewer than a hundred trials.</summary>
    internal static ImmutableArray<ConvergencePoint> Of(double[] roic, double hurdle)
    {
        var points = ImmutableArray.CreateBuilder<ConvergencePoint>(Points);
        var (count, trial) = (0, 0);
        for (var i = 1; i <= Points; i++)
        {
            var end = (int)((long)roic.Length * i / Points);
            if (end == trial)
            {
                continue;
            }

            for (; trial < end; trial++)
            {
                count += VerdictRule.Meets(roic[trial], hurdle) ? 1 : 0;
            }

            points.Add(new(new TrialShare(count, trial)));
        }

        return points.ToImmutable();
    }
}
