using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>Values of a lever as the labels of an axis.</summary>
public static class AxisLabels
{
    private const int MostDecimals = 6;

    /// <summary>The values with as many decimals as tell them apart. Of revenue per dollar and year the axis says which, and its labels only how much.</summary>
    public static ImmutableArray<string> Of(IEnumerable<double> values, Unit unit)
    {
        var all = values.ToList();
        ImmutableArray<string> Written(int? decimals) => [.. all.Select(value => unit is Unit.UsdPerUsdPerYear ? Format.Value(value, Unit.Usd, decimals ?? 2) : Format.Value(value, unit, decimals))];
        var labels = Written(null);
        for (var decimals = 2; labels.Distinct().Count() < labels.Length && decimals <= MostDecimals; decimals++)
        {
            labels = Written(decimals);
        }

        return labels;
    }
}
