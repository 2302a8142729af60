using System.IO.Enumeration;
using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Finding things, and getting there.</summary>
[Collection(SharedProduct.Name)]
public sealed partial class PaletteTests(ProductFixture fixture)
{
    [Fact]
    public async Task A_code_and_Enter_open_its_page()
    {
        await using var visit = await VisitAsync("/aws");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();

        await visit.Page.Keyboard.TypeAsync("CPX");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/capex");
        await Expect(palette.Dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_arrow_keys_Home_and_End_move_through_the_results_and_Escape_gives_the_focus_back()
    {
        await using var visit = await VisitAsync("/capex");
        var palette = new Palette(visit.Page);
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true });
        await button.ClickAsync();
        await palette.AskAsync("capex");
        var count = await palette.Options.CountAsync();
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("ArrowDown");
        await Expect(palette.Options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await palette.Chosen.GetAttributeAsync("id"), await palette.Input.GetAttributeAsync("aria-activedescendant"));
        await keys.PressAsync("End");
        await Expect(palette.Options.Nth(count - 1)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("ArrowDown");
        await Expect(palette.Options.Nth(0)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Home");
        await Expect(palette.Options.Nth(0)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(palette.Chosen).ToHaveCountAsync(1);

        await keys.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_figure_leads_to_its_row_and_a_chart_to_its_place()
    {
        await using var visit = await VisitAsync("/");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();
        await palette.AskAsync("capex.2024.total");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/facts#capex.2024.total");
        await Expect(visit.Page.Locator("[id='capex.2024.total']")).ToBeInViewportAsync();

        await palette.OpenAsync();
        await palette.AskAsync("margin");
        var chart = palette.Options.And(visit.Page.Locator("[href*='#chart-']")).First;
        var title = await chart.Locator(".palette-title").InnerTextAsync();
        await chart.ClickAsync();
        await visit.Page.WaitForURLAsync("**#chart-*");
        await Expect(visit.Page.Locator(".chart-title:target")).ToHaveTextAsync(title);
        await Expect(visit.Page.Locator(".chart-title:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_action_is_done()
    {
        await using var visit = await VisitAsync("/capex");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();

        await palette.AskAsync("theme dark");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await Expect(palette.Dialog).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/services", "*_4-charts_slide.zip")]
    [InlineData("/", "*_slide-2560x1440.png")]
    public async Task The_charts_of_the_page_leave_in_one_file(string address, string expected)
    {
        await using var visit = await VisitAsync(address);
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();
        await palette.AskAsync("EXP");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Keyboard.PressAsync("Enter"));

        Assert.True(FileSystemName.MatchesSimpleExpression(expected, download.SuggestedFilename), download.SuggestedFilename);
    }

    [Fact]
    public async Task Markup_is_shown_as_it_was_typed_and_what_is_too_long_is_refused_in_words()
    {
        await using var visit = await VisitAsync("/");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();

        await palette.AskAsync("<img src=x onerror=alert(1)>");
        await Expect(palette.Nothing).ToContainTextAsync("<img src=x onerror=alert(1)>");

        await palette.Input.FillAsync(new string('x', 10_000));
        await Expect(palette.Nothing).ToContainTextAsync("10,000 characters, at most 200");
    }

    [Fact]
    public async Task Only_the_newest_question_is_answered()
    {
        await using var visit = await VisitAsync("/");
        var palette = new Palette(visit.Page);
        await visit.Page.RouteAsync("**/api/search?q=alexa", async route =>
        {
            await Task.Delay(1500); // the older answer comes last
            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The page has given this question up.
            }
        });
        await palette.OpenAsync();
        await palette.Input.FillAsync("alexa");
        await visit.Page.WaitForRequestAsync("**/api/search?q=alexa");

        await palette.AskAsync("kuiper");
        await Task.Delay(2000);

        await Expect(palette.Options.First).ToContainTextAsync("Kuiper");
        await Expect(palette.Dialog.GetByText("Alexa", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_palette_is_as_high_whatever_it_shows()
    {
        await using var visit = await VisitAsync("/");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();
        var before = (await palette.Dialog.BoundingBoxAsync())!;

        foreach (var query in new[] { "capex", "nothing like it" })
        {
            await palette.AskAsync(query);
            var box = (await palette.Dialog.BoundingBoxAsync())!;
            Assert.Equal((before.Y, before.Height), (box.Y, box.Height));
        }
    }

    [Theory]
    [InlineData("/capex")]
    [InlineData("/scenarios/base")]
    public async Task No_accessibility_rule_is_broken_with_palette_or_sheet_open(string address)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1440), (ColorScheme.Dark, 390) })
        {
            await using var visit = await VisitAsync(address, width, scheme);
            if (address.StartsWith("/scenarios", StringComparison.Ordinal))
            {
                await new WorkbenchPage(visit.Page).UntilLiveAsync();
            }

            var palette = new Palette(visit.Page);
            await palette.OpenAsync();
            await palette.AskAsync("aws");
            await AssertAccessibleAsync(visit.Page, $"palette, {scheme}");
            await palette.AskAsync("nothing like it");
            await AssertAccessibleAsync(visit.Page, $"empty palette, {scheme}");
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(palette.Dialog).ToBeHiddenAsync();

            await visit.Page.Keyboard.PressAsync("?");
            await Expect(visit.Page.Locator("dialog[data-key-sheet]")).ToBeVisibleAsync();
            await AssertAccessibleAsync(visit.Page, $"sheet, {scheme}");
        }
    }

    [Fact]
    public async Task On_a_phone_the_palette_fills_the_screen_and_everything_in_it_can_be_hit()
    {
        await using var visit = await VisitAsync("/", 390);
        var palette = new Palette(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await palette.AskAsync("capex");

        var box = (await palette.Dialog.BoundingBoxAsync())!;
        var smallest = await palette.Dialog.EvaluateAsync<double>(
            "d => Math.min(...[...d.querySelectorAll('[role=option], button, input')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().height))");

        Assert.Equal((0, 0, 390, 900), (box.X, box.Y, box.Width, box.Height));
        Assert.True(smallest >= 44, $"Something in the palette is only {smallest} px high.");
    }

    [Fact]
    public async Task In_a_workbench_a_lever_is_gone_to_without_losing_what_was_typed()
    {
        await using var visit = await VisitAsync("/scenarios/bear");
        var bench = new WorkbenchPage(visit.Page);
        await bench.UntilLiveAsync();
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-11%");
        var palette = new Palette(visit.Page);

        await palette.OpenAsync();
        await palette.AskAsync("economics.taxRate");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(bench.Field("economics.taxRate")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("[data-field='economics.taxRate']")).ToHaveClassAsync(new Regex("wanted"));
        await palette.OpenAsync();
        await palette.AskAsync("price-change");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(bench.LeverText("price-change")).ToBeFocusedAsync();
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-11%");
        await bench.Action("undo").ClickAsync();
    }

    [Fact]
    public async Task A_link_with_a_lever_opens_the_workbench_on_its_row()
    {
        await using var visit = await VisitAsync("/scenarios/base?focus=productivity.priceChange");
        var bench = new WorkbenchPage(visit.Page);
        await bench.UntilLiveAsync();
        await Expect(bench.LeverText("price-change")).ToBeFocusedAsync();
        await Expect(bench.LeverText("price-change")).ToBeInViewportAsync();

        await visit.GoAsync("/scenarios/base?focus=economics.taxRate");
        await bench.UntilLiveAsync();
        await Expect(bench.Field("economics.taxRate")).ToBeFocusedAsync();
        await Expect(bench.Field("economics.taxRate")).ToBeInViewportAsync();
        await Expect(visit.Page.GetByTestId("broken-link")).ToHaveCountAsync(0);

        await visit.GoAsync("/scenarios/base?focus=no-such-lever");
        await Expect(visit.Page.GetByTestId("unknown-lever")).ToContainTextAsync("no-such-lever");
    }

    [Fact]
    public async Task A_lever_found_on_another_page_opens_with_its_row_in_focus()
    {
        await using var visit = await VisitAsync("/capex");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();
        await palette.AskAsync("compute life");
        await visit.Page.Keyboard.PressAsync("Enter");

        var bench = new WorkbenchPage(visit.Page);
        await bench.UntilLiveAsync();
        await Expect(bench.LeverText("compute-life")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_new_scenario_starts_from_Base_with_the_question_for_its_name()
    {
        await using var visit = await VisitAsync("/");
        var palette = new Palette(visit.Page);
        await palette.OpenAsync();
        await palette.AskAsync("NEW");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/scenarios/base**");
        await Expect(visit.Page.GetByLabel("Name", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_server_is_away_pages_and_actions_are_found_links_keep_the_page_and_the_notice_covers_nothing()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await Visit.StartAsync(fixture.Browser, product.Url, 390);
        visit.Expected = ServerAway();
        var palette = new Palette(visit.Page);
        await new WorkbenchPage(visit.Page).OpenAsync("base");
        await product.KillAsync();
        var notice = visit.Page.Locator("#components-reconnect-modal");
        await Expect(notice).ToBeVisibleAsync(new() { Timeout = 30_000 });

        // The last line of the page stands above the notice.
        await visit.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await visit.Page.WaitForTimeoutAsync(500); // charts on the way are drawn
        await visit.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        var footer = (await visit.Page.Locator(".page-footer").BoundingBoxAsync())!;
        var edge = (await notice.BoundingBoxAsync())!;
        Assert.True(footer.Y + footer.Height <= edge.Y, $"The notice at {edge.Y} covers the footer, which ends at {footer.Y + footer.Height}.");
        Assert.True(edge.Height <= 130, $"The notice is {edge.Height} px high.");

        await palette.OpenAsync();
        await palette.Input.FillAsync("capex");
        await Expect(palette.Status).ToContainTextAsync("does not answer");
        await Expect(palette.Options.First).ToContainTextAsync("Capex");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-said]")).ToContainTextAsync("this page stays open");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/scenarios/base$"));

        await palette.OpenAsync();
        await palette.Input.FillAsync("theme dark");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await product.StartAgainAsync();
    }

    private static async Task AssertAccessibleAsync(IPage page, string what)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            result.Violations.Length == 0,
            $"{what}: " + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private async Task<Visit> VisitAsync(string address, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url, width, 900, scheme);
        await visit.GoAsync(address);
        return visit;
    }

    [GeneratedRegex("ERR_CONNECTION|WebSocket|Connection (disconnected|closed)|Failed to (fetch|complete|start)|circuit|ERR_EMPTY", RegexOptions.IgnoreCase)]
    private static partial Regex ServerAway();
}
