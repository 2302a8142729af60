using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Editing;

public sealed class ScenarioEditTests
{
    private static readonly AssumptionField Price = AssumptionFields.Find(Seeds.Base, "productivity.priceChange")!;
    private static readonly AssumptionField Life = AssumptionFields.Find(Seeds.Base, "buildOut.computeLife")!;
    private static readonly AssumptionField SameYear = AssumptionFields.Find(Seeds.Base, "buildOut.entryLag.sameYear")!;
    private static readonly AssumptionField NextYear = AssumptionFields.Find(Seeds.Base, "buildOut.entryLag.nextYear")!;
    private static readonly Lever Utilisation = GuidedLevers.Find("utilisation")!;

    [Fact]
    public void A_new_edit_changes_nothing()
    {
        var edit = ScenarioEdit.Of(Seeds.Base);

        Assert.False(edit.IsChanged);
        Assert.False(edit.CanUndo);
        Assert.Empty(edit.Errors);
        Assert.Equal(Seeds.Base, edit.Valid);
    }

    [Fact]
    public void What_is_typed_is_read_and_kept_as_typed()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "-6 %");

        Assert.Equal(-0.06, Price.Read(edit.Valid));
        Assert.Equal("-6 %", edit.TextOf(Price));
        Assert.True(edit.IsChanged);
    }

    [Fact]
    public void Text_that_cannot_be_read_stays_in_its_field_and_the_last_valid_assumptions_stay_too()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "-6%").Type(Price, "a lot");

        Assert.Equal("a lot", edit.TextOf(Price));
        Assert.Contains(Price.Path, edit.Errors.Keys);
        Assert.Equal(-0.06, Price.Read(edit.Valid));
    }

    [Fact]
    public void A_number_outside_its_range_stays_in_its_field_and_does_not_become_valid()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Life, "40");

        Assert.Equal("40", edit.TextOf(Life));
        Assert.Equal(40, Life.Read(edit.Typed));
        Assert.Contains(Life.Path, edit.Errors.Keys);
        Assert.Equal(5.5, Life.Read(edit.Valid));
    }

    [Fact]
    public void Shares_that_must_sum_to_one_can_be_changed_one_after_the_other()
    {
        var half = ScenarioEdit.Of(Seeds.Base).Type(SameYear, "40%"); // 0.40 + 0.45 + 0.20 = 1.05
        Assert.NotNull(half.ErrorOf(SameYear)); // the message stands beside the first of the three
        Assert.Null(half.ErrorOf(NextYear));
        Assert.True(half.IsWrong(NextYear));

        var whole = half.Type(NextYear, "40%"); // 0.40 + 0.40 + 0.20 = 1
        Assert.Empty(whole.Errors);
        Assert.Equal(0.4, SameYear.Read(whole.Valid));
    }

    [Fact]
    public void Undo_brings_back_values_and_texts_and_redo_goes_forward_again()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "-6%").Type(Price, "nonsense");

        var undone = edit.Undo();
        Assert.Equal("-6%", undone.TextOf(Price));
        Assert.Empty(undone.Errors);

        var redone = undone.Redo();
        Assert.Equal("nonsense", redone.TextOf(Price));
        Assert.NotEmpty(redone.Errors);
    }

    [Fact]
    public void At_least_fifty_steps_can_be_undone()
    {
        var edit = ScenarioEdit.Of(Seeds.Base);
        for (var step = 1; step <= 60; step++)
        {
            edit = edit.Type(Price, $"-{step / 10.0:0.0}%");
        }

        for (var step = 0; step < 60; step++)
        {
            Assert.True(edit.CanUndo);
            edit = edit.Undo();
        }

        Assert.Equal(Seeds.Base, edit.Typed);
    }

    [Fact]
    public void One_drag_is_one_step()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Drag(Utilisation, 0.88).Drag(Utilisation, 0.70).Drag(Utilisation, 0.80).Drop();

        Assert.Equal(0.80, edit.Valid.Productivity.UtilizationRamp.Mature);
        Assert.Equal(Seeds.Base, edit.Undo().Typed);
        Assert.False(edit.Undo().CanUndo);
    }

    [Fact]
    public void A_second_drag_of_the_same_lever_is_a_second_step()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Drag(Utilisation, 0.80).Drop().Drag(Utilisation, 0.70).Drop();

        Assert.Equal(0.80, edit.Undo().Valid.Productivity.UtilizationRamp.Mature);
    }

    [Fact]
    public void A_drag_there_and_back_leaves_no_trace_of_rounding()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Drag(Utilisation, 0.37).Drag(Utilisation, 0.71).Drag(Utilisation, 0.90).Drop();

        // 0.58, 0.84, 0.90 times 0.9 / 0.9, computed once from where the drag began.
        Assert.Equal(Seeds.Base.Productivity.UtilizationRamp, edit.Valid.Productivity.UtilizationRamp);
    }

    [Fact]
    public void A_lever_takes_typed_text_for_all_that_it_moves()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Utilisation, "45%");

        // Half of 90 %, so the years before are half of 58 % and 84 %.
        Assert.Equal(0.45, edit.Valid.Productivity.UtilizationRamp.Mature);
        Assert.Equal(0.29, edit.Valid.Productivity.UtilizationRamp.FirstYear, 12);
        Assert.Equal(0.42, edit.Valid.Productivity.UtilizationRamp.SecondYear, 12);
        Assert.Equal("45%", edit.TextOf(Utilisation.Field(edit.Typed)));
    }

    [Fact]
    public void Resetting_a_field_brings_back_the_stored_value_and_forgets_the_text()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "rubbish").Reset(Seeds.Base, [Price]);

        Assert.Equal(-0.04, Price.Read(edit.Valid));
        Assert.Empty(edit.Errors);
        Assert.False(edit.IsChanged);
    }

    [Fact]
    public void Resetting_everything_is_a_step_that_can_be_undone()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "-6%").Type(Life, "4").ResetAll();

        Assert.False(edit.IsChanged);
        Assert.Equal(4, Life.Read(edit.Undo().Valid));
    }

    [Fact]
    public void A_draft_brings_back_every_text_and_the_last_valid_assumptions()
    {
        var edit = ScenarioEdit.Of(Seeds.Base).Type(Price, "-6,5").Type(Life, "4.5 years").Type(SameYear, "90%");

        var stored = DraftText.Write(edit.ToDraft());
        var back = ScenarioEdit.Of(Seeds.Base, DraftText.Read(stored, Seeds.Base)!);

        Assert.Equal("-6,5", back.TextOf(Price));
        Assert.Equal("4.5 years", back.TextOf(Life));
        Assert.Equal("90%", back.TextOf(SameYear));
        Assert.Equal(edit.Errors, back.Errors);
        Assert.Equal(edit.Valid, back.Valid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"typed\":{}}")]
    [InlineData("{\"typed\":{\"a\":\"b\"},\"valid\":{},\"unread\":{},\"read\":{}}")]
    public void Text_that_is_no_draft_is_no_draft(string text) => Assert.Null(DraftText.Read(text, Seeds.Base));
}
