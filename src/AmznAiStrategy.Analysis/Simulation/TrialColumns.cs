using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>What came out of every trial, one column for each quantity; trial t is element t of each. What is undefined is NaN.</summary>
/// <param name="Trials">Length of every column.</param>
/// <param name="FirstYear">Year of the first column of <paramref name="Roic"/>.</param>
/// <param name="Draws">The drawn values of each uncertainty, in the order of the plan, in the lever's unit.</param>
/// <param name="Roic">After-tax ROIC, one column for each year of the horizon.</param>
/// <param name="RoicAtWindowEnd">ROIC in the last year of the hurdle's window.</param>
/// <param name="Irr">IRR of the programme.</param>
/// <param name="Npv">NPV of the programme at the WACC, USD billions.</param>
/// <param name="Verdicts">As <see cref="Verdict"/>.</param>
public sealed record TrialColumns(
    int Trials, int FirstYear, double[][] Draws, double[][] Roic, double[] RoicAtWindowEnd, double[] Irr, double[] Npv, byte[] Verdicts)
{
    public Verdict VerdictOf(int trial) => (Verdict)Verdicts[trial];
}
