using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using AmznAiStrategy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

[Collection(SharedProduct.Name)]
public sealed partial class RisksTabTests(ProductFixture fixture)
{
    [Fact]
    public async Task Another_denominator_and_lag_call_out_the_flip_and_stand_in_the_address()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base", "?tab=risks");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Incremental capex" }).ClickAsync();
        await visit.Page.Locator("[data-lag='1']").ClickAsync();

        await Expect(visit.Page.GetByTestId("returns-switch")).ToContainTextAsync("the verdict turns from fails to clears: 9.4% in 2031 becomes 25.4%");
        await Expect(visit.Page.Locator("[data-testid=returns] [aria-current]")).ToContainTextAsync("25.4%");
        await bench.UntilAddressAsync(Choice());
    }

    [Fact]
    public async Task A_lag_that_does_not_exist_is_named_and_the_usual_reading_is_shown()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base", "?tab=risks&risks.lag=9");

        await Expect(visit.Page.GetByTestId("risks-error")).ToContainTextAsync("0 to 3; '9' is not");
        await Expect(visit.Page.Locator("[data-testid=returns] [aria-current]")).ToContainTextAsync("9.4%");
    }

    [Fact]
    public async Task A_risk_leads_to_its_lever()
    {
        await using var visit = await VisitAsync();
        var bench = new WorkbenchPage(visit.Page);
        await bench.OpenAsync("base", "?tab=risks");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go to Rufus margin" }).ClickAsync();

        await Expect(bench.Field("retailAi.rufusMargin")).ToBeFocusedAsync();
    }

    private Task<Visit> VisitAsync() => Visit.StartAsync(fixture.Browser, fixture.Product.Url);

    [GeneratedRegex(@"tab=risks&risks\.denominator=incremental&risks\.lag=1")]
    private static partial Regex Choice();
}
