using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Anthropic;

/// <summary>The charts of the stake in Anthropic and of Project Rainier: pure functions from figures to specs.</summary>
public static class AnthropicCharts
{
    /// <summary>Tranches are printed to the cent of a billion; one decimal would make 5.3 of 5.25.</summary>
    private const int Cents = 2;

    /// <summary>The quarter to which the source's "late 2025" is pinned.</summary>
    private const string LateIn2025 = "2025-Q4";

    /// <summary>Those of printed and derived figures, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(AnthropicFigures anthropic) =>
    [
        Invested(anthropic), ByTranche(anthropic.Stake), TwoOrders(anthropic.Stake), ShareOfCapex(anthropic.Stake),
        Chips(anthropic.Rainier), RainierCost(anthropic.Rainier), RainierShare(anthropic.Rainier), Laboratories(anthropic),
    ];

    /// <summary>A sum of tranches as the article would print it.</summary>
    public static string Money(Figure figure) => Format.Value(figure.Value, Unit.UsdBillions, Cents);

    /// <summary>What had been paid by each quarter's end.</summary>
    public static ChartSpec Invested(AnthropicFigures anthropic)
    {
        var stake = anthropic.Stake;
        var rainier = anthropic.Rainier.OperationalSince;
        return Chart("anthropic-invested", ChartKind.Lines) with
        {
            Title = ChartWords.Finding(
                "Invested in Anthropic by quarter",
                [stake.Sum, stake.Total],
                () => stake.Sum.Value == stake.Total.Value
                    ? $"By date the tranches reach {Money(stake.Sum)} in {ChartWords.Quarter(stake.Latest.Quarter)}, the printed total"
                    : $"By date the tranches reach {Money(stake.Sum)}; the article prints {stake.Total.Text}"),
            Subtitle = $"Cumulative investment at the end of each quarter, $B, {ChartWords.Quarter(stake.Path[0].Quarter)}–{ChartWords.Quarter(stake.Path[^1].Quarter)}",
            Unit = Unit.UsdBillions,
            Decimals = Cents,
            LabelHeading = "Quarter",
            Labels = [.. stake.Path.Select(point => ChartWords.Quarter(point.Quarter))],
            Series = [new("Invested in Anthropic", [.. stake.Path.Select(point => point.Invested.Value)], SeriesRole.Ai) { IsStepped = true }],
            Events =
            [
                .. stake.Tranches.Where(tranche => tranche.Amount.Value is not null).Select(tranche => new ChartEvent(ChartWords.Quarter(tranche.Quarter), tranche.Date, $"{Name(tranche)}, {tranche.Amount.Text}")),
                .. rainier.MissingIds.IsEmpty ? [new ChartEvent(ChartWords.Quarter(LateIn2025), rainier.Text, "Rainier in operation")] : ImmutableArray<ChartEvent>.Empty,
            ],
        };
    }

    /// <summary>The tranches by date, each with its place in the article's list.</summary>
    public static ChartSpec ByTranche(StakeFigures stake) => Chart("anthropic-tranches", ChartKind.Columns) with
    {
        Title = ChartWords.Finding(
            "Tranches by date",
            [stake.Final.Amount, stake.Latest.Amount],
            () => stake.Final == stake.Latest
                ? $"The last tranche is {stake.Latest.Amount.Text}"
                : $"After the tranche called final, {stake.Final.Amount.Text}, another {stake.Latest.Amount.Text} is dated {stake.Latest.Date}"),
        Subtitle = $"Tranches in the order of their dates, $B, {stake.Tranches[0].Date} to {stake.Latest.Date}; in brackets the place in the article's list",
        Unit = Unit.UsdBillions,
        Decimals = Cents,
        LabelHeading = "Tranche",
        Labels = [.. stake.Tranches.Select(tranche => $"{tranche.Date} ({tranche.PrintedPlace})")],
        Series = [new("Tranche", [.. stake.Tranches.Select(tranche => tranche.Amount.Value)], SeriesRole.Ai)],
    };

    /// <summary>The running sum by date beside the one in the order of the article's list.</summary>
    public static ChartSpec TwoOrders(StakeFigures stake)
    {
        var listed = stake.Tranches.OrderBy(tranche => tranche.PrintedPlace).ToImmutableArray();
        return Chart("anthropic-two-orders", ChartKind.Columns) with
        {
            Title = ChartWords.Finding(
                "Running sum by date and in the order of the list",
                [stake.Tranches[1].ByDate, listed[1].AsPrinted],
                () => $"After two tranches the dates stand at {Money(stake.Tranches[1].ByDate)}, the list at {Money(listed[1].AsPrinted)}"),
            Subtitle = $"Running sum of the tranches, $B, {stake.Tranches[0].Date} to {stake.Latest.Date}",
            Unit = Unit.UsdBillions,
            Decimals = Cents,
            LabelHeading = "Tranches so far",
            Labels = [.. stake.Tranches.Select((_, i) => i == 0 ? "1 tranche" : $"{i + 1} tranches")],
            Series =
            [
                new("By date", [.. stake.Tranches.Select(tranche => tranche.ByDate.Value)], SeriesRole.Ai),
                new("In the order of the list", [.. listed.Select(tranche => tranche.AsPrinted.Value)], SeriesRole.Neutral),
            ],
        };
    }

