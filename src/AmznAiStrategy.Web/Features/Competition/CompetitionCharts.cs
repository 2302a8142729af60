using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.Competition;

/// <summary>The charts of competition: pure functions from figures to specs. Every bar says its period, since the article mixes quarters.</summary>
public static class CompetitionCharts
{
    private const string FiscalYear = "Microsoft's fiscal year ends in June";

    /// <summary>All of them, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(CompetitionFigures competition) =>
    [
        Shares(competition.Clouds), ShareOverTime(competition.Clouds), GrowthAlike(competition.Clouds), GrowthMixed(competition.Clouds), MarginAfterPriceCuts(competition.Clouds),
        ContractSteps(competition.OpenAi), ContractLadder(competition.OpenAi), Circularity(competition.OpenAi),
    ];

    /// <summary>The market by provider.</summary>
    public static ChartSpec Shares(CloudFigures clouds) => Bars(
        "cloud-shares",
        ChartWords.Finding("Cloud market shares", [clouds.Together, clouds.Aws.Share], () => $"Three clouds hold {Share(clouds.Together)} of the market, AWS {clouds.Aws.Share.Text} of it"),
        "Share of the cloud market, %, Q3 2025 where a quarter is printed; the share of Google Cloud has none",
        Unit.Share,
        [.. clouds.Providers.Select(provider => (At(provider.Name, provider.Share), provider.Share)), ("All others, derived", clouds.Rest)]) with
    { Decimals = 0 };

    /// <summary>What AWS has lost and Azure gained.</summary>
    public static ChartSpec ShareOverTime(CloudFigures clouds) => Bars(
        "cloud-share-then-and-now",
        ChartWords.Finding("Cloud shares then and now", [clouds.AwsLoss, clouds.AzureGain], () => $"AWS comes from {clouds.AwsShareBefore.Text} to {clouds.Aws.Share.Text}, Azure from {clouds.AzureShareBefore.Text} to {clouds.Azure.Share.Text}"),
        "Share of the cloud market, %, earlier and in Q3 2025; periods differ, and AWS's earlier share is a lower bound without years",
        Unit.Share,
        [
            ($"AWS, long term, {clouds.AwsShareBefore.Text}", clouds.AwsShareBefore), (At("AWS", clouds.Aws.Share), clouds.Aws.Share),
            (At("Azure", clouds.AzureShareBefore), clouds.AzureShareBefore), (At("Azure", clouds.Azure.Share), clouds.Azure.Share),
        ]) with
    { Decimals = 0 };

    /// <summary>Growth of all three in the one quarter that the article prints for all.</summary>
    public static ChartSpec GrowthAlike(CloudFigures clouds) => Bars(
        "cloud-growth-same-quarter",
        ChartWords.Finding(
            "Cloud growth in the same quarter",
            [clouds.Azure.Gap!, clouds.Google.Gap!],
            () => $"Same quarter: Azure grows {clouds.Azure.Gap!.Text} against AWS, Google Cloud {clouds.Google.Gap!.Text}"),
        $"Revenue growth YoY, %, Q2 2025 as printed; {FiscalYear}, and which year's quarter is meant is not said",
        Unit.Change,
        [.. clouds.Providers.Select(provider => (At(provider.Name, provider.Growth), provider.Growth))]);

    /// <summary>The comparison that the bear case prints.</summary>
    public static ChartSpec GrowthMixed(CloudFigures clouds) => Bars(
        "cloud-growth-as-the-bear-case",
        ChartWords.Finding(
            "Cloud growth as the bear case compares it",
            [clouds.Azure.GapAsPrinted!, clouds.Google.GapAsPrinted!],
            () => $"Mixed quarters: Azure {clouds.Azure.GapAsPrinted!.Text}, Google Cloud {clouds.Google.GapAsPrinted!.Text}"),
        $"Revenue growth YoY, %, as the bear case prints it; quarters differ: AWS Q4, the others Q2 2025. {FiscalYear}",
        Unit.Change,
        [(At("AWS", clouds.AwsLaterGrowth), clouds.AwsLaterGrowth), .. clouds.Providers.Skip(1).Select(provider => (At(provider.Name, provider.Growth), provider.Growth))]);

