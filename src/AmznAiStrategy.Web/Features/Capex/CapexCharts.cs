using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Capex;

/// <summary>The charts of capital expenditure: pure functions from figures to specs.</summary>
public static class CapexCharts
{
    /// <summary>All of them, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(CapexFigures capex) =>
        [AiAndOther(capex), AiShare(capex), Growth(capex), Cumulative(capex), PrintedAndReported(capex), ReportedIntensity(capex), Big4(capex), GrowthNeeded(capex.Hurdle)];

    /// <summary>Each year's total split into AI and the rest.</summary>
    public static ChartSpec AiAndOther(CapexFigures capex) => ByYear(capex) with
    {
        Id = "capex-ai-and-other",
        Kind = ChartKind.StackedColumns,
        Title = ChartWords.Finding(
            "Capex by year, AI and the rest",
            [capex.First.Ai, capex.Last.Ai, capex.First.Other, capex.Last.Other],
            () => $"AI capex goes from {capex.First.Ai.Text} to {capex.Last.Ai.Text}; the rest from {capex.First.Other.Text} to {capex.Last.Other.Text}"),
        Subtitle = $"Capital expenditure by use, $B, {Years(capex)}",
        Series = [Series("AI", capex, year => year.Ai, SeriesRole.Ai), Series("Other", capex, year => year.Other, SeriesRole.NonAi)],
        Views = ChartView.Index | ChartView.Log,
        Events = ArticleEvents.ByYear(
            capex.Events,
            [.. capex.Years.Select(Name)],
            "nova.launch",
            "rainier.operational-since",
            "openai.contract-date",
            "silicon.trainium3.availability"),
    };

    /// <summary>Each year's total as a whole, with what the article calls the year's key initiative.</summary>
    public static ChartSpec AiShare(CapexFigures capex) => ByYear(capex) with
    {
        Id = "capex-ai-share",
        Kind = ChartKind.StackedColumns,
        Title = ChartWords.Finding(
            "AI share of capex",
            [capex.First.AiShare, capex.Last.AiShare],
            () => $"AI takes {capex.Last.AiShare.Text} of capex in {Name(capex.Last)}, after {capex.First.AiShare.Text} in {Name(capex.First)}"),
        Subtitle = $"Capital expenditure by use, % of each year's total, {Years(capex)}; pins: key initiatives",
        Unit = Unit.Share,
        Decimals = 0,
        Series = [Series("AI", capex, year => year.AiShare, SeriesRole.Ai), Series("Other", capex, year => year.OtherShare, SeriesRole.NonAi)],
        Events = [.. capex.Years.Select(InitiativeOf).OfType<ChartEvent>()],
    };

    /// <summary>Growth of the total and of its AI part.</summary>
    public static ChartSpec Growth(CapexFigures capex)
    {
        var years = capex.Years.Where(year => year.TotalGrowth is not null).ToImmutableArray();
        return ByYear(capex) with
        {
            Id = "capex-growth",
            Kind = ChartKind.Columns,
            Title = ChartWords.Finding(
                "Growth of capex",
                [capex.Last.AiGrowth!, capex.Last.TotalGrowth!],
                () => $"In {Name(capex.Last)} AI capex grows {capex.Last.AiGrowth!.Text}, the total {capex.Last.TotalGrowth!.Text}"),
            Subtitle = $"Growth YoY, %, {Name(years[0])}–{Name(years[^1])}",
            Unit = Unit.Change,
            Labels = [.. years.Select(Name)],
            Series = [Series("AI capex", years, year => year.AiGrowth, SeriesRole.Ai), Series("Total capex", years, year => year.TotalGrowth, SeriesRole.Neutral)],
        };
    }

    /// <summary>What the years add up to.</summary>
    public static ChartSpec Cumulative(CapexFigures capex) => ByYear(capex) with
    {
        Id = "capex-cumulative",
        Kind = ChartKind.StackedColumns,
        Title = ChartWords.Finding(
            "Cumulative capex",
            [capex.Last.Cumulative, capex.Last.CumulativeAi],
            () => $"By {Name(capex.Last)} the years add up to {capex.Last.Cumulative.Text}, {capex.Last.CumulativeAi.Text} of it AI"),
        Subtitle = $"Cumulative capital expenditure since {Name(capex.First)}, $B",
        Series = [Series("AI", capex, year => year.CumulativeAi, SeriesRole.Ai), Series("Other", capex, year => year.CumulativeOther, SeriesRole.NonAi)],
    };

    /// <summary>The article's totals beside what Amazon reported.</summary>
    public static ChartSpec PrintedAndReported(CapexFigures capex)
    {
        var widest = capex.Years.Where(year => year.Difference?.Value is not null).MaxBy(year => Math.Abs(year.Difference!.Value!.Value));
        return ByYear(capex) with
        {
            Id = "capex-printed-and-reported",
            Kind = ChartKind.Columns,
            Title = widest?.Difference?.Value is { } difference
                ? $"The article's {Name(widest)} is {Format.Value(Math.Abs(difference), Unit.UsdBillions)} {(difference < 0 ? "below" : "above")} what Amazon reported"
                : "Capex as printed and as reported",
            Subtitle = $"Capital expenditure, $B, {Years(capex)}; nothing reported yet for {Name(capex.Last)}",
            Series = [Series("Article", capex, year => year.Total, SeriesRole.Neutral), Series("Reported", capex, year => year.Reported, SeriesRole.Reported)],
            Source = ChartWords.Both,
        };
    }

