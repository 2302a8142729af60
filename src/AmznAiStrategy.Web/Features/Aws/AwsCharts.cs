using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.Aws;

/// <summary>The charts of AWS: pure functions from figures to specs.</summary>
public static class AwsCharts
{
    /// <summary>All of them, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(AwsFigures aws) =>
        [OperatingIncomeBridge(aws), MarginThenAndNow(aws), RevenueAndIncome(aws), Margin(aws), Growth(aws), Depreciation(aws), BacklogSeries(aws), BacklogCover(aws)];

    /// <summary>From the operating income a year earlier to that of the quarter, by the article's figures.</summary>
    public static ChartSpec OperatingIncomeBridge(AwsFigures aws) => new()
    {
        Id = "aws-operating-income-bridge",
        Kind = ChartKind.Waterfall,
        Title = ChartWords.Finding(
            "Growth of AWS operating income",
            [aws.Bridge.Volume, aws.Bridge.Margin],
            () => $"Revenue brings {Format.Difference(aws.Bridge.Volume.Value, Unit.UsdBillions)} of operating income, the margin {Format.Difference(aws.Bridge.Margin.Value, Unit.UsdBillions)}"),
        Subtitle = "AWS operating income, $B, Q4 2024 to Q4 2025; the year before as the printed growth implies it",
        Unit = Unit.UsdBillions,
        LabelHeading = "Step",
        Labels = ["Q4'24, implied", "Revenue growth", "Wider margin", "Q4'25"],
        Series = [new("Operating income", [aws.Bridge.Before.Value, aws.Bridge.Volume.Value, aws.Bridge.Margin.Value, aws.Bridge.Now.Value], SeriesRole.Neutral)],
        Decimals = 2,
        Source = ChartWords.Article,
    };

    /// <summary>The margin that the article's figures imply beside the reported one.</summary>
    public static ChartSpec MarginThenAndNow(AwsFigures aws)
    {
        ImmutableArray<ReportedQuarter> quarters = [aws.Reported[^5], aws.Reported[^2], aws.Reported[^1]];
        return ByQuarter(quarters) with
        {
            Id = "aws-margin-then-and-now",
            Title = ChartWords.Finding(
                "AWS margin by the article and as reported",
                [aws.Quarter.MarginChangeYoY, aws.ReportedMarginChange],
                () => $"Over the year the margin moves {aws.Quarter.MarginChangeYoY.Text} by the article's figures, {aws.ReportedMarginChange.Text} as reported"),
            Subtitle = "AWS operating margin, %; of the article's three only Q4'25 is printed, the others follow from its changes",
            Unit = Unit.Share,
            Series =
            [
                new("Article", [aws.Quarter.PriorYearMargin.Value, aws.Quarter.PriorQuarterMargin.Value, aws.Quarter.Margin.Value], SeriesRole.Neutral),
                Series("Reported", quarters, q => q.Margin, SeriesRole.Reported),
            ],
            Source = ChartWords.Both,
        };
    }

    /// <summary>Reported revenue and operating income by quarter.</summary>
    public static ChartSpec RevenueAndIncome(AwsFigures aws)
    {
        var (first, last) = (aws.Reported[0], aws.Reported[^1]);
        var notFound = aws.Reported.Where(q => q.Revenue.Value is null).Select(q => ChartWords.Quarter(q.Period)).ToArray();
        return ByQuarter(aws.Reported) with
        {
            Id = "aws-revenue-and-income",
            Title = ChartWords.Finding(
                "AWS revenue and operating income",
                [first.Revenue, last.Revenue, first.OperatingIncome, last.OperatingIncome],
                () => $"Revenue goes from {Money(first.Revenue)} to {Money(last.Revenue)} a quarter, operating income from {Money(first.OperatingIncome)} to {Money(last.OperatingIncome)}"),
            Subtitle = $"Reported by quarter, $B, {Span(aws.Reported)}" + (notFound.Length == 0 ? "" : $"; revenue of {string.Join(", ", notFound)} not found"),
            Series = [Series("Revenue", aws.Reported, q => q.Revenue, SeriesRole.Reported), Series("Operating income", aws.Reported, q => q.OperatingIncome, SeriesRole.Highlight)],
            Events = ArticleEvents.ByQuarter(
                aws.Events,
                [.. aws.Reported.Select(q => ChartWords.Quarter(q.Period))],
                "silicon.trainium2.launch",
                "rainier.operational-since",
                "openai.contract-date"),
            Height = 340,
            Views = ChartView.Index | ChartView.Log,
        };
    }

