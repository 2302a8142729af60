using AmznAiStrategy.Web.Api;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Features.Search;
using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();

    builder.AddLoopbackBinding();
    builder.AddKeys();
    builder.AddDatabase();
    builder.AddPages();
    builder.AddApi();
    builder.AddSearch();
    builder.AddImages();
    builder.AddLongRuns();
    builder.AddEmbedding();

    var app = builder.Build();

    app.UseResponseCompression();
    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseSameOriginCircuits();
    app.UseEditorCookie();
    app.UseAntiforgery();

    app.MapStaticAssets();
    app.MapApi();
    app.MapSearch();
    app.MapPages();

    return await app.PrepareAndRunAsync();
}
catch (SettingException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

/// <summary>Named so that tests can start the program in their own process.</summary>
public partial class Program;
