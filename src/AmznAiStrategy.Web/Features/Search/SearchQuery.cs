using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>How well something matches; a smaller one is better. js/palette.js has the same order for what it finds by itself.</summary>
public enum SearchRank
{
    /// <summary>The query is its code or its id.</summary>
    Code,

    /// <summary>Its name starts with the query.</summary>
    NameStart,

    /// <summary>Every word starts a word of its name.</summary>
    NameWords,

    /// <summary>Every word starts a word somewhere.</summary>
    AnyWords,

    /// <summary>Every word occurs somewhere.</summary>
    Within,
}

/// <summary>What somebody looks for. Upper and lower case are the same; every word must match.</summary>
public sealed record SearchQuery
{
    /// <summary>How many characters a query may have.</summary>
    public const int Longest = 200;

    private SearchQuery(ImmutableArray<string> words) => (Words, Text) = (words, string.Join(' ', words));

    public ImmutableArray<string> Words { get; }

    /// <summary>The words with single spaces between them.</summary>
    public string Text { get; }

    public static SearchQuery Of(string? text) => new([.. (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>How well an entry matches; null when a word is missing in it.</summary>
    public SearchRank? RankOf(SearchEntry entry)
    {
        if (Words.IsEmpty)
        {
            return null;
        }

        if (string.Equals(entry.Code, Text, StringComparison.OrdinalIgnoreCase) || string.Equals(entry.Id, Text, StringComparison.OrdinalIgnoreCase))
        {
            return SearchRank.Code;
        }

        if (entry.Title.StartsWith(Text, StringComparison.OrdinalIgnoreCase))
        {
            return SearchRank.NameStart;
        }

        var worst = SearchRank.NameWords;
        foreach (var word in Words)
        {
            if (RankOf(word, entry) is not { } rank)
            {
                return null;
            }

            worst = rank > worst ? rank : worst;
        }

        return worst;
    }

    private static SearchRank? RankOf(string word, SearchEntry entry)
    {
        string[] others = [entry.Detail, entry.Id, entry.Words, entry.Value ?? "", entry.Code ?? ""];
        return StartsWord(entry.Title, word) ? SearchRank.NameWords
            : others.Any(text => StartsWord(text, word)) ? SearchRank.AnyWords
            : entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || others.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? SearchRank.Within
            : null;
    }

    private static bool StartsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 1 < text.Length ? text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
