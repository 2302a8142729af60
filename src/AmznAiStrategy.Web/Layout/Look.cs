namespace AmznAiStrategy.Web.Layout;

/// <summary>
/// How this browser wants the product to look: kept in cookies of its own, so that the server writes the first page that way and no
/// script runs before it is painted. <c>js/look.js</c> changes them.
/// </summary>
/// <param name="Theme">"light", "dark", or "system": the browser's own.</param>
/// <param name="Density">"comfortable" or "compact".</param>
/// <param name="Hint">"shown", or "dismissed" once the first hint has been read.</param>
public sealed record Look(string Theme, string Density, string Hint)
{
    public static IReadOnlyList<string> Themes { get; } = ["light", "dark", "system"];
    public static IReadOnlyList<string> Densities { get; } = ["comfortable", "compact"];
    private static readonly IReadOnlyList<string> Hints = ["shown", "dismissed"];

    /// <summary>What the request's cookies say; unknown words count as not said. A chart in somebody else's page looks as that page asks for.</summary>
    public static Look Of(HttpContext? context)
    {
        var request = context?.Request;
        var asked = request?.Path.StartsWithSegments(Urls.Embed, StringComparison.OrdinalIgnoreCase) == true ? request.Query["theme"].ToString() : null;
        return new Look(
            OneOf(Themes, asked) ?? OneOf(Themes, request?.Cookies["theme"]) ?? "system",
            OneOf(Densities, request?.Cookies["density"]) ?? Densities[0],
            OneOf(Hints, request?.Cookies["hint"]) ?? Hints[0]);
    }

    private static string? OneOf(IReadOnlyList<string> words, string? said) => words.FirstOrDefault(word => word == said);
}
