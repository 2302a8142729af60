using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>What follows from a specification.</summary>
public static class ChartSpecFacts
{
    /// <summary>The shape in which <paramref name="series"/> is drawn.</summary>
    public static SeriesShape ShapeOf(this ChartSpec spec, ChartSeries series) => series.Shape is not SeriesShape.Auto
        ? series.Shape
        : spec.Kind switch
        {
            ChartKind.Lines => SeriesShape.Line,
            ChartKind.StackedAreas => SeriesShape.Area,
            _ => SeriesShape.Column,
        };

    /// <summary>Whether <paramref name="series"/> is a part of the stack.</summary>
    public static bool IsStacked(this ChartSpec spec, ChartSeries series) => spec.Kind switch
    {
        ChartKind.StackedColumns => spec.ShapeOf(series) is SeriesShape.Column,
        ChartKind.StackedAreas => spec.ShapeOf(series) is SeriesShape.Area,
        _ => false,
    };

    /// <summary>Whether lengths are read from zero; of ranges it is the place that is read.</summary>
    public static bool StandsOnZero(this ChartSpec spec) =>
        !spec.ReadsPlaces() && spec.Series.Any(series => spec.ShapeOf(series) is not (SeriesShape.Line or SeriesShape.Edge));

    /// <summary>Whether values are read by where they stand, or by colour, and not by lengths from zero.</summary>
    public static bool ReadsPlaces(this ChartSpec spec) => spec.Kind is ChartKind.Ranges or ChartKind.Tornado or ChartKind.HeatMap;

    /// <summary>Sum of the stacked parts at each label, null where all are missing; null as a whole without a stack.</summary>
    public static ImmutableArray<double?>? StackTotals(this ChartSpec spec)
    {
        var parts = spec.Series.Where(spec.IsStacked).ToArray();
        return parts.Length < 2
            ? null
            : [.. spec.Labels.Select((_, i) => parts.Any(part => part.Values[i] is not null) ? parts.Sum(part => part.Values[i]) : null)];
    }

    /// <summary>A value as text. The steps of a waterfall are differences: they carry their sign, and shares differ by percentage points.</summary>
    public static string TextOf(this ChartSpec spec, double? value, int index)
    {
        var isStep = spec.Kind is ChartKind.Waterfall && index > 0 && index < spec.Labels.Length - 1;
        var unit = isStep && (spec.Unit is Unit.Share or Unit.PerYear or Unit.Change) ? Unit.PercentagePoints : spec.Unit;
        var text = Format.Value(value, unit, spec.Decimals);
        return isStep && value > 0 && !text.StartsWith('+') ? "+" + text : text;
    }

