using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Retail;

/// <summary>Just Walk Out, shops without a till.</summary>
/// <param name="NewLocations">Opened in 2025, as printed.</param>
/// <param name="Locations">Third-party locations worldwide, as printed.</param>
/// <param name="OwnLocations">Locations inside own fulfilment centres, as printed.</param>
/// <param name="NewShare">New ones as a share of all third-party locations.</param>
/// <param name="CostReduction">Fall of deployment cost, as printed.</param>
/// <param name="CostMonths">Months it took, as printed.</param>
/// <param name="MonthlyDecline">The even monthly fall that adds up to it.</param>
/// <param name="CostPath">Deployment cost after each month if it fell evenly, start = 100; the source prints the two ends alone.</param>
/// <param name="Words">What is said of it without a number.</param>
public sealed record JustWalkOutFigures(
    Figure NewLocations,
    Figure Locations,
    Figure OwnLocations,
    Figure NewShare,
    Figure CostReduction,
    Figure CostMonths,
    Figure MonthlyDecline,
    ImmutableArray<Figure> CostPath,
    ImmutableArray<Figure> Words)
{
    /// <summary>Deployment cost after the printed months, start = 100.</summary>
    public Figure CostAtEnd { get; } = Figure.Derive("Deployment cost of Just Walk Out at the end, start = 100", Unit.Ratio, "100 × (1 − reduction)", values => 100 * (1 - values[0]), CostReduction);

    internal IEnumerable<Figure> Needed => [NewShare, OwnLocations, MonthlyDecline, .. Words];

    public static JustWalkOutFigures From(FactBook facts)
    {
        var added = Figure.Of(facts, "just-walk-out.2025.new-locations");
        var all = Figure.Of(facts, "just-walk-out.third-party-locations");
        var reduction = Figure.Of(facts, "just-walk-out.deployment-cost-reduction");
        var months = Figure.Of(facts, "just-walk-out.deployment-cost-months");
        var decline = Figure.Derive(
            "Fall of deployment cost a month",
            Unit.Share,
            "1 − (1 − reduction)^(1 ÷ months)",
            values => 1 - Math.Pow(1 - values[0], 1 / values[1]),
            reduction,
            months);
        return new(
            added,
            all,
            Figure.Of(facts, "just-walk-out.fulfilment-centres"),
            Figure.Quotient("New Just Walk Out locations as a share of all", Unit.Share, "new locations ÷ third-party locations", added, all),
            reduction,
            months,
            decline,
            [.. Enumerable.Range(0, (int)(months.Value ?? 0) + 1).Select(month => CostAfter(month, decline))],
            [
                Figure.Of(facts, "just-walk-out.2025.venues"),
                Figure.Of(facts, "just-walk-out.rfid-lane-time"),
                Figure.Of(facts, "just-walk-out.fulfilment-expansion"),
            ]);
    }

    private static Figure CostAfter(int month, Figure decline) => Figure.Derive(
        $"Deployment cost after {Format.Value(month, Unit.Months)}, start = 100",
        Unit.Ratio,
        $"100 × (1 − fall a month)^{Format.Value(month, Unit.Count)}",
        values => 100 * Math.Pow(1 - values[0], month),
        decline);
}
