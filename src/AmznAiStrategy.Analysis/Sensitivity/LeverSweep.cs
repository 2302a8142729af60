using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The answer at one value of a lever.</summary>
/// <param name="Value">In the lever's unit.</param>
/// <param name="Projection">The projection; null where the value breaks a rule.</param>
public sealed record SweepPoint(double Value, Projection.Projection? Projection);

/// <summary>A lever moved through its values, everything else unchanged: what a chart of an output against a lever is drawn from.</summary>
public static class LeverSweep
{
    private const int Points = 24;
    private const int MostPoints = 2 * Points;

    /// <summary>A value closer to the present one than this part of the range is that one, but for rounding.</summary>
    private const double Least = 1e-6;

    /// <summary>The projections at these values of the lever.</summary>
    public static ImmutableArray<SweepPoint> At(Assumptions assumptions, Lever lever, IEnumerable<double> values) =>
        [.. values.Select(value => new SweepPoint(value, lever.Write(assumptions, value) is var moved && AssumptionRules.Check(moved).IsEmpty ? CapexRoi.Project(moved) : null))];

    /// <summary>
    /// Even values over the lever's slider that hold the present value and one change of verdict exactly, so that both can be marked on an axis
    /// of labels. The stretch is narrowed around them when they are so close that the slider would need too many values.
    /// </summary>
    /// <param name="breakEven">What was found.</param>
    /// <param name="marked">The change to mark; null for none.</param>
    public static ImmutableArray<double> Grid(BreakEven breakEven, VerdictFlip? marked) =>
        Grid(breakEven.Lever.Min, breakEven.Lever.Max, breakEven.Present, marked?.Value);

    /// <summary>The same between two values, widened to hold the present and the marked one.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="present">The lever's present value.</param>
    /// <param name="marked">The other value that is on the grid exactly; null for none.</param>
    public static ImmutableArray<double> Grid(double low, double high, double present, double? marked)
    {
        low = Math.Min(Math.Min(low, present), marked ?? present);
        high = Math.Max(Math.Max(high, present), marked ?? present);
        var step = (high - low) / Points;
        if (step <= 0)
        {
            return [present];
        }

        var toFlip = 0;
        if (marked is { } value && Math.Abs(value - present) > Least * (high - low))
        {
            toFlip = Math.Sign(value - present) * Math.Max(1, (int)Math.Round(Math.Abs(value - present) / step));
            step = (value - present) / toFlip;
        }

        var first = Math.Max((int)Math.Ceiling((low - present) / step - 1e-9), Math.Min(toFlip, 0) - MostPoints / 2);
        var last = Math.Min((int)Math.Floor((high - present) / step + 1e-9), Math.Max(toFlip, 0) + MostPoints / 2);
        return [.. Enumerable.Range(first, last - first + 1).Select(i => i == toFlip && i != 0 ? marked!.Value : present + i * step)];
    }
}
