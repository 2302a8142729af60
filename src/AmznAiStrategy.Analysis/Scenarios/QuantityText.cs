using System.Globalization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>What a typed quantity was read as, or why it was refused. Exactly one of <see cref="Value"/> and <see cref="Error"/> is there.</summary>
/// <param name="Value">In the model's unit.</param>
/// <param name="ReadAs">The value as the product writes it, e.g. <c>35.0%</c>; null when refused.</param>
/// <param name="Error">What is wrong and what to write instead.</param>
public sealed record QuantityReading(double? Value, string? ReadAs, string? Error);

/// <summary>
/// Reads what an analyst types into a field of a known unit, and writes a value as text to edit.
/// A reading is accepted only when there is one: <c>35</c> for a share could be 35% or 3,500% and is refused with both offered,
/// and so is a comma that could be a decimal sign. Same result whatever the machine's culture.
/// <list type="bullet">
/// <item>Money ($B): <c>200</c>, <c>200b</c>, <c>$200 bn</c>, <c>$200 billion</c>, <c>200m</c> (is $0.2B), <c>1.5tn</c>; <c>$200</c> without B is refused.</item>
/// <item>Shares and rates: <c>35%</c>, <c>0.35</c>, <c>40bps</c>; a bare number must be below 1.</item>
/// <item>Factors: <c>2.5x</c>, <c>2.5</c>; a percentage is refused. Lengths: <c>5.5</c>, <c>5.5y</c>, <c>5.5 years</c>.</item>
/// <item>Negative: <c>-4%</c>, <c>−4%</c>, <c>(4%)</c>. Thousands: <c>1,234.5</c>; <c>1,234</c> is refused, it may be 1.234.</item>
/// </list>
/// </summary>
public static class QuantityText
{
    /// <summary>No quantity of this product is larger; what is typed above it is a slip.</summary>
    public const double Largest = 1e15;

    private const int LongestText = 64;

    /// <summary>Reads <paramref name="text"/> as a quantity of <paramref name="unit"/>. Does not check the range of any field.</summary>
    /// <exception cref="ArgumentException">The unit is words or a date.</exception>
    public static QuantityReading Read(string? text, Unit unit)
    {
        var known = QuantityUnit.For(unit);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse($"Nothing is written here. Write a number, e.g. {known.Example}.");
        }

        if (text.Length > LongestText)
        {
            return Refuse($"This is too long for a number. Write e.g. {known.Example}.");
        }

        var quoted = $"“{text.Trim()}”";
        if (TypedNumber.Split(text) is not { } typed)
        {
            return Refuse($"{quoted} is not a number. Write {known.What}, e.g. {known.Example}.");
        }

        if (TypedNumber.CommaProblem(typed.Digits) is { } problem)
        {
            return Refuse(problem);
        }

        if (!known.Endings.TryGetValue(typed.Ending, out var power) || (typed.Dollar && known.Before != "$"))
        {
            return Refuse($"{quoted} does not fit {known.What}. Write e.g. {known.Example}.");
        }

        if (typed.ToDouble(power) is not { } value)
        {
            return Refuse($"{quoted} is too large or too small to be meant. Write {known.What}, e.g. {known.Example}.");
        }

        return Ambiguity(typed, unit, known, value) is { } ambiguity ? Refuse(ambiguity) : new(value, Shown(value, unit), null);
    }

    /// <summary>
    /// A text to edit that <see cref="Read"/> takes back to the same bits, for values up to <see cref="Largest"/>;
    /// empty for a value that is not finite.
    /// </summary>
    /// <exception cref="ArgumentException">The unit is words or a date.</exception>
    public static string Write(double value, Unit unit)
    {
        var known = QuantityUnit.For(unit);
        if (!double.IsFinite(value))
        {
            return "";
        }

        var digits = DecimalText.Of(value, known.Moved);
        var after = value == 1 && known.After.StartsWith(' ') ? known.After.TrimEnd('s') : known.After;
        return (digits.Negative ? "-" : "") + known.Before + digits + after;
    }

    /// <summary>As <see cref="Format"/> writes it, with every decimal it has and no more; for messages that must not round.</summary>
    internal static string Exact(double value, Unit unit)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : "infinite";
        }

        var decimals = DecimalText.Of(value, QuantityUnit.For(unit).Moved).Decimals;
        return Math.Abs(value) > Largest || decimals > 15 || unit == Unit.Year
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : Format.Value(value, unit, decimals);
    }

    /// <summary>As the product shows it everywhere, unless that would hide a decimal that was typed.</summary>
    private static string Shown(double value, Unit unit)
    {
        var usual = Format.Value(value, unit);
        var point = usual.IndexOf('.', StringComparison.Ordinal);
        var shown = point < 0 ? 0 : usual.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : usual.Length - point - 1;
        return DecimalText.Of(value, QuantityUnit.For(unit).Moved).Decimals <= shown ? usual : Exact(value, unit);
    }

    private static string? Ambiguity(TypedNumber typed, Unit unit, QuantityUnit known, double value)
    {
        if (known.IsRate && typed.Ending.Length == 0 && Math.Abs(value) >= 1)
        {
            var percent = Write(value / 100, unit);
            var fraction = (value / 100).ToString("R", CultureInfo.InvariantCulture);
            return $"Is this {percent} or {Write(value, unit)}? Write {percent} or {fraction} if percent is meant, {Write(value, unit)} if not.";
        }

        if (unit == Unit.UsdBillions && typed.Ending.Length == 0 && (typed.Dollar || Math.Abs(value) >= 1e6))
        {
            return typed.Dollar
                ? $"Is this {Write(value, unit)} or {Write(value / 1e9, unit)}? Write {Write(value, unit)} if billions are meant."
                : $"Is this in dollars? Amounts are in billions: write {Write(value / 1e9, unit)}.";
        }

        return unit == Unit.Year && value is < 1000 or > 9999
            ? "Write the calendar year with four digits, e.g. 2026."
            : null;
    }

    private static QuantityReading Refuse(string error) => new(null, null, error);
}
