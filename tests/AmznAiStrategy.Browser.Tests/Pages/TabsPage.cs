using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>An analysis beside the projection of a workbench, as a person uses it.</summary>
public sealed class TabsPage(IPage page)
{
    public ILocator Sentence => page.GetByTestId("sentence");

    /// <summary>What an applied value is said with.</summary>
    public ILocator Applied => page.GetByTestId("applied");

    /// <summary>The field of an option, e.g. <c>two-way.rows.low</c>.</summary>
    public ILocator Option(string name) => page.Locator($"[data-option='{name}']");

    /// <summary>What is wrong with an option.</summary>
    public ILocator Message(string name) => page.Locator($"div:has(> [data-option='{name}']) [role=alert]");

    public ILocator Result(string tab) => page.GetByTestId($"{tab}-result");

    /// <summary>The picture of a chart, once it can be read with the keyboard.</summary>
    public async Task<ILocator> PictureAsync(string id)
    {
        var picture = page.Locator($"[data-chart='{id}'] apex-chart .box");
        await page.Locator($"[data-chart='{id}']").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveAttributeAsync("role", "slider");
        return picture;
    }
}
