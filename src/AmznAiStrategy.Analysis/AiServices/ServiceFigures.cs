using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.AiServices;

/// <summary>One AI service of AWS in the category of data science and machine learning.</summary>
/// <param name="Name">Name of the service.</param>
/// <param name="Role">What the article says it is for.</param>
/// <param name="Customers">As printed.</param>
/// <param name="CategoryShare">Share of the category, as printed.</param>
/// <param name="CategoryRank">Place in the category, as printed.</param>
/// <param name="CustomersPerPoint">Customers for each percentage point of share.</param>
/// <param name="Category">Customers of the whole category, if its shares count customers.</param>
/// <param name="CategoryLow">The same at the highest share that rounds to the printed one.</param>
/// <param name="CategoryHigh">The same at the lowest share that rounds to the printed one.</param>
public sealed record ServiceFigures(
    string Name,
    Figure Role,
    Figure Customers,
    Figure CategoryShare,
    Figure CategoryRank,
    Figure CustomersPerPoint,
    Figure Category,
    Figure CategoryLow,
    Figure CategoryHigh)
{
    /// <summary>Half of the last printed digit of a share, 0.01 %.</summary>
    private const double HalfDigit = 0.00005;

    internal static ServiceFigures From(FactBook facts, string name)
    {
        var id = "services." + name.ToLowerInvariant();
        var customers = Figure.Of(facts, $"{id}.customers");
        var share = Figure.Of(facts, $"{id}.category-share");
        return new(
            name,
            Figure.Of(facts, $"{id}.role"),
            customers,
            share,
            Figure.Of(facts, $"{id}.category-rank"),
            Figure.Derive($"{name} customers per point of share", Unit.Count, "customers ÷ share in points", values => values[0] / (values[1] * 100), customers, share),
            Figure.Quotient($"Customers of the category, from {name}", Unit.Count, "customers ÷ share", customers, share),
            Figure.Derive($"Customers of the category, from {name}, at least", Unit.Count, "customers ÷ (share + half of its last digit)", values => values[0] / (values[1] + HalfDigit), customers, share),
            Figure.Derive($"Customers of the category, from {name}, at most", Unit.Count, "customers ÷ (share − half of its last digit)", values => values[0] / (values[1] - HalfDigit), customers, share));
    }
}

/// <summary>Bedrock and SageMaker beside each other.</summary>
/// <param name="SageMaker">The service for machine learning.</param>
/// <param name="Bedrock">The marketplace of models.</param>
/// <param name="CustomerRatio">Customers of Bedrock over those of SageMaker.</param>
/// <param name="CustomerLead">SageMaker's lead in customers, as a fraction.</param>
/// <param name="ShareLead">SageMaker's lead in category share, as a fraction.</param>
/// <param name="LeadDifference">Lead in share less lead in customers, as a fraction (1 = 100 pp).</param>
/// <param name="MoreCustomers">Customers that SageMaker has more.</param>
/// <param name="CustomersTogether">Customers of both; an upper bound, because whoever uses both counts twice.</param>
/// <param name="ShareTogether">Category share of both.</param>
/// <param name="ShareOfOthers">Category share of everybody else.</param>
/// <param name="PrintedLead">How the article words the lead.</param>
/// <param name="ModelFamilies">Model families on Bedrock, counted from their names.</param>
/// <param name="Incumbency">What the article says about who adopts Bedrock; words without a rate.</param>
public sealed record AiServicesFigures(
    ServiceFigures SageMaker,
    ServiceFigures Bedrock,
    Figure CustomerRatio,
    Figure CustomerLead,
    Figure ShareLead,
    Figure LeadDifference,
    Figure MoreCustomers,
    Figure CustomersTogether,
    Figure ShareTogether,
    Figure ShareOfOthers,
    Figure PrintedLead,
    Figure ModelFamilies,
    Figure Incumbency)
{
    /// <summary>Both, the larger first as the article ranks them.</summary>
    public ImmutableArray<ServiceFigures> Both => [SageMaker, Bedrock];

    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        .. Both.SelectMany(service => new[] { service.Role, service.Category, service.CategoryRank }),
        PrintedLead, ModelFamilies, Incumbency,
    ];

    public static AiServicesFigures From(FactBook facts)
    {
        var (sageMaker, bedrock) = (ServiceFigures.From(facts, "SageMaker"), ServiceFigures.From(facts, "Bedrock"));
        var customerLead = Figure.Growth("SageMaker's lead over Bedrock in customers", bedrock.Customers, sageMaker.Customers);
        var shareLead = Figure.Growth("SageMaker's lead over Bedrock in category share", bedrock.CategoryShare, sageMaker.CategoryShare);
        var together = Figure.Sum("Category share of both services", Unit.Share, "share of SageMaker + share of Bedrock", sageMaker.CategoryShare, bedrock.CategoryShare);
        return new(
            sageMaker,
            bedrock,
            Figure.Quotient("Customers of Bedrock over those of SageMaker", Unit.Ratio, "customers of Bedrock ÷ customers of SageMaker", bedrock.Customers, sageMaker.Customers),
            customerLead,
            shareLead,
            Figure.Derive("Lead in share less lead in customers", Unit.PercentagePoints, "lead in share − lead in customers", values => values[0] - values[1], shareLead, customerLead),
            Figure.Derive("Customers that SageMaker has more than Bedrock", Unit.Count, "customers of SageMaker − customers of Bedrock", values => values[0] - values[1], sageMaker.Customers, bedrock.Customers),
            Figure.Sum("Customers of both services", Unit.Count, "customers of SageMaker + customers of Bedrock", sageMaker.Customers, bedrock.Customers),
            together,
            Figure.Derive("Category share of everybody else", Unit.Share, "1 − share of both services", values => 1 - values[0], together),
            Figure.Of(facts, "services.sagemaker.adoption-lead"),
            Figure.Of(facts, "services.bedrock.model-families"),
            Figure.Of(facts, "services.bedrock.incumbent-adoption"));
    }
}
