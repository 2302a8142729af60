using System.Collections.Immutable;
using AmznAiStrategy.Analysis.AiServices;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.AiServices;

/// <summary>The charts of Bedrock and SageMaker: pure functions from figures to specs.</summary>
public static class AiServicesCharts
{
    /// <summary>Shares are printed to the hundredth of a percent.</summary>
    private const int ShareDecimals = 2;

    /// <summary>All of them, in reading order: by customers and by share, then what follows from the pair.</summary>
    public static ImmutableArray<ChartSpec> All(AiServicesFigures services) => [Customers(services), CategoryShares(services), Leads(services), Category(services)];

    /// <summary>A share as the article prints it.</summary>
    public static string Share(Figure figure) => Format.Value(figure.Value, Unit.Share, ShareDecimals);

    /// <summary>Customers of both.</summary>
    public static ChartSpec Customers(AiServicesFigures services) => Pair("services-customers", services, service => service.Customers) with
    {
        Title = ChartWords.Finding(
            "Customers of SageMaker and Bedrock",
            [services.MoreCustomers, services.CustomerLead],
            () => $"SageMaker has {Format.Value(Math.Abs(services.MoreCustomers.Value!.Value), Unit.Count)} customers {(services.MoreCustomers.Value < 0 ? "fewer" : "more")} than Bedrock, {services.CustomerLead.Text}"),
        Subtitle = "Customers, undated, as of March 2026",
        Unit = Unit.Count,
    };

    /// <summary>Category shares of both.</summary>
    public static ChartSpec CategoryShares(AiServicesFigures services) => Pair("services-category-share", services, service => service.CategoryShare) with
    {
        Title = ChartWords.Finding(
            "Category shares of SageMaker and Bedrock",
            [services.ShareTogether, services.ShareOfOthers],
            () => $"Together they hold {Share(services.ShareTogether)} of their category; {Format.Value(services.ShareOfOthers.Value, Unit.Share)} is with others"),
        Subtitle = "Share of data science and machine learning, %, undated, as of March 2026",
        Unit = Unit.Share,
        Decimals = ShareDecimals,
    };

    /// <summary>SageMaker's lead on both counts.</summary>
    public static ChartSpec Leads(AiServicesFigures services) => Chart("services-lead") with
    {
        Kind = ChartKind.Bars,
        Title = ChartWords.Finding(
            "SageMaker's lead over Bedrock",
            [services.CustomerLead, services.ShareLead],
            () => services.CustomerLead.Text == services.ShareLead.Text
                ? $"Customers and shares tell the same lead for SageMaker, {services.CustomerLead.Text}"
                : $"SageMaker leads by {services.CustomerLead.Text} in customers and {services.ShareLead.Text} in share"),
        Subtitle = "SageMaker over Bedrock less 1, %, as of March 2026",
        Unit = Unit.Change,
        Decimals = ShareDecimals,
        LabelHeading = "Measured by",
        Labels = ["Customers", "Category share"],
        Series = [new("Lead", [services.CustomerLead.Value, services.ShareLead.Value], SeriesRole.Neutral)],
    };

    /// <summary>How large the category is, from each service, as wide as the rounding of the share leaves it.</summary>
    public static ChartSpec Category(AiServicesFigures services) => Chart("services-category-size") with
    {
        Kind = ChartKind.Ranges,
        Title = ChartWords.Finding(
            "Customers of the whole category",
            [services.SageMaker.Category, services.Bedrock.Category],
            () => Thousands(services.SageMaker.Category) == Thousands(services.Bedrock.Category)
                ? $"Both services put the category at {Thousands(services.SageMaker.Category)} customers"
                : $"The category has {Thousands(services.SageMaker.Category)} customers by SageMaker, {Thousands(services.Bedrock.Category)} by Bedrock"),
        Subtitle = "Customers over share, derived, as of March 2026; the span is what the rounding of the share leaves open",
        Unit = Unit.Count,
        LabelHeading = "From",
        Labels = [.. services.Both.Select(service => service.Name)],
        Series =
        [
            new("Customers of the category", [.. services.Both.Select(service => service.CategoryLow.Value)], SeriesRole.Neutral)
            {
                Highs = [.. services.Both.Select(service => service.CategoryHigh.Value)],
            },
        ],
    };

    private static string Thousands(Figure figure) => $"{Format.Value(figure.Value / 1000, Unit.Count)} thousand";

    private static ChartSpec Pair(string id, AiServicesFigures services, Func<ServiceFigures, Figure> figure) => Chart(id) with
    {
        LabelHeading = "Service",
        Labels = [.. services.Both.Select(service => service.Name)],
        Series = [new("Value", [.. services.Both.Select(service => figure(service).Value)], SeriesRole.Ai)],
    };

    private static ChartSpec Chart(string id) => new()
    {
        Id = id,
        Kind = ChartKind.Bars,
        Title = "",
        Subtitle = "",
        Unit = Unit.Count,
        LabelHeading = "",
        Labels = [],
        Series = [],
        Source = ChartWords.Article,
        Height = 200,
    };
}
