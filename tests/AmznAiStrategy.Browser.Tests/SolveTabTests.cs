using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed class SolveTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task The_answer_can_be_applied_and_undone()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=solve");
        await Expect(tab.Sentence).ToContainTextAsync("Revenue per compute dollar must be $0.84");

        await visit.Page.Locator("[data-apply]").ClickAsync();

        await Expect(tab.Applied).ToContainTextAsync("Applied revenue per compute dollar $0.84");
        await Expect(bench.Output("roic-window-end")).ToContainTextAsync("15.0%");
        await Expect(bench.Verdict).ToContainTextAsync("Low bound only");
        await Expect(tab.Sentence).ToContainTextAsync("now, and ROIC at the window's end is 15.0% with it");

        await bench.Action("undo").ClickAsync();
        await Expect(bench.LeverText("revenue-per-compute-dollar")).ToHaveValueAsync("$0.85");
    }

    [Fact]
    public async Task A_target_out_of_reach_offers_the_nearest_that_is_not()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=solve");

        await tab.Option("solve.lever").SelectOptionAsync("demand");
        await WorkbenchPage.TypeAsync(tab.Option("solve.target"), "20%");
        await Expect(tab.Sentence).ToContainTextAsync("20.0% is not reachable with demand alone");
        await Expect(visit.Page.Locator("[data-solved='demand']")).ToContainTextAsync("Not reachable");
        await visit.Page.GetByTestId("nearest-target").ClickAsync();

        await Expect(tab.Option("solve.target")).ToHaveValueAsync("15.3%");
        await Expect(tab.Sentence).ToContainTextAsync("Demand must be");
        await visit.Page.WaitForURLAsync(url => url.Contains("solve.lever=demand&solve.target=15.3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_that_is_no_target_is_refused_beside_its_field_and_the_last_answer_stays()
    {
        await using var visit = await VisitAsync();
        var (bench, tab) = (new WorkbenchPage(visit.Page), new TabsPage(visit.Page));
        await bench.OpenAsync("base", "?tab=solve");

        await WorkbenchPage.TypeAsync(tab.Option("solve.target"), "a lot");

        await Expect(tab.Message("solve.target")).ToContainTextAsync("is not a number");
        await Expect(tab.Result("solve")).ToHaveAttributeAsync("data-stale", "true");
        await Expect(tab.Sentence).ToContainTextAsync("$0.84");
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);
}
