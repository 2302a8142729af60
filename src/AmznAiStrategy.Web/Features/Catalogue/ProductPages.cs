using System.Collections.Immutable;
using AmznAiStrategy.Analysis.AiServices;
using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Analysis.Devices;
using AmznAiStrategy.Analysis.Multiples;
using AmznAiStrategy.Analysis.Retail;
using AmznAiStrategy.Analysis.Silicon;
using AmznAiStrategy.Web.Features.AiServices;
using AmznAiStrategy.Web.Features.Anthropic;
using AmznAiStrategy.Web.Features.Aws;
using AmznAiStrategy.Web.Features.Capex;
using AmznAiStrategy.Web.Features.Competition;
using AmznAiStrategy.Web.Features.Devices;
using AmznAiStrategy.Web.Features.RetailAi;
using AmznAiStrategy.Web.Features.Silicon;
using AmznAiStrategy.Web.Features.Thesis;
using AmznAiStrategy.Web.Features.Valuation;

namespace AmznAiStrategy.Web.Features.Catalogue;

/// <summary>
/// Every page that can be chosen, in the order of the navigation. Navigation, search, links to single charts and the tests that
/// visit all pages read this one list.
/// </summary>
public static class ProductPages
{
    public static ImmutableArray<ProductPage> All { get; } =
    [
        new("OVW", Urls.Overview, "Overview", PageGroup.Answer, "The verdicts of bull, base and bear, and what they hang on"),
        new("THE", Urls.Thesis, "Thesis", PageGroup.Answer, "What the article leaves to its two audiences, and what would change the answer") { Charts = book => [ThesisCharts.GrowthNeeded(new(book))] },
        new("CAS", Urls.Cases, "Bull and bear", PageGroup.Answer, "Each claim of both cases as levers, switched on and off"),
        new("RSK", Urls.Risks, "Risks", PageGroup.Answer, "Five risks, their evidence, and where each one turns the verdict"),
        new("CPX", Urls.Capex, "Capex", PageGroup.Topic, "Spending by year, its AI share, and the Big 4") { Charts = book => CapexCharts.All(CapexFigures.From(book)) },
        new("AWS", Urls.Aws, "AWS", PageGroup.Topic, "Revenue, operating income and margin by quarter; the backlog") { Charts = book => AwsCharts.All(AwsFigures.From(book)) },
        new("ANT", Urls.Anthropic, "Anthropic", PageGroup.Topic, "The stake, its tranches, and Project Rainier") { Charts = book => AnthropicCharts.All(AnthropicFigures.From(book)) },
        new("SVC", Urls.AiServices, "AI services", PageGroup.Topic, "Bedrock and SageMaker: customers, shares and ranks") { Charts = book => AiServicesCharts.All(AiServicesFigures.From(book)) },
        new("SIL", Urls.Silicon, "Silicon and models", PageGroup.Topic, "Trainium, Inferentia and the Nova models: cost and capability") { Charts = book => SiliconCharts.All(SiliconFigures.From(book)) },
        new("RET", Urls.RetailAi, "Retail AI", PageGroup.Topic, "Rufus, Buy for Me, Just Walk Out and logistics") { Charts = book => RetailAiCharts.All(RetailFigures.From(book)) },
        new("DEV", Urls.Devices, "Devices and edge", PageGroup.Topic, "Alexa+, Ring and Echo, Project Kuiper") { Charts = book => DevicesCharts.All(DevicesFigures.From(book)) },
        new("CMP", Urls.Competition, "Competition", PageGroup.Topic, "AWS, Azure and Google Cloud; the OpenAI contract") { Charts = book => CompetitionCharts.All(CompetitionFigures.From(book)) },
        new("VAL", Urls.Valuation, "Valuation", PageGroup.Topic, "What the share costs, against its own past, peers and the article's fair value") { Charts = book => ValuationCharts.OfFigures(MultipleFigures.From(book)) },
        new("SCN", Urls.Scenarios, "Scenarios", PageGroup.Work, "All scenarios: open, duplicate, archive"),
        new("CPR", Urls.Compare, "Compare", PageGroup.Work, "Two to four scenarios side by side"),
        new("FIG", Urls.Facts, "All figures", PageGroup.Work, "Every printed figure with its source"),
        new("GLO", Urls.Glossary, "Glossary", PageGroup.Work, "The words of the trade, as these pages use them"),
        new("API", Urls.Api, "API", PageGroup.Work, "The same numbers for programs"),
    ];
}
