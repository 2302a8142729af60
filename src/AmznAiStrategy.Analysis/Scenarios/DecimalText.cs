using System.Globalization;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>
/// The shortest decimal digits of a double, with the point moved by whole places: 0.154 moved by 2 is exactly <c>15.4</c>.
/// Multiplying by 100 instead would round (0.07 * 100 is 7.000000000000001).
/// </summary>
internal readonly record struct DecimalText(bool Negative, string Digits, int Exponent)
{
    private const int LongestPlain = 18;

    /// <summary>Places after the point; 0 for a whole number.</summary>
    public int Decimals => Math.Max(0, -Exponent);

    /// <summary>The digits that <see cref="double"/> needs to come back to the same bits, as digits * 10^exponent.</summary>
    public static DecimalText Of(double value, int moved = 0)
    {
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        for (var places = 0; places <= 16; places++)
        {
            var shorter = Math.Abs(value).ToString("E" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture).Equals(Math.Abs(value)))
            {
                text = shorter;
                break;
            }
        }

        var split = text.IndexOf('E', StringComparison.Ordinal);
        var digits = text[..split].Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(text[(split + 1)..], CultureInfo.InvariantCulture) - (digits.Length - 1);
        return new(double.IsNegative(value), digits, value == 0 ? 0 : exponent + moved);
    }

    /// <summary>Digits with a point, without exponent where that stays readable; no sign.</summary>
    public override string ToString()
    {
        if (Exponent >= 0 && Digits.Length + Exponent <= LongestPlain)
        {
            return Digits + new string('0', Exponent);
        }

        if (Exponent < 0 && -Exponent <= LongestPlain)
        {
            var padded = Digits.PadLeft(1 - Exponent, '0');
            return padded[..(padded.Length + Exponent)] + "." + padded[(padded.Length + Exponent)..];
        }

        return Digits + "e" + Exponent.ToString(CultureInfo.InvariantCulture);
    }
}
