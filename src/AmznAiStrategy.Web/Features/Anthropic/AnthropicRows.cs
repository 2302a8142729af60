using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Anthropic;

/// <summary>The tables of the stake in Anthropic and of Project Rainier.</summary>
public static class AnthropicRows
{
    public static IEnumerable<FigureRow> Stake(StakeFigures stake) =>
    [
        new("Stake, ceiling", stake.Cap) { Remark = "The stake itself is not printed." },
        new("Seats on the board", stake.BoardSeats),
        new("Rank of the tranche called expansion among outside investments", stake.ExpansionRank) { Remark = "The tranche dated before it is larger." },
        new("Total invested over capex 2025", stake.ShareOfCapex2025) { Remark = "Three years' payments beside one year's capex." },
        new("Total invested over capex 2026E", stake.ShareOfCapex2026),
        new("Anthropic's least average valuation", stake.LeastValuation) { Remark = "A lower bound: whoever gets less than the ceiling for the total pays at least this, on average over the tranches. Today's value is not printed." },
    ];

    public static IEnumerable<FigureRow> Rainier(RainierFigures rainier) =>
    [
        new("Trainium2 chips installed", rainier.Chips) { Remark = "Printed as just under the number." },
        new("Trainium2 chips targeted", rainier.Target) { Remark = "Printed in millions, as a lower bound." },
        new("The target as a number of chips", rainier.TargetChips),
        new("Installed over target", rainier.Reached) { Remark = "At most: the count is a little less, the target a little more." },
        new("Chips still missing", rainier.ChipsMissing),
        new("Build cost", rainier.Cost) { Remark = "Amazon and Anthropic together; the split is not printed." },
        new("Cost per chip, all-in", rainier.CostPerChip) { Remark = "All of the printed cost over all chips; what the cost includes is not said. It is printed as about, and fewer chips mean more for each." },
        new("Cost of the target at that cost per chip", rainier.TargetCost),
        new("Cost of the missing chips", rainier.CostMissing),
        new("Build cost over total invested", rainier.CostOverStake),
        new("Build cost over AI capex 2025", rainier.ShareOfAiCapex2025) { Remark = "The cost carries no date; were all of it Amazon's and of that year." },
        new("Build cost over AI capex 2024 and 2025", rainier.ShareOfAiCapex2024To2025),
        new("Cost of the missing chips over AI capex 2026E", rainier.MissingShareOfAiCapex2026),
        new("Trainium2 chips landed, reported", rainier.Landed) { Remark = "One secondary source, which does not say whether all of them are Rainier's." },
    ];

    public static IEnumerable<FigureRow> OpenAi(OpenAiFigures openAi) =>
    [
        new("Investment in OpenAI", openAi.Investment),
        new("Part paid upfront", openAi.Upfront),
        new("Part under conditions", openAi.Conditional) { Remark = "The conditions are not named." },
        new("All of it over the total invested in Anthropic", openAi.OverStake),
        new("Upfront part over the total invested in Anthropic", openAi.UpfrontOverStake) { Text = Format.Value(openAi.UpfrontOverStake.Value, Unit.Multiple, 3) },
    ];
}
