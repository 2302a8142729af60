namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// The order and the ranks of a column, as Spearman's correlation needs them. Values are thrown into as many even classes as there are values and
/// sorted within each, which takes time in proportion to their number unless they are crowded. Its arrays are used again for the next column.
/// </summary>
internal sealed class Ranking(int count)
{
    /// <summary>Above it a class is not sorted by insertion.</summary>
    private const int Crowd = 24;

    private readonly int[] starts = new int[count + 1];
    private readonly int[] order = new int[count];
    private readonly double[] sorted = new double[count];
    private readonly double[] ranks = new double[count];

    /// <summary>The positions of the values from the least to the greatest, equal ones in their order.</summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>By position: 1 for the least value; equal values share the mean of their ranks.</summary>
    public ReadOnlySpan<double> Ranks => ranks;

    /// <summary>Ranks <paramref name="values"/>: finite ones, as many as there is room for.</summary>
    public void Rank(ReadOnlySpan<double> values)
    {
        Sort(values);
        for (var first = 0; first < sorted.Length;)
        {
            var last = first + 1;
            while (last < sorted.Length && sorted[last] == sorted[first])
            {
                last++;
            }

            var rank = (first + 1 + last) / 2.0;
            for (; first < last; first++)
            {
                ranks[order[first]] = rank;
            }
        }
    }

    private void Sort(ReadOnlySpan<double> values)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }

        var scale = (values.Length - 1) / (most - least);
        if (!(scale > 0) || !double.IsFinite(scale))
        {
            (least, scale) = (0, 0); // one value only, or values that no class can hold: all in the first
        }

        Array.Clear(starts);
        foreach (var value in values)
        {
            starts[Class(value, least, scale) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        for (var i = 0; i < values.Length; i++)
        {
            var place = starts[Class(values[i], least, scale)]++;
            (order[place], sorted[place]) = (i, values[i]);
        }

        // A class now ends where the next one started, so the end of each is in its own place.
        var from = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var end = starts[i];
            if (end - from > Crowd)
            {
                SortCrowd(from, end);
            }
            else if (end - from > 1)
            {
                Insert(from, end);
            }

            from = end;
        }
    }

    private void Insert(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            var (value, position, j) = (sorted[i], order[i], i);
            for (; j > from && sorted[j - 1] > value; j--)
            {
                (sorted[j], order[j]) = (sorted[j - 1], order[j - 1]);
            }

            (sorted[j], order[j]) = (value, position);
        }
    }

    private void SortCrowd(int from, int end)
    {
        Array.Sort(sorted, order, from, end - from);
        for (var first = from; first < end;)
        {
            var last = first + 1;
            while (last < end && sorted[last] == sorted[first])
            {
                last++;
            }

            Array.Sort(order, first, last - first);
            first = last;
        }
    }

    private static int Class(double value, double least, double scale) => unchecked((int)((value - least) * scale));
}
