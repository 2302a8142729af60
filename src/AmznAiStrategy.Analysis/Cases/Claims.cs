using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Cases;

/// <summary>
/// Every claim of both cases (article, The Capex ROI Question, paragraphs 2 and 3). Within a side no assumption belongs to two claims, so that
/// what the claims do together is never the same change counted twice.
/// </summary>
public static class Claims
{
    private const string SpendingStays =
        "Judgement: spending outruns revenue when it stays at the level printed for 2026 instead of coming down from it.";

    /// <summary>Bull first, then Bear, each in the order of the article.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        new("backlog", CaseSide.Bull, "Backlog", "Signed demand is larger, more of it is AI, it is called sooner and it keeps growing; the large contract is used in full.",
            ["cases.bull.backlog", "aws.backlog", "reported.backlog.2025-q4", "openai.contract-expanded"],
            Paths("demand.aiShareOfBacklog", "demand.backlogConversion", "demand.bookings", "demand.bookingsGrowth.start", "demand.contract.realization")),
        new("premium-prices", CaseSide.Bull, "Premium prices", "While compute is scarce its price hardly falls.",
            ["cases.bull.premium-prices", "aws.demand-vs-supply"],
            Paths("productivity.priceChange")),
        new("sooner", CaseSide.Bull, "Earning sooner", "Capacity fills faster and further than that of rivals: the utilisation ramp of all three years.",
            ["cases.bull.roi", "roi.hurdle", "roi.window", "aws.2025-q4.revenue-growth"],
            Paths("productivity.utilizationRamp.firstYear", "productivity.utilizationRamp.secondYear", "productivity.utilizationRamp.mature")),
        new("rufus", CaseSide.Bull, "Rufus sells", "The sales ascribed to Rufus are all additional, grow fast and earn a good margin. Retail AI stays outside the headline: only the all-in IRR moves.",
            ["cases.bull.rufus-incremental-sales", "rufus.2025.incremental-sales", "rufus.2025.run-rate-expected", "rufus.2025.purchase-completion"],
            Paths("retailAi.rufusIncrementality", "retailAi.rufusGrowth.start", "retailAi.rufusGrowth.end", "retailAi.rufusMargin")),
        new("anthropic-moat", CaseSide.Bull, "Anthropic moat", "The model has no lever for exclusivity. More use without a contract, as of Claude through Bedrock, stands for it, and a stake that gains value, which moves the all-in IRR only.",
            ["cases.bull.anthropic-moat", "anthropic.total", "anthropic.stake-cap", "services.bedrock.flywheel"],
            Paths("demand.onDemand", "stakes.growth")),
        new("nova-cost", CaseSide.Bull, "Nova cost lead", "The model has no lever for the cost of a model. Cheaper models of Amazon's own let a dollar of compute serve, and earn, more.",
            ["cases.bull.nova-cost", "nova.lite.price-ratio", "nova.nimbus.price-ratio", "silicon.trainium.cost-benefit"],
            Paths("productivity.revenuePerComputeDollar")),
        new("pricing-power", CaseSide.Bull, "Pricing power", "A margin that rises in spite of the spending: more of each dollar of revenue is left after running costs.",
            ["cases.bull.pricing-power", "aws.2025-q4.operating-margin", "aws.2025-q4.operating-margin-change"],
            Paths("economics.cashMargin.start", "economics.cashMargin.end")),

        new("capex-intensity", CaseSide.Bear, "Capex outruns revenue", "Spending does not come down after 2026, while revenue follows capacity and demand as before.",
            ["cases.bear.capex-trend", "cases.bear.capex", "cases.bear.revenue", "cases.bear.capex-share-of-revenue", "capex.2026.total"],
            [.. new[] { 2027, 2028, 2029, 2030 }.Select(year => new ClaimLever($"investment.capexGrowthByYear.{year}", new(0, SpendingStays)))]),
        new("rivals-invest", CaseSide.Bear, "Rivals invest too", "Rivals fill the same capacity: prices fall faster, and the margin follows them down.",
            ["cases.bear.rival-investment", "capex.2025.big4-total", "capex.2025.big4-share", "risks.share.margin"],
            Paths("productivity.priceChange", "economics.cashMargin.start", "economics.cashMargin.end")),
        new("growth-slows", CaseSide.Bear, "AWS grows slower", "New bookings start lower and grow less, as customers choose the clouds that grow faster.",
            ["cases.bear.aws-growth", "cases.bear.azure-growth", "cases.bear.google-cloud-growth", "aws.2025-q4.revenue-context"],
            Paths("demand.bookings", "demand.bookingsGrowth.start")),
        new("stranding", CaseSide.Bear, "Stranded capacity", "Enterprises stall or move on premises: less of the backlog is AI, it is called later, the large contract is used by half, and capacity fills less.",
            ["cases.bear.stranding", "roi.drag-if", "risks.stranded.triggers"],
            Paths("demand.aiShareOfBacklog", "demand.backlogConversion", "demand.contract.realization", "productivity.utilizationRamp.firstYear", "productivity.utilizationRamp.secondYear", "productivity.utilizationRamp.mature")),
        new("anthropic-leaves", CaseSide.Bear, "Anthropic may leave", "The model has no lever for exclusivity. Use without a contract that grows only like AWS as a whole stands for it, and a stake that loses value, which moves the all-in IRR only.",
            ["cases.bear.anthropic-status", "cases.bear.anthropic-loss", "anthropic.board-seats", "risks.anthropic.status"],
            Paths("demand.onDemandGrowth.start", "demand.onDemandGrowth.end", "stakes.growth")),
        new("alexa", CaseSide.Bear, "Alexa+ unproven", "Hardly anyone outside Prime pays, and answers cost most of the price. Retail AI stays outside the headline: only the all-in IRR moves.",
            ["cases.bear.alexa", "alexa.paid-subscribers", "alexa.incremental-revenue", "alexa.price"],
            Paths("retailAi.alexaSubscribers.start", "retailAi.alexaSubscribers.in2031", "retailAi.alexaMargin")),
        new("rufus-small", CaseSide.Bear, "Rufus is small", "Most of its sales would have happened anyway, they grow slowly and earn little. Retail AI stays outside the headline: only the all-in IRR moves.",
            ["cases.bear.rufus-share-of-retail", "risks.rufus-incremental-sales", "risks.retail-revenue"],
            Paths("retailAi.rufusIncrementality", "retailAi.rufusGrowth.start", "retailAi.rufusGrowth.end", "retailAi.rufusMargin")),
    ];

    /// <summary>The claims of one side, in the order of the article.</summary>
    public static ImmutableArray<Claim> Of(CaseSide side) => [.. All.Where(claim => claim.Side == side)];

    private static ImmutableArray<ClaimLever> Paths(params ReadOnlySpan<string> paths) => [.. paths.ToArray().Select(path => new ClaimLever(path))];
}
