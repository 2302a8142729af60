using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>These tests kill the server, so each has one of its own; only the browser is shared.</summary>
[Collection(SharedProduct.Name)]
public sealed partial class DraftTests(ProductFixture fixture)
{
    [Fact]
    public async Task What_was_typed_two_seconds_before_the_server_died_is_restored_with_a_notice()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await Visit.StartAsync(fixture.Browser, product.Url);
        visit.Expected = ServerAway();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-7%");
        await WorkbenchPage.TypeAsync(bench.LeverText("cash-margin"), "7o%"); // an entry that cannot be read is kept as well

        await Task.Delay(TimeSpan.FromSeconds(2));
        await product.KillAsync();
        await product.StartAgainAsync();

        await Expect(bench.Restored).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await bench.UntilLiveAsync();
        await Expect(bench.LeverText("price-change")).ToHaveValueAsync("-7%");
        await Expect(bench.LeverText("cash-margin")).ToHaveValueAsync("7o%");
        await Expect(bench.LeverMessage("cash-margin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_twenty_people_who_were_typing_when_the_server_died_each_gets_the_own_draft_back()
    {
        await using var product = await RunningProduct.StartAsync();
        var visits = new List<Visit>();
        try
        {
            for (var person = 1; person <= 20; person++)
            {
                var visit = await Visit.StartAsync(fixture.Browser, product.Url);
                visits.Add(visit);
                visit.Expected = ServerAway();
                var bench = new WorkbenchPage(visit.Page);
                await bench.OpenAsync("base");
                await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), $"-{20 + person}%");
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
            await product.KillAsync();
            await product.StartAgainAsync();

            for (var person = 1; person <= 20; person++)
            {
                var bench = new WorkbenchPage(visits[person - 1].Page);
                await Expect(bench.Restored).ToBeVisibleAsync(new() { Timeout = 60_000 });
                await Expect(bench.LeverText("price-change")).ToHaveValueAsync($"-{20 + person}%");
            }
        }
        finally
        {
            foreach (var visit in visits)
            {
                await visit.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Saved_work_survives_a_killed_server()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await Visit.StartAsync(fixture.Browser, product.Url);
        visit.Expected = ServerAway();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base");
        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-7%");
        await bench.SaveAsAsync("Kept");
        var roic = await bench.OutputAsync("roic-window-end");

        await product.KillAsync();
        await product.StartAgainAsync();
        await bench.OpenAsync("kept");

        Assert.Equal(roic, await bench.OutputAsync("roic-window-end"));
    }

    [Fact]
    public async Task Another_browser_does_not_see_the_draft()
    {
        await using var one = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var mine = new WorkbenchPage(one.Page);
        await mine.OpenAsync("bear");
        await WorkbenchPage.TypeAsync(mine.LeverText("price-change"), "-12%");
        await Task.Delay(TimeSpan.FromSeconds(2));

        await using var other = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        var theirs = new WorkbenchPage(other.Page);
        await theirs.OpenAsync("bear");

        await Expect(theirs.LeverText("price-change")).ToHaveValueAsync("-10%");
        await Expect(theirs.Restored).ToHaveCountAsync(0);

        await mine.OpenAsync("bear");
        await Expect(mine.LeverText("price-change")).ToHaveValueAsync("-12%");
        await Expect(mine.Restored).ToBeVisibleAsync();
    }

    [GeneratedRegex("ERR_CONNECTION_REFUSED|WebSocket|Connection (disconnected|closed)|Failed to (fetch|complete|start)|circuit|ERR_EMPTY|ERR_CONNECTION", RegexOptions.IgnoreCase)]
    private static partial Regex ServerAway();
}
