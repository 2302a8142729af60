using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Hosting;

/// <summary>One product and one browser for all tests that do not harm them.</summary>
public sealed class ProductFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    public RunningProduct Product { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var path = Chromium.FindOrInstall();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        Product = await RunningProduct.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Product.DisposeAsync();
        await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SharedProduct : ICollectionFixture<ProductFixture>
{
    public const string Name = "product";
}
