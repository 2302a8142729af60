using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The numbers of a break-even as figures that can say what they are made of.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="BreakEven">What was found.</param>
public sealed record BreakEvenFigures(string Scenario, BreakEven BreakEven)
{
    /// <summary>The lever's present value.</summary>
    public Figure Present => new(BreakEven.Lever.Label, BreakEven.Present, BreakEven.Lever.Unit, new AssumedOrigin(Scenario, BreakEven.Lever.Paths[0]));

    /// <summary>The value of <paramref name="flip"/>.</summary>
    public Figure Threshold(VerdictFlip flip) => new(
        $"{BreakEven.Lever.Label} at which the verdict turns",
        flip.Value,
        BreakEven.Lever.Unit,
        new ProjectedOrigin(
            Scenario,
            $"from here up the verdict is {VerdictText.Label(flip.Above).ToLowerInvariant()}, below {VerdictText.Label(flip.Below).ToLowerInvariant()}; everything else unchanged",
            [Present]));

    /// <summary>From the present value to <paramref name="flip"/>, with its sign; shares and rates in percentage points.</summary>
    public Figure Distance(VerdictFlip flip) => Figure.Derive(
        "Distance to the break-even", BreakEvenText.Difference(BreakEven.Lever.Unit), "break-even − present value", values => values[0] - values[1], Threshold(flip), Present);
}
