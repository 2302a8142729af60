using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>What a typed range was read as, or why it was refused. Exactly one of <see cref="Uncertainty"/> and <see cref="Error"/> is there.</summary>
/// <param name="Uncertainty">The lever with the range as its 90 % interval.</param>
/// <param name="ReadAs">What it means, in one sentence; null when refused.</param>
/// <param name="Error">What is wrong and what to write instead.</param>
public sealed record IntervalReading(Uncertainty? Uncertainty, string? ReadAs, string? Error);

/// <summary>
/// Reads a range that is typed where a number is expected, e.g. <c>180 to 220</c>, <c>-8% to -2%</c>, <c>0.7–1.0</c>, as the 90 % interval of a
/// lever: one draw in twenty lies below it, one in twenty above. Each end is read as <see cref="QuantityText"/> reads it; an
/// ending that is written once, at the end, counts for both.
/// <para>
/// The distribution is normal, cut off at the hard range of the lever; of a factor it is lognormal, so that a half and a double are equally far. Where
/// the cut takes away a part of the bell, the draws lie within a little less than the range that was typed, and the reading says within what.
/// </para>
/// </summary>
public static class IntervalText
{
    /// <summary>The normal score of one draw in twenty: 1.6448536269514722.</summary>
    private static readonly double Score = -Normal.Inverse(0.05);

    /// <summary>Whether a text is meant as a range and not as a number; no number that <see cref="QuantityText"/> knows is.</summary>
    public static bool IsInterval(string? text) => Split(text) is not null;

    /// <summary>Reads a range.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="lever">Whose range it is.</param>
    /// <param name="assumptions">Legal assumptions around which the lever varies.</param>
    public static IntervalReading Read(string? text, Lever lever, Assumptions assumptions)
    {
        if (Split(text) is not var (from, to))
        {
            return Refuse($"“{(text ?? "").Trim()}” is not a range. Write two numbers with “to” between them, e.g. {Example(lever)}.");
        }

        var (low, high) = (QuantityText.Read(WithEndingOf(from, to), lever.Unit), QuantityText.Read(to, lever.Unit));
        if ((low.Error ?? high.Error) is { } error)
        {
            return Refuse(error);
        }

        return Between(low.Value!.Value, high.Value!.Value, lever, assumptions);
    }

    /// <summary>The lever with <paramref name="low"/> to <paramref name="high"/> as its 90 % interval.</summary>
    public static IntervalReading Between(double low, double high, Lever lever, Assumptions assumptions)
    {
        if (low >= high)
        {
            return Refuse(low == high
                ? $"Both ends are {Text(lever, low)}. A range needs two different numbers, e.g. {Example(lever)}."
                : $"The range starts at {Text(lever, low)} and ends below it, at {Text(lever, high)}. Swap the two.");
        }

        var field = lever.Field(assumptions);
        foreach (var end in (ReadOnlySpan<double>)[low, high])
        {
            if (AssumptionRules.Check(field, end) is not null)
            {
                return Refuse($"{lever.Label} must lie between {Text(lever, field.Min)} and {Text(lever, field.Max)}; the range goes to {Text(lever, end)}.");
            }
        }

        if (lever.Unit == Unit.Multiple && low <= 0)
        {
            return Refuse($"The range of a factor must start above {Text(lever, 0)}.");
        }

        Distribution distribution = lever.Unit == Unit.Multiple
            ? new LogNormal(Math.Sqrt(low * high), Math.Log(high / low) / (2 * Score), Math.Max(field.Min, 0), field.Max)
            : new TruncatedNormal(low + (high - low) / 2, (high - low) / (2 * Score), field.Min, field.Max);
        var uncertainty = new Uncertainty(lever, Legal(distribution, lever, assumptions));
        return DistributionRules.Check(uncertainty, assumptions) is [var first, ..] ? Refuse(first.Message) : new(uncertainty, ReadAs(uncertainty, low, high), null);
    }

    /// <summary>Cut off where the other assumptions end what is legal, not at the hard range, when that is narrower.</summary>
    private static Distribution Legal(Distribution distribution, Lever lever, Assumptions assumptions)
    {
        var (low, high) = LegalRange.Of(lever, assumptions, distribution.Low, distribution.High);
        return distribution switch
        {
            LogNormal shape => new LogNormal(shape.Median, shape.Sigma, low, high),
            TruncatedNormal shape => new TruncatedNormal(shape.Centre, shape.Sigma, low, high),
            _ => distribution,
        };
    }

    private static string ReadAs(Uncertainty uncertainty, double low, double high)
    {
        var (lever, distribution) = uncertainty;
        var (least, most) = (Format.Value(distribution.Quantile(0.05), lever.Unit), Format.Value(distribution.Quantile(0.95), lever.Unit));
        var typed = $"{lever.Label}: nine draws in ten between {Format.Value(low, lever.Unit)} and {Format.Value(high, lever.Unit)}";
        return (least, most) == (Format.Value(low, lever.Unit), Format.Value(high, lever.Unit))
            ? $"{typed}."
            : $"{typed}; cut off at {Format.Value(distribution.Low, lever.Unit)} and {Format.Value(distribution.High, lever.Unit)}, they lie between {least} and {most}.";
    }

    /// <summary>The two ends of a range; null when the text is none. Of hyphens, the one counts that leaves a number on either side.</summary>
    private static (string From, string To)? Split(string? text)
    {
        if (text is null || text.Length > 80)
        {
            return null;
        }

        foreach (var word in (ReadOnlySpan<string>)[" to ", "–", "—", "…", "...", ".."])
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and > 0)
            {
                return (text[..at].Trim(), text[(at + word.Length)..].Trim());
            }
        }

        for (var at = text.IndexOf('-', Math.Min(1, text.Length)); at > 0; at = text.IndexOf('-', at + 1))
        {
            if (TypedNumber.Split(text[..at]) is not null && TypedNumber.Split(text[(at + 1)..]) is not null && TypedNumber.Split(text) is null)
            {
                return (text[..at].Trim(), text[(at + 1)..].Trim());
            }
        }

        return null;
    }

    private static string WithEndingOf(string from, string to) =>
        TypedNumber.Split(from) is { Ending: "" } && TypedNumber.Split(to) is { Ending: not "" and var ending } ? from + ending : from;

    private static string Example(Lever lever) => $"{QuantityText.Write(lever.Min, lever.Unit)} to {QuantityText.Write(lever.Max, lever.Unit)}";

    private static string Text(Lever lever, double value) => QuantityText.Exact(value, lever.Unit);

    private static IntervalReading Refuse(string error) => new(null, null, error);
}
