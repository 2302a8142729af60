using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.RetailAi;

/// <summary>The charts of retail AI: pure functions from figures to specs.</summary>
public static class RetailAiCharts
{
    /// <summary>Where every index starts.</summary>
    private const double Start = 100;

    /// <summary>The charts of printed figures, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(RetailFigures retail) =>
        [SalesAndExpectation(retail.Rufus), SalesPerUser(retail.Rufus), Index(retail.Rufus), Locations(retail.JustWalkOut), DeploymentCost(retail.JustWalkOut)];

    /// <summary>Those of scenarios.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases) => [AllInRoic([.. cases.Select(one => one.Figures)])];

    /// <summary>Sales of the year beside the run rate first expected.</summary>
    public static ChartSpec SalesAndExpectation(RufusFigures rufus) => Bars(
        "rufus-sales",
        ChartWords.Finding("Rufus sales and what was expected", [rufus.AboveExpected], () => $"Rufus sales of {rufus.Sales.Text} are {Format.Value(Math.Abs(rufus.AboveExpected.Value!.Value), Unit.Share, 0)} {(rufus.AboveExpected.Value < 0 ? "below" : "above")} the run rate first expected"),
        "Incremental sales 2025 and annualised run rate expected, $B",
        Unit.UsdBillions,
        ["Sales 2025"],
        [rufus.Sales],
        SeriesRole.Ai) with
    {
        Bands = rufus.Expected.Value is { } expected ? [new(expected, expected, $"Run rate expected: {rufus.Expected.Text}")] : [],
        Height = 220,
    };

    /// <summary>Sales for each user, on both counts that the article prints.</summary>
    public static ChartSpec SalesPerUser(RufusFigures rufus) => Bars(
        "rufus-sales-per-user",
        ChartWords.Finding(
            "Rufus sales per user",
            rufus.Counts.Select(count => count.SalesPerUser),
            () => $"{string.Join(" or ", rufus.Counts.Select(count => count.SalesPerUser.Text))} a user: the article prints two user counts"),
        "Incremental sales per user 2025, USD, on each count as printed",
        Unit.Usd,
        [.. rufus.Counts.Select(count => $"{count.Label}, {count.Users.Text}")],
        [.. rufus.Counts.Select(count => count.SalesPerUser)],
        SeriesRole.Ai) with
    { Height = 220 };

    /// <summary>Users, interactions and interactions of each user against the year before.</summary>
    public static ChartSpec Index(RufusFigures rufus) => new()
    {
        Id = "rufus-index",
        Kind = ChartKind.Lines,
        Title = ChartWords.Finding(
            "Growth of Rufus",
            [rufus.InteractionsPerUser],
            () => $"Interactions grow {Format.Value(rufus.InteractionGrowth.Value, Unit.Change, 0)}, users {Format.Value(rufus.UserGrowth.Value, Unit.Change, 0)}: {rufus.InteractionsPerUser.Text} for each user"),
        Subtitle = $"Index, year before = {Format.Value(Start, Unit.Ratio, 0)}; the article prints the growth of 2025 alone",
        Unit = Unit.Ratio,
        Decimals = 0,
        LabelHeading = "Year",
        Labels = ["Year before", "2025"],
        Series = [.. rufus.Indices.Zip([("Interactions", SeriesRole.Ai), ("Users", SeriesRole.Highlight), ("Per user", SeriesRole.Neutral)], (index, line) => new ChartSeries(line.Item1, [index.Index.Value is null ? null : Start, index.Index.Value], line.Item2))],
        Source = ChartWords.Article,
        Height = 260,
    };

    /// <summary>Where Just Walk Out runs.</summary>
    public static ChartSpec Locations(JustWalkOutFigures shops) => new()
    {
        Id = "just-walk-out-locations",
        Kind = ChartKind.Columns,
        Title = ChartWords.Finding(
            "Just Walk Out locations",
            [shops.NewShare],
            () => $"{shops.NewShare.Text} of the third-party locations came in 2025; {shops.OwnLocations.Text} more are Amazon's own"),
        Subtitle = "Locations as of March 2026; the counts of third parties are lower bounds",
        Unit = Unit.Count,
        LabelHeading = "Locations",
        Labels = ["Third parties, all", "Third parties, new in 2025", "Own fulfilment centres"],
        Series = [new("Locations", [shops.Locations.Value, shops.NewLocations.Value, shops.OwnLocations.Value], SeriesRole.Neutral)],
        Source = ChartWords.Article,
        Height = 260,
    };

