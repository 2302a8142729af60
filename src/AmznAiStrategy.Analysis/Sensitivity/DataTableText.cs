using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A data table in words.</summary>
public static class DataTableText
{
    /// <summary>
    /// How many cells clear and where the scenario stands, e.g. <c>None of 20 cells clears: 6 meet the low hurdle only and 14 fail. Base (revenue per
    /// compute dollar $0.85 per $ a year, cash margin 72.0%) lies above the 15% line: ROIC at the window's end is 15.4%.</c>
    /// </summary>
    /// <param name="table">What was computed.</param>
    /// <param name="scenario">Name of the scenario.</param>
    public static string Sentence(DataTable table, string scenario) => $"{Counts(table)} {Place(table, scenario)}";

    private static string Counts(DataTable table)
    {
        int Cells(params ReadOnlySpan<Verdict?> verdicts)
        {
            var count = 0;
            foreach (var cell in table.Cells)
            {
                count += verdicts.Contains(cell.Verdict) ? 1 : 0;
            }

            return count;
        }

        var clear = Cells(Verdict.ClearsEarly, Verdict.Clears);
        var all = Format.Value(table.Cells.Length, Unit.Count);
        var lead = clear == 0 ? $"None of {all} cells clears"
            : clear == table.Cells.Length ? $"All {all} cells clear"
            : $"{Format.Value(clear, Unit.Count)} of {all} cells {(clear == 1 ? "clears" : "clear")}";
        var rest = new List<string>();
        Add(Cells(Verdict.LowBoundOnly), "meets the low hurdle only", "meet the low hurdle only");
        Add(Cells(Verdict.Fails), "fails", "fail");
        Add(Cells(Verdict.Undetermined), "has no verdict", "have no verdict");
        Add(Cells((Verdict?)null), "breaks a rule", "break a rule");
        var listed = rest.Count > 1 ? $"{string.Join(", ", rest.SkipLast(1))} and {rest[^1]}" : rest.FirstOrDefault();
        return listed is null ? lead + "." : $"{lead}{(clear == 0 ? ":" : ",")} {listed}.";

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                rest.Add(count == table.Cells.Length ? $"all {many}" : $"{Format.Value(count, Unit.Count)} {(count == 1 ? one : many)}");
            }
        }
    }

    private static string Place(DataTable table, string scenario)
    {
        var (measure, unit) = (table.Measure, table.Measure.Unit);
        var named = $"{scenario} ({BreakEvenText.Name(table.Rows.Lever)} {Format.Value(table.Rows.Present, table.Rows.Lever.Unit)}, {BreakEvenText.Name(table.Columns.Lever)} {Format.Value(table.Columns.Present, table.Columns.Lever.Unit)})";
        if (table.Now.Value is not { } now)
        {
            return $"{named} has no {BreakEvenText.Inside(measure.Label)}: {table.Now.Reason}.";
        }

        var outside = Holds(table.Rows) && Holds(table.Columns) ? "" : ", which is outside the table,";
        if (measure.Hurdle(table.Assumptions) is not { } hurdle)
        {
            return $"{named}{outside} has {BreakEvenText.Inside(measure.Label)} of {Format.Value(now, unit)}.";
        }

        var line = QuantityText.Exact(hurdle, unit);
        var side = now > hurdle ? "above" : now < hurdle ? "below" : "on";
        var crossed = table.Contour(hurdle).IsEmpty ? $", which no cell of the table {(table.Cells.Any(cell => cell.Value >= hurdle) ? "falls below" : "reaches")}" : "";
        return $"{named}{outside} lies {side} the {line} line{crossed}: {BreakEvenText.Inside(measure.Label)} is {BreakEvenText.Text(unit, hurdle, now)}.";
    }

    private static bool Holds(DataTableAxis axis) => axis.Present >= axis.Values[0] && axis.Present <= axis.Values[^1];
}
