using System.Globalization;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Figures;

/// <summary>
/// How every number of the product is written: the only place that rounds. Same text whatever the machine's culture.
/// Money $35.6B, shares 35.0%, growth with its sign and a true minus, multiples 28.59x, undefined values n/a.
/// </summary>
public static class Format
{
    /// <summary>What stands for a value that cannot be computed.</summary>
    public const string Undefined = "n/a";

    private const char Minus = '\u2212';

    /// <summary>A value in the model's unit, as text with its unit.</summary>
    /// <param name="value">Null gives <see cref="Undefined"/>.</param>
    /// <param name="unit">The unit of <paramref name="value"/>.</param>
    /// <param name="decimals">Decimal places; the unit's own convention when left out.</param>
    public static string Value(double? value, Unit unit, int? decimals = null)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Undefined;
        }

        return unit switch
        {
            Unit.UsdBillions => Signed(number, "$", "B", decimals ?? 1),
            Unit.Usd => Signed(number, "$", "", decimals ?? 0),
            Unit.UsdPerMonth => Signed(number, "$", "/month", decimals ?? 2),
            Unit.UsdPerUsdPerYear => Signed(number, "$", " per $ a year", decimals ?? 2),
            Unit.Share => Signed(number * 100, "", "%", decimals ?? 1),
            Unit.PerYear => Signed(number * 100, number > 0 ? "+" : "", "%/yr", decimals ?? 1),
            Unit.Change => Signed(number * 100, number > 0 ? "+" : "", "%", decimals ?? 1),
            Unit.PercentagePoints => Signed(number * 100, number > 0 ? "+" : "", " pp", decimals ?? 1),
            Unit.BasisPoints => Signed(number, number > 0 ? "+" : "", " bps", decimals ?? 0),
            Unit.Multiple => Signed(number, "", "x", decimals ?? 2),
            Unit.Ratio => Signed(number, "", "", decimals ?? 2),
            Unit.Count => Signed(number, "", "", decimals ?? 0),
            Unit.Millions => Signed(number, "", "M", decimals ?? (number == Math.Round(number) ? 0 : 1)),
            Unit.Gigawatts => Signed(number, "", " GW", decimals ?? 0),
            Unit.Years => Signed(number, "", number == 1 ? " year" : " years", decimals ?? 1),
            Unit.Months => Signed(number, "", number == 1 ? " month" : " months", decimals ?? 0),
            Unit.Decades => Signed(number, "", number == 1 ? " decade" : " decades", decimals ?? 0),
            Unit.Year => number.ToString("0", CultureInfo.InvariantCulture),
            Unit.Rank => "no. " + number.ToString("0", CultureInfo.InvariantCulture),
            Unit.Text or Unit.Date => throw new ArgumentException("Words have no number to write.", nameof(unit)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
    }

    /// <summary>A calendar year, or <see cref="Undefined"/>.</summary>
    public static string CalendarYear(int? year) => Value(year, Unit.Year);

    /// <summary>A calendar year.</summary>
    public static string CalendarYear(int year) => Value(year, Unit.Year);

    /// <summary>
    /// A figure as its source prints it: its own decimals, its range, and what it says about precision
    /// (<c>~$83B</c>, <c>&gt;$315B</c>, <c>&lt;33%</c>, <c>30–40%</c>).
    /// </summary>
    public static string Fact(Fact fact)
    {
        if (fact.Low is not { } low || fact.High is not { } high)
        {
            return fact.Text ?? Undefined;
        }

        var (before, after) = PrintedUnit(fact.PrintedUnit, low, high);
        var number = low == high ? before + Plain(low) + after : $"{before}{Plain(low)}–{Plain(high)}{after}";
        return Precision(fact) + number.Replace($"{before}{Minus}", $"{Minus}{before}", StringComparison.Ordinal);
    }

    /// <summary>The difference of two values: shares in percentage points, money and the rest in their unit, always with a sign.</summary>
    public static string Difference(double? value, Unit unit)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Undefined;
        }

        return unit is Unit.Share or Unit.PerYear or Unit.Change
            ? Value(number, Unit.PercentagePoints)
            : (number > 0 ? "+" : "") + Value(number, unit);
    }

    /// <summary>A number with as many decimals as it has, thousands separated.</summary>
    private static string Plain(double number) =>
        number.ToString("#,0.##########", CultureInfo.InvariantCulture).Replace('-', Minus);

    private static string Signed(double number, string before, string after, int decimals)
    {
        var digits = Math.Abs(number).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var isZero = digits.All(c => c is '0' or '.' or ',');
        return (number < 0 && !isZero ? Minus.ToString() : "") + (isZero ? before.TrimStart('+') : before) + digits + after;
    }

    private static (string Before, string After) PrintedUnit(string unit, double low, double high) => unit switch
    {
        "USD bn" => ("$", "B"),
        "USD/month" => ("$", "/month"),
        "%" => ("", "%"),
        "bps" => (low > 0 ? "+" : "", " bps"),
        "x" => ("", "x"),
        "million" => ("", "M"),
        "GW" => ("", " GW"),
        "years" or "months" or "decades" => ("", " " + (low == 1 && high == 1 ? unit[..^1] : unit)),
        "rank" => ("no. ", ""),
        _ => ("", ""),
    };

    private static string Precision(Fact fact) =>
        fact.Qualifiers.Contains("~") ? "~"
        : fact.Qualifiers.Contains("over") ? ">"
        : fact.Qualifiers.Contains("<") ? "<"
        : fact.Qualifiers.Contains("up to") ? "≤"
        : "";
}
