using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Silicon;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Silicon;

/// <summary>The charts of chips and models: pure functions from figures to specs.</summary>
public static class SiliconCharts
{
    private const double Parity = 100;

    /// <summary>All of them, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(SiliconFigures silicon) => [CostIndex(silicon), TwoReadings(silicon), NovaPrice(silicon.Nova)];

    /// <summary>Cost of the same work on each chip against GPU instances; a chip without a number keeps its empty row.</summary>
    public static ChartSpec CostIndex(SiliconFigures silicon) => Ranges(
        "silicon-cost-index",
        ChartWords.Finding(
            "Cost of the same work against GPU instances",
            [silicon.PricePerformance.Least.Index, silicon.CostBenefit.Most.Index, silicon.Inferentia.Least.Index],
            () => $"Training costs {Index(silicon.CostBenefit.Most.Index)} to {Index(silicon.PricePerformance.Least.Index)} and inference {Index(silicon.Inferentia.Least.Index)} where GPU instances cost {Index(Parity)}"),
        $"Cost index, GPU instances = {Index(Parity)}, as of March 2026; no number is printed for Trainium3",
        "Chip and reading",
        [.. silicon.Readings.Select(Name), "Trainium3: no number"],
        [.. silicon.Readings.Select(reading => reading.Most.Index), silicon.Trainium3Index],
        [.. silicon.Readings.Select(reading => reading.Least.Index), silicon.Trainium3Index],
        "GPU instances");

    /// <summary>The same two numbers as a saving and as price-performance.</summary>
    public static ChartSpec TwoReadings(SiliconFigures silicon)
    {
        var gain = silicon.PricePerformance;
        var benefit = silicon.CostBenefit;
        return new()
        {
            Id = "silicon-two-readings",
            Kind = ChartKind.Columns,
            Title = ChartWords.Finding(
                "Cost saving on both readings",
                [gain.Least.Saving, gain.Most.Saving],
                () => $"{gain.Printed.Text} better price-performance saves {gain.Least.Saving.Text} to {gain.Most.Saving.Text} of the cost"),
            Subtitle = "Cost saving against GPU instances, %, as of March 2026, on both wordings of the article",
            Unit = Unit.Share,
            LabelHeading = "End of the printed range",
            Labels = ["Lower end", "Upper end"],
            Series =
            [
                new("Read as price-performance", [gain.Least.Saving.Value, gain.Most.Saving.Value], SeriesRole.Ai),
                new("Read as cost benefit", [benefit.Least.Saving.Value, benefit.Most.Saving.Value], SeriesRole.NonAi),
            ],
            Source = ChartWords.Article,
            Height = 280,
        };
    }

    /// <summary>Price of each Nova model against the one that it is compared with; words leave an empty row.</summary>
    public static ChartSpec NovaPrice(NovaFigures nova) => Ranges(
        "nova-price-index",
        ChartWords.Finding(
            "Price of the Nova models",
            [nova.Lite.PriceIndex, nova.Nimbus.PriceIndex],
            () => $"Nova Lite is priced at {Index(nova.Lite.PriceIndex)} where Claude costs {Index(Parity)}; Pro and Premier have no number"),
        $"Price index, the model it is compared with = {Index(Parity)}, as of March 2026",
        "Model and who says so",
        [.. nova.Statements.Select(Name)],
        [.. nova.Statements.Select(one => one.PriceIndex)],
        [.. nova.Statements.Select(one => one.PriceIndex)],
        "Compared model");

    /// <summary>An index as it is written: one decimal, none for a whole number.</summary>
    public static string Index(Figure figure) => Index(figure.Value);

    private static string Index(double? value) => Format.Value(value, Unit.Ratio, value is { } number && Math.Abs(number - Math.Round(number)) < 0.05 ? 0 : 1);

    private static string Name(CostReading reading) =>
        $"{reading.Chip}: {(reading.Meaning is AdvantageMeaning.PricePerformance ? "price-performance" : "cost saving")}";

    private static string Name(NovaStatement one) =>
        $"{one.Model}, {(one.Voice is Voice.Vendor ? "vendor" : "Nimbus")}{(one.PriceIndex.Value is null ? ": no number" : "")}";

    private static ChartSpec Ranges(
        string id, string title, string subtitle, string heading, ImmutableArray<string> labels, ImmutableArray<Figure> lows, ImmutableArray<Figure> highs, string reference) => new()
        {
            Id = id,
            Kind = ChartKind.Ranges,
            Title = title,
            Subtitle = subtitle,
            Unit = Unit.Ratio,
            Decimals = 1,
            LabelHeading = heading,
            Labels = labels,
            Series = [new("Index", [.. lows.Select(figure => figure.Value)], SeriesRole.Ai) { Highs = [.. highs.Select(figure => figure.Value)] }],
            Bands = [new(Parity, Parity, $"{reference} = {Index(Parity)}")],
            Source = ChartWords.Article,
            Height = 280,
        };
}
