using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store;

/// <summary>What a scenario may be called, and what it is called in links.</summary>
public static class ScenarioNames
{
    public const int LongestName = 80;
    public const int LongestDescription = 2000;

    private const int LongestId = 60;

    /// <summary>Ids that links need for other things.</summary>
    private static readonly ImmutableArray<string> Reserved = ["new", "compare", "import"];

    /// <summary>What is wrong with a name or a description, at the paths <c>name</c> and <c>description</c>.</summary>
    public static ImmutableArray<AssumptionError> Check(string name, string description)
    {
        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        var trimmed = name.Trim();
        if (trimmed.Length == 0)
        {
            errors.Add(new("name", "Give the scenario a name."));
        }
        else if (trimmed.Length > LongestName)
        {
            errors.Add(new("name", $"The name has {trimmed.Length} characters; at most {LongestName} are possible."));
        }

        if (!IsPrintable(trimmed, lineBreaks: false))
        {
            errors.Add(new("name", "The name holds a character that cannot be printed; type it anew."));
        }

        if (description.Length > LongestDescription)
        {
            errors.Add(new("description", $"The description has {description.Length} characters; at most {LongestDescription} are possible."));
        }

        if (!IsPrintable(description, lineBreaks: true))
        {
            errors.Add(new("description", "The description holds a character that cannot be printed; type it anew."));
        }

        return errors.ToImmutable();
    }

    /// <summary>Names with the same key are the same name: letter case does not count.</summary>
    public static string Key(string name) => name.Trim().ToUpperInvariant();

    /// <summary>The name of the copy that <paramref name="isTaken"/> leaves free: "X (copy)", "X (copy 2)", ...</summary>
    internal static string Copy(string name, Func<string, bool> isTaken) =>
        Numbered(number => Shorten(name, number == 1 ? " (copy)" : $" (copy {number.ToString(CultureInfo.InvariantCulture)})", LongestName), isTaken);

    /// <summary>The id that <paramref name="isTaken"/> leaves free: the ASCII letters and digits of the name, then a number.</summary>
    internal static string Id(string name, Func<string, bool> isTaken)
    {
        var words = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            words.Append(char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        }

        var slug = string.Join('-', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length == 0 ? "scenario" : slug;
        return Numbered(
            number => Shorten(slug, number == 1 ? "" : "-" + number.ToString(CultureInfo.InvariantCulture), LongestId).Trim('-'),
            id => Reserved.Contains(id) || isTaken(id));
    }

    private static string Numbered(Func<int, string> candidate, Func<string, bool> isTaken)
    {
        var number = 1;
        while (isTaken(candidate(number)))
        {
            number++;
        }

        return candidate(number);
    }

    private static string Shorten(string text, string ending, int longest)
    {
        var kept = text[..Math.Min(text.Length, longest - ending.Length)];
        return (kept.Length > 0 && char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept).TrimEnd() + ending;
    }

    /// <summary>No control characters, no marks that reverse the direction of the text around them, no half characters.</summary>
    private static bool IsPrintable(string text, bool lineBreaks)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isLineBreak = rune.Value is '\n' or '\r';
            if (rune == Rune.ReplacementChar
                || (Rune.IsControl(rune) && !(lineBreaks && isLineBreak))
                || rune.Value is 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                return false;
            }
        }

        return true;
    }
}
