using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Thesis;

namespace AmznAiStrategy.Analysis.Tests.Thesis;

public sealed class ThesisFiguresTests
{
    private static readonly ThesisFigures Figures = new(PrintedFigures.Book);

    private static readonly ProjectionFigures Base = new("Base", CapexRoi.Project(Seeded.Base));

    [Theory]
    [InlineData(false, 30)] // 15 % of 200
    [InlineData(true, 40)] // 20 % of 200
    public void The_hurdle_on_the_spending_of_2026_is_an_income_to_add(bool high, double expected) =>
        Assert.Equal(expected, Figures.IncomeNeeded(high).Value!.Value, 9);

    [Theory]
    [InlineData(false, false, 0.170)] // (79.88 / 49.88)^(1/3) - 1
    [InlineData(true, false, 0.217)] // (89.88 / 49.88)^(1/3) - 1
    [InlineData(false, true, 0.099)] // (79.88 / 49.88)^(1/5) - 1
    [InlineData(true, true, 0.125)] // (89.88 / 49.88)^(1/5) - 1
    public void AWS_income_would_have_to_grow_as_fast(bool highHurdle, bool longWindow, double expected) =>
        Assert.Equal(expected, Figures.GrowthNeeded(highHurdle, longWindow).Value!.Value, 0.0005);

    [Fact]
    public void Reported_growth_stands_beside_the_printed_one()
    {
        Assert.Equal("28%", Figures.IncomeGrowth.Text);
        Assert.Equal(0.179, Figures.IncomeGrowthReported.Value!.Value, 0.0005); // 12.5 / 10.6 - 1
    }

    [Fact]
    public void Revenue_needed_is_what_the_low_hurdle_takes()
    {
        Assert.Equal(314.455, ThesisFigures.RevenueNeeded(Base).Value!.Value, 0.0005); // reference implementation, 2031
        Assert.Equal(318.171, ThesisFigures.RevenueProjected(Base).Value!.Value, 0.0005);
        Assert.Equal(0.1411, Figures.RevenueGrowthNeeded(Base).Value!.Value, 0.00005); // (314.455 / (4 x 35.6))^(1/6) - 1
    }

    [Fact]
    public void The_weight_on_bull_makes_the_expected_return_the_low_hurdle()
    {
        var weight = ThesisFigures.WeightOnBull(new("Bull", CapexRoi.Project(Seeded.Bull)), new("Bear", CapexRoi.Project(Seeded.Bear)));

        Assert.Equal(0.634, weight.Value!.Value, 0.0005); // (15 + 1.630) / (24.617 + 1.630)
    }

    [Fact]
    public void A_hurdle_that_both_returns_miss_has_no_weight()
    {
        var bear = new ProjectionFigures("Bear", CapexRoi.Project(Seeded.Bear));
        var lower = new ProjectionFigures("Lower", CapexRoi.Project(Seeded.Bear.With(("economics.taxRate", 0.1))));

        var weight = ThesisFigures.WeightOnBull(bear, lower);

        Assert.Null(weight.Value);
        Assert.Equal("the hurdle does not lie between the two returns", weight.Reason);
    }

    [Fact]
    public void A_window_that_ends_after_the_projection_leaves_the_models_rows_without_a_value()
    {
        var early = new ProjectionFigures("Short", CapexRoi.Project(Seeded.Base.With(("horizon.lastYear", 2030))));

        Assert.All(
            [ThesisFigures.RevenueNeeded(early), ThesisFigures.RevenueProjected(early), ThesisFigures.RetailProfit(early), ThesisFigures.RetailProfitPerPoint(early)],
            figure => Assert.Null(figure.Value));
    }

    [Fact]
    public void A_missing_figure_is_named() => Assert.Equal(
        ["roi.window"], new ThesisFigures(PrintedFigures.Without("roi.window")).GrowthNeeded(highHurdle: true, longWindow: true).MissingIds.AsEnumerable());
}
