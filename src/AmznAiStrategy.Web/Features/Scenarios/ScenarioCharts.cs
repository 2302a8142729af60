using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios;

/// <summary>A projection with the name and colour that it has on a page.</summary>
public sealed record NamedProjection(string Name, SeriesRole Role, Projection Projection)
{
    /// <summary>The colour of a scenario: bull, base and bear have their own.</summary>
    public static SeriesRole RoleOf(string scenarioId) => scenarioId switch
    {
        "bull" => SeriesRole.Bull,
        "base" => SeriesRole.Base,
        "bear" => SeriesRole.Bear,
        _ => SeriesRole.Other,
    };
}

/// <summary>The charts of one scenario, and of several together: pure functions from projections to specs (docs/model.md, section 7).</summary>
public static class ScenarioCharts
{
    /// <summary>The charts of the workbench in reading order; <paramref name="started"/> is drawn beside the path when it differs.</summary>
    public static ImmutableArray<ChartSpec> All(NamedProjection scenario, NamedProjection? started) =>
    [
        RoicPaths(started is null ? [scenario] : [scenario, started]),
        CapacityAndDemand(scenario),
        RevenueNeeded(scenario),
        ProgrammeCash(scenario),
        FromRevenueToNopat(scenario),
        InvestedCapital(scenario),
        CapacityByVintage(scenario),
        ValuationBridge(scenario),
    ];

    /// <summary>ROIC by year against the hurdle band, the window of the verdict shaded. The first scenario decides band and window.</summary>
    public static ChartSpec RoicPaths(ImmutableArray<NamedProjection> scenarios)
    {
        var hurdle = scenarios[0].Projection.Assumptions.Hurdle;
        var first = scenarios.Min(s => s.Projection.Years[0].Year);
        var last = scenarios.Max(s => s.Projection.Years[^1].Year);
        var clock = (int)hurdle.ClockStart;
        return new()
        {
            Id = "roic-paths",
            Kind = ChartKind.Lines,
            Title = scenarios.Length == 1
                ? $"ROIC {Reach(scenarios[0].Projection)}"
                : $"ROIC at the end of the window: {string.Join(", ", scenarios.Select(s => $"{s.Name} {Format.Value(s.Projection.Summary.RoicAtWindowEnd, Unit.Share)}"))}",
            Subtitle = $"NOPAT over average invested AI capital, % a year, {first}–{last}",
            Unit = Unit.Share,
            LabelHeading = "Year",
            Labels = [.. Enumerable.Range(first, last - first + 1).Select(year => Format.Year(year))],
            Series =
            [
                .. scenarios.Select(s => new ChartSeries(
                    s.Name,
                    [.. Enumerable.Range(first, last - first + 1).Select(year => RoicIn(s.Projection, year))],
                    s.Role)
                {
                    EstimateFrom = Math.Max(0, (int)s.Projection.Assumptions.Horizon.ForecastStart - first),
                }),
            ],
            Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
            Windows =
            [
                new(
                    Format.Year(clock + (int)hurdle.WindowFirst),
                    Format.Year(clock + (int)hurdle.WindowLast),
                    $"Years {hurdle.WindowFirst}–{hurdle.WindowLast}"),
            ],
            Source = ChartWords.Model,
            Scenario = NamesOf(scenarios),
            Height = 360,
        };
    }

    /// <summary>What the capital could sell against what customers ask for; the difference stands idle.</summary>
    public static ChartSpec CapacityAndDemand(NamedProjection scenario)
    {
        var idle = scenario.Projection.Years.MaxBy(year => year.IdleShare)!;
        return Yearly(scenario) with
        {
            Id = "capacity-and-demand",
            Kind = ChartKind.StackedColumns,
            Title = idle.IdleShare > 0
                ? $"Up to {Format.Value(idle.IdleShare, Unit.Share, 0)} of capacity stands idle ({Format.Year(idle.Year)})"
                : "Demand takes all the capacity there is",
            Subtitle = "Revenue, idle capacity and demand, $B a year",
            Series =
            [
                Series("Revenue", scenario, year => year.Revenue, SeriesRole.Capacity),
                Series("Idle capacity", scenario, year => year.Capacity - year.Revenue, SeriesRole.Idle),
                Series("Demand", scenario, year => year.Demand, SeriesRole.Demand) with { Shape = SeriesShape.Line },
            ],
        };
    }