    /// <summary>Reported operating margin by quarter.</summary>
    public static ChartSpec Margin(AwsFigures aws)
    {
        var known = aws.Reported.Where(q => q.Margin.Value is not null).ToArray();
        return ByQuarter(aws.Reported) with
        {
            Id = "aws-margin",
            Kind = ChartKind.Lines,
            Title = known is [.., var last] && known.MaxBy(q => q.Margin.Value) is { } peak
                ? $"The margin stands at {Share(last.Margin)}; its peak was {Share(peak.Margin)} in {ChartWords.Quarter(peak.Period)}"
                : "AWS operating margin",
            Subtitle = $"Operating income over revenue as reported, %, {Span(aws.Reported)}",
            Unit = Unit.Share,
            Series = [Series("Operating margin", aws.Reported, q => q.Margin, SeriesRole.Reported)],
        };
    }

    /// <summary>Reported growth by quarter, where the quarter a year earlier was found.</summary>
    public static ChartSpec Growth(AwsFigures aws)
    {
        var quarters = aws.Reported.Where(q => q.RevenueGrowth is not null).ToImmutableArray();
        var last = quarters[^1];
        return ByQuarter(quarters) with
        {
            Id = "aws-growth",
            Title = ChartWords.Finding(
                "AWS growth",
                [last.OperatingIncomeGrowth!, aws.Quarter.OperatingIncomeGrowth],
                () => $"Operating income {last.OperatingIncomeGrowth!.Text} in {ChartWords.Quarter(last.Period)} as reported; the article prints {Format.Value(aws.Quarter.OperatingIncomeGrowth.Value, Unit.Change, 0)}"),
            Subtitle = $"Growth YoY as reported, %, {Span(quarters)}; gaps where a quarter was not found",
            Unit = Unit.Change,
            Series = [Series("Revenue", quarters, q => q.RevenueGrowth, SeriesRole.Reported), Series("Operating income", quarters, q => q.OperatingIncomeGrowth, SeriesRole.Highlight)],
        };
    }

    /// <summary>What earlier capex costs by now.</summary>
    public static ChartSpec Depreciation(AwsFigures aws)
    {
        var quarters = aws.Reported.Where(q => q.Depreciation is not null).ToImmutableArray();
        var (first, last) = (quarters[0], quarters[^1]);
        return ByQuarter(quarters) with
        {
            Id = "aws-depreciation",
            Title = ChartWords.Finding(
                "AWS depreciation",
                [first.Depreciation!, last.Depreciation!, last.DepreciationShare!],
                () => $"Depreciation goes from {first.Depreciation!.Text} to {last.Depreciation!.Text} a quarter, {Share(last.DepreciationShare!)} of revenue"),
            Subtitle = $"AWS depreciation and amortisation as reported, $B a quarter, {Span(quarters)}",
            Series = [Series("Depreciation", quarters, q => q.Depreciation, SeriesRole.Reported)],
            Decimals = 2,
        };
    }

    /// <summary>The reported backlog at the quarters for which it was found.</summary>
    public static ChartSpec BacklogSeries(AwsFigures aws)
    {
        var backlog = aws.Backlog.Reported;
        ImmutableArray<string> quarters = [.. backlog.Select(fact => ChartWords.Quarter(fact.Period))];
        return new()
        {
            Id = "aws-backlog",
            Kind = ChartKind.Columns,
            Title = backlog is [var first, .., var last]
                ? $"The backlog grew from {Format.Fact(first)} in {ChartWords.Quarter(first.Period)} to {Format.Fact(last)} in {ChartWords.Quarter(last.Period)}"
                : "AWS backlog",
            Subtitle = "Backlog as reported, $B; only quarters that were found, so the axis is not to scale",
            Unit = Unit.UsdBillions,
            LabelHeading = "Quarter",
            Labels = quarters,
            Events = ArticleEvents.ByQuarter(aws.Events, quarters, "openai.contract-date"),
            Series = [new("Backlog", [.. backlog.Select(fact => fact.Value)], SeriesRole.Reported)],
            Source = ChartWords.Reported,
        };
    }

