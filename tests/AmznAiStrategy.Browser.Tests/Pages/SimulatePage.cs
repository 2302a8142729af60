using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>The Simulate tab of a scenario, as a person uses it.</summary>
public sealed class SimulatePage(IPage page)
{
    public WorkbenchPage Bench { get; } = new(page);

    public ILocator Sentence => page.GetByTestId("simulation-sentence");

    public ILocator Stamp => page.GetByTestId("simulation-stamp");

    public ILocator Result => page.GetByTestId("simulation");

    public ILocator Stale => page.GetByTestId("simulation-stale");

    public ILocator Weights => page.GetByTestId("weights");

    public ILocator Run => Bench.Action("run-trials");

    public ILocator Switch => Bench.Action("switch-trials");

    public async Task OpenAsync(string query = "")
    {
        await Bench.OpenAsync("base", $"?tab=simulate{query}");
        await Assertions.Expect(Sentence).ToBeVisibleAsync();
        var form = page.GetByTestId("simulate-form");
        if (await form.GetAttributeAsync("open") is null)
        {
            await form.Locator("summary").First.ClickAsync();
        }
    }

    public ILocator Entry(string name) => page.Locator($"[data-entry='{name}'] input");

    public ILocator Kind(string lever) => page.Locator($"[data-uncertain='{lever}'] select");

    public ILocator Entry(string lever, string name) => page.Locator($"[data-uncertain='{lever}'] [data-entry='{name}'] input");

    public ILocator Message(string lever) => page.Locator($"[data-uncertain='{lever}'] [role=alert]");

    public ILocator Correlation(string pair) => page.GetByLabel($"Correlation of {pair}", new() { Exact = true });
}
