using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Solve;

/// <summary>A value that reaches the target, ready to be given to the form.</summary>
/// <param name="Seek">What was asked.</param>
/// <param name="Root">One of its answers.</param>
public sealed record SolveRoot(GoalSeek Seek, GoalSeekRoot Root)
{
    /// <summary>Decimals of a value that is given to the form: enough for an output that meets its target as far as the verdict looks.</summary>
    private const int Decimals = 12;

    /// <summary>The value of it that is nearest to the present one.</summary>
    public double Value => Root.Nearest(Seek.Present);

    public bool IsNearest => Root == Seek.Selected;

    /// <summary>Whether the lever has this value, so that there is nothing to apply.</summary>
    public bool IsPresent => Math.Round(Value, Decimals) == Math.Round(Seek.Present, Decimals);

    /// <summary>E.g. <c>$0.84 per $ a year</c>, or <c>any value from 1.00x to 3.00x</c>.</summary>
    public string Text => Root.IsStretch ? $"any value from {GoalSeekText.Input(Seek, Root.From)} to {GoalSeekText.Input(Seek, Root.To)}" : GoalSeekText.Input(Seek, Root.From);

    /// <summary>How far it is from the present value, with its sign; shares and rates in percentage points.</summary>
    public string Distance => Format.Difference(Value - Seek.Present, Seek.Lever.Unit);

    /// <summary>The root that is preselected; null when there is none.</summary>
    public static SolveRoot? NearestOf(GoalSeek seek) => seek.Selected is { } root ? new(seek, root) : null;

    /// <summary>The value as one step that can be undone.</summary>
    public ScenarioEdit Apply(ScenarioEdit edit) => edit.Set(typed => Seek.Lever.Write(typed, Math.Round(Value, Decimals)), Seek.Lever.Paths);

    /// <summary>What has happened then, in words.</summary>
    public string Said => $"Applied {BreakEvenText.Name(Seek.Lever)} {GoalSeekText.Input(Seek, Value)}. Undo takes it back.";
}
