using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Single keys, and what this browser remembers about the look of the product.</summary>
[Collection(SharedProduct.Name)]
public sealed class KeyTests(ProductFixture fixture)
{
    [Fact]
    public async Task Letters_lead_to_pages_and_signs_open_search_and_sheet()
    {
        await using var visit = await VisitAsync("/");
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("g");
        await keys.PressAsync("c");
        await visit.Page.WaitForURLAsync("**/capex");
        await visit.AnsweredAsync();
        await keys.PressAsync("g");
        await keys.PressAsync("s");
        await visit.Page.WaitForURLAsync("**/scenarios");
        await visit.AnsweredAsync();
        await keys.PressAsync("/");
        await Expect(new Palette(visit.Page).Input).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(new Palette(visit.Page).Dialog).ToBeHiddenAsync();
        await keys.PressAsync("?");
        await Expect(visit.Page.Locator("dialog[data-key-sheet]")).ToBeVisibleAsync();
        await keys.PressAsync("c"); // a dialog is open: no key acts
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/scenarios$"));
    }

    [Fact]
    public async Task Brackets_go_through_the_scenarios_and_c_compares_with_what_is_shown()
    {
        await using var visit = await VisitAsync("/scenarios/bull?productivity.priceChange=-0.03");
        var bench = new WorkbenchPage(visit.Page);
        await bench.UntilLiveAsync();
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("c");
        await visit.Page.WaitForURLAsync("**/compare?*");
        Assert.Contains("priceChange", visit.Page.Url, StringComparison.Ordinal);

        await visit.GoAsync("/scenarios/base");
        await bench.UntilLiveAsync();
        await keys.PressAsync("]");
        await visit.Page.WaitForURLAsync("**/scenarios/bear");
        await keys.PressAsync("[");
        await visit.Page.WaitForURLAsync("**/scenarios/base");
    }

    [Fact]
    public async Task The_export_menu_of_the_first_chart_in_view_opens_by_a_key()
    {
        await using var visit = await VisitAsync("/capex");
        await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });

        await visit.Page.Keyboard.PressAsync("e");

        await Expect(visit.Page.Locator("[data-chart-menu]:popover-open")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task No_single_key_acts_where_somebody_types_or_moves_a_slider()
    {
        await using var visit = await VisitAsync("/scenarios/base");
        var bench = new WorkbenchPage(visit.Page);
        await bench.UntilLiveAsync();
        foreach (var field in new[] { bench.LeverText("price-change"), bench.LeverSlider("price-change") })
        {
            await field.FocusAsync();
            await visit.Page.Keyboard.PressAsync("t");
            await visit.Page.Keyboard.PressAsync("?");
        }

        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "light");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/scenarios/base"));
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_for_good_and_Ctrl_K_goes_on_working()
    {
        await using var visit = await VisitAsync("/aws");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys" }).UncheckAsync();
        await visit.ReloadAsync();

        await visit.Page.Keyboard.PressAsync("t");
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "light");
        await new Palette(visit.Page).OpenAsync();
    }

    [Fact]
    public async Task The_chosen_density_is_kept_and_holds_from_the_first_paint()
    {
        await using var visit = await VisitAsync("/valuation");
        var row = visit.Page.Locator("main table.table tbody tr").First;
        var before = (await row.BoundingBoxAsync())!.Height;

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compact" }).ClickAsync();
        Assert.True((await row.BoundingBoxAsync())!.Height < before);

        await visit.Page.AddInitScriptAsync(
            "new MutationObserver((_, o) => { if (document.body) { sessionStorage.first = document.documentElement.dataset.density ?? ''; o.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        await visit.GoAsync("/capex");
        Assert.Equal("compact", await visit.Page.EvaluateAsync<string>("sessionStorage.first"));
        await visit.Page.Keyboard.PressAsync("d");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-density", "comfortable");
    }

    [Fact]
    public async Task The_first_hint_is_dismissed_by_a_key_and_takes_no_room_afterwards()
    {
        await using var visit = await VisitAsync("/");
        var hint = visit.Page.Locator("[data-hint-card]");
        await Expect(hint).ToBeVisibleAsync();
        await hint.GetByRole(AriaRole.Button).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(hint).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();

        await visit.Page.AddInitScriptAsync(
            "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { globalThis.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true })");
        await visit.ReloadAsync();
        await Expect(hint).ToBeHiddenAsync();
        Assert.True(await visit.Page.EvaluateAsync<double>("shift") < 0.01);
    }

    [Fact]
    public async Task The_navigation_needs_no_scrolling_on_a_laptop_and_its_links_can_be_hit_on_a_phone()
    {
        await using var laptop = await VisitAsync("/");
        Assert.True(await laptop.Page.Locator(".frame-side").EvaluateAsync<bool>("side => side.scrollHeight <= side.clientHeight"));

        await using var phone = await VisitAsync("/", 390);
        await phone.Page.Locator(".menu-button").ClickAsync();
        var smallest = await phone.Page.Locator(".frame-side").EvaluateAsync<double>(
            "side => Math.min(...[...side.querySelectorAll('a, button, summary')].map(e => e.getBoundingClientRect().height))");
        Assert.True(smallest >= 44, $"Something in the menu is only {smallest} px high.");
    }

    private async Task<Visit> VisitAsync(string address, int width = 1440)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url, width);
        await visit.GoAsync(address);
        return visit;
    }
}
