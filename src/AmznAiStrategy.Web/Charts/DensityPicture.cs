using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One point of a density: a value, and how likely values near it are.</summary>
public sealed record DensityPoint(double Value, double Height);

/// <summary>The shape of a distribution as paths of a small drawing.</summary>
/// <param name="Area">The filled shape.</param>
/// <param name="Line">Its outline above the base; empty for a single value.</param>
/// <param name="Mark">Where the marked value stands, from the left; null without one.</param>
public sealed record DensityPicture(string Area, string Line, double? Mark)
{
    public const int Width = 120;
    public const int Height = 32;

    /// <summary>Room at the top and at the sides, so that no stroke is cut.</summary>
    private const double Edge = 1.5;

    /// <summary>The picture of <paramref name="points"/> in the order of their values; points that are no numbers are left out.</summary>
    /// <param name="points">At least one; a single one, or several of one value, are a spike.</param>
    /// <param name="mark">A value to be marked; left out when it lies beyond the points.</param>
    public static DensityPicture Of(IEnumerable<DensityPoint> points, double? mark = null)
    {
        var finite = points.Where(point => double.IsFinite(point.Value) && double.IsFinite(point.Height)).OrderBy(point => point.Value).ToImmutableArray();
        if (finite.IsEmpty)
        {
            return new("", "", null);
        }

        var (low, high, top) = (finite[0].Value, finite[^1].Value, finite.Max(point => point.Height));
        if (low == high || !(top > 0))
        {
            return new("", $"M{Width / 2} {Height - 1}V{Number(Edge)}", null);
        }

        double X(double value) => Edge + (value - low) / (high - low) * (Width - 2 * Edge);
        double Y(double height) => Height - 1 - Math.Max(0, height) / top * (Height - 1 - Edge);
        var line = new StringBuilder();
        foreach (var point in finite)
        {
            line.Append(line.Length == 0 ? 'M' : 'L').Append(Number(X(point.Value))).Append(' ').Append(Number(Y(point.Height)));
        }

        return new($"{line}V{Height - 1}H{Number(X(low))}Z", line.ToString(), mark >= low && mark <= high ? Math.Round(X(mark.Value), 1) : null);
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
