using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed partial class SimulateTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task A_range_that_is_typed_moves_the_odds_and_the_address()
    {
        await using var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var tab = new SimulatePage(visit.Page);
        await tab.OpenAsync();
        var before = await tab.Sentence.TextContentAsync();

        await tab.Kind("price-change").SelectOptionAsync("range");
        await WorkbenchPage.TypeAsync(tab.Entry("price-change", "range"), "-2% to 1%");

        await Expect(tab.Entry("price-change", "range")).ToHaveValueAsync("-2% to 1%");
        await Expect(tab.Sentence).Not.ToHaveTextAsync(before!);
        await tab.Bench.UntilAddressAsync(PriceRange());
    }

    [Fact]
    public async Task A_mode_outside_its_range_is_refused_beside_the_field_and_the_last_result_stays()
    {
        await using var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var tab = new SimulatePage(visit.Page);
        await tab.OpenAsync();
        var before = await tab.Sentence.TextContentAsync();

        await WorkbenchPage.TypeAsync(tab.Entry("price-change", "mode"), "-20%");

        await Expect(tab.Message("price-change")).ToContainTextAsync("the mode must lie between");
        await Expect(tab.Entry("price-change", "mode")).ToHaveValueAsync("-20%");
        await Expect(tab.Sentence).ToHaveTextAsync(before!);
        await Expect(tab.Result).ToHaveAttributeAsync("data-stale", "true");
    }

    [Fact]
    public async Task A_larger_run_is_shown_when_it_is_done_marked_stale_after_an_edit_and_left_for_the_live_one()
    {
        await using var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var tab = new SimulatePage(visit.Page);
        await tab.OpenAsync();

        await tab.Run.ClickAsync();
        await Expect(tab.Stamp).ToContainTextAsync("100,000 trials, seed 20260301", new() { Timeout = 30_000 });
        await WorkbenchPage.TypeAsync(tab.Entry("seed"), "7");
        await Expect(tab.Stale).ToContainTextAsync("the seed has changed since");

        await tab.Switch.ClickAsync();
        await Expect(tab.Stamp).ToContainTextAsync("10,000 trials, seed 7");
        await Expect(tab.Stale).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Weights_have_their_own_sentence()
    {
        await using var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var tab = new SimulatePage(visit.Page);
        await tab.OpenAsync();

        await WorkbenchPage.TypeAsync(tab.Entry("bull"), "50%");

        await Expect(tab.Weights).ToContainTextAsync("With Bull, Base and Bear at 50%, 50% and 0%");
    }

    [Fact]
    public async Task The_tab_has_no_barrier_and_no_sideways_scroll_on_a_phone()
    {
        await using var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        await visit.Page.SetViewportSizeAsync(390, 844);
        var tab = new SimulatePage(visit.Page);
        await tab.OpenAsync("&simulate.seed=7");

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty((await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
    }

    [GeneratedRegex("simulate\\.of\\.price-change=")]
    private static partial Regex PriceRange();
}
