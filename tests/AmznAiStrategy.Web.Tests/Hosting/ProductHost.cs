using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>The whole product in this process, on a real database in a folder of its own, as it runs in production.</summary>
public class ProductHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("amzn-ai-").FullName;

    public string DatabasePath => Path.Combine(folder, "test.db");

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Client => field ??= CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Sends a text as the body of POST /api/projections.</summary>
    public Task<HttpResponseMessage> ProjectAsync(string body, string contentType = "application/json") =>
        ProjectAsync(Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpResponseMessage> ProjectAsync(byte[] body, string? contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await Client.PostAsync("/api/projections", content);
    }

    /// <summary>The JSON at an address.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        return await answer.JsonAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Path", DatabasePath);
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.ConfigureTestServices(Change);
    }

    /// <summary>Services that differ from those of the product.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
}
