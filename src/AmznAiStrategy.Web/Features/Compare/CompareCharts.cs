using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Compare;

/// <summary>The charts that set scenarios against each other: pure functions from projections to specs.</summary>
public static class CompareCharts
{
    /// <summary>In reading order.</summary>
    public static ImmutableArray<ChartSpec> All(ImmutableArray<NamedProjection> scenarios) =>
        [ScenarioCharts.RoicPaths(scenarios), ProgrammeCash(scenarios), RevenueAgainstNeed(scenarios)];

    /// <summary>Cumulative cash of each scenario's programme; the line at zero is payback.</summary>
    public static ChartSpec ProgrammeCash(ImmutableArray<NamedProjection> scenarios) => Lines(scenarios, Cash) with
    {
        Id = "compare-programme-cash",
        Title = scenarios.Count(s => s.Projection.Summary.ProgrammePayback is not null) switch
        {
            0 => "In none of them does the programme pay back",
            var all when all == scenarios.Length => "The programme pays back in all of them",
            _ => $"The programme pays back in {string.Join(", ", scenarios.Where(s => s.Projection.Summary.ProgrammePayback is not null).Select(s => s.Name))} only",
        },
        Subtitle = "Cumulative cash flow of the programme, $B, terminal value in the last year",
        Bands = [new(0, 0, "Paid back")],
    };

    /// <summary>Revenue less the revenue needed for the low hurdle: above zero the year meets it.</summary>
    public static ChartSpec RevenueAgainstNeed(ImmutableArray<NamedProjection> scenarios) =>
        Lines(scenarios, projection => [.. projection.Years.Select(year => (year.Year, year.Revenue - year.RevenueNeededLow))]) with
        {
            Id = "compare-revenue-against-need",
            Title = $"Revenue against what the low hurdle needs: {string.Join(", ", scenarios.Select(s => $"{s.Name} {Room(s.Projection.Summary)}"))}",
            Subtitle = "AI revenue less the revenue at which ROIC equals the low hurdle, $B a year",
            Bands = [new(0, 0, "Low hurdle met")],
        };

    private static string Room(ProjectionSummary summary) =>
        $"{Format.Difference(-summary.RevenueGapAtWindowEnd, Unit.UsdBillions)} in {Format.Year(summary.WindowEnd)}";

    private static ImmutableArray<(int Year, double? Value)> Cash(Projection projection)
    {
        var first = (int)projection.Assumptions.Hurdle.ProgrammeFirst;
        var points = ImmutableArray.CreateBuilder<(int, double?)>();
        var total = 0.0;
        foreach (var flow in projection.Summary.ProgrammeFlows)
        {
            points.Add((first + points.Count, total += flow));
        }

        return points.ToImmutable();
    }

    /// <summary>One line for each scenario over all the years that any of them has.</summary>
    private static ChartSpec Lines(ImmutableArray<NamedProjection> scenarios, Func<Projection, ImmutableArray<(int Year, double? Value)>> points)
    {
        var lines = scenarios.Select(scenario => (Scenario: scenario, Points: points(scenario.Projection))).ToList();
        var (first, last) = (lines.Min(line => line.Points[0].Year), lines.Max(line => line.Points[^1].Year));
        return new()
        {
            Id = "",
            Kind = ChartKind.Lines,
            Title = "",
            Subtitle = "",
            Unit = Unit.UsdBillions,
            LabelHeading = "Year",
            Labels = [.. Enumerable.Range(first, last - first + 1).Select(year => Format.Year(year))],
            Series =
            [
                .. lines.Select(line => new ChartSeries(
                    line.Scenario.Name,
                    [.. Enumerable.Range(first, last - first + 1).Select(year => line.Points.FirstOrDefault(point => point.Year == year).Value)],
                    line.Scenario.Role)
                {
                    EstimateFrom = Math.Max(0, (int)line.Scenario.Projection.Assumptions.Horizon.ForecastStart - first),
                }),
            ],
            Source = ChartWords.Model,
            Scenario = string.Join(", ", scenarios.Select(s => s.Name)),
        };
    }
}
