using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One lever of a tornado, moved down and up while all others stay.</summary>
/// <param name="Key">Name of the lever in links and events.</param>
/// <param name="Label">Name of the lever in words.</param>
/// <param name="Low">What its low input gives, in the chart's unit; null when that cannot be computed.</param>
/// <param name="High">What its high input gives.</param>
/// <param name="LowInput">The low input in words, e.g. <c>−10%/yr</c>.</param>
/// <param name="HighInput">The high input in words.</param>
public sealed record TornadoRow(string Key, string Label, double? Low, double? High, string LowInput, string HighInput)
{
    /// <summary>Why one side has no bar, e.g. <c>demand cap binds</c>; null without a remark.</summary>
    public string? Note { get; init; }

    /// <summary>Where picking the row leads; null when it leads nowhere.</summary>
    public string? Url { get; init; }
}

/// <summary>What a row of <see cref="ChartKind.Tornado"/> says beside its two values.</summary>
public sealed record ChartLever(string Key, string LowInput, string HighInput, string? Note, string? Url);

/// <summary>The value from which the bars of <see cref="ChartKind.Tornado"/> start.</summary>
public sealed record ChartOrigin(double Value, string Label);

/// <summary>How far each lever alone moves one result.</summary>
public static class TornadoChart
{
    private const int RowHeight = 32;
    private const int FrameHeight = 70;

    /// <summary>Parts of the axis; the browser gets ten digits of each number (tornado.js has the same).</summary>
    private const double Rounding = 1e-8;

    /// <summary>The chart of <paramref name="rows"/> in their order; bands, such as a hurdle, stand upright in it.</summary>
    /// <param name="spec">The chart, without labels and series.</param>
    /// <param name="origin">The result when no lever is moved, and what it is called, e.g. <c>Base</c>.</param>
    /// <param name="rows">One for each lever.</param>
    public static ChartSpec Of(ChartSpec spec, ChartOrigin origin, ImmutableArray<TornadoRow> rows) => spec with
    {
        Kind = ChartKind.Tornado,
        Labels = [.. rows.Select(row => row.Label)],
        Series =
        [
            new("At low input", [.. rows.Select(row => row.Low)], SeriesRole.LowInput),
            new("At high input", [.. rows.Select(row => row.High)], SeriesRole.HighInput),
        ],
        Levers = [.. rows.Select(row => new ChartLever(row.Key, row.LowInput, row.HighInput, row.Note, row.Url))],
        Origin = origin,
        Pick = spec.Pick ?? (rows.Any(row => row.Url is not null) ? "go to the lever" : null),
        Height = FrameHeight + RowHeight * Math.Max(2, rows.Length),
    };

    /// <summary>Whether a result is that of no move, up to rounding: such a side has no bar.</summary>
    public static bool IsStill(ChartSpec spec, double? result)
    {
        var scale = ChartScale.Of(spec);
        return result is { } value && Math.Abs(value - spec.Origin!.Value) <= Rounding * (scale.Max - scale.Min);
    }

    /// <summary>Distance between the two results of a row; null unless both are numbers.</summary>
    public static double? SwingAt(ChartSpec spec, int row) =>
        spec.Series[0].Values[row] is { } low && spec.Series[1].Values[row] is { } high && double.IsFinite(low) && double.IsFinite(high) ? Math.Abs(high - low) : null;
}