    /// <summary>What a fight over price would leave of the margin.</summary>
    public static ChartSpec MarginAfterPriceCuts(CloudFigures clouds)
    {
        var known = clouds.PriceCuts.Where(cut => cut.Margin.Value is not null).ToImmutableArray();
        return new()
        {
            Id = "aws-margin-after-price-cuts",
            Kind = ChartKind.Columns,
            Title = known is [.., var deepest]
                ? $"A price cut of {Format.Value(deepest.Cut, Unit.Share, 0)} takes the margin from {Share(clouds.Margin, 1)} to {Share(deepest.Margin, 1)}"
                : "AWS margin after price cuts",
            Subtitle = "AWS operating margin, %, Q4 2025; the cuts are suppositions, volume and cost stay",
            Unit = Unit.Share,
            LabelHeading = "Price cut",
            Labels = ["None", .. clouds.PriceCuts.Select(cut => Format.Value(cut.Cut, Unit.Share, 0))],
            Series = [new("Operating margin", [clouds.Margin.Value, .. clouds.PriceCuts.Select(cut => cut.Margin.Value)], SeriesRole.Neutral) { EstimateFrom = 1 }],
            Source = ChartWords.Article,
            Height = 300,
        };
    }

    /// <summary>From the contract first signed to the expanded one.</summary>
    public static ChartSpec ContractSteps(OpenAiFigures openAi) => new()
    {
        Id = "openai-contract-steps",
        Kind = ChartKind.Waterfall,
        Title = ChartWords.Finding("The OpenAI contract with AWS", [openAi.AtFirst, openAi.Expanded], () => $"The contract went from {openAi.AtFirst.Text} to {openAi.Expanded.Text}"),
        Subtitle = "Capacity contract of OpenAI with AWS, $B over its term; signed in late 2025, expansion without a date",
        Unit = Unit.UsdBillions,
        LabelHeading = "Step",
        Labels = ["Signed", "Expansion", "Contract"],
        Series = [new("Contract", [openAi.AtFirst.Value, openAi.Addition.Value, openAi.Expanded.Value], SeriesRole.Demand)],
        Source = ChartWords.Article,
        Height = 300,
    };

    /// <summary>The contract by year, in equal parts, and what it adds up to.</summary>
    public static ChartSpec ContractLadder(OpenAiFigures openAi) => new()
    {
        Id = "openai-contract-ladder",
        Kind = ChartKind.Columns,
        Title = ChartWords.Finding(
            "The OpenAI contract by year",
            [openAi.Yearly, openAi.YearlyShareOfAws],
            () => $"In equal parts the contract brings {openAi.Yearly.Text} a year, {Share(openAi.YearlyShareOfAws, 1)} of AWS revenue"),
        Subtitle = "Contract, $B a year and added up; even use is an assumption, and the first calendar year is not printed",
        Unit = Unit.UsdBillions,
        LabelHeading = "Contract year",
        Labels = [.. openAi.Ladder.Select(year => $"Year {year.Number}")],
        Series =
        [
            new("In the year", [.. openAi.Ladder.Select(year => year.Amount.Value)], SeriesRole.Demand) { IsEstimate = true },
            new("Added up", [.. openAi.Ladder.Select(year => year.Cumulative.Value)], SeriesRole.Highlight) { IsEstimate = true, IsStepped = true, Shape = SeriesShape.Line },
        ],
        Source = ChartWords.Article,
        Height = 300,
    };

