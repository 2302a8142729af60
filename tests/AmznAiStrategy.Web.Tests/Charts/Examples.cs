using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

/// <summary>Charts with numbers of the article, to be varied with <c>with</c>.</summary>
internal static class Examples
{
    /// <summary>Total 68, 83, 100, 200 at 35, 50, 85, 90 %: AI 23.8, 41.5, 85, 180.</summary>
    public static ChartSpec Capex { get; } = new()
    {
        Id = "capex-by-use",
        Kind = ChartKind.StackedColumns,
        Title = "AI takes most of it by 2026",
        Subtitle = "Capital expenditure, $B",
        Unit = Unit.UsdBillions,
        LabelHeading = "Year",
        Labels = ["2023", "2024", "2025", "2026E"],
        Series =
        [
            new("AI", [23.8, 41.5, 85, 180], SeriesRole.Ai) { EstimateFrom = 3 },
            new("Other", [44.2, 41.5, 15, 20], SeriesRole.NonAi) { EstimateFrom = 3 },
        ],
        Source = "The article, as of March 2026",
    };

    /// <summary>Three paths, the last one with a gap.</summary>
    public static ChartSpec Paths { get; } = new()
    {
        Id = "roic-paths",
        Kind = ChartKind.Lines,
        Title = "Only one path clears the hurdle",
        Subtitle = "ROIC, % a year",
        Unit = Unit.Share,
        LabelHeading = "Year",
        Labels = ["2029", "2030", "2031"],
        Series =
        [
            new("Bull", [0.157, 0.197, 0.246], SeriesRole.Bull),
            new("Base", [0.09, 0.121, 0.154], SeriesRole.Base) { EstimateFrom = 1 },
            new("Bear", [-0.038, null, -0.016], SeriesRole.Bear) { IsEstimate = true },
        ],
        Bands = [new(0.15, 0.20, "Hurdle")],
        Windows = [new("2029", "2031", "Years 3–5")],
        Notes = [new("2030", 0.121, "First year above 12%")],
        Source = "The model",
        Scenario = "Bull, base and bear",
    };

    /// <summary>24.6 − 11.2 + 1.8 = 15.2 %.</summary>
    public static ChartSpec Bridge { get; } = new()
    {
        Id = "bridge",
        Kind = ChartKind.Waterfall,
        Title = "Utilisation decides",
        Subtitle = "ROIC, %",
        Unit = Unit.Share,
        LabelHeading = "Step",
        Labels = ["Bull", "Utilisation", "Stake", "Base"],
        Series = [new("ROIC", [0.246, -0.112, 0.018, 0.152], SeriesRole.Neutral)],
        Source = "The model",
    };

    public static ChartSpec Multiples { get; } = new()
    {
        Id = "multiples",
        Kind = ChartKind.Bars,
        Title = "The share is cheaper than it was",
        Subtitle = "Price over earnings",
        Unit = Unit.Multiple,
        LabelHeading = "Yardstick",
        Labels = ["Now", "Ten years", "Peers"],
        Series = [new("P/E", [28.59, 57.68, 26.6], SeriesRole.Neutral)],
        Source = "The article, as of March 2026",
    };

    /// <summary>Alexa+ by its two ends, Rufus as one amount.</summary>
    public static ChartSpec Ranges { get; } = new()
    {
        Id = "sales-ranges",
        Kind = ChartKind.Ranges,
        Title = "Alexa+ is smaller than Rufus",
        Subtitle = "Sales a year, $B",
        Unit = Unit.UsdBillions,
        LabelHeading = "Service",
        Labels = ["Alexa+", "Rufus"],
        Series = [new("Sales", [1.2, 12], SeriesRole.Ai) { Highs = [2.4, 12], EstimateFrom = 1 }],
        Bands = [new(10, 10, "Target")],
        Source = "The article, as of March 2026",
    };

