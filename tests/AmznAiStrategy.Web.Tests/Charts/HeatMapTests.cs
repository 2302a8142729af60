using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class HeatMapTests
{
    [Fact]
    public void Rows_are_labels_and_columns_are_series()
    {
        var drawing = ChartDrawing.Of(Examples.Table);

        Assert.Equal(["−10%/yr", "0%/yr"], drawing.Labels.ToArray());
        Assert.Equal(["64%", "71%", "78%"], drawing.Series.Select(series => series.Name));
        Assert.Equal(["n/a", "21.0%"], drawing.Series[2].Texts.ToArray());
    }

    [Fact]
    public void Colours_part_at_both_ends_of_the_hurdle()
    {
        var picture = HeatPicture.Of(Examples.Table);

        // Marks every 5 % between 4 % and 21 %; 15 % and 20 % are the hurdle.
        Assert.Equal(["5%", "10%", "15%", "20%"], picture.Breaks.Select(tick => tick.Text));
        Assert.Equal(["negative", "negative", "negative", "band", "positive"], picture.Classes.Select(one => one.Tone));
        Assert.Equal([0.9, 0.56, 0.22], picture.Classes.Take(3).Select(one => one.Strength)); // the farther, the stronger
        Assert.Equal([true, true, true, false, false], picture.Classes.Select(one => one.IsMiss));
    }

    [Theory]
    [InlineData(0.1499, 2)]
    [InlineData(0.15, 3)] // at the hurdle is not below it
    [InlineData(0.20, 4)]
    [InlineData(-1, 0)]
    public void A_value_belongs_to_the_class_that_starts_at_it(double value, int expected) =>
        Assert.Equal(expected, HeatPicture.Of(Examples.Table).ClassOf(value));

    [Fact]
    public void Where_less_is_better_the_high_side_misses()
    {
        var picture = HeatPicture.Of(Years([[4, 6], [8, 10]], new(7, 7, "Seven years"), isLowerBetter: true));

        Assert.Equal("positive", picture.Classes[picture.ClassOf(6)].Tone);
        Assert.True(picture.Classes[picture.ClassOf(8)].IsMiss);
    }

    [Fact]
    public void Without_a_hurdle_one_tone_grows_with_the_value()
    {
        var classes = HeatPicture.Of(Years([[4, 6], [8, 10]], null)).Classes;

        Assert.Single(classes.Select(one => one.Tone).Distinct());
        Assert.Equal(classes.Select(one => one.Strength).Order(), classes.Select(one => one.Strength));
        Assert.DoesNotContain(classes, one => one.IsMiss);
    }

    [Fact]
    public void A_contour_runs_between_the_centres_where_the_level_is_reached()
    {
        // 4 to 8 along each row: 7 lies three quarters of the way from column to column.
        var contour = Assert.Single(HeatPicture.Of(Years([[4, 8], [4, 8], [4, 8]], new(7, 7, "Seven years"))).Contours);

        Assert.Equal([new(0.75, 0), new(0.75, 1), new(0.75, 2)], Assert.Single(contour.Lines).OrderBy(point => point.Row));
    }

    [Fact]
    public void A_level_that_is_reached_nowhere_has_no_contour() =>
        Assert.Empty(HeatPicture.Of(Years([[4, 5], [4, 5]], new(7, 7, "Seven years"))).Contours);

    [Fact]
    public void A_hill_is_surrounded_by_one_closed_line()
    {
        var line = Assert.Single(Assert.Single(HeatPicture.Of(Years([[0, 0, 0], [0, 8, 0], [0, 0, 0]], new(4, 4, "Four"))).Contours).Lines);

        Assert.Equal(5, line.Length); // four crossings half-way, and back to the first
        Assert.Equal(line[0], line[^1]);
        Assert.All(line, point => Assert.Equal(0.5, Math.Abs(point.Column - 1) + Math.Abs(point.Row - 1), 9));
    }

    [Fact]
    public void A_saddle_has_two_lines_that_do_not_cross()
    {
        // The middle, 5.5, is on the side of the 10s: each 1 is cut off alone.
        var lines = Assert.Single(HeatPicture.Of(Years([[10, 1], [1, 10]], new(5, 5, "Five"))).Contours).Lines;

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.True(line.All(point => point.Column + (1 - point.Row) > 1) || line.All(point => point.Column + (1 - point.Row) < 1)));
    }

    [Fact]
    public void Cells_without_a_value_end_a_contour() =>
        Assert.Equal(2, Assert.Single(HeatPicture.Of(Years([[4, 8], [4, 8], [4, null]], new(7, 7, "Seven years"))).Contours).Lines[0].Length);

    [Fact]
    public void Verdicts_travel_as_names_and_indexes()
    {
        var picture = HeatPicture.Of(Examples.Table);

        Assert.Equal(["Fails", "n/a", "Low bound only", "Clears"], picture.VerdictNames!.Value.ToArray());
        Assert.Equal([0, 0, 1, 0, 2, 3], picture.Verdicts!.Value.ToArray());
    }

    [Fact]
    public void The_legend_explains_dots_contours_and_the_outlined_cell() =>
        Assert.Equal(["Dotted: below 15.0%", "Hurdle", "This case"], ChartKeyEntry.Of(Examples.Table).Select(entry => entry.Text));

    [Fact]
    public void The_summary_tells_extremes_the_case_and_how_many_cells_meet_the_hurdle() =>
        Assert.StartsWith(
            "Heat map of 2 rows by 3 columns: Price from −10%/yr to 0%/yr, Margin from 64% to 78%. Lowest 4.0% at −10%/yr, 64%; highest 21.0% at 0%/yr, 78%. This case: 15.4% at 0%/yr, 71%. 2 of 6 cells meet 15.0%.",
            ChartSummary.Of(Examples.Table),
            StringComparison.Ordinal);

    [Fact]
    public void The_file_says_in_its_corner_what_the_values_are() =>
        Assert.Equal(
            "ROIC 2031 (fraction): Price down, Margin across\t64%\t71%\t78%\tEstimate\n−10%/yr\t0.04\t0.06\t\tno\n0%/yr\t0.12\t0.154\t0.21\tno\n",
            ChartFile.Tsv(Examples.Table));

    [Fact]
    public void A_table_of_41_by_41_is_sent_in_100_KB_and_42_are_refused()
    {
        var parts = ChartDrawing.Of(Square(41)).ToParts();

        Assert.InRange(parts.Form.Length + parts.Numbers.Length, 1, 100_000);
        Assert.Equal(41 * 41, JsonDocument.Parse(parts.Numbers).RootElement.GetProperty("series").EnumerateArray().Sum(column => column.GetProperty("texts").GetArrayLength()));
        Assert.StartsWith("Chart 'analysis': a heat map has 1 to 41 rows and columns", Assert.Throws<ArgumentException>(() => Square(42)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_cell_outside_the_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Table with { Heat = Examples.Table.Heat! with { Base = new(2, 0) } }));

    [Fact]
    public void A_row_with_too_few_values_is_refused() =>
        Assert.Throws<ArgumentException>(() => HeatMapChart.Of(Examples.Blank, new("ROIC", "Price", "Margin", ["1"], ["a", "b"], [[0.1]])));

    private static ChartSpec Years(ImmutableArray<ImmutableArray<double?>> values, ChartBand? hurdle, bool isLowerBetter = false) => HeatMapChart.Of(
        Examples.Blank with { Unit = Unit.Years, Bands = hurdle is null ? [] : [hurdle] },
        new("Payback", "Price", "Margin", [.. values.Select((_, i) => $"r{i}")], [.. values[0].Select((_, i) => $"c{i}")], values) { IsLowerBetter = isLowerBetter });

    private static ChartSpec Square(int size)
    {
        ImmutableArray<string> names = [.. Enumerable.Range(0, size).Select(i => Format.Value(i / 100.0, Unit.Share))];
        return HeatMapChart.Of(Examples.Blank, new("ROIC", "Price", "Margin", names, names, [.. names.Select((_, row) => names.Select((_, column) => (double?)((row + 1) / 97.0 * (column + 1) / 31)).ToImmutableArray())]));
    }
}
