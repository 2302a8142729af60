using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>What holds for every page.</summary>
[Collection(SharedProduct.Name)]
public sealed partial class PageTests(ProductFixture fixture)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/thesis", "/cases", "/risks", "/capex", "/aws", "/anthropic", "/services", "/silicon", "/retail-ai", "/devices", "/competition", "/valuation", "/facts", "/glossary", "/scenarios", "/scenarios/base", "/compare?s=bull&s=base&s=bear", "/api", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_accessibility_rule_is_broken_in_light_or_dark(string address)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await VisitAsync(scheme: scheme);
            await OpenAsync(visit.Page, address);

            var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

            Assert.True(
                result.Violations.Length == 0,
                $"{address} {scheme}: " + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_page_scrolls_sideways_on_a_phone_or_a_wide_screen(string address)
    {
        foreach (var width in new[] { 390, 768, 1440, 2560 })
        {
            await using var visit = await VisitAsync(width);
            await OpenAsync(visit.Page, address);

            var wider = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.True(wider <= 0, $"{address} at {width} px is {wider} px too wide.");
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_of_a_page_floats_over_the_rest_of_it(string address)
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit.Page, address);

        var floating = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).position === 'fixed' && e.checkVisibility()).map(e => e.outerHTML.slice(0, 200))");

        Assert.Empty(floating);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_has_one_main_heading_and_a_title(string address)
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit.Page, address);

        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        Assert.Contains("AMZN AI strategy", await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_on_an_empty_folder_shows_the_three_verdicts()
    {
        await using var visit = await VisitAsync();

        await visit.Page.GotoAsync("/");

        var main = visit.Page.Locator("main");
        await Expect(main).ToContainTextAsync("24.6%"); // ROIC 2031 of Bull, 24.617 %
        await Expect(main).ToContainTextAsync("15.4%"); // of Base, 15.357 %
        await Expect(main).ToContainTextAsync("\u22121.6%"); // of Bear, -1.630 %
        await Expect(visit.Page.Locator("[data-chart='roic-paths'] apex-chart")).ToHaveAttributeAsync("data-drawn", "1");
    }

    [Theory]
    [InlineData("/", "15.4%")]
    [InlineData("/capex", "$85.0B")]
    [InlineData("/aws", "$35.6B")]
    [InlineData("/scenarios/base", "15.4%")]
    [InlineData("/compare?s=bull&s=bear", "24.6%")]
    public async Task Without_JavaScript_pages_still_show_their_figures_and_tables(string address, string figure)
    {
        await using var visit = await VisitAsync(javaScript: false);

        await visit.Page.GotoAsync(address);

        await Expect(visit.Page.Locator("main")).ToContainTextAsync(figure);
        await Expect(visit.Page.Locator("main table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_address_leads_to_any_row_of_the_facts()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/facts");
        var rows = visit.Page.Locator(".facts tbody tr");
        var (count, id) = (await rows.CountAsync(), await rows.Last.Locator("td > a").GetAttributeAsync("id"));

        await visit.Page.GotoAsync("about:blank");
        await visit.GoAsync($"/facts#{id}");

        Assert.True(count > 300);
        await Expect(visit.Page.Locator(".facts tbody tr:visible")).ToHaveCountAsync(count);
        await Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_chosen_theme_is_kept_and_holds_from_the_first_paint()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "light");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");

        // The attribute is there before any part of the body is.
        await visit.Page.AddInitScriptAsync(
            "new MutationObserver((_, o) => { if (document.body) { sessionStorage.first = document.documentElement.dataset.bsTheme ?? ''; o.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        await visit.Page.GotoAsync("/capex");
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("sessionStorage.first"));

        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "AWS", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/aws");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync("/capex");

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("#content")).ToBeFocusedAsync();
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (await page.Locator("scenario-form").CountAsync() > 0)
        {
            await Expect(page.Locator("scenario-form")).ToHaveAttributeAsync("data-live", "true", new() { Timeout = 20_000 });
        }

        if (await page.Locator("apex-chart").CountAsync() > 0)
        {
            await page.Locator("apex-chart").First.ScrollIntoViewIfNeededAsync(); // charts are drawn when they come near
            await Expect(page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        }
    }

    private async Task<Visit> VisitAsync(int width = 1440, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url, width, 900, scheme, javaScript);
        visit.Expected = NotFound(); // what the browser itself says of the page that is not there
        return visit;
    }

    [GeneratedRegex(@"status of 404 \(Not Found\)")]
    private static partial Regex NotFound();
}
