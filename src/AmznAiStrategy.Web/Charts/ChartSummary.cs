using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>What a chart shows, in sentences, for people who do not see it.</summary>
public static class ChartSummary
{
    private const int SeriesTold = 4;
    private const int RowsTold = 8;

    /// <summary>Form and range, each series from first to last with its extremes, who leads at the end, estimates and bands.</summary>
    public static string Of(ChartSpec spec)
    {
        if (!spec.HasValues())
        {
            return "The chart has no values.";
        }

        var sentences = spec.Kind switch
        {
            ChartKind.Waterfall => Waterfall(spec),
            ChartKind.Bars => Bars(spec),
            ChartKind.Ranges => Ranges(spec),
            ChartKind.Flows => Flows(spec),
            ChartKind.Tornado => Tornado(spec),
            ChartKind.HeatMap => HeatMap(spec),
            ChartKind.Histogram => Histogram(spec),
            _ => Paths(spec),
        };
        return string.Join(" ", sentences.Concat(Surroundings(spec)));
    }

    private static IEnumerable<string> Paths(ChartSpec spec)
    {
        var form = spec.Kind switch
        {
            ChartKind.Lines => "Line chart",
            ChartKind.StackedAreas => "Stacked area chart",
            ChartKind.StackedColumns => "Stacked column chart",
            _ => "Column chart",
        };
        var told = spec.Series.Where(series => spec.ShapeOf(series) is not SeriesShape.Edge).ToArray();
        yield return $"{form} of {Count(told.Length, "series", "series")}{(spec.Spreads.IsEmpty ? "" : $" with {Count(spec.Spreads.Length, "band", "bands")}")}, {Range(spec)}.";
        if (spec.StackTotals() is { } totals)
        {
            yield return Path(spec, "Total", [.. totals.Select((total, i) => (i, total)).Where(pair => pair.total is not null).Select(pair => (pair.i, pair.total!.Value))]);
        }

        foreach (var series in told.Where(_ => told.Length <= SeriesTold))
        {
            yield return Path(spec, series.Name, Points(spec, series));
        }

        foreach (var spread in spec.Spreads)
        {
            var (low, high) = (spec.Series.First(series => series.Name == spread.Low), spec.Series.First(series => series.Name == spread.High));
            var last = spec.Labels.Length - 1;
            yield return $"{spread.Name} in {spec.Labels[last]}: {Text(spec, low.Values[last])} to {Text(spec, high.Values[last])}.";
        }

        if (Leader(spec, told) is { } leader)
        {
            yield return leader;
        }
    }

    private static IEnumerable<string> Tornado(ChartSpec spec)
    {
        yield return $"Tornado chart of {Count(spec.Labels.Length, "lever", "levers")} around {spec.Origin!.Label}, {Text(spec, spec.Origin.Value)}.";
        var rows = spec.Labels.Select((label, i) => $"{label}: {Side(0, i)}, {Side(1, i)}{(spec.Levers[i].Note is { } note ? $" ({note})" : "")}");
        yield return $"{string.Join("; ", rows.Take(RowsTold))}{More(spec)}.";

        string Side(int side, int row) =>
            $"{spec.TextOf(spec.Series[side].Values[row], row)} at {(side == 0 ? spec.Levers[row].LowInput : spec.Levers[row].HighInput)}";
    }

