using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

/// <summary>
/// What the two-way tab asks: <c>two-way.rows.lever</c>, <c>.low</c>, <c>.high</c> and <c>.points</c>, the same of <c>two-way.columns</c>, and
/// <c>two-way.measure</c>.
/// </summary>
/// <param name="Now">Legal assumptions that the levers are moved from.</param>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Stamp">Whose numbers these are.</param>
/// <param name="Request">Without errors.</param>
public sealed record TwoWayQuestion(Assumptions Now, string Name, string Stamp, DataTableRequest Request)
{
    public const string MeasureOption = Prefix + "measure";
    public const string UsualRows = "revenue-per-compute-dollar";
    public const string UsualColumns = "cash-margin";

    private const string Prefix = "two-way.";

    public static Measure UsualMeasure => Measure.Roic;

    public static TwoWaySide Rows(TabContext context, TabOptions options) => TwoWaySide.Of(context, options, Prefix + "rows", UsualRows);

    public static TwoWaySide Columns(TabContext context, TabOptions options) => TwoWaySide.Of(context, options, Prefix + "columns", UsualColumns);

    /// <summary>The question, or what is wrong with it: each error with the name of its option.</summary>
    public static (TwoWayQuestion? Question, ImmutableArray<AssumptionError> Errors) Read(TabContext context, TabOptions options)
    {
        var errors = new List<AssumptionError>();
        var request = new DataTableRequest(
            Rows(context, options).Read(errors), Columns(context, options).Read(errors), options[MeasureOption] ?? UsualMeasure.Id);
        var unread = errors.Select(error => error.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var error in request.Check(context.Now))
        {
            // A range with an end that cannot be read has no order, and a count that cannot be read no size.
            if (!unread.Any(path => SideOf(path) == SideOf(Prefix + error.Path)) || error.Path.EndsWith(".lever", StringComparison.Ordinal))
            {
                errors.Add(error with { Path = Prefix + error.Path });
            }
        }

        return errors.Count == 0 ? (new(context.Now, context.Name, context.Stamp, request), []) : (null, [.. errors]);
    }

    /// <summary>The answer; pure.</summary>
    public TwoWayAnswer Answer()
    {
        var table = DataTable.Of(Now, Request);
        return new(table, DataTableText.Sentence(table, Name), TwoWayCharts.Of(this, table));
    }

    private static string SideOf(string path) => path[..path.LastIndexOf('.')];
}

/// <summary>The table with its sentence and its chart.</summary>
public sealed record TwoWayAnswer(DataTable Table, string Sentence, Charts.ChartSpec Chart);
