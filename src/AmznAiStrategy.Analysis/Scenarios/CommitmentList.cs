using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>Stake commitments in order; equal when every commitment is equal. As JSON: an array.</summary>
[CollectionBuilder(typeof(CommitmentList), nameof(Create))]
public sealed class CommitmentList(IEnumerable<Commitment> commitments) : IEquatable<CommitmentList>, IReadOnlyList<Commitment>
{
    private readonly ImmutableArray<Commitment> items = [.. commitments];

    public int Count => items.Length;

    public Commitment this[int index] => items[index];

    public static CommitmentList Create(ReadOnlySpan<Commitment> items) => new(items.ToArray());

    /// <summary>The same list with another commitment at one place.</summary>
    public CommitmentList With(int index, Commitment commitment) => new(items.SetItem(index, commitment));

    public bool Equals(CommitmentList? other) => other is not null && items.SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as CommitmentList);

    public override int GetHashCode() => items.Length == 0 ? 0 : HashCode.Combine(items.Length, items[0]);

    public IEnumerator<Commitment> GetEnumerator() => ((IEnumerable<Commitment>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
