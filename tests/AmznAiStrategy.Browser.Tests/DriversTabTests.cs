using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed partial class DriversTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task A_click_on_a_bar_leads_to_the_lever_and_an_edit_there_moves_the_tornado()
    {
        await using var visit = await VisitAsync();
        var (bench, drivers) = (new WorkbenchPage(visit.Page), new DriversTabPage(visit.Page));
        await bench.OpenAsync("base", "?tab=drivers");
        await Expect(drivers.Answer).ToContainTextAsync("The verdict hangs on price change");

        await drivers.PickBarAsync("Price change");
        await Expect(bench.LeverText("price-change")).ToBeFocusedAsync();

        await WorkbenchPage.TypeAsync(bench.LeverText("price-change"), "-8%");
        await Expect(drivers.Chart).ToContainTextAsync("Base, built in, edited");
    }

    [Fact]
    public async Task A_bar_beyond_the_seven_levers_opens_all_assumptions_at_its_field()
    {
        await using var visit = await VisitAsync();
        var (bench, drivers) = (new WorkbenchPage(visit.Page), new DriversTabPage(visit.Page));
        await bench.OpenAsync("base", "?tab=drivers");

        await drivers.PickBarAsync("Tax rate");

        await Expect(bench.Field("economics.taxRate")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Output_levers_and_a_range_by_hand_stand_in_the_address_and_open_again()
    {
        await using var visit = await VisitAsync();
        var (bench, drivers) = (new WorkbenchPage(visit.Page), new DriversTabPage(visit.Page));
        await bench.OpenAsync("base", "?tab=drivers");

        await drivers.ChooseAsync("Output", "Programme IRR");
        await drivers.ChooseAsync("Levers", "The seven guided ones");
        await drivers.OpenRangesAsync();
        await WorkbenchPage.TypeAsync(drivers.Option("drivers.low.price-change"), "-7%");

        await Expect(drivers.Rows).ToHaveCountAsync(7);
        await bench.UntilAddressAsync(HandRange());
        await visit.Page.ReloadAsync();
        await bench.UntilLiveAsync();
        await Expect(drivers.Option("drivers.low.price-change")).ToHaveValueAsync("-7%");
        await Expect(drivers.Rows).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task A_range_from_high_to_low_is_refused_beside_its_field_and_the_last_tornado_stays()
    {
        await using var visit = await VisitAsync();
        var (bench, drivers) = (new WorkbenchPage(visit.Page), new DriversTabPage(visit.Page));
        await bench.OpenAsync("base", "?tab=drivers");
        await drivers.OpenRangesAsync();

        await WorkbenchPage.TypeAsync(drivers.Option("drivers.low.price-change"), "5%");

        await Expect(drivers.Stale).ToContainTextAsync("must go from low to high");
        await Expect(drivers.Option("drivers.high.price-change")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(drivers.Option("drivers.low.price-change")).ToHaveValueAsync("5%");
        await Expect(drivers.Rows).ToHaveCountAsync(17);

        await WorkbenchPage.TypeAsync(drivers.Option("drivers.low.price-change"), "-5%");
        await Expect(drivers.Stale).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?tab=drivers&drivers.levers=guided&drivers.low.demand=2x&drivers.high.demand=1x")]
    [InlineData("?tab=risks&risks.lag=3")]
    public async Task The_tab_breaks_no_rule_of_accessibility_and_does_not_scroll_sideways_on_a_phone(string query)
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base", query);

        var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);

    [GeneratedRegex(@"tab=drivers&drivers\.levers=guided&drivers\.low\.price-change=-7(%25|%)&drivers\.measure=irr")]
    private static partial Regex HandRange();
}
