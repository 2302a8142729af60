using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Anthropic;

/// <summary>The loop from Claude to the capacity of AWS. The article prints no amount for what flows through it.</summary>
/// <param name="ModelFamilies">Model families on Bedrock, Claude among them, counted from their names.</param>
/// <param name="Customers">Customers of Bedrock, as printed; how many of them use Claude is not.</param>
/// <param name="Effect">What the article says Claude does for AWS.</param>
public sealed record BedrockLoopFigures(Figure ModelFamilies, Figure Customers, Figure Effect);

/// <summary>What the article says can go wrong between Amazon and Anthropic; words without an amount.</summary>
/// <param name="Independence">Whether Anthropic is independent.</param>
/// <param name="Stall">What follows if its models stop improving.</param>
/// <param name="Success">What follows if it succeeds too well.</param>
/// <param name="Rivals">What rivals' models may do.</param>
/// <param name="Moat">What the bull case says the partnership secures.</param>
/// <param name="Loss">When the bear case says the advantage ends.</param>
/// <param name="OpenAiEffect">What the OpenAI contract means for Anthropic.</param>
public sealed record DependencyFigures(Figure Independence, Figure Stall, Figure Success, Figure Rivals, Figure Moat, Figure Loss, Figure OpenAiEffect);

/// <summary>The money printed for OpenAI, beside which the stake in Anthropic can be read.</summary>
/// <param name="Upfront">Part paid upfront, $B, as printed.</param>
/// <param name="Conditional">Part under conditions that are not named, $B, as printed.</param>
/// <param name="Investment">Both, $B, as printed.</param>
/// <param name="OverStake">The investment in OpenAI as a multiple of that in Anthropic.</param>
/// <param name="UpfrontOverStake">Its part without conditions as a multiple of the same.</param>
public sealed record OpenAiFigures(Figure Upfront, Figure Conditional, Figure Investment, Figure OverStake, Figure UpfrontOverStake);

/// <summary>Anthropic: Amazon's stake, Project Rainier, the Bedrock loop, and what the article fears.</summary>
public sealed record AnthropicFigures(StakeFigures Stake, RainierFigures Rainier, BedrockLoopFigures Loop, DependencyFigures Dependency, OpenAiFigures OpenAi)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        .. Stake.Needed,
        .. Rainier.Needed,
        Loop.ModelFamilies, Loop.Customers, Loop.Effect,
        Dependency.Independence, Dependency.Stall, Dependency.Success, Dependency.Rivals, Dependency.Moat, Dependency.Loss, Dependency.OpenAiEffect,
        OpenAi.OverStake, OpenAi.UpfrontOverStake, OpenAi.Conditional,
    ];

    public static AnthropicFigures From(FactBook facts)
    {
        var total = Figure.Of(facts, "anthropic.total");
        var (investment, upfront) = (Figure.Of(facts, "openai.investment"), Figure.Of(facts, "openai.investment-upfront"));
        return new(
            StakeFigures.From(facts),
            RainierFigures.From(facts),
            new(Figure.Of(facts, "services.bedrock.model-families"), Figure.Of(facts, "services.bedrock.customers"), Figure.Of(facts, "services.bedrock.flywheel")),
            new(
                Figure.Of(facts, "risks.anthropic.status"),
                Figure.Of(facts, "risks.anthropic.stall"),
                Figure.Of(facts, "risks.anthropic.success"),
                Figure.Of(facts, "risks.anthropic.rival-models"),
                Figure.Of(facts, "cases.bull.anthropic-moat"),
                Figure.Of(facts, "cases.bear.anthropic-loss"),
                Figure.Of(facts, "openai.anthropic-effect")),
            new(
                upfront,
                Figure.Of(facts, "openai.investment-conditional"),
                investment,
                Figure.Quotient("Investment in OpenAI over that in Anthropic", Unit.Multiple, "investment in OpenAI ÷ total invested in Anthropic", investment, total),
                Figure.Quotient("Upfront investment in OpenAI over that in Anthropic", Unit.Multiple, "upfront part ÷ total invested in Anthropic", upfront, total)));
    }
}
