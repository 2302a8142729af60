using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Trials as they are defined: draw, write the levers, project. Slow, for any lever and any distribution.</summary>
internal sealed class ReferenceTrials(SimulationPlan plan, double[] lower, TrialColumns columns)
{
    private const double LeastUnit = SplitMix64.Unit / 2;

    private readonly double[] scores = new double[plan.Uncertainties.Length];
    private readonly double[] roic = new double[columns.Roic.Length];

    /// <summary>Computes the trials from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">A draw is not legal.</exception>
    public void Run(int from, int to)
    {
        for (var trial = from; trial < to; trial++)
        {
            Draw(trial);
            var assumptions = plan.Assumptions;
            for (var index = 0; index < scores.Length; index++)
            {
                assumptions = plan.Uncertainties[index].Lever.Write(assumptions, columns.Draws[index][trial]);
            }

            var outcome = CapexRoi.Outcome(assumptions, roic);
            columns.Verdicts[trial] = (byte)outcome.Verdict;
            columns.RoicAtWindowEnd[trial] = outcome.RoicAtWindowEnd ?? double.NaN;
            columns.Irr[trial] = outcome.ProgrammeIrr.Rate ?? double.NaN;
            columns.Npv[trial] = outcome.ProgrammeNpvAtWacc ?? double.NaN;
            for (var year = 0; year < roic.Length; year++)
            {
                columns.Roic[year][trial] = roic[year];
            }
        }
    }

    /// <summary>One number for each uncertainty, in order, to a normal score; mixed by the Cholesky triangle; then the quantile of the distribution.</summary>
    private void Draw(int trial)
    {
        var stream = SplitMix64.OfTrial(plan.Seed, trial);
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = Normal.Inverse(stream.NextUnit());
        }

        for (var index = 0; index < scores.Length; index++)
        {
            var mixed = 0.0;
            for (var source = 0; source <= index; source++)
            {
                mixed += lower[index * scores.Length + source] * scores[source];
            }

            var below = Math.Clamp(Normal.Cdf(mixed), LeastUnit, 1 - SplitMix64.Unit);
            columns.Draws[index][trial] = plan.Uncertainties[index].Distribution.Quantile(below);
        }
    }
}