    /// <summary>The stake beside capital expenditure: all of it against single years, and against the years in which it was paid.</summary>
    public static ChartSpec ShareOfCapex(StakeFigures stake) => Chart("anthropic-share-of-capex", ChartKind.Bars) with
    {
        Title = ChartWords.Finding(
            "The stake as a share of capex",
            [stake.ShareOfCapex2025, stake.ShareOfCapexPaid],
            () => $"All tranches make {stake.ShareOfCapex2025.Text} of one year's capex, {stake.ShareOfCapexPaid.Text} of that of the years they were paid in"),
        Subtitle = "Total invested in Anthropic as a share of Amazon's capital expenditure, %, 2023–2026E",
        Unit = Unit.Share,
        LabelHeading = "Capex of",
        Labels = ["2025 alone", $"{stake.Years[0].Year}–{stake.Years[^1].Year}", "2026E alone"],
        Series = [new("Share of capex", [stake.ShareOfCapex2025.Value, stake.ShareOfCapexPaid.Value, stake.ShareOfCapex2026.Value], SeriesRole.Ai) { EstimateFrom = 2 }],
        Height = 260,
    };

    /// <summary>Installed chips against the target whose date has passed, with what was reported since.</summary>
    public static ChartSpec Chips(RainierFigures rainier) => Chart("rainier-chips", ChartKind.Bars) with
    {
        Title = ChartWords.Finding(
            "Rainier's chips and their target",
            [rainier.Reached],
            () => $"Rainier holds {Format.Value(rainier.Reached.Value, Unit.Share, 0)} at most of the chips targeted for the end of 2025"),
        Subtitle = "Trainium2 chips: printed for late 2025, just under the number; reported without a date",
        Unit = Unit.Count,
        LabelHeading = "Count",
        Labels = [$"Installed, {rainier.Chips.Text}", $"Landed, reported, {rainier.Landed.Text}"],
        Series = [new("Trainium2 chips", [rainier.Chips.Value, rainier.LandedChips.Value], SeriesRole.Ai)],
        Bands = rainier.TargetChips.Value is { } target ? [new(target, target, $"Target {rainier.Target.Text}")] : [],
        Source = ChartWords.Both,
        Height = 220,
    };

    /// <summary>What was built and what the target costs at the same price.</summary>
    public static ChartSpec RainierCost(RainierFigures rainier) => Chart("rainier-cost", ChartKind.Bars) with
    {
        Title = ChartWords.Finding(
            "Cost of Rainier and of its target",
            [rainier.CostPerChip, rainier.TargetCost],
            () => $"At {rainier.CostPerChip.Text} a chip, all-in, the target costs {rainier.TargetCost.Text}"),
        Subtitle = "Build cost, $B, about, 2025; the target at the cost per chip of what is built",
        Unit = Unit.UsdBillions,
        LabelHeading = "Chips",
        Labels = [$"Built, {rainier.Chips.Text} chips", $"Target, {rainier.Target.Text} chips"],
        Series = [new("Build cost", [rainier.Cost.Value, rainier.TargetCost.Value], SeriesRole.Ai) { EstimateFrom = 1 }],
        Height = 220,
    };

    /// <summary>The cluster beside AI capital expenditure.</summary>
    public static ChartSpec RainierShare(RainierFigures rainier) => Chart("rainier-share", ChartKind.Bars) with
    {
        Title = ChartWords.Finding(
            "Rainier as a share of AI capex",
            [rainier.ShareOfAiCapex2025],
            () => $"Rainier costs {rainier.ShareOfAiCapex2025.Text} of the AI capex of 2025, were all of it Amazon's"),
        Subtitle = "Build cost, about, as a share of Amazon's AI capex, %, 2024–2026E; the split with Anthropic is not printed",
        Unit = Unit.Share,
        LabelHeading = "AI capex of",
        Labels = ["2025: as built", "2024–2025: as built", "2026E: missing chips"],
        Series = [new("Share of AI capex", [rainier.ShareOfAiCapex2025.Value, rainier.ShareOfAiCapex2024To2025.Value, rainier.MissingShareOfAiCapex2026.Value], SeriesRole.Ai) { EstimateFrom = 2 }],
        Height = 260,
    };

    /// <summary>The stake in Anthropic beside the money printed for OpenAI.</summary>
    public static ChartSpec Laboratories(AnthropicFigures anthropic) => Chart("anthropic-and-openai", ChartKind.Bars) with
    {
        Title = ChartWords.Finding(
            "Investment in Anthropic and in OpenAI",
            [anthropic.OpenAi.OverStake, anthropic.OpenAi.UpfrontOverStake],
            () => $"OpenAI is printed with {anthropic.OpenAi.OverStake.Text} the money of Anthropic, {anthropic.OpenAi.UpfrontOverStake.Text} without its conditional part"),
        Subtitle = "Amazon's investment in laboratories, $B, as of March 2026; the conditions are not named",
        Unit = Unit.UsdBillions,
        LabelHeading = "Investment",
        Labels = ["Anthropic", "OpenAI, upfront", "OpenAI, conditional"],
        Series = [new("Investment", [anthropic.Stake.Total.Value, anthropic.OpenAi.Upfront.Value, anthropic.OpenAi.Conditional.Value], SeriesRole.Ai) { EstimateFrom = 2 }],
        Height = 260,
    };

    private static string Name(Tranche tranche) => ChartWords.Sentence(tranche.Label ?? "tranche");

    private static ChartSpec Chart(string id, ChartKind kind) => new()
    {
        Id = id,
        Kind = kind,
        Title = "",
        Subtitle = "",
        Unit = Unit.UsdBillions,
        LabelHeading = "",
        Labels = [],
        Series = [],
        Source = ChartWords.Article,
    };
}
