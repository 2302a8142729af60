using AmznAiStrategy.Analysis.Multiples;

namespace AmznAiStrategy.Analysis.Tests.Multiples;

public sealed class MultipleFiguresTests
{
    private static readonly MultipleFigures Multiples = MultipleFigures.From(PrintedFigures.Book);

    [Theory]
    [InlineData("12-month average", 0.2011, -0.1674)] // 34.34 / 28.59 - 1, 28.59 / 34.34 - 1
    [InlineData("fair value", 0.4411, -0.3061)] // 41.2 / 28.59 - 1, 28.59 / 41.2 - 1
    [InlineData("peer average", -0.0696, 0.0748)] // 26.6 / 28.59 - 1, 28.59 / 26.6 - 1
    [InlineData("5-year average", -0.0584, 0.0620)] // 26.92 / 28.59 - 1, 28.59 / 26.92 - 1
    [InlineData("10-year average", 1.0175, -0.5043)] // 57.68 / 28.59 - 1, 28.59 / 57.68 - 1
    public void The_multiple_is_measured_by_every_yardstick(string label, double priceChange, double discount)
    {
        Assert.Equal(priceChange, At(label).PriceChange.Value!.Value, 4);
        Assert.Equal(discount, At(label).Discount.Value!.Value, 4);
    }

    [Fact]
    public void Printed_discounts_stand_as_printed()
    {
        Assert.Equal("−14.74%", At("12-month average").PrintedDiscount!.Text);
        Assert.Equal("72%", At("10-year average").PrintedDiscount!.Text);
        Assert.Null(At("peer average").PrintedDiscount);
    }

    [Fact]
    public void The_earnings_yield_is_three_and_a_half_percent() =>
        Assert.Equal(0.0350, Multiples.EarningsYield.Value!.Value, 4); // 1 / 28.59

    [Fact]
    public void The_forward_multiple_implies_next_to_no_growth() =>
        Assert.Equal(0.0007, Multiples.ImpliedGrowth.Value!.Value, 4); // 28.59 / 28.57 - 1

    [Fact]
    public void Yardsticks_go_from_high_to_low() =>
        Assert.Equal([57.68, 41.2, 34.34, 26.92, 26.6], Multiples.Benchmarks.Select(benchmark => benchmark.Multiple.Value!.Value));

    [Fact]
    public void A_missing_yardstick_goes_last_and_is_named()
    {
        var multiples = MultipleFigures.From(PrintedFigures.Without("valuation.pe-fair-value"));

        Assert.Equal("fair value", multiples.Benchmarks[^1].Label);
        Assert.Null(multiples.Benchmarks[^1].PriceChange.Value);
        Assert.Equal(["valuation.pe-fair-value"], multiples.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Multiples.Needed.SelectMany(figure => figure.MissingIds));

    private static Benchmark At(string label) => Multiples.Benchmarks.Single(benchmark => benchmark.Label == label);
}
