using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Pages;

/// <summary>The workbench of one scenario, as a person uses it.</summary>
public sealed class WorkbenchPage(IPage page)
{
    public ILocator Form => page.Locator("scenario-form");

    public ILocator Verdict => page.GetByTestId("verdict");

    public ILocator Restored => page.GetByTestId("restored");

    public ILocator Conflict => page.GetByTestId("conflict");

    public ILocator Done => page.GetByTestId("done");

    /// <summary>Opens a scenario and waits until it can be edited.</summary>
    public async Task OpenAsync(string id, string query = "")
    {
        await page.GotoAsync($"/scenarios/{id}{query}");
        await UntilLiveAsync();
    }

    public Task UntilLiveAsync() => Assertions.Expect(Form).ToHaveAttributeAsync("data-live", "true", new() { Timeout = 20_000 });

    /// <summary>One output of the verdict strip, without its change.</summary>
    public async Task<string> OutputAsync(string name)
    {
        var text = await page.Locator($"[data-output='{name}']").EvaluateAsync<string>("e => e.firstChild.textContent");
        return text.Trim();
    }

    public ILocator Output(string name) => page.Locator($"[data-output='{name}']");

    public ILocator Odds => page.GetByTestId("odds");

    /// <summary>What was chosen for a lever in the simulation.</summary>
    public ILocator LeverRange(string id) => page.Locator($"[data-range='{id}']");

    public ILocator LeverText(string id) => page.Locator($"[data-lever='{id}'] input[type=text]");

    public ILocator LeverSlider(string id) => page.Locator($"[data-lever='{id}'] input[type=range]");

    public ILocator LeverMessage(string id) => page.Locator($"[data-lever='{id}'] [role=alert]");

    public ILocator Field(string path) => page.Locator($"[data-field='{path}'] input");

    public ILocator FieldMessage(string path) => page.Locator($"[data-field='{path}'] [role=alert]");

    public ILocator Action(string name) => page.Locator($"[data-action='{name}']");

    /// <summary>Types into a field as a person does, key by key, and waits for the typing pause to pass.</summary>
    public static async Task TypeAsync(ILocator field, string text)
    {
        await field.FillAsync("");
        await field.PressSequentiallyAsync(text, new() { Delay = 20 });
        await Assertions.Expect(field).ToHaveAttributeAsync("data-value", text);
    }

    public async Task ShowAllAssumptionsAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "All assumptions" }).ClickAsync();
        await page.Locator(".assumption-group").First.WaitForAsync();
        var closed = page.Locator(".assumption-group:not([open]) > summary");
        while (await closed.CountAsync() > 0)
        {
            await closed.First.ClickAsync();
        }
    }

    /// <summary>Saves under a new name and waits for its workbench.</summary>
    public async Task SaveAsAsync(string name)
    {
        await Action("save-as").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new scenario" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await UntilLiveAsync();
    }

    public async Task SaveAsync()
    {
        await Action("save").ClickAsync();
        await Done.WaitForAsync();
    }

    /// <summary>The specification that a chart is drawn from.</summary>
    public async Task<string> ChartSpecAsync(string id) => (await page.Locator($"[data-chart='{id}'] apex-chart").GetAttributeAsync("spec"))!;

    public Task UntilAddressAsync(Regex address) => page.WaitForURLAsync(address);
}
