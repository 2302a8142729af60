using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Cases;

/// <summary>Whose claim it is.</summary>
public enum CaseSide
{
    Bull,
    Bear,
}

/// <summary>One claim of the article's bull or bear case, and how the model expresses it.</summary>
/// <param name="Id">Stable name in links, e.g. <c>premium-prices</c>.</param>
/// <param name="Side">Whose claim it is.</param>
/// <param name="Title">The claim in a few words, for lists and axes.</param>
/// <param name="Reading">How the model reads it, in one or two sentences; where no lever says it directly, that too.</param>
/// <param name="Evidence">Ids of the printed and reported figures it rests on.</param>
/// <param name="Levers">The assumptions that express it.</param>
public sealed record Claim(
    string Id, CaseSide Side, string Title, string Reading, ImmutableArray<string> Evidence, ImmutableArray<ClaimLever> Levers);

/// <summary>
/// An assumption that a claim moves. It takes the value that the built-in scenario of the claim's side has, Bull or Bear, with the basis given
/// there; or a value of its own, <paramref name="Stated"/>.
/// </summary>
/// <param name="Path">Path of the assumption.</param>
/// <param name="Stated">A value of its own, in the assumption's unit, and what that rests on; null for that of the scenario.</param>
public sealed record ClaimLever(string Path, StatedValue? Stated = null);

/// <summary>A value that no scenario file holds.</summary>
/// <param name="Value">In the assumption's unit.</param>
/// <param name="Basis">The judgement behind it, in a sentence.</param>
public sealed record StatedValue(double Value, string Basis);
