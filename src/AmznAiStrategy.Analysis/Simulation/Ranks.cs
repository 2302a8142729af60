namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// Ranks of a column, as Spearman's correlation needs them: 1 for the least value, equal values share the mean of their ranks.
/// Values are thrown into as many even classes as there are values and sorted within each, which takes time in proportion to their number
/// unless they are crowded.
/// </summary>
internal static class Ranks
{
    /// <summary>Below it a class is sorted by insertion.</summary>
    private const int Crowd = 24;

    /// <param name="values">Finite.</param>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var order = Order(values);
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var (value, last) = (values[order[first]], first + 1);
            while (last < order.Length && values[order[last]] == value)
            {
                last++;
            }

            var rank = (first + 1 + last) / 2.0;
            for (; first < last; first++)
            {
                ranks[order[first]] = rank;
            }
        }

        return ranks;
    }

    /// <summary>The positions of the values from the least to the greatest; equal ones in their order.</summary>
    private static int[] Order(ReadOnlySpan<double> values)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        var order = new int[values.Length];
        var scale = (values.Length - 1) / (most - least);
        if (!(scale > 0) || !double.IsFinite(scale))
        {
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            Sort(order, values);
            return order;
        }

        var starts = new int[values.Length + 1];
        foreach (var value in values)
        {
            starts[(int)((value - least) * scale) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        for (var i = 0; i < values.Length; i++)
        {
            order[starts[(int)((values[i] - least) * scale)]++] = i;
        }

        // A class now ends where the next one started, so the end of each is in its own place.
        var from = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var size = starts[i] - from;
            if (size > 1)
            {
                Sort(order.AsSpan(from, size), values);
            }

            from = starts[i];
        }

        return order;
    }

    private static void Sort(Span<int> order, ReadOnlySpan<double> values)
    {
        if (order.Length > Crowd)
        {
            var keys = new (double Value, int Position)[order.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (values[order[i]], order[i]);
            }

            Array.Sort(keys);
            for (var i = 0; i < keys.Length; i++)
            {
                order[i] = keys[i].Position;
            }

            return;
        }

        for (var i = 1; i < order.Length; i++)
        {
            var moved = order[i];
            var value = values[moved];
            var j = i;
            for (; j > 0 && values[order[j - 1]] > value; j--)
            {
                order[j] = order[j - 1];
            }

            order[j] = moved;
        }
    }
}
