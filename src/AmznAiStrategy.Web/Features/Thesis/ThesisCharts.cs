using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Thesis;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.Thesis;

/// <summary>The charts of the thesis: pure functions from figures and triggers to specs.</summary>
public static class ThesisCharts
{
    /// <summary>Those of scenarios: what would turn Base.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases) =>
        [.. cases.Where(scenario => scenario.Id == "base").Select(scenario => Nearness(scenario, Trigger.Of(scenario.Projection.Assumptions)))];

    /// <summary>How far the levers of Base are from turning its verdict, each as a part of its slider, the nearest first.</summary>
    public static ChartSpec Nearness(ScenarioCase scenario, ImmutableArray<Trigger> triggers) => new()
    {
        Id = "thesis-triggers",
        Kind = ChartKind.Bars,
        Title = triggers is [var first, ..]
            ? $"{first.BreakEven.Lever.Label} is nearest to turning the verdict of {scenario.Name}: {BreakEvenText.Distance(first.BreakEven, first.Flip)}"
            : $"No single lever turns the verdict of {scenario.Name}",
        Subtitle = $"Distance to the break-even, % of the lever's slider, projection to {Format.Year(scenario.Projection.Summary.WindowEnd)}",
        Unit = Unit.Share,
        LabelHeading = "Lever and verdict beyond",
        Labels = [.. triggers.Select(trigger => $"{trigger.BreakEven.Lever.Label}: {VerdictText.Label(trigger.BreakEven.Beyond(trigger.Flip)).ToLowerInvariant()}")],
        Series = [new("Distance", [.. triggers.Select(trigger => (double?)trigger.Nearness)], SeriesRole.Base)],
        Source = ChartWords.Model,
        Scenario = scenario.Name,
        Height = 340,
    };

    /// <summary>How fast AWS operating income would have to grow for the hurdle on the spending of 2026, and how fast it grows.</summary>
    public static ChartSpec GrowthNeeded(ThesisFigures figures)
    {
        var rows = new (string Label, Figure Figure)[]
        {
            ("Needed: low hurdle, window's last year", figures.GrowthNeeded(highHurdle: false, longWindow: true)),
            ("Needed: high hurdle, window's last year", figures.GrowthNeeded(highHurdle: true, longWindow: true)),
            ("Needed: low hurdle, window's first year", figures.GrowthNeeded(highHurdle: false, longWindow: false)),
            ("Needed: high hurdle, window's first year", figures.GrowthNeeded(highHurdle: true, longWindow: false)),
            ("Seen: Q4 2025, reported", figures.IncomeGrowthReported),
            ("Seen: Q4 2025, printed", figures.IncomeGrowth),
        };
        var (least, most) = (rows[0].Figure, rows[3].Figure);
        return new()
        {
            Id = "thesis-growth-needed",
            Kind = ChartKind.Bars,
            Title = ChartWords.Finding(
                "Growth of AWS operating income, needed and seen",
                [least, most, figures.IncomeGrowth],
                () => $"The hurdle needs AWS profit to grow {Percent(least)} to {Percent(most)} a year; the article prints {Percent(figures.IncomeGrowth)}"),
            Subtitle = "Growth of AWS operating income, % a year, from annualised Q4 2025; before tax, the spending of 2026 alone",
            Unit = Unit.Change,
            LabelHeading = "Growth",
            Labels = [.. rows.Select(row => row.Label)],
            Series = [new("Growth", [.. rows.Select(row => row.Figure.Value)], SeriesRole.Base)],
            Source = ChartWords.Both,
            Height = 340,
        };
    }

    private static string Percent(Figure figure) => Format.Value(figure.Value, Unit.Share);
}
