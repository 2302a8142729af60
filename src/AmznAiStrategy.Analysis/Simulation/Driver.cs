using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How much one uncertain lever goes together with ROIC at the window's end, over the trials in which that is defined.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="RankCorrelation">
/// Spearman's: the correlation of the ranks, equal values sharing the mean of theirs; −1 to 1. Null when the lever or ROIC does not vary.
/// </param>
/// <param name="WhenLow">Mean ROIC of the fifth of the trials with the lowest draws, of equal ones the first; null when the draws do not vary or are fewer than five.</param>
/// <param name="WhenHigh">Mean ROIC of the fifth with the highest draws; null when the draws do not vary or are fewer than five.</param>
public sealed record Driver(Lever Lever, double? RankCorrelation, double? WhenLow, double? WhenHigh)
{
    /// <summary>What part of the trials counts as low, and as high.</summary>
    public const double Tail = 0.2;

    /// <summary>From the mean where the lever is low to the mean where it is high; its size is the bar of the tornado.</summary>
    public double? Swing => WhenHigh - WhenLow;

    /// <summary>Every lever of the plan, from the strongest rank correlation to the weakest; what does not vary stands last.</summary>
    internal static ImmutableArray<Driver> Of(SimulationPlan plan, TrialColumns columns)
    {
        var defined = Defined(columns.RoicAtWindowEnd);
        var roic = Chosen(columns.RoicAtWindowEnd, defined);
        var (roicRanking, ranking) = (new Ranking(roic.Length), new Ranking(roic.Length));
        roicRanking.Rank(roic);
        var drivers = new List<Driver>(plan.Uncertainties.Length);
        for (var i = 0; i < plan.Uncertainties.Length; i++)
        {
            ranking.Rank(Chosen(columns.Draws[i], defined));
            drivers.Add(Of(plan.Uncertainties[i].Lever, ranking, roic, roicRanking.Ranks));
        }

        return [.. drivers.OrderByDescending(driver => driver.RankCorrelation is { } correlation ? Math.Abs(correlation) : -1)];
    }

    private static Driver Of(Lever lever, Ranking draws, double[] roic, ReadOnlySpan<double> roicRanks)
    {
        var ranks = draws.Ranks;
        var middle = (roic.Length + 1) / 2.0;
        var (both, one, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < roic.Length; i++)
        {
            var (x, y) = (ranks[i] - middle, roicRanks[i] - middle);
            both += x * y;
            one += x * x;
            other += y * y;
        }

        var tail = one > 0 ? (int)(Tail * roic.Length) : 0;
        return new(
            lever,
            one > 0 && other > 0 ? both / Math.Sqrt(one * other) : null,
            tail > 0 ? Mean(roic, draws.Order[..tail]) : null,
            tail > 0 ? Mean(roic, draws.Order[^tail..]) : null);
    }

    private static double Mean(double[] roic, ReadOnlySpan<int> trials)
    {
        var sum = 0.0;
        foreach (var trial in trials)
        {
            sum += roic[trial];
        }

        return sum / trials.Length;
    }

    /// <summary>The trials in which the column is defined; null when it is in all.</summary>
    private static int[]? Defined(double[] column)
    {
        var defined = Enumerable.Range(0, column.Length).Where(i => !double.IsNaN(column[i])).ToArray();
        return defined.Length == column.Length ? null : defined;
    }

    private static double[] Chosen(double[] column, int[]? trials) => trials is null ? column : [.. trials.Select(trial => column[trial])];
}
