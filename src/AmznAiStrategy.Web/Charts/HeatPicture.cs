using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One colour of a heat map: a tone, mixed into the surface.</summary>
/// <param name="Tone">Name of a colour of <c>tokens.css</c>.</param>
/// <param name="Strength">How much of it, above 0 and at most 1.</param>
/// <param name="IsMiss">Whether values of this colour miss the hurdle; such cells are dotted.</param>
public sealed record HeatClass(string Tone, double Strength, bool IsMiss);

/// <summary>A point of the grid: whole numbers are the centres of columns and rows.</summary>
public sealed record HeatPoint(double Column, double Row);

/// <summary>Where the values of a heat map cross one level.</summary>
public sealed record HeatContour(double Level, string Text, ImmutableArray<ImmutableArray<HeatPoint>> Lines);

/// <summary>
/// Colours and contours of a <see cref="ChartKind.HeatMap"/>. Classes lie between round values; with a hurdle, its ends are
/// bounds of classes, and colours part there: one tone on the side that misses it, another on the side that clears it, a third
/// between its ends, each the stronger the farther away.
/// </summary>
/// <param name="Breaks">Bounds between classes in rising order, one fewer than there are classes.</param>
/// <param name="Classes">From the lowest values to the highest.</param>
/// <param name="Contours">Of the ends of the hurdle.</param>
/// <param name="Name">What the values are.</param>
/// <param name="Rows">Heading of the rows.</param>
/// <param name="Columns">Heading of the columns.</param>
/// <param name="Base">The cell of the case as it is entered.</param>
/// <param name="VerdictNames">Each verdict once.</param>
/// <param name="Verdicts">Index of the verdict of each cell, row by row.</param>
public sealed record HeatPicture(
    ImmutableArray<ChartTick> Breaks,
    ImmutableArray<HeatClass> Classes,
    ImmutableArray<HeatContour> Contours,
    string Name,
    string Rows,
    string Columns,
    HeatCell? Base,
    ImmutableArray<string>? VerdictNames,
    ImmutableArray<int>? Verdicts)
{
    private const double Weakest = 0.22;
    private const double Strongest = 0.9;
    private const double Between = 0.3;

    /// <summary>The picture of <paramref name="spec"/>, whose kind is <see cref="ChartKind.HeatMap"/>.</summary>
    public static HeatPicture Of(ChartSpec spec)
    {
        var heat = spec.Heat!;
        var hurdle = spec.Bands.IsEmpty ? null : spec.Bands[0];
        var breaks = BreaksOf(spec, hurdle);
        var names = heat.Verdicts.SelectMany(row => row).Distinct().ToImmutableArray();
        return new(
            [.. breaks.Select(value => new ChartTick(value, TextOf(spec, value)))],
            ClassesOf(breaks, hurdle, heat.IsLowerBetter),
            hurdle is null
                ? []
                : [.. new[] { hurdle.Low, hurdle.High }.Distinct().Select(level => new HeatContour(level, TextOf(spec, level), ContourOf(spec, level))).Where(contour => !contour.Lines.IsEmpty)],
            heat.Name,
            spec.LabelHeading,
            heat.ColumnHeading,
            heat.Base,
            names.IsEmpty ? null : names,
            names.IsEmpty ? null : [.. heat.Verdicts.SelectMany(row => row).Select(verdict => names.IndexOf(verdict))]);
    }

    /// <summary>Index of the class of a value: it belongs to the class that starts at it.</summary>
    public int ClassOf(double value) => Breaks.Count(one => one.Value <= value);

    private static string TextOf(ChartSpec spec, double value) => ChartScale.TextAt(value, value == 0 ? 1 : value, spec.Unit);

    /// <summary>Round values inside the range, and the ends of the hurdle in place of those that lie close to them.</summary>
    private static ImmutableArray<double> BreaksOf(ChartSpec spec, ChartBand? hurdle)
    {
        double[] ends = hurdle is null ? [] : [.. new[] { hurdle.Low, hurdle.High }.Distinct()];
        var ticks = ChartScale.Of(spec).Ticks;
        var step = ticks[1].Value - ticks[0].Value;
        var values = spec.Series.SelectMany(series => series.Values).OfType<double>().Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        return
        [
            .. ticks.Select(tick => tick.Value)
                .Where(tick => tick > low && tick <= high && !ends.Any(end => Math.Abs(end - tick) < 0.45 * step))
                .Concat(ends)
                .Order(),
        ];
    }

    private static ImmutableArray<HeatClass> ClassesOf(ImmutableArray<double> breaks, ChartBand? hurdle, bool isLowerBetter)
    {
        var count = breaks.Length + 1;
        if (hurdle is null)
        {
            return [.. Enumerable.Range(0, count).Select(i => new HeatClass("ai", Strength(i + 1, count), false))];
        }

        var below = breaks.IndexOf(hurdle.Low) + 1;
        var above = count - breaks.IndexOf(hurdle.High) - 1;
        return
        [
            .. Enumerable.Range(0, count).Select(i => i < below
                ? Side(!isLowerBetter, below - i, below)
                : i >= count - above
                ? Side(isLowerBetter, i - (count - above) + 1, above)
                : new HeatClass("band", Between, false)),
        ];

        static HeatClass Side(bool misses, int nth, int of) => new(misses ? "negative" : "positive", Strength(nth, of), misses);
    }

    private static double Strength(int nth, int of) =>
        Math.Round(of == 1 ? (Weakest + Strongest) / 2 : Weakest + (Strongest - Weakest) * (nth - 1) / (of - 1), 3);

    /// <summary>Marching squares between the centres of cells; squares with a missing corner have no line.</summary>
    private static ImmutableArray<ImmutableArray<HeatPoint>> ContourOf(ChartSpec spec, double level)
    {
        var next = new Dictionary<(int Row, int Column, bool IsDown), List<(int Row, int Column, bool IsDown)>>();
        for (var row = 0; row < spec.Labels.Length - 1; row++)
        {
            for (var column = 0; column < spec.Series.Length - 1; column++)
            {
                Cross(row, column);
            }
        }

        var lines = ImmutableArray.CreateBuilder<ImmutableArray<HeatPoint>>();
        foreach (var start in next.Keys.OrderBy(key => next[key].Count).ThenBy(key => key).ToArray())
        {
            var line = ImmutableArray.CreateBuilder<HeatPoint>();
            var at = start;
            while (next[at].Count > 0)
            {
                if (line.Count == 0)
                {
                    line.Add(Place(at));
                }

                var to = next[at][0];
                next[at].RemoveAt(0);
                next[to].Remove(at);
                line.Add(Place(to));
                at = to;
            }

            if (line.Count > 1)
            {
                lines.Add(line.ToImmutable());
            }
        }

        return lines.ToImmutable();

        double? At(int row, int column) => spec.Series[column].Values[row] is { } value && double.IsFinite(value) ? value : null;

        // Edges of a square by the cell they start from: along a row to the next column, or down to the next row.
        void Cross(int row, int column)
        {
            if (At(row, column) is not { } a || At(row, column + 1) is not { } b || At(row + 1, column + 1) is not { } c || At(row + 1, column) is not { } d)
            {
                return;
            }

            var edges = new List<(int, int, bool)>(4);
            if ((a < level) != (b < level))
            {
                edges.Add((row, column, false));
            }

            if ((b < level) != (c < level))
            {
                edges.Add((row, column + 1, true));
            }

            if ((d < level) != (c < level))
            {
                edges.Add((row + 1, column, false));
            }

            if ((a < level) != (d < level))
            {
                edges.Add((row, column, true));
            }

            if (edges.Count == 2)
            {
                Join(edges[0], edges[1]);
            }
            else if (edges.Count == 4)
            {
                // A saddle: the middle decides which corners belong together.
                var isWhole = ((a + b + c + d) / 4 < level) == (a < level);
                Join(edges[0], edges[isWhole ? 1 : 3]);
                Join(edges[2], edges[isWhole ? 3 : 1]);
            }
        }

        void Join((int, int, bool) one, (int, int, bool) other)
        {
            List(one).Add(other);
            List(other).Add(one);
        }

        List<(int Row, int Column, bool IsDown)> List((int, int, bool) edge) => next.TryGetValue(edge, out var list) ? list : next[edge] = [];

        HeatPoint Place((int Row, int Column, bool IsDown) edge)
        {
            var from = At(edge.Row, edge.Column)!.Value;
            var to = (edge.IsDown ? At(edge.Row + 1, edge.Column) : At(edge.Row, edge.Column + 1))!.Value;
            var share = Math.Round((level - from) / (to - from), 3);
            return edge.IsDown ? new(edge.Column, edge.Row + share) : new(edge.Column + share, edge.Row);
        }
    }
}
