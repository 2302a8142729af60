using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How many trials end in a verdict.</summary>
public sealed record VerdictShare(Verdict Verdict, TrialShare Share);

/// <summary>Where a value of the scenario itself lies among the trials.</summary>
/// <param name="Own">The scenario's value, every lever at its own value; null when undefined.</param>
/// <param name="AtOrBelow">Trials with a value up to it, of all trials where the value is defined; null when it or all of them are undefined.</param>
/// <param name="Defined">Trials in which it is defined.</param>
public sealed record Standing(double? Own, TrialShare? AtOrBelow, int Defined)
{
    /// <summary>The share of trials up to the own value, e.g. 0.84 for the 84th percentile; null when undefined.</summary>
    public double? Rank => AtOrBelow?.Value;
}

/// <summary>What stands beside every verdict: the odds, and where the scenario lies among its own trials. Takes one pass over the columns.</summary>
/// <param name="Plan">What was simulated.</param>
/// <param name="RoicAtLow">Trials whose ROIC at the window's end meets the low hurdle.</param>
/// <param name="RoicAtHigh">Trials whose ROIC at the window's end meets the high hurdle.</param>
/// <param name="IrrAtLow">Trials whose programme IRR meets the low hurdle.</param>
/// <param name="NpvPositive">Trials whose programme NPV is above 0.</param>
/// <param name="Verdicts">All five, in the order of <see cref="Verdict"/>, over all trials.</param>
/// <param name="Roic">The scenario's ROIC at the window's end among its trials.</param>
/// <param name="Irr">The scenario's programme IRR among its trials.</param>
/// <param name="Npv">The scenario's programme NPV among its trials.</param>
/// <param name="AtMedians">ROIC at the window's end with every uncertain lever at the median of its distribution; null when undefined or not legal.</param>
/// <param name="MedianRank">The share of defined trials up to <paramref name="AtMedians"/>: 0.5 when revenue followed the levers in a straight line.</param>
public sealed record SimulationHeadline(
    SimulationPlan Plan,
    TrialShare RoicAtLow,
    TrialShare RoicAtHigh,
    TrialShare IrrAtLow,
    TrialShare NpvPositive,
    ImmutableArray<VerdictShare> Verdicts,
    Standing Roic,
    Standing Irr,
    Standing Npv,
    double? AtMedians,
    double? MedianRank)
{
    public int Trials => Plan.Trials;

    /// <summary>Trials without a return at the window's end.</summary>
    public int Undefined => Trials - Roic.Defined;

    /// <exception cref="ArgumentException">The plan's assumptions are not legal.</exception>
    public static SimulationHeadline Of(SimulationPlan plan, TrialColumns columns)
    {
        var (hurdle, own, middle) = (plan.Assumptions.Hurdle, CapexRoi.Outcome(plan.Assumptions), RoicAtMedians(plan));
        Span<int> verdicts = stackalloc int[byte.MaxValue + 1];
        verdicts.Clear();
        foreach (var verdict in columns.Verdicts)
        {
            verdicts[verdict]++;
        }

        var counts = verdicts.ToArray();
        return new(
            plan,
            Meeting(columns.RoicAtWindowEnd, hurdle.Low),
            Meeting(columns.RoicAtWindowEnd, hurdle.High),
            Meeting(columns.Irr, hurdle.Low),
            new(columns.Npv.Count(npv => npv > 0), columns.Trials),
            [.. Enum.GetValues<Verdict>().Select(verdict => new VerdictShare(verdict, new(counts[(int)verdict], columns.Trials)))],
            StandingOf(own.RoicAtWindowEnd, columns.RoicAtWindowEnd),
            StandingOf(own.ProgrammeIrr.Rate, columns.Irr),
            StandingOf(own.ProgrammeNpvAtWacc, columns.Npv),
            middle,
            StandingOf(middle, columns.RoicAtWindowEnd).Rank);
    }

    /// <summary>The share of trials with a verdict.</summary>
    public TrialShare ShareOf(Verdict verdict) => Verdicts[(int)verdict].Share;

    private static double? RoicAtMedians(SimulationPlan plan)
    {
        var middle = plan.Uncertainties.Aggregate(plan.Assumptions, (assumptions, uncertainty) => uncertainty.Lever.Write(assumptions, uncertainty.Distribution.Quantile(0.5)));
        return AssumptionRules.Check(middle).IsEmpty ? CapexRoi.Outcome(middle).RoicAtWindowEnd : null;
    }

    private static TrialShare Meeting(double[] column, double hurdle)
    {
        var count = 0;
        foreach (var rate in column)
        {
            count += VerdictRule.Meets(rate, hurdle) ? 1 : 0;
        }

        return new(count, column.Length);
    }

    private static Standing StandingOf(double? own, double[] column)
    {
        var (atOrBelow, defined) = (0, 0);
        var value = own ?? double.NaN;
        foreach (var trial in column)
        {
            atOrBelow += trial <= value ? 1 : 0;
            defined += double.IsNaN(trial) ? 0 : 1;
        }

        return new(own, own is null || defined == 0 ? null : new(atOrBelow, defined), defined);
    }
}
