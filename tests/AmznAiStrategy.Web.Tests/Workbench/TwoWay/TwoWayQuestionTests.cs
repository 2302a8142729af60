using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

namespace AmznAiStrategy.Web.Tests.Workbench.TwoWay;

public sealed class TwoWayQuestionTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private readonly TabContext @base = database.Context("base");

    [Fact]
    public void Without_a_choice_it_is_yield_by_margin_with_the_present_values_in_the_middle()
    {
        var answer = Ask().Answer();

        Assert.Equal((11, 11), (answer.Table.Rows.Values.Length, answer.Table.Columns.Values.Length));
        Assert.Equal((0.70, 1.00), (answer.Table.Rows.Values[0], answer.Table.Rows.Values[^1])); // 0.85 less and plus 0.15
        Assert.Equal((5, 6), answer.Table.PresentCell); // 72 % is six steps of 1.4 points from 63.6 %
        Assert.Equal(new HeatCell(5, 6), answer.Chart.Heat!.Base);
        Assert.Equal(0.15356983483857162, answer.Chart.Series[6].Values[5]!.Value, 1e-9); // ROIC of Base in the golden answers
        Assert.Contains("Base (revenue per compute dollar $0.85", answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chosen_grid_has_the_golden_answers_with_their_verdicts()
    {
        var chart = Ask(
            "two-way.rows.low=0.65", "two-way.rows.high=1.05", "two-way.rows.points=5",
            "two-way.columns.low=60%", "two-way.columns.high=78%", "two-way.columns.points=4").Answer().Chart;

        Assert.Equal(["60.0%", "66.0%", "72.0%", "78.0%"], chart.Series.Select(column => column.Name));
        Assert.Equal(0.04267323269270639, chart.Series[0].Values[0]!.Value, 1e-9);
        Assert.Equal(0.18693098004207997, chart.Series[3].Values[4]!.Value, 1e-9);
        Assert.Equal("Fails", chart.Heat!.Verdicts[2][1]); // 12.8 %
        Assert.Equal(new HeatCell(2, 2), chart.Heat.Base);
        Assert.Equal("Base, built in", chart.Scenario);
        Assert.Equal((0.15, 0.20), (chart.Bands[0].Low, chart.Bands[0].High));
    }

    [Fact]
    public void The_table_stands_still_while_its_cells_are_tried_and_follows_a_value_beyond_them()
    {
        var tried = @base with { Now = Move(@base, 0.73) };
        var beyond = @base with { Now = Move(@base, 0.5) };

        Assert.Equal((1, 6), TwoWayQuestion.Read(tried, None).Question!.Answer().Table.PresentCell); // 0.70 + 0.03
        Assert.Equal((5, 6), TwoWayQuestion.Read(beyond, None).Question!.Answer().Table.PresentCell); // 0.35 to 0.65
    }

    [Theory]
    [InlineData("two-way.rows.points=1", "two-way.rows.points", "2 to 41 values")]
    [InlineData("two-way.columns.points=42", "two-way.columns.points", "2 to 41 values")]
    [InlineData("two-way.rows.points=2.5", "two-way.rows.points", "whole number")]
    [InlineData("two-way.rows.low=1.1", "two-way.rows.high", "must go from low to high")]
    [InlineData("two-way.rows.low=1", "two-way.rows.high", "has no width")]
    [InlineData("two-way.rows.low=NaN", "two-way.rows.low", "is not a number")]
    [InlineData("two-way.rows.high=a lot", "two-way.rows.high", "is not a number")]
    [InlineData("two-way.columns.lever=revenue-per-compute-dollar", "two-way.columns.lever", "both move revenue per compute dollar")]
    [InlineData("two-way.columns.lever=productivity.revenuePerComputeDollar", "two-way.columns.lever", "move the same assumption")]
    [InlineData("two-way.rows.lever=magic", "two-way.rows.lever", "no lever or assumption called 'magic'")]
    [InlineData("two-way.measure=luck", "two-way.measure", "no output called 'luck'")]
    public void What_cannot_be_used_is_named_beside_its_field(string part, string option, string words)
    {
        var (question, errors) = TwoWayQuestion.Read(@base, TabContexts.Options(WorkbenchTab.TwoWay, part));

        Assert.Null(question);
        var error = Assert.Single(errors);
        Assert.Equal(option, error.Path);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_gives_both_values_to_the_form_as_one_step()
    {
        var cell = TwoWayCell.At(Ask().Answer().Table, 0, 10)!; // 0.70 and 63.6 % + 14 points
        var applied = cell.Apply(ScenarioEdit.Of(@base.Saved));

        Assert.Equal(0.70, applied.Valid.Productivity.RevenuePerComputeDollar);
        Assert.Equal(0.776, applied.Valid.Economics.CashMargin.Start);
        Assert.Equal(@base.Saved, applied.Undo().Valid);
        Assert.Equal("Applied revenue per compute dollar $0.70 and cash margin 77.6%. Undo takes both back.", cell.Said);
    }

    [Fact]
    public void A_cell_that_breaks_a_rule_is_refused_in_words_and_one_that_is_gone_is_none()
    {
        var table = DataTable.Of(@base.Now, new(new("productivity.utilizationRamp.mature", 0.8, 0.9, 2), new("cash-margin", 0.6, 0.78, 4), "roic"));

        Assert.Contains("84%; it is 80%", TwoWayCell.At(table, 0, 0)!.Refusal, StringComparison.Ordinal);
        Assert.Null(TwoWayCell.At(table, 2, 0));
    }

    [Fact]
    public void An_output_without_a_hurdle_has_no_contour() =>
        Assert.Empty(Ask("two-way.measure=payback").Answer().Chart.Bands);

    [Fact]
    public void The_picture_is_found_again_from_its_address()
    {
        var options = TabContexts.Options(WorkbenchTab.TwoWay, "two-way.measure=npv");

        Assert.Equal(
            ChartDrawing.Of(TwoWayQuestion.Read(@base, options).Question!.Answer().Chart, new("/scenarios/base", [])).ImageId,
            ChartDrawing.Of(Assert.Single(TabCharts.Of(@base, options)), new("/scenarios/base", [])).ImageId);
        Assert.Empty(TabCharts.Of(@base, options.With("two-way.rows.points", "1")));
    }

    private static TabOptions None => TabContexts.Options(WorkbenchTab.TwoWay);

    private TwoWayQuestion Ask(params string[] parts) => TwoWayQuestion.Read(@base, TabContexts.Options(WorkbenchTab.TwoWay, parts)).Question!;

    private static Analysis.Scenarios.Assumptions Move(TabContext context, double yield) =>
        context.Saved with { Productivity = context.Saved.Productivity with { RevenuePerComputeDollar = yield } };
}
