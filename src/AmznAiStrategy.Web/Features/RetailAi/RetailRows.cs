using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.RetailAi;

/// <summary>The tables of retail AI.</summary>
public static class RetailRows
{
    public static IEnumerable<FigureRow> Rufus(RufusFigures rufus) =>
    [
        new("Incremental sales", rufus.Sales) { Remark = "How the increment was measured is not said." },
        new("Annualised run rate first expected", rufus.Expected),
        new("Sales over the run rate", rufus.AboveExpected) { Remark = "A year's sales beside a run rate." },
        .. rufus.Counts.SelectMany(count => new FigureRow[]
        {
            new(count.Label, count.Users),
            new($"Sales per user, on {count.Users.Text}", count.SalesPerUser),
            new($"Users a year earlier, from {count.Users.Text}", count.PriorUsers) { Remark = "If this is the count that grew." },
        }),
        new("Monthly active users, YoY", rufus.UserGrowth) { Text = Growth(rufus.UserGrowth) },
        new("Interactions, YoY", rufus.InteractionGrowth) { Text = Growth(rufus.InteractionGrowth) },
        new("Interactions per user, YoY", rufus.InteractionsPerUser),
        .. rufus.Indices.Select(index => new FigureRow($"{index.Label}, year before = 100", index.Index) { Text = Format.Value(index.Index.Value, Unit.Ratio, 0) }),
        new("Purchase completion over other shoppers", rufus.PurchaseCompletion) { Text = Growth(rufus.PurchaseCompletion), Remark = "People who use Rufus may have come to buy: no effect is shown." },
        new("Share of retail revenue, printed", rufus.PrintedShare),
        new("Share of retail revenue, recomputed", rufus.Share) { Text = Format.Value(rufus.Share.Value, Unit.Share, 2) },
        new("Share of reported retail revenue 2025", rufus.ShareOfReported) { Text = Format.Value(rufus.ShareOfReported.Value, Unit.Share, 2) },
    ];

    public static IEnumerable<FigureRow> JustWalkOut(JustWalkOutFigures shops) =>
    [
        new("New locations", shops.NewLocations),
        new("Third-party locations worldwide", shops.Locations),
        new("New as a share of all", shops.NewShare) { Remark = "Both counts are lower bounds." },
        new("Locations in own fulfilment centres", shops.OwnLocations),
        new("Fall of deployment cost", shops.CostReduction),
        new("Time it took", shops.CostMonths),
        new("Fall of deployment cost a month", shops.MonthlyDecline) { Remark = "If it fell evenly." },
    ];

    private static string Growth(Figure figure) => Format.Value(figure.Value, Unit.Change, 0);
}
