using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>The correlations in the form: what is written for each pair of levers, a number or not.</summary>
/// <param name="Levers">Those that vary, in the order of the rows.</param>
/// <param name="Texts">For pairs that are written, the earlier lever first.</param>
/// <param name="IsChosen">Whether the person has said something else than usual.</param>
public sealed record CorrelationCells(ImmutableArray<Lever> Levers, ImmutableSortedDictionary<string, string> Texts, bool IsChosen)
{
    /// <summary>As the options say it, or as usual.</summary>
    public static CorrelationCells Of(ImmutableArray<UncertaintyRow> rows, TabOptions options)
    {
        ImmutableArray<Lever> levers = [.. rows.Select(row => row.Lever)];
        var written = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (options[SimulateOptions.Correlations] is not { } text)
        {
            foreach (var (first, second, value) in DefaultUncertainty.Pairs)
            {
                written[Key(first, second)] = value.ToString("R", CultureInfo.InvariantCulture);
            }
        }
        else if (text != SimulateOptions.None)
        {
            foreach (var entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (entry.LastIndexOf(':') is var colon and > 0 && entry[..colon].Split('~', StringSplitOptions.TrimEntries) is [var one, var other])
                {
                    written[Key(one, other)] = Uri.UnescapeDataString(entry[(colon + 1)..].Trim());
                }
            }
        }

        return new(levers, written.ToImmutable(), options[SimulateOptions.Correlations] is not null);

        string Key(string one, string other) => Place(one) <= Place(other) ? $"{one}~{other}" : $"{other}~{one}";

        int Place(string id)
        {
            var place = levers.ToList().FindIndex(lever => lever.Id == id);
            return place < 0 ? int.MaxValue : place;
        }
    }

    /// <summary>What is written for a pair; empty for one that is independent.</summary>
    public string this[int first, int second] => Texts.GetValueOrDefault(Pair(first, second), "");

    /// <summary>What is wrong with a pair; null when nothing is.</summary>
    public string? Error(int first, int second, IEnumerable<AssumptionError> errors) => this[first, second] switch
    {
        "" => null,
        var text when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value) => $"The correlation of {Words(first, second)} needs a number between −1 and 1; “{text}” is none.",
        _ => errors.FirstOrDefault(error => error.Path == Pair(first, second))?.Message,
    };

    /// <summary>The two levers in words.</summary>
    public string Words(int first, int second) => $"{BreakEvenText.Name(Levers[first])} and {BreakEvenText.Name(Levers[second])}";

    /// <summary>The option after a text was typed for a pair. Pairs of levers that no longer vary are left out.</summary>
    public string With(int first, int second, string text) => Write(Texts.SetItem(Pair(first, second), text.Trim().Replace('−', '-')));

    /// <summary>The option without a lever.</summary>
    public string Without(string leverId) => Write(Texts.RemoveRange(Texts.Keys.Where(pair => pair.Split('~').Contains(leverId))));

    private string Write(ImmutableSortedDictionary<string, string> texts)
    {
        var kept = texts.Where(entry => entry.Value.Length > 0 && entry.Key.Split('~').All(id => Levers.Any(lever => lever.Id == id)))
            .Select(entry => $"{entry.Key}:{Uri.EscapeDataString(entry.Value)}").ToList();
        return kept.Count == 0 ? SimulateOptions.None : string.Join(';', kept);
    }

    private string Pair(int first, int second) => $"{Levers[Math.Min(first, second)].Id}~{Levers[Math.Max(first, second)].Id}";
}
