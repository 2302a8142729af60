using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class TornadoTests
{
    [Fact]
    public void Each_lever_is_a_row_with_the_result_at_either_input()
    {
        var drawing = ChartDrawing.Of(Examples.Levers);

        Assert.Equal(["Price", "Bookings", "Tax"], drawing.Labels.ToArray());
        Assert.Equal(["5.5%", "9.0%", "16.1%"], drawing.Series[0].Texts.ToArray());
        Assert.Equal(["16.1%", "15.4%", "n/a"], drawing.Series[1].Texts.ToArray());
        Assert.Equal(new ChartLever("price", "−10%/yr", "0%/yr", null, "/scenarios/base?focus=price"), drawing.Levers!.Value[0]);
    }

    [Fact]
    public void The_axis_holds_the_hurdle_and_the_base_and_does_not_start_at_zero()
    {
        // From 10 % at least to the 20 % of the hurdle.
        var scale = ChartScale.Of(TornadoChart.Of(Examples.Blank, new(0.12, "Base"), [new("a", "A", 0.11, 0.13, "1", "2")]));

        Assert.True(scale.Min is > 0.05 and <= 0.11);
        Assert.True(scale.Max >= 0.20);
    }

    [Fact]
    public void A_swing_is_the_distance_between_both_results_and_needs_both()
    {
        Assert.Equal(0.106, TornadoChart.SwingAt(Examples.Levers, 0)!.Value, 9); // 16.1 % - 5.5 %
        Assert.Null(TornadoChart.SwingAt(Examples.Levers, 2));
    }

    [Theory]
    [InlineData(0.154, true)]
    [InlineData(0.1540000000001, true)] // rounding
    [InlineData(0.1541, false)]
    public void A_side_that_does_not_move_has_no_bar(double result, bool isStill) =>
        Assert.Equal(isStill, TornadoChart.IsStill(Examples.Levers, result));

    [Fact]
    public void The_legend_tells_both_looks_and_the_ring_only_where_an_input_has_no_effect()
    {
        var legend = ChartKeyEntry.Of(Examples.Levers);

        Assert.Equal(["At low input", "At high input", "No effect"], legend.Select(entry => entry.Text));
        Assert.Equal([KeyFill.Outlined, KeyFill.Filled, KeyFill.Ring], legend.Select(entry => entry.Fill));
        Assert.Equal(2, ChartKeyEntry.Of(TornadoChart.Of(Examples.Blank, new(0.1, "Base"), [new("a", "A", 0.05, 0.2, "1", "2")])).Length);
    }

    [Fact]
    public void The_summary_tells_each_lever_with_inputs_results_and_reason() =>
        Assert.StartsWith(
            "Tornado chart of 3 levers around Base, 15.4%. Price: 5.5% at −10%/yr, 16.1% at 0%/yr; Bookings: 9.0% at 10%, 15.4% at 45% (demand cap binds); Tax: 16.1% at 14%, n/a at 22%. Hurdle: band from 15.0% to 20.0%.",
            ChartSummary.Of(Examples.Levers),
            StringComparison.Ordinal);

    [Fact]
    public void The_file_has_inputs_results_base_swing_and_remark() =>
        Assert.Equal(
            "Lever\tLow input\tHigh input\tAt low input (fraction)\tAt high input (fraction)\tBase (fraction)\tSwing (fraction)\tRemark\tEstimate\n"
            + "Price\t−10%/yr\t0%/yr\t0.055\t0.161\t0.154\t0.106\t\tno\n"
            + "Bookings\t10%\t45%\t0.09\t0.154\t0.154\t0.064\tdemand cap binds\tno\n"
            + "Tax\t14%\t22%\t0.161\t\t0.154\t\t\tno\n",
            ChartFile.Tsv(Examples.Levers));

    [Fact]
    public void Rows_that_lead_somewhere_can_be_picked()
    {
        Assert.Equal("go to the lever", ChartDrawing.Of(Examples.Levers).Pick);
        Assert.Null(ChartDrawing.Of(TornadoChart.Of(Examples.Blank, new(0.1, "Base"), [new("a", "A", 0.05, 0.2, "1", "2")])).Pick);
    }

    [Fact]
    public void A_base_that_is_no_number_is_refused() =>
        Assert.StartsWith(
            "Chart 'analysis': a tornado takes two series and starts from a number.",
            Assert.Throws<ArgumentException>(() => ChartDrawing.Of(TornadoChart.Of(Examples.Blank, new(double.NaN, "Base"), [new("a", "A", 0.05, 0.2, "1", "2")]))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Levers_of_another_kind_are_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Multiples with { Levers = Examples.Levers.Levers }));
}
