namespace AmznAiStrategy.Web.Api;

/// <summary>
/// The same figures, scenarios and projections as the pages, for programs. Reads and computes; the one thing that it keeps is what a
/// picture showed (docs/api.md).
/// </summary>
public static class ApiEndpoints
{
    /// <summary>Every address below this one answers in JSON, whatever happens. The address itself is the reference page.</summary>
    public const string Prefix = "/api";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.AddExceptionHandler<ApiFailures>();
        builder.Services.AddOpenApi(ApiDocument.Name, ApiDocument.Configure);
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseApiProblems();
        app.MapOpenApi();
        var api = app.MapGroup(Prefix);
        api.MapFacts();
        api.MapScenarios();
        api.MapProjections();
        api.MapSensitivity();
        api.MapSimulations();
        api.MapImages();
        api.MapUnknown();
    }

    /// <summary>Whether programs ask at an address, so that even an error must be an answer that a program can read.</summary>
    internal static bool IsForPrograms(PathString address) =>
        (address.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value!.Trim('/').Length > 0)
        || address.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);
}
