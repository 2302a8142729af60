using System.Collections.Frozen;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>The letter that opens a page after <c>g</c>.</summary>
public static class PageKeys
{
    private static readonly FrozenDictionary<string, char> Letters = new Dictionary<string, char>
    {
        ["OVW"] = 'o',
        ["THE"] = 't',
        ["CAS"] = 'b',
        ["RSK"] = 'r',
        ["CPX"] = 'c',
        ["AWS"] = 'w',
        ["ANT"] = 'a',
        ["SVC"] = 'i',
        ["SIL"] = 'm',
        ["RET"] = 'l',
        ["DEV"] = 'd',
        ["CMP"] = 'k',
        ["VAL"] = 'v',
        ["SCN"] = 's',
        ["CPR"] = 'p',
        ["FIG"] = 'f',
        ["API"] = 'x',
        ["GLO"] = 'y',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The letter of the page with this code; null when it has none.</summary>
    public static char? Of(string code) => Letters.TryGetValue(code, out var letter) ? letter : null;
}
