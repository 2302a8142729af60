using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>How values change from one period to the next; charts whose labels are no periods have no changes.</summary>
public static partial class ChartChange
{
    /// <summary>More series than that are read by their values alone.</summary>
    private const int MostSeries = 6;

    /// <summary>What the change between neighbours is called: YoY between years, QoQ between quarters; null where labels leave periods out, or are none.</summary>
    public static string? NameOf(ChartSpec spec) =>
        Follow(spec.Labels, YearOf) ? "YoY" : Follow(spec.Labels, QuarterOf) ? "QoQ" : null;

    /// <summary>The change at each label against the label before it as text, empty where either value is missing; null where nothing changes from period to period.</summary>
    public static ImmutableArray<string>? Of(ChartSpec spec, ChartSeries series) =>
        HasPeriods(spec) && spec.Series.Length <= MostSeries ? All(series.Values, spec.Unit) : null;

    /// <summary>The change of the sum of each stack; null without a stack, or where nothing changes from period to period.</summary>
    public static ImmutableArray<string>? OfTotals(ChartSpec spec) => HasPeriods(spec) && spec.StackTotals() is { } totals ? All(totals, spec.Unit) : null;

    /// <summary>The part of each value in its stack as text; null where the series is no part of a stack of positive values.</summary>
    public static ImmutableArray<string>? SharesOf(ChartSpec spec, ChartSeries series) =>
        spec.StackTotals() is { } totals && spec.IsStacked(series) && spec.Series.Length <= MostSeries && !spec.Series.Any(one => spec.IsStacked(one) && one.Values.Any(value => value < 0))
            ? [.. series.Values.Select((value, i) => value is not null && totals[i] > 0 ? Format.Value(value / totals[i], Unit.Share) : "")]
            : null;

    private static ImmutableArray<string> All(ImmutableArray<double?> values, Unit unit) =>
        [.. values.Select((value, i) => i == 0 ? "" : Between(values[i - 1], value, unit))];

    /// <summary>Shares differ by percentage points, positive amounts by a percentage, the rest by their difference.</summary>
    private static string Between(double? before, double? now, Unit unit)
    {
        if (before is not { } first || now is not { } last || !double.IsFinite(first) || !double.IsFinite(last) || unit is Unit.Year or Unit.Rank)
        {
            return "";
        }

        var isAmount = unit is not (Unit.Share or Unit.PerYear or Unit.Change or Unit.PercentagePoints or Unit.BasisPoints);
        return isAmount && first > 0 && last >= 0 ? Format.Value(last / first - 1, Unit.Change) : Format.Difference(last - first, unit);
    }

    private static bool HasPeriods(ChartSpec spec) =>
        spec.Kind is ChartKind.Columns or ChartKind.StackedColumns or ChartKind.Lines or ChartKind.StackedAreas
        && spec.Labels.Length > 1
        && (spec.Labels.All(label => YearOf(label) is not null) || spec.Labels.All(label => QuarterOf(label) is not null) || spec.Labels.All(label => Month().IsMatch(label)));

    private static bool Follow(ImmutableArray<string> labels, Func<string, int?> period) =>
        labels.Length > 1 && labels.Zip(labels.Skip(1)).All(pair => period(pair.Second) - period(pair.First) == 1);

    private static int? YearOf(string label) => Year().Match(label) is { Success: true } match ? Number(match, 1) : null;

    private static int? QuarterOf(string label) => Quarter().Match(label) is { Success: true } match ? 4 * Number(match, 2) + Number(match, 1) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:FY)?(\d{4})E?$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^Q([1-4])[' ](\d{2}|\d{4})E?$")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^[A-Z][a-z]{2} \d{4}E?$")]
    private static partial Regex Month();
}
