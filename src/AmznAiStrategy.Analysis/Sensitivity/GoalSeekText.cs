using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A goal seek in words.</summary>
public static class GoalSeekText
{
    /// <summary>Two values closer than this, as a part of the larger or of 1, are the same answer.</summary>
    private const double SameValue = 1e-9;

    /// <summary>
    /// What the lever must be, e.g. <c>Utilisation at maturity must be 88.9% (now 90.0%) for ROIC at the window's end to reach 15.0%.</c> Or why nothing
    /// does.
    /// </summary>
    public static string Sentence(GoalSeek seek)
    {
        var (name, measure) = (BreakEvenText.Name(seek.Lever), BreakEvenText.Inside(seek.Measure.Label));
        var (low, high) = (Input(seek, seek.Low), Input(seek, seek.High));
        return seek.Status switch
        {
            GoalSeekStatus.Ok or GoalSeekStatus.Multiple => Reached(seek, seek.Selected!.Value) + Others(seek),
            GoalSeekStatus.NoRoot => $"{Target(seek)} is not reachable with {name} alone: between {low} and {high} {measure} goes from {Reach(seek, seek.Found.Least!.Value)} to {Reach(seek, seek.Found.Greatest!.Value)}.",
            GoalSeekStatus.Flat when Near(seek.Found.Least!.Value, seek.Target) => $"Any {name} from {low} to {high} gives {measure} of {Target(seek)}: it does not depend on it.",
            GoalSeekStatus.Flat => $"{Target(seek)} is not reachable with {name} alone: {measure} stays {Reach(seek, seek.Found.Least!.Value)} whatever it is between {low} and {high}.",
            _ => $"There is no {measure} for any {name} between {low} and {high}{(seek.Now.Reason is { } reason ? $": {reason}" : "")}.",
        };
    }

    /// <summary>A value of the lever, with as many decimals as tell it from the present one.</summary>
    public static string Input(GoalSeek seek, double value) => BreakEvenText.Text(seek.Lever.Unit, seek.Present, value);

    /// <summary>What the output reaches within the range, e.g. <c>3.2% to 14.1%</c>; null when it is defined nowhere.</summary>
    public static string? Reach(GoalSeek seek) => seek.Found is { Least: { } least, Greatest: { } greatest } ? $"{Reach(seek, least)} to {Reach(seek, greatest)}" : null;

    private static string Reached(GoalSeek seek, GoalSeekRoot root)
    {
        var (name, measure) = (BreakEvenText.Name(seek.Lever), BreakEvenText.Inside(seek.Measure.Label));
        var present = Format.Value(seek.Present, seek.Lever.Unit);
        return root.IsStretch ? $"Any {name} from {Input(seek, root.From)} to {Input(seek, root.To)} (now {present}) gives {measure} of {Target(seek)}."
            : Near(root.From, seek.Present) ? $"{seek.Lever.Label} is {present} now, and {measure} is {Target(seek)} with it."
            : $"{seek.Lever.Label} must be {Input(seek, root.From)} (now {present}) for {measure} to reach {Target(seek)}.";
    }

    private static string Others(GoalSeek seek)
    {
        var others = seek.Roots.Where(root => root != seek.Selected).Select(root => root.IsStretch ? $"{Input(seek, root.From)} to {Input(seek, root.To)}" : Input(seek, root.From)).ToList();
        return others.Count == 0 ? "" : $" {string.Join(" and ", others)} {(others.Count == 1 ? "does" : "do")} it, too.";
    }

    /// <summary>The target, with as many decimals as tell it from the output now, unless they are the same but for rounding.</summary>
    public static string Target(GoalSeek seek) =>
        BreakEvenText.Text(seek.Measure.Unit, seek.Now.Value is { } now && !Near(now, seek.Target) ? now : seek.Target, seek.Target);

    private static string Reach(GoalSeek seek, double output) => BreakEvenText.Text(seek.Measure.Unit, seek.Target, output);

    private static bool Near(double one, double other) => Math.Abs(one - other) <= SameValue * Math.Max(1, Math.Abs(other));
}
