using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>The bridge, the odds beside the verdict, and ranges typed into a field.</summary>
[Collection(SharedProduct.Name)]
public sealed class BridgeTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task Another_measure_gives_another_sentence_and_stands_in_the_address()
    {
        await using var visit = await VisitAsync();
        var (bench, bridge) = (new WorkbenchPage(visit.Page), new BridgePage(visit.Page));
        await bench.OpenAsync("base", "?tab=bridge");
        await Expect(bridge.Sentence).ToContainTextAsync("Demand explains 9.8 pp of the 17.0 pp");

        await bridge.Measure.SelectOptionAsync("npv");

        await Expect(bridge.Sentence).ToContainTextAsync("Demand explains $68.7B of the $113.7B");
        await visit.Page.WaitForURLAsync(url => url.EndsWith("?tab=bridge&bridge.measure=npv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edit_is_explained_against_what_is_saved()
    {
        await using var visit = await VisitAsync();
        var (bench, bridge) = (new WorkbenchPage(visit.Page), new BridgePage(visit.Page));
        await bench.OpenAsync("base", "?tab=bridge");
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-6%");

        await bridge.From.SelectOptionAsync("base");

        await Expect(bridge.Sentence).ToContainTextAsync("Price change explains all of the");
        await Expect(bridge.Steps).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_scenario_that_does_not_exist_is_named_and_the_usual_bridge_stands()
    {
        await using var visit = await VisitAsync();
        var (bench, bridge) = (new WorkbenchPage(visit.Page), new BridgePage(visit.Page));

        await bench.OpenAsync("base", "?tab=bridge&bridge.from=gone");

        await Expect(visit.Page.GetByText("There is no scenario 'gone'")).ToBeVisibleAsync();
        await Expect(bridge.Sentence).ToHaveAttributeAsync("data-stale", "true");
        await Expect(bridge.Sentence).ToContainTextAsync("Demand explains 9.8 pp");
    }

    [Fact]
    public async Task A_range_moves_the_odds_and_not_the_value_and_can_be_taken_back()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        await Expect(bench.Odds).ToContainTextAsync("17% of 10,000 trials meet 15%");

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-20% to -10%");

        await Expect(bench.LeverRange("price-change")).ToContainTextAsync("nine draws in ten between −20.0%/yr and −10.0%/yr");
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-20% to -10%");
        await Expect(bench.Odds).Not.ToContainTextAsync("17%");
        Assert.Equal("15.4%", await bench.OutputAsync("roic-window-end"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take back the range of Price change" }).ClickAsync();

        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-4%");
        await Expect(bench.Odds).ToContainTextAsync("17% of 10,000 trials meet 15%");
    }

    [Fact]
    public async Task A_range_that_ends_below_its_start_is_refused_in_words()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-2% to -8%");

        await Expect(bench.LeverMessage("price-change")).ToContainTextAsync("Swap the two.");
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-2% to -8%");
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);
}
