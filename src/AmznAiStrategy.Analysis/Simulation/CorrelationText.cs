using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>What a text was read as, or why it was refused. <see cref="Correlations"/> is there when there are no errors.</summary>
public sealed record CorrelationReading(Correlations? Correlations, ImmutableArray<AssumptionError> Errors);

/// <summary>
/// Correlations as text for links, JSON and exports: the pairs that are not 0, e.g. <c>demand~price-change:0.5;demand~utilisation:0.4</c>.
/// </summary>
public static class CorrelationText
{
    /// <summary>The pairs that are not 0, in the order of the levers; empty when there is none.</summary>
    public static string Write(Correlations correlations, IReadOnlyList<Lever> levers) => string.Join(';',
        from first in Enumerable.Range(0, levers.Count)
        from second in Enumerable.Range(first + 1, levers.Count - first - 1)
        where correlations[first, second] != 0
        select $"{levers[first].Id}~{levers[second].Id}:{correlations[first, second].ToString("R", CultureInfo.InvariantCulture)}");

    /// <summary>Reads a text; pairs it does not name are 0. Also checks what <see cref="CorrelationRules"/> checks.</summary>
    /// <param name="text">Null or empty: every lever is independent.</param>
    /// <param name="levers">Of the rows and columns.</param>
    public static CorrelationReading Read(string? text, IReadOnlyList<Lever> levers)
    {
        var errors = new List<AssumptionError>();
        var correlations = Correlations.None(levers.Count);
        var named = new HashSet<(int, int)>();
        foreach (var entry in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadPair(entry, levers, out var pair, out var value) is { } problem)
            {
                errors.Add(new("correlations", problem));
            }
            else if (!named.Add(pair))
            {
                errors.Add(new(CorrelationRules.Path(levers, pair.First, pair.Second), $"The correlation of {CorrelationRules.Pair(levers, pair.First, pair.Second)} is written twice; write it once."));
            }
            else
            {
                correlations = correlations.With(pair.First, pair.Second, value);
            }
        }

        if (errors.Count == 0)
        {
            errors.AddRange(CorrelationRules.Check(correlations, levers));
        }

        return new(errors.Count == 0 ? correlations : null, [.. errors]);
    }

    private static string? ReadPair(string entry, IReadOnlyList<Lever> levers, out (int First, int Second) pair, out double value)
    {
        (pair, value) = (default, 0);
        var colon = entry.LastIndexOf(':');
        var ids = colon < 0 ? [] : entry[..colon].Split('~', StringSplitOptions.TrimEntries);
        if (ids.Length != 2)
        {
            return $"“{entry}” is not a correlation. Write two levers and a number, e.g. demand~price-change:0.5.";
        }

        var (first, second) = (IndexOf(levers, ids[0]), IndexOf(levers, ids[1]));
        if (first < 0 || second < 0)
        {
            return $"“{(first < 0 ? ids[0] : ids[1])}” in “{entry}” is not among the levers that vary: {string.Join(", ", levers.Select(lever => lever.Id))}.";
        }

        if (first == second)
        {
            return $"“{entry}” correlates a lever with itself; that is always 1.";
        }

        if (!double.TryParse(entry.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            return $"“{entry[(colon + 1)..].Trim()}” in “{entry}” is not a number between −1 and 1.";
        }

        pair = (Math.Min(first, second), Math.Max(first, second));
        return null;
    }

    private static int IndexOf(IReadOnlyList<Lever> levers, string id)
    {
        for (var i = 0; i < levers.Count; i++)
        {
            if (levers[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
