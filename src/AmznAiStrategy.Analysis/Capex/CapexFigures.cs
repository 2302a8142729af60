using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Capex;

/// <summary>One year of Amazon's capital expenditure.</summary>
/// <param name="Year">Calendar year, which is Amazon's fiscal year.</param>
/// <param name="Total">Total as the article prints it, $B.</param>
/// <param name="AiShare">Share spent on AI as the article prints it.</param>
/// <param name="OtherShare">The rest of the whole.</param>
/// <param name="Ai">The AI part, $B.</param>
/// <param name="Other">The rest, $B.</param>
/// <param name="TotalGrowth">Growth of the total YoY; null in the first year.</param>
/// <param name="AiGrowth">Growth of the AI part YoY; null in the first year.</param>
/// <param name="Cumulative">All totals up to this year, $B.</param>
/// <param name="CumulativeAi">All AI parts up to this year, $B.</param>
/// <param name="CumulativeOther">All other parts up to this year, $B.</param>
/// <param name="Reported">Purchases of property and equipment as Amazon reported them, $B; null for a year not yet reported.</param>
/// <param name="Difference">Printed less reported, $B; null for a year not yet reported.</param>
/// <param name="ReportedIntensity">Reported capex as a share of reported revenue; null for a year not yet reported.</param>
/// <param name="Initiative">What the article names as the year's key initiative; null when the figure is missing.</param>
public sealed record CapexYear(
    int Year,
    Figure Total,
    Figure AiShare,
    Figure OtherShare,
    Figure Ai,
    Figure Other,
    Figure? TotalGrowth,
    Figure? AiGrowth,
    Figure Cumulative,
    Figure CumulativeAi,
    Figure CumulativeOther,
    Figure? Reported,
    Figure? Difference,
    Figure? ReportedIntensity,
    Fact? Initiative)
{
    /// <summary>Whether the article marks the year as a projection.</summary>
    public bool IsEstimate => Total.IsEstimate;
}

/// <summary>Amazon beside Meta, Microsoft and Google in the article's year of comparison.</summary>
/// <param name="Total">Combined capex of the four, $B, as printed.</param>
/// <param name="Amazon">Amazon's capex of that year, $B, as printed.</param>
/// <param name="Others">The other three together, $B; the article does not split them.</param>
/// <param name="PrintedShare">Amazon's share as printed.</param>
/// <param name="Share">Amazon's share, recomputed.</param>
/// <param name="ShareDifference">Recomputed less printed.</param>
public sealed record Big4Figures(Figure Total, Figure Amazon, Figure Others, Figure PrintedShare, Figure Share, Figure ShareDifference);

