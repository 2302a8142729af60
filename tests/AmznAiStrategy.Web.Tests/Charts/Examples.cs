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
}
