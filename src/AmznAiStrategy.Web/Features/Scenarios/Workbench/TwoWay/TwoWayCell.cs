using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

/// <summary>A cell of the table that a person wants to try.</summary>
/// <param name="Rows">The lever of the rows.</param>
/// <param name="Row">Its value.</param>
/// <param name="Columns">The lever of the columns.</param>
/// <param name="Column">Its value.</param>
/// <param name="Refusal">Why nothing can be projected with both; null when it can.</param>
/// <param name="Said">What happens, in words.</param>
public sealed record TwoWayCell(Lever Rows, double Row, Lever Columns, double Column, string? Refusal, string Said)
{
    /// <summary>Decimals of a value that is given to the form: what a grid adds beyond them is rounding.</summary>
    private const int Decimals = 12;

    /// <summary>The cell; null when the table has grown smaller since it was drawn.</summary>
    public static TwoWayCell? At(DataTable table, int row, int? column)
    {
        if (column is not { } at || row < 0 || at < 0 || row >= table.Rows.Values.Length || at >= table.Columns.Values.Length)
        {
            return null;
        }

        var (rows, columns, reading) = (table.Rows, table.Columns, table[row, at]);
        var pair = $"{BreakEvenText.Name(rows.Lever)} {Text(rows, row)} and {BreakEvenText.Name(columns.Lever)} {Text(columns, at)}";
        var refusal = reading.Verdict is null ? reading.Reason : null;
        return new(
            rows.Lever, Math.Round(rows.Values[row], Decimals), columns.Lever, Math.Round(columns.Values[at], Decimals), refusal,
            refusal is null ? $"Applied {pair}. Undo takes both back." : $"Not applied, {pair} break a rule: {refusal}");
    }

    /// <summary>Both values as one step that can be undone.</summary>
    public ScenarioEdit Apply(ScenarioEdit edit) => edit.Set(typed => Columns.Write(Rows.Write(typed, Row), Column), Rows.Paths.Concat(Columns.Paths));

    private static string Text(DataTableAxis axis, int index) => AxisLabels.Of(axis.Values, axis.Lever.Unit)[index];
}
