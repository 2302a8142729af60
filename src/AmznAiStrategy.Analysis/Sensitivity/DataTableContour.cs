using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A point of a contour, in the units of the two levers.</summary>
public readonly record struct ContourPoint(double Row, double Column);

/// <summary>
/// A line along which the output of a data table has one value. Found by marching squares: it crosses the side between two neighbouring cells where a
/// straight line between their outputs has the value. Squares with a cell that has no output have no line.
/// </summary>
/// <param name="Points">In order along the line; a closed line ends where it starts.</param>
public sealed record DataTableContour(ImmutableArray<ContourPoint> Points)
{
    public bool IsClosed => Points.Length > 2 && Points[0] == Points[^1];

    internal static ImmutableArray<DataTableContour> Trace(DataTable table, double threshold)
    {
        var segments = new Segments();
        for (var row = 0; row + 1 < table.Rows.Values.Length; row++)
        {
            for (var column = 0; column + 1 < table.Columns.Values.Length; column++)
            {
                Cross(table, threshold, row, column, segments);
            }
        }

        return [.. segments.Lines().Select(line => new DataTableContour([.. line.Select(side => At(table, threshold, side))]))];
    }

    /// <summary>The one or two pieces of line within the square whose corner with the smallest values is this cell.</summary>
    private static void Cross(DataTable table, double threshold, int row, int column, Segments segments)
    {
        if (table[row, column].Value is not { } a || table[row, column + 1].Value is not { } b || table[row + 1, column + 1].Value is not { } c || table[row + 1, column].Value is not { } d)
        {
            return;
        }

        var (first, right, last, left) = (new Side(row, column, true), new Side(row, column + 1, false), new Side(row + 1, column, true), new Side(row, column, false));
        var (atA, atB, atC, atD) = (a >= threshold, b >= threshold, c >= threshold, d >= threshold);
        if (atA == atC && atB == atD && atA != atB)
        {
            // A saddle: the middle decides which corners belong together.
            var middle = (a + b + c + d) / 4 >= threshold;
            segments.Add(first, middle == atA ? right : left);
            segments.Add(last, middle == atA ? left : right);
            return;
        }

        Span<Side> crossed = stackalloc Side[4];
        var count = 0;
        foreach (var (side, from, to) in ((Side, bool, bool)[])[(first, atA, atB), (right, atB, atC), (last, atD, atC), (left, atA, atD)])
        {
            if (from != to)
            {
                crossed[count++] = side;
            }
        }

        if (count == 2)
        {
            segments.Add(crossed[0], crossed[1]);
        }
    }

    private static ContourPoint At(DataTable table, double threshold, Side side)
    {
        var (row, column) = (side.Row, side.Column);
        var (next, after) = side.AlongColumns ? (row, column + 1) : (row + 1, column);
        var (from, to) = (table[row, column].Value!.Value, table[next, after].Value!.Value);
        var part = (threshold - from) / (to - from);
        return new(
            table.Rows.Values[row] + part * (table.Rows.Values[next] - table.Rows.Values[row]),
            table.Columns.Values[column] + part * (table.Columns.Values[after] - table.Columns.Values[column]));
    }

    /// <summary>The side between a cell and the next one, in its row or in its column.</summary>
    private readonly record struct Side(int Row, int Column, bool AlongColumns);

    /// <summary>Pieces of line by the sides that they join; a side joins two pieces at most.</summary>
    private sealed class Segments
    {
        private readonly Dictionary<Side, List<Side>> joined = [];

        public void Add(Side from, Side to)
        {
            Join(from, to);
            Join(to, from);
        }

        /// <summary>Open lines from one end to the other, then what is left: closed ones.</summary>
        public IEnumerable<List<Side>> Lines()
        {
            foreach (var start in joined.Keys.Where(side => joined[side].Count == 1).Concat(joined.Keys).ToList())
            {
                if (joined[start].Count > 0)
                {
                    yield return Follow(start);
                }
            }
        }

        private List<Side> Follow(Side start)
        {
            var line = new List<Side> { start };
            for (var at = start; joined[at].Count > 0; at = line[^1])
            {
                var next = joined[at][0];
                joined[at].RemoveAt(0);
                joined[next].Remove(at);
                line.Add(next);
            }

            return line;
        }

        private void Join(Side from, Side to)
        {
            if (!joined.TryGetValue(from, out var others))
            {
                joined[from] = others = [];
            }

            others.Add(to);
        }
    }
}
