using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AmznAiStrategy.Browser.Tests.Hosting;

/// <summary>
/// One fresh browser context with one page. Watches everything the page does: requests beyond this machine, content
/// security violations, script errors. <see cref="DisposeAsync"/> fails the test when there was any.
/// </summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> problems = new();

    private Visit(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Console errors that a test provokes on purpose, e.g. while the server is away.</summary>
    public Regex? Expected { get; set; }

    public static async Task<Visit> StartAsync(
        IBrowser browser, Uri url, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            JavaScriptEnabled = javaScript,
        });
        if (javaScript)
        {
            await context.AddInitScriptAsync(
                "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))");
        }

        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(url.ToString(), StringComparison.Ordinal) && !Inside().IsMatch(request.Url))
            {
                visit.problems.Enqueue($"request to {request.Url}");
            }
        };
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visit.problems.Enqueue($"console: {message.Text}");
            }
        };
        context.WebError += (_, error) => visit.problems.Enqueue($"script error: {error.Error}");
        return visit;
    }

    /// <summary>Opens an address and waits until keys and buttons are answered.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await AnsweredAsync();
    }

    /// <summary>Loads the page again and waits until keys and buttons are answered.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await AnsweredAsync();
    }

    /// <summary>Waits until keys and buttons are answered.</summary>
    public Task AnsweredAsync() => Page.Locator("body[data-scripts]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        var unexpected = problems.Where(problem => Expected?.IsMatch(problem) != true).Distinct().ToList();
        Assert.True(unexpected.Count == 0, "The page did what it must not do:\n" + string.Join('\n', unexpected));
    }

    [GeneratedRegex("^(data|blob|about):")]
    private static partial Regex Inside();
}
