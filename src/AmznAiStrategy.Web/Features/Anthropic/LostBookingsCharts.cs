using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.Anthropic;

/// <summary>One scenario with each part of its new bookings lost, none first, and the colour of the scenario.</summary>
public sealed record LostBookingsPath(ImmutableArray<LostBookings> Steps, SeriesRole Role)
{
    public string Scenario => Steps[0].Scenario;

    /// <summary>The first part above none that is asked about: a tenth.</summary>
    public LostBookings Tenth => Steps[1];
}

/// <summary>What bookings that stay away would cost, scenario by scenario: pure functions from projections to specs.</summary>
public static class LostBookingsCharts
{
    /// <summary>Both, in reading order.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases)
    {
        var paths = PathsOf(cases);
        return [OperatingIncome(paths), Roic(paths)];
    }

    /// <summary>What each scenario answers.</summary>
    public static ImmutableArray<LostBookingsPath> PathsOf(ImmutableArray<ScenarioCase> cases) =>
        [.. cases.Select(scenario => new LostBookingsPath(LostBookings.Of(scenario.Name, scenario.Projection), scenario.Named.Role))];

    /// <summary>What the AI capital earns in the year of the verdict.</summary>
    public static ChartSpec OperatingIncome(ImmutableArray<LostBookingsPath> scenarios)
    {
        var tenths = scenarios.Select(scenario => scenario.Tenth).Where(step => step.Change.Value is not null).ToArray();
        return Chart("lost-bookings-income", scenarios, step => step.OperatingIncome) with
        {
            Title = tenths.Length == 0
                ? "AI operating income by new bookings lost"
                : $"A tenth of new bookings lost moves AI operating income by {string.Join(", ", tenths.Select(step => $"{Format.Difference(step.Change.Value, Unit.UsdBillions)} in {step.Scenario}"))}",
            Subtitle = $"Operating income of the AI capital, $B, {Years(scenarios)}, by part of new AI bookings lost; the parts are questions, not figures",
            Unit = Unit.UsdBillions,
        };
    }

    /// <summary>ROIC in the year of the verdict against the hurdle of the first scenario.</summary>
    public static ChartSpec Roic(ImmutableArray<LostBookingsPath> scenarios)
    {
        var hurdle = scenarios[0].Steps[0].Before.Assumptions.Hurdle;
        var falling = scenarios.Where(scenario => scenario.Steps[0].Roic.Value >= hurdle.Low && scenario.Tenth.Roic.Value < hurdle.Low).Select(scenario => scenario.Scenario).ToArray();
        var low = Format.Value(hurdle.Low, Unit.Share, 0);
        return Chart("lost-bookings-roic", scenarios, step => step.Roic) with
        {
            Title = falling.Length > 0
                ? $"A tenth of new bookings lost takes {string.Join(" and ", falling)} below {low}"
                : $"ROIC with new bookings lost, against the hurdle of {low}",
            Subtitle = $"ROIC, %, {Years(scenarios)}, by part of new AI bookings lost; the parts are questions, not figures",
            Unit = Unit.Share,
            Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {low}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
        };
    }

    private static string Years(ImmutableArray<LostBookingsPath> scenarios) => string.Join(", ", scenarios.Select(scenario => scenario.Steps[0].Year).Distinct());

    private static ChartSpec Chart(string id, ImmutableArray<LostBookingsPath> scenarios, Func<LostBookings, Figure> figure) => new()
    {
        Id = id,
        Kind = ChartKind.Lines,
        Title = "",
        Subtitle = "",
        Unit = Unit.UsdBillions,
        LabelHeading = "New bookings lost",
        Labels = [.. LostBookings.Shares.Select(share => Format.Value(share, Unit.Share, 0))],
        Series = [.. scenarios.Select(scenario => new ChartSeries(scenario.Scenario, [.. scenario.Steps.Select(step => figure(step).Value)], scenario.Role) { IsEstimate = true })],
        Source = ChartWords.Model,
        Scenario = string.Join(", ", scenarios.Select(scenario => scenario.Scenario)),
    };
}
