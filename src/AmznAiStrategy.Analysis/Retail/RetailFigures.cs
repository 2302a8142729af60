using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Retail;

/// <summary>Buy for Me, with which Rufus buys in other stores. The article prints no number for it.</summary>
/// <param name="Items">How many items it can buy, in the words of the source.</param>
/// <param name="Threat">Whom it may hurt, as printed.</param>
public sealed record BuyForMeFigures(Figure Items, Figure Threat)
{
    public static BuyForMeFigures From(FactBook facts) => new(Figure.Of(facts, "rufus.buy-for-me.items"), Figure.Of(facts, "rufus.buy-for-me.threat"));
}

/// <summary>AI in logistics. The article prints no amount for it.</summary>
/// <param name="Words">What is said of it.</param>
public sealed record LogisticsFigures(ImmutableArray<Figure> Words)
{
    public static LogisticsFigures From(FactBook facts) => new(
    [
        Figure.Of(facts, "logistics.fleet-rank"),
        Figure.Of(facts, "logistics.data"),
        Figure.Of(facts, "logistics.effect"),
        Figure.Of(facts, "logistics.retail-moat"),
    ]);
}

/// <summary>Retail AI: the figures of the article and what follows from them.</summary>
public sealed record RetailFigures(RufusFigures Rufus, BuyForMeFigures BuyForMe, JustWalkOutFigures JustWalkOut, LogisticsFigures Logistics)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        Rufus.AboveExpected, Rufus.InteractionsPerUser, Rufus.PurchaseCompletion, Rufus.Share, Rufus.PrintedShare, Rufus.ShareOfReported,
        .. Rufus.Counts.Select(count => count.SalesPerUser),
        BuyForMe.Items, BuyForMe.Threat,
        .. JustWalkOut.Needed,
        .. Logistics.Words,
    ];

    public static RetailFigures From(FactBook facts) =>
        new(RufusFigures.From(facts), BuyForMeFigures.From(facts), JustWalkOutFigures.From(facts), LogisticsFigures.From(facts));
}
