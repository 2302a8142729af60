using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>Whether the verdict depends on a lever.</summary>
public enum BreakEvenStatus
{
    /// <summary>It changes at one value of the range at least.</summary>
    Flips,

    /// <summary>It is the same over the whole range.</summary>
    Steady,

    /// <summary>
    /// There is none to speak of: the lever cannot be moved by itself (one of three shares that sum to 1), or no value of the range gives a
    /// return at the window's end.
    /// </summary>
    Undefined,
}

/// <summary>A stretch of a lever's range over which the verdict stays the same.</summary>
/// <param name="From">Its lower end, in the lever's unit; part of it.</param>
/// <param name="To">Its upper end: where the next stretch begins, or the end of the range.</param>
/// <param name="Verdict">The verdict; null where the value breaks a rule and nothing can be projected.</param>
public sealed record VerdictStretch(double From, double To, Verdict? Verdict);

/// <summary>A value at which the verdict changes.</summary>
/// <param name="Value">The lowest value with the verdict <paramref name="Above"/>, in the lever's unit, to within <see cref="BreakEven.Tolerance"/>.</param>
/// <param name="Below">The verdict just below it.</param>
/// <param name="Above">The verdict at it and just above it.</param>
public sealed record VerdictFlip(double Value, Verdict Below, Verdict Above);

/// <summary>
/// Where along one lever the verdict of docs/model.md, section 4, changes, everything else unchanged (section 9).
/// <para>
/// Method: the verdict is taken at <see cref="Intervals"/> + 1 even points of the range and at the present value (of a lever of whole numbers at each
/// of them); between two neighbours that differ, bisection finds every change that leads from one to the other. A verdict is no smooth
/// function, so nothing faster than halving is safe. Not found: a verdict that comes and goes again between two neighbouring points.
/// </para>
/// </summary>
/// <param name="Lever">What is moved: a guided lever or, by <see cref="Levers.Of"/>, any assumption.</param>
/// <param name="Present">Its value now, in its unit.</param>
/// <param name="Stretches">From the lower to the upper end of the range, without gaps; neighbours differ.</param>
public sealed record BreakEven(Lever Lever, double Present, ImmutableArray<VerdictStretch> Stretches)
{
    /// <summary>Into how many parts the range is cut before bisection.</summary>
    public const int Intervals = 64;

    /// <summary>How close a change of verdict is found: this part of the value, or of 1 when the value is smaller.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>A stretch below this part of the range is the present value with its rounding, not room to move.</summary>
    private const double Least = 1e-6;

    /// <summary>Lower end of the range that was searched.</summary>
    public double Low => Stretches[0].From;

    /// <summary>Upper end of the range that was searched.</summary>
    public double High => Stretches[^1].To;

    /// <summary>The verdict at the present value; null when the assumptions are not legal.</summary>
    public Verdict? PresentVerdict => At(Present).Verdict;

    /// <summary>Every change between two legal stretches, from low to high; a change across values that are not legal has no value of its own.</summary>
    public ImmutableArray<VerdictFlip> Flips { get; } =
    [
        .. Stretches.Zip(Stretches.Skip(1))
            .Where(pair => pair is { First.Verdict: not null, Second.Verdict: not null })
            .Select(pair => new VerdictFlip(pair.Second.From, pair.First.Verdict!.Value, pair.Second.Verdict!.Value)),
    ];

    public BreakEvenStatus Status =>
        !Flips.IsEmpty ? BreakEvenStatus.Flips
        : Stretches.Any(stretch => stretch.Verdict is not (null or Verdict.Undetermined) && stretch.To - stretch.From > Least * (High - Low)) ? BreakEvenStatus.Steady
        : BreakEvenStatus.Undefined;

    /// <summary>The change nearest to the present value; null when there is none.</summary>
    public VerdictFlip? Nearest => Flips.MinBy(flip => Math.Abs(flip.Value - Present));

    /// <summary>The nearest change to a worse verdict than the present one; null when there is none.</summary>
    public VerdictFlip? Worsening => NearestTo(rank => rank > Rank(PresentVerdict));

    /// <summary>The nearest change to a better verdict than the present one; null when there is none.</summary>
    public VerdictFlip? Improving => NearestTo(rank => rank < Rank(PresentVerdict));

    /// <summary>The verdict that is reached when the lever goes from its present value past <paramref name="flip"/>.</summary>
    public Verdict Beyond(VerdictFlip flip) => flip.Value > Present ? flip.Above : flip.Below;

    /// <summary>
    /// Distance from the present value to <paramref name="flip"/> as a part of the lever's slider, from 0 up: makes levers of different units
    /// comparable.
    /// </summary>
    public double Nearness(VerdictFlip flip) => Math.Abs(flip.Value - Present) / (Lever.Max - Lever.Min);

    /// <summary>The stretch that holds <paramref name="value"/>, which lies in the range.</summary>
    public VerdictStretch At(double value) => Stretches.LastOrDefault(stretch => stretch.From <= value) ?? Stretches[0];

    /// <summary>The changes of verdict over everything that may be typed: the hard range of the assumption that carries the lever's value.</summary>
    public static BreakEven Of(Assumptions assumptions, Lever lever)
    {
        var field = lever.Field(assumptions);
        return Of(assumptions, lever, field.Min, field.Max);
    }

    /// <summary>The changes of verdict between two values of the lever; the range is widened to hold the present value.</summary>
    /// <exception cref="ArgumentException">The range does not go from low to high.</exception>
    public static BreakEven Of(Assumptions assumptions, Lever lever, double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"The range of {lever.Label} does not go from low to high: {low} to {high}.", nameof(low));
        }

        var present = lever.Read(assumptions);
        var scan = new VerdictScan(assumptions, lever);
        return new(lever, present, scan.Stretches(Math.Min(low, present), Math.Max(high, present), present));
    }

    private VerdictFlip? NearestTo(Func<int, bool> wanted) => PresentVerdict is null or Verdict.Undetermined
        ? null
        : Flips.Where(flip => Beyond(flip) is not Verdict.Undetermined && wanted(Rank(Beyond(flip)))).MinBy(flip => Math.Abs(flip.Value - Present));

    /// <summary>From 1, the best.</summary>
    private static int Rank(Verdict? verdict) => (int)verdict.GetValueOrDefault();
}
