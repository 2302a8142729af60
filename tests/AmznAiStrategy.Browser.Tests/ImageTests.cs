using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>The id on a picture leads back to it, and a chart stands in a page of somebody else.</summary>
[Collection(SharedProduct.Name)]
public sealed class ImageTests(ProductFixture fixture)
{
    [Fact]
    public async Task A_downloaded_picture_is_reported_and_its_id_leads_back_to_the_chart()
    {
        await using var visit = await OpenAsync(fixture.Product.Url, "/scenarios/base?hurdle.low=0.13");
        var report = await visit.Page.RunAndWaitForResponseAsync(() => DownloadAsync(visit.Page, "roic-paths"), answer => answer.Url.EndsWith("/api/images", StringComparison.Ordinal));
        var id = await ImageIdAsync(visit.Page, "roic-paths");

        Assert.Equal(201, report.Status);
        await visit.Page.GotoAsync($"/i/{id.ToLowerInvariant()}");
        await Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape("/scenarios/base?hurdle.low=0.13#chart-roic-paths") + "$"));
        Assert.Equal(id, await ImageIdAsync(visit.Page, "roic-paths"));
    }

    [Fact]
    public async Task A_picture_that_was_taken_while_the_server_was_away_is_reported_later()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await OpenAsync(product.Url, "/capex");
        visit.Expected = new Regex("ERR_CONNECTION_REFUSED");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await product.KillAsync();
        await DownloadAsync(visit.Page, "capex-ai-and-other");
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('images-to-report')?.includes('capex-ai-and-other')");

        await product.StartAgainAsync();
        var report = await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.ReloadAsync(), answer => answer.Url.EndsWith("/api/images", StringComparison.Ordinal));

        Assert.Equal(201, report.Status);
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('images-to-report') === null");
    }

    [Fact]
    public async Task A_chart_stands_in_a_frame_of_a_site_that_is_allowed_and_of_no_other()
    {
        using var site = new OtherSite();
        using var stranger = new OtherSite();
        await using var product = await RunningProduct.StartAsync($"--Embedding:AllowedOrigins={site.Origin}");
        var frame = $"<!DOCTYPE html><title>x</title><iframe src='{product.Url}embed/programme-cash?scenario=base&amp;hurdle.low=0.12&amp;theme=dark' width='900' height='600'></iframe>";
        _ = site.ServeAsync(frame);
        _ = stranger.ServeAsync(frame);
        var context = await fixture.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(site.Origin);
        var embedded = page.FrameLocator("iframe");
        await Expect(embedded.Locator("apex-chart")).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        await Expect(embedded.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await Expect(embedded.GetByTestId("embed-full")).ToHaveAttributeAsync("href", "/scenarios/base?hurdle.low=0.12#chart-programme-cash");
        await Expect(embedded.Locator("nav")).ToHaveCountAsync(0);

        var refused = new TaskCompletionSource<string>();
        page.Console += (_, message) => _ = message.Type == "error" && refused.TrySetResult(message.Text);
        await page.GotoAsync(stranger.Origin);
        Assert.Contains("frame-ancestors", await refused.Task.WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
        await Expect(page.FrameLocator("iframe").Locator("apex-chart")).ToHaveCountAsync(0);
        await context.CloseAsync();
    }

    private async Task<Visit> OpenAsync(Uri product, string address)
    {
        var visit = await Visit.StartAsync(fixture.Browser, product);
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        if (address.StartsWith("/scenarios/", StringComparison.Ordinal))
        {
            // The live form takes the place of the one that was sent first; a menu that is opened before closes again.
            await Expect(visit.Page.Locator("scenario-form")).ToHaveAttributeAsync("data-live", "true", new() { Timeout = 20_000 });
        }

        return visit;
    }

    private static async Task DownloadAsync(IPage page, string chart)
    {
        var figure = page.Locator($"figure[data-chart='{chart}']");
        await figure.GetByTestId("chart-export").ClickAsync();
        await page.RunAndWaitForDownloadAsync(() => figure.Locator("[data-chart-action='png']").ClickAsync());
    }

    private static Task<string> ImageIdAsync(IPage page, string chart) =>
        page.Locator($"[data-chart='{chart}'] apex-chart").EvaluateAsync<string>("chart => chart.spec.imageId");

    /// <summary>A site of somebody else, with one page.</summary>
    private sealed class OtherSite : IDisposable
    {
        private readonly HttpListener listener = new();

        public OtherSite()
        {
            Origin = $"http://127.0.0.1:{RunningProduct.FreePort()}";
            listener.Prefixes.Add(Origin + "/");
            listener.Start();
        }

        public string Origin { get; }

        public async Task ServeAsync(string page)
        {
            while (listener.IsListening)
            {
                try
                {
                    var asked = await listener.GetContextAsync();
                    asked.Response.ContentType = "text/html; charset=utf-8";
                    await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
                    asked.Response.Close();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        public void Dispose() => listener.Close();
    }
}
