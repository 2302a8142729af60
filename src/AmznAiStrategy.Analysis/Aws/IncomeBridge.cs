using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Aws;

/// <summary>Where the growth of AWS's operating income over the year to Q4 2025 comes from, by the article's figures alone.</summary>
/// <param name="Before">Operating income a year earlier that the printed growth implies, $B.</param>
/// <param name="Volume">Growth of revenue at the margin of then, $B.</param>
/// <param name="Margin">Change of the margin on the revenue of now, $B.</param>
/// <param name="Now">Operating income as printed, $B.</param>
/// <param name="MarginShare">Part of the growth that the margin brings.</param>
public sealed record IncomeBridge(Figure Before, Figure Volume, Figure Margin, Figure Now, Figure MarginShare)
{
    public static IncomeBridge Of(AwsQuarter quarter)
    {
        var volume = Figure.Derive(
            "AWS operating income from growth of revenue, YoY",
            Unit.UsdBillions,
            "(revenue − implied revenue a year earlier) × implied margin a year earlier",
            values => (values[0] - values[1]) * values[2],
            quarter.Revenue,
            quarter.PriorYearRevenue,
            quarter.PriorYearMargin);
        var margin = Figure.Derive(
            "AWS operating income from a wider margin, YoY",
            Unit.UsdBillions,
            "(margin − implied margin a year earlier) × revenue",
            values => (values[0] - values[1]) * values[2],
            quarter.Margin,
            quarter.PriorYearMargin,
            quarter.Revenue);
        return new(
            quarter.PriorYearOperatingIncome,
            volume,
            margin,
            quarter.OperatingIncome,
            Figure.Derive("Part of the growth of operating income that the margin brings", Unit.Share, "from margin ÷ (from revenue + from margin)", values => values[1] / (values[0] + values[1]), volume, margin));
    }
}