    private static IEnumerable<string> HeatMap(ChartSpec spec)
    {
        var (rows, columns) = (spec.Labels.Length, spec.Series.Length);
        var cells = spec.Series.SelectMany((series, column) => Points(spec, series).Where(point => double.IsFinite(point.Value)).Select(point => (point.Value, Row: point.Index, Column: column))).ToArray();
        yield return $"Heat map of {Count(rows, "row", "rows")} by {Count(columns, "column", "columns")}: {spec.LabelHeading} from {spec.Labels[0]} to {spec.Labels[^1]}, {spec.Heat!.ColumnHeading} from {spec.Series[0].Name} to {spec.Series[^1].Name}.";
        yield return $"Lowest {Cell(cells.MinBy(cell => cell.Value))}; highest {Cell(cells.MaxBy(cell => cell.Value))}.";
        if (spec.Heat.Base is { } own)
        {
            yield return $"This case: {spec.TextOf(spec.Series[own.Column].Values[own.Row], own.Row)} at {spec.Labels[own.Row]}, {spec.Series[own.Column].Name}.";
        }

        if (!spec.Bands.IsEmpty)
        {
            var (bound, isLower) = spec.Heat.IsLowerBetter ? (spec.Bands[0].High, true) : (spec.Bands[0].Low, false);
            yield return $"{cells.Count(cell => isLower ? cell.Value <= bound : cell.Value >= bound)} of {Count(rows * columns, "cell", "cells")} meet {Text(spec, bound)}.";
        }

        string Cell((double Value, int Row, int Column) cell) => $"{Text(spec, cell.Value)} at {spec.Labels[cell.Row]}, {spec.Series[cell.Column].Name}";
    }

    private static IEnumerable<string> Histogram(ChartSpec spec)
    {
        var points = Points(spec, spec.Series[0]);
        var most = points.MaxBy(point => point.Value);
        yield return $"Histogram of {Count(spec.Labels.Length, "column", "columns")}, {spec.Labels[points.First(point => point.Value != 0 || point == points[^1]).Index]} up to {spec.Labels[points.Last(point => point.Value != 0 || point == points[0]).Index]}.";
        yield return $"Most in {spec.Labels[most.Index]}: {Text(spec, most.Value)}.";
        foreach (var mark in spec.Bins!.Marks)
        {
            yield return $"{mark.Label}: line at {Format.Value(mark.Value, spec.Bins.Unit)}.";
        }
    }

    private static IEnumerable<string> Bars(ChartSpec spec)
    {
        var points = Points(spec, spec.Series[0]);
        var (most, least) = (points.MaxBy(point => point.Value), points.MinBy(point => point.Value));
        yield return $"Bar chart of {Count(spec.Labels.Length, "value", "values")}.";
        yield return points.Count == 1
            ? $"{spec.Labels[most.Index]}: {Text(spec, most.Value)}."
            : most.Value == least.Value
            ? $"All are {Text(spec, most.Value)}."
            : $"Highest: {spec.Labels[most.Index]} with {Text(spec, most.Value)}; lowest: {spec.Labels[least.Index]} with {Text(spec, least.Value)}.";
    }

    private static IEnumerable<string> Ranges(ChartSpec spec)
    {
        yield return $"Range chart of {Count(spec.Labels.Length, "row", "rows")}.";
        foreach (var series in spec.Series)
        {
            var rows = spec.Labels.Select((label, i) => $"{label} {spec.TextOf(series, i)}");
            yield return $"{series.Name}: {string.Join(", ", rows.Take(RowsTold))}{More(spec)}.";
        }
    }

    private static IEnumerable<string> Flows(ChartSpec spec)
    {
        yield return $"Flow chart of {Count(spec.Flows.Length, "amount", "amounts")} between {Count(FlowPicture.Of(spec).Parties.Length, "party", "parties")}.";
        var rows = spec.Flows.Select((flow, i) => $"{flow.From} to {flow.To}, {spec.Labels[i]}: {spec.TextOf(spec.Series[0], i)}");
        yield return $"{string.Join("; ", rows.Take(RowsTold))}{More(spec)}.";
    }

    private static string More(ChartSpec spec) => spec.Labels.Length > RowsTold ? $" and {spec.Labels.Length - RowsTold} more" : "";

