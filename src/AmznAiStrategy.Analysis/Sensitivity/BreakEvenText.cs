using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A break-even in words.</summary>
public static class BreakEvenText
{
    private const int MostDecimals = 6;

    /// <summary>
    /// Where the verdict turns first, and how far that is, e.g. <c>The verdict turns to fails when utilisation at maturity falls below 88.9%;
    /// Base assumes 90.0%, 1.1 pp away.</c> Or that it does not turn, or why there is no answer.
    /// </summary>
    /// <param name="breakEven">What was found.</param>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="flip">The change to tell; the nearest one when left out.</param>
    public static string Sentence(BreakEven breakEven, string scenario, VerdictFlip? flip = null) => breakEven.Status switch
    {
        BreakEvenStatus.Flips => Turns(breakEven, flip ?? breakEven.Nearest!, scenario),
        BreakEvenStatus.Steady => $"No {Name(breakEven.Lever)} between {Text(breakEven, breakEven.Low)} and {Text(breakEven, breakEven.High)} turns the verdict: it stays {Label(breakEven.PresentVerdict)}.",
        _ => $"{breakEven.Lever.Label}: there is no verdict to turn, or the value cannot be moved by itself.",
    };

    /// <summary>The changes besides one, e.g. <c>Other changes: to clears above 1.02x.</c>; null when there are none.</summary>
    /// <param name="breakEven">What was found.</param>
    /// <param name="told">The change that has been told; the nearest one when left out.</param>
    public static string? Others(BreakEven breakEven, VerdictFlip? told = null)
    {
        var others = breakEven.Flips.Where(flip => flip != (told ?? breakEven.Nearest)).OrderBy(flip => Math.Abs(flip.Value - breakEven.Present)).ToList();
        return others.Count == 0
            ? null
            : $"Other changes: {string.Join(", ", others.Select(flip => $"to {Label(breakEven.Beyond(flip))} {(flip.Value > breakEven.Present ? "above" : "below")} {Text(breakEven, flip.Value)}"))}.";
    }

    /// <summary>A value of the lever, with as many decimals as tell it from the present one.</summary>
    public static string Text(BreakEven breakEven, double value) => Text(breakEven.Lever.Unit, breakEven.Present, value);

    /// <summary>A value with as many decimals as tell it from the present one.</summary>
    internal static string Text(Unit unit, double present, double value)
    {
        var text = Format.Value(value, unit);
        for (var decimals = 1; value != present && text == Format.Value(present, unit, decimals == 1 ? null : decimals) && decimals < MostDecimals; decimals++)
        {
            text = Format.Value(value, unit, decimals + 1);
        }

        return text;
    }

    /// <summary>How far <paramref name="flip"/> is from the present value, without a sign: shares and rates in percentage points.</summary>
    public static string Distance(BreakEven breakEven, VerdictFlip flip)
    {
        var distance = Math.Abs(flip.Value - breakEven.Present);
        var unit = Difference(breakEven.Lever.Unit);
        var text = Format.Value(distance, unit);
        for (var decimals = 2; distance > 0 && text.All(c => !char.IsAsciiDigit(c) || c == '0') && decimals <= MostDecimals; decimals++)
        {
            text = Format.Value(distance, unit, decimals);
        }

        return text.TrimStart('+');
    }

    /// <summary>The unit of a difference of two values.</summary>
    internal static Unit Difference(Unit unit) => unit is Unit.Share or Unit.PerYear or Unit.Change ? Unit.PercentagePoints : unit;

    /// <summary>A lever's label inside a sentence; names keep their capital.</summary>
    public static string Name(Lever lever) => Inside(lever.Label);

    /// <summary>A label inside a sentence; names and abbreviations keep their capital.</summary>
    internal static string Inside(string label) => label is [var first, var second, ..] && char.IsLower(second) && !label.StartsWith("Rufus", StringComparison.Ordinal) && !label.StartsWith("Alexa", StringComparison.Ordinal)
        ? char.ToLowerInvariant(first) + label[1..]
        : label;

    private static string Turns(BreakEven breakEven, VerdictFlip flip, string scenario)
    {
        var way = flip.Value > breakEven.Present ? "rises to" : "falls below";
        return $"The verdict turns to {Label(breakEven.Beyond(flip))} when {Name(breakEven.Lever)} {way} {Text(breakEven, flip.Value)}; {scenario} assumes {Text(breakEven, breakEven.Present)}, {Distance(breakEven, flip)} away.";
    }

    private static string Label(Verdict? verdict) => VerdictText.Label(verdict ?? Verdict.Undetermined).ToLowerInvariant();
}
