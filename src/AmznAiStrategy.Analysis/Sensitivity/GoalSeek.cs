using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The values of one lever, everything else unchanged, at which an output has a target (docs/model.md, section Goal seek).</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Measure">The output.</param>
/// <param name="Target">What it shall be, in its unit.</param>
/// <param name="Low">Lower end of the range that was searched.</param>
/// <param name="High">Upper end.</param>
/// <param name="Present">The lever's value now.</param>
/// <param name="Now">The output now.</param>
/// <param name="Found">What the search found.</param>
public sealed record GoalSeek(Lever Lever, Measure Measure, double Target, double Low, double High, double Present, MeasureReading Now, GoalSeekScan Found)
{
    public GoalSeekStatus Status => Found.Status;

    /// <summary>Every value or stretch of values that reaches the target, from low to high.</summary>
    public ImmutableArray<GoalSeekRoot> Roots => Found.Roots;

    /// <summary>The root nearest to the present value; null when there is none.</summary>
    public GoalSeekRoot? Selected => Roots.IsEmpty ? null : Roots.MinBy(root => Math.Abs(root.Nearest(Present) - Present));

    /// <summary>The value of <see cref="Selected"/> nearest to the present one: what to set the lever to. Null when there is none.</summary>
    public double? Value => Selected?.Nearest(Present);

    /// <exception cref="ArgumentException">The assumptions are not legal, or <see cref="GoalSeekRequest.Check"/> finds something wrong with the request.</exception>
    public static GoalSeek Of(Assumptions assumptions, GoalSeekRequest request)
    {
        MeasureRules.Require(request.Check(assumptions), nameof(request));
        var measure = Measure.Find(request.Measure)!;
        var now = measure.Read(assumptions);
        if (now.Verdict is null)
        {
            throw new ArgumentException("The assumptions are not legal. " + now.Reason, nameof(assumptions));
        }

        var lever = Levers.Find(assumptions, request.Lever)!;
        var field = lever.Field(assumptions);
        var (low, high) = (request.Low ?? field.Min, request.High ?? field.Max);
        var found = field.Whole
            ? GoalSeekScan.Among(Output, request.Target, [.. Enumerable.Range((int)low, (int)(high - low) + 1).Select(value => (double)value)])
            : GoalSeekScan.Between(Output, request.Target, low, high);
        return new(lever, measure, request.Target, low, high, lever.Read(assumptions), now, found);

        double? Output(double value) => measure.Read(lever.Write(assumptions, value)).Value;
    }
}
