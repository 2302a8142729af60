using System.Net;
using AmznAiStrategy.Web.Features.Embed;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Hosting;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace AmznAiStrategy.Web.Tests.Embed;

public sealed class EmbedPageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("/embed/capex-ai-and-other", "/capex#chart-capex-ai-and-other")]
    [InlineData("/embed/roic-paths", "/#chart-roic-paths")]
    [InlineData("/embed/bridge-returns", "/valuation#chart-bridge-returns")]
    [InlineData("/embed/roic-paths?scenario=bear", "/scenarios/bear#chart-roic-paths")]
    [InlineData("/embed/programme-cash?scenario=base&hurdle.low=0.12", "/scenarios/base?hurdle.low=0.12#chart-programme-cash")]
    [InlineData("/embed/programme-cash?page=%2Fscenarios%2Fbase&hurdle.low=0.12&theme=dark", "/scenarios/base?hurdle.low=0.12#chart-programme-cash")]
    [InlineData("/embed/compare-programme-cash?s=base&s=bull", "/compare?s=base&s=bull#chart-compare-programme-cash")]
    public async Task A_chart_stands_alone_with_its_source_and_a_link_to_its_page(string address, string full)
    {
        using var answer = await host.Client.GetAsync(address);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"href=\"{full}\" target=\"_blank\"", page, StringComparison.Ordinal);
        Assert.Contains("Source: ", page, StringComparison.Ordinal);
        Assert.Single(Occurrences(page, "<apex-chart "));
        Assert.DoesNotContain("data-chart-menu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Pages\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/capex-ai-and-othr", "capex-ai-and-other")]
    [InlineData("/embed/roic", "roic-paths")]
    public async Task An_unknown_chart_is_answered_with_those_that_are_called_alike(string address, string near)
    {
        using var answer = await host.Client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such chart", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/embed/{near}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/roic-paths?scenario=nope")]
    [InlineData("/embed/roic-paths?page=https%3A%2F%2Fevil.example")]
    [InlineData("/embed/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task A_chart_that_is_not_there_is_not_found(string address)
    {
        using var answer = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/capex-ai-and-other")]
    [InlineData("/embed/nothing")]
    [InlineData("/capex")]
    public async Task No_site_may_frame_anything_unless_the_owner_says_so(string address)
    {
        using var answer = await host.Client.GetAsync(address);

        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task Only_embedded_charts_may_be_framed_and_only_by_the_sites_that_are_named()
    {
        await using var open = new OpenHost();
        using var chart = await open.Client.GetAsync("/embed/capex-ai-and-other");
        using var page = await open.Client.GetAsync("/capex");

        Assert.Contains("frame-ancestors https://intranet.example http://127.0.0.1:8000;", chart.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(chart.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("intranet.example")]
    [InlineData("https://*.example")]
    [InlineData("https://intranet.example/wiki")]
    [InlineData("https://intranet.example?x")]
    [InlineData("ftp://intranet.example")]
    [InlineData("https://user@intranet.example")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("https://a.example, https://b.example")]
    [InlineData("'self'")]
    [InlineData("https://a.example\r\nX: y")]
    public void What_is_no_origin_stops_the_start_and_names_the_setting(string origin)
    {
        var refused = Assert.Throws<SettingException>(() => Origins(("Embedding:AllowedOrigins", origin)));
        Assert.Contains("Embedding:AllowedOrigins", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Origins_are_read_from_a_text_and_from_a_list()
    {
        Assert.Empty(Origins().Allowed);
        Assert.Empty(Origins(("Embedding:AllowedOrigins", " ; ")).Allowed);
        Assert.Equal(["https://a.example", "http://b.example:8080"], Origins(("Embedding:AllowedOrigins", "https://A.example/; http://b.example:8080;https://a.example")).Allowed);
        Assert.Equal(["https://a.example", "http://[::1]:81"], Origins(("Embedding:AllowedOrigins:0", "https://a.example"), ("Embedding:AllowedOrigins:1", "http://[::1]:81")).Allowed);
    }

    [Theory]
    [InlineData("/embed/x", null)]
    [InlineData("/embed/x?theme=dark", null)]
    [InlineData("/embed/x?page=%2Fthesis", "/thesis")]
    [InlineData("/embed/x?s=base&s=bull~hurdle.low%3D0.12", "/compare?s=base&s=bull~hurdle.low%3D0.12")]
    public void The_page_of_an_embedded_chart_follows_from_its_address(string address, string? view) =>
        Assert.Equal(view, EmbedAddress.View(PageAddress.Read(address)!));

    private static EmbeddingOrigins Origins(params (string Key, string Value)[] settings) => EmbeddingOrigins.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    /// <summary>The product on a machine whose owner lets two sites show charts.</summary>
    private sealed class OpenHost : ProductHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Embedding:AllowedOrigins", "https://intranet.example;http://127.0.0.1:8000");
        }
    }
}