    /// <summary>The text of one value of <paramref name="series"/>: of a range both ends, of a point the one value.</summary>
    public static string TextOf(this ChartSpec spec, ChartSeries series, int index)
    {
        var (low, high) = series.RangeAt(index);
        var (first, last) = (spec.TextOf(low, index), spec.TextOf(high, index));
        if (first == last)
        {
            return first;
        }

        // What both ends have in common is said once: $1.2–2.4B.
        var digits = first.AsSpan().IndexOfAnyInRange('0', '9');
        var before = first[..digits];
        var after = first[(first.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];
        return before.Contains('\u2212', StringComparison.Ordinal) || !last.StartsWith(before, StringComparison.Ordinal) || !last.EndsWith(after, StringComparison.Ordinal) || !char.IsDigit(last[before.Length])
            ? $"{first} to {last}"
            : $"{first[..^after.Length]}–{last[before.Length..]}";
    }

    /// <summary>Lower and upper end at a label, the same where the series has no upper ends; both null unless both are numbers.</summary>
    public static (double? Low, double? High) RangeAt(this ChartSeries series, int index)
    {
        var (low, high) = (series.Values[index], series.Highs.IsEmpty ? series.Values[index] : series.Highs[index]);
        return low is { } first && high is { } last && double.IsFinite(first) && double.IsFinite(last) ? (low, high) : (null, null);
    }

    /// <summary>Heading of the label column; of a heat map both levers, and the unit, which no other heading states.</summary>
    /// <param name="spec">The chart.</param>
    /// <param name="unit">Unit of the values as the table writes them; may be empty.</param>
    public static string CornerHeading(this ChartSpec spec, string unit) => spec.Heat is { } heat
        ? $"{heat.Name}{(unit.Length == 0 ? "" : $" ({unit})")}: {spec.LabelHeading} down, {heat.ColumnHeading} across"
        : spec.LabelHeading;

    /// <summary>Index of the first estimate; the number of values when there is none.</summary>
    public static int FirstEstimate(this ChartSeries series) =>
        series.IsEstimate ? 0 : Math.Clamp(series.EstimateFrom ?? series.Values.Length, 0, series.Values.Length);

    /// <summary>Whether there is anything to draw.</summary>
    public static bool HasValues(this ChartSpec spec) => spec.Series.Any(series => Enumerable.Range(0, series.Values.Length).Any(i => series.RangeAt(i).Low is not null));

    /// <summary>Whether anything in the chart is an estimate.</summary>
    public static bool HasEstimate(this ChartSpec spec) => spec.Series.Any(series => series.FirstEstimate() < series.Values.Length);

    /// <exception cref="ArgumentException">The specification contradicts itself; the message says where.</exception>
    public static void Check(this ChartSpec spec)
    {
        foreach (var series in spec.Series.Where(series => series.Values.Length != spec.Labels.Length))
        {
            throw new ArgumentException($"Chart '{spec.Id}': the series '{series.Name}' has {series.Values.Length} values for {spec.Labels.Length} labels.", nameof(spec));
        }

        if (spec.Kind is ChartKind.Waterfall or ChartKind.Bars or ChartKind.Flows or ChartKind.Histogram && spec.Series.Length != 1)
        {
            throw new ArgumentException($"Chart '{spec.Id}': {spec.Kind} takes one series, not {spec.Series.Length}.", nameof(spec));
        }

        foreach (var series in spec.Series.Where(series => series.Highs.Length != (spec.Kind is ChartKind.Ranges ? spec.Labels.Length : 0)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': the series '{series.Name}' has {series.Highs.Length} upper ends for {spec.Labels.Length} labels; only ranges have them, one for each.", nameof(spec));
        }

        if (spec.Flows.Length != (spec.Kind is ChartKind.Flows ? spec.Labels.Length : 0))
        {
            throw new ArgumentException($"Chart '{spec.Id}': {spec.Flows.Length} pairs of parties for {spec.Labels.Length} labels; only flows have them, one for each.", nameof(spec));
        }

        foreach (var series in spec.Series.Where(series => !series.Highs.IsEmpty && series.Values.Zip(series.Highs).Any(ends => ends.First > ends.Second)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': a range of the series '{series.Name}' does not go from low to high.", nameof(spec));
        }

        if (spec.Flows.Any(flow => flow.From == flow.To) || (spec.Kind is ChartKind.Flows && spec.Series[0].Values.Any(value => value < 0)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': an amount goes from one party to another and is not negative.", nameof(spec));
        }

        if (!spec.Events.IsEmpty && spec.Kind is (ChartKind.Bars or ChartKind.Ranges or ChartKind.Flows or ChartKind.Waterfall or ChartKind.Tornado or ChartKind.HeatMap or ChartKind.Histogram))
        {
            throw new ArgumentException($"Chart '{spec.Id}': {spec.Kind} has no axis of time for its events.", nameof(spec));
        }

        CheckAnalysis(spec);
        var places = spec.Windows.SelectMany(window => new[] { window.From, window.To }).Concat(spec.Notes.Select(note => note.At)).Concat(spec.Events.Select(one => one.At));
        foreach (var place in places.Where(place => !spec.Labels.Contains(place)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': '{place}' is not one of its labels.", nameof(spec));
        }

        foreach (var band in spec.Bands.Where(band => !double.IsFinite(band.Low) || !double.IsFinite(band.High) || band.Low > band.High))
        {
            throw new ArgumentException($"Chart '{spec.Id}': the band '{band.Label}' does not go from low to high.", nameof(spec));
        }
    }

    /// <summary>What tornado, heat map, histogram and spreads consist of.</summary>
    private static void CheckAnalysis(ChartSpec spec)
    {
        if (spec.Levers.Length != (spec.Kind is ChartKind.Tornado ? spec.Labels.Length : 0) || spec.Kind is ChartKind.Tornado != spec.Origin is not null)
        {
            throw new ArgumentException($"Chart '{spec.Id}': {spec.Levers.Length} levers for {spec.Labels.Length} labels; only a tornado has them, one for each, and a value from which its bars start.", nameof(spec));
        }

        if (spec.Kind is ChartKind.Tornado && (spec.Series.Length != 2 || !double.IsFinite(spec.Origin!.Value)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': a tornado takes two series and starts from a number.", nameof(spec));
        }

        if (spec.Kind is ChartKind.HeatMap != spec.Heat is not null || (spec.Heat?.Base is { } cell && !(cell.Row >= 0 && cell.Row < spec.Labels.Length && cell.Column >= 0 && cell.Column < spec.Series.Length)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': only a heat map has a grid, and its base cell lies in it.", nameof(spec));
        }

        if (spec.Bins?.Edges.Length != (spec.Kind is ChartKind.Histogram ? spec.Labels.Length + 1 : null))
        {
            throw new ArgumentException($"Chart '{spec.Id}': only a histogram has edges, one more than columns.", nameof(spec));
        }

        foreach (var mark in spec.Bins?.Marks.Where(mark => !double.IsFinite(mark.Value)) ?? [])
        {
            throw new ArgumentException($"Chart '{spec.Id}': '{mark.Label}' stands at no number.", nameof(spec));
        }

        var edges = spec.Series.Where(series => spec.ShapeOf(series) is SeriesShape.Edge).Select(series => series.Name).ToHashSet(StringComparer.Ordinal);
        if ((edges.Count > 0 || !spec.Spreads.IsEmpty)
            && (spec.Kind is not ChartKind.Lines || edges.Count == spec.Series.Length || !edges.SetEquals(spec.Spreads.SelectMany(spread => new[] { spread.Low, spread.High }))))
        {
            throw new ArgumentException($"Chart '{spec.Id}': spreads lie between pairs of edges, in a chart of lines that has a line as well.", nameof(spec));
        }
    }
}
