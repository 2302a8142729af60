using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed class TwoWayTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task Enter_on_a_cell_applies_both_values_and_undo_takes_them_back()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=two-way");
        var picture = await tab.PictureAsync("two-way");

        await picture.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End"); // the last column
        for (var row = 0; row < 11; row++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowDown");
        }

        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Applied).ToHaveTextAsync("Applied revenue per compute dollar $1.00 and cash margin 77.6%. Undo takes both back.");
        await Expect(bench.LeverText("revenue-per-compute-dollar")).ToHaveValueAsync("$1");
        await Expect(bench.LeverText("cash-margin")).ToHaveValueAsync("77.6%");
        await Expect(tab.Option("two-way.rows.low")).ToHaveValueAsync("$0.7"); // the table stands still

        await bench.Action("undo").ClickAsync();

        await Expect(bench.LeverText("revenue-per-compute-dollar")).ToHaveValueAsync("$0.85");
        await Expect(bench.LeverText("cash-margin")).ToHaveValueAsync("72%");
        await Expect(bench.Action("undo")).ToBeDisabledAsync();
        await Expect(tab.Applied).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Another_lever_brings_its_own_range_and_the_address_says_so()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=two-way");

        await tab.Option("two-way.rows.lever").SelectOptionAsync("price-change");

        await Expect(tab.Option("two-way.rows.low")).ToHaveValueAsync("-10%");
        await Expect(tab.Option("two-way.rows.high")).ToHaveValueAsync("0%");
        await Expect(tab.Sentence).ToContainTextAsync("Base (price change −4.0%/yr");
        await visit.Page.WaitForURLAsync(url => url.EndsWith("?tab=two-way&two-way.rows.lever=price-change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_42_values_is_refused_beside_its_field_and_the_last_one_stays()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=two-way");

        await WorkbenchPage.TypeAsync(tab.Option("two-way.columns.points"), "42");

        await Expect(tab.Message("two-way.columns.points")).ToContainTextAsync("2 to 41 values");
        await Expect(tab.Result("two-way")).ToHaveAttributeAsync("data-stale", "true");
        await Expect(tab.Sentence).ToContainTextAsync("of 121 cells");

        await WorkbenchPage.TypeAsync(tab.Option("two-way.columns.points"), "41");
        await Expect(tab.Sentence).ToContainTextAsync("of 451 cells");
        await Expect(tab.Result("two-way")).ToHaveAttributeAsync("data-stale", "false");
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);
}
