using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Retail;

/// <summary>What follows from one of the two user counts that the article prints for Rufus. Neither is corrected.</summary>
/// <param name="Label">What the article calls the count.</param>
/// <param name="Users">Millions, as printed.</param>
/// <param name="SalesPerUser">Incremental sales for each of them, USD.</param>
/// <param name="PriorUsers">Millions a year earlier, by the printed growth of monthly active users.</param>
public sealed record RufusCount(string Label, Figure Users, Figure SalesPerUser, Figure PriorUsers);

/// <summary>Rufus, the shopping assistant, in 2025.</summary>
/// <param name="Sales">Incremental sales, $B, as printed.</param>
/// <param name="Expected">Annualised run rate first expected, $B, as printed.</param>
/// <param name="AboveExpected">Sales over the run rate.</param>
/// <param name="UserGrowth">Growth of monthly active users YoY, as printed.</param>
/// <param name="InteractionGrowth">Growth of interactions YoY, as printed.</param>
/// <param name="InteractionsPerUser">Change of interactions for each user YoY.</param>
/// <param name="PurchaseCompletion">Purchase completion above that of other shoppers, as printed.</param>
/// <param name="RetailRevenue">Annual retail revenue, $B, as printed.</param>
/// <param name="PrintedShare">Share of retail revenue as printed, a range.</param>
/// <param name="Share">Share of the printed retail revenue, recomputed.</param>
/// <param name="ReportedRetailRevenue">North America and International sales 2025, $B, as reported.</param>
/// <param name="ShareOfReported">Share of them.</param>
/// <param name="Counts">Both user counts.</param>
public sealed record RufusFigures(
    Figure Sales,
    Figure Expected,
    Figure AboveExpected,
    Figure UserGrowth,
    Figure InteractionGrowth,
    Figure InteractionsPerUser,
    Figure PurchaseCompletion,
    Figure RetailRevenue,
    Figure PrintedShare,
    Figure Share,
    Figure ReportedRetailRevenue,
    Figure ShareOfReported,
    ImmutableArray<RufusCount> Counts)
{
    public static RufusFigures From(FactBook facts)
    {
        var sales = Figure.Of(facts, "rufus.2025.incremental-sales");
        var expected = Figure.Of(facts, "rufus.2025.run-rate-expected");
        var userGrowth = Figure.Of(facts, "rufus.2025.mau-growth");
        var interactionGrowth = Figure.Of(facts, "rufus.2025.interactions-growth");
        var retail = Figure.Of(facts, "risks.retail-revenue");
        var reportedRetail = Figure.Of(facts, "reported.2025.retail-revenue");
        return new(
            sales,
            expected,
            Figure.Growth("Rufus sales over the run rate first expected", expected, sales),
            userGrowth,
            interactionGrowth,
            Figure.Derive(
                "Change of interactions per Rufus user, YoY",
                Unit.Change,
                "(1 + growth of interactions) ÷ (1 + growth of users) − 1",
                values => (1 + values[0]) / (1 + values[1]) - 1,
                interactionGrowth,
                userGrowth),
            Figure.Of(facts, "rufus.2025.purchase-completion"),
            retail,
            Figure.Of(facts, "cases.bear.rufus-share-of-retail"),
            Figure.Quotient("Rufus sales as a share of retail revenue, recomputed", Unit.Share, "incremental sales ÷ printed retail revenue", sales, retail),
            reportedRetail,
            Figure.Quotient("Rufus sales as a share of reported retail revenue 2025", Unit.Share, "incremental sales ÷ reported retail revenue", sales, reportedRetail),
            [
                CountOf("Users", Figure.Of(facts, "rufus.2025.users"), sales, userGrowth),
                CountOf("Active users", Figure.Of(facts, "rufus.2025.active-users"), sales, userGrowth),
            ]);
    }

    private static RufusCount CountOf(string label, Figure users, Figure sales, Figure growth) => new(
        label,
        users,
        Figure.Derive($"Rufus sales per user, on {users.Text}", Unit.Usd, "incremental sales in dollars ÷ users", values => values[0] * 1e9 / (values[1] * 1e6), sales, users),
        Figure.Derive($"Rufus users a year earlier, from {users.Text}", Unit.Millions, "users ÷ (1 + growth of monthly active users)", values => values[0] / (1 + values[1]), users, growth));
}

