using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.Anthropic;

public sealed class StakeFiguresTests
{
    private static readonly StakeFigures Stake = StakeFigures.From(PrintedFigures.Book);

    [Fact]
    public void Tranches_come_in_the_order_of_their_dates_and_keep_their_place_in_the_list()
    {
        Assert.Equal(["2023-09", "2024-11", "2025-03"], Stake.Tranches.Select(tranche => tranche.Date));
        Assert.Equal([1, 3, 2], Stake.Tranches.Select(tranche => tranche.PrintedPlace));
        Assert.Equal(["first tranche", "final tranche", "expansion tranche"], Stake.Tranches.Select(tranche => tranche.Label));
    }

    [Fact]
    public void Every_tranche_is_dated_as_its_figure_is() => Assert.All(
        Stake.Tranches,
        tranche => Assert.Equal(Assert.IsType<PrintedOrigin>(tranche.Amount.Origin).Fact.Period, tranche.Date));

    [Fact]
    public void The_running_sum_by_date_differs_from_that_of_the_list_only_in_the_middle()
    {
        Assert.Equal([1.25, 5.25, 8.0], Stake.Tranches.Select(tranche => tranche.ByDate.Value!.Value)); // 1.25, + 4, + 2.75
        Assert.Equal([1.25, 4.0, 8.0], Stake.Tranches.OrderBy(tranche => tranche.PrintedPlace).Select(tranche => tranche.AsPrinted.Value!.Value)); // 1.25, + 2.75, + 4
    }

    [Fact]
    public void The_tranches_make_up_the_printed_total()
    {
        Assert.Equal(8, Stake.Sum.Value!.Value, 9); // 1.25 + 2.75 + 4
        Assert.Equal(8, Stake.Total.Value!.Value, 9);
        Assert.Equal([0.15625, 0.5, 0.34375], Stake.Tranches.Select(tranche => tranche.ShareOfTotal.Value!.Value)); // 1.25, 4 and 2.75 of 8
    }

    [Fact]
    public void The_tranche_called_final_is_not_the_latest()
    {
        Assert.Equal("2024-11", Stake.Final.Date);
        Assert.Equal("2025-03", Stake.Latest.Date);
    }

    [Theory]
    [InlineData(0, 8.0, 8.0, 0.0, true)] // 1.25 + 2.75 + 4
    [InlineData(1, 8.0, 5.25, -2.75, false)] // 1.25 + 4 by 2024-11
    [InlineData(2, 8.0, 6.75, -1.25, false)] // 4 + 2.75, without 2023
    [InlineData(3, 2.75, 4.0, 1.25, false)] // the largest is that of 2024-11
    public void Statements_are_set_against_the_dates_and_not_corrected(int row, double printed, double recomputed, double difference, bool agrees)
    {
        var statement = Stake.Disagreements[row];

        Assert.Equal(printed, statement.Printed.Value!.Value, 9);
        Assert.Equal(recomputed, statement.Recomputed.Value!.Value, 9);
        Assert.Equal(difference, statement.Difference.Value!.Value, 9);
        Assert.Equal(agrees, statement.Agrees);
    }

    [Fact]
    public void A_tranche_counts_from_the_quarter_in_which_it_is_dated()
    {
        Assert.Equal(
            ["2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
            Stake.Path.Select(point => point.Quarter));
        Assert.Equal([1.25, 1.25, 1.25, 1.25, 1.25, 5.25, 8, 8, 8, 8], Stake.Path.Select(point => point.Invested.Value!.Value));
    }

    [Theory]
    [InlineData(2023, 1.25, 0.0184)] // 1.25 / 68
    [InlineData(2024, 4.00, 0.0482)] // 4 / 83
    [InlineData(2025, 2.75, 0.0275)] // 2.75 / 100
    public void Each_years_payment_stands_beside_its_capex(int year, double paid, double share)
    {
        var paidIn = Stake.Years.Single(one => one.Year == year);

        Assert.Equal(paid, paidIn.Paid.Value!.Value, 9);
        Assert.Equal(share, paidIn.ShareOfCapex.Value!.Value, 4);
    }

    [Fact]
    public void The_total_is_8_percent_of_one_years_capex_and_3_of_that_of_its_years()
    {
        Assert.Equal(0.08, Stake.ShareOfCapex2025.Value!.Value, 9); // 8 / 100
        Assert.Equal(0.04, Stake.ShareOfCapex2026.Value!.Value, 9); // 8 / 200
        Assert.True(Stake.ShareOfCapex2026.IsEstimate);
        Assert.Equal(0.0319, Stake.ShareOfCapexPaid.Value!.Value, 4); // 8 / (68 + 83 + 100)
    }

    [Fact]
    public void The_ceiling_of_the_stake_gives_a_least_valuation()
    {
        Assert.Equal("<33%", Stake.Cap.Text);
        Assert.Equal(24.24, Stake.LeastValuation.Value!.Value, 2); // 8 / 0.33
        Assert.Equal(0, Stake.BoardSeats.Value);
        Assert.Equal("minority holder", Stake.Status.Text);
        Assert.Equal(1, Stake.ExpansionRank.Value);
    }

    [Fact]
    public void Without_the_middle_tranche_the_sums_before_it_stand()
    {
        var stake = StakeFigures.From(PrintedFigures.Without("anthropic.tranche-2024-11"));

        Assert.Equal([1.25, null, null], stake.Tranches.Select(tranche => tranche.ByDate.Value));
        Assert.Null(stake.Final.Label);
        Assert.Null(stake.Sum.Value);
        Assert.Equal(8, stake.Total.Value);
        Assert.Null(stake.Disagreements[0].Agrees);
        Assert.Equal(["anthropic.tranche-2024-11"], stake.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }
}
