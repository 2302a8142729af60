using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Thesis;

/// <summary>What the article's thesis rests on, and what its hurdle needs against what is seen. Money is $B, growth a fraction a year.</summary>
/// <param name="Facts">The printed and reported figures.</param>
public sealed record ThesisFigures(FactBook Facts)
{
    /// <summary>Years from the last full year seen, in which annualised quarters lie.</summary>
    private const int SeenYear = 2025;

    /// <summary>The multiple as the thesis prints it.</summary>
    public Figure Multiple => Printed("thesis.pe");

    /// <summary>The time the bet is given, years.</summary>
    public Figure Horizon => Printed("thesis.horizon");

    /// <summary>What the bet asks investors to trust.</summary>
    public Figure Requirements => Printed("thesis.requirements");

    /// <summary>What the article tells an audience.</summary>
    public Figure Advice(Audience audience) => Printed(audience is Audience.RiskAverse ? "thesis.risk-averse" : "thesis.growth-investors");

    /// <summary>The return asked for.</summary>
    public Figure Hurdle => Printed("roi.hurdle");

    /// <summary>The time allowed, years.</summary>
    public Figure Window => Printed("roi.window");

    /// <summary>Growth of AWS operating income, YoY, as printed.</summary>
    public Figure IncomeGrowth => Printed("aws.2025-q4.operating-income-growth");

    /// <summary>The same from the reported quarters.</summary>
    public Figure IncomeGrowthReported => Figure.Growth(
        "Reported growth of AWS operating income, Q4 2025, YoY", Printed("reported.aws.2024-q4.operating-income"), Printed("reported.aws.2025-q4.operating-income"));

    /// <summary>Growth of AWS revenue, YoY, as printed.</summary>
    public Figure RevenueGrowth => Printed("aws.2025-q4.revenue-growth");

    /// <summary>Four times the printed quarter.</summary>
    public Figure IncomeAnnualised => Annualised("AWS operating income, annualised", "aws.2025-q4.operating-income");

    /// <summary>Four times the printed quarter.</summary>
    public Figure RevenueAnnualised => Annualised("AWS revenue, annualised", "aws.2025-q4.revenue");

    /// <summary>Operating income, before tax, that the spending planned for 2026 must add a year: the hurdle on it.</summary>
    public Figure IncomeNeeded(bool high) => Figure.Product(
        $"Operating income to add for {(high ? "the high" : "the low")} hurdle", Unit.UsdBillions, "capex 2026 × hurdle, before tax", Printed("capex.2026.total"), End("roi.hurdle", high));

    /// <summary>Growth a year at which AWS adds that within the window's last or first year.</summary>
    public Figure GrowthNeeded(bool highHurdle, bool longWindow) => Figure.Derive(
        $"Growth needed for {(highHurdle ? "the high" : "the low")} hurdle in the {(longWindow ? "last" : "first")} year of the window",
        Unit.Change,
        "((income + income to add) ÷ income)^(1 ÷ years) − 1",
        values => Math.Pow((values[0] + values[1]) / values[0], 1 / values[2]) - 1,
        IncomeAnnualised,
        IncomeNeeded(highHurdle),
        End("roi.window", longWindow));

    /// <summary>Growth a year that leads from today's AWS revenue to what the low hurdle needs at the window's end.</summary>
    public Figure RevenueGrowthNeeded(ProjectionFigures projected) => Figure.Derive(
        $"Growth of revenue needed to {projected.Projection.Summary.WindowEnd}",
        Unit.Change,
        $"(revenue needed ÷ revenue today)^(1 ÷ {Format.Value(projected.Projection.Summary.WindowEnd - SeenYear, Unit.Count)}) − 1",
        values => Math.Pow(values[0] / values[1], 1.0 / (projected.Projection.Summary.WindowEnd - SeenYear)) - 1,
        RevenueNeeded(projected),
        RevenueAnnualised);

