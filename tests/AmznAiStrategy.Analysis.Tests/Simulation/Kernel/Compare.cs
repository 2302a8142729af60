using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation.Kernel;

/// <summary>Results of two paths side by side.</summary>
internal static class Compare
{
    public static IEnumerable<double[]> All(TrialColumns columns) => [.. columns.Draws, .. columns.Roic, columns.RoicAtWindowEnd, columns.Irr, columns.Npv];

    /// <summary>Every number and every verdict, bit by bit.</summary>
    public static void Same(TrialColumns expected, TrialColumns found)
    {
        Assert.Equal(expected.Verdicts, found.Verdicts);
        Assert.All(All(expected).Zip(All(found)), pair => Assert.Equal(pair.First.Select(BitConverter.DoubleToInt64Bits), pair.Second.Select(BitConverter.DoubleToInt64Bits)));
    }

    /// <summary>
    /// What the kernel finds for one trial against a projection of what it drew. Money is measured against all spending and revenue, a return
    /// against the capital that it is measured on, which is the small difference of large sums where spending has stopped, and a rate of
    /// return against what such an error of money does to it.
    /// </summary>
    public static IEnumerable<string> Differences(SimulationPlan plan, TrialPath path, int trial, double tolerance)
    {
        var kernel = Trials.Run(plan, path, null, 1);
        var assumptions = plan.Uncertainties.Select((uncertainty, index) => (uncertainty.Lever, Value: kernel.Draws[index][trial]))
            .Aggregate(plan.Assumptions, (drawn, lever) => lever.Lever.Write(drawn, lever.Value));
        var projection = CapexRoi.Project(assumptions);
        var summary = projection.Summary;
        if (projection.Years.Sum(year => year.AiCapex) is > 0 and < 1e-100)
        {
            yield break; // products of two such amounts are 0 in a double
        }

        var spent = 0.0;
        foreach (var (year, found) in projection.Years.Zip(kernel.Roic, (year, column) => (year, column[trial])))
        {
            spent += year.AiCapex;
            var scale = Math.Max(spent, Math.Abs(year.Revenue)) / Math.Abs(year.AverageInvestedCapital) * Math.Max(1, Math.Abs(year.Roic ?? 0));
            if (!Agree(year.Roic, found, tolerance * Math.Max(1, scale)))
            {
                yield return $"ROIC {year.Year}: {year.Roic} expected, {found} found, scale {scale}";
            }
        }

        var size = spent + projection.Years.Sum(year => Math.Abs(year.ProgrammeRevenue));
        if (!Agree(summary.ProgrammeNpvAtWacc, kernel.Npv[trial], tolerance * size))
        {
            yield return $"NPV: {summary.ProgrammeNpvAtWacc} expected, {kernel.Npv[trial]} found, scale {size}";
        }

        if (!Agree(summary.ProgrammeIrr.Rate, kernel.Irr[trial], RateTolerance(summary.ProgrammeFlows, summary.ProgrammeIrr.Rate ?? 0, tolerance * size)))
        {
            yield return $"IRR {summary.ProgrammeIrr}: {kernel.Irr[trial]} found; {string.Join(' ', summary.ProgrammeFlows)}";
        }

        if (summary.Verdict != kernel.VerdictOf(trial))
        {
            yield return $"{summary.Verdict} expected, {kernel.VerdictOf(trial)} found";
        }

        if (!Agree(summary.RoicAtWindowEnd, kernel.RoicAtWindowEnd[trial], double.PositiveInfinity))
        {
            yield return $"ROIC at the window's end: {summary.RoicAtWindowEnd} expected, {kernel.RoicAtWindowEnd[trial]} found";
        }
    }

    private static bool Agree(double? expected, double found, double tolerance) =>
        expected is { } value ? Math.Abs(value - found) <= tolerance : double.IsNaN(found);

    /// <summary>1e-12, or how far a root moves when every flow is off by <paramref name="error"/>.</summary>
    private static double RateTolerance(IReadOnlyList<double> flows, double rate, double error)
    {
        var (slope, moved) = (0.0, 0.0);
        for (var t = 0; t < flows.Count; t++)
        {
            slope -= t * flows[t] / Math.Pow(1 + rate, t + 1);
            moved += error / Math.Pow(1 + rate, t);
        }

        return Math.Max(1e-12, moved / Math.Abs(slope));
    }
}
