using System.Security.Cryptography;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>Content security policy with a nonce for each response, and the other headers that every answer carries.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Items.ContainsKey(NonceKey))
        {
            return next(context); // an error page of the same answer
        }

        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                "default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'; "
                + $"connect-src 'self'; img-src 'self' data: blob:; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The nonce of this response, for inline scripts and for styles that charts insert.</summary>
    public static string Nonce(this HttpContext context) => (string)context.Items[NonceKey]!;
}
