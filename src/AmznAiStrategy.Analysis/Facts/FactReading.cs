using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>A file of figures before it is read.</summary>
/// <param name="Name">File name without folder, e.g. <c>capex.csv</c>.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Publication">Who says what it holds.</param>
public sealed record FactFile(string Name, string Text, Publication Publication);

/// <summary>What a file of figures holds: every figure that is right, in the order of the file, and everything that is wrong.</summary>
/// <param name="Facts">To be used only when <paramref name="Errors"/> is empty.</param>
/// <param name="Errors">All of them at once, in the order of the file.</param>
public sealed record FactReading(ImmutableArray<Fact> Facts, ImmutableArray<FactError> Errors)
{
    public bool IsValid => Errors.IsEmpty;
}
