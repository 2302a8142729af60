using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>The filled area between two series of shape <see cref="SeriesShape.Edge"/>, by their names.</summary>
public sealed record ChartSpread(string Low, string High)
{
    /// <summary>What the legend calls it; both ends by default, e.g. <c>P5–P95</c>.</summary>
    public string Name { get; init; } = $"{Low}–{High}";
}

/// <summary>
/// Percentiles of one year, in the chart's unit, null where too few trials have a value; the label of the axis; and the value
/// without chance, that of the assumptions as they are entered.
/// </summary>
public sealed record FanPoint(string Label, double? P5, double? P10, double? P25, double? P50, double? P75, double? P90, double? P95, double? Case);

/// <summary>One point of a line with the band in which it may lie, e.g. an estimate after so many trials.</summary>
public sealed record BandPoint(string Label, double? Low, double? Value, double? High);

/// <summary>Lines with bands around them: labels, series and spreads of a <see cref="ChartKind.Lines"/> chart.</summary>
public static class FanChart
{
    /// <summary>The bands from P5 to P95, P10 to P90 and P25 to P75 in one hue, the median and the case without chance.</summary>
    /// <param name="spec">The chart, without labels and series.</param>
    /// <param name="years">In the order of the axis.</param>
    /// <param name="name">Name of the case, e.g. <c>This case</c>.</param>
    /// <param name="role">Colour of the case.</param>
    public static ChartSpec Of(ChartSpec spec, ImmutableArray<FanPoint> years, string name, SeriesRole role) => spec with
    {
        Kind = ChartKind.Lines,
        Labels = [.. years.Select(year => year.Label)],
        Series =
        [
            Edge("P5", years, year => year.P5),
            Edge("P10", years, year => year.P10),
            Edge("P25", years, year => year.P25),
            new("Median", [.. years.Select(year => year.P50)], SeriesRole.Chance),
            Edge("P75", years, year => year.P75),
            Edge("P90", years, year => year.P90),
            Edge("P95", years, year => year.P95),
            new(name, [.. years.Select(year => year.Case)], role),
        ],
        Spreads = [new("P5", "P95"), new("P10", "P90"), new("P25", "P75")],
    };

    /// <summary>One line inside one band.</summary>
    /// <param name="spec">The chart, without labels and series.</param>
    /// <param name="points">In the order of the axis.</param>
    /// <param name="name">Name of the line.</param>
    /// <param name="band">Name of the band, e.g. <c>95% interval</c>.</param>
    /// <param name="low">Name of its lower edge, e.g. <c>Low</c>.</param>
    /// <param name="high">Name of its upper edge.</param>
    public static ChartSpec Of(ChartSpec spec, ImmutableArray<BandPoint> points, string name, string band, string low = "Low", string high = "High") => spec with
    {
        Kind = ChartKind.Lines,
        Labels = [.. points.Select(point => point.Label)],
        Series =
        [
            Edge(low, points, point => point.Low),
            new(name, [.. points.Select(point => point.Value)], SeriesRole.Chance),
            Edge(high, points, point => point.High),
        ],
        Spreads = [new(low, high) { Name = band }],
    };

    private static ChartSeries Edge<T>(string name, ImmutableArray<T> points, Func<T, double?> value) =>
        new(name, [.. points.Select(value)], SeriesRole.Chance) { Shape = SeriesShape.Edge };
}
