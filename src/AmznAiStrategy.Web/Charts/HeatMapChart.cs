using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>A table of results over two levers.</summary>
/// <param name="Name">What the results are, e.g. <c>ROIC 2031</c>.</param>
/// <param name="RowHeading">Lever that goes down the rows.</param>
/// <param name="ColumnHeading">Lever that goes along the columns.</param>
/// <param name="Rows">Inputs of the rows in words, top first.</param>
/// <param name="Columns">Inputs of the columns in words, left first.</param>
/// <param name="Values">Results by row, then by column; null where one cannot be computed.</param>
public sealed record HeatCells(string Name, string RowHeading, string ColumnHeading, ImmutableArray<string> Rows, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<double?>> Values)
{
    /// <summary>Row and column of the case as it is entered; null when it lies between the rows or columns, or beyond them.</summary>
    public HeatCell? Base { get; init; }

    /// <summary>The verdict in words by row, then by column; empty without verdicts.</summary>
    public ImmutableArray<ImmutableArray<string>> Verdicts { get; init; } = [];

    /// <summary>Whether less is better, as with a payback period.</summary>
    public bool IsLowerBetter { get; init; }
}

/// <summary>A cell by the indexes of its row and column.</summary>
public sealed record HeatCell(int Row, int Column);

/// <summary>What <see cref="ChartKind.HeatMap"/> shows beside its values.</summary>
public sealed record HeatGrid(string Name, string ColumnHeading, HeatCell? Base, ImmutableArray<ImmutableArray<string>> Verdicts, bool IsLowerBetter);

/// <summary>Results over two levers as colours.</summary>
public static class HeatMapChart
{
    /// <summary>Rows and columns at most.</summary>
    public const int Most = 41;

    private const int FrameHeight = 110;
    private const int LeastHeight = 260;
    private const int MostHeight = 470;
    private const int RowHeight = 30;

    /// <summary>The chart of <paramref name="cells"/>; its first band, the hurdle, parts the colours and is drawn as contours.</summary>
    /// <param name="spec">The chart, without labels and series.</param>
    /// <param name="cells">The table.</param>
    /// <exception cref="ArgumentException">The table is not rectangular, or larger than <see cref="Most"/> by <see cref="Most"/>.</exception>
    public static ChartSpec Of(ChartSpec spec, HeatCells cells)
    {
        if (cells.Rows.Length is 0 or > Most || cells.Columns.Length is 0 or > Most
            || cells.Values.Length != cells.Rows.Length || cells.Values.Any(row => row.Length != cells.Columns.Length)
            || (!cells.Verdicts.IsEmpty && (cells.Verdicts.Length != cells.Rows.Length || cells.Verdicts.Any(row => row.Length != cells.Columns.Length))))
        {
            throw new ArgumentException($"Chart '{spec.Id}': a heat map has 1 to {Most} rows and columns and a value for each cell.", nameof(cells));
        }

        return spec with
        {
            Kind = ChartKind.HeatMap,
            LabelHeading = cells.RowHeading,
            Labels = cells.Rows,
            Series = [.. cells.Columns.Select((column, i) => new ChartSeries(column, [.. cells.Values.Select(row => row[i])], SeriesRole.Neutral))],
            Heat = new(cells.Name, cells.ColumnHeading, cells.Base, cells.Verdicts, cells.IsLowerBetter),
            Height = Math.Clamp(FrameHeight + RowHeight * cells.Rows.Length, LeastHeight, MostHeight),
        };
    }
}
