using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Competition;

/// <summary>A provider of cloud infrastructure that the article names.</summary>
/// <param name="Name">As the article names it.</param>
/// <param name="Share">Market share as printed; each has the period that its own row prints.</param>
/// <param name="Growth">Revenue growth YoY in Q2 2025, the one quarter that the article prints for all three.</param>
/// <param name="GrowthInBearCase">Revenue growth as the bear case repeats it, without a period.</param>
/// <param name="Gap">Growth over that of AWS in the same quarter; null for AWS.</param>
/// <param name="GapAsPrinted">Growth in Q2 2025 over that of AWS in Q4 2025, the comparison of the bear case; null for AWS.</param>
public sealed record CloudProvider(string Name, Figure Share, Figure Growth, Figure GrowthInBearCase, Figure? Gap, Figure? GapAsPrinted);

/// <summary>What is left of AWS's margin after a price cut that volume and cost do not answer.</summary>
/// <param name="Cut">Part of the price given up, as a fraction; a supposition, no figure of the article.</param>
/// <param name="Margin">Operating margin afterwards.</param>
/// <param name="OperatingIncome">Operating income of Q4 2025 annualised, afterwards, $B.</param>
public sealed record PriceCut(double Cut, Figure Margin, Figure OperatingIncome);

/// <summary>Shares and growth of the three large clouds. The article prints different quarters beside each other; nothing is moved to another one.</summary>
public sealed record CloudFigures
{
    private static readonly ImmutableArray<double> Cuts = [0.05, 0.1, 0.15, 0.2];

    /// <summary>AWS, share of Q3 2025.</summary>
    public required CloudProvider Aws { get; init; }

    /// <summary>Azure, share of Q3 2025.</summary>
    public required CloudProvider Azure { get; init; }

    /// <summary>Google Cloud, share without a period.</summary>
    public required CloudProvider Google { get; init; }

    /// <summary>All three.</summary>
    public ImmutableArray<CloudProvider> Providers => [Aws, Azure, Google];

    /// <summary>Share of the three together.</summary>
    public required Figure Together { get; init; }

    /// <summary>Share of everybody else.</summary>
    public required Figure Rest { get; init; }

    /// <summary>Azure's share in early 2025.</summary>
    public required Figure AzureShareBefore { get; init; }

    /// <summary>Azure's gain since then.</summary>
    public required Figure AzureGain { get; init; }

    /// <summary>AWS's share in the long term, of which no years are printed; a lower bound.</summary>
    public required Figure AwsShareBefore { get; init; }

    /// <summary>AWS's loss since then, negative.</summary>
    public required Figure AwsLoss { get; init; }

    /// <summary>AWS's share over that of Azure.</summary>
    public required Figure AwsLead { get; init; }

    /// <summary>AWS's growth in Q4 2025, which the bear case sets beside the rivals' Q2.</summary>
    public required Figure AwsLaterGrowth { get; init; }

    /// <summary>AWS's growth from Q2 to Q4 2025: what mixing the quarters takes off the gap.</summary>
    public required Figure AwsAcceleration { get; init; }

    /// <summary>Years until Azure is as large as AWS if both grew on as in Q2 2025.</summary>
    public required Figure YearsToParity { get; init; }

    /// <summary>The same on the growth that the bear case compares.</summary>
    public required Figure YearsToParityAsPrinted { get; init; }

    /// <summary>Yearly revenue of the whole market that AWS's revenue and share imply, $B.</summary>
    public required Figure Market { get; init; }

    /// <summary>Yearly revenue of one percentage point of share, $B.</summary>
    public required Figure PointOfShare { get; init; }

    /// <summary>Yearly operating income of one percentage point of share at AWS's margin, $B.</summary>
    public required Figure PointOfShareIncome { get; init; }

    /// <summary>Yearly revenue of the share that AWS has lost, $B.</summary>
    public required Figure LostRevenue { get; init; }

    /// <summary>AWS's operating margin in Q4 2025, recomputed.</summary>
    public required Figure Margin { get; init; }

    /// <summary>What price cuts would leave of the margin, from small to large.</summary>
    public required ImmutableArray<PriceCut> PriceCuts { get; init; }