/// <summary>Amazon's capital expenditure: the article's table, what follows from it, and the reported figures beside it.</summary>
/// <param name="Years">Every year of the article's table, in order.</param>
/// <param name="CumulativeAiShare">AI share of all years together.</param>
/// <param name="Cagr">Compound growth a year from the first to the last year.</param>
/// <param name="OtherChange">Change of the part that is not AI from the first to the last year, $B.</param>
/// <param name="Big4">Beside the other large spenders.</param>
/// <param name="Hurdle">What the hurdle asks of the last year's spending.</param>
/// <param name="Events">What the article dates, in order of time.</param>
public sealed record CapexFigures(
    ImmutableArray<CapexYear> Years,
    Figure CumulativeAiShare,
    Figure Cagr,
    Figure OtherChange,
    Big4Figures Big4,
    HurdleFigures Hurdle,
    ImmutableArray<DatedEvent> Events)
{
    private const int FirstYear = 2023;
    private const int LastYear = 2026;

    /// <summary>The first year of the article's table.</summary>
    public CapexYear First => Years[0];

    /// <summary>The last year of the article's table.</summary>
    public CapexYear Last => Years[^1];

    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        .. Years.SelectMany(year => new[] { year.Total, year.AiShare }),
        .. Years.SelectMany(year => new[] { year.Reported, year.ReportedIntensity }).OfType<Figure>(),
        Big4.ShareDifference,
        .. Hurdle.Growth.SelectMany(needed => new[] { needed.Low, needed.High }),
        Hurdle.PrintedGrowth,
        Hurdle.ReportedGrowth,
    ];

    public static CapexFigures From(FactBook facts)
    {
        var years = ImmutableArray.CreateBuilder<CapexYear>();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            years.Add(YearOf(facts, year, years.ToImmutable()));
        }

        var (first, last) = (years[0], years[^1]);
        return new(
            years.ToImmutable(),
            Figure.Quotient($"AI share of capex {FirstYear}–{LastYear}", Unit.Share, "AI capex of all years ÷ total capex of all years", last.CumulativeAi, last.Cumulative),
            Figure.Derive(
                $"Capex growth a year, {FirstYear}–{LastYear} (CAGR)",
                Unit.PerYear,
                $"(last ÷ first)^(1/{LastYear - FirstYear}) − 1",
                values => Math.Pow(values[1] / values[0], 1.0 / (LastYear - FirstYear)) - 1,
                first.Total,
                last.Total),
            Figure.Derive(
                $"Change of capex outside AI, {FirstYear}–{LastYear}",
                Unit.UsdBillions,
                "other capex of the last year − other capex of the first",
                values => values[1] - values[0],
                first.Other,
                last.Other),
            Big4Of(facts),
            HurdleFigures.From(facts, last.Total),
            DatedEvent.In(facts));
    }

    private static CapexYear YearOf(FactBook facts, int year, ImmutableArray<CapexYear> earlier)
    {
        var before = earlier.IsEmpty ? null : earlier[^1];
        var total = Figure.Of(facts, $"capex.{year}.total");
        var share = Figure.Of(facts, $"capex.{year}.ai-share");
        var ai = Figure.Product($"AI capex {year}", Unit.UsdBillions, "total capex × AI share", total, share);
        var other = Figure.Derive($"Other capex {year}", Unit.UsdBillions, "total capex − AI capex", values => values[0] - values[1], total, ai);

        // A year that has not been reported has no row, which is not a figure that got lost.
        var reported = year == LastYear ? null : Figure.Of(facts, $"reported.{year}.capex");
        return new(
            year,
            total,
            share,
            Figure.Derive($"Other share of capex {year}", Unit.Share, "1 − AI share", values => 1 - values[0], share),
            ai,
            other,
            before is null ? null : Figure.Growth($"Growth of capex {year}, YoY", before.Total, total),
            before is null ? null : Figure.Growth($"Growth of AI capex {year}, YoY", before.Ai, ai),
            Cumulative("Capex", [.. earlier.Select(y => y.Total), total]),
            Cumulative("AI capex", [.. earlier.Select(y => y.Ai), ai]),
            Cumulative("Other capex", [.. earlier.Select(y => y.Other), other]),
            reported,
            reported is null ? null : Figure.Derive($"Printed less reported capex {year}", Unit.UsdBillions, "printed − reported", values => values[0] - values[1], total, reported),
            reported is null ? null : Figure.Quotient($"Reported capex as a share of revenue {year}", Unit.Share, "reported capex ÷ reported revenue", reported, Figure.Of(facts, $"reported.{year}.revenue")),
            facts.TryFind($"capex.{year}.initiative", out var initiative) ? initiative : null);

        Figure Cumulative(string what, Figure[] parts) => Figure.Sum($"{what} {FirstYear}–{year}, cumulative", Unit.UsdBillions, "sum of the years so far", parts);
    }

    private static Big4Figures Big4Of(FactBook facts)
    {
        var total = Figure.Of(facts, "capex.2025.big4-total");
        var amazon = Figure.Of(facts, "capex.2025.total");
        var printed = Figure.Of(facts, "capex.2025.big4-share");
        var share = Figure.Quotient("Amazon's share of Big 4 capex 2025, recomputed", Unit.Share, "Amazon's capex ÷ combined capex", amazon, total);
        return new(
            total,
            amazon,
            Figure.Derive("Other three of the Big 4 together 2025", Unit.UsdBillions, "combined capex − Amazon's capex", values => values[0] - values[1], total, amazon),
            printed,
            share,
            Figure.Derive("Recomputed less printed share", Unit.PercentagePoints, "recomputed share − printed share", values => values[0] - values[1], share, printed));
    }
}