    /// <summary>What Amazon pays in, and what comes back as revenue of AWS. The conditional part comes last: it alone is not certain.</summary>
    public static ChartSpec Circularity(OpenAiFigures openAi) => new()
    {
        Id = "openai-flows",
        Kind = ChartKind.Flows,
        Title = ChartWords.Finding(
            "Money between Amazon and OpenAI",
            [openAi.Circular, openAi.Investment, openAi.Expanded],
            () => $"Amazon puts in {openAi.Investment.Text}, {Share(openAi.Circular)} of the {openAi.Expanded.Text} that comes back"),
        Subtitle = "Money between Amazon, OpenAI and AWS, $B; as of March 2026, the contract over eight years, investments undated",
        Unit = Unit.UsdBillions,
        LabelHeading = "Amount",
        Labels = ["Paid upfront", "Capacity contract", "Paid under conditions"],
        Flows = [new("Amazon", "OpenAI"), new("OpenAI", "AWS"), new("Amazon", "OpenAI")],
        Series = [new("Amount", [openAi.Upfront.Value, openAi.Expanded.Value, openAi.Conditional.Value], SeriesRole.Highlight) { EstimateFrom = 2 }],
        Source = ChartWords.Article,
        Height = 300,
    };

    /// <summary>Those of scenarios: Base alone.</summary>
    public static ImmutableArray<ChartSpec> OfScenarios(ImmutableArray<ScenarioCase> cases) => [.. cases.Where(scenario => scenario.Id == "base").Select(RoicByRealisation)];

    /// <summary>ROIC of a scenario by the part of the contract that is used.</summary>
    public static ChartSpec RoicByRealisation(ScenarioCase scenario)
    {
        var steps = ContractRealisation.Of(scenario.Name, scenario.Projection.Assumptions);
        var hurdle = scenario.Projection.Assumptions.Hurdle;
        var known = steps.Where(step => step.Roic.Value is not null).ToImmutableArray();
        return new()
        {
            Id = "roic-by-contract-realisation",
            Kind = ChartKind.Columns,
            Title = known is [var none, .., var all]
                ? $"The whole contract moves ROIC by {Format.Difference(all.Roic.Value - none.Roic.Value, Unit.Share)}"
                : "ROIC by use of the OpenAI contract",
            Subtitle = $"ROIC {scenario.Projection.Summary.WindowEnd} by the part of the contract that is used, %; all else as in {scenario.Name}",
            Unit = Unit.Share,
            LabelHeading = "Contract used",
            Labels = [.. steps.Select(step => Format.Value(step.Realised, Unit.Share, 0) + (step.IsOwn ? $" ({scenario.Name})" : ""))],
            Series = [new("ROIC", [.. steps.Select(step => step.Roic.Value)], SeriesRole.Neutral) { IsEstimate = true }],
            Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
            Decimals = 2,
            Source = ChartWords.Model,
            Scenario = scenario.Name,
            Height = 300,
        };
    }

    /// <summary>Whom a figure is about and when, as the bar of a chart says it: <c>Azure, Q3 2025</c>.</summary>
    public static string At(string name, Figure figure) => $"{name}, {PeriodOf(figure)}";

    private static string PeriodOf(Figure figure) => FigureBasis.Period(figure) switch
    {
        [_, _, _, _, '-', 'Q', var quarter] and var period => $"Q{quarter} {period[..4]}",
        "undated" or "" => "no period",
        var period => period,
    };

    private static string Share(Figure figure, int decimals = 0) => Format.Value(figure.Value, Unit.Share, decimals);

    private static ChartSpec Bars(string id, string title, string subtitle, Unit unit, ImmutableArray<(string Label, Figure Figure)> rows) => new()
    {
        Id = id,
        Kind = ChartKind.Bars,
        Title = title,
        Subtitle = subtitle,
        Unit = unit,
        LabelHeading = "Provider and period",
        Labels = [.. rows.Select(row => row.Label)],
        Series = [new("Value", [.. rows.Select(row => row.Figure.Value)], SeriesRole.Neutral)],
        Source = ChartWords.Article,
        Height = 240,
    };
}
