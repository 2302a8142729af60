using System.Net;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Images;

/// <summary>The id on a slide leads back to its numbers, or says what became of them.</summary>
public sealed class ImagePageTests(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Chart = "programme-cash";

    private ScenarioStore Scenarios => host.Services.GetRequiredService<ScenarioStore>();

    private ImageStore Images => host.Services.GetRequiredService<ImageStore>();

    [Fact]
    public async Task A_picture_whose_numbers_are_unchanged_leads_to_its_chart()
    {
        var found = await FindAsync("/capex", "capex-ai-share");
        await KeepAsync(found);

        Assert.Equal("/capex#chart-capex-ai-share", await RedirectAsync(found.ImageId));
        Assert.Equal("/capex#chart-capex-ai-share", await RedirectAsync(found.ImageId.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/aws", null)]
    [InlineData("/", "roic-paths")]
    [InlineData("/scenarios/bear", "roic-paths")]
    public async Task A_picture_that_nobody_reported_is_found_among_the_charts_of_now(string view, string? chart)
    {
        var finder = host.Services.GetRequiredService<ChartFinder>();
        var found = chart is null ? (await finder.WithoutQueryAsync()).First(one => one.View.Address == view) : await FindAsync(view, chart);

        Assert.Equal(found.View.At(found.Spec.Id), await RedirectAsync(found.ImageId));
    }

    [Fact]
    public async Task A_picture_of_an_earlier_revision_reopens_its_exact_numbers_as_unsaved_changes()
    {
        var mine = await CreateAsync("Moved on");
        var found = await FindAsync("/scenarios/moved-on", Chart);
        await KeepAsync(found);
        await SaveAsync(mine, a => a with { Productivity = a.Productivity with { PriceChange = -0.07 } });

        using var answer = await host.Client.GetAsync($"/i/{found.ImageId}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("the picture shows revision 1, it is at revision 2 now", page, StringComparison.Ordinal);
        Assert.Contains("/scenarios/moved-on?productivity.priceChange=-0.04#chart-programme-cash", page, StringComparison.Ordinal); // Base assumes −4 % a year
        var reopened = await FindAsync("/scenarios/moved-on?productivity.priceChange=-0.04", Chart);
        Assert.Equal<double?>(found.Spec.Series[0].Values, reopened.Spec.Series[0].Values);
    }

    [Fact]
    public async Task Another_hurdle_is_a_change_although_no_number_of_the_table_is_another()
    {
        var mine = await CreateAsync("Hurdle moved");
        var found = await FindAsync("/scenarios/hurdle-moved", "roic-paths");
        await KeepAsync(found);
        await SaveAsync(mine, a => a with { Hurdle = a.Hurdle with { Low = 0.12 } });

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync($"/i/{found.ImageId}"));

        Assert.Contains("it is at revision 2 now", page, StringComparison.Ordinal);
        Assert.Contains("/scenarios/hurdle-moved?hurdle.low=0.15#chart-roic-paths", page, StringComparison.Ordinal); // Base asks for 15 to 20 %
    }

    [Fact]
    public async Task A_picture_of_a_scenario_that_was_only_renamed_leads_to_its_chart()
    {
        var mine = await CreateAsync("Old name");
        var found = await FindAsync("/scenarios/old-name", Chart);
        await KeepAsync(found);
        await Scenarios.SaveAsync(mine.Id, mine.Version, "New name", "", mine.Assumptions);

        Assert.Equal("/scenarios/old-name#chart-programme-cash", await RedirectAsync(found.ImageId));
    }

    [Fact]
    public async Task A_comparison_reopens_as_well()
    {
        var mine = await CreateAsync("Compared");
        var found = await FindAsync("/compare?s=base&s=compared", "compare-programme-cash");
        await KeepAsync(found);
        await SaveAsync(mine, a => a with { Productivity = a.Productivity with { PriceChange = -0.07 } });

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync($"/i/{found.ImageId}"));

        Assert.Contains("Compared has been saved again", page, StringComparison.Ordinal);
        Assert.Contains("/compare?s=base&s=compared~productivity.priceChange%3D-0.04#chart-compare-programme-cash", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_differ_stand_side_by_side()
    {
        var found = await FindAsync("/capex", "capex-ai-and-other");
        var csv = found.Csv.Replace("2026E,180,", "2026E,175,", StringComparison.Ordinal);
        await Images.KeepAsync("0000-0001", "/capex", found.Spec.Id, "AI capex", ImageId.EngineVersion, csv, []);

        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync("/i/0000-0001"));

        Assert.Contains("The figures or the built-in scenarios that it is drawn from have changed", page, StringComparison.Ordinal);
        Assert.Matches(">2026E</th>\\s*<td>AI[^<]*</td>\\s*<td class=\"num\">\\$175.0B</td>\\s*<td class=\"num\">\\$180.0B</td>", page);
        Assert.DoesNotContain(">2025</th>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/capex#chart-capex-ai-and-other\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_engine_is_named()
    {
        var found = await FindAsync("/capex", "capex-ai-and-other");
        await Images.KeepAsync("0000-0002", "/capex", found.Spec.Id, "AI capex", "0.0.1", found.Csv, []);

        var page = await host.Client.GetStringAsync("/i/0000-0002");

        Assert.Contains($"version 0.0.1 of the engine, this is version {ImageId.EngineVersion}", page, StringComparison.Ordinal);
        Assert.Contains("No number of the chart itself differs.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_a_chart_that_is_gone_are_still_there()
    {
        await Images.KeepAsync("0000-0003", "/scenarios/gone", "roic-paths", "ROIC", ImageId.EngineVersion, "Year,ROIC (fraction),Estimate,Scenario,Source\r\n2026,0.15,yes,Gone,\"A, B\"\r\n", []);

        var page = await host.Client.GetStringAsync("/i/0000-0003");

        Assert.Contains("its page or its scenario is gone", page, StringComparison.Ordinal);
        Assert.Matches(">2026</th>\\s*<td>ROIC \\(fraction\\)</td>\\s*<td class=\"num\">0.15</td>", page);
    }

    [Theory]
    [InlineData("ZZZZ-ZZZZ")]
    [InlineData("nonsense")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%ff%fe")]
    [InlineData("' OR 1=1 --")]
    public async Task An_unknown_id_gets_a_page_that_says_what_can_be_the_reason(string id)
    {
        using var answer = await host.Client.GetAsync($"/i/{id}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No picture with this id is known here", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_an_unknown_id()
    {
        using var answer = await host.Client.GetAsync($"/i/{new string('7', 10_000)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<FoundChart> FindAsync(string view, string chart) => (await host.Services.GetRequiredService<ChartFinder>().FindAsync(view, chart))!;

    private Task<bool> KeepAsync(FoundChart found) =>
        Images.KeepAsync(found.ImageId, found.View.Address, found.Spec.Id, found.Spec.Title, ImageId.EngineVersion, found.Csv, found.Scenarios);

    private async Task<string?> RedirectAsync(string id)
    {
        using var answer = await host.Client.GetAsync($"/i/{id}");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var target = answer.Headers.Location!;
        return target.IsAbsoluteUri ? target.PathAndQuery + target.Fragment : target.ToString();
    }

    private async Task<StoredScenario> CreateAsync(string name) =>
        Assert.IsType<SaveResult.Saved>(await Scenarios.CreateAsync(name, "", (await Scenarios.FindAsync("base"))!.Assumptions, "base")).Scenario;

    private Task<SaveResult> SaveAsync(StoredScenario scenario, Func<Assumptions, Assumptions> change) =>
        Scenarios.SaveAsync(scenario.Id, scenario.Version, scenario.Name, "", change(scenario.Assumptions));
}