    /// <summary>Revenue against the revenue at which ROIC would equal either hurdle.</summary>
    public static ChartSpec RevenueNeeded(NamedProjection scenario)
    {
        var summary = scenario.Projection.Summary;
        var hurdle = scenario.Projection.Assumptions.Hurdle;
        return Yearly(scenario) with
        {
            Id = "revenue-needed",
            Kind = ChartKind.Lines,
            Title = summary.RevenueGapAtWindowEnd switch
            {
                null => "Revenue against the revenue needed for the hurdle",
                > 0 and var gap => $"{Format.Year(summary.WindowEnd)} revenue is {Format.Value(gap, Unit.UsdBillions)} short of the low hurdle",
                var gap => $"{Format.Year(summary.WindowEnd)} revenue is {Format.Value(-gap, Unit.UsdBillions)} above the low hurdle's need",
            },
            Subtitle = "AI revenue and the revenue at which ROIC equals the hurdle, $B a year",
            Series =
            [
                Series("Revenue", scenario, year => year.Revenue, scenario.Role),
                Series($"Needed for {Format.Value(hurdle.Low, Unit.Share, 0)}", scenario, year => year.RevenueNeededLow, SeriesRole.Neutral),
                Series($"Needed for {Format.Value(hurdle.High, Unit.Share, 0)}", scenario, year => year.RevenueNeededHigh, SeriesRole.Highlight),
            ],
        };
    }

    /// <summary>Cumulative cash of the programme, with the terminal flow in its last year.</summary>
    public static ChartSpec ProgrammeCash(NamedProjection scenario)
    {
        var summary = scenario.Projection.Summary;
        var first = (int)scenario.Projection.Assumptions.Hurdle.ProgrammeFirst;
        var cumulative = summary.CumulativeProgrammeFlows();
        var paidBack = summary.ProgrammePayback is { } payback ? (int)Math.Ceiling(payback) : cumulative.Length;
        return new()
        {
            Id = "programme-cash",
            Kind = ChartKind.Columns,
            Title = summary.ProgrammePayback is { } years
                ? $"The {Programme(scenario)} spending pays back after {Format.Value(years, Unit.Years)}"
                : $"The {Programme(scenario)} spending does not pay back by {Format.Year(first + summary.ProgrammeFlows.Length - 1)}",
            Subtitle = $"Cumulative cash flow of the {Programme(scenario)} programme, $B, terminal value in the last year",
            Unit = Unit.UsdBillions,
            LabelHeading = "Year",
            Labels = [.. Enumerable.Range(first, summary.ProgrammeFlows.Length).Select(year => Format.Year(year))],
            Series =
            [
                new("Cumulative cash", [.. cumulative], scenario.Role)
                {
                    EstimateFrom = Math.Max(0, (int)scenario.Projection.Assumptions.Horizon.ForecastStart - first),
                },
            ],
            Notes = paidBack < cumulative.Length ? [new(Format.Year(first + paidBack), cumulative[paidBack], "Paid back")] : [],
            Source = ChartWords.Model,
            Scenario = scenario.Name,
        };
    }

    /// <summary>Where revenue goes in the last year of the window.</summary>
    public static ChartSpec FromRevenueToNopat(NamedProjection scenario)
    {
        var projection = scenario.Projection;
        var year = projection[Math.Min(projection.Summary.WindowEnd, projection.Years[^1].Year)];
        return new()
        {
            Id = "revenue-to-nopat",
            Kind = ChartKind.Waterfall,
            Title = $"Of {Format.Value(year.Revenue, Unit.UsdBillions)} revenue in {Format.Year(year.Year)}, "
                + (year.Nopat >= 0 ? $"{Format.Value(year.Nopat, Unit.UsdBillions)} is profit after tax" : $"nothing is left: a loss of {Format.Value(-year.Nopat, Unit.UsdBillions)} after tax"),
            Subtitle = $"From revenue to NOPAT, $B, {Format.Year(year.Year)}",
            Unit = Unit.UsdBillions,
            LabelHeading = "Step",
            Labels = ["Revenue", "Cash cost", "Fixed cost", "Depreciation", "Tax", "NOPAT"],
            Series =
            [
                new(
                    "Step",
                    [year.Revenue, -year.CashCost, -year.FixedCost, -year.Depreciation, -year.Tax, year.Nopat],
                    SeriesRole.Neutral),
            ],
            Source = ChartWords.Model,
            Scenario = scenario.Name,
        };
    }

    /// <summary>Capital in service and under construction.</summary>
    public static ChartSpec InvestedCapital(NamedProjection scenario) => Yearly(scenario) with
    {
        Id = "invested-capital",
        Kind = ChartKind.StackedColumns,
        Title = $"AI capital peaks at {Format.Value(scenario.Projection.Years.Max(year => year.InvestedCapital), Unit.UsdBillions, 0)}",
        Subtitle = "Net invested capital at year end, $B",
        Series =
        [
            Series("In service, net", scenario, year => year.NetInService, SeriesRole.Ai),
            Series("Under construction", scenario, year => year.UnderConstruction, SeriesRole.NonAi),
            .. scenario.Projection.Years.Any(year => year.WorkingCapital != 0)
                ? [Series("Working capital", scenario, year => year.WorkingCapital, SeriesRole.Highlight)]
                : ImmutableArray<ChartSeries>.Empty,
        ],
    };