    /// <summary>How much of its revenue Amazon reinvests.</summary>
    public static ChartSpec ReportedIntensity(CapexFigures capex)
    {
        var years = capex.Years.Where(year => year.ReportedIntensity is not null).ToImmutableArray();
        return ByYear(capex) with
        {
            Id = "capex-reported-intensity",
            Kind = ChartKind.Columns,
            Title = ChartWords.Finding(
                "Capex as a share of revenue",
                [years[0].ReportedIntensity!, years[^1].ReportedIntensity!],
                () => $"Capex takes {years[^1].ReportedIntensity!.Text} of revenue in {Name(years[^1])}, after {years[0].ReportedIntensity!.Text} in {Name(years[0])}"),
            Subtitle = $"Reported capital expenditure as a share of reported revenue, %, {Name(years[0])}–{Name(years[^1])}",
            Unit = Unit.Share,
            Labels = [.. years.Select(Name)],
            Series = [Series("Capex over revenue", years, year => year.ReportedIntensity, SeriesRole.Reported)],
            Source = ChartWords.Reported,
        };
    }

    /// <summary>Amazon beside the other three large spenders, which the article does not split.</summary>
    public static ChartSpec Big4(CapexFigures capex) => new()
    {
        Id = "capex-big-4",
        Kind = ChartKind.Bars,
        Title = ChartWords.Finding(
            "Capex of the Big 4",
            [capex.Big4.Share],
            () => $"Amazon plans {capex.Big4.Share.Text} of the four's capex; the article prints {capex.Big4.PrintedShare.Text}"),
        Subtitle = "Capital expenditure plans, $B, 2025; the three are not split in the source",
        Unit = Unit.UsdBillions,
        LabelHeading = "Company",
        Labels = ["Amazon", "Meta, Microsoft, Google"],
        Series = [new("Capex 2025", [capex.Big4.Amazon.Value, capex.Big4.Others.Value], SeriesRole.Highlight) { IsEstimate = true }],
        Source = ChartWords.Article,
        Height = 180,
    };

    /// <summary>The growth that the hurdle asks of AWS's operating income, beside the growth there is.</summary>
    public static ChartSpec GrowthNeeded(HurdleFigures hurdle)
    {
        (string Label, Figure Low, Figure High)[] rows =
        [
            .. hurdle.Growth.Select(needed => ($"Needed in {Format.Value(needed.Years.Value, Unit.Years, 0)}", needed.Low, needed.High)),
            ("Q4 2025 YoY, printed", hurdle.PrintedGrowth, hurdle.PrintedGrowth),
            ("Q4 2025 YoY, reported", hurdle.ReportedGrowth, hurdle.ReportedGrowth),
        ];
        return new()
        {
            Id = "capex-growth-needed",
            Kind = ChartKind.Ranges,
            Title = ChartWords.Finding(
                "Growth of operating income that the hurdle asks for",
                hurdle.Growth.SelectMany(needed => new[] { needed.Low, needed.High }),
                () => $"AWS must grow its operating income by {Share(hurdle.Growth[0].Low)}–{Share(hurdle.Growth[0].High)} a year to reach the hurdle in {Format.Value(hurdle.Growth[0].Years.Value, Unit.Years, 0)}"),
            Subtitle = "Growth of AWS operating income a year, %, from Q4 2025 annualised; spans from the low to the high hurdle",
            Unit = Unit.PerYear,
            LabelHeading = "Growth",
            Labels = [.. rows.Select(row => row.Label)],
            Series = [new("Growth a year", [.. rows.Select(row => row.Low.Value)], SeriesRole.Highlight) { Highs = [.. rows.Select(row => row.High.Value)] }],
            Source = ChartWords.Both,
            Height = 260,
        };
    }

    /// <summary>A year as it is written on an axis and in a heading: with an E when it is an estimate.</summary>
    public static string Name(CapexYear year) => Format.Year(year.Year) + (year.IsEstimate ? "E" : "");

    private static ChartEvent? InitiativeOf(CapexYear year) =>
        year.Initiative is { } initiative ? new(Name(year), Name(year), ChartWords.Sentence(Format.Fact(initiative))) : null;

    private static string Share(Figure figure) => Format.Value(figure.Value, Unit.Share);

    private static string Years(CapexFigures capex) => $"{Name(capex.First)}–{Name(capex.Last)}";

    private static ChartSpec ByYear(CapexFigures capex) => new()
    {
        Id = "",
        Kind = ChartKind.Columns,
        Title = "",
        Subtitle = "",
        Unit = Unit.UsdBillions,
        LabelHeading = "Year",
        Labels = [.. capex.Years.Select(Name)],
        Series = [],
        Source = ChartWords.Article,
    };

    private static ChartSeries Series(string name, CapexFigures capex, Func<CapexYear, Figure?> figure, SeriesRole role) =>
        Series(name, capex.Years, figure, role);

    private static ChartSeries Series(string name, ImmutableArray<CapexYear> years, Func<CapexYear, Figure?> figure, SeriesRole role)
    {
        var firstEstimate = years.TakeWhile(year => !year.IsEstimate).Count();
        return new(name, [.. years.Select(year => figure(year)?.Value)], role) { EstimateFrom = firstEstimate < years.Length ? firstEstimate : null };
    }
}