    /// <summary>The article's backlog beside what it has to fill.</summary>
    public static ChartSpec BacklogCover(AwsFigures aws) => new()
    {
        Id = "aws-backlog-cover",
        Kind = ChartKind.Bars,
        Title = ChartWords.Finding(
            "Backlog beside revenue and capex",
            [aws.Backlog.Years, aws.Backlog.CapexCover],
            () => $"The backlog is {Format.Value(aws.Backlog.Years.Value, Unit.Years, 2)} of revenue and {aws.Backlog.CapexCover.Text} the capex of 2026E"),
        Subtitle = "As printed, $B; backlog undated, revenue Q4'25 annualised, capex 2026 projected",
        Unit = Unit.UsdBillions,
        LabelHeading = "Amount",
        Labels = ["Backlog", "Revenue, annualised", "Capex 2026E"],
        Series = [new("Amount", [aws.Backlog.Printed.Value, aws.Backlog.Revenue.Value, aws.Backlog.Capex.Value], SeriesRole.Neutral) { EstimateFrom = 2 }],
        Source = ChartWords.Article,
        Height = 220,
    };

    /// <summary>Those of scenarios: the backlog as Base calls it.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases, AwsFigures aws) =>
        [.. cases.Where(scenario => scenario.Id == "base").Select(scenario => RunOff(scenario.Name, RunOffOf(scenario, aws)))];

    /// <summary>The printed backlog as a scenario calls it.</summary>
    public static BacklogRunOff RunOffOf(ScenarioCase scenario, AwsFigures aws) => BacklogRunOff.Of(
        aws.Backlog.Printed, scenario.Name, scenario.Projection.Assumptions.Demand.BacklogConversion, (int)scenario.Projection.Assumptions.Horizon.ForecastStart);

    /// <summary>How the printed backlog turns into revenue at a scenario's conversion when nothing new is booked.</summary>
    public static ChartSpec RunOff(string scenario, BacklogRunOff runOff) => new()
    {
        Id = "aws-backlog-run-off",
        Kind = ChartKind.Waterfall,
        Title = ChartWords.Finding(
            "Run-off of the backlog",
            [runOff.Left],
            () => $"Called at {Share(runOff.Conversion)} a year, {runOff.Left.Text} of the backlog is left after {Format.Year(runOff.Years[^1].Year)}"),
        Subtitle = $"Printed backlog and what turns into revenue, $B, {Format.Year(runOff.Years[0].Year)}–{Format.Year(runOff.Years[^1].Year)}; nothing new is booked",
        Unit = Unit.UsdBillions,
        LabelHeading = "Step",
        Labels = ["Backlog", .. runOff.Years.Select(year => Format.Year(year.Year)), "Left"],
        Series = [new("Backlog", [runOff.Backlog.Value, .. runOff.Years.Select(year => -year.Converted.Value), runOff.Left.Value], SeriesRole.Neutral) { EstimateFrom = 1 }],
        Source = ChartWords.Model,
        Scenario = scenario,
    };

    private static string Money(Figure figure) => Format.Value(figure.Value, Unit.UsdBillions);

    private static string Share(Figure figure) => Format.Value(figure.Value, Unit.Share);

    private static string Span(ImmutableArray<ReportedQuarter> quarters) => $"{ChartWords.Quarter(quarters[0].Period)}–{ChartWords.Quarter(quarters[^1].Period)}";

    private static ChartSpec ByQuarter(ImmutableArray<ReportedQuarter> quarters) => new()
    {
        Id = "",
        Kind = ChartKind.Columns,
        Title = "",
        Subtitle = "",
        Unit = Unit.UsdBillions,
        LabelHeading = "Quarter",
        Labels = [.. quarters.Select(q => ChartWords.Quarter(q.Period))],
        Series = [],
        Source = ChartWords.Reported,
    };

    private static ChartSeries Series(string name, ImmutableArray<ReportedQuarter> quarters, Func<ReportedQuarter, Figure?> figure, SeriesRole role) =>
        new(name, [.. quarters.Select(q => figure(q)?.Value)], role);
}
