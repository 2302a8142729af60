using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Competition;

/// <summary>What the article says in words about a rival, with no number beside it.</summary>
/// <param name="Label">Whom and what it is about.</param>
/// <param name="Statement">The statement.</param>
public sealed record RivalStatement(string Label, Figure Statement);

/// <summary>AWS among its rivals, and the contract with OpenAI.</summary>
/// <param name="Clouds">Shares and growth.</param>
/// <param name="OpenAi">The contract and the money that goes the other way.</param>
/// <param name="Statements">What the article says in words.</param>
public sealed record CompetitionFigures(CloudFigures Clouds, OpenAiFigures OpenAi, ImmutableArray<RivalStatement> Statements)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        Clouds.Rest, Clouds.AzureGain, Clouds.LostRevenue, Clouds.PointOfShareIncome, Clouds.YearsToParity, Clouds.YearsToParityAsPrinted,
        .. Clouds.Providers.Select(provider => provider.GrowthInBearCase), .. Clouds.Providers.Select(provider => provider.GapAsPrinted).OfType<Figure>(),
        OpenAi.Addition, OpenAi.YearlyShareOfAws, OpenAi.SignedOfBacklog, OpenAi.PerGigawattYear, OpenAi.ConditionalShare, OpenAi.CircularUpfront, OpenAi.YearsToReturn,
        .. Statements.Select(statement => statement.Statement),
    ];

    public static CompetitionFigures From(FactBook facts) => new(
        CloudFigures.From(facts),
        OpenAiFigures.From(facts),
        [
            new("Azure: what drives its growth", Figure.Of(facts, "competition.azure.driver")),
            new("Azure: what its advantage rests on", Figure.Of(facts, "competition.azure.dependence")),
            new("Azure: state of the exclusivity", Figure.Of(facts, "competition.azure.exclusivity")),
            new("Azure: what would end its growth", Figure.Of(facts, "competition.azure.growth-risk")),
            new("Azure: what the OpenAI contract with AWS means", Figure.Of(facts, "openai.azure-threat")),
            new("Google Cloud: what drives its growth", Figure.Of(facts, "competition.google-cloud.driver")),
            new("Google Cloud: weakness", Figure.Of(facts, "competition.google-cloud.weakness")),
            new("Anthropic: what the OpenAI contract means", Figure.Of(facts, "openai.anthropic-effect")),
            new("AWS: margin if its share keeps falling", Figure.Of(facts, "risks.share.margin")),
        ]);
}
