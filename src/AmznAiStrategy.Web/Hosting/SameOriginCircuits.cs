namespace AmznAiStrategy.Web.Hosting;

/// <summary>
/// Refuses circuits that another site opens: browsers send the page's origin with every WebSocket and POST, but the
/// framework accepts any origin by default.
/// </summary>
public static class SameOriginCircuits
{
    public static void UseSameOriginCircuits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            || context.Request.Headers.Origin.Count == 0
            || context.Request.Headers.Origin.ToString() == $"{context.Request.Scheme}://{context.Request.Host}")
        {
            return next(context);
        }

        // With a body the answer is final; without one it would be replaced by the page for what is not found.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Only the pages of this server may open a circuit.", context.RequestAborted);
    });
}
