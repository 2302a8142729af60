using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Features.Images;

namespace AmznAiStrategy.Web.Layout;

/// <summary>What a printed page shows, in words for the head of every sheet: its scenario, unsaved changes and filters.</summary>
public static class PrintState
{
    /// <summary>Changes that are named; the rest is counted.</summary>
    private const int MostNamed = 4;

    private const int LongestValue = 60;

    /// <summary>Of a page by its address.</summary>
    /// <param name="page">The address.</param>
    /// <param name="scenarios">Asked only by pages that show scenarios.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<string> OfAsync(PageAddress page, Func<ScenarioStore> scenarios, CancellationToken cancel) => page switch
    {
        { Scenario: { } id } => await scenarios().FindAsync(id, cancel) is { } stored ? Of(stored, stored.Assumptions, WhatIf.Read(stored.Assumptions, page.Query).Assumptions) : "",
        { Path: Urls.Compare } => Of(await Comparison.LoadAsync(scenarios(), page.All("s"), cancel)),
        _ => Filters(page),
    };

    /// <summary>A scenario with its revision and what is not saved.</summary>
    public static string Of(StoredScenario stored, Assumptions saved, Assumptions now) => $"Scenario: {Named(stored, saved, now)}";

    /// <summary>The name of the page that an address belongs to; empty when it is not among those that can be chosen.</summary>
    public static string Title(PageAddress page) =>
        ProductPages.All.Where(one => one.Url == page.Path || (one.Url != Urls.Overview && page.Path.StartsWith(one.Url + "/", StringComparison.Ordinal)))
            .Select(one => one.Name)
            .FirstOrDefault("");

    private static string Of(Comparison comparison) => comparison.Scenarios.IsEmpty
        ? ""
        : "Compared: " + string.Join(" | ", comparison.Scenarios.Select(one => Named(one.Stored, one.Stored.Assumptions, one.Assumptions)));

    private static string Named(StoredScenario stored, Assumptions saved, Assumptions now) =>
        $"{stored.Name}, {(stored.IsPreset ? "built in" : $"revision {stored.Version}")}, {Unsaved(saved, now)}";

    private static string Unsaved(Assumptions saved, Assumptions now)
    {
        var changes = WhatIf.Changes(saved, now);
        if (changes.IsEmpty)
        {
            return saved == now ? "no unsaved changes" : "with unsaved changes";
        }

        var named = changes.Take(MostNamed).Select(change => $"{change.Field.Label} {QuantityText.Write(change.To, change.Field.Unit).Replace('-', '\u2212')}");
        var rest = changes.Length > MostNamed ? $" and {changes.Length - MostNamed} more" : "";
        return $"{changes.Length} unsaved {(changes.Length == 1 ? "change" : "changes")}: {string.Join("; ", named)}{rest}";
    }

    private static string Filters(PageAddress page)
    {
        var set = page.Query.Where(pair => pair.Value.Trim().Length > 0).Select(pair => $"{Name(pair.Key)} {Short(pair.Value.Trim())}").ToList();
        return set.Count == 0 ? "" : "Shown: " + string.Join("; ", set);
    }

    private static string Name(string key) => key switch { "q" => "words", _ => key.ToLowerInvariant() };

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
