using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Finance;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>How the search for a value of a lever ended.</summary>
public enum GoalSeekStatus
{
    /// <summary>One value, or one stretch of values, reaches the target.</summary>
    Ok,

    /// <summary>Several do.</summary>
    Multiple,

    /// <summary>None does; the output reaches from a least to a greatest value.</summary>
    NoRoot,

    /// <summary>The output is the same over the whole range.</summary>
    Flat,

    /// <summary>The output is defined nowhere in the range.</summary>
    Undefined,
}

/// <summary>Where the output is the target: one value, or every value of a stretch.</summary>
/// <param name="From">The lowest one.</param>
/// <param name="To">The highest one; <paramref name="From"/> when there is only one.</param>
public readonly record struct GoalSeekRoot(double From, double To)
{
    public bool IsStretch => To > From;

    /// <summary>The value of it that is nearest to <paramref name="present"/>.</summary>
    public double Nearest(double present) => Math.Clamp(present, From, To);
}

/// <summary>
/// Looks for the places where a function of one value has a target (docs/model.md, section Goal seek). It is taken at <see cref="Intervals"/> + 1 even
/// points; where neighbours lie on different sides of the target, Brent's method finds the crossing, and a jump from one side to the other is none.
/// Functions of levers have plateaus, so nothing that follows a slope is safe.
/// </summary>
/// <param name="Status">How it ended.</param>
/// <param name="Roots">From low to high; empty unless the status is ok or multiple.</param>
/// <param name="Least">The least value at the points; null when it is defined at none.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record GoalSeekScan(GoalSeekStatus Status, ImmutableArray<GoalSeekRoot> Roots, double? Least, double? Greatest)
{
    /// <summary>Into how many parts the range is cut.</summary>
    public const int Intervals = 64;

    /// <summary>How close a value is found, and how close an output is the target: this part of it, or of 1 when it is smaller.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>A crossing whose output is further from the target than this part of it, or of 1, is a jump.</summary>
    private const double Jump = 1e-6;

    /// <summary>A stretch is wider than this part of the range; what is narrower is one value.</summary>
    private const double LeastStretch = 1e-9;

    /// <param name="output">The function; null where it is not defined.</param>
    /// <param name="target">What it shall be; finite.</param>
    /// <param name="low">Lower end of the range.</param>
    /// <param name="high">Upper end, above <paramref name="low"/>.</param>
    public static GoalSeekScan Between(Func<double, double?> output, double target, double low, double high)
    {
        var points = new double[Intervals + 1];
        for (var i = 0; i <= Intervals; i++)
        {
            points[i] = i == Intervals ? high : low + (high - low) * i / Intervals;
        }

        return new Search(output, target, points, LeastStretch * (high - low)).Run(between: true);
    }

    /// <summary>The same for a lever of whole numbers: only these values are tried, and nothing between them.</summary>
    public static GoalSeekScan Among(Func<double, double?> output, double target, ImmutableArray<double> values) =>
        new Search(output, target, [.. values], 0).Run(between: false);

    private sealed class Search(Func<double, double?> output, double target, double[] points, double least)
    {
        private readonly double[] misses = new double[points.Length];

        public GoalSeekScan Run(bool between)
        {
            var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var i = 0; i < points.Length; i++)
            {
                misses[i] = Miss(points[i]);
                if (!double.IsNaN(misses[i]))
                {
                    (lowest, highest) = (Math.Min(lowest, misses[i]), Math.Max(highest, misses[i]));
                }
            }

            if (lowest > highest)
            {
                return new(GoalSeekStatus.Undefined, [], null, null);
            }

            if (highest - lowest <= Tolerance * Math.Max(1, Math.Abs(lowest + target)))
            {
                return new(GoalSeekStatus.Flat, [], lowest + target, highest + target);
            }

            var roots = between ? Roots() : [.. points.Where((_, i) => misses[i] == 0).Select(value => new GoalSeekRoot(value, value))];
            var status = roots.Length switch
            {
                0 => GoalSeekStatus.NoRoot,
                1 => GoalSeekStatus.Ok,
                _ => GoalSeekStatus.Multiple,
            };
            return new(status, roots, lowest + target, highest + target);
        }

        private ImmutableArray<GoalSeekRoot> Roots()
        {
            var roots = ImmutableArray.CreateBuilder<GoalSeekRoot>();
            for (var i = 0; i < points.Length; i++)
            {
                if (misses[i] == 0)
                {
                    var first = i;
                    while (i + 1 < points.Length && misses[i + 1] == 0)
                    {
                        i++;
                    }

                    roots.Add(Stretch(points[first], points[i], first > 0 ? points[first - 1] : points[0], i + 1 < points.Length ? points[i + 1] : points[^1]));
                }
                else if (i + 1 < points.Length && misses[i] * misses[i + 1] < 0 && Crossing(points[i], points[i + 1]) is { } value)
                {
                    roots.Add(Stretch(value, value, points[i], points[i + 1]));
                }
            }

            return roots.ToImmutable();
        }

        /// <summary>Where the target lies between two points; null where the output jumps over it.</summary>
        private double? Crossing(double from, double to) =>
            Brent.Solve(Miss, from, to, Tolerance) is { } value && Math.Abs(Miss(value)) <= Jump * Math.Max(1, Math.Abs(target)) ? value : null;

        /// <summary>From the values where the output is the target outwards to where it is not any more.</summary>
        private GoalSeekRoot Stretch(double from, double to, double below, double above)
        {
            var (start, end) = (Edge(from, below), Edge(to, above));
            return end - start > least ? new(start, end) : new(from, from);
        }

        /// <summary>The last value towards <paramref name="beyond"/> at which the output is still the target.</summary>
        private double Edge(double inside, double beyond)
        {
            var step = inside + Math.CopySign(least, beyond - inside);
            if (inside == beyond || Math.Abs(beyond - inside) <= least || Miss(step) != 0)
            {
                return inside;
            }

            inside = step;
            while (Math.Abs(beyond - inside) > Tolerance * Math.Max(1, Math.Abs(inside)))
            {
                var middle = inside + (beyond - inside) / 2;
                (inside, beyond) = Miss(middle) == 0 ? (middle, beyond) : (inside, middle);
            }

            return inside;
        }

        /// <summary>Output less target: 0 when it is the target but for rounding, NaN when it is not defined.</summary>
        private double Miss(double value)
        {
            var miss = output(value) - target ?? double.NaN;
            return Math.Abs(miss) <= Tolerance * Math.Max(1, Math.Abs(target)) ? 0 : miss;
        }
    }
}
