using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Features.Compare;

/// <summary>
/// One scenario in the address of a comparison: <c>base</c>, or <c>base~productivity.priceChange=-0.06~hurdle.low=0.12</c>
/// with changes that nobody saved.
/// </summary>
/// <param name="Text">As it stands in the address.</param>
/// <param name="Id">Id of the stored scenario.</param>
/// <param name="Pairs">Paths and values of the changes.</param>
public sealed record CompareItem(string Text, string Id, ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    private const char Separator = '~';

    public static CompareItem Read(string text)
    {
        var parts = text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(text, parts.FirstOrDefault() ?? "", [.. parts.Skip(1).Select(Pair)]);
    }

    public static string Write(string id, Assumptions stored, Assumptions asked) =>
        string.Concat([id, .. WhatIf.Write(stored, asked).Select(pair => $"{Separator}{pair.Key}={pair.Value}")]);

    private static KeyValuePair<string, string> Pair(string part)
    {
        var split = part.Split('=', 2);
        return KeyValuePair.Create(split[0], split.Length > 1 ? split[1] : "");
    }
}