    private static IEnumerable<string> Waterfall(ChartSpec spec)
    {
        var steps = WaterfallStep.Of(spec);
        yield return $"Waterfall chart from {spec.Labels[0]}, {Text(spec, steps[0].To)}, to {spec.Labels[^1]}, {Text(spec, steps[^1].To)}.";
        var between = steps.Select((step, i) => (Step: step, Label: spec.Labels[i])).Where(pair => pair.Step.Kind is not StepKind.Total).ToArray();
        if (between.Where(pair => pair.Step.Change > 0).OrderByDescending(pair => pair.Step.Change).FirstOrDefault() is { Label: not null } rise)
        {
            yield return $"Largest rise: {rise.Label}, {spec.TextOf(rise.Step.Change, 1)}.";
        }

        if (between.Where(pair => pair.Step.Change < 0).OrderBy(pair => pair.Step.Change).FirstOrDefault() is { Label: not null } fall)
        {
            yield return $"Largest fall: {fall.Label}, {spec.TextOf(fall.Step.Change, 1)}.";
        }
    }

    private static IEnumerable<string> Surroundings(ChartSpec spec)
    {
        var starts = spec.Series.Select(series => series.FirstEstimate()).Where(start => start < spec.Labels.Length).ToArray();
        if (starts.Length > 0)
        {
            var first = starts.Min();
            yield return first == 0 && starts.Length == spec.Series.Length
                ? "All values are plans or estimates."
                : $"Some values from {spec.Labels[first]} on are plans or estimates.";
        }

        var along = spec.Bins?.Unit;
        foreach (var band in spec.Bands)
        {
            yield return band.Low == band.High
                ? $"{band.Label}: line at {End(band.Low)}."
                : $"{band.Label}: band from {End(band.Low)} to {End(band.High)}.";
        }

        string End(double value) => along is { } unit ? Format.Value(value, unit) : Text(spec, value);

        foreach (var window in spec.Windows)
        {
            yield return window.From == window.To ? $"{window.Label}: {window.From}." : $"{window.Label}: {window.From} to {window.To}.";
        }

        foreach (var note in spec.Notes)
        {
            yield return $"Note at {note.At}: {note.Text}.";
        }

        foreach (var one in spec.Events)
        {
            yield return $"Event at {one.At}, {one.Date}: {one.Text}.";
        }
    }

    private static string Path(ChartSpec spec, string name, List<(int Index, double Value)> points)
    {
        if (points.Count == 0)
        {
            return $"{name}: no values.";
        }

        var (first, last) = (points[0], points[^1]);
        if (points.Count == 1)
        {
            return $"{name}: {At(spec, first)}.";
        }

        var (low, high) = (points.MinBy(point => point.Value), points.MaxBy(point => point.Value));
        var ends = $"{name}: {At(spec, first)}, {At(spec, last)}";
        var extremes = new List<string>();
        if (low != first && low != last)
        {
            extremes.Add($"lowest {At(spec, low)}");
        }

        if (high != first && high != last)
        {
            extremes.Add($"highest {At(spec, high)}");
        }

        return extremes.Count == 0 ? ends + "." : $"{ends}; {string.Join(", ", extremes)}.";
    }

    private static string? Leader(ChartSpec spec, ChartSeries[] told)
    {
        var last = spec.Labels.Length - 1;
        var ranked = told.Where(series => series.Values[last] is not null).OrderByDescending(series => series.Values[last]).ToArray();
        return ranked.Length < 2 || ranked[0].Values[last] == ranked[1].Values[last]
            ? null
            : $"In {spec.Labels[last]} {ranked[0].Name} is highest with {Text(spec, ranked[0].Values[last])}, ahead of {ranked[1].Name} with {Text(spec, ranked[1].Values[last])}.";
    }

    private static List<(int Index, double Value)> Points(ChartSpec spec, ChartSeries series) =>
        [.. spec.Labels.Select((_, i) => (i, series.Values[i])).Where(pair => pair.Item2 is not null).Select(pair => (pair.i, pair.Item2!.Value))];

    private static string Range(ChartSpec spec) => spec.Labels.Length == 1 ? spec.Labels[0] : $"{spec.Labels[0]} to {spec.Labels[^1]}";

    private static string At(ChartSpec spec, (int Index, double Value) point) => $"{Text(spec, point.Value)} in {spec.Labels[point.Index]}";

    private static string Text(ChartSpec spec, double? value) => Format.Value(value, spec.Unit, spec.Decimals);

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
