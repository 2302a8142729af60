using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Percentiles (type 7, Excel's PERCENTILE.INC) over the trials in which a quantity is defined.</summary>
public sealed record Quantiles(double P5, double P10, double P25, double P50, double P75, double P90, double P95)
{
    /// <summary>The levels, in their order.</summary>
    public static ImmutableArray<double> Levels { get; } = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    /// <summary>In the order of <see cref="Levels"/>.</summary>
    public ImmutableArray<double> Values => [P5, P10, P25, P50, P75, P90, P95];

    /// <summary>Null when the column has no defined value.</summary>
    internal static Quantiles? Of(ReadOnlySpan<double> column) => FromLevels(Percentiles.Of(column, Levels.AsSpan()));

    /// <param name="p">One for each of <see cref="Levels"/>, and maybe more; NaN when nothing is defined.</param>
    internal static Quantiles? FromLevels(ReadOnlySpan<double> p) => double.IsNaN(p[0]) ? null : new(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
}

/// <summary>One year of the fan.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Defined">Trials in which ROIC is defined in that year.</param>
/// <param name="Roic">Null when it is defined in none.</param>
public sealed record FanYear(int Year, int Defined, Quantiles? Roic)
{
    internal static ImmutableArray<FanYear> Of(TrialColumns columns) =>
        [.. columns.Roic.Select((column, i) => new FanYear(columns.FirstYear + i, Spread.CountDefined(column), Quantiles.Of(column)))];
}

/// <summary>How the trials of one outcome spread.</summary>
/// <param name="Defined">Trials in which it is defined.</param>
/// <param name="Undefined">Trials in which it is not.</param>
/// <param name="Quantiles">Over the defined trials; null when there are none.</param>
/// <param name="MedianError">
/// Standard error of the median: half the distance between the order statistics √n/2 ranks to either side of it, whatever the shape (H. A. David
/// and H. N. Nagaraja, Order Statistics, 2003, section 7.1); null with fewer than 4 defined trials.
/// </param>
/// <param name="Histogram">Of the defined trials; null when there are none.</param>
public sealed record Spread(int Defined, int Undefined, Quantiles? Quantiles, double? MedianError, Histogram? Histogram)
{
    private const int FewestForError = 4;

    /// <param name="column">NaN where undefined.</param>
    /// <param name="edge">A value that has to be the edge of a bin: the hurdle.</param>
    /// <param name="slack">How little below the edge a value still lies at it.</param>
    internal static Spread Of(double[] column, double edge, double slack)
    {
        var defined = CountDefined(column);
        var step = defined == 0 ? 0 : 0.5 / Math.Sqrt(defined);
        var percentiles = Percentiles.Of(column, [.. Quantiles.Levels, 0.5 - step, 0.5 + step, Histogram.CoreFrom, Histogram.CoreTo]);
        return Quantiles.FromLevels(percentiles) is { } quantiles
            ? new(defined, column.Length - defined, quantiles,
                defined < FewestForError ? null : (percentiles[8] - percentiles[7]) / 2,
                Histogram.Of(column, edge, slack, percentiles[9], percentiles[10]))
            : new(0, column.Length, null, null, null);
    }

    internal static int CountDefined(ReadOnlySpan<double> column)
    {
        var defined = 0;
        foreach (var value in column)
        {
            defined += double.IsNaN(value) ? 0 : 1;
        }

        return defined;
    }
}
