using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>Which figures a reader wants to see, as it stands in the address.</summary>
/// <param name="Topic">A topic; empty for all.</param>
/// <param name="Words">Every word must occur somewhere in the row, whatever its case; empty for all.</param>
public sealed record FactFilter(string Topic, string Words)
{
    /// <summary>How many characters of an entry are used.</summary>
    public const int Longest = 80;

    public bool IsEmpty => Topic.Length == 0 && Words.Length == 0;

    /// <summary>The filter of an address, whatever was typed into it.</summary>
    public static FactFilter Of(string? topic, string? words) => new(Clean(topic), Clean(words));

    /// <summary>The figures wanted, in their order.</summary>
    public ImmutableArray<Fact> Of(IEnumerable<Fact> facts)
    {
        var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. facts.Where(fact => (Topic.Length == 0 || fact.Topic == Topic) && words.All(word => Text(fact).Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }

    private static string Text(Fact fact) =>
        string.Join('\n', fact.Id, fact.Entity, fact.Metric, fact.Low, fact.High, fact.Text, fact.Period, string.Join(' ', fact.Qualifiers), fact.Source, fact.Note);

    private static string Clean(string? entry)
    {
        var text = (entry ?? "").Trim();
        return text.Length <= Longest ? text : text[..Longest];
    }
}
