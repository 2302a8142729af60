using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Multiples;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Valuation;

/// <summary>The charts of valuation: pure functions from figures to specs.</summary>
public static class ValuationCharts
{
    /// <summary>Those of printed and derived figures alone, in reading order.</summary>
    public static ImmutableArray<ChartSpec> OfFigures(MultipleFigures multiples) => [Yardsticks(multiples), PriceAtYardstick(multiples)];

    /// <summary>Those of scenarios, in reading order.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases) =>
    [
        Returns([.. cases.Select(scenario => scenario.Figures)]),
        .. cases.Select(scenario => ScenarioCharts.ValuationBridge(scenario.Named) with { Id = $"valuation-bridge-{scenario.Id}" }),
    ];

    /// <summary>The current multiple among its yardsticks, from high to low: a dot for each, and a line where the share stands.</summary>
    public static ChartSpec Yardsticks(MultipleFigures multiples)
    {
        (string Label, Figure Multiple)[] rows =
        [
            .. multiples.Benchmarks.Select(benchmark => (ChartWords.Sentence(benchmark.Label), benchmark.Multiple)), ("P/E", multiples.Current), ("Forward P/E", multiples.Forward),
        ];
        var sorted = rows.OrderByDescending(row => row.Multiple.Value).ToImmutableArray();
        var known = multiples.Benchmarks.Where(benchmark => benchmark.Multiple.Value is not null).ToArray();
        return new()
        {
            Id = "pe-yardsticks",
            Kind = ChartKind.Ranges,
            Title = multiples.Current.Value is { } current
                ? $"At {multiples.Current.Text} earnings the share is below {known.Count(b => b.Multiple.Value > current)} of {known.Length} yardsticks"
                : "P/E and its yardsticks",
            Subtitle = "Price over earnings, x, as of March 2026",
            Unit = Unit.Multiple,
            LabelHeading = "Multiple",
            Labels = [.. sorted.Select(row => row.Label)],
            Series = [new("P/E", [.. sorted.Select(row => row.Multiple.Value)], SeriesRole.Neutral) { Highs = [.. sorted.Select(row => row.Multiple.Value)] }],
            Bands = multiples.Current.Value is { } line ? [new(line, line, $"AMZN {multiples.Current.Text}")] : [],
            Source = ChartWords.Article,
            Height = 320,
        };
    }

    /// <summary>What the price would do if the multiple became each yardstick and earnings stood still.</summary>
    public static ChartSpec PriceAtYardstick(MultipleFigures multiples)
    {
        var known = multiples.Benchmarks.Where(benchmark => benchmark.PriceChange.Value is not null).ToImmutableArray();
        return new()
        {
            Id = "price-at-yardstick",
            Kind = ChartKind.Bars,
            Title = known is [var highest, .., var lowest]
                ? $"At constant earnings the yardsticks mean {lowest.PriceChange.Text} to {highest.PriceChange.Text} on the price"
                : "Price at each yardstick",
            Subtitle = "Change of price if the P/E became the yardstick, %, earnings constant",
            Unit = Unit.Change,
            LabelHeading = "Yardstick",
            Labels = [.. known.Select(benchmark => ChartWords.Sentence(benchmark.Label))],
            Series = [new("Price change", [.. known.Select(benchmark => benchmark.PriceChange.Value)], SeriesRole.Neutral)],
            Source = ChartWords.Article,
            Height = 280,
        };
    }

    /// <summary>The share's yearly return in every scenario.</summary>
    public static ChartSpec Returns(ImmutableArray<ProjectionFigures> scenarios)
    {
        var known = scenarios.Where(scenario => scenario.BridgeReturn.Value is not null).ToImmutableArray();
        return new()
        {
            Id = "bridge-returns",
            Kind = ChartKind.Bars,
            Title = known.IsEmpty
                ? "Return on the share by scenario"
                : "The share returns " + string.Join(", ", known.Select(scenario => $"{scenario.BridgeReturn.Text.Replace("%/yr", "%", StringComparison.Ordinal)} in {scenario.Scenario}")) + " a year",
            Subtitle = $"Yearly return of the valuation bridge, %, to {string.Join(", ", known.Select(scenario => scenario.Projection.Summary.BridgeYear).Distinct())}",
            Unit = Unit.PerYear,
            LabelHeading = "Scenario",
            Labels = [.. known.Select(scenario => scenario.Scenario)],
            Series = [new("Return a year", [.. known.Select(scenario => scenario.BridgeReturn.Value)], SeriesRole.Neutral) { IsEstimate = true }],
            Source = ChartWords.Model,
            Scenario = string.Join(", ", known.Select(scenario => scenario.Scenario)),
            Height = 220,
        };
    }
}
