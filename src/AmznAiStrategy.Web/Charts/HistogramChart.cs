using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>How much falls between two values.</summary>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge, the lower edge of the next one.</param>
/// <param name="Amount">A count or a share, in the chart's unit.</param>
public sealed record HistogramBin(double Low, double High, double Amount);

/// <summary>A labelled line at one value of the axis of a histogram.</summary>
public sealed record HistogramMark(double Value, string Label);

/// <summary>The axis of numbers under a histogram.</summary>
/// <param name="Unit">Unit of the edges, and of bands and marks.</param>
/// <param name="Edges">Evenly spaced, one more than there are columns.</param>
/// <param name="Marks">Labelled lines, e.g. where the case without chance lies.</param>
public sealed record HistogramAxis(Unit Unit, ImmutableArray<double> Edges, ImmutableArray<HistogramMark> Marks)
{
    private const int MostTicks = 8;

    /// <summary>Round numbers along the axis, and the axis itself from its first to its last edge.</summary>
    public ChartScale Scale()
    {
        var round = ChartScale.Between(Edges[0], Edges[^1], Unit, MostTicks);
        var slack = 1e-9 * (Edges[^1] - Edges[0]);
        return new(Edges[0], Edges[^1], [.. round.Ticks.Where(tick => tick.Value >= Edges[0] - slack && tick.Value <= Edges[^1] + slack)]);
    }
}

/// <summary>How often which values occur.</summary>
public static class HistogramChart
{
    private const double EvenTo = 1e-6;

    /// <summary>The chart of <paramref name="bins"/>; <see cref="ChartSpec.Bands"/> stand upright on its axis of numbers.</summary>
    /// <param name="spec">The chart, without labels and series; its unit is that of the amounts, <see cref="Unit.Count"/> or <see cref="Unit.Share"/>.</param>
    /// <param name="unit">Unit of the edges.</param>
    /// <param name="bins">Side by side, of equal width.</param>
    /// <param name="name">What is counted, e.g. <c>Share of trials</c>.</param>
    /// <param name="marks">Labelled lines.</param>
    /// <exception cref="ArgumentException">The bins leave gaps, or are not of equal width.</exception>
    public static ChartSpec Of(ChartSpec spec, Unit unit, ImmutableArray<HistogramBin> bins, string name, params ImmutableArray<HistogramMark> marks)
    {
        var width = bins.Length == 0 ? 0 : (bins[^1].High - bins[0].Low) / bins.Length;
        if (!(width > 0) || bins.Where((bin, i) => !(Math.Abs(bin.Low - (bins[0].Low + i * width)) <= EvenTo * width) || !(Math.Abs(bin.High - bin.Low - width) <= EvenTo * width)).Any())
        {
            throw new ArgumentException($"Chart '{spec.Id}': the columns of a histogram stand side by side and have one width.", nameof(bins));
        }

        return spec with
        {
            Kind = ChartKind.Histogram,
            Labels = [.. bins.Select(bin => $"{ChartScale.TextAt(bin.Low, width, unit)} to {ChartScale.TextAt(bin.High, width, unit)}")],
            Series = [new(name, [.. bins.Select(bin => (double?)bin.Amount)], SeriesRole.Chance)],
            Bins = new(unit, [bins[0].Low, .. bins.Select(bin => bin.High)], marks),
        };
    }
}
