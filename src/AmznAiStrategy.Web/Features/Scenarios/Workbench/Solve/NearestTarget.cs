using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Solve;

/// <summary>The reachable target that is nearest to one that is not.</summary>
public static class NearestTarget
{
    private const int FewestDecimals = 3;
    private const int MostDecimals = 9;

    /// <summary>
    /// With as few decimals as a reachable one takes, on the reachable side of the output that comes nearest; null when the lever does not move
    /// the output, so that there is nothing to ask for.
    /// </summary>
    /// <param name="now">Legal assumptions.</param>
    /// <param name="request">Without errors; its target is reached by no value of the lever.</param>
    public static double? Of(Assumptions now, GoalSeekRequest request)
    {
        var seek = GoalSeek.Of(now, request);
        if (seek.Status is not GoalSeekStatus.NoRoot)
        {
            return null;
        }

        var nearest = Outputs(now, seek).MinBy(output => Math.Abs(output - seek.Target));
        for (var decimals = FewestDecimals; decimals <= MostDecimals; decimals++)
        {
            var scale = Math.Pow(10, decimals);
            var rounded = (nearest > seek.Target ? Math.Ceiling(nearest * scale) : Math.Floor(nearest * scale)) / scale;
            if (GoalSeek.Of(now, request with { Target = rounded }).Value is not null)
            {
                return rounded;
            }
        }

        return nearest;
    }

    /// <summary>At the points of the search.</summary>
    private static IEnumerable<double> Outputs(Assumptions now, GoalSeek seek)
    {
        var count = seek.Lever.Field(now).Whole ? (int)(seek.High - seek.Low) : GoalSeekScan.Intervals;
        return Enumerable.Range(0, count + 1)
            .Select(i => i == count ? seek.High : seek.Low + (seek.High - seek.Low) * i / count)
            .Select(value => seek.Measure.Read(seek.Lever.Write(now, value)).Value)
            .OfType<double>();
    }
}
