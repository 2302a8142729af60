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

    /// <summary>Below it a double has all the digits that are written.</summary>
    private const double LargestExact = 1e15;

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

        switch (unit)
        {
            case Unit.Year:
                return number.ToString("0", CultureInfo.InvariantCulture);
            case Unit.Rank:
                return "no. " + number.ToString("0", CultureInfo.InvariantCulture);
            case Unit.Text or Unit.Date:
                throw new ArgumentException("Words have no number to write.", nameof(unit));
            default:
                var (scaled, before, after, convention) = Written(number, unit);
                return Signed(scaled, before, after, decimals ?? convention);
        }
    }

    /// <summary>A calendar year, or <see cref="Undefined"/>.</summary>
    public static string Year(int? year) => Value(year, Unit.Year);

    /// <summary>
    /// A value in a table whose heading states the unit (<see cref="UnitName"/>): the number alone, a negative one in
    /// parentheses, growth with its sign.
    /// </summary>
    public static string Cell(double? value, Unit unit, int? decimals = null)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Undefined;
        }

        if (unit is Unit.Year or Unit.Rank)
        {
            return number.ToString("0", CultureInfo.InvariantCulture);
        }

        var (scaled, before, _, convention) = Written(number, unit);
        var text = Signed(scaled, before.StartsWith('+') ? "+" : "", "", decimals ?? convention);
        return text.StartsWith(Minus) ? $"({text[1..]})" : text;
    }

    /// <summary>What the heading of a column says about <see cref="Cell"/>; empty for a plain number.</summary>
    public static string UnitName(Unit unit) => unit switch
    {
        Unit.UsdBillions => "USD billions",
        Unit.Usd => "USD",
        Unit.UsdPerMonth => "USD per month",
        Unit.UsdPerUsdPerYear => "USD per USD a year",
        Unit.Share => "%",
        Unit.PerYear => "% per year",
        Unit.Change => "% change",
        Unit.PercentagePoints => "pp",
        Unit.BasisPoints => "bps",
        Unit.Multiple => "x",
        Unit.Millions => "millions",
        Unit.Gigawatts => "GW",
        Unit.Years => "years",
        Unit.Months => "months",
        Unit.Decades => "decades",
        Unit.Year => "year",
        Unit.Rank => "rank",
        _ => "",
    };

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

    /// <summary>The number as it is written, what stands before and after it, and its conventional decimals.</summary>
    private static (double Number, string Before, string After, int Decimals) Written(double number, Unit unit) => unit switch
    {
        Unit.UsdBillions => (number, "$", "B", 1),
        Unit.Usd => (number, "$", "", 0),
        Unit.UsdPerMonth => (number, "$", "/month", 2),
        Unit.UsdPerUsdPerYear => (number, "$", " per $ a year", 2),
        Unit.Share => (number * 100, "", "%", 1),
        Unit.PerYear => (number * 100, number > 0 ? "+" : "", "%/yr", 1),
        Unit.Change => (number * 100, number > 0 ? "+" : "", "%", 1),
        Unit.PercentagePoints => (number * 100, number > 0 ? "+" : "", " pp", 1),
        Unit.BasisPoints => (number, number > 0 ? "+" : "", " bps", 0),
        Unit.Multiple => (number, "", "x", 2),
        Unit.Ratio => (number, "", "", 2),
        Unit.Count => (number, "", "", 0),
        Unit.Millions => (number, "", "M", number == Math.Round(number) ? 0 : 1),
        Unit.Gigawatts => (number, "", " GW", 0),
        Unit.Years => (number, "", number == 1 ? " year" : " years", 1),
        Unit.Months => (number, "", number == 1 ? " month" : " months", 0),
        Unit.Decades => (number, "", number == 1 ? " decade" : " decades", 0),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    private static string Signed(double number, string before, string after, int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(number);

        // As decimal, 0.975 is the number that it looks like and rounds to 0.98; as double it is a little less.
        var digits = size < LargestExact ? ((decimal)size).ToString(format, CultureInfo.InvariantCulture) : size.ToString(format, CultureInfo.InvariantCulture);
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
