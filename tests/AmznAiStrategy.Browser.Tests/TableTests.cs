using AmznAiStrategy.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Tables under the keys, figures and terms as they open, and what is copied from them.</summary>
[Collection(SharedProduct.Name)]
public sealed class TableTests(ProductFixture fixture)
{
    private const string CapexTable = "[aria-label='Capital expenditure by year']";

    [Fact]
    public async Task Arrows_go_from_cell_to_cell_and_Tab_leaves_the_table()
    {
        await using var visit = await OpenAsync("/capex");
        var page = visit.Page;
        await page.Locator(CapexTable).FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("$B unless noted", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("68.0", await FocusedAsync(page)); // total capex 2023, the button of the figure
        await page.Keyboard.PressAsync("End");
        Assert.Equal("Article, capex table", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Control+Home");
        Assert.Equal("$B unless noted", await FocusedAsync(page));

        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.Locator(CapexTable).EvaluateAsync<bool>("box => box.contains(document.activeElement)"));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("$B unless noted", await FocusedAsync(page)); // and comes back where it was
    }

    [Fact]
    public async Task A_selected_range_is_copied_as_rows_that_paste_as_numbers()
    {
        await using var visit = await OpenAsync("/capex");
        var page = visit.Page;

        await page.Locator($"{CapexTable} tbody tr", new() { HasText = "Printed less reported" }).Locator("th").ClickAsync();
        for (var i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("Shift+ArrowRight");
        }

        await page.Keyboard.PressAsync("Shift+ArrowDown");
        var copied = await CopiedAsync(page);

        // 68 - 52.7, 83 - 83, 100 - 131.8; capex over revenue as the page shows it
        Assert.Equal("Printed less reported\t15.3\t0.0\t-31.8\nReported capex over revenue, %\t9.2\t13.0\t18.4", copied);
        await Expect(page.Locator(".said")).ToHaveTextAsync("Copied 2 × 4 cells.");
    }

    [Fact]
    public async Task What_stands_below_a_number_is_not_copied_with_it()
    {
        await using var visit = await OpenAsync("/compare?s=bull&s=base");
        var page = visit.Page;

        await page.Locator("[data-output='programme-npv'] td").First.ClickAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");

        Assert.Equal("85900000000\t1300000000", await CopiedAsync(page)); // $85.9B and $1.3B, with the change below
    }

    [Theory]
    [InlineData("(31.8)", "-31.8")]
    [InlineData("\u22123.0%", "-3.0%")]
    [InlineData("+24.0%", "24.0%")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("$35.6B", "35600000000")]
    [InlineData("\u2212$0.5B", "-500000000")]
    [InlineData("300M", "300000000")]
    [InlineData("28.59x", "28.59")]
    [InlineData("~$83B", "~$83B")]
    [InlineData("15–20%", "15–20%")]
    [InlineData("n/a", "n/a")]
    [InlineData("–", "–")]
    [InlineData("=1+1", "'=1+1")]
    public async Task A_cell_leaves_as_a_spreadsheet_reads_it(string shown, string copied)
    {
        await using var visit = await OpenAsync("/capex");
        var cell = visit.Page.Locator($"{CapexTable} tbody td").First;
        await cell.EvaluateAsync("(cell, text) => cell.replaceChildren(text)", shown);

        await cell.ClickAsync();
        var text = await CopiedAsync(visit.Page);

        Assert.Equal(copied, text);
    }

    [Fact]
    public async Task Why_a_cell_is_empty_is_said_when_the_keys_reach_it()
    {
        await using var visit = await OpenAsync("/capex");
        var page = visit.Page;

        await page.Locator($"{CapexTable} tbody tr", new() { HasText = "Total, YoY, %" }).Locator("th").ClickAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(page.Locator(".said")).ToHaveTextAsync("– The first year has no earlier one in the article");
    }

    [Fact]
    public async Task Heading_and_first_column_stay_in_sight()
    {
        await using var visit = await OpenAsync("/facts", 390);
        var box = visit.Page.Locator(".table-box");

        await box.EvaluateAsync("box => { box.scrollTop = 3000; box.scrollLeft = 300; }");

        Assert.True(await box.EvaluateAsync<bool>(
            "box => { const b = box.getBoundingClientRect(), h = box.querySelector('th').getBoundingClientRect(); return Math.abs(h.top - b.top) < 2 && Math.abs(h.left - b.left) < 2; }"));
    }

    [Fact]
    public async Task A_link_to_a_figure_lands_on_its_row_below_the_heading()
    {
        await using var visit = await OpenAsync("/facts#rufus.2025.users");

        var row = visit.Page.Locator("tr:has([id='rufus.2025.users'])");

        await Expect(row).ToBeInViewportAsync();
        Assert.True(await row.EvaluateAsync<bool>("row => row.getBoundingClientRect().top >= row.closest('table').tHead.getBoundingClientRect().bottom - 1"));
    }

    [Fact]
    public async Task Sorting_by_a_heading_goes_up_down_and_back()
    {
        await using var visit = await OpenAsync("/facts?topic=capex");
        var page = visit.Page;
        var heading = page.Locator("th", new() { HasText = "As printed" });

        foreach (var (sort, address) in new[] { ("ascending", "sort=value"), ("descending", "sort=value&dir=desc") })
        {
            await heading.GetByRole(AriaRole.Link).ClickAsync();
            await page.WaitForURLAsync($"**/facts?topic=capex&{address}");
            await Expect(heading).ToHaveAttributeAsync("aria-sort", sort);
        }

        await heading.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/facts?topic=capex");
    }

    [Fact]
    public async Task The_shown_figures_are_copied_as_rows()
    {
        await using var visit = await OpenAsync("/facts?topic=capex&q=total+2026");
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as TSV" }).ClickAsync();

        await Expect(visit.Page.Locator(".said")).ToContainTextAsync("Copied the rows");
        var rows = (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n").Trim().Split('\n');
        Assert.Equal(["id", "capex.2026.ai-spending", "capex.2026.total"], rows.Select(row => row.Split('\t')[0]));
    }

    [Fact]
    public async Task A_figure_is_copied_as_a_sentence_while_the_server_is_away()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await Visit.StartAsync(fixture.Browser, product.Url);
        visit.Expected = new("ERR_CONNECTION_REFUSED");
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync("/aws", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await product.KillAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "$35.6B", Exact = true }).First.ClickAsync();
        var trace = visit.Page.Locator(".figure-trace:popover-open");
        await trace.GetByRole(AriaRole.Button, new() { Name = "Copy as sentence" }).ClickAsync();

        await Expect(visit.Page.Locator(".said")).ToHaveTextAsync("Copied the sentence.");
        Assert.Equal(
            "AWS revenue was $35.6B in Q4 2025 (Frontier Ledger article, AWS Financial Performance: The AI Profit Engine, table row AWS Revenue; as of March 2026).",
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await product.StartAgainAsync();
    }

    [Fact]
    public async Task An_input_opens_its_own_trace_and_Escape_goes_back_one()
    {
        await using var visit = await OpenAsync("/capex");
        var page = visit.Page;

        await page.Locator($"{CapexTable} .figure-value", new() { HasText = "85.0" }).Last.ClickAsync(); // AI capex 2025
        var open = page.Locator(".figure-trace:popover-open");
        await open.GetByRole(AriaRole.Button, new() { Name = "Amazon total capex, 2025 ($100B)" }).ClickAsync();

        await Expect(open).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Escape");
        await Expect(open).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(open).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_term_is_explained_on_hover_and_on_focus_and_Escape_takes_it_away()
    {
        await using var visit = await OpenAsync("/scenarios");
        var page = visit.Page;
        var term = page.Locator("main .term", new() { HasText = "ROIC" });
        var note = page.Locator(".term-note:popover-open");

        await term.HoverAsync();
        await Expect(note).ToContainTextAsync("Return on invested capital");
        await note.HoverAsync(); // the pointer may go to the note
        await page.WaitForTimeoutAsync(600); // longer than the pause after which a note is taken away
        await Expect(note).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(note).ToHaveCountAsync(0);

        await page.Mouse.MoveAsync(700, 5);
        await page.Keyboard.PressAsync("Tab"); // makes focus visible
        await term.FocusAsync();
        await Expect(note).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(note).ToHaveCountAsync(0);
        await Expect(term).ToBeFocusedAsync();
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.innerText.trim()");

    /// <summary>What a copy puts on the clipboard, without the clipboard.</summary>
    private static async Task<string> CopiedAsync(IPage page)
    {
        await page.EvaluateAsync("addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); }, { once: true })");
        await page.Keyboard.PressAsync("Control+c");
        return await page.EvaluateAsync<string>("window.copied");
    }

    private async Task<Visit> OpenAsync(string address, int width = 1440)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url, width);
        await visit.Page.GotoAsync(address);
        return visit;
    }
}
