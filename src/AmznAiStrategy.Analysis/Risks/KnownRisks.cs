using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Risks;

/// <summary>The five risks of the article (section Risks), in its order.</summary>
public static class KnownRisks
{
    public static ImmutableArray<Risk> All { get; } =
    [
        new("share", "Market share", "The model has no market share. Losing it shows where the article says it would: in a margin squeezed by price cuts, and in fewer bookings.",
            ["risks.share.aws-market-share", "risks.share.aws-long-term-share", "risks.share.rival-growth", "risks.share.margin"],
            [new("cash-margin", "squeezed by price cuts"), new("demand", "bookings that go to rivals")]),
        new("anthropic", "Dependence on Anthropic", "The model has no lever for Anthropic itself. Whether its models stall or it uses AWS less, use without a contract falls, and the stake loses value; the stake is outside the headline.",
            ["risks.anthropic.investment", "risks.anthropic.status", "risks.anthropic.rival-models", "risks.anthropic.stall", "risks.anthropic.success", "anthropic.stake-cap"],
            [new("demand.onDemandScale", "less Claude, less use") { Drawn = (0, 1.5) }, new("stakes.growth", "a stake that loses value") { Drawn = (-0.5, 0.5) }]),
        new("stranded", "Stranded capital", "Slower adoption, idle halls or lower prices of instances: capacity that fills less, demand that does not come, prices that fall faster. More spending after 2026 strands more.",
            ["risks.stranded.triggers", "risks.stranded.capex-2026", "roi.drag-if"],
            [new("utilisation", "idle data centres"), new("demand", "slower adoption"), new("price-change", "lower instance prices"), new("capex-after-2026", "too much is built")]),
        new("retail", "Retail AI unproven", "Alexa+ and Rufus are outside the headline, so no value of theirs can turn the verdict. What they would add to ROIC is drawn beside it.",
            ["risks.rufus-incremental-sales", "risks.retail-revenue", "risks.alexa.pricing-test", "risks.alexa.prime-members", "risks.alexa.revenue-question"],
            [new("retailAi.rufusMargin", "what Rufus sales earn") { Drawn = (-0.1, 0.4) }, new("retailAi.alexaSubscribers.in2031", "who pays for Alexa+") { Drawn = (0, 50) }])
        {
            IsOutsideHeadline = true,
        },
        new("response", "Competitive response", "Launches, price cuts and exclusive deals push prices down; cheaper chips of others take the cost advantage, so that a dollar of compute earns less and a new vintage gains less.",
            ["risks.response.moves", "risks.response.silicon", "silicon.trainium.cost-benefit", "capex.2025.big4-total"],
            [new("price-change", "price cuts of rivals"), new("revenue-per-compute-dollar", "a smaller cost advantage"), new("productivity.vintageGain", "less gain from each new chip") { Drawn = (-0.1, 0.15) }]),
    ];
}
