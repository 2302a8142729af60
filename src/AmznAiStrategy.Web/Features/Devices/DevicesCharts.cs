using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Devices;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Devices;

/// <summary>The charts of devices: pure functions from figures to specs. Ring, Echo and Kuiper have no number to draw.</summary>
public static class DevicesCharts
{
    private const int SubscriberStep = 5;
    private const int MostSubscribers = 50;

    /// <summary>The charts of printed figures, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(DevicesFigures devices) =>
        [RevenueBySubscribers(devices.Alexa), PrintedAndComputed(devices.Alexa), ShareOfCapex(devices.Alexa)];

    /// <summary>Those of scenarios.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases, DevicesFigures devices) =>
        [ByScenario([.. cases.Select(scenario => scenario.Named)], devices.Alexa)];

    /// <summary>Price times subscribers, with the subscribers and the revenue that the article supposes.</summary>
    public static ChartSpec RevenueBySubscribers(AlexaFigures alexa)
    {
        var steps = Enumerable.Range(1, MostSubscribers / SubscriberStep).Select(step => step * SubscriberStep).ToArray();
        ImmutableArray<string> labels = [.. steps.Select(millions => Subscribers(millions))];
        var (from, to) = (Subscribers(alexa.Low.Subscribers.Value), Subscribers(alexa.High.Subscribers.Value));
        return new()
        {
            Id = "alexa-revenue-by-subscribers",
            Kind = ChartKind.Lines,
            Title = ChartWords.Finding(
                "Alexa+ revenue by paid subscribers",
                [alexa.Low.Revenue, alexa.High.Revenue, alexa.Prime.Revenue],
                () => $"{alexa.PaidSubscribers.Text} subscribers pay {alexa.Low.Revenue.Text} to {alexa.High.Revenue.Text} a year, {alexa.Prime.Subscribers.Text} would pay {alexa.Prime.Revenue.Text}"),
            Subtitle = $"Revenue a year at {alexa.Price.Text}, $B, by paid subscribers; every count is a supposition",
            Unit = Unit.UsdBillions,
            LabelHeading = "Paid subscribers",
            Labels = labels,
            Series = [new("Price × subscribers", [.. steps.Select(millions => alexa.RevenueOf(millions).Value)], SeriesRole.Neutral) { IsEstimate = true }],
            Bands = PrintedBand(alexa),
            Windows = labels.Contains(from) && labels.Contains(to) ? [new(from, to, $"Article: {alexa.PaidSubscribers.Text}")] : [],
            Source = ChartWords.Article,
        };
    }

    /// <summary>The printed range beside the one that follows from price and subscribers.</summary>
    public static ChartSpec PrintedAndComputed(AlexaFigures alexa) => new()
    {
        Id = "alexa-printed-and-computed",
        Kind = ChartKind.Ranges,
        Title = ChartWords.Finding(
            "Alexa+ revenue as printed and as computed",
            [alexa.LowCheck.Difference, alexa.HighCheck.Difference],
            () => $"Price times subscribers, less the printed revenue: {Signed(alexa.LowCheck.Difference)} to {Signed(alexa.HighCheck.Difference)}"),
        Subtitle = "Revenue a year, $B; every subscriber count is a supposition",
        Unit = Unit.UsdBillions,
        LabelHeading = "Whose number",
        Labels = ["Printed", $"{alexa.PaidSubscribers.Text} subscribers", $"{alexa.Prime.Subscribers.Text} of Prime"],
        Series =
        [
            new("Revenue a year", [alexa.LowCheck.Printed.Value, alexa.Low.Revenue.Value, alexa.Prime.Revenue.Value], SeriesRole.Neutral)
            {
                Highs = [alexa.HighCheck.Printed.Value, alexa.High.Revenue.Value, alexa.Prime.Revenue.Value],
            },
        ],
        Source = ChartWords.Article,
        Height = 260,
    };

    /// <summary>What that revenue is beside the spending of one year.</summary>
    public static ChartSpec ShareOfCapex(AlexaFigures alexa) => new()
    {
        Id = "alexa-share-of-capex",
        Kind = ChartKind.Bars,
        Title = ChartWords.Finding(
            "Alexa+ revenue beside capex 2026E",
            [alexa.High.ShareOfCapex, alexa.Prime.ShareOfCapex],
            () => $"A year of Alexa+ is {alexa.High.ShareOfCapex.Text} of capex 2026E at {alexa.High.Subscribers.Text} subscribers, {alexa.Prime.ShareOfCapex.Text} at {alexa.Prime.Subscribers.Text}"),
        Subtitle = "Revenue a year over capex 2026E, %",
        Unit = Unit.Share,
        LabelHeading = "Paid subscribers",
        Labels = [.. alexa.Revenues.Select(revenue => revenue.Subscribers.Value is null ? revenue.Label : $"{revenue.Subscribers.Text} subscribers")],
        Series = [new("Revenue over capex", [.. alexa.Revenues.Select(revenue => revenue.ShareOfCapex.Value)], SeriesRole.Neutral) { IsEstimate = true }],
        Source = ChartWords.Article,
        Height = 260,
    };

    /// <summary>What the scenarios make of Alexa+, beside the printed range.</summary>
    public static ChartSpec ByScenario(ImmutableArray<NamedProjection> scenarios, AlexaFigures alexa)
    {
        var first = scenarios.Min(scenario => (int)scenario.Projection.Assumptions.Horizon.ForecastStart);
        var last = scenarios.Max(scenario => scenario.Projection.Years[^1].Year);
        var end = scenarios.Min(scenario => Math.Min(scenario.Projection.Summary.WindowEnd, scenario.Projection.Years[^1].Year));
        var years = Enumerable.Range(first, last - first + 1).ToArray();
        return new()
        {
            Id = "alexa-by-scenario",
            Kind = ChartKind.Lines,
            Title = $"Alexa+ revenue {end}: {string.Join(", ", scenarios.Select(scenario => $"{scenario.Name} {Format.Value(RevenueIn(scenario.Projection, end), Unit.UsdBillions)}"))}",
            Subtitle = $"Revenue a year, $B, {first}–{last}, as the scenarios assume",
            Unit = Unit.UsdBillions,
            LabelHeading = "Year",
            Labels = [.. years.Select(year => Format.Year(year))],
            Series = [.. scenarios.Select(scenario => new ChartSeries(scenario.Name, [.. years.Select(year => RevenueIn(scenario.Projection, year))], scenario.Role) { IsEstimate = true })],
            Bands = PrintedBand(alexa),
            Source = ChartWords.Model,
            Scenario = string.Join(", ", scenarios.Select(scenario => scenario.Name)),
        };
    }

    private static ImmutableArray<ChartBand> PrintedBand(AlexaFigures alexa) =>
        alexa is { LowCheck.Printed.Value: { } low, HighCheck.Printed.Value: { } high } ? [new(low, high, $"Article: {alexa.PrintedRevenue.Text}")] : [];

    private static double? RevenueIn(Projection projection, int year) => projection.Years.FirstOrDefault(one => one.Year == year)?.AlexaRevenue;

    private static string Subscribers(double? millions) => Format.Value(millions, Unit.Millions);

    private static string Signed(Figure difference) => Format.Difference(difference.Value, Unit.UsdBillions);
}
