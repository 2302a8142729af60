using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// How answers are written: camelCase names, enums as kebab-case words (<c>low-bound-only</c>), undefined values as null,
/// and every double with as many digits as bring back the same bits.
/// </summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;

        // Leaves '>', '&' and '−' readable. Safe here: answers are JSON by their content type, browsers must not sniff
        // (nosniff), and nothing embeds them in HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
