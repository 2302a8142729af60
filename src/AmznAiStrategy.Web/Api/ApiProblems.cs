using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// What the API answers when it cannot do what was asked: application/problem+json (RFC 9457). A refused request names
/// everything that is wrong with it at once, as <c>errors: [{ path, message }]</c>.
/// </summary>
internal static class ApiProblems
{
    /// <summary>The request holds values that cannot be used; the messages are those of the form.</summary>
    public static ProblemHttpResult Refused(string title, IEnumerable<AssumptionError> errors)
    {
        var all = errors.ToList();
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: title,
            detail: all.Count == 1 ? all[0].Message : $"{all.Count} things are wrong; 'errors' names each of them.",
            extensions: [KeyValuePair.Create<string, object?>("errors", all)]);
    }

    /// <summary>The body is no JSON; says where it stops being so, counted from 1.</summary>
    public static ProblemHttpResult NotJson(string detail, long? line = null, long? position = null) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "The body is not JSON",
            detail: detail,
            extensions: line is null ? null : [KeyValuePair.Create<string, object?>("line", line), KeyValuePair.Create<string, object?>("position", position)]);

    public static ProblemHttpResult Of(int status, string title, string? detail = null) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);

    /// <summary>The body is of another kind than JSON.</summary>
    public static ProblemHttpResult NotJsonType => Of(
        StatusCodes.Status415UnsupportedMediaType,
        "The body must be JSON",
        "Send it with the header 'Content-Type: application/json', in UTF-8 and not compressed.");

    public static ProblemHttpResult NoSuchAddress => Of(
        StatusCodes.Status404NotFound, "There is no such address", $"The addresses of the API are listed at {Urls.Api}.");

    /// <summary>
    /// Gives a body to answers of the API that the framework leaves empty. Stands inside the middleware that would show
    /// people a page instead.
    /// </summary>
    public static void UseApiProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!ApiEndpoints.IsForPrograms(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-cache";
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            var status = context.Response.StatusCode;
            await (status == StatusCodes.Status404NotFound ? NoSuchAddress : Of(status, "The request cannot be answered")).ExecuteAsync(context);
        }
    });
}
