using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>The trials of docs/model.md one after another, as plainly as they can be written: draws by SplitMix64 and one projection each.</summary>
internal static class PlainTrials
{
    public static TrialColumns Run(SimulationPlan plan)
    {
        var (horizon, levers) = (plan.Assumptions.Horizon, plan.Levers);
        var years = (int)(horizon.LastYear - horizon.FirstYear) + 1;
        var lower = plan.Correlations.Cholesky()!;
        var draws = Columns(levers.Length, plan.Trials);
        var roic = Columns(years, plan.Trials);
        var (end, irr, npv, verdicts) = (new double[plan.Trials], new double[plan.Trials], new double[plan.Trials], new byte[plan.Trials]);
        for (var trial = 0; trial < plan.Trials; trial++)
        {
            var assumptions = plan.Assumptions;
            var values = Draw(plan, lower, (ulong)trial);
            for (var i = 0; i < values.Length; i++)
            {
                draws[i][trial] = values[i];
                assumptions = levers[i].Write(assumptions, values[i]);
            }

            var projection = CapexRoi.Project(assumptions);
            for (var year = 0; year < years; year++)
            {
                roic[year][trial] = projection.Years[year].Roic ?? double.NaN;
            }

            end[trial] = projection.Summary.RoicAtWindowEnd ?? double.NaN;
            irr[trial] = projection.Summary.ProgrammeIrr.Rate ?? double.NaN;
            npv[trial] = projection.Summary.ProgrammeNpvAtWacc ?? double.NaN;
            verdicts[trial] = (byte)projection.Summary.Verdict;
        }

        return new(plan.Trials, (int)horizon.FirstYear, draws, roic, end, irr, npv, verdicts);
    }

    public static double[] Draw(SimulationPlan plan, double[] lower, ulong trial)
    {
        var count = plan.Uncertainties.Length;
        var state = plan.Seed ^ unchecked(trial * 0xD1342543DE82EF95);
        Next(ref state);
        var scores = Enumerable.Range(0, count).Select(_ => Normal.Inverse(Math.Min(((Next(ref state) >> 11) + 0.5) * Math.Pow(2, -53), 1 - Math.Pow(2, -53)))).ToArray();
        return [.. plan.Uncertainties.Select((uncertainty, i) => uncertainty.Distribution.Quantile(Normal.Cdf(Enumerable.Range(0, i + 1).Sum(k => lower[i * count + k] * scores[k]))))];
    }

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private static double[][] Columns(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
