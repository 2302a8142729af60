using AmznAiStrategy.Analysis.Finance;

namespace AmznAiStrategy.Analysis.Tests.Finance;

public sealed class TimeValueTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    public void Straight_line_needs_a_life(double life) => Assert.Null(TimeValue.StraightLine(100, 10, life));

    [Fact]
    public void A_payment_at_the_start_of_the_period_is_smaller_by_one_periods_interest() => // 1,000 over two periods at 10 %: 576.190476, at the start 523.809524
        Assert.Equal(-523.809523809524, TimeValue.Payment(0.1, 2, 1000, atStart: true)!.Value, 1e-9);

    [Fact]
    public void A_payment_needs_periods_and_a_rate_above_minus_100_percent()
    {
        Assert.Null(TimeValue.Payment(0.1, 0, 1000));
        Assert.Null(TimeValue.Payment(-1, 10, 1000));
        Assert.Null(TimeValue.Payment(double.NaN, 10, 1000));
    }

    [Fact]
    public void Growth_from_nothing_or_across_zero_has_no_rate()
    {
        Assert.Null(TimeValue.GrowthRate(5, 0, 100));
        Assert.Null(TimeValue.GrowthRate(5, -100, 100));
        Assert.Null(TimeValue.GrowthRate(0, 100, 110));
    }

    [Fact]
    public void Growth_from_100_to_121_over_two_periods_is_10_percent() => Assert.Equal(0.1, TimeValue.GrowthRate(2, 100, 121)!.Value, 1e-12);

    [Fact]
    public void A_rate_compounds_at_least_once_a_year() => Assert.Null(TimeValue.EffectiveRate(0.1, 0));
}
