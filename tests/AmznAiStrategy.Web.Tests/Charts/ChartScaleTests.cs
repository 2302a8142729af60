using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using CsCheck;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartScaleTests
{
    [Fact]
    public void A_stack_that_reaches_200_is_marked_every_50()
    {
        var scale = ChartScale.Of(Examples.Capex);

        Assert.Equal(["$0B", "$50B", "$100B", "$150B", "$200B"], scale.Ticks.Select(tick => tick.Text));
        Assert.Equal((0, 200), (scale.Min, scale.Max));
    }

    [Fact]
    public void Shares_are_marked_in_round_percentages()
    {
        // From −3.8 % to 24.6 % in five steps or fewer: 10 % each.
        Assert.Equal(["−10%", "0%", "10%", "20%", "30%"], ChartScale.Of(Examples.Paths).Ticks.Select(tick => tick.Text));
    }

    [Fact]
    public void Lines_far_above_zero_do_not_start_at_zero()
    {
        var scale = ChartScale.Of(Examples.Paths with { Bands = [], Notes = [], Series = [new("Margin", [0.330, 0.345, 0.351], SeriesRole.Base)] });

        Assert.True(scale.Min > 0.3);
    }

    [Fact]
    public void Columns_start_at_zero_whatever_their_values()
    {
        var scale = ChartScale.Of(Examples.Capex with { Kind = ChartKind.Columns, Series = [new("Capex", [98, 99, 100, 101], SeriesRole.Ai)] });

        Assert.Equal(0, scale.Min);
    }

    [Fact]
    public void Columns_that_are_all_negative_end_at_zero()
    {
        var scale = ChartScale.Of(Examples.Capex with { Kind = ChartKind.Columns, Series = [new("Cash", [-98, -99, -100, -101], SeriesRole.Ai)] });

        Assert.Equal(0, scale.Max);
    }

    [Fact]
    public void A_band_above_all_values_is_on_the_scale()
    {
        var scale = ChartScale.Of(Examples.Paths with { Bands = [new(0.55, 0.6, "Far")] });

        Assert.Equal(0.6, scale.Max, 9);
    }

    [Fact]
    public void A_stack_with_negative_parts_has_room_below_zero()
    {
        var scale = ChartScale.Of(Examples.Capex with { Series = [new("In", [10, 20, 30, 40], SeriesRole.Positive), new("Out", [-15, -10, -5, 0], SeriesRole.Negative)] });

        Assert.True(scale.Min <= -15);
        Assert.True(scale.Max >= 40);
    }

    [Fact]
    public void A_waterfall_has_room_for_every_running_total()
    {
        // 10 + 50 = 60 on the way to 20.
        var scale = ChartScale.Of(Examples.Bridge with { Unit = Unit.UsdBillions, Series = [new("Cash", [10, 50, -40, 20], SeriesRole.Neutral)] });

        Assert.Equal(60, scale.Max);
    }

    [Fact]
    public void A_chart_without_values_has_a_scale()
    {
        var scale = ChartScale.Of(Examples.Capex with { Labels = [], Series = [] });

        Assert.True(scale.Max > scale.Min);
    }

    [Fact]
    public void Counts_have_no_marks_between_whole_numbers()
    {
        var scale = ChartScale.Of(Examples.Multiples with { Unit = Unit.Count, Series = [new("Sites", [1, 2, 2], SeriesRole.Neutral)] });

        Assert.All(scale.Ticks, tick => Assert.Equal(Math.Round(tick.Value), tick.Value));
    }

    [Fact]
    public void Ranges_have_room_for_both_ends_and_need_no_zero()
    {
        // 26.9 to 41.2: steps of 5 from 25 to 45.
        var scale = ChartScale.Of(Examples.Ranges with { Bands = [], Unit = Unit.Multiple, Series = [new("P/E", [28.6, 26.9], SeriesRole.Reported) { Highs = [28.6, 41.2] }] });

        Assert.Equal((25, 45), (scale.Min, scale.Max));
    }

    [Fact]
    public void A_logarithmic_scale_is_marked_at_1_2_and_5_of_each_power_of_ten()
    {
        // 24 to 180 lie between 20 and 200.
        var scale = ChartScale.Of(ChartViews.Logarithmic(Examples.Capex with { Series = [Examples.Capex.Series[0]] }));

        Assert.Equal(["$20B", "$50B", "$100B", "$200B"], scale.Ticks.Select(tick => tick.Text));
    }

    [Theory]
    [InlineData(0.02, 0.02, "$0.02B", "$0.05B")]
    [InlineData(0.5, 3, "$0.5B", "$5B")]
    [InlineData(3, 2_000_000, "$1B", "$10,000,000B")] // seven decades: only their marks
    public void A_logarithmic_scale_holds_all_values(double low, double high, string first, string last)
    {
        var scale = ChartScale.Of(Examples.Capex with { Kind = ChartKind.Lines, IsLogarithmic = true, Labels = ["a", "b"], Series = [new("Any", [low, high], SeriesRole.Ai)] });

        Assert.Equal((first, last), (scale.Ticks[0].Text, scale.Ticks[^1].Text));
        Assert.InRange(scale.Ticks.Length, 2, 9);
    }

    [Fact]
    public void Any_values_lie_between_even_and_different_marks() =>
        Gen.Double[-1e6, 1e6].Array[1, 12].Sample(values =>
        {
            var scale = ChartScale.Of(Examples.Paths with
            {
                Unit = Unit.UsdBillions,
                Labels = [.. values.Select((_, i) => $"{i}")],
                Series = [new("Any", [.. values], SeriesRole.Base)],
                Bands = [],
                Windows = [],
                Notes = [],
            });
            var step = (scale.Max - scale.Min) / (scale.Ticks.Length - 1);
            return values.All(value => value >= scale.Min - 1e-9 * step && value <= scale.Max + 1e-9 * step)
                && scale.Ticks.Length is >= 2 and <= 9
                && scale.Ticks.Select(tick => tick.Text).Distinct().Count() == scale.Ticks.Length
                && scale.Ticks.Zip(scale.Ticks.Skip(1)).All(pair => Math.Abs(pair.Second.Value - pair.First.Value - step) < 1e-9 * Math.Max(step, Math.Abs(scale.Max)));
        });
}
