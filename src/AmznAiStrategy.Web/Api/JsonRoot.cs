using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>A text of a caller as JSON, or why it is none. Exactly one of the two is there.</summary>
internal sealed record JsonRoot(JsonElement? Element, ProblemHttpResult? Problem)
{
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Every name and text of a document that is read without a problem can be read.</summary>
    public static JsonRoot Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\ufeff'), Options);
            ReadTexts(document.RootElement);
            return new(document.RootElement.Clone(), null);
        }
        catch (JsonException broken)
        {
            // The parser's reason, and the place counted from 1.
            var reason = broken.Message.Split(" LineNumber:", 2)[0];
            var (line, position) = (broken.LineNumber + 1, broken.BytePositionInLine + 1);
            return new(null, ApiProblems.NotJson($"Line {line}, byte {position}: {reason}", line, position));
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as "\ud800", is found only when the text around it is read.
            return new(null, ApiProblems.NotJson("A name or a text holds half a character (an unpaired surrogate)."));
        }
    }

    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadTexts(property.Value);
                }

                break;
        }
    }
}
