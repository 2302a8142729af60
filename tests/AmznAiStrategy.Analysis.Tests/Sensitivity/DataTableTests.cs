using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class DataTableTests
{
    private static readonly DataTableSide Yield = new("revenue-per-compute-dollar", 0.65, 1.05, 5);
    private static readonly DataTableSide Margin = new("cash-margin", 0.60, 0.78, 4);
    private static readonly DataTable YieldByMargin = DataTable.Of(Seeded.Base, new(Yield, Margin, "roic"));

    [Fact]
    public void Every_cell_of_yield_by_margin_agrees_with_the_reference_implementation() => AgreesWith("grid_yield_margin_roic", YieldByMargin);

    [Fact]
    public void Every_cell_of_price_by_utilisation_agrees_with_the_reference_implementation() => AgreesWith(
        "grid_price_util_irr", DataTable.Of(Seeded.Base, new(new("price-change", -0.12, 0, 4), new("utilisation", 0.75, 0.95, 5), "irr")));

    [Fact]
    public void The_present_cell_is_the_projection_itself()
    {
        Assert.Equal((2, 2), YieldByMargin.PresentCell); // 0.85 and 72 %
        Assert.Equal(YieldByMargin.Now, YieldByMargin[2, 2]);
        Assert.Equal(CapexRoi.Project(Seeded.Base).Summary.RoicAtWindowEnd, YieldByMargin.Now.Value);
        Assert.Null(DataTable.Of(Seeded.Base, new(Yield with { Points = 4 }, Margin, "roic")).PresentCell);
    }

    [Fact]
    public void Each_cell_has_its_verdict() // 15 and 20 %: see the stored answers
    {
        Assert.Equal(Verdict.Fails, YieldByMargin[2, 1].Verdict); // 12.8 %
        Assert.Equal(Verdict.LowBoundOnly, YieldByMargin[2, 2].Verdict); // 15.4 %
        Assert.Equal(Verdict.LowBoundOnly, YieldByMargin[4, 3].Verdict); // 18.7 %
    }

    [Fact]
    public void A_cell_without_an_output_says_why()
    {
        var table = DataTable.Of(Seeded.Base, new(new("productivity.utilizationRamp.mature", 0.8, 0.9, 2), Margin, "roic"));

        Assert.Equal(new(null, null, "Utilisation at maturity must not be below that in the second year, 84%; it is 80%."), table[0, 0]);
        Assert.NotNull(table[1, 0].Value);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(41)]
    public void A_side_has_two_to_forty_one_even_values(int points)
    {
        var axis = DataTable.Of(Seeded.Base, new(Yield with { Points = points }, Margin, "npv")).Rows;

        Assert.Equal(points, axis.Values.Length);
        Assert.Equal((0.65, 1.05), (axis.Values[0], axis.Values[^1]));
        Assert.All(axis.Values.Zip(axis.Values.Skip(1)), pair => Assert.Equal(0.4 / (points - 1), pair.Second - pair.First, 12));
    }

    [Fact]
    public void The_contour_crosses_between_the_cells_that_it_parts() // ROIC is a straight line in the margin: exact, 71.159 %
    {
        var line = Assert.Single(YieldByMargin.Contour(0.15));
        var exact = 0.64 + (0.15 - 0.1196015062533516) / ((0.17904608127748667 - 0.1196015062533516) / 0.14);

        Assert.Contains(line.Points, point => point.Row == 0.85 && Math.Abs(point.Column - exact) < 1e-9);
        Assert.Contains(line.Points, point => point.Column == 0.78 && Math.Abs(point.Row - (0.75 + 0.1 * (0.15 - 0.1400824102532637) / (0.17904608127748667 - 0.1400824102532637))) < 1e-9);
        Assert.False(line.IsClosed);
        Assert.All(line.Points, point => Assert.True(point.Row is >= 0.65 and <= 1.05 && point.Column is >= 0.60 and <= 0.78));
        Assert.Empty(YieldByMargin.Contour(0.25));
    }

    [Fact]
    public void A_hill_has_a_closed_contour()
    {
        var line = Assert.Single(Drawn([0, 0, 0], [0, 4, 0], [0, 0, 0]).Contour(1)); // three quarters of the way down from 4 to 0

        Assert.True(line.IsClosed);
        Assert.Equal([new(0.25, 1), new(1, 0.25), new(1, 1.75), new(1.75, 1)], line.Points.Distinct().OrderBy(point => point.Row).ThenBy(point => point.Column));
    }

    [Fact]
    public void A_saddle_is_parted_by_its_middle()
    {
        Assert.Equal(2, Drawn([4, 0], [0, 4]).Contour(1).Length);
        var high = Drawn([4, 0], [0, 4]).Contour(1)[0].Points; // the middle, 2, is above: the low corners are cut off
        Assert.Equal([new(0, 0.75), new(0.25, 1)], high.Order(Comparer<ContourPoint>.Create((a, b) => a.Row.CompareTo(b.Row))));
        var low = Drawn([4, 0], [0, 4]).Contour(3)[0].Points; // below: the high corners are
        Assert.Equal([new(0, 0.25), new(0.25, 0)], low.Order(Comparer<ContourPoint>.Create((a, b) => a.Row.CompareTo(b.Row))));
    }

    [Fact]
    public void No_line_goes_through_a_cell_without_an_output() => Assert.Equal(
        [new(0, 0.5), new(1, 0.5)],
        Assert.Single(Drawn([0, 2, 2], [0, 2, null]).Contour(1)).Points.OrderBy(point => point.Row));

    [Fact]
    public void A_wrong_question_is_refused_in_words()
    {
        Assert.Equal(
        [
            new("measure", "There is no output called 'moic'. Known are roic, irr, npv, payback, revenue-gap."),
            new("rows.points", "A side of a table takes 2 to 41 values; price change has 1."),
            new("rows.high", "The range of price change must go from low to high; it goes from 0%/yr to −10%/yr."),
            new("columns.lever", "There is no lever or assumption called 'weather'."),
        ],
            new DataTableRequest(new("price-change", 0, -0.1, 1), new("weather", 0, 1, 5), "moic").Check(Seeded.Base).AsEnumerable());
        Assert.Equal(
        [
            new("rows.high", "Price change must be between −60%/yr and +30%/yr; it is +50%/yr."),
            new("columns.points", "A side of a table takes 2 to 41 values; cash margin has 42."),
            new("columns.high", "The range of cash margin has no width: both ends are 70%."),
        ],
            new DataTableRequest(new("price-change", 0, 0.5, 5), new("cash-margin", 0.7, 0.7, 42), "roic").Check(Seeded.Base).AsEnumerable());
        Assert.Throws<ArgumentException>(() => DataTable.Of(Seeded.Base, new(Yield, Margin, "moic")));
    }

    [Theory]
    [InlineData("cash-margin", "Rows and columns both move cash margin; choose another lever for one of them.")]
    [InlineData("economics.cashMargin.end", "Cash margin and cash margin, end move the same assumption; choose another lever for one of them.")]
    public void Two_levers_of_one_assumption_are_no_table(string other, string message) => Assert.Equal(
        new("columns.lever", message), Assert.Single(new DataTableRequest(Margin, Margin with { Lever = other }, "roic").Check(Seeded.Base)));

    [Fact]
    public void Whole_numbers_are_gone_through_whole() => Assert.Equal(
        new("rows.points", "Window, last year takes whole numbers only; 3 even values from 3 years to 6 years are not."),
        Assert.Single(new DataTableRequest(new("hurdle.windowLast", 3, 6, 3), Margin, "roic").Check(Seeded.Base)));

    private static void AgreesWith(string golden, DataTable table)
    {
        var rows = MeasureGolden.Root.GetProperty(golden);
        Assert.Equal(rows.GetArrayLength(), table.Rows.Values.Length);
        Assert.Equal(rows[0].GetArrayLength(), table.Columns.Values.Length);
        for (var row = 0; row < table.Rows.Values.Length; row++)
        {
            for (var column = 0; column < table.Columns.Values.Length; column++)
            {
                Assert.Equal(rows[row][column].GetDouble(), table[row, column].Value!.Value, 1e-9);
            }
        }
    }

    /// <summary>A table with these outputs, its levers going 0, 1, 2, ...</summary>
    private static DataTable Drawn(params double?[][] outputs)
    {
        DataTableAxis Axis(int count) => new(GuidedLevers.All[0], 0, [.. Enumerable.Range(0, count).Select(i => (double)i)]);
        return new(Seeded.Base, Measure.Npv, Axis(outputs.Length), Axis(outputs[0].Length), [.. outputs.SelectMany(row => row).Select(value => new MeasureReading(value, Verdict.Fails, null))], default);
    }
}
