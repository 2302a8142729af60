using System.Security.Cryptography;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>
/// Content security policy with a nonce for each response, and the other headers that every answer carries. No opener policy: nothing
/// here trusts a window that it opened or was opened by, and the policy makes a browser start a second process before the first page.
/// </summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var embedding = app.ApplicationServices.GetRequiredService<EmbeddingOrigins>();
        app.Use((context, next) => AddHeaders(context, next, embedding));
    }

    /// <summary>The nonce of this response, for inline scripts and for styles that charts insert.</summary>
    public static string Nonce(this HttpContext context) => (string)context.Items[NonceKey]!;

    private static Task AddHeaders(HttpContext context, RequestDelegate next, EmbeddingOrigins embedding)
    {
        if (context.Items.ContainsKey(NonceKey))
        {
            return next(context); // an error page of the same answer
        }

        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Items[NonceKey] = nonce;

        // Only a single chart may stand in a frame, and only on the sites that the owner names. Decided here, because an error page of the
        // same answer has another address.
        var isFramed = embedding.Allowed.Count > 0 && context.Request.Path.StartsWithSegments(Urls.Embed, StringComparison.OrdinalIgnoreCase);
        var ancestors = isFramed ? string.Join(' ', embedding.Allowed) : "'none'";
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                $"default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors {ancestors}; "
                + $"connect-src 'self'; img-src 'self' data: blob:; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = isFramed ? default(Microsoft.Extensions.Primitives.StringValues) : "DENY"; // antiforgery may have set another
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
