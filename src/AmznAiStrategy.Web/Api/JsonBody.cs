using System.Text;
using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace AmznAiStrategy.Web.Api;

/// <summary>The text of a request's body, or why it cannot be read. Exactly one of the two is there.</summary>
internal sealed record JsonBody(string? Text, ProblemHttpResult? Problem)
{
    /// <summary>A longer body is refused without being read to its end.</summary>
    public const int LargestBytes = AssumptionJson.LongestText;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads assumptions.</summary>
    public static Task<JsonBody> ReadAsync(HttpRequest request, CancellationToken cancel) =>
        ReadAsync(request, LargestBytes, "Assumptions have", "Send {} to project Base as it is.", cancel);

    /// <param name="request">Whose body is read.</param>
    /// <param name="largest">In bytes.</param>
    /// <param name="limited">What has at most so many, e.g. <c>Assumptions have</c>.</param>
    /// <param name="hint">What to send instead of nothing.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<JsonBody> ReadAsync(HttpRequest request, int largest, string limited, string hint, CancellationToken cancel)
    {
        if (!IsJsonInUtf8(request))
        {
            return Refused(ApiProblems.NotJsonType);
        }

        if (request.ContentLength > largest)
        {
            return Refused(TooLarge(limited, largest));
        }

        // One byte more than is allowed tells a body that is too large from one that just fits.
        var bytes = new byte[largest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (length > largest)
        {
            return Refused(TooLarge(limited, largest));
        }

        try
        {
            var text = StrictUtf8.GetString(bytes.AsSpan(0, length));
            return string.IsNullOrWhiteSpace(text)
                ? Refused(ApiProblems.NotJson($"The body is empty. {hint}"))
                : new(text, null);
        }
        catch (DecoderFallbackException)
        {
            return Refused(ApiProblems.NotJson("The body is not text in UTF-8."));
        }
    }

    private static ProblemHttpResult TooLarge(string limited, int largest) =>
        ApiProblems.Of(StatusCodes.Status413PayloadTooLarge, "The body is too large", $"{limited} at most {largest / 1024} KB.");

    private static JsonBody Refused(ProblemHttpResult problem) => new(null, problem);

    private static bool IsJsonInUtf8(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
