using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Web.Charts;

/// <summary>
/// The name of an exact picture, printed in its source line: 40 bits of a hash of everything that decides it, as two groups of
/// four letters and digits (Crockford's base 32), e.g. <c>7K3F-M2QX</c>. The same view with the same numbers has the same name on
/// every machine; another number, revision or version of the model has another one.
/// </summary>
public static class ImageId
{
    /// <summary>Without I, L, O and U, which are misread.</summary>
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Group = 4;

    /// <summary>Version of the formulas that made the numbers.</summary>
    public static string EngineVersion { get; } = typeof(CapexRoi).Assembly.GetName().Version!.ToString(3);

    /// <summary>The id of a chart.</summary>
    /// <param name="view">Where it stands.</param>
    /// <param name="chart">Its id there.</param>
    /// <param name="numbers">Its numbers, see <see cref="Numbers"/>.</param>
    public static string Of(ChartPlace view, string chart, string numbers)
    {
        var scenarios = string.Join(' ', view.Scenarios.Select(scenario => $"{scenario.Id}@{scenario.Version}"));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', view.Address, chart, scenarios, EngineVersion, numbers)));
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash) >> 24;
        return string.Create(2 * Group + 1, bits, static (text, bits) =>
        {
            for (var i = text.Length - 1; i >= 0; i--)
            {
                if (i == Group)
                {
                    text[i] = '-';
                    continue;
                }

                text[i] = Digits[(int)(bits & 31)];
                bits >>= 5;
            }
        });
    }

    /// <summary>Every number that a picture shows: those of its file, and those of its bands, marks and base cell, which no table has.</summary>
    public static string Numbers(ChartSpec spec, string csv) =>
        csv
        + string.Concat(spec.Bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.Low:R} to {band.High:R}\n")))
        + string.Concat(spec.Bins?.Marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Value:R}\n")) ?? [])
        + (spec.Heat?.Base is { } cell ? string.Create(CultureInfo.InvariantCulture, $"{cell.Row}, {cell.Column}\n") : "");

    /// <summary>
    /// The id that somebody typed off a slide: letter case, spaces and the hyphen do not count, O is 0, I and L are 1. Null when it
    /// cannot be one.
    /// </summary>
    public static string? Read(string typed)
    {
        var text = new StringBuilder(2 * Group + 1);
        foreach (var letter in typed.Where(letter => letter is not ('-' or ' ')))
        {
            var digit = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (text.Length > 2 * Group || !Digits.Contains(digit, StringComparison.Ordinal))
            {
                return null;
            }

            text.Append(text.Length == Group ? "-" : "").Append(digit);
        }

        return text.Length == 2 * Group + 1 ? text.ToString() : null;
    }
}
