using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Charts;

/// <summary>A scenario whose numbers a chart shows.</summary>
/// <param name="Id">Stable name in links.</param>
/// <param name="Version">Its revision; 0 for a built-in one.</param>
public sealed record ChartScenario(string Id, int Version);

/// <summary>What a reader looks at when a chart is in front of her: enough to make the same chart again.</summary>
/// <param name="Address">The page within the product, with every part of the query that decides numbers, e.g. <c>/scenarios/base?hurdle.low=0.12</c>.</param>
/// <param name="Scenarios">The scenarios behind it; empty for figures of the article.</param>
public sealed record ChartPlace(string Address, ImmutableArray<ChartScenario> Scenarios)
{
    /// <summary>The place of a chart that is looked at in another way: its address names that.</summary>
    public ChartPlace Seen(string chart, ChartView view) =>
        view is ChartView.None ? this : this with { Address = QueryHelpers.AddQueryString(Address, ChartViews.Query, $"{chart}.{ChartViews.NameOf(view)}") };

    /// <summary>The chart on its page.</summary>
    public string At(string chart) => $"{Address}#chart-{Uri.EscapeDataString(chart)}";

    /// <summary>The revisions of saved scenarios in words, e.g. <c>my-case revision 4</c>; null when there is none.</summary>
    public string? Revisions
    {
        get
        {
            var saved = Scenarios.Where(scenario => scenario.Version > 0).Distinct().Select(scenario => $"{scenario.Id} revision {scenario.Version}").ToList();
            return saved.Count == 0 ? null : string.Join(", ", saved);
        }
    }
}
