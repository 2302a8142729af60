using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The numbers of a data table as figures that can say what they are made of.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Table">What was computed.</param>
public sealed record DataTableFigures(string Scenario, DataTable Table)
{
    /// <summary>The output with the present values.</summary>
    public Figure Now => MeasureFigure.Of(
        Scenario, Table.Measure, Table.Now, Table.Measure.Label, "the projection of the scenario as it is",
        [MeasureFigure.Present(Scenario, Table.Rows.Lever, Table.Rows.Present), MeasureFigure.Present(Scenario, Table.Columns.Lever, Table.Columns.Present)]);

    /// <summary>The output of one cell.</summary>
    public Figure Cell(int row, int column) => MeasureFigure.Of(
        Scenario, Table.Measure, Table[row, column], Table.Measure.Label, "the projection with these values of the two levers; everything else unchanged",
        [Value(Table.Rows, row), Value(Table.Columns, column)]);

    private Figure Value(DataTableAxis axis, int index)
    {
        var inputs = ImmutableArray.Create(MeasureFigure.Present(Scenario, axis.Lever, axis.Present));
        return new(axis.Lever.Label, axis.Values[index], axis.Lever.Unit, new ProjectedOrigin(Scenario, "one of the even values of the table", inputs));
    }
}
