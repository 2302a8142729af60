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
    /// <summary>The charts of printed figures, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(RetailFigures retail) =>
        [SalesAndExpectation(retail.Rufus), SalesPerUser(retail.Rufus), Growth(retail.Rufus), AlexaRevenue(retail.Alexa)];

    /// <summary>Those of scenarios.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases) => [AllInRoic([.. cases.Select(one => one.Figures)])];

    /// <summary>Sales of the year beside the run rate first expected.</summary>
    public static ChartSpec SalesAndExpectation(RufusFigures rufus) => Bars(
        "rufus-sales",
        ChartWords.Finding("Rufus sales and what was expected", [rufus.AboveExpected], () => $"Rufus sales of {rufus.Sales.Text} are {Format.Value(Math.Abs(rufus.AboveExpected.Value!.Value), Unit.Share, 0)} {(rufus.AboveExpected.Value < 0 ? "below" : "above")} the run rate first expected"),
        "Incremental sales 2025 and annualised run rate expected, $B",
        Unit.UsdBillions,
        ["Run rate expected", "Incremental sales"],
        [rufus.Expected, rufus.Sales],
        SeriesRole.Ai) with
    { Height = 220 };

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

    /// <summary>Growth of users, of interactions, and what is left for each user.</summary>
    public static ChartSpec Growth(RufusFigures rufus) => Bars(
        "rufus-growth",
        ChartWords.Finding("Growth of Rufus", [rufus.InteractionsPerUser], () => $"Interactions grow {rufus.InteractionGrowth.Text}, users {rufus.UserGrowth.Text}: {rufus.InteractionsPerUser.Text} for each user"),
        "Growth YoY 2025, %, as printed and per user",
        Unit.Change,
        ["Interactions", "Monthly active users", "Interactions per user"],
        [rufus.InteractionGrowth, rufus.UserGrowth, rufus.InteractionsPerUser],
        SeriesRole.Ai) with
    { Height = 260 };

    /// <summary>What Alexa+ would earn, beside the range that the article prints.</summary>
    public static ChartSpec AlexaRevenue(AlexaFigures alexa) => Bars(
        "alexa-revenue",
        ChartWords.Finding(
            "Alexa+ revenue by subscribers",
            alexa.Revenues.Select(revenue => revenue.Revenue),
            () => $"Price times subscribers gives {alexa.Revenues[0].Revenue.Text} to {alexa.Revenues[1].Revenue.Text} a year; the article prints {alexa.PrintedRevenue.Text}"),
        $"Revenue a year at {alexa.Price.Text}, $B; every subscriber count is a supposition",
        Unit.UsdBillions,
        [.. alexa.Revenues.Select(revenue => $"{revenue.Subscribers.Text} subscribers")],
        [.. alexa.Revenues.Select(revenue => revenue.Revenue)],
        SeriesRole.Neutral) with
    { Height = 220 };

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
