using AmznAiStrategy.Web.Hosting;

namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>Who counts as one user of <see cref="LongRuns"/> when a program asks.</summary>
public static class LongRunUser
{
    /// <summary>The browser that sent its cookie; a program without one is named by its address, so that it has not a new name with each request.</summary>
    public static string LongRunUserName(this HttpContext context) =>
        context.Request.Cookies[EditorCookie.Name] == context.Editor() ? context.Editor() : $"address {context.Connection.RemoteIpAddress}";
}