    /// <summary>Revenue at which ROIC would equal the low hurdle at the window's end.</summary>
    public static Figure RevenueNeeded(ProjectionFigures projected) => OfSummary(
        projected, "Revenue needed for the low hurdle", projected.Projection.Summary.RevenueNeededAtWindowEnd, "(low hurdle × average IC ÷ (1 − t) + depreciation + f × gross) ÷ m");

    /// <summary>Revenue at the window's end.</summary>
    public static Figure RevenueProjected(ProjectionFigures projected) => OfSummary(
        projected, "AI revenue", projected.Projection.Summary.RevenueAtWindowEnd, "the smaller of capacity and demand");

    /// <summary>Profit after tax that retail AI would have to earn to add one percentage point to ROIC at the window's end.</summary>
    public static Figure RetailProfitPerPoint(ProjectionFigures projected) => OfSummary(
        projected, "Retail profit that adds 1 pp to ROIC", At(projected)?.AverageInvestedCapital * 0.01, "0.01 × average IC");

    /// <summary>Profit after tax of retail AI at the window's end.</summary>
    public static Figure RetailProfit(ProjectionFigures projected) => OfSummary(
        projected, "Retail AI NOPAT", At(projected) is { } year ? year.RufusNopat + year.AlexaNopat : null, "Rufus NOPAT + Alexa+ NOPAT");

    /// <summary>The weight on Bull, the rest on Bear, at which the expected ROIC at the window's end is the low hurdle. Without a value outside 0 to 100 %.</summary>
    public static Figure WeightOnBull(ProjectionFigures bull, ProjectionFigures bear)
    {
        var hurdle = new Figure("Low hurdle", bull.Projection.Assumptions.Hurdle.Low, Unit.Share, new AssumedOrigin(bull.Scenario, "hurdle.low"));
        var weight = Figure.Derive(
            "Weight on Bull at which the expected ROIC is the low hurdle",
            Unit.Share,
            "(low hurdle − ROIC of Bear) ÷ (ROIC of Bull − ROIC of Bear)",
            values => (values[0] - values[2]) / (values[1] - values[2]),
            hurdle,
            bull.RoicAtWindowEnd with { Name = $"{bull.RoicAtWindowEnd.Name}, {bull.Scenario}" },
            bear.RoicAtWindowEnd with { Name = $"{bear.RoicAtWindowEnd.Name}, {bear.Scenario}" });
        return weight.Value is < 0 or > 1 ? weight with { Value = null, Reason = "the hurdle does not lie between the two returns" } : weight;
    }

    /// <summary>Everything that the page asks the data for.</summary>
    public ImmutableArray<Figure> Needed =>
    [
        Multiple, Horizon, Requirements, Advice(Audience.RiskAverse), Advice(Audience.Growth), Hurdle, Window, IncomeGrowth, IncomeGrowthReported, RevenueGrowth,
        RevenueAnnualised, GrowthNeeded(false, false),
    ];

    private static ProjectionYear? At(ProjectionFigures projected) =>
        projected.Projection.Summary.WindowEnd <= projected.Projection.Years[^1].Year ? projected.Projection[projected.Projection.Summary.WindowEnd] : null;

    private static Figure OfSummary(ProjectionFigures projected, string name, double? value, string equation) =>
        new($"{name} {projected.Projection.Summary.WindowEnd}", value, Unit.UsdBillions, new ProjectedOrigin(projected.Scenario, equation, []))
        {
            Reason = value is null ? "it is not defined in that year" : null,
        };

    private Figure Annualised(string name, string id) => Figure.Derive(name, Unit.UsdBillions, "quarter × 4", values => values[0] * 4, Printed(id));

    private Figure End(string id, bool high) => Facts.TryFind(id, out var fact) ? (high ? Figure.HighOf(fact) : Figure.LowOf(fact)) : Printed(id);

    private Figure Printed(string id) => Figure.Of(Facts, id);
}
