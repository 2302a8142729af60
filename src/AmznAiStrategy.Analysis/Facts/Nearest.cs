namespace AmznAiStrategy.Analysis.Facts;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// The one of <paramref name="words"/> of which the smallest part must be inserted, removed or replaced to get
    /// <paramref name="written"/> (letter case does not count); null when that is more than half of it.
    /// </summary>
    public static string? To(string written, IEnumerable<string> words)
    {
        var (word, change) = words.Select(word => (word, Distance(written, word) / (double)Math.Max(word.Length, written.Length))).MinBy(pair => pair.Item2);
        return change <= 0.5 ? word : null;
    }

    /// <summary>Levenshtein's distance, row by row.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
