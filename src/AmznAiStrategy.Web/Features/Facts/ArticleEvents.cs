using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>Pins what the article dates to the time axis of a chart. What the axis does not show is left out.</summary>
public static class ArticleEvents
{
    /// <summary>For an axis of years, with or without the E of an estimate: <c>2025</c>, <c>2026E</c>.</summary>
    /// <param name="events">All events.</param>
    /// <param name="labels">Labels of the axis.</param>
    /// <param name="ids">The figures whose events are wanted, so that a chart shows what explains it and no more.</param>
    public static ImmutableArray<ChartEvent> ByYear(ImmutableArray<DatedEvent> events, ImmutableArray<string> labels, params ReadOnlySpan<string> ids) =>
        Pinned(events, labels, [.. ids], (one, label) => label.TrimEnd('E') == $"{one.Year}");

    /// <summary>For an axis of quarters: <c>Q4'25</c>. An event whose date names no part of the year is left out.</summary>
    /// <param name="events">All events.</param>
    /// <param name="labels">Labels of the axis.</param>
    /// <param name="ids">The figures whose events are wanted.</param>
    public static ImmutableArray<ChartEvent> ByQuarter(ImmutableArray<DatedEvent> events, ImmutableArray<string> labels, params ReadOnlySpan<string> ids) =>
        Pinned(events, labels, [.. ids], (one, label) => label == ChartWords.Quarter($"{one.Year}-Q{one.Quarter}"));

    private static ImmutableArray<ChartEvent> Pinned(
        ImmutableArray<DatedEvent> events, ImmutableArray<string> labels, ImmutableArray<string> ids, Func<DatedEvent, string, bool> isAt) =>
    [
        .. from one in events
           where ids.Contains(one.Fact.Id)
           let label = labels.FirstOrDefault(label => isAt(one, label))
           where label is not null
           select new ChartEvent(label, one.Date, one.What),
    ];
}
