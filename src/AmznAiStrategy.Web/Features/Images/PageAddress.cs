using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Images;

/// <summary>An address within the product, taken apart.</summary>
/// <param name="Text">As it was written, without what follows a hash sign.</param>
/// <param name="Path">Without what follows the question mark, unescaped.</param>
/// <param name="Query">The pairs after it, in their order, unescaped.</param>
public sealed record PageAddress(string Text, string Path, ImmutableArray<KeyValuePair<string, string>> Query)
{
    /// <summary>How many characters of an address are looked at.</summary>
    public const int Longest = 8000;

    /// <summary>Null when the text is no address within the product.</summary>
    public static PageAddress? Read(string text)
    {
        if (text.Length > Longest || !text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var whole = text.Split('#', 2)[0];
        var parts = whole.Split('?', 2);
        return new(whole, Uri.UnescapeDataString(parts[0]), parts.Length == 1 ? [] : Pairs(parts[1]));
    }

    /// <summary>The values that stand under a name.</summary>
    public ImmutableArray<string> All(string name) => [.. Query.Where(pair => pair.Key == name).Select(pair => pair.Value)];

    /// <summary>The id of the scenario whose workbench this is; null for other pages.</summary>
    public string? Scenario =>
        Path.StartsWith(Urls.Scenarios + "/", StringComparison.Ordinal) && Path[(Urls.Scenarios.Length + 1)..] is { Length: > 0 } id && !id.Contains('/', StringComparison.Ordinal) ? id : null;

    private static ImmutableArray<KeyValuePair<string, string>> Pairs(string query) =>
        [.. QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))];
}
