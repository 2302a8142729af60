using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// Counts of trials in bins of one width.
/// <para>
/// The rule, the same for every outcome: the width is the smallest of 1, 2, 2.5 or 5 times a power of ten with which the middle 98 % of
/// the trials fall into at most 40 widths; the hurdle (for NPV: 0) is an edge, so that what meets it lies to its right; the bins go
/// out to the least and the greatest value, but at most 9 beyond the middle on either side. What lies farther out is counted in the
/// outermost bin, which is open then. That makes at most 60 bins.
/// </para>
/// </summary>
/// <param name="Start">Lower edge of the first bin.</param>
/// <param name="Width">Of every bin.</param>
/// <param name="Counts">Trials by bin; a bin holds its lower edge and not its upper one.</param>
/// <param name="OpenBelow">Whether the first bin also counts what lies below it.</param>
/// <param name="OpenAbove">Whether the last bin also counts what lies above it.</param>
public sealed record Histogram(double Start, double Width, ImmutableArray<int> Counts, bool OpenBelow, bool OpenAbove)
{
    public const int MostBins = 60;
    internal const double CoreFrom = 0.01;
    internal const double CoreTo = 0.99;
    private const int CoreBins = 40;
    private const int Beyond = 9;

    /// <summary>The upper edge of the last bin.</summary>
    public double End => Edge(Counts.Length);

    private int FirstIndex { get; init; }

    private double Anchor { get; init; }

    /// <summary>Lower edge of the bin with this number, from 0; exactly the hurdle where it is one.</summary>
    public double Edge(int bin) => Anchor + (FirstIndex + bin) * Width;

    public bool Equals(Histogram? other) =>
        other is not null && Start == other.Start && Width == other.Width && OpenBelow == other.OpenBelow && OpenAbove == other.OpenAbove && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Start, Width, Counts.Length);

    internal static Histogram Of(ReadOnlySpan<double> column, double edge, double slack, double coreFrom, double coreTo)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column)
        {
            (least, most) = double.IsNaN(value) ? (least, most) : (Math.Min(least, value), Math.Max(most, value));
        }

        var width = NiceWidth(coreFrom, coreTo, edge);
        var first = Math.Max(Index(least), Index(coreFrom) - Beyond);
        var last = Math.Min(Index(most), Index(coreTo) + Beyond);
        var counts = new int[(int)(last - first) + 1];
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
            {
                counts[(int)(Math.Clamp(Index(value), first, last) - first)]++;
            }
        }

        return new(edge + first * width, width, [.. counts], Index(least) < first, Index(most) > last) { FirstIndex = (int)first, Anchor = edge };

        double Index(double value) => Math.Floor((value - edge + slack) / width);
    }

    /// <summary>Not so narrow that the bins could not be numbered; a tenth of the value, or of 1, when all trials agree.</summary>
    private static double NiceWidth(double from, double to, double edge)
    {
        var least = Math.Max(Math.Max(Math.Abs(from - edge), Math.Abs(to - edge)) * 1e-6, 1e-9);
        var wanted = to > from ? Math.Max((to - from) / CoreBins, least) : Math.Max(Math.Abs(from) / 10, 0.001);
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
        {
            if (factor * power >= wanted)
            {
                return factor * power;
            }
        }

        return 10 * power;
    }
}
