using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Anthropic;

/// <summary>Project Rainier, the cluster that Amazon and Anthropic built together.</summary>
/// <param name="Chips">Trainium2 chips installed, as printed (just under the number).</param>
/// <param name="Target">Trainium2 chips to be reached, millions, as printed (a lower bound).</param>
/// <param name="TargetChips">The same as a number of chips, to stand beside <paramref name="Chips"/>.</param>
/// <param name="Reached">Installed as a share of the target.</param>
/// <param name="ChipsMissing">Target less installed.</param>
/// <param name="OperationalSince">When it went into operation, as printed.</param>
/// <param name="States">US states that host it, counted from their names.</param>
/// <param name="Rank">Its size among training clusters, as printed.</param>
/// <param name="Cost">Build cost, $B, as printed: Amazon and Anthropic together, the split is not printed.</param>
/// <param name="CostPerChip">All-in cost of one installed chip, USD.</param>
/// <param name="TargetCost">Cost of the target at the same cost per chip, $B.</param>
/// <param name="CostMissing">What is still to be spent at that cost per chip, $B.</param>
/// <param name="CostOverStake">Build cost as a multiple of the total invested in Anthropic.</param>
/// <param name="ShareOfAiCapex2025">Build cost as a share of the AI capex of 2025.</param>
/// <param name="ShareOfAiCapex2024To2025">Build cost as a share of the AI capex of 2024 and 2025, over which a cluster of late 2025 was built.</param>
/// <param name="MissingShareOfAiCapex2026">Cost of the missing chips as a share of the AI capex projected for 2026.</param>
/// <param name="Landed">Trainium2 chips reported as landed, millions; whether all of them are Rainier's is not said.</param>
/// <param name="LandedChips">The same as a number of chips.</param>
public sealed record RainierFigures(
    Figure Chips,
    Figure Target,
    Figure TargetChips,
    Figure Reached,
    Figure ChipsMissing,
    Figure OperationalSince,
    Figure States,
    Figure Rank,
    Figure Cost,
    Figure CostPerChip,
    Figure TargetCost,
    Figure CostMissing,
    Figure CostOverStake,
    Figure ShareOfAiCapex2025,
    Figure ShareOfAiCapex2024To2025,
    Figure MissingShareOfAiCapex2026,
    Figure Landed,
    Figure LandedChips)
{
    /// <summary>Every figure that must be there for the cluster to be whole.</summary>
    public IEnumerable<Figure> Needed =>
        [Reached, OperationalSince, States, Rank, CostPerChip, TargetCost, CostOverStake, ShareOfAiCapex2025, ShareOfAiCapex2024To2025, MissingShareOfAiCapex2026, LandedChips];

    public static RainierFigures From(FactBook facts)
    {
        var chips = Figure.Of(facts, "rainier.chips");
        var target = Figure.Of(facts, "rainier.chips-target");
        var targetChips = Figure.Derive("Rainier, chips to be reached", Unit.Count, "target in millions × 1,000,000", values => values[0] * 1e6, target);
        var landed = Figure.Of(facts, "reported.trainium2.chips-landed");
        var missing = Figure.Derive("Rainier, chips between installed and target", Unit.Count, "target − installed", values => values[0] - values[1], targetChips, chips);
        var cost = Figure.Of(facts, "rainier.cost");
        var perChip = Figure.Derive("Rainier, cost per chip, all-in", Unit.Usd, "build cost in dollars ÷ chips installed", values => values[0] * 1e9 / values[1], cost, chips);
        var costMissing = CostOf("Rainier, cost of the missing chips at the same cost per chip", missing, perChip);
        return new(
            chips,
            target,
            targetChips,
            Figure.Quotient("Rainier, installed as a share of the target", Unit.Share, "chips installed ÷ target", chips, targetChips),
            missing,
            Figure.Of(facts, "rainier.operational-since"),
            Figure.Of(facts, "rainier.states"),
            Figure.Of(facts, "rainier.rank"),
            cost,
            perChip,
            CostOf("Rainier, cost of the target at the same cost per chip", targetChips, perChip),
            costMissing,
            Figure.Quotient("Rainier's cost over the total invested in Anthropic", Unit.Multiple, "build cost ÷ total invested", cost, Figure.Of(facts, "anthropic.total")),
            Figure.Quotient("Rainier's cost as a share of AI capex 2025", Unit.Share, "build cost ÷ AI capex", cost, AiCapex(facts, 2025)),
            Figure.Quotient(
                "Rainier's cost as a share of AI capex 2024 and 2025",
                Unit.Share,
                "build cost ÷ AI capex of both years",
                cost,
                Figure.Sum("AI capex 2024 and 2025", Unit.UsdBillions, "sum of both years", AiCapex(facts, 2024), AiCapex(facts, 2025))),
            Figure.Quotient("Cost of the missing chips as a share of AI capex 2026", Unit.Share, "cost of the missing chips ÷ AI capex", costMissing, AiCapex(facts, 2026)),
            landed,
            Figure.Derive("Trainium2 chips landed", Unit.Count, "chips in millions × 1,000,000", values => values[0] * 1e6, landed));
    }

    private static Figure CostOf(string name, Figure chips, Figure perChip) =>
        Figure.Derive(name, Unit.UsdBillions, "chips × cost per chip, in $B", values => values[0] * values[1] / 1e9, chips, perChip);

    private static Figure AiCapex(FactBook facts, int year) => Figure.Product(
        $"AI capex {year}", Unit.UsdBillions, "total capex × AI share", Figure.Of(facts, $"capex.{year}.total"), Figure.Of(facts, $"capex.{year}.ai-share"));
}
