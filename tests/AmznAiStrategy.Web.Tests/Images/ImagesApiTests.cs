using System.Net;
using System.Text;
using System.Text.Json;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Images;

/// <summary>What a picture showed is kept when the server draws the same one, and never otherwise.</summary>
public sealed class ImagesApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Chart = "capex-ai-and-other";

    [Fact]
    public async Task A_picture_that_the_server_draws_too_is_kept_once()
    {
        var found = await FindAsync("/capex", Chart);

        using var first = await ReportAsync(found.ImageId, "/capex", Chart);
        using var second = await ReportAsync(found.ImageId, "/capex", Chart);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal($"/i/{found.ImageId}", first.Headers.Location?.ToString());
        var image = (await host.Services.GetRequiredService<ImageStore>().FindAsync(found.ImageId))!;
        Assert.Equal(("/capex", Chart, found.Spec.Title), (image.View, image.Chart, image.Title));
        Assert.Contains("2026E,180,20,", image.Csv, StringComparison.Ordinal); // 90 % of $200B, as the article's capex table has it
        Assert.Empty(image.Scenarios);
    }

    [Fact]
    public async Task A_picture_of_unsaved_changes_is_kept_with_the_assumptions_that_were_drawn()
    {
        const string View = "/scenarios/base?hurdle.low=0.12";
        var found = await FindAsync(View, "revenue-needed");

        using var answer = await ReportAsync(found.ImageId, View, "revenue-needed");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var scenario = Assert.Single((await host.Services.GetRequiredService<ImageStore>().FindAsync(found.ImageId))!.Scenarios);
        Assert.Equal(("base", "Base", 0, 0.12), (scenario.Id, scenario.Name, scenario.Version, scenario.Assumptions!.Hurdle.Low));
    }

    [Fact]
    public async Task A_report_that_comes_after_the_scenario_was_saved_again_names_its_revision_and_is_kept()
    {
        var scenarios = host.Services.GetRequiredService<ScenarioStore>();
        var origin = (await scenarios.FindAsync("base"))!.Assumptions;
        var mine = Assert.IsType<SaveResult.Saved>(await scenarios.CreateAsync("Late", "", origin, "base")).Scenario;
        var found = await FindAsync("/scenarios/late", "roic-paths");
        await scenarios.SaveAsync(mine.Id, 1, "Late", "", origin with { Hurdle = origin.Hurdle with { Low = 0.11 } });

        using var without = await ReportAsync(found.ImageId, "/scenarios/late", "roic-paths");
        using var with = await ReportAsync(found.ImageId, "/scenarios/late", "roic-paths", """, "scenarios": [{"id": "late", "version": 1}]""");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Created), (without.StatusCode, with.StatusCode));
    }

    [Theory]
    [InlineData("0000-0000", "/capex", Chart, HttpStatusCode.Conflict)]
    [InlineData("0000-0000", "/capex", "no-such-chart", HttpStatusCode.NotFound)]
    [InlineData("0000-0000", "/nowhere", Chart, HttpStatusCode.NotFound)]
    [InlineData("no sense", "/capex", Chart, HttpStatusCode.BadRequest)]
    [InlineData("0000-0000", "https://evil.example/", Chart, HttpStatusCode.BadRequest)]
    [InlineData("0000-0000", "/capex", "", HttpStatusCode.BadRequest)]
    public async Task Anything_else_is_refused_and_not_kept(string id, string view, string chart, HttpStatusCode status)
    {
        using var answer = await ReportAsync(id, view, chart);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Null(await host.Services.GetRequiredService<ImageStore>().FindAsync("0000-0000"));
    }

    [Fact]
    public async Task One_answer_names_everything_that_is_wrong()
    {
        using var answer = await SendAsync("{}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(["id", "view", "chart"], problem.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\": 7}")]
    [InlineData("{\"id\": \"\\ud800\", \"view\": \"/capex\", \"chart\": \"x\"}")]
    [InlineData("{\"id\": \"0000-0000\", \"view\": \"/capex\", \"chart\": \"x\", \"scenarios\": [[[[[[]]]]]]}")]
    public async Task What_describes_no_picture_is_a_bad_request(string body)
    {
        using var answer = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Empty_revisions_are_passed_over()
    {
        using var answer = await ReportAsync("0000-0000", "/scenarios/base", "roic-paths", """, "scenarios": [null, {"id": null, "version": 3}, {}]""");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_more_than_16_kilobytes_is_refused()
    {
        using var answer = await SendAsync($$"""{"id": "{{new string('x', 17_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_sites_cannot_have_anything_kept()
    {
        var found = await FindAsync("/capex", "capex-cumulative");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/images") { Content = Body($$"""{"id": "{{found.ImageId}}", "view": "/capex", "chart": "capex-cumulative"}""") };
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await host.Client.SendAsync(request);
        using var form = await host.Client.PostAsync("/api/images", new FormUrlEncodedContent([KeyValuePair.Create("id", found.ImageId)]));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.UnsupportedMediaType), (answer.StatusCode, form.StatusCode));
        Assert.Null(await host.Services.GetRequiredService<ImageStore>().FindAsync(found.ImageId));
    }

    private async Task<FoundChart> FindAsync(string view, string chart) => (await host.Services.GetRequiredService<ChartFinder>().FindAsync(view, chart))!;

    private Task<HttpResponseMessage> ReportAsync(string id, string view, string chart, string more = "") =>
        SendAsync($$"""{"id": "{{id}}", "view": "{{view}}", "chart": "{{chart}}"{{more}}}""");

    private async Task<HttpResponseMessage> SendAsync(string body)
    {
        using var content = Body(body);
        return await host.Client.PostAsync("/api/images", content);
    }

    private static StringContent Body(string body) => new(body, Encoding.UTF8, "application/json");
}
