using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.Anthropic;

public sealed class RainierFiguresTests
{
    private static readonly RainierFigures Rainier = RainierFigures.From(PrintedFigures.Book);

    [Fact]
    public void Chips_and_target_are_compared_in_one_unit()
    {
        Assert.Equal("~500,000", Rainier.Chips.Text);
        Assert.Equal(">1M", Rainier.Target.Text);
        Assert.Equal(1_000_000, Rainier.TargetChips.Value!.Value, 6);
        Assert.Equal(0.5, Rainier.Reached.Value!.Value, 9); // 500,000 / 1,000,000
        Assert.Equal(500_000, Rainier.ChipsMissing.Value!.Value, 6);
        Assert.True(Rainier.Reached.IsApproximate);
    }

    [Fact]
    public void A_chip_costs_22_thousand_dollars_all_in()
    {
        Assert.Equal(22_000, Rainier.CostPerChip.Value!.Value, 6); // 11 x 10^9 / 500,000
        Assert.Equal("~$22,000", Rainier.CostPerChip.Text);
    }

    [Fact]
    public void The_target_costs_22_billion_at_the_same_cost_per_chip()
    {
        Assert.Equal(22, Rainier.TargetCost.Value!.Value, 9); // 1,000,000 x 22,000
        Assert.Equal(11, Rainier.CostMissing.Value!.Value, 9); // 500,000 x 22,000
        Assert.True(Rainier.TargetCost.IsEstimate);
        Assert.False(Rainier.CostPerChip.IsEstimate);
    }

    [Fact]
    public void The_cost_stands_beside_ai_capex_and_stake()
    {
        Assert.Equal(0.1294, Rainier.ShareOfAiCapex2025.Value!.Value, 4); // 11 / (100 x 85 %)
        Assert.Equal(0.0870, Rainier.ShareOfAiCapex2024To2025.Value!.Value, 4); // 11 / (41.5 + 85)
        Assert.Equal(0.0611, Rainier.MissingShareOfAiCapex2026.Value!.Value, 4); // 11 / (200 x 90 %)
        Assert.Equal(1.375, Rainier.CostOverStake.Value!.Value, 9); // 11 / 8
    }

    [Fact]
    public void What_was_reported_landed_stands_beside_the_printed_count()
    {
        Assert.Equal(1.4, Rainier.Landed.Value);
        Assert.Equal(1_400_000, Rainier.LandedChips.Value!.Value, 6);
    }

    [Fact]
    public void Words_are_kept_as_words()
    {
        Assert.Equal("late 2025", Rainier.OperationalSince.Text);
        Assert.Equal("among the largest worldwide", Rainier.Rank.Text);
        Assert.Equal(3, Rainier.States.Value);
    }

    [Fact]
    public void Without_the_cost_the_chips_stand()
    {
        var rainier = RainierFigures.From(PrintedFigures.Without("rainier.cost"));

        Assert.Null(rainier.CostPerChip.Value);
        Assert.Null(rainier.TargetCost.Value);
        Assert.Equal(0.5, rainier.Reached.Value!.Value, 9);
        Assert.Equal(["rainier.cost"], rainier.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_cost_per_chip_leads_back_to_what_is_printed()
    {
        var origin = Assert.IsType<DerivedOrigin>(Rainier.CostPerChip.Origin);

        Assert.Equal(["rainier.cost", "rainier.chips"], origin.Inputs.Select(input => Assert.IsType<PrintedOrigin>(input.Origin).Fact.Id));
    }
}
