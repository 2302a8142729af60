using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Search;

/// <summary>The address that the palette asks.</summary>
public sealed class SearchApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task An_answer_has_groups_with_titles_and_addresses()
    {
        var group = (await host.JsonAsync("/api/search?q=cpx")).GetProperty("groups")[0];

        Assert.Equal("page", group.GetProperty("kind").GetString());
        Assert.Equal("Pages", group.GetProperty("name").GetString());
        var page = group.GetProperty("results")[0];
        Assert.Equal("Capex", page.GetProperty("title").GetString());
        Assert.Equal("CPX", page.GetProperty("code").GetString());
        Assert.Equal("/capex", page.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_scenario_is_found_as_soon_as_it_is_saved_and_no_longer_when_it_is_archived()
    {
        var store = host.Services.GetService(typeof(AmznAiStrategy.Store.ScenarioStore)) as AmznAiStrategy.Store.ScenarioStore;
        var assumptions = (await store!.FindAsync("base"))!.Assumptions;
        Assert.Empty(await GroupsAsync("zebra"));

        var saved = Assert.IsType<AmznAiStrategy.Store.SaveResult.Saved>(await store.CreateAsync("Zebra", "", assumptions, "base")).Scenario;
        Assert.Equal(["Scenarios"], await GroupsAsync("zebra"));

        await store.ArchiveAsync(saved.Id, saved.Version);
        Assert.Empty(await GroupsAsync("zebra"));
    }

    [Fact]
    public async Task An_answer_says_how_long_the_server_took()
    {
        using var answer = await host.Client.GetAsync("/api/search?q=aws");

        Assert.Matches(@"^search;dur=\d+\.\d\d$", Assert.Single(answer.Headers.GetValues("Server-Timing")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    public async Task Nothing_asked_is_nothing_found(string query) =>
        Assert.Equal(0, (await host.JsonAsync($"/api/search{query}")).GetProperty("groups").GetArrayLength());

    [Fact]
    public async Task Markup_is_only_words()
    {
        var answer = await host.JsonAsync("/api/search?q=" + Uri.EscapeDataString("<b>capex</b>"));

        Assert.Equal("<b>capex</b>", answer.GetProperty("query").GetString());
        Assert.Equal(0, answer.GetProperty("groups").GetArrayLength());
    }

    [Fact]
    public async Task Two_hundred_characters_are_the_limit()
    {
        using var longest = await host.Client.GetAsync("/api/search?q=" + new string('a', 200));
        using var tooLong = await host.Client.GetAsync("/api/search?q=" + new string('a', 201));

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal("application/problem+json", tooLong.Content.Headers.ContentType!.MediaType);
        Assert.Contains("at most 200", (await tooLong.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?query=capex")]
    [InlineData("?q=a&q=b")]
    public async Task A_question_that_cannot_be_meant_is_refused(string query)
    {
        using var answer = await host.Client.GetAsync($"/api/search{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        using var answer = await host.Client.PostAsync("/api/search", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private async Task<IEnumerable<string?>> GroupsAsync(string query) =>
        (await host.JsonAsync($"/api/search?q={query}")).GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("name").GetString());
}
