namespace AmznAiStrategy.Web.Hosting;

/// <summary>The sites whose pages may show charts of this product in a frame; empty unless its owner names some.</summary>
/// <param name="Allowed">Origins, e.g. <c>https://intranet.example</c>.</param>
public sealed record EmbeddingOrigins(IReadOnlyList<string> Allowed)
{
    /// <summary>The setting that names them, as a list or as one text with semicolons between them.</summary>
    public const string Setting = "Embedding:AllowedOrigins";

    /// <exception cref="SettingException">One of them is no origin.</exception>
    public static EmbeddingOrigins From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        var named = (section.Value ?? "").Split(';').Concat(section.GetChildren().Select(child => child.Value ?? "")).Select(origin => origin.Trim());
        return new([.. named.Where(origin => origin.Length > 0).Select(Checked).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>As browsers compare them: lower case, without the slash at the end. What is written goes into a header, so nothing else passes.</summary>
    private static string Checked(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "", IdnHost: { Length: > 0 } host } && !host.Contains('*', StringComparison.Ordinal)
        && !origin.Any(letter => char.IsWhiteSpace(letter) || letter is ',' or '\'' or '"')
            ? uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped).ToLowerInvariant()
            : throw new SettingException(
                $"{Setting} names '{origin}', which is no origin. Write scheme, host and, where it is not the usual one, port: https://intranet.example or http://127.0.0.1:8000. "
                + "Wildcards are not possible.");
}

/// <summary>Reads <see cref="EmbeddingOrigins"/> at the start.</summary>
public static class Embedding
{
    public static void AddEmbedding(this WebApplicationBuilder builder) => builder.Services.AddSingleton(EmbeddingOrigins.From(builder.Configuration));
}
