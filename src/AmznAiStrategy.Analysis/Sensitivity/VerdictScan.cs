using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>Looks for the changes of verdict of <see cref="BreakEven"/>.</summary>
internal sealed class VerdictScan(Assumptions assumptions, Lever lever)
{
    public ImmutableArray<VerdictStretch> Stretches(double low, double high, double present)
    {
        var isWhole = lever.Field(assumptions).Whole;
        var points = isWhole ? Whole(low, high) : Even(low, high, present);
        var starts = new List<(double From, Verdict? Verdict)> { (points[0], VerdictAt(points[0])) };
        var before = points[0];
        foreach (var point in points.Skip(1))
        {
            var verdict = VerdictAt(point);
            while (starts[^1].Verdict != verdict)
            {
                starts.Add(isWhole ? (point, verdict) : FirstChange(before, starts[^1].Verdict, point, verdict));
                before = starts[^1].From;
            }

            before = point;
        }

        return Joined(starts, points[^1]);
    }

    /// <summary>The lowest value above <paramref name="low"/> with another verdict than there, and that verdict.</summary>
    private (double Value, Verdict? Verdict) FirstChange(double low, Verdict? atLow, double high, Verdict? atHigh)
    {
        while (high - low > Width(high))
        {
            var middle = low + (high - low) / 2;
            var verdict = VerdictAt(middle);
            if (verdict == atLow)
            {
                low = middle;
            }
            else
            {
                (high, atHigh) = (middle, verdict);
            }
        }

        return (high, atHigh);
    }

    private Verdict? VerdictAt(double value)
    {
        var moved = lever.Write(assumptions, value);
        return AssumptionRules.Check(moved).IsEmpty ? CapexRoi.Outcome(moved).Verdict : null;
    }

    /// <summary>Without the ends of a range that are themselves not legal, such as a utilisation of 0: they are no stretch.</summary>
    private static ImmutableArray<VerdictStretch> Joined(List<(double From, Verdict? Verdict)> starts, double end)
    {
        var stretches = starts.Select((start, i) => new VerdictStretch(start.From, i + 1 < starts.Count ? starts[i + 1].From : end, start.Verdict)).ToList();
        if (stretches is [{ Verdict: null } first, var next, ..] && first.To - first.From <= Width(first.To))
        {
            stretches[1] = next with { From = first.From };
            stretches.RemoveAt(0);
        }

        if (stretches is [.., var previous, { Verdict: null } last] && last.To - last.From <= Width(last.To))
        {
            stretches[^2] = previous with { To = last.To };
            stretches.RemoveAt(stretches.Count - 1);
        }

        return [.. stretches];
    }

    private static double[] Whole(double low, double high) => [.. Enumerable.Range((int)Math.Ceiling(low), (int)Math.Floor(high) - (int)Math.Ceiling(low) + 1).Select(value => (double)value)];

    private static double[] Even(double low, double high, double present) =>
        [.. Enumerable.Range(0, BreakEven.Intervals + 1).Select(i => i == BreakEven.Intervals ? high : low + (high - low) * i / BreakEven.Intervals).Append(present).Distinct().Order()];

    private static double Width(double value) => BreakEven.Tolerance * Math.Max(1, Math.Abs(value));
}
