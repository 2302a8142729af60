using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Aws;

/// <summary>The quarter that the article prints, Q4 2025, and what follows from it.</summary>
public sealed record AwsQuarter
{
    /// <summary>$B, as printed.</summary>
    public required Figure Revenue { get; init; }

    /// <summary>YoY, as printed.</summary>
    public required Figure RevenueGrowth { get; init; }

    /// <summary>$B, as printed.</summary>
    public required Figure OperatingIncome { get; init; }

    /// <summary>YoY, as printed.</summary>
    public required Figure OperatingIncomeGrowth { get; init; }

    /// <summary>Operating income that analysts expected, $B, as printed.</summary>
    public required Figure Consensus { get; init; }

    /// <summary>As printed.</summary>
    public required Figure PrintedMargin { get; init; }

    /// <summary>QoQ in basis points, as printed.</summary>
    public required Figure MarginChange { get; init; }

    /// <summary>Share of Amazon's operating income, as printed.</summary>
    public required Figure ShareOfGroup { get; init; }

    /// <summary>Four times the quarter, $B.</summary>
    public required Figure RevenueAnnualised { get; init; }

    /// <summary>Four times the quarter, $B.</summary>
    public required Figure OperatingIncomeAnnualised { get; init; }

    /// <summary>Operating income over revenue.</summary>
    public required Figure Margin { get; init; }

    /// <summary>Operating income over the consensus.</summary>
    public required Figure Beat { get; init; }

    /// <summary>Revenue of the quarter a year earlier that the printed growth implies, $B.</summary>
    public required Figure PriorYearRevenue { get; init; }

    /// <summary>Operating income of the quarter a year earlier that the printed growth implies, $B.</summary>
    public required Figure PriorYearOperatingIncome { get; init; }

    /// <summary>Margin of the quarter a year earlier that both imply.</summary>
    public required Figure PriorYearMargin { get; init; }

    /// <summary>Change of the margin since then, in basis points.</summary>
    public required Figure MarginChangeYoY { get; init; }

    /// <summary>Margin of the quarter before that the printed change implies.</summary>
    public required Figure PriorQuarterMargin { get; init; }

    /// <summary>Amazon's operating income that the printed share implies, $B.</summary>
    public required Figure GroupOperatingIncome { get; init; }

    public static AwsQuarter From(FactBook facts)
    {
        var revenue = Figure.Of(facts, "aws.2025-q4.revenue");
        var revenueGrowth = Figure.Of(facts, "aws.2025-q4.revenue-growth");
        var income = Figure.Of(facts, "aws.2025-q4.operating-income");
        var incomeGrowth = Figure.Of(facts, "aws.2025-q4.operating-income-growth");
        var consensus = Figure.Of(facts, "aws.2025-q4.operating-income-consensus");
        var printedMargin = Figure.Of(facts, "aws.2025-q4.operating-margin");
        var marginChange = Figure.Of(facts, "aws.2025-q4.operating-margin-change");
        var share = Figure.Of(facts, "aws.2025-q4.share-of-operating-income");

        var margin = Figure.Quotient("AWS operating margin Q4 2025, recomputed", Unit.Share, "operating income ÷ revenue", income, revenue);
        var priorRevenue = BeforeGrowth("AWS revenue Q4 2024, implied", revenue, revenueGrowth);
        var priorIncome = BeforeGrowth("AWS operating income Q4 2024, implied", income, incomeGrowth);
        var priorMargin = Figure.Quotient("AWS operating margin Q4 2024, implied", Unit.Share, "implied operating income ÷ implied revenue", priorIncome, priorRevenue);
        return new()
        {
            Revenue = revenue,
            RevenueGrowth = revenueGrowth,
            OperatingIncome = income,
            OperatingIncomeGrowth = incomeGrowth,
            Consensus = consensus,
            PrintedMargin = printedMargin,
            MarginChange = marginChange,
            ShareOfGroup = share,
            RevenueAnnualised = Annualised("AWS revenue, Q4 2025 annualised", revenue),
            OperatingIncomeAnnualised = Annualised("AWS operating income, Q4 2025 annualised", income),
            Margin = margin,
            Beat = Figure.Derive("AWS operating income over consensus", Unit.Change, "operating income ÷ consensus − 1", values => values[0] / values[1] - 1, income, consensus),
            PriorYearRevenue = priorRevenue,
            PriorYearOperatingIncome = priorIncome,
            PriorYearMargin = priorMargin,
            MarginChangeYoY = Figure.Derive(
                "Change of the AWS margin YoY, implied",
                Unit.BasisPoints,
                "(margin − implied margin a year earlier) × 10,000",
                values => (values[0] - values[1]) * 10_000,
                margin,
                priorMargin),
            PriorQuarterMargin = Figure.Derive(
                "AWS operating margin Q3 2025, implied",
                Unit.Share,
                "printed margin − printed change ÷ 10,000",
                values => values[0] - values[1] / 10_000,
                printedMargin,
                marginChange),
            GroupOperatingIncome = Figure.Quotient("Amazon operating income Q4 2025, implied", Unit.UsdBillions, "AWS operating income ÷ printed share", income, share),
        };
    }

