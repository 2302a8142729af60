using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Reading charts: tooltips, the same label elsewhere, a closer look, other ways to look.</summary>
[Collection(SharedProduct.Name)]
public sealed class ChartReadingTests(ProductFixture fixture)
{
    private const string Capex = "capex-ai-and-other";

    [Fact]
    public async Task Arrow_keys_read_values_changes_and_shares()
    {
        await using var visit = await OpenAsync("/capex", Capex);

        await PressAsync(visit.Page, Capex, "ArrowRight", "ArrowRight");

        // 2025: AI 85 of 100, 41.5 the year before: +104.8 %.
        var said = Box(visit.Page, Capex);
        await Expect(said).ToHaveAttributeAsync("aria-valuetext", new Regex("^2025: .*AI \\$85.0B, YoY \\+104.8%, 85.0% of total"));
        await Expect(said).ToHaveAttributeAsync("aria-valuetext", new Regex("Total \\$100.0B, YoY \\+20.5%"));
        await Expect(said.Locator(".tip")).ToContainTextAsync("YoY +104.8% · 85.0% of total");
    }

    [Fact]
    public async Task A_label_that_is_read_is_pointed_out_in_other_charts_and_tables_until_it_is_left()
    {
        await using var visit = await OpenAsync("/capex", Capex);
        await visit.Page.Locator("apex-chart").Nth(1).ScrollIntoViewIfNeededAsync();
        await Expect(visit.Page.Locator("apex-chart").Nth(1)).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"));

        await PressAsync(visit.Page, Capex, "ArrowRight");

        Assert.True(await visit.Page.Locator("main .is-read").CountAsync() > 0, "No table shows the year that is read.");
        await Expect(visit.Page.Locator("apex-chart").Nth(1).Locator(".echo")).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("main .is-read")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("apex-chart").Nth(1).Locator(".echo")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Dragging_over_labels_shows_them_alone_and_Escape_all_again()
    {
        await using var visit = await OpenAsync("/aws", "aws-margin");
        var box = Box(visit.Page, "aws-margin");
        await box.ScrollIntoViewIfNeededAsync();
        var place = (await box.BoundingBoxAsync())!;
        var middle = place.Y + place.Height / 2;

        await visit.Page.Mouse.MoveAsync(place.X + place.Width * 0.35f, middle);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(place.X + place.Width * 0.65f, middle, new() { Steps = 5 });
        await visit.Page.Mouse.UpAsync();

        var notice = visit.Page.Locator("[data-chart='aws-margin'] apex-chart .notice");
        await Expect(notice).ToContainTextAsync("Zoomed: Q");
        var all = int.Parse((await box.GetAttributeAsync("aria-valuemax"))!, System.Globalization.CultureInfo.InvariantCulture);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(notice).ToBeHiddenAsync();
        await Expect(box).Not.ToHaveAttributeAsync("aria-valuemax", $"{all}");
    }

    [Fact]
    public async Task Shift_and_arrows_choose_labels_and_Enter_looks_closer()
    {
        await using var visit = await OpenAsync("/aws", "aws-margin");

        await PressAsync(visit.Page, "aws-margin", "Home", "Shift+ArrowRight", "Shift+ArrowRight", "Enter");

        await Expect(Box(visit.Page, "aws-margin")).ToHaveAttributeAsync("aria-valuemax", "2");
        var notice = visit.Page.Locator("[data-chart='aws-margin'] apex-chart .notice");
        await notice.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(notice).ToBeHiddenAsync();
        await Expect(Box(visit.Page, "aws-margin")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Four_labels_or_fewer_are_not_looked_at_more_closely()
    {
        await using var visit = await OpenAsync("/capex", Capex);

        await PressAsync(visit.Page, Capex, "Home", "Shift+ArrowRight", "Enter");

        await Expect(Box(visit.Page, Capex)).ToHaveAttributeAsync("aria-valuemax", "3");
        await Expect(visit.Page.Locator($"[data-chart='{Capex}'] apex-chart .notice")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_address_keeps_the_way_in_which_a_chart_is_looked_at()
    {
        await using var visit = await OpenAsync("/aws", "aws-revenue-and-income");
        var chart = visit.Page.Locator("[data-chart='aws-revenue-and-income']");

        await chart.GetByRole(AriaRole.Link, new() { Name = "Index 100" }).ClickAsync();

        await visit.Page.WaitForURLAsync(new Regex("/aws\\?view=aws-revenue-and-income.index"));
        await Expect(chart.Locator(".chart-title")).ToContainTextAsync(new Regex("indexed: Q\\d'\\d\\d = 100$"));
        await visit.Page.ReloadAsync();
        await Expect(chart.Locator(".chart-title")).ToContainTextAsync("indexed:");
        await Expect(chart.Locator("apex-chart")).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"));
    }

    [Fact]
    public async Task The_file_of_a_chart_has_its_numbers_and_where_they_come_from()
    {
        await using var visit = await OpenAsync("/capex", Capex);

        var csv = await visit.Page.Locator($"[data-chart='{Capex}'] apex-chart").EvaluateAsync<string>("chart => chart.spec.csv");

        var rows = csv.Split("\r\n");
        Assert.EndsWith(",Estimate,Scenario,Source", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("2025,85,15,no,,", rows[3], StringComparison.Ordinal); // 85 % of 100, and the rest
    }

    private static ILocator Box(IPage page, string chart) => page.Locator($"[data-chart='{chart}'] apex-chart .box");

    private static async Task PressAsync(IPage page, string chart, params string[] keys)
    {
        await Box(page, chart).FocusAsync();
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private async Task<Visit> OpenAsync(string address, string chart)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        await visit.Page.GotoAsync(address);
        var element = visit.Page.Locator($"[data-chart='{chart}'] apex-chart");
        await element.ScrollIntoViewIfNeededAsync();
        await Expect(element).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        return visit;
    }
}
