namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// Percentiles of type 7 (Excel's PERCENTILE.INC) without sorting the column: the values are counted in even classes, and only the classes that
/// hold a wanted order statistic are sorted.
/// </summary>
internal static class SelectedPercentiles
{
    private const int FewestToSelect = 512;
    private const int Classes = 1024;

    /// <summary>The percentiles of the values that are defined; NaN each when none is.</summary>
    /// <param name="column">NaN where undefined.</param>
    /// <param name="levels">From 0 to 1.</param>
    public static double[] Of(ReadOnlySpan<double> column, ReadOnlySpan<double> levels)
    {
        var (least, most, count) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
                count++;
            }
        }

        var scale = Classes / (most - least);
        if (count < FewestToSelect || !(scale > 0) || !double.IsFinite(scale))
        {
            return OfSorted(Sorted(column, count), levels);
        }

        Span<int> ends = stackalloc int[Classes];
        ends.Clear();
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
            {
                ends[Class(value, least, scale)]++;
            }
        }

        Span<bool> wanted = stackalloc bool[Classes];
        wanted.Clear();
        for (var i = 1; i < Classes; i++)
        {
            ends[i] += ends[i - 1];
        }

        foreach (var level in levels)
        {
            var rank = Rank(count, level);
            wanted[ClassOf(ends, rank)] = true;
            wanted[ClassOf(ends, Math.Min(rank + 1, count - 1))] = true;
        }

        return Interpolated(Kept(column, wanted, ends, least, scale), ends, wanted, count, levels);
    }

    /// <summary>The wanted classes' values, each class sorted, in the order of the classes.</summary>
    private static double[] Kept(ReadOnlySpan<double> column, ReadOnlySpan<bool> wanted, ReadOnlySpan<int> ends, double least, double scale)
    {
        var size = 0;
        for (var i = 0; i < Classes; i++)
        {
            size += wanted[i] ? Size(ends, i) : 0;
        }

        var kept = new double[size];
        var next = 0;
        foreach (var value in column)
        {
            if (!double.IsNaN(value) && wanted[Class(value, least, scale)])
            {
                kept[next++] = value;
            }
        }

        Array.Sort(kept);
        return kept;
    }

    private static double[] Interpolated(double[] kept, ReadOnlySpan<int> ends, ReadOnlySpan<bool> wanted, int count, ReadOnlySpan<double> levels)
    {
        var percentiles = new double[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var rank = Rank(count, levels[i]);
            var below = kept[rank - Left(ends, wanted, rank)];
            var above = rank + 1 < count ? kept[rank + 1 - Left(ends, wanted, rank + 1)] : below;
            percentiles[i] = Between(below, above, count, levels[i], rank);
        }

        return percentiles;
    }

    /// <summary>How many values below the one of this rank were not kept.</summary>
    private static int Left(ReadOnlySpan<int> ends, ReadOnlySpan<bool> wanted, int rank)
    {
        var left = 0;
        for (var i = 0; ends[i] <= rank; i++)
        {
            left += wanted[i] ? 0 : Size(ends, i);
        }

        return left;
    }

    private static double[] OfSorted(double[] sorted, ReadOnlySpan<double> levels)
    {
        var percentiles = new double[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var rank = Rank(sorted.Length, levels[i]);
            percentiles[i] = sorted.Length == 0 ? double.NaN : Between(sorted[rank], sorted[Math.Min(rank + 1, sorted.Length - 1)], sorted.Length, levels[i], rank);
        }

        return percentiles;
    }

    private static double[] Sorted(ReadOnlySpan<double> column, int count)
    {
        var sorted = new double[count];
        var next = 0;
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
            {
                sorted[next++] = value;
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    private static double Between(double below, double above, int count, double level, int rank) =>
        below == above ? below : below + ((count - 1) * level - rank) * (above - below);

    private static int Rank(int count, double level) => (int)Math.Floor(Math.Max(count - 1, 0) * level);

    private static int Class(double value, double least, double scale) => Math.Min((int)((value - least) * scale), Classes - 1);

    private static int ClassOf(ReadOnlySpan<int> ends, int rank)
    {
        var i = 0;
        while (ends[i] <= rank)
        {
            i++;
        }

        return i;
    }

    private static int Size(ReadOnlySpan<int> ends, int i) => i == 0 ? ends[0] : ends[i] - ends[i - 1];
}
