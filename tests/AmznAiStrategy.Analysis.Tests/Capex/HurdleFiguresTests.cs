using AmznAiStrategy.Analysis.Capex;

namespace AmznAiStrategy.Analysis.Tests.Capex;

public sealed class HurdleFiguresTests
{
    private static readonly HurdleFigures Hurdle = CapexFigures.From(PrintedFigures.Book).Hurdle;

    [Fact]
    public void The_hurdle_asks_30_to_40_billion_of_the_capex_of_2026()
    {
        Assert.Equal(30, Hurdle.IncomeNeededLow.Value!.Value, 9); // 200 x 15 %
        Assert.Equal(40, Hurdle.IncomeNeededHigh.Value!.Value, 9); // 200 x 20 %
    }

    [Fact]
    public void Operating_income_would_have_to_grow_17_to_22_percent_a_year_for_three_years_or_10_to_13_for_five()
    {
        Assert.Equal([3, 5], Hurdle.Growth.Select(needed => needed.Years.Value!.Value));
        Assert.Equal(0.170, Hurdle.Growth[0].Low.Value!.Value, 3); // 1.170^3 = 1.6016, (49.88 + 30) / 49.88 = 1.6014
        Assert.Equal(0.217, Hurdle.Growth[0].High.Value!.Value, 3); // 1.217^3 = 1.8025, (49.88 + 40) / 49.88 = 1.8019
        Assert.Equal(0.099, Hurdle.Growth[1].Low.Value!.Value, 3); // 1.099^5 = 1.6032
        Assert.Equal(0.125, Hurdle.Growth[1].High.Value!.Value, 3); // 1.125^5 = 1.8020
    }

    [Fact]
    public void Printed_and_reported_growth_stand_beside_it()
    {
        Assert.Equal(0.28, Hurdle.PrintedGrowth.Value);
        Assert.Equal(0.1792, Hurdle.ReportedGrowth.Value!.Value, 4); // 12.5 / 10.6 - 1
    }

    [Fact]
    public void Without_the_window_the_income_needed_stands()
    {
        var hurdle = CapexFigures.From(PrintedFigures.Without("roi.window")).Hurdle;

        Assert.Equal(30, hurdle.IncomeNeededLow.Value!.Value, 9);
        Assert.Equal(["roi.window"], hurdle.Growth[0].Low.MissingIds.AsEnumerable());
    }
}
