using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Search;

namespace AmznAiStrategy.Web.Tests.Search;

/// <summary>Everything that the product shows is found, by the words that an analyst would use.</summary>
public sealed class SearchIndexTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public void The_code_of_a_page_finds_that_page_first() =>
        Assert.All(ProductPages.All, page => Assert.Equal(page.Url, First(page.Code).Url));

    [Theory]
    [InlineData("capex.2025.total", "/facts#capex.2025.total")]
    [InlineData("Trainium3", null)]
    [InlineData("200", null)]
    public void A_figure_is_found_by_id_entity_and_value(string query, string? url)
    {
        var figures = Group(query, SearchKind.Figure);

        Assert.All(figures.Results, figure => Assert.StartsWith("/facts#", figure.Url, StringComparison.Ordinal));
        Assert.True(url is null || figures.Results[0].Url == url);
    }

    [Theory]
    [InlineData("capex.2024.total", "$83B")]          // the table
    [InlineData("capex.2024.total-in-text", "~$83B")] // the text says roughly
    public void A_figure_shows_its_value_as_printed(string id, string value)
    {
        var total = Group(id, SearchKind.Figure).Results[0];

        Assert.Equal(value, total.Value);
        Assert.Contains("2024", total.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_leads_to_its_place_on_its_page()
    {
        var charts = ProductPages.All.SelectMany(page => page.Charts(database.Book).Select(chart => (page.Url, Chart: chart)));

        Assert.All(charts, one => Assert.Contains(
            Group(one.Chart.Title, SearchKind.Chart).Results,
            result => result.Url == $"{one.Url}#chart-{one.Chart.Id}-title"));
    }

    [Fact]
    public void Every_assumption_leads_to_its_row()
    {
        var carried = GuidedLevers.All.ToDictionary(lever => lever.Paths[0]);

        Assert.All(AssumptionFields.Of(Base.Assumptions), field =>
        {
            var wanted = Urls.Lever(carried.TryGetValue(field.Path, out var lever) ? lever.Id : field.Path);
            Assert.Equal(wanted, Group(field.Path, SearchKind.Lever).Results[0].Url);
        });
    }

    [Theory]
    [InlineData("price change", "/scenarios/base?focus=price-change")]
    [InlineData("compute life", "/scenarios/base?focus=compute-life")]
    [InlineData("tax", "/scenarios/base?focus=economics.taxRate")]
    public void A_lever_is_found_by_its_name(string query, string url) => Assert.Equal(url, Group(query, SearchKind.Lever).Results[0].Url);

    [Fact]
    public void A_scenario_is_found_by_its_name_and_its_description()
    {
        Assert.Equal("/scenarios/bear", Group("bear", SearchKind.Scenario).Results[0].Url);
        Assert.NotEmpty(Group("reported", SearchKind.Scenario).Results);
    }

    [Theory]
    [InlineData("DRK", "theme-dark")]
    [InlineData("print", "print")]
    [InlineData("density", "density")]
    [InlineData("shortcuts", "keys")]
    [InlineData("new scenario", "new-scenario")]
    public void An_action_is_found(string query, string command) => Assert.Equal(command, Group(query, SearchKind.Action).Results[0].Command);

    [Fact]
    public void The_id_of_a_picture_leads_to_its_view()
    {
        var answer = Find("7kq2-m9xt");

        Assert.Equal("Open the view of image 7KQ2-M9XT", answer.Groups[0].Results[0].Title);
        Assert.Equal("/i/7KQ2-M9XT", answer.Groups[0].Results[0].Url);
    }

    [Fact]
    public void Of_many_matches_the_best_are_listed_and_all_are_counted()
    {
        var figures = Group("2025", SearchKind.Figure);

        Assert.Equal(SearchIndex.MostOfAKind, figures.Results.Length);
        Assert.True(figures.Count > SearchIndex.MostOfAKind);
    }

    [Fact]
    public void Results_are_ordered_from_best_to_worst_within_and_between_groups()
    {
        foreach (var query in new[] { "capex", "aws", "share", "ra", "25" })
        {
            var ranks = Find(query).Groups.Select(group => group.Results.Select(result => SearchQuery.Of(query).RankOf(result)!.Value).ToArray()).ToArray();

            Assert.All(ranks, group => Assert.Equal(group.Order(), group));
            Assert.Equal(ranks.Select(group => group[0]).Order(), ranks.Select(group => group[0]));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("no such thing anywhere")]
    [InlineData("'; DROP TABLE fact; --")]
    public void What_is_not_there_is_not_found(string query) => Assert.Empty(Find(query).Groups);

    [Fact]
    public void Without_figures_and_scenarios_pages_and_actions_are_still_found()
    {
        var bare = SearchIndex.Of(new FactBook([]), null);

        Assert.Equal("/capex", bare.Find(SearchQuery.Of("CPX"), []).Groups[0].Results[0].Url);
        Assert.Equal("print", bare.Find(SearchQuery.Of("PRN"), []).Groups[0].Results[0].Command);
    }

    [Fact]
    public void Every_code_is_used_once()
    {
        var codes = ProductPages.All.Select(page => page.Code).Concat(PaletteActions.All.Select(action => action.Code)).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(PaletteActions.All, action => Assert.True(action.Url is null != action.Command is null, $"{action.Name} leads somewhere or does something"));
    }

    [Fact]
    public void Every_page_has_a_letter_of_its_own()
    {
        var letters = ProductPages.All.Select(page => PageKeys.Of(page.Code)).ToList();

        Assert.DoesNotContain(null, letters);
        Assert.Equal(letters.Count, letters.Distinct().Count());
    }

    private Store.StoredScenario Base => database.Scenarios.FindAsync("base").GetAwaiter().GetResult()!;

    private SearchAnswer Find(string query) => new SearchDesk(database.Facts, database.Scenarios).FindAsync(SearchQuery.Of(query)).GetAwaiter().GetResult();

    private SearchEntry First(string query) => Find(query).Groups[0].Results[0];

    private SearchGroup Group(string query, SearchKind kind) => Find(query).Groups.Single(group => group.Kind == kind);
}