/// <summary>Just Walk Out, shops without a till.</summary>
/// <param name="NewLocations">Opened in 2025, as printed.</param>
/// <param name="Locations">Third-party locations worldwide, as printed.</param>
/// <param name="OwnLocations">Locations inside own fulfilment centres, as printed.</param>
/// <param name="NewShare">New ones as a share of all third-party locations.</param>
/// <param name="CostReduction">Fall of deployment cost, as printed.</param>
/// <param name="CostMonths">Months it took, as printed.</param>
/// <param name="MonthlyDecline">The even monthly fall that adds up to it.</param>
public sealed record JustWalkOutFigures(
    Figure NewLocations, Figure Locations, Figure OwnLocations, Figure NewShare, Figure CostReduction, Figure CostMonths, Figure MonthlyDecline)
{
    public static JustWalkOutFigures From(FactBook facts)
    {
        var added = Figure.Of(facts, "just-walk-out.2025.new-locations");
        var all = Figure.Of(facts, "just-walk-out.third-party-locations");
        var reduction = Figure.Of(facts, "just-walk-out.deployment-cost-reduction");
        var months = Figure.Of(facts, "just-walk-out.deployment-cost-months");
        return new(
            added,
            all,
            Figure.Of(facts, "just-walk-out.fulfilment-centres"),
            Figure.Quotient("New Just Walk Out locations as a share of all", Unit.Share, "new locations ÷ third-party locations", added, all),
            reduction,
            months,
            Figure.Derive(
                "Fall of deployment cost a month",
                Unit.Share,
                "1 − (1 − reduction)^(1 ÷ months)",
                values => 1 - Math.Pow(1 - values[0], 1 / values[1]),
                reduction,
                months));
    }
}

/// <summary>What Alexa+ would earn at a number of subscribers.</summary>
/// <param name="Label">Which number it is.</param>
/// <param name="Subscribers">Millions, as printed.</param>
/// <param name="Revenue">A year's revenue at the printed price, $B.</param>
public sealed record AlexaRevenue(string Label, Figure Subscribers, Figure Revenue);

/// <summary>Alexa+, the paid assistant.</summary>
/// <param name="Price">USD a month, as printed.</param>
/// <param name="PrintedRevenue">Incremental annual revenue as printed, a range, $B.</param>
/// <param name="Revenues">Price times subscribers at every number of subscribers that the article names.</param>
public sealed record AlexaFigures(Figure Price, Figure PrintedRevenue, ImmutableArray<AlexaRevenue> Revenues)
{
    public static AlexaFigures From(FactBook facts)
    {
        var price = Figure.Of(facts, "alexa.price");
        var paid = facts.TryFind("alexa.paid-subscribers", out var fact) ? fact : null;
        var missing = Figure.Of(facts, "alexa.paid-subscribers");
        return new(
            price,
            Figure.Of(facts, "alexa.incremental-revenue"),
            [
                RevenueAt("Paid subscribers, low end", paid is null ? missing : Figure.LowOf(paid), price),
                RevenueAt("Paid subscribers, high end", paid is null ? missing : Figure.HighOf(paid), price),
                RevenueAt("Prime members asked about", Figure.Of(facts, "risks.alexa.prime-members"), price),
            ]);
    }

    private static AlexaRevenue RevenueAt(string label, Figure subscribers, Figure price) => new(
        label,
        subscribers,
        Figure.Derive($"Alexa+ revenue a year: {label.ToLowerInvariant()}", Unit.UsdBillions, "subscribers × price × 12 months", values => values[0] * values[1] * 12 / 1000, subscribers, price));
}

/// <summary>Retail AI: the figures of the article and what follows from them.</summary>
public sealed record RetailFigures(RufusFigures Rufus, JustWalkOutFigures JustWalkOut, AlexaFigures Alexa)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        Rufus.AboveExpected, Rufus.InteractionsPerUser, Rufus.PurchaseCompletion, Rufus.Share, Rufus.PrintedShare, Rufus.ShareOfReported,
        .. Rufus.Counts.Select(count => count.SalesPerUser),
        JustWalkOut.NewShare, JustWalkOut.OwnLocations, JustWalkOut.MonthlyDecline,
        Alexa.PrintedRevenue, .. Alexa.Revenues.Select(revenue => revenue.Revenue),
    ];

    public static RetailFigures From(FactBook facts) => new(RufusFigures.From(facts), JustWalkOutFigures.From(facts), AlexaFigures.From(facts));
}
