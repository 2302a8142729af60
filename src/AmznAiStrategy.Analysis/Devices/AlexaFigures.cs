using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Devices;

/// <summary>What Alexa+ would earn at a number of subscribers.</summary>
/// <param name="Label">Which number it is.</param>
/// <param name="Subscribers">Millions, as printed.</param>
/// <param name="Revenue">A year's revenue at the printed price, $B.</param>
/// <param name="ShareOfCapex">That revenue over the capex projected for 2026.</param>
public sealed record AlexaRevenue(string Label, Figure Subscribers, Figure Revenue, Figure ShareOfCapex);

/// <summary>One end of the printed revenue beside what price and subscribers give.</summary>
/// <param name="Printed">Incremental annual revenue as printed, $B.</param>
/// <param name="Difference">Computed less printed, $B.</param>
/// <param name="ImpliedPrice">Price a month at which the printed subscribers earn the printed revenue, USD.</param>
public sealed record AlexaCheck(Figure Printed, Figure Difference, Figure ImpliedPrice);

/// <summary>Alexa+, the paid assistant.</summary>
/// <param name="Price">USD a month, as printed.</param>
/// <param name="PrimePrice">USD a month for members of Prime, as printed.</param>
/// <param name="PaidSubscribers">Paid subscribers outside Prime, a range, millions, as printed.</param>
/// <param name="PrintedRevenue">Incremental annual revenue as printed, a range, $B.</param>
/// <param name="Low">At the lower end of the printed subscribers.</param>
/// <param name="High">At their upper end.</param>
/// <param name="Prime">At the members of Prime whom the risks section asks about.</param>
/// <param name="LowCheck">The lower end of the printed revenue against <paramref name="Low"/>.</param>
/// <param name="HighCheck">The upper end against <paramref name="High"/>.</param>
/// <param name="PrimeAtPrimePrice">What those members of Prime pay at the price printed for them, $B a year.</param>
/// <param name="Words">What is said of Alexa+ without a number.</param>
public sealed record AlexaFigures(
    Figure Price,
    Figure PrimePrice,
    Figure PaidSubscribers,
    Figure PrintedRevenue,
    AlexaRevenue Low,
    AlexaRevenue High,
    AlexaRevenue Prime,
    AlexaCheck LowCheck,
    AlexaCheck HighCheck,
    Figure PrimeAtPrimePrice,
    ImmutableArray<Figure> Words)
{
    private const string Paid = "alexa.paid-subscribers";
    private const string Printed = "alexa.incremental-revenue";
    private const int MonthsAYear = 12;
    private const double MillionsInBillion = 1000;

    /// <summary>Revenue at every number of subscribers that the article names.</summary>
    public ImmutableArray<AlexaRevenue> Revenues => [Low, High, Prime];

    internal IEnumerable<Figure> Needed =>
        [PrimePrice, PaidSubscribers, PrintedRevenue, .. Revenues.Select(revenue => revenue.ShareOfCapex), LowCheck.Difference, HighCheck.Difference, .. Words];

    /// <summary>A year's revenue at the printed price from a supposed number of subscribers.</summary>
    /// <param name="millions">Subscribers, millions.</param>
    public Figure RevenueOf(double millions)
    {
        var subscribers = Format.Value(millions, Unit.Millions);
        return Figure.Derive($"Alexa+ revenue a year from {subscribers} subscribers", Unit.UsdBillions, $"{subscribers} × price × 12 months", values => Yearly(millions, values[0]), Price);
    }

    public static AlexaFigures From(FactBook facts)
    {
        var price = Figure.Of(facts, "alexa.price");
        var primePrice = Figure.Of(facts, "alexa.price-prime");
        var members = Figure.Of(facts, "risks.alexa.prime-members");
        var capex = Figure.Of(facts, "capex.2026.total");
        var low = RevenueAt("Paid subscribers, low end", EndOf(facts, Paid, Figure.LowOf), price, capex);
        var high = RevenueAt("Paid subscribers, high end", EndOf(facts, Paid, Figure.HighOf), price, capex);
        return new(
            price,
            primePrice,
            Figure.Of(facts, Paid),
            Figure.Of(facts, Printed),
            low,
            high,
            RevenueAt("Prime members asked about", members, price, capex),
            CheckOf("low end", EndOf(facts, Printed, Figure.LowOf), low),
            CheckOf("high end", EndOf(facts, Printed, Figure.HighOf), high),
            Figure.Derive("Alexa+ revenue a year from those members at the price for Prime", Unit.UsdBillions, "members × price for Prime × 12 months", values => Yearly(values[0], values[1]), members, primePrice),
            [
                Figure.Of(facts, "alexa.announced"),
                Figure.Of(facts, "alexa.profit-rank"),
                Figure.Of(facts, "alexa.larger-aim"),
                Figure.Of(facts, "risks.alexa.pricing-test"),
                Figure.Of(facts, "risks.alexa.revenue-question"),
            ]);
    }

    private static Figure EndOf(FactBook facts, string id, Func<Fact, Figure> end) => facts.TryFind(id, out var fact) ? end(fact) : Figure.Of(facts, id);

    private static AlexaRevenue RevenueAt(string label, Figure subscribers, Figure price, Figure capex)
    {
        var revenue = Figure.Derive($"Alexa+ revenue a year: {label.ToLowerInvariant()}", Unit.UsdBillions, "subscribers × price × 12 months", values => Yearly(values[0], values[1]), subscribers, price);
        return new(label, subscribers, revenue, Figure.Quotient($"Alexa+ revenue over capex 2026: {label.ToLowerInvariant()}", Unit.Share, "revenue a year ÷ capex 2026", revenue, capex));
    }

    private static AlexaCheck CheckOf(string end, Figure printed, AlexaRevenue computed) => new(
        printed,
        Figure.Derive($"Alexa+ revenue computed less printed, {end}", Unit.UsdBillions, "subscribers × price × 12 months − printed revenue", values => values[0] - values[1], computed.Revenue, printed),
        Figure.Derive(
            $"Price a month behind the printed revenue, {end}",
            Unit.UsdPerMonth,
            "printed revenue ÷ subscribers ÷ 12 months",
            values => values[0] * MillionsInBillion / values[1] / MonthsAYear,
            printed,
            computed.Subscribers));

    private static double Yearly(double millions, double price) => millions * price * MonthsAYear / MillionsInBillion;
}