    public static CloudFigures From(FactBook facts)
    {
        var quarter = AwsQuarter.From(facts);
        var awsGrowth = Figure.Of(facts, "aws.2025-q2.revenue-growth");
        var aws = new CloudProvider("AWS", Figure.Of(facts, "aws.2025-q3.market-share"), awsGrowth, Figure.Of(facts, "cases.bear.aws-growth"), null, null);
        var azure = Rival("Azure", "competition.azure.2025-q3.market-share", "competition.azure.2025-q2.revenue-growth", "cases.bear.azure-growth");
        var google = Rival("Google Cloud", "competition.google-cloud.market-share", "competition.google-cloud.2025-q2.revenue-growth", "cases.bear.google-cloud-growth");
        var together = Figure.Sum("Share of AWS, Azure and Google Cloud", Unit.Share, "AWS Q3 2025 + Azure Q3 2025 + Google Cloud, undated", aws.Share, azure.Share, google.Share);
        var azureBefore = Figure.Of(facts, "competition.azure.early-2025.market-share");
        var awsBefore = Figure.Of(facts, "risks.share.aws-long-term-share");
        var point = Figure.Derive(
            "Revenue of one point of share a year",
            Unit.UsdBillions,
            "revenue of Q4 2025 × 4 ÷ share of Q3 2025 × 1 pp; the quarters differ",
            values => values[0] / values[1] * 0.01,
            quarter.RevenueAnnualised,
            aws.Share);
        var lost = Figure.Derive("Share that AWS has lost", Unit.PercentagePoints, "share of Q3 2025 − long-term share", values => values[0] - values[1], aws.Share, awsBefore);
        return new()
        {
            Aws = aws,
            Azure = azure,
            Google = google,
            Together = together,
            Rest = Figure.Derive("Share of all others", Unit.Share, "1 − share of the three", values => 1 - values[0], together),
            AzureShareBefore = azureBefore,
            AzureGain = Points("Azure's share, early 2025 to Q3 2025", "later share − earlier share", azure.Share, azureBefore),
            AwsShareBefore = awsBefore,
            AwsLoss = lost,
            AwsLead = Points("AWS's share over Azure's, Q3 2025", "share of AWS − share of Azure", aws.Share, azure.Share),
            AwsLaterGrowth = quarter.RevenueGrowth,
            AwsAcceleration = Points("AWS's growth, Q2 to Q4 2025", "growth of Q4 − growth of Q2", quarter.RevenueGrowth, awsGrowth),
            YearsToParity = Parity("Years until Azure is as large as AWS, on Q2 growth of both", awsGrowth),
            YearsToParityAsPrinted = Parity("Years until Azure is as large as AWS, on Q2 growth of Azure and Q4 growth of AWS", quarter.RevenueGrowth),
            Market = Figure.Quotient("Cloud market a year, implied", Unit.UsdBillions, "revenue of Q4 2025 × 4 ÷ share of Q3 2025; the quarters differ", quarter.RevenueAnnualised, aws.Share),
            PointOfShare = point,
            PointOfShareIncome = Figure.Product("Operating income of one point of share a year", Unit.UsdBillions, "revenue of one point × operating margin of Q4 2025", point, quarter.Margin),
            LostRevenue = Figure.Derive("Revenue of the lost share a year", Unit.UsdBillions, "lost points × revenue of one point", values => -values[0] * 100 * values[1], lost, point),
            Margin = quarter.Margin,
            PriceCuts = [.. Cuts.Select(cut => After(cut, quarter))],
        };

        CloudProvider Rival(string name, string share, string growth, string bear)
        {
            var rival = Figure.Of(facts, growth);
            return new(
                name,
                Figure.Of(facts, share),
                rival,
                Figure.Of(facts, bear),
                Points($"Growth of {name} over AWS, both Q2 2025", "growth of the rival − growth of AWS", rival, awsGrowth),
                Points($"Growth of {name} in Q2 2025 over AWS in Q4 2025", "growth of the rival − growth of AWS two quarters later", rival, quarter.RevenueGrowth));
        }

        Figure Parity(string name, Figure growthOfAws) => Figure.Derive(
            name,
            Unit.Years,
            "ln(share of AWS ÷ share of Azure) ÷ ln((1 + growth of Azure) ÷ (1 + growth of AWS)), both growing on as they do",
            values => Math.Log(values[0] / values[1]) / Math.Log((1 + values[2]) / (1 + values[3])),
            aws.Share,
            azure.Share,
            azure.Growth,
            growthOfAws);
    }

    private static Figure Points(string name, string formula, Figure first, Figure second) =>
        Figure.Derive(name, Unit.PercentagePoints, formula, values => values[0] - values[1], first, second);

    private static PriceCut After(double cut, AwsQuarter quarter)
    {
        var text = Format.Value(cut, Unit.Share, 0);
        return new(
            cut,
            Figure.Derive(
                $"AWS operating margin after a price cut of {text}",
                Unit.Share,
                $"(margin − {text}) ÷ (1 − {text}): the cut is a supposition, volume and cost stay",
                values => (values[0] - cut) / (1 - cut),
                quarter.Margin),
            Figure.Derive(
                $"AWS operating income a year after a price cut of {text}",
                Unit.UsdBillions,
                $"operating income × 4 − {text} of revenue × 4: the cut is a supposition, volume and cost stay",
                values => values[0] - cut * values[1],
                quarter.OperatingIncomeAnnualised,
                quarter.RevenueAnnualised));
    }
}