    /// <summary>Which year's build each year's capacity comes from.</summary>
    public static ChartSpec CapacityByVintage(NamedProjection scenario)
    {
        var years = scenario.Projection.Years;
        var vintages = Vintages.Of(scenario.Projection.Assumptions);
        var last = Math.Min(scenario.Projection.Summary.WindowEnd, years[^1].Year);
        var young = vintages.Where(vintage => vintage.EntryYear > last - 3).Sum(vintage => vintage.In(last)) / scenario.Projection[last].Capacity;
        return Yearly(scenario) with
        {
            Id = "capacity-by-vintage",
            Kind = ChartKind.StackedColumns,
            Title = double.IsFinite(young)
                ? $"In {Format.Year(last)}, {Format.Value(young, Unit.Share, 0)} of capacity is less than three years old"
                : "Capacity by year of entry into service",
            Subtitle = "Revenue capacity by year of entry into service, $B a year",
            Series =
            [
                .. vintages.Select(vintage => new ChartSeries(
                    Format.Year(vintage.EntryYear),
                    [.. years.Select(year => vintage.In(year.Year) is > 0 and var value ? (double?)value : null)],
                    SeriesRole.Vintage)),
            ],
        };
    }

    /// <summary>From today's earnings to those at the end of the bridge.</summary>
    public static ChartSpec ValuationBridge(NamedProjection scenario)
    {
        var summary = scenario.Projection.Summary;
        var bridge = Analysis.Projection.ValuationBridge.Of(scenario.Projection);
        var (start, end) = (Format.Year(bridge.StartYear), Format.Year(bridge.EndYear));
        return new()
        {
            Id = "valuation-bridge",
            Kind = ChartKind.Waterfall,
            Title = $"Earnings of {Format.Value(bridge.EarningsAtEnd, Unit.UsdBillions)} in {end} would be worth {Format.Value(summary.BridgeMultiple, Unit.Multiple)} today's value at {Format.Value(scenario.Projection.Assumptions.Valuation.PeExit, Unit.Multiple)} earnings",
            Subtitle = $"Net income, $B, {start} to {end}",
            Unit = Unit.UsdBillions,
            LabelHeading = "Step",
            Labels = [$"Earnings {start}", "Core growth", "AI NOPAT", "Funding cost", $"Earnings {end}"],
            Series = [new("Step", [bridge.EarningsAtStart, bridge.CoreGrowth, bridge.AiProfit, bridge.FundingCost, bridge.EarningsAtEnd], SeriesRole.Neutral)],
            Source = ChartWords.Model,
            Scenario = scenario.Name,
        };
    }

    private static ChartSpec Yearly(NamedProjection scenario) => new()
    {
        Id = "",
        Kind = ChartKind.Columns,
        Title = "",
        Subtitle = "",
        Unit = Unit.UsdBillions,
        LabelHeading = "Year",
        Labels = [.. scenario.Projection.Years.Select(year => Format.Year(year.Year))],
        Series = [],
        Source = ChartWords.Model,
        Scenario = scenario.Name,
    };

    private static ChartSeries Series(string name, NamedProjection scenario, Func<ProjectionYear, double?> value, SeriesRole role)
    {
        var start = (int)scenario.Projection.Assumptions.Horizon.ForecastStart - scenario.Projection.Years[0].Year;
        return new(name, [.. scenario.Projection.Years.Select(value)], role) { EstimateFrom = Math.Max(0, start) };
    }

    private static double? RoicIn(Projection projection, int year) =>
        year >= projection.Years[0].Year && year <= projection.Years[^1].Year ? projection[year].Roic : null;

    private static string Reach(Projection projection)
    {
        var summary = projection.Summary;
        var hurdle = projection.Assumptions.Hurdle;
        return summary switch
        {
            { FirstYearAtHigh: { } year } => $"reaches {Format.Value(hurdle.High, Unit.Share, 0)} in {Format.Year(year)}",
            { FirstYearAtLow: { } year } => $"reaches {Format.Value(hurdle.Low, Unit.Share, 0)} in {Format.Year(year)}, never {Format.Value(hurdle.High, Unit.Share, 0)}",
            _ => $"never reaches {Format.Value(hurdle.Low, Unit.Share, 0)}",
        };
    }

    private static string Programme(NamedProjection scenario)
    {
        var hurdle = scenario.Projection.Assumptions.Hurdle;
        return hurdle.ProgrammeFirst == hurdle.ProgrammeLast ? $"{hurdle.ProgrammeFirst}" : $"{hurdle.ProgrammeFirst}–{hurdle.ProgrammeLast}";
    }

    private static string? NamesOf(ImmutableArray<NamedProjection> scenarios) => string.Join(", ", scenarios.Select(s => s.Name));
}
