using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Glossary;

/// <summary>Every word of the trade that the pages use. Pages refer to it by <c>&lt;Term Of="..."&gt;</c>; a test checks that each is here.</summary>
public static class Glossary
{
    /// <summary>In alphabetical order.</summary>
    public static ImmutableArray<GlossaryEntry> All { get; } =
        [.. GlossaryTerms.OfReturns.Concat(GlossaryTerms.OfCapital).Concat(GlossaryTerms.OfBusiness).Concat(GlossaryTerms.OfReading).OrderBy(entry => entry.Term, StringComparer.OrdinalIgnoreCase)];

    private static readonly FrozenDictionary<string, GlossaryEntry> ByName = All
        .SelectMany(entry => entry.Also.Prepend(entry.Term).Select(name => KeyValuePair.Create(name, entry)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The term that a label is about: the last one in it, since <c>Programme IRR</c> is an IRR, and the longest that ends there. Null
    /// when the label has none.
    /// </summary>
    public static GlossaryEntry? In(string label)
    {
        var words = label.Split(' ');
        for (var end = words.Length; end > 0; end--)
        {
            for (var start = 0; start < end; start++)
            {
                if (Find(string.Join(' ', words[start..end])) is { } entry)
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>The entry of a term, however it is written; null when there is none.</summary>
    public static GlossaryEntry? Find(string term) => ByName.GetValueOrDefault(term);
}
