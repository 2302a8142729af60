using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed partial class WorkbenchTests(ProductFixture fixture)
{
    [Fact]
    public async Task A_lever_moves_verdict_chart_and_address()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        Assert.Equal("15.4%", await bench.OutputAsync("roic-window-end")); // 15.357 % in the golden answers
        var chart = await bench.ChartSpecAsync("roic-paths");

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-8%");

        await Expect(bench.Output("roic-window-end")).Not.ToContainTextAsync("15.4%");
        await bench.UntilAddressAsync(PriceChange());
        Assert.NotEqual(chart, await bench.ChartSpecAsync("roic-paths"));
        await Expect(bench.Verdict).ToContainTextAsync("Fails");
    }

    [Fact]
    public async Task Dragging_a_slider_is_one_step_to_undo()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        var slider = bench.LeverSlider("demand");
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;

        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height / 2), new() { Steps = 12 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.WaitForURLAsync(BookingsScale());

        await bench.Action("undo").ClickAsync();

        await Expect(bench.LeverText("demand")).ToHaveValueAsync("1x");
        await Expect(bench.Action("undo")).ToBeDisabledAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains('?'));
    }

    [Fact]
    public async Task Text_that_cannot_be_read_is_refused_beside_its_field_and_the_last_result_stays_marked_as_stale()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");

        await WorkbenchPage.TypeAsync(bench.LeverText("cash-margin"), "1,5");

        await Expect(bench.LeverMessage("cash-margin")).ToBeVisibleAsync();
        await Expect(bench.LeverText("cash-margin")).ToHaveValueAsync("1,5");
        await Expect(bench.Verdict).ToHaveAttributeAsync("data-stale", "true");
        Assert.Equal("15.4%", await bench.OutputAsync("roic-window-end"));

        await WorkbenchPage.TypeAsync(bench.LeverText("cash-margin"), "72%");
        await Expect(bench.Verdict).ToHaveAttributeAsync("data-stale", "false");
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e308")]
    [InlineData("a lot")]
    [InlineData("-900%")]
    public async Task No_bad_entry_becomes_a_result(string text)
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), text);

        await Expect(bench.LeverMessage("price-change")).ToBeVisibleAsync();
        Assert.Equal("15.4%", await bench.OutputAsync("roic-window-end"));
    }

    [Fact]
    public async Task Entry_shares_that_do_not_sum_to_one_are_told_beside_the_field()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        await bench.ShowAllAssumptionsAsync();

        await WorkbenchPage.TypeAsync(bench.Field("buildOut.entryLag.sameYear"), "60%");

        await Expect(visit.Page.Locator("[data-field^='buildOut.entryLag'] [role=alert]").First).ToContainTextAsync("100%");
        await Expect(bench.Verdict).ToHaveAttributeAsync("data-stale", "true");
    }

    [Fact]
    public async Task A_scenario_can_be_edited_with_the_keyboard_alone()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        var keys = visit.Page.Keyboard;

        await bench.LeverSlider("compute-life").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(bench.LeverText("compute-life")).ToHaveValueAsync(new Regex("^6"));

        await keys.PressAsync("Tab");
        await Expect(bench.LeverText("compute-life")).ToBeFocusedAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("5", new() { Delay = 20 });
        await keys.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("buildOut.computeLife=5", StringComparison.Ordinal));

        await keys.PressAsync("Control+z");
        await keys.PressAsync("Control+z");
        await visit.Page.WaitForURLAsync(url => !url.Contains('?'));
    }

    [Fact]
    public async Task A_saved_scenario_keeps_every_revision_and_an_earlier_one_can_be_restored()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-6%");
        await bench.SaveAsAsync("Cheaper compute");
        var first = await bench.OutputAsync("roic-window-end");

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-9%");
        await bench.SaveAsync();
        Assert.NotEqual(first, await bench.OutputAsync("roic-window-end"));

        await bench.Action("revisions").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Restore revision 1" }).ClickAsync();

        await Expect(bench.Done).ToContainTextAsync("revision 3");
        Assert.Equal(first, await bench.OutputAsync("roic-window-end"));
    }

    [Fact]
    public async Task The_second_of_two_saves_sees_both_versions_and_loses_nothing()
    {
        await using var one = await VisitAsync();
        await using var two = await VisitAsync();
        var first = new WorkbenchPage(one.Page);
        var second = new WorkbenchPage(two.Page);
        await first.OpenAsync("base");
        await first.SaveAsAsync("Two analysts");
        await second.OpenAsync("two-analysts");

        await WorkbenchPage.TypeAsync(first.LeverText("price-change"), "-5%");
        await WorkbenchPage.TypeAsync(second.LeverText("price-change"), "-7%");
        await first.SaveAsync();
        await second.Action("save").ClickAsync();

        await Expect(second.Conflict).ToContainTextAsync("-5%");
        await Expect(second.Conflict).ToContainTextAsync("-7%");
        await Expect(second.LeverText("price-change")).ToHaveValueAsync("-7%");

        await second.Conflict.GetByRole(AriaRole.Button, new() { Name = "Save mine as the next revision" }).ClickAsync();
        await Expect(second.Done).ToContainTextAsync("revision 3");
    }

    [Fact]
    public async Task A_what_if_link_opens_with_the_same_numbers_in_another_browser()
    {
        await using var one = await VisitAsync();
        var bench = new WorkbenchPage(one.Page);
        await bench.OpenAsync("bull");
        await WorkbenchPage.TypeAsync(bench.LeverText("demand"), "0.83x");
        await bench.UntilAddressAsync(BookingsScale());
        var link = new Uri(one.Page.Url).PathAndQuery;
        var roic = await bench.OutputAsync("roic-window-end");
        var chart = await bench.ChartSpecAsync("roic-paths");

        await using var other = await VisitAsync();
        await other.Page.GotoAsync(link);
        var opened = new WorkbenchPage(other.Page);
        await opened.UntilLiveAsync();

        Assert.Equal(roic, await opened.OutputAsync("roic-window-end"));
        Assert.Equal(chart, await opened.ChartSpecAsync("roic-paths"));
    }

    [Fact]
    public async Task A_broken_link_says_which_part_and_shows_the_rest()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);

        await bench.OpenAsync("base", "?productivity.priceChange=-0.06&economics.taxRate=lots&no.such=1");

        var notice = visit.Page.GetByTestId("broken-link");
        await Expect(notice).ToContainTextAsync("economics.taxRate=lots");
        await Expect(notice).ToContainTextAsync("no.such=1");
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-6%");
    }

    [Fact]
    public async Task Leaving_unsaved_work_asks_first()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("bear");
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-11%");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Capex", Exact = true }).ClickAsync();

        var dialog = visit.Page.Locator("dialog[data-leave-dialog]");
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-11%");

        await bench.Action("reset").ClickAsync();
        await Expect(bench.Form).ToHaveAttributeAsync("data-unsaved", "false");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Capex", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/capex");
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);

    [GeneratedRegex(@"productivity\.priceChange=-0\.08")]
    private static partial Regex PriceChange();

    [GeneratedRegex(@"demand\.bookingsScale=")]
    private static partial Regex BookingsScale();
}