    private static Figure Annualised(string name, Figure quarter) =>
        Figure.Derive(name, Unit.UsdBillions, "quarter × 4", values => values[0] * 4, quarter);

    private static Figure BeforeGrowth(string name, Figure now, Figure growth) =>
        Figure.Derive(name, Unit.UsdBillions, "value ÷ (1 + growth)", values => values[0] / (1 + values[1]), now, growth);
}

/// <summary>A quarter of AWS as Amazon reported it. A figure that was not found has no value.</summary>
/// <param name="Period">E.g. <c>2025-Q4</c>.</param>
/// <param name="Revenue">$B.</param>
/// <param name="OperatingIncome">$B.</param>
/// <param name="Margin">Operating income over revenue.</param>
/// <param name="RevenueGrowth">YoY; null in the first year of the series.</param>
/// <param name="OperatingIncomeGrowth">YoY; null in the first year of the series.</param>
/// <param name="Depreciation">Depreciation and amortisation, $B; null before the series begins.</param>
/// <param name="DepreciationShare">Depreciation over revenue; null before the series begins.</param>
public sealed record ReportedQuarter(
    string Period,
    Figure Revenue,
    Figure OperatingIncome,
    Figure Margin,
    Figure? RevenueGrowth,
    Figure? OperatingIncomeGrowth,
    Figure? Depreciation,
    Figure? DepreciationShare);

/// <summary>The backlog of the article against what it has to fill.</summary>
/// <param name="Printed">$B, as printed, without a date.</param>
/// <param name="Latest">$B, reported for Q4 2025.</param>
/// <param name="Revenue">AWS revenue of Q4 2025 annualised, $B.</param>
/// <param name="Capex">Capex of 2026, $B, as printed.</param>
/// <param name="Years">Printed backlog over annualised revenue.</param>
/// <param name="LatestYears">Reported backlog over annualised revenue.</param>
/// <param name="CapexCover">Printed backlog over the capex of 2026.</param>
/// <param name="AiCapexCover">Printed backlog over the AI capex of 2026.</param>
/// <param name="Reported">Backlog as reported, in order of time; quarters in between were not found.</param>
public sealed record BacklogFigures(
    Figure Printed,
    Figure Latest,
    Figure Revenue,
    Figure Capex,
    Figure Years,
    Figure LatestYears,
    Figure CapexCover,
    Figure AiCapexCover,
    ImmutableArray<Fact> Reported)
{
    public static BacklogFigures From(FactBook facts)
    {
        var printed = Figure.Of(facts, "aws.backlog");
        var latest = Figure.Of(facts, "reported.backlog.2025-q4");
        var annualised = AwsQuarter.From(facts).RevenueAnnualised;
        var capex = Figure.Of(facts, "capex.2026.total");
        var aiCapex = Figure.Product("AI capex 2026", Unit.UsdBillions, "total capex × AI share", capex, Figure.Of(facts, "capex.2026.ai-share"));
        return new(
            printed,
            latest,
            annualised,
            capex,
            Figure.Quotient("Backlog in years of revenue", Unit.Years, "backlog ÷ annualised revenue", printed, annualised),
            Figure.Quotient("Reported backlog Q4 2025 in years of revenue", Unit.Years, "backlog ÷ annualised revenue", latest, annualised),
            Figure.Quotient("Backlog over capex 2026", Unit.Multiple, "backlog ÷ capex 2026", printed, capex),
            Figure.Quotient("Backlog over AI capex 2026", Unit.Multiple, "backlog ÷ AI capex 2026", printed, aiCapex),
            [.. facts.Topic("reported-backlog").Where(fact => fact.Metric == "backlog")]);
    }
}

