using AmznAiStrategy.Analysis.Devices;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Devices;

/// <summary>The tables of devices.</summary>
public static class DevicesRows
{
    public static IEnumerable<FigureRow> Alexa(AlexaFigures alexa) =>
    [
        new("List price", alexa.Price),
        new("Price for members of Prime", alexa.PrimePrice) { Text = Format.Value(alexa.PrimePrice.Value, Unit.UsdPerMonth) },
        .. alexa.Revenues.SelectMany(revenue => new FigureRow[]
        {
            new(revenue.Label, revenue.Subscribers),
            new($"Revenue a year at {revenue.Subscribers.Text}", revenue.Revenue),
            new($"Over capex 2026E at {revenue.Subscribers.Text}", revenue.ShareOfCapex),
        }),
        new("The same members at the price for Prime", alexa.PrimeAtPrimePrice) { Remark = "Free for Prime and paid by Prime are both printed." },
        new("Incremental revenue a year, printed", alexa.PrintedRevenue),
        new("Computed less printed, low end", alexa.LowCheck.Difference) { Text = Format.Difference(alexa.LowCheck.Difference.Value, Unit.UsdBillions) },
        new("Computed less printed, high end", alexa.HighCheck.Difference) { Text = Format.Difference(alexa.HighCheck.Difference.Value, Unit.UsdBillions) },
        new("Price behind the printed revenue, low end", alexa.LowCheck.ImpliedPrice) { Remark = "What each of the printed subscribers would have to pay for the printed revenue." },
        new("Price behind the printed revenue, high end", alexa.HighCheck.ImpliedPrice),
    ];

    public static IEnumerable<FigureRow> Kuiper(KuiperFigures kuiper) =>
    [
        new("Satellites in orbit", kuiper.Satellites),
        new("Partnership with Connected Farms announced", kuiper.ConnectedFarms),
    ];
}
