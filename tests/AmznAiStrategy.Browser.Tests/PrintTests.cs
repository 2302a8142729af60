using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Pages on paper, as Chromium lays them out.</summary>
[Collection(SharedProduct.Name)]
public sealed class PrintTests(ProductFixture fixture)
{
    /// <summary>Subtitles of the charts of the workbench, without spaces.</summary>
    private static readonly string[] Titles =
    [
        "NOPAToveraverage", "Revenue,idlecapacityanddemand", "AIrevenueandtherevenue", "Cumulativecash", "FromrevenuetoNOPAT", "Netinvestedcapital",
        "Revenuecapacitybyyear", "Netincome,$B",
    ];

    [Theory]
    [InlineData("/scenarios/base?productivity.priceChange=-0.06", "Scenario: Base, built in, 1 unsaved change: Price change −6%")]
    [InlineData("/compare?s=base&s=bull~hurdle.low=0.12", "Compared: Base, built in, no unsaved changes | Bull, built in, 1 unsaved change: Low hurdle 12%")]
    [InlineData("/facts?topic=capex&q=amazon", "Shown: topic capex; words amazon")]
    [InlineData("/scenarios/base", "Scenario: Base, built in, no unsaved changes")]
    [InlineData("/facts", "")]
    public async Task The_head_of_the_sheets_says_what_is_shown(string address, string state)
    {
        await using var visit = await OpenAsync(address);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.Locator("[data-print-state]")).ToHaveTextAsync(state);
        await Expect(visit.Page.Locator(".print-head")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("A4", ColorScheme.Light)]
    [InlineData("Letter", ColorScheme.Dark)]
    public async Task Every_sheet_has_the_head_and_no_chart_is_cut(string format, ColorScheme scheme)
    {
        await using var visit = await OpenAsync("/scenarios/base?productivity.priceChange=-0.06", scheme);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var pdf = await visit.Page.PdfAsync(new() { Format = format });

        var sheets = PdfText.Sheets(pdf);
        Assert.InRange(sheets.Count, 4, 8); // eight charts, two on a sheet at most
        Assert.All(sheets, (sheet, i) =>
        {
            Assert.Contains("AMZNAIstrategy·ScenariosScenario:Base,builtin,1unsavedchange:Pricechange\u22126%", sheet, StringComparison.Ordinal);
            Assert.Contains($"{i + 1}/{sheets.Count}", sheet, StringComparison.Ordinal);
        });

        // A chart stands whole on one sheet: as many titles as source lines.
        Assert.All(sheets, sheet => Assert.Equal(Count(sheet, "Source:"), Titles.Count(title => sheet.Contains(title, StringComparison.Ordinal))));
        Assert.Equal(Titles.Length, sheets.Sum(sheet => Count(sheet, "Source:")));
    }

    [Fact]
    public async Task Paper_shows_no_navigation_no_buttons_and_no_forms()
    {
        await using var visit = await OpenAsync("/scenarios/base");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.Locator(".frame-side")).ToBeHiddenAsync();
        Assert.Equal(0, await visit.Page.Locator("button:not(.figure-value):visible").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("input:visible, select:visible, form:visible, dialog:visible, [popover]:visible").CountAsync());
    }

    [Fact]
    public async Task Paper_is_white_in_the_dark_theme()
    {
        await using var visit = await OpenAsync("/capex", ColorScheme.Dark);
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.bsTheme"));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(33, 37, 41)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main p.lead')).color"));
    }

    [Fact]
    public async Task A_table_that_goes_on_says_its_columns_again()
    {
        await using var visit = await OpenAsync("/facts?topic=capex");

        var sheets = PdfText.Sheets(await visit.Page.PdfAsync(new() { Format = "A4" }));

        Assert.True(sheets.Count > 1);
        Assert.All(sheets.Where(sheet => sheet.Contains("capex.20", StringComparison.Ordinal)), sheet => Assert.Contains("AsprintedPeriodMeantas", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("Shown:topiccapex", sheet, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Charts_that_were_never_scrolled_to_are_drawn_on_paper()
    {
        await using var visit = await OpenAsync("/compare?s=base&s=bull", waitsForChart: false);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visit.Page.Locator("apex-chart[data-drawn]").First).ToBeAttachedAsync(); // what draws is there

        await visit.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal(0, await visit.Page.Locator("apex-chart:not([data-drawn])").CountAsync());
    }

    private async Task<Visit> OpenAsync(string address, ColorScheme scheme = ColorScheme.Light, bool waitsForChart = true)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url, scheme: scheme);
        await visit.Page.GotoAsync(address);
        if (waitsForChart && await visit.Page.Locator("apex-chart").CountAsync() > 0 && !address.StartsWith("/compare", StringComparison.Ordinal))
        {
            await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        }

        return visit;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
