using System.Net;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Programs get the scenarios with their assumptions and what these rest on.</summary>
public sealed class ScenariosApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    private ScenarioStore Store => host.Services.GetRequiredService<ScenarioStore>();

    [Fact]
    public async Task The_built_in_scenarios_are_listed()
    {
        var ids = (await host.JsonAsync("/api/scenarios")).GetProperty("scenarios").EnumerateArray()
            .Where(row => row.GetProperty("isPreset").GetBoolean())
            .Select(row => row.GetProperty("id").GetString());

        Assert.Equal(["base", "bear", "bull", "reported-history"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_scenario_has_every_assumption_and_its_basis()
    {
        var scenario = await host.JsonAsync("/api/scenarios/bull");

        Assert.Equal(0.92, scenario.GetProperty("assumptions").GetProperty("productivity").GetProperty("revenuePerComputeDollar").GetDouble());
        var stored = (await Store.FindAsync("bull"))!.Assumptions;
        Assert.All(
            AssumptionFields.Of(stored),
            field => Assert.NotEqual("", scenario.GetProperty("basis").GetProperty(field.Path).GetProperty("note").GetString()));
        Assert.Equal("fact", scenario.GetProperty("basis").GetProperty("investment.capexByYear.2025").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_saved_scenario_says_its_version_and_origin()
    {
        var bear = (await Store.FindAsync("bear"))!;
        await Store.CreateAsync("Slow power", "", bear.Assumptions, "bear");

        var scenario = await host.JsonAsync("/api/scenarios/slow-power");

        Assert.Equal(1, scenario.GetProperty("version").GetInt32());
        Assert.Equal("bear", scenario.GetProperty("startedFrom").GetString());
        Assert.False(scenario.GetProperty("isPreset").GetBoolean());
    }

    [Fact]
    public async Task An_archived_scenario_is_listed_when_asked_for()
    {
        var created = Assert.IsType<SaveResult.Saved>(await Store.CreateAsync("Set aside", "", (await Store.FindAsync("base"))!.Assumptions, "base")).Scenario;
        await Store.ArchiveAsync(created.Id, created.Version);

        Assert.DoesNotContain("set-aside", await IdsAsync("/api/scenarios"));
        Assert.Contains("set-aside", await IdsAsync("/api/scenarios?archived=true"));
    }

    [Theory]
    [InlineData("archived=maybe")]
    [InlineData("archive=true")]
    public async Task A_filter_that_cannot_be_meant_is_refused(string query)
    {
        using var answer = await host.Client.GetAsync($"/api/scenarios?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_scenario_is_not_found()
    {
        using var answer = await host.Client.GetAsync("/api/scenarios/nope");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<IEnumerable<string?>> IdsAsync(string address) =>
        (await host.JsonAsync(address)).GetProperty("scenarios").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
}
