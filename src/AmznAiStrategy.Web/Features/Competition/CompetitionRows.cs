using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Competition;

/// <summary>The tables of competition.</summary>
public static class CompetitionRows
{
    public static IEnumerable<FigureRow> Shares(CloudFigures clouds) =>
    [
        new("AWS, long term", clouds.AwsShareBefore) { Remark = "Its years are not named; the plus sign makes it a lower bound." },
        new("AWS since then", clouds.AwsLoss),
        new("Azure, early 2025", clouds.AzureShareBefore),
        new("Azure since then", clouds.AzureGain),
        new("AWS over Azure, Q3 2025", clouds.AwsLead),
        new("AWS, Azure and Google Cloud together", clouds.Together) { Remark = "Two shares of Q3 2025 and one without a quarter." },
    ];

    public static IEnumerable<FigureRow> Growth(CloudFigures clouds) =>
    [
        new("AWS, from Q2 to Q4 2025", clouds.AwsAcceleration) { Remark = "What the mixing takes off every gap: AWS sped up between the two quarters." },
        new("Years until Azure is as large, Q2 growth of both", clouds.YearsToParity) { Remark = "If both grew on like that, an assumption. The shares are of Q3 2025." },
        new("Years until Azure is as large, quarters mixed", clouds.YearsToParityAsPrinted) { Remark = "The bear case's own comparison, which lets AWS hold out longer." },
    ];

    public static IEnumerable<FigureRow> WorthOfShare(CloudFigures clouds) =>
    [
        new("Cloud market a year, implied", clouds.Market) { Remark = "Quarters differ: revenue of Q4, share of Q3 2025." },
        new("One point of share, revenue a year", clouds.PointOfShare) { Text = Format.Value(clouds.PointOfShare.Value, Unit.UsdBillions, 2), Remark = "The same mix of quarters." },
        new("One point of share, operating income a year", clouds.PointOfShareIncome) { Text = Format.Value(clouds.PointOfShareIncome.Value, Unit.UsdBillions, 2), Remark = "At the margin of Q4 2025." },
        new("Share lost so far, revenue a year", clouds.LostRevenue) { Remark = "At today's size of the market." },
        .. clouds.PriceCuts.Select(cut => new FigureRow($"Operating income a year after a price cut of {Format.Value(cut.Cut, Unit.Share, 0)}", cut.OperatingIncome)),
    ];

    public static IEnumerable<FigureRow> OpenAi(OpenAiFigures openAi) =>
    [
        new("Contract first signed", openAi.AtFirst) { Remark = "Its number of years is not printed." },
        new("Contract after expansion", openAi.Expanded) { Remark = "Read as the new total; the expansion has no date." },
        new("Term", openAi.Years),
        new("Contract a year", openAi.Yearly) { Remark = "In equal parts, an assumption." },
        new("Contract a year over AWS revenue, annualised", openAi.YearlyShareOfAws),
        new("First contract over the backlog", openAi.SignedOfBacklog) { Remark = "The backlog has no date; whether the contract is in it is not said." },
        new("Expanded contract over the backlog", openAi.ExpandedOfBacklog),
        new("Trainium capacity committed to", openAi.Power),
        new("Contract for each gigawatt, whole term", openAi.PerGigawatt) { Remark = "If the whole contract is that capacity." },
        new("Contract for each gigawatt and year", openAi.PerGigawattYear) { Text = Format.Value(openAi.PerGigawattYear.Value, Unit.UsdBillions, 2) },
        new("Amazon's investment in OpenAI", openAi.Investment),
        new("Paid upfront", openAi.Upfront),
        new("Paid under conditions", openAi.Conditional) { Remark = "The conditions are not named." },
        new("Conditional part of the investment", openAi.ConditionalShare),
        new("Investment over contract", openAi.Circular) { Remark = "How much of the revenue Amazon pays for itself." },
        new("Upfront part over contract", openAi.CircularUpfront),
        new("Contract less investment", openAi.Net) { Remark = "Revenue, not profit: serving it costs capital and power." },
        new("Investment in years of contract", openAi.YearsToReturn),
    ];
}