    /// <summary>The printed ends of the deployment cost, and the even path between them that the source does not print.</summary>
    public static ChartSpec DeploymentCost(JustWalkOutFigures shops)
    {
        var last = shops.CostPath.Length - 1;
        return new()
        {
            Id = "just-walk-out-deployment-cost",
            Kind = ChartKind.Columns,
            Title = ChartWords.Finding(
                "Deployment cost of Just Walk Out",
                [shops.MonthlyDecline],
                () => $"Deployment cost falls by {shops.CostReduction.Text} in {shops.CostMonths.Text}: {shops.MonthlyDecline.Text} a month if evenly"),
            Subtitle = $"Index, start = {Format.Value(Start, Unit.Ratio, 0)}, by month; which months is not said, as of March 2026",
            Unit = Unit.Ratio,
            Decimals = 1,
            LabelHeading = "Month",
            Labels = [.. shops.CostPath.Select((_, month) => Format.Value(month, Unit.Count))],
            Series =
            [
                new("Printed: start and end", [.. shops.CostPath.Select((_, month) => month == last ? shops.CostAtEnd.Value : month == 0 ? Start : (double?)null)], SeriesRole.Neutral),
                new("Derived: even fall between them", [.. shops.CostPath.Select(cost => cost.Value)], SeriesRole.Highlight) { Shape = SeriesShape.Line, IsEstimate = true },
            ],
            Source = ChartWords.Article,
            Height = 260,
        };
    }

    /// <summary>What retail AI adds to the return on AI capital, scenario by scenario.</summary>
    public static ChartSpec AllInRoic(ImmutableArray<ProjectionFigures> scenarios)
    {
        var known = scenarios.Where(scenario => scenario.RoicAtWindowEnd.Value is not null).ToImmutableArray();
        var gains = known.Select(scenario => AllInAtWindowEnd(scenario).Value - scenario.RoicAtWindowEnd.Value).OfType<double>().ToArray();
        return new()
        {
            Id = "roic-all-in",
            Kind = ChartKind.Columns,
            Title = gains.Length == 0
                ? "ROIC with and without retail AI"
                : $"Retail AI moves ROIC by {Format.Difference(gains.Min(), Unit.Share)} to {Format.Difference(gains.Max(), Unit.Share)}",
            Subtitle = $"ROIC at the end of the window, %, {string.Join(", ", known.Select(scenario => scenario.Projection.Summary.WindowEnd).Distinct())}",
            Unit = Unit.Share,
            LabelHeading = "Scenario",
            Labels = [.. known.Select(scenario => scenario.Scenario)],
            Series =
            [
                new("AI capital alone", [.. known.Select(scenario => scenario.RoicAtWindowEnd.Value)], SeriesRole.Neutral) { IsEstimate = true },
                new("With retail AI", [.. known.Select(scenario => AllInAtWindowEnd(scenario).Value)], SeriesRole.Ai) { IsEstimate = true },
            ],
            Height = 260,
            Bands = [.. known.Take(1).Select(scenario => HurdleBand(scenario.Projection))],
            Source = ChartWords.Model,
            Scenario = string.Join(", ", known.Select(scenario => scenario.Scenario)),
        };
    }

    /// <summary>ROIC with retail AI in the last year of the window, which must lie within the horizon.</summary>
    public static Figure AllInAtWindowEnd(ProjectionFigures scenario) => scenario.RoicAllIn(scenario.Projection.Summary.WindowEnd);

    private static ChartBand HurdleBand(Projection projection)
    {
        var hurdle = projection.Assumptions.Hurdle;
        return new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}");
    }

    private static ChartSpec Bars(
        string id, string title, string subtitle, Unit unit, ImmutableArray<string> labels, ImmutableArray<Figure> figures, SeriesRole role) => new()
        {
            Id = id,
            Kind = ChartKind.Bars,
            Title = title,
            Subtitle = subtitle,
            Unit = unit,
            LabelHeading = "Figure",
            Labels = labels,
            Series = [new("Value", [.. figures.Select(figure => figure.Value)], role)],
            Source = ChartWords.Article,
        };
}
