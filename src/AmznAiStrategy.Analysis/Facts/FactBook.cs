using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>All printed figures, by id and by topic, in the order of their files.</summary>
public sealed class FactBook
{
    private readonly FrozenDictionary<string, Fact> byId;

    /// <exception cref="ArgumentException">Two facts have the same id.</exception>
    public FactBook(IEnumerable<Fact> facts)
    {
        All = [.. facts];
        byId = All.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
        Topics = [.. All.Select(fact => fact.Topic).Distinct()];
    }

    public ImmutableArray<Fact> All { get; }

    /// <summary>Every topic, in the order in which it first appears.</summary>
    public ImmutableArray<string> Topics { get; }

    /// <exception cref="KeyNotFoundException">There is no figure of that id; the message names it.</exception>
    public Fact this[string id] => TryFind(id, out var fact) ? fact : throw new KeyNotFoundException($"There is no figure '{id}' in data/.");

    public bool TryFind(string id, [NotNullWhen(true)] out Fact? fact) => byId.TryGetValue(id, out fact);

    public ImmutableArray<Fact> Topic(string topic) => [.. All.Where(fact => fact.Topic == topic)];
}
