using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A lever of a data table with its values.</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Present">Its value now.</param>
/// <param name="Values">Rising, in its unit.</param>
public sealed record DataTableAxis(Lever Lever, double Present, ImmutableArray<double> Values)
{
    /// <summary>Where the present value stands among the values; null when it is not one of them.</summary>
    public int? PresentIndex => Values.IndexOf(Present) is var index and >= 0 ? index : null;
}

/// <summary>One output for every pair of values of two levers, everything else unchanged (docs/model.md, section Data table).</summary>
/// <param name="Assumptions">What the levers are moved from; legal.</param>
/// <param name="Measure">The output.</param>
/// <param name="Rows">The lever that changes from row to row.</param>
/// <param name="Columns">The lever that changes from column to column.</param>
/// <param name="Cells">Row by row.</param>
/// <param name="Now">The output with the present values, whether they are on the table or not.</param>
public sealed record DataTable(
    Assumptions Assumptions, Measure Measure, DataTableAxis Rows, DataTableAxis Columns, ImmutableArray<MeasureReading> Cells, MeasureReading Now)
{
    /// <summary>The output and the verdict of one cell; a cell without an output says why.</summary>
    public MeasureReading this[int row, int column] => Cells[row * Columns.Values.Length + column];

    /// <summary>Row and column of the present values; null when one of them is not on the table.</summary>
    public (int Row, int Column)? PresentCell => Rows.PresentIndex is { } row && Columns.PresentIndex is { } column ? (row, column) : null;

    /// <summary>The lines along which the output is <paramref name="threshold"/>.</summary>
    public ImmutableArray<DataTableContour> Contour(double threshold) => DataTableContour.Trace(this, threshold);

    /// <exception cref="ArgumentException">The assumptions are not legal, or <see cref="DataTableRequest.Check"/> finds something wrong with the request.</exception>
    public static DataTable Of(Assumptions assumptions, DataTableRequest request)
    {
        MeasureRules.Require(request.Check(assumptions), nameof(request));
        var measure = Measure.Find(request.Measure)!;
        var now = measure.Read(assumptions);
        if (now.Verdict is null)
        {
            throw new ArgumentException("The assumptions are not legal. " + now.Reason, nameof(assumptions));
        }

        var (rows, columns) = (Axis(assumptions, request.Rows), Axis(assumptions, request.Columns));
        var (width, cells) = (columns.Values.Length, new MeasureReading[rows.Values.Length * columns.Values.Length]);
        for (var row = 0; row < rows.Values.Length; row++)
        {
            var moved = rows.Lever.Write(assumptions, rows.Values[row]);
            for (var column = 0; column < width; column++)
            {
                cells[row * width + column] = measure.Read(columns.Lever.Write(moved, columns.Values[column]));
            }
        }

        return new(assumptions, measure, rows, columns, ImmutableCollectionsMarshal.AsImmutableArray(cells), now);
    }

    private static DataTableAxis Axis(Assumptions assumptions, DataTableSide side)
    {
        var lever = Levers.Find(assumptions, side.Lever)!;
        var present = lever.Read(assumptions);
        return new(lever, present, [.. side.Values(present)]);
    }
}
