using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class HistogramTests
{
    [Fact]
    public void Columns_are_named_by_their_edges_and_stand_on_zero()
    {
        Assert.Equal(["0% to 5%", "5% to 10%", "10% to 15%", "15% to 20%"], Examples.Trials.Labels.ToArray());
        Assert.Equal(0, ChartScale.Of(Examples.Trials).Min);
    }

    [Fact]
    public void The_hurdle_belongs_to_the_axis_of_values_and_not_to_that_of_counts() =>
        Assert.Equal(["0", "100", "200", "300", "400"], ChartScale.Of(Examples.Trials with { Height = 280 }).Ticks.Select(tick => tick.Text));

    [Fact]
    public void The_axis_ends_where_its_columns_end_and_is_marked_at_round_numbers()
    {
        // Edges at −8.1 % and 20.7 %: marks every 5 % in between.
        var scale = Of([.. Enumerable.Range(0, 9).Select(i => new HistogramBin(-0.081 + i * 0.032, -0.081 + (i + 1) * 0.032, 1))]).Bins!.Scale();

        Assert.Equal(-0.081, scale.Min, 9);
        Assert.Equal(0.207, scale.Max, 9);
        Assert.Equal(["−5%", "0%", "5%", "10%", "15%", "20%"], scale.Ticks.Select(tick => tick.Text));
    }

    [Fact]
    public void Uneven_edges_are_written_to_three_digits_of_their_distance() =>
        Assert.Equal("1.23% to 3.58%", Of([new(0.0123456, 0.0358024, 1), new(0.0358024, 0.0592592, 1)]).Labels[0]); // 2.345… % apart

    [Fact]
    public void The_summary_tells_the_range_the_highest_column_and_the_marks() =>
        Assert.Equal(
            "Histogram of 4 columns, 0% to 5% up to 15% to 20%. Most in 5% to 10%: 400. Base 15.4%: percentile 86: line at 15.4%. Hurdle: band from 15.0% to 20.0%.",
            ChartSummary.Of(Examples.Trials));

    [Fact]
    public void The_file_has_both_edges_as_numbers() =>
        Assert.StartsWith(
            "ROIC 2031\tFrom (fraction)\tTo (fraction)\tTrials\tEstimate\n0% to 5%\t0\t0.05\t120\tno\n",
            ChartFile.Tsv(Examples.Trials),
            StringComparison.Ordinal);

    [Fact]
    public void A_gap_between_columns_is_refused() =>
        Assert.StartsWith(
            "Chart 'analysis': the columns of a histogram stand side by side and have one width.",
            Assert.Throws<ArgumentException>(() => Of([new(0, 1, 1), new(2, 3, 1)])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Columns_of_different_width_are_refused() =>
        Assert.Throws<ArgumentException>(() => Of([new(0, 1, 1), new(1, 3, 1)]));

    [Fact]
    public void Columns_without_width_are_refused() =>
        Assert.Throws<ArgumentException>(() => Of([new(1, 1, 10)]));

    [Fact]
    public void A_mark_at_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Trials with { Bins = Examples.Trials.Bins! with { Marks = [new(double.NaN, "Base")] } }));

    [Fact]
    public void Another_mark_is_another_picture()
    {
        string Id(ChartSpec spec) => ChartDrawing.Of(spec, new("/", [])).ImageId!;

        Assert.NotEqual(Id(Examples.Trials), Id(Examples.Trials with { Bins = Examples.Trials.Bins! with { Marks = [new(0.12, "Base 12.0%: percentile 70")] } }));
    }

    private static ChartSpec Of(params HistogramBin[] bins) => HistogramChart.Of(Examples.Blank, Unit.Share, [.. bins], "Share of trials");
}
