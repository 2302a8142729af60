using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>The command palette, as a person uses it.</summary>
public sealed class Palette(IPage page)
{
    public ILocator Dialog => page.Locator("dialog[data-palette]");

    public ILocator Input => page.GetByRole(AriaRole.Combobox, new() { Name = "Search pages" });

    public ILocator Options => Dialog.GetByRole(AriaRole.Option);

    public ILocator Chosen => Dialog.Locator("[role=option][aria-selected=true]");

    public ILocator Status => Dialog.Locator("[data-palette-status]");

    public ILocator Nothing => Dialog.Locator("[data-palette-none]");

    /// <summary>Opens it by its key.</summary>
    public async Task OpenAsync()
    {
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Input).ToBeFocusedAsync();
    }

    /// <summary>Types a query and waits for the server's answer to it.</summary>
    public async Task AskAsync(string query)
    {
        await Input.FillAsync(query);
        await Assertions.Expect(Status).ToContainTextAsync("result");
    }
}