    /// <summary>15 and 35 go out, 38 comes back.</summary>
    public static ChartSpec Flows { get; } = new()
    {
        Id = "openai-flows",
        Kind = ChartKind.Flows,
        Title = "Half of it comes back",
        Subtitle = "Agreed amounts, $B",
        Unit = Unit.UsdBillions,
        LabelHeading = "Amount",
        Labels = ["Equity", "Conditional equity", "Cloud"],
        Flows = [new("Amazon", "OpenAI"), new("Amazon", "OpenAI"), new("OpenAI", "Amazon")],
        Series = [new("Amount", [15, 35, 38], SeriesRole.Ai) { EstimateFrom = 1 }],
        Source = "The article, as of March 2026",
    };

    /// <summary>1.25, then 4.0, then 8.0 in all.</summary>
    public static ChartSpec Tranches { get; } = new()
    {
        Id = "tranches",
        Kind = ChartKind.Lines,
        Title = "Three tranches make $8B",
        Subtitle = "Invested, running sum, $B",
        Unit = Unit.UsdBillions,
        LabelHeading = "Month",
        Labels = ["Sep 2023", "Mar 2024", "Nov 2024"],
        Series = [new("Invested", [1.25, 4, 8], SeriesRole.Ai) { IsStepped = true }],
        Events = [new("Nov 2024", "Nov 2024", "Third tranche"), new("Sep 2023", "Sep 2023", "First tranche")],
        Source = "The article, as of March 2026",
    };

    /// <summary>A chart of shares before a kind is made of it.</summary>
    public static ChartSpec Blank { get; } = new()
    {
        Id = "analysis",
        Kind = ChartKind.Lines,
        Title = "The verdict hangs on price",
        Subtitle = "ROIC 2031, %",
        Unit = Unit.Share,
        LabelHeading = "Lever",
        Labels = [],
        Series = [],
        Bands = [new(0.15, 0.20, "Hurdle")],
        Source = "The model",
    };

    /// <summary>Price moves both ways, bookings only down, tax cannot be computed at its high input.</summary>
    public static ChartSpec Levers { get; } = TornadoChart.Of(
        Blank,
        new(0.154, "Base"),
        [
            new("price", "Price", 0.055, 0.161, "−10%/yr", "0%/yr") { Url = "/scenarios/base?focus=price" },
            new("bookings", "Bookings", 0.09, 0.154, "10%", "45%") { Note = "demand cap binds" },
            new("tax", "Tax", 0.161, null, "14%", "22%"),
        ]);

    /// <summary>Two prices by three margins; the case as entered is 15.4 %.</summary>
    public static ChartSpec Table { get; } = HeatMapChart.Of(
        Blank,
        new("ROIC 2031", "Price", "Margin", ["−10%/yr", "0%/yr"], ["64%", "71%", "78%"], [[0.04, 0.06, null], [0.12, 0.154, 0.21]])
        {
            Base = new(1, 1),
            Verdicts = [["Fails", "Fails", "n/a"], ["Fails", "Low bound only", "Clears"]],
        });

    /// <summary>Four columns of 5 % each.</summary>
    public static ChartSpec Trials { get; } = HistogramChart.Of(
        Blank with { LabelHeading = "ROIC 2031", Unit = Unit.Count },
        Unit.Share,
        [new(0, 0.05, 120), new(0.05, 0.10, 400), new(0.10, 0.15, 330), new(0.15, 0.20, 150)],
        "Trials",
        new HistogramMark(0.154, "Base 15.4%: percentile 86"));

    /// <summary>Two years of percentiles.</summary>
    public static ChartSpec Percentiles { get; } = FanChart.Of(
        Blank with { LabelHeading = "Year" },
        [
            new("2030", 0.03, 0.045, 0.07, 0.092, 0.12, 0.14, 0.16, 0.121),
            new("2031", 0.029, 0.044, 0.071, 0.101, 0.133, 0.163, 0.183, 0.154),
        ],
        "Base as entered",
        SeriesRole.Base);
}
