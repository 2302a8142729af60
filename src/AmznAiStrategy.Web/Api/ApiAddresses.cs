using Microsoft.AspNetCore.Routing.Template;

namespace AmznAiStrategy.Web.Api;

/// <summary>What holds for every address of the API: HEAD works where GET does, and what does not exist says so in JSON.</summary>
internal static class ApiAddresses
{
    /// <summary>An address that is read by GET, and by HEAD without the body.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder group, string pattern, Delegate handler)
    {
        group.MapMethods(pattern, [HttpMethods.Head], handler).ExcludeFromDescription();
        return group.MapGet(pattern, handler);
    }

    /// <summary>
    /// Answers what no other address of the API answers: 404 where there is none, 405 where another method is possible, and
    /// 415 where only the kind of the body was wrong.
    /// </summary>
    public static void MapUnknown(this RouteGroupBuilder api) =>
        api.Map("/{**rest:required}", (HttpContext context, EndpointDataSource endpoints) =>
        {
            var methods = MethodsAt(context.Request.Path, endpoints);
            if (methods.Count == 0)
            {
                return ApiProblems.NoSuchAddress;
            }

            if (methods.Contains(context.Request.Method))
            {
                return ApiProblems.NotJsonType;
            }

            context.Response.Headers.Allow = string.Join(", ", methods);
            return ApiProblems.Of(StatusCodes.Status405MethodNotAllowed, $"{context.Request.Method} is not possible here", $"Possible: {context.Response.Headers.Allow}.");
        }).ExcludeFromDescription();

    private static List<string> MethodsAt(PathString path, EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(ApiEndpoints.Prefix + "/", StringComparison.Ordinal)
                && new TemplateMatcher(new(endpoint.RoutePattern), []).TryMatch(path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
