using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>The tab Bridge of the workbench.</summary>
public sealed class BridgePage(IPage page)
{
    public ILocator Sentence => page.GetByTestId("bridge-sentence");

    public ILocator From => page.GetByLabel("From", new() { Exact = true });

    public ILocator Measure => page.GetByLabel("Measure", new() { Exact = true });

    public ILocator Steps => page.Locator("[data-step]");
}
