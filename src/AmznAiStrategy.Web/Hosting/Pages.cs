using System.IO.Compression;
using AmznAiStrategy.Web.Features.Scenarios;
using Microsoft.AspNetCore.ResponseCompression;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>Static pages with interactive islands, and what the reader sees when something goes wrong.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SimulatedScenarios>();
        // Pages and answers over plain HTTP, as on this machine. Over HTTPS the default stays: not compressed, since compressed
        // size can tell an attacker about secrets in a page.
        builder.Services.AddResponseCompression();
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = builder.Environment.IsDevelopment();
            options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
        });
    }

    public static void MapPages(this WebApplication app) => app.MapRazorComponents<App>()
        .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

    /// <summary>
    /// Says that nothing is there, with the page that is being made as the answer. Set at the last moment: a page that is known to be
    /// missing while it is made is replaced by the general one.
    /// </summary>
    public static void AnswerNotFound(this HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
