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
        new("Price for members of Prime", alexa.PrimePrice) { Text = Format.Value(alexa.PrimePrice.Value, Unit.UsdPerMonth, 0), Remark = "The risks section asks whether they will pay; both are printed." },
        new("Paid subscribers outside Prime", alexa.PaidSubscribers),
        new("Members of Prime asked about", alexa.Prime.Subscribers),
        new("Revenue of those members at their own price", alexa.PrimeAtPrimePrice) { Text = Format.Value(alexa.PrimeAtPrimePrice.Value, Unit.UsdBillions, 0) },
        new("Incremental revenue a year, printed", alexa.PrintedRevenue),
    ];

    public static IEnumerable<FigureRow> Kuiper(KuiperFigures kuiper) =>
    [
        new("Satellites in orbit", kuiper.Satellites),
        new("Partnership with Connected Farms announced", kuiper.ConnectedFarms),
    ];
}
