namespace AmznAiStrategy.Web.Hosting;

/// <summary>
/// Names the browser that edits, so that its drafts come back to it and to nobody else. Not a sign-in: the name is random
/// and carries no rights.
/// </summary>
public static class EditorCookie
{
    internal const string Name = "amzn-ai-editor";

    private static readonly object Key = new();

    public static void UseEditorCookie(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var known = context.Request.Cookies[Name];
        var editor = Guid.TryParseExact(known, "N", out _) ? known! : Guid.NewGuid().ToString("N");
        context.Items[Key] = editor;
        if (editor != known && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Cookies.Append(Name, editor, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        }

        return next(context);
    });

    /// <summary>The random name of the browser that asks.</summary>
    public static string Editor(this HttpContext context) => (string)context.Items[Key]!;
}
