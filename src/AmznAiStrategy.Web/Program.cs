using AmznAiStrategy.Web;
using AmznAiStrategy.Web.Api;
using AmznAiStrategy.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

builder.AddLoopbackBinding();
builder.AddKeys();
builder.AddDatabase();
builder.AddPages();
builder.AddApi();

var app = builder.Build();

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseSameOriginCircuits();
app.UseEditorCookie();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapApi();
app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

return await app.PrepareAndRunAsync();

/// <summary>Named so that tests can start the program in their own process.</summary>
public partial class Program;
