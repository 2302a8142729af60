using System.Text.Json;
using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Images;

/// <summary>Every chart that a page shows can be made again from what the browser knows of it.</summary>
public sealed partial class ChartFinderTests(ProductHost host) : IClassFixture<ProductHost>
{
    public static TheoryData<string> Pages { get; } =
    [
        .. ProductPages.All.Where(page => page.Url is not Urls.Api).Select(page => page.Url),
        "/scenarios/base",
        "/scenarios/bear?productivity.priceChange=-0.06",
        "/scenarios/base?productivity.priceChange=-0.060&nonsense=1",
        "/scenarios/base?tab=bridge",
        "/scenarios/base?productivity.priceChange=-0.06&tab=bridge&bridge.from=base&bridge.measure=npv",
        "/scenarios/base?simulate.of.price-change=-8%25%20to%20-2%25",
        "/compare?s=base&s=bull",
        "/compare?s=base&s=bull~hurdle.low=0.12&all=1",
        "/cases?scenario=bull&on=stranding",
        "/risks?scenario=bear",
        "/aws?view=aws-revenue-and-income.index",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_chart_of_a_page_is_found_with_the_id_that_the_page_gives_it(string page)
    {
        var finder = host.Services.GetRequiredService<ChartFinder>();
        foreach (var (id, view, chart) in await DrawingsAsync(page))
        {
            var found = await finder.FindAsync(view, chart);
            Assert.True(found is not null, $"{chart} of {view} is drawn and not found.");
            Assert.Equal(id, found.ImageId);
        }
    }

    [Theory]
    [InlineData("/capex", 7)]
    [InlineData("/", 1)]
    [InlineData("/scenarios/base", 8)]
    [InlineData("/compare?s=base&s=bull", 3)]
    public async Task A_page_has_its_charts(string page, int least) => Assert.True((await DrawingsAsync(page)).Count >= least);

    [Theory]
    [InlineData("")]
    [InlineData("capex")]
    [InlineData("//evil.example/capex")]
    [InlineData("/nowhere")]
    [InlineData("/scenarios/")]
    [InlineData("/scenarios/nope")]
    [InlineData("/scenarios/base/more")]
    [InlineData("/scenarios/%00%ff")]
    [InlineData("/compare?s=base")]
    public async Task An_address_without_charts_has_none(string view) =>
        Assert.Null(await host.Services.GetRequiredService<ChartFinder>().FindAsync(view, "roic-paths"));

    private async Task<List<(string Id, string View, string Chart)>> DrawingsAsync(string page)
    {
        var html = await host.Client.GetStringAsync(page);
        return [.. Drawing().Matches(html).Select(match => (Read(match, "numbers", "imageId"), Read(match, "numbers", "view"), Read(match, "form", "id")))];
    }

    private static string Read(Match drawing, string part, string name) =>
        JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(drawing.Groups[part].Value)).RootElement.GetProperty(name).GetString()!;

    [GeneratedRegex("<apex-chart spec=\"(?<form>[^\"]+)\" numbers=\"(?<numbers>[^\"]+)\"")]
    private static partial Regex Drawing();
}
