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

/// <summary>A printed growth as an index of the year before.</summary>
/// <param name="Label">What grew.</param>
/// <param name="Growth">Growth YoY as a fraction.</param>
/// <param name="Index">The year, the year before = 100.</param>
public sealed record RufusIndex(string Label, Figure Growth, Figure Index);

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
    /// <summary>Users, interactions and interactions of each user, the year before = 100.</summary>
    public ImmutableArray<RufusIndex> Indices =>
        [IndexOf("Interactions", InteractionGrowth), IndexOf("Monthly active users", UserGrowth), IndexOf("Interactions per user", InteractionsPerUser)];

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

    private static RufusIndex IndexOf(string label, Figure growth) =>
        new(label, growth, Figure.Derive($"{label} of Rufus, year before = 100", Unit.Ratio, "100 × (1 + growth)", values => 100 * (1 + values[0]), growth));

    private static RufusCount CountOf(string label, Figure users, Figure sales, Figure growth) => new(
        label,
        users,
        Figure.Derive($"Rufus sales per user, on {users.Text}", Unit.Usd, "incremental sales in dollars ÷ users", values => values[0] * 1e9 / (values[1] * 1e6), sales, users),
        Figure.Derive($"Rufus users a year earlier, from {users.Text}", Unit.Millions, "users ÷ (1 + growth of monthly active users)", values => values[0] / (1 + values[1]), users, growth));
}