/// <summary>AWS: the article's quarter, the reported quarters and the backlog.</summary>
/// <param name="Quarter">Q4 2025 as the article prints it.</param>
/// <param name="Reported">Q1 2023 to Q4 2025 as reported.</param>
/// <param name="Backlog">What is sold and not yet delivered.</param>
/// <param name="Bridge">Where the growth of operating income comes from, by the article's figures.</param>
/// <param name="Events">What the article dates, in order of time.</param>
public sealed record AwsFigures(AwsQuarter Quarter, ImmutableArray<ReportedQuarter> Reported, BacklogFigures Backlog, IncomeBridge Bridge, ImmutableArray<DatedEvent> Events)
{
    private const int FirstYear = 2023;
    private const int LastYear = 2025;

    /// <summary>Depreciation by quarter is reported from this year on.</summary>
    private const int FirstYearOfDepreciation = 2024;

    /// <summary>Change of the reported margin over the year to the last quarter, in basis points.</summary>
    public Figure ReportedMarginChange => Figure.Derive(
        "Change of the AWS margin Q4 2025 YoY, reported",
        Unit.BasisPoints,
        "(margin − margin a year earlier) × 10,000",
        values => (values[0] - values[1]) * 10_000,
        Reported[^1].Margin,
        Reported[^5].Margin);

    /// <summary>Every figure that must be there for the topic to be whole. Quarters that were never found are not among them.</summary>
    public IEnumerable<Figure> Needed =>
    [
        Quarter.RevenueAnnualised, Quarter.OperatingIncomeAnnualised, Quarter.Beat, Quarter.MarginChangeYoY, Quarter.PriorQuarterMargin,
        Quarter.GroupOperatingIncome, ReportedMarginChange, Backlog.Years, Backlog.LatestYears, Backlog.AiCapexCover,
    ];

    public static AwsFigures From(FactBook facts)
    {
        var quarters = ImmutableArray.CreateBuilder<ReportedQuarter>();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                quarters.Add(ReportedIn(facts, year, quarter));
            }
        }

        var printed = AwsQuarter.From(facts);
        return new(printed, quarters.ToImmutable(), BacklogFigures.From(facts), IncomeBridge.Of(printed), DatedEvent.In(facts));
    }

    private static ReportedQuarter ReportedIn(FactBook facts, int year, int quarter)
    {
        var name = $"Q{quarter} {year}";
        var revenue = Of(year, "revenue");
        var income = Of(year, "operating-income");
        var depreciation = year < FirstYearOfDepreciation ? null : Of(year, "depreciation");
        return new(
            $"{year}-Q{quarter}",
            revenue,
            income,
            Figure.Quotient($"AWS operating margin {name}, reported", Unit.Share, "operating income ÷ revenue", income, revenue),
            year == FirstYear ? null : Figure.Growth($"AWS revenue growth {name} YoY, reported", Of(year - 1, "revenue"), revenue),
            year == FirstYear ? null : Figure.Growth($"AWS operating income growth {name} YoY, reported", Of(year - 1, "operating-income"), income),
            depreciation,
            depreciation is null ? null : Figure.Quotient($"AWS depreciation as a share of revenue {name}", Unit.Share, "depreciation ÷ revenue", depreciation, revenue));

        Figure Of(int inYear, string metric) => Figure.Of(facts, $"reported.aws.{inYear}-q{quarter}.{metric}");
    }
}
