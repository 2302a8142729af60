using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>The form of a chart.</summary>
public enum ChartKind
{
    Columns,
    StackedColumns,
    Lines,
    StackedAreas,

    /// <summary>Horizontal bars, one series.</summary>
    Bars,

    /// <summary>Steps from a first to a last total; values are the steps, the last is the total that they reach.</summary>
    Waterfall,

    /// <summary>Horizontal spans from <see cref="ChartSeries.Values"/> to <see cref="ChartSeries.Highs"/>, one row for each label; a dot where both are equal.</summary>
    Ranges,

    /// <summary>Amounts that go from one party to another, one label for each amount; <see cref="ChartSpec.Flows"/> names the parties.</summary>
    Flows,

    /// <summary>Horizontal bars from <see cref="ChartSpec.Origin"/> to both sides, one row for each lever and two series; <see cref="ChartSpec.Levers"/> names the inputs. Made by <see cref="TornadoChart"/>.</summary>
    Tornado,

    /// <summary>A table of values as colours: one row for each label, one column for each series. Made by <see cref="HeatMapChart"/>.</summary>
    HeatMap,

    /// <summary>Columns without gaps over an axis of numbers, one series. Made by <see cref="HistogramChart"/>.</summary>
    Histogram,
}

/// <summary>How one series is drawn inside its chart; <see cref="Auto"/> follows the chart's kind.</summary>
public enum SeriesShape
{
    Auto,
    Column,
    Line,
    Area,

    /// <summary>An end of a <see cref="ChartSpread"/>: a thin line, named where it ends. In <see cref="ChartKind.Lines"/>.</summary>
    Edge,
}

/// <summary>
/// What a series stands for; decides its colour and its marker, the same in every chart and theme. Dashes and hatches are
/// kept for estimates.
/// </summary>
public enum SeriesRole
{
    Bull,
    Base,
    Bear,

    /// <summary>A scenario that is none of the three.</summary>
    Other,
    Ai,
    NonAi,
    Reported,
    Demand,
    Capacity,
    Idle,
    Positive,
    Negative,
    Neutral,
    Highlight,

    /// <summary>One of many of the same kind in order, e.g. capital by the year it was spent; drawn in a ramp from dark to light.</summary>
    Vintage,

    /// <summary>What chance makes of it: percentiles, and how often values occur.</summary>
    Chance,

    /// <summary>A result at the low end of an input's range.</summary>
    LowInput,

    /// <summary>A result at the high end of an input's range.</summary>
    HighInput,
}

/// <summary>One row of values; null leaves a gap.</summary>
/// <param name="Name">Legend text.</param>
/// <param name="Values">One for each label of the chart, in the chart's unit.</param>
/// <param name="Role">What it stands for.</param>
public sealed record ChartSeries(string Name, ImmutableArray<double?> Values, SeriesRole Role)
{
    public SeriesShape Shape { get; init; }

    /// <summary>Whether every value is a plan, an estimate or a projection: columns are hatched, lines dashed.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Upper ends of <see cref="ChartKind.Ranges"/>, one for each label; empty for every other kind.</summary>
    public ImmutableArray<double?> Highs { get; init; } = [];

    /// <summary>Whether a line holds its value until the next label, as a sum does that is paid in parts.</summary>
    public bool IsStepped { get; init; }

    /// <summary>Index of the first label whose value is an estimate, for a line that starts as actual; null when none is.</summary>
    public int? EstimateFrom { get; init; }
}

/// <summary>A labelled horizontal band between two values (a hurdle); a line when both are equal.</summary>
public sealed record ChartBand(double Low, double High, string Label);

/// <summary>A labelled vertical window between two labels of the axis; a line when both are equal.</summary>
public sealed record ChartWindow(string From, string To, string Label);

/// <summary>A short remark at one point.</summary>
public sealed record ChartNote(string At, double Value, string Text);

/// <summary>Something that happened, pinned to the label of its time.</summary>
/// <param name="At">Label of the axis.</param>
/// <param name="Date">When, as the source says it, e.g. <c>early 2026</c>.</param>
/// <param name="Text">What, in few words.</param>
public sealed record ChartEvent(string At, string Date, string Text);

/// <summary>Where the amount at the same index of <see cref="ChartSpec.Labels"/> goes.</summary>
public sealed record ChartFlow(string From, string To);

/// <summary>
/// Everything that one chart shows. Made by pure functions from rows; drawn on screen and in exported images by one
/// component; its table holds the same numbers.
/// </summary>
public sealed record ChartSpec
{
    /// <summary>Names the chart within the product, lower-case with hyphens; part of file names.</summary>
    public required string Id { get; init; }

    public required ChartKind Kind { get; init; }

    /// <summary>States what is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Unit and period.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Unit of every value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Heading of the label column, e.g. <c>Year</c>.</summary>
    public required string LabelHeading { get; init; }

    public required ImmutableArray<string> Labels { get; init; }

    public required ImmutableArray<ChartSeries> Series { get; init; }

    /// <summary>Who says it and as of when, e.g. <c>Frontier Ledger article, as of March 2026</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Scenario whose numbers these are; null for figures of the article.</summary>
    public string? Scenario { get; init; }

    public ImmutableArray<ChartBand> Bands { get; init; } = [];

    public ImmutableArray<ChartWindow> Windows { get; init; } = [];

    public ImmutableArray<ChartNote> Notes { get; init; } = [];

    /// <summary>Dated annotations over a time axis.</summary>
    public ImmutableArray<ChartEvent> Events { get; init; } = [];

    /// <summary>The parties of <see cref="ChartKind.Flows"/>, one for each label; empty for every other kind.</summary>
    public ImmutableArray<ChartFlow> Flows { get; init; } = [];

    /// <summary>Inputs of the rows of a <see cref="ChartKind.Tornado"/>, one for each label; empty for every other kind.</summary>
    public ImmutableArray<ChartLever> Levers { get; init; } = [];

    /// <summary>Where the bars of a <see cref="ChartKind.Tornado"/> start; null for every other kind.</summary>
    public ChartOrigin? Origin { get; init; }

    /// <summary>Columns, verdicts and base cell of a <see cref="ChartKind.HeatMap"/>; null for every other kind.</summary>
    public HeatGrid? Heat { get; init; }

    /// <summary>Axis of a <see cref="ChartKind.Histogram"/>; null for every other kind.</summary>
    public HistogramAxis? Bins { get; init; }

    /// <summary>Filled areas between pairs of series of shape <see cref="SeriesShape.Edge"/>, the widest first. In <see cref="ChartKind.Lines"/>; made by <see cref="FanChart"/>.</summary>
    public ImmutableArray<ChartSpread> Spreads { get; init; } = [];

    /// <summary>
    /// What a click or Enter on a row or cell does, in words that follow "click or Enter:", e.g. <c>go to the lever</c>; null when
    /// nothing can be picked. For <see cref="ChartKind.Tornado"/> and <see cref="ChartKind.HeatMap"/>.
    /// </summary>
    public string? Pick { get; init; }

    /// <summary>Other ways to look at the values that the chart offers.</summary>
    public ChartView Views { get; init; }

    /// <summary>Whether equal distances of the value axis are equal growth; made by <see cref="ChartViews.Logarithmic"/>.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Decimals in tooltips, labels and table; the unit's convention when null.</summary>
    public int? Decimals { get; init; }

    /// <summary>Height on screen in CSS pixels.</summary>
    public int Height { get; init; } = 320;
}
