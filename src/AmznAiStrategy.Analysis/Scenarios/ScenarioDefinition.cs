using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>What an assumption rests on.</summary>
public enum BasisKind
{
    /// <summary>A stored figure, named by its id.</summary>
    Fact,

    /// <summary>A public source, named in words.</summary>
    Source,

    /// <summary>A judgement, with its reasoning.</summary>
    Judgement,
}

/// <summary>Why an assumption has its value.</summary>
/// <param name="Kind">What it rests on.</param>
/// <param name="FactId">Id of the figure, for <see cref="BasisKind.Fact"/>.</param>
/// <param name="Source">The public source in words, for <see cref="BasisKind.Source"/>.</param>
/// <param name="Note">The reasoning, in a sentence; for a fact, how the figure is used.</param>
public sealed record Basis(BasisKind Kind, string? FactId, string? Source, string Note);

/// <summary>A scenario as it is seeded: a complete set of assumptions and what each of them rests on.</summary>
/// <param name="Id">Stable name in links, e.g. <c>base</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Description">What it stands for, in a sentence.</param>
/// <param name="Assumptions">Legal by <see cref="AssumptionRules"/>.</param>
/// <param name="Basis">By path of a field, or of a group of fields.</param>
public sealed record ScenarioDefinition(
    string Id, string Name, string Description, Assumptions Assumptions, ImmutableDictionary<string, Basis> Basis)
{
    /// <summary>Its place in lists, from 1; the last places without one.</summary>
    public int Position { get; init; } = int.MaxValue;

    /// <summary>The basis of the field with this path: its own, or that of the nearest group above it; null when there is none.</summary>
    public Basis? BasisFor(string path)
    {
        for (var prefix = path; prefix.Length > 0; prefix = prefix[..Math.Max(0, prefix.LastIndexOf('.'))])
        {
            if (Basis.TryGetValue(prefix, out var basis))
            {
                return basis;
            }
        }

        return null;
    }
}
