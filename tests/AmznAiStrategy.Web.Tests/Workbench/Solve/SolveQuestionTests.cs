using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Solve;

namespace AmznAiStrategy.Web.Tests.Workbench.Solve;

public sealed class SolveQuestionTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private readonly TabContext @base = database.Context("base");

    [Fact]
    public void Without_a_choice_it_asks_for_the_yield_that_meets_the_low_hurdle()
    {
        var answer = Ask().Answer();

        Assert.Equal(0.840074546433997, answer.Seek.Value!.Value, 1e-9); // golden
        Assert.StartsWith("Revenue per compute dollar must be $0.84", answer.Sentence, StringComparison.Ordinal);
        Assert.Null(answer.Reachable);
    }

    [Fact]
    public void The_chart_marks_target_present_value_and_answer_exactly()
    {
        var chart = Assert.Single(Ask().Answer().Charts);

        var (needed, now) = (Assert.Single(chart.Windows), Assert.Single(chart.Notes));
        Assert.Equal(("$0.84 per $ a year", "Base $0.85 per $ a year"), (needed.Label, now.Text));
        Assert.Equal(0.15, chart.Series[0].Values[chart.Labels.IndexOf(needed.From)]!.Value, 1e-9);
        Assert.Equal(0.15356983483857162, chart.Series[0].Values[chart.Labels.IndexOf(now.At)]!.Value, 1e-9); // ROIC of Base in the golden answers
        Assert.Equal((0.15, 0.15, "Target 15.0%"), (chart.Bands[0].Low, chart.Bands[0].High, chart.Bands[0].Label));
    }

    [Fact]
    public void The_answer_goes_into_the_form_as_one_step_and_meets_the_target()
    {
        var root = SolveRoot.NearestOf(Ask().Answer().Seek)!;
        var applied = root.Apply(ScenarioEdit.Of(@base.Saved));

        Assert.Equal(0.15, Measure.Roic.Of(applied.Valid)!.Value, 1e-10);
        Assert.Equal(@base.Saved, applied.Undo().Valid);
        Assert.StartsWith("Applied revenue per compute dollar $0.84", root.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_applied_the_answer_is_the_present_value_and_the_chart_spans_the_slider_again()
    {
        var applied = @base with { Now = SolveRoot.NearestOf(Ask().Answer().Seek)!.Apply(ScenarioEdit.Of(@base.Saved)).Valid };
        var answer = SolveQuestion.Read(applied, TabContexts.Options(WorkbenchTab.Solve)).Question!.Answer();

        Assert.True(SolveRoot.NearestOf(answer.Seek)!.IsPresent);
        Assert.InRange(Assert.Single(answer.Charts).Labels.Length, 20, 49);
        Assert.Equal(answer.Charts[0].Notes[0].At, Assert.Single(answer.Charts[0].Windows).From);
    }

    [Fact]
    public void Beyond_reach_the_nearest_target_that_is_reachable_is_offered()
    {
        var answer = Ask("solve.lever=demand", "solve.target=20%", "solve.low=0.2x", "solve.high=3x").Answer();

        Assert.Equal(GoalSeekStatus.NoRoot, answer.Seek.Status);
        Assert.Equal(0.15356983483857162, answer.Seek.Found.Greatest!.Value, 1e-9); // golden
        Assert.Equal(0.153, answer.Reachable); // the last thousandth below it
        Assert.NotNull(Ask("solve.lever=demand", "solve.target=15.3%", "solve.low=0.2x", "solve.high=3x").Answer().Seek.Value);
    }

    [Fact]
    public void Every_lever_is_asked_and_the_nearest_answer_stands_first()
    {
        var levers = Ask().Answer().Levers;

        Assert.Equal(7, levers.Length);
        Assert.Equal(levers.Select(SolveAnswer.Nearness), levers.Select(SolveAnswer.Nearness).Order());
        Assert.Equal(1.0496542620128018, levers.Single(seek => seek.Lever.Id == "capex-after-2026").Value!.Value, 1e-9); // golden
    }

    [Fact]
    public void A_plateau_is_one_answer_from_end_to_end()
    {
        var seek = Ask("solve.lever=demand", "solve.target=15.356983483857162%").Answer().Seek; // demand above 1 changes nothing: capacity binds
        var root = new SolveRoot(seek, Assert.Single(seek.Roots));

        Assert.StartsWith("any value from ", root.Text, StringComparison.Ordinal);
        Assert.True(root.IsPresent);
    }

    [Theory]
    [InlineData("solve.target=a lot", "solve.target", "is not a number")]
    [InlineData("solve.target=NaN", "solve.target", "is not a number")]
    [InlineData("solve.target=15", "solve.target", "15% or 1500%")]
    [InlineData("solve.low=1,5", "solve.low", "decimals")]
    [InlineData("solve.low=1.2;solve.high=0.9", "solve.high", "must go from low to high")]
    [InlineData("solve.low=0.9;solve.high=0.9", "solve.high", "has no width")]
    [InlineData("solve.lever=magic", "solve.lever", "no lever or assumption called 'magic'")]
    [InlineData("solve.measure=luck", "solve.measure", "no output called 'luck'")]
    public void What_cannot_be_used_is_named_beside_its_field(string parts, string option, string words)
    {
        var (question, errors) = SolveQuestion.Read(@base, TabContexts.Options(WorkbenchTab.Solve, parts.Split(';')));

        Assert.Null(question);
        var error = Assert.Single(errors);
        Assert.Equal(option, error.Path);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("irr", "15%")]
    [InlineData("npv", "$0B")]
    [InlineData("payback", "5 years")] // the last year of the window
    public void Each_output_has_a_usual_target(string measure, string target) =>
        Assert.Equal(target, SolveForm.Of(@base, TabContexts.Options(WorkbenchTab.Solve, $"solve.measure={measure}")).Target);

    private SolveQuestion Ask(params string[] parts) => SolveQuestion.Read(@base, TabContexts.Options(WorkbenchTab.Solve, parts)).Question!;
}
