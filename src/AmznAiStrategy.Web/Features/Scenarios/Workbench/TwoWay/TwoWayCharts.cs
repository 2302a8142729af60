using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

/// <summary>An output over two levers as a heat map.</summary>
public static class TwoWayCharts
{
    /// <summary>As the page draws it; none when what was chosen cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) =>
        TwoWayQuestion.Read(context, options).Question is { } question ? [question.Answer().Chart] : [];

    public static ChartSpec Of(TwoWayQuestion question, DataTable table)
    {
        var (measure, rows, columns) = (table.Measure, table.Rows, table.Columns);
        var levers = $"{BreakEvenText.Name(rows.Lever)} and {BreakEvenText.Name(columns.Lever)}";
        var band = Hurdle(measure, table.Assumptions);
        return HeatMapChart.Of(
            new()
            {
                Id = "two-way",
                Kind = ChartKind.HeatMap,
                Title = band is null ? $"{measure.Label} by {levers}" : $"{measure.Label} by {levers}, and where it meets the hurdle",
                Subtitle = $"{measure.Label}, {Format.UnitName(measure.Unit)}; everything else as in {question.Name}",
                Unit = measure.Unit,
                LabelHeading = "",
                Labels = [],
                Series = [],
                Bands = band is null ? [] : [band],
                Source = ChartWords.Model,
                Scenario = question.Stamp,
                Pick = "apply both values",
            },
            new(
                measure.Label, rows.Lever.Label, columns.Lever.Label,
                AxisLabels.Of(rows.Values, rows.Lever.Unit), AxisLabels.Of(columns.Values, columns.Lever.Unit),
                Cells<double?>(table, cell => cell.Value))
            {
                Base = table.PresentCell is { } cell ? new(cell.Row, cell.Column) : null,
                Verdicts = Cells(table, cell => cell.Verdict is { } verdict ? VerdictText.Label(verdict) : "Breaks a rule"),
                IsLowerBetter = measure.LowerIsBetter,
            });
    }

    /// <summary>For ROIC the whole hurdle, whose two ends decide the verdict; for others the one value that is good enough.</summary>
    private static ChartBand? Hurdle(Measure measure, Assumptions assumptions)
    {
        var hurdle = assumptions.Hurdle;
        return measure == Measure.Roic
            ? new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")
            : measure.Hurdle(assumptions) is { } value ? new(value, value, $"Hurdle {Format.Value(value, measure.Unit, 0)}") : null;
    }

    private static ImmutableArray<ImmutableArray<T>> Cells<T>(DataTable table, Func<MeasureReading, T> read) =>
        [.. Enumerable.Range(0, table.Rows.Values.Length).Select(row => (ImmutableArray<T>)[.. Enumerable.Range(0, table.Columns.Values.Length).Select(column => read(table[row, column]))])];
}
