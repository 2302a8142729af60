using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Glossary;

/// <summary>A word of the trade and what it means here.</summary>
/// <param name="Term">As it is written on pages.</param>
/// <param name="Definition">In our words, without the term.</param>
public sealed record GlossaryEntry(string Term, string Definition)
{
    /// <summary>The unit in which it is written; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>How the model computes it, in the notation of docs/model.md; null when it does not.</summary>
    public string? Formula { get; init; }

    /// <summary>Other ways to write it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Its part of an address, e.g. <c>run-rate</c>.</summary>
    public string Id { get; } = string.Join('-', new string([.. Term.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
