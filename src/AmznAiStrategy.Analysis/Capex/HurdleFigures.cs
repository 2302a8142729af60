using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Capex;

/// <summary>How fast AWS's operating income would have to grow to meet the hurdle within a number of years.</summary>
/// <param name="Years">Years from now, the ends of the article's window.</param>
/// <param name="Low">Growth a year for the low end of the hurdle.</param>
/// <param name="High">Growth a year for the high end.</param>
public sealed record GrowthNeeded(Figure Years, Figure Low, Figure High);

/// <summary>
/// The hurdle in its plainest reading: operating income before tax, over one year's capex, on top of what AWS earns today. The
/// projection measures something else: NOPAT over average invested AI capital (docs/model.md).
/// </summary>
/// <param name="Low">Low end of the hurdle, as printed.</param>
/// <param name="High">High end of the hurdle, as printed.</param>
/// <param name="IncomeNeededLow">Additional operating income a year for the low end on the capex of the last year, $B.</param>
/// <param name="IncomeNeededHigh">The same for the high end, $B.</param>
/// <param name="IncomeToday">AWS operating income of Q4 2025 annualised, $B.</param>
/// <param name="Growth">Growth needed within the shortest and the longest time allowed.</param>
/// <param name="PrintedGrowth">Growth of AWS's operating income in Q4 2025, YoY, as printed.</param>
/// <param name="ReportedGrowth">The same from the reported quarters.</param>
public sealed record HurdleFigures(
    Figure Low,
    Figure High,
    Figure IncomeNeededLow,
    Figure IncomeNeededHigh,
    Figure IncomeToday,
    ImmutableArray<GrowthNeeded> Growth,
    Figure PrintedGrowth,
    Figure ReportedGrowth)
{
    /// <param name="facts">All figures.</param>
    /// <param name="capex">Capex of the year that must earn the return, $B.</param>
    public static HurdleFigures From(FactBook facts, Figure capex)
    {
        var (low, high) = Ends(facts, "roi.hurdle");
        var (soonest, latest) = Ends(facts, "roi.window");
        var today = AwsQuarter.From(facts);
        var (neededLow, neededHigh) = (Needed("low", low), Needed("high", high));
        return new(
            low,
            high,
            neededLow,
            neededHigh,
            today.OperatingIncomeAnnualised,
            [Within("shortest", soonest), Within("longest", latest)],
            today.OperatingIncomeGrowth,
            Figure.Growth(
                "AWS operating income growth Q4 2025 YoY, reported",
                Figure.Of(facts, "reported.aws.2024-q4.operating-income"),
                Figure.Of(facts, "reported.aws.2025-q4.operating-income")));

        Figure Needed(string end, Figure hurdle) =>
            Figure.Product($"Operating income needed a year, {end} hurdle", Unit.UsdBillions, "capex of the year × hurdle", capex, hurdle);

        GrowthNeeded Within(string time, Figure years) => new(years, Cagr("low", time, years, neededLow), Cagr("high", time, years, neededHigh));

        Figure Cagr(string end, string time, Figure years, Figure needed) => Figure.Derive(
            $"Growth of AWS operating income needed for the {end} hurdle in the {time} time allowed (CAGR)",
            Unit.PerYear,
            "((income today + income needed) ÷ income today)^(1/years) − 1",
            values => Math.Pow((values[0] + values[1]) / values[0], 1 / values[2]) - 1,
            today.OperatingIncomeAnnualised,
            needed,
            years);
    }

    private static (Figure Low, Figure High) Ends(FactBook facts, string id) => facts.TryFind(id, out var fact)
        ? (Figure.LowOf(fact), Figure.HighOf(fact))
        : (Figure.Of(facts, id), Figure.Of(facts, id));
}
