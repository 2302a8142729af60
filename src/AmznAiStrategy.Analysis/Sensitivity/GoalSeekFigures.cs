using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The numbers of a goal seek as figures that can say what they are made of.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="GoalSeek">What was found.</param>
public sealed record GoalSeekFigures(string Scenario, GoalSeek GoalSeek)
{
    /// <summary>The lever's present value.</summary>
    public Figure Present => MeasureFigure.Present(Scenario, GoalSeek.Lever, GoalSeek.Present);

    /// <summary>The output with it.</summary>
    public Figure Now => MeasureFigure.Of(Scenario, GoalSeek.Measure, GoalSeek.Now, GoalSeek.Measure.Label, "the projection of the scenario as it is", [Present]);

    /// <summary>The chosen value; without one the figure says why.</summary>
    public Figure Value => new(
        $"{GoalSeek.Lever.Label} for {BreakEvenText.Inside(GoalSeek.Measure.Label)} of {BreakEvenText.Text(GoalSeek.Measure.Unit, GoalSeek.Now.Value ?? GoalSeek.Target, GoalSeek.Target)}",
        GoalSeek.Value,
        GoalSeek.Lever.Unit,
        new ProjectedOrigin(Scenario, "value of the lever at which the projection has the target; everything else unchanged", [Present, Now]))
    {
        Reason = GoalSeek.Status switch
        {
            GoalSeekStatus.NoRoot => "the target is not reachable with this lever alone",
            GoalSeekStatus.Flat => "the output does not depend on this lever",
            GoalSeekStatus.Undefined => "the output is not defined for any value of this lever",
            _ => null,
        },
    };

    /// <summary>From the present value to the chosen one, with its sign; shares and rates in percentage points.</summary>
    public Figure Distance => Figure.Derive(
        "Distance to the target", BreakEvenText.Difference(GoalSeek.Lever.Unit), "value for the target − present value", values => values[0] - values[1], Value, Present);

    /// <summary>The least output within the range.</summary>
    public Figure Least => Reach("Least", GoalSeek.Found.Least);

    /// <summary>The greatest output within the range.</summary>
    public Figure Greatest => Reach("Greatest", GoalSeek.Found.Greatest);

    private Figure Reach(string which, double? value) => new(
        $"{which} {BreakEvenText.Inside(GoalSeek.Measure.Label)} within the range", value, GoalSeek.Measure.Unit,
        new ProjectedOrigin(Scenario, $"{which.ToLowerInvariant()} output at the points of the search; everything else unchanged", [Present]))
    {
        Reason = value is null ? "the output is not defined for any value of this lever" : null,
    };
}
