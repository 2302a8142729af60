using System.Globalization;
using System.Text.RegularExpressions;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>A typed number taken apart: sign, dollar sign, digits with their separators, exponent, and the ending in lower case without spaces.</summary>
internal sealed partial record TypedNumber(bool Negative, bool Dollar, string Digits, int Exponent, string Ending)
{
    /// <summary>Takes a text apart; null when it is no number at all.</summary>
    public static TypedNumber? Split(string text)
    {
        var plain = text.Replace('\u2212', '-').Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
        var match = Shape().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var inBrackets = match.Groups["open"].Success;
        var closed = match.Groups["close"].Success || match.Groups["last"].Success;
        var minus = match.Groups["sign"].Value == "-" || match.Groups["inner"].Value == "-";
        var signs = match.Groups["sign"].Length + match.Groups["inner"].Length;
        if (inBrackets != closed || signs > 1 || (inBrackets && signs > 0) || (match.Groups["close"].Success && match.Groups["last"].Success))
        {
            return null;
        }

        var exponent = match.Groups["exponent"].Success ? int.Parse(match.Groups["exponent"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var ending = match.Groups["ending"].Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var usd = ending.EndsWith("usd", StringComparison.Ordinal);
        return new(minus || inBrackets, match.Groups["dollar"].Success || usd, match.Groups["digits"].Value, exponent, usd ? ending[..^3] : ending);
    }

    /// <summary>Why the commas and points cannot be read in one way only; null when they can.</summary>
    public static string? CommaProblem(string digits)
    {
        if (digits.Contains(',', StringComparison.Ordinal))
        {
            if (!Grouped().IsMatch(digits))
            {
                return OneComma().IsMatch(digits)
                    ? $"Is this {digits.Replace(',', '.')} or {digits.Replace(",", "", StringComparison.Ordinal).TrimStart('0')}? Use a point for decimals."
                    : "Use a point for decimals and commas only between thousands, e.g. 1,234.5.";
            }

            return OneComma().IsMatch(digits)
                ? $"Is this {digits.Replace(",", "", StringComparison.Ordinal)} or {digits.Replace(',', '.')}? Write it without a comma."
                : null;
        }

        return digits.Count(c => c == '.') > 1 ? "Use one point, for decimals, and no points between thousands." : null;
    }

    /// <summary>
    /// The number times a power of ten, correctly rounded; null when it is beyond <see cref="QuantityText.Largest"/> or so small
    /// that only zero is left of it.
    /// </summary>
    public double? ToDouble(int power)
    {
        var text = Digits.Replace(",", "", StringComparison.Ordinal) + "e" + (Exponent + power).ToString(CultureInfo.InvariantCulture);
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return value > QuantityText.Largest || (value == 0 && Digits.AsSpan().ContainsAnyInRange('1', '9')) ? null : Negative ? -value : value;
    }

    [GeneratedRegex(
        """
        ^(?<open>\()?\ ?(?<sign>[-+])?\ ?(?<dollar>\$)?\ ?(?<inner>[-+])?
        (?<digits>[0-9]+[0-9.,]*|[.,][0-9][0-9.,]*)
        (?:e(?<exponent>[-+]?[0-9]{1,4}))?
        (?<close>\))?\ *(?<ending>[^0-9()]*?)\ ?(?<last>\))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex("^[0-9]*,[0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OneComma();
}
