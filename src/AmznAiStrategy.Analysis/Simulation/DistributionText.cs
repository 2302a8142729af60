using System.Collections.Frozen;
using System.Globalization;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>What a text was read as, or why it was refused. Exactly one of the two is there.</summary>
public sealed record DistributionReading(Distribution? Distribution, string? Error);

/// <summary>
/// A distribution as text for links, JSON and exports: <c>tri(low,mode,high)</c>, <c>pert(low,mode,high)</c>,
/// <c>normal(mean,sigma,low,high)</c>, <c>lognormal(median,sigma,low,high)</c>, <c>uniform(low,high)</c>, <c>fixed(value)</c>. Numbers are in
/// the lever's unit, shares as fractions, with a point for decimals whatever the culture; reading what was written gives the same bits.
/// </summary>
public static class DistributionText
{
    private const int LongestText = 200;

    private static readonly FrozenDictionary<string, Shape> Shapes = new Dictionary<string, Shape>
    {
        ["tri"] = new("low, mode and high", "tri(-0.12,-0.04,0)", 3, p => new Triangular(p[0], p[1], p[2])),
        ["pert"] = new("low, mode and high", "pert(-0.12,-0.04,0)", 3, p => new Pert(p[0], p[1], p[2])),
        ["normal"] = new("mean, sigma, low and high", "normal(0.72,0.05,0.5,0.9)", 4, p => new TruncatedNormal(p[0], p[1], p[2], p[3])),
        ["lognormal"] = new("median, sigma, low and high", "lognormal(1,0.2,0.5,2)", 4, p => new LogNormal(p[0], p[1], p[2], p[3])),
        ["uniform"] = new("low and high", "uniform(0.75,1.2)", 2, p => new Uniform(p[0], p[1])),
        ["fixed"] = new("one value", "fixed(0.9)", 1, p => new Fixed(p[0])),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Write(Distribution distribution) =>
        $"{distribution.Kind}({string.Join(',', distribution.Parameters.Select(parameter => parameter.Value.ToString("R", CultureInfo.InvariantCulture)))})";

    /// <summary>Reads a text. Whether the numbers make sense is for <see cref="DistributionRules"/> to say.</summary>
    public static DistributionReading Read(string? text)
    {
        var plain = (text ?? "").Trim();
        if (plain.Length is 0 or > LongestText)
        {
            return Refuse("Write a distribution, e.g. tri(-0.12,-0.04,0).");
        }

        var open = plain.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || plain[^1] != ')')
        {
            return Refuse($"“{plain}” is not a distribution. Write a name and its numbers in parentheses, e.g. tri(-0.12,-0.04,0).");
        }

        var name = plain[..open].Trim();
        if (!Shapes.TryGetValue(name, out var shape))
        {
            return Refuse($"There is no distribution “{name}”. Write tri, pert, normal, lognormal, uniform or fixed.");
        }

        var inside = plain[(open + 1)..^1].Trim();
        var parts = inside.Length == 0 ? [] : inside.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != shape.Count)
        {
            return Refuse($"{name} needs {shape.Needs}, with points for decimals, e.g. {shape.Example}; “{plain}” has {parts.Length}.");
        }

        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return Refuse($"“{parts[i]}” in “{plain}” is not a number. Write e.g. {shape.Example}.");
            }
        }

        return new(shape.Make(numbers), null);
    }

    private static DistributionReading Refuse(string error) => new(null, error);

    private sealed record Shape(string Needs, string Example, int Count, Func<double[], Distribution> Make);
}
