using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>The tab of the drivers in a workbench.</summary>
public sealed class DriversTabPage(IPage page)
{
    public ILocator Answer => page.GetByTestId("drivers-answer");

    public ILocator Stale => page.GetByTestId("drivers-stale");

    public ILocator Chart => page.Locator("[data-chart='drivers-tornado']");

    public ILocator Rows => page.Locator("[data-lever-row]");

    public ILocator Option(string name) => page.Locator($"[data-option='{name}']");

    /// <summary>Chooses in one of the three selects by the words of an option.</summary>
    public Task ChooseAsync(string select, string option) => page.GetByLabel(select, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task OpenRangesAsync() => page.GetByText("Ranges by hand", new() { Exact = true }).ClickAsync();

    /// <summary>Clicks into the row of a lever in the picture; rows stand under each other from the largest swing down.</summary>
    public async Task PickBarAsync(string lever)
    {
        var bar = Chart.Locator("apex-chart text", new() { HasTextString = lever }).First;
        await bar.ScrollIntoViewIfNeededAsync();
        var at = (await bar.BoundingBoxAsync())!;
        var box = (await Chart.Locator("apex-chart").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), at.Y + (at.Height / 2));
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), at.Y + (at.Height / 2));
    }
}
