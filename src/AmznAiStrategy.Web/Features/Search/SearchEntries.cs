using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>What is found of each kind, and by which words.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Pages =>
        ProductPages.All.Select(page => new SearchEntry(SearchKind.Page, page.Name, page.About) { Code = page.Code, Url = page.Url });

    /// <summary>The guided levers, then every assumption that no guided lever carries.</summary>
    public static IEnumerable<SearchEntry> Levers(Assumptions shape)
    {
        var carried = GuidedLevers.All.Select(lever => lever.Paths[0]).ToHashSet();
        return
        [
            .. GuidedLevers.All.Select(lever => new SearchEntry(SearchKind.Lever, lever.Label, lever.Help) { Id = lever.Id, Words = lever.Paths[0], Url = Urls.Lever(lever.Id) }),
            .. AssumptionFields.Of(shape)
                .Where(field => !carried.Contains(field.Path))
                .Select(field => new SearchEntry(SearchKind.Lever, field.Label, $"{field.Group} · {field.Help}") { Id = field.Path, Url = Urls.Lever(field.Path) }),
        ];
    }

    public static IEnumerable<SearchEntry> Charts(FactBook facts) =>
        from page in ProductPages.All
        from chart in page.Charts(facts)
        select new SearchEntry(SearchKind.Chart, chart.Title, $"{page.Name} · {chart.Subtitle}") { Id = chart.Id, Url = $"{page.Url}#chart-{chart.Id}-title" };

    public static SearchEntry Figure(Fact fact) => new(
        SearchKind.Figure,
        $"{fact.Entity}: {fact.Metric}",
        string.Join(" · ", new[] { fact.Period, FigureBasis.Meant(fact), fact.Source }.Where(part => part.Length > 0)))
    {
        Id = fact.Id,
        Words = TopicNames.Of(fact.Topic),
        Value = Format.Fact(fact),
        Url = Urls.Fact(fact.Id),
    };

    public static SearchEntry Scenario(ScenarioSummary scenario) =>
        new(SearchKind.Scenario, scenario.Name, scenario.Description) { Id = scenario.Id, Url = Urls.Scenario(scenario.Id) };

    public static SearchEntry Action(PaletteAction action) =>
        new(SearchKind.Action, action.Name, action.About) { Code = action.Code, Url = action.Url, Command = action.Command };

    public static SearchGroup Image(string id) => new(
        SearchKind.Image,
        Heading(SearchKind.Image),
        1,
        [new(SearchKind.Image, $"Open the view of image {id}", "The page, scenario and filters that the picture shows") { Url = Urls.Image(id) }]);

    public static string Heading(SearchKind kind) => kind switch
    {
        SearchKind.Image => "Pictures",
        SearchKind.Page => "Pages",
        SearchKind.Lever => "Levers",
        SearchKind.Scenario => "Scenarios",
        SearchKind.Chart => "Charts",
        SearchKind.Figure => "Figures",
        _ => "Actions",
    };
}
