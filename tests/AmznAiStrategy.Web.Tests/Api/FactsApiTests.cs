using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Programs get every printed figure as it is printed and as the model reads it.</summary>
public sealed class FactsApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_figure_has_its_printed_and_its_model_value()
    {
        var fact = await host.JsonAsync("/api/facts/capex.2025.ai-share"); // the article prints 85 %

        Assert.Equal("85%", fact.GetProperty("printed").GetProperty("text").GetString());
        Assert.Equal(85, fact.GetProperty("printed").GetProperty("low").GetDouble());
        Assert.Equal("%", fact.GetProperty("printed").GetProperty("unit").GetString());
        Assert.Equal(0.85, fact.GetProperty("model").GetProperty("value").GetDouble());
        Assert.Equal("share", fact.GetProperty("model").GetProperty("unit").GetString());
        Assert.Equal("article", fact.GetProperty("publication").GetString());
        Assert.NotEqual("", fact.GetProperty("source").GetString());
        Assert.NotEqual("", fact.GetProperty("locator").GetString());
    }

    [Fact]
    public async Task Topic_and_publication_narrow_the_list()
    {
        var all = Ids(await host.JsonAsync("/api/facts"));
        var capex = Ids(await host.JsonAsync("/api/facts?topic=capex"));
        var reported = Ids(await host.JsonAsync("/api/facts?publication=reported"));
        var article = Ids(await host.JsonAsync("/api/facts?publication=article"));

        Assert.Contains("capex.2025.total", capex);
        Assert.True(capex.Count < all.Count);
        Assert.Equal(all.Count, reported.Count + article.Count);
        Assert.Empty(Ids(await host.JsonAsync("/api/facts?topic=capex&publication=reported")));
    }

    [Fact]
    public async Task An_empty_filter_asks_for_nothing() =>
        Assert.Equal(Ids(await host.JsonAsync("/api/facts")), Ids(await host.JsonAsync("/api/facts?topic=&publication=")));

    [Theory]
    [InlineData("topic=capx", "topic")]
    [InlineData("publication=Bloomberg", "publication")]
    [InlineData("topics=capex", "topics")]
    [InlineData("topic=capex&topic=aws", "topic")]
    public async Task A_filter_that_cannot_be_meant_is_refused(string query, string path)
    {
        using var answer = await host.Client.GetAsync($"/api/facts?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(path, (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task An_unknown_figure_is_not_found()
    {
        using var answer = await host.Client.GetAsync("/api/facts/capex.2099.total");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("capex.2099.total", (await answer.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static List<string> Ids(System.Text.Json.JsonElement answer) =>
        [.. answer.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!)];
}
