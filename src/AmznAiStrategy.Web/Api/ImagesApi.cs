using System.Text.Json;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Images;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Keeps what a picture showed when it leaves the product. The server makes the chart again and keeps it only when it is the one that
/// the id stands for, so that nothing else can be put into the store.
/// </summary>
internal static class ImagesApi
{
    private const int LargestBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { MaxDepth = 4 };

    public static void MapImages(this RouteGroupBuilder api) =>
        // No antiforgery token, as for projections: a form of another site cannot send application/json. What is kept here is checked for
        // its origin as well. It is for the pages of the product, and therefore no part of the described API.
        api.MapPost("/images", KeepAsync).ExcludeFromDescription();

    private static async Task<Results<Ok<ImageAnswer>, Created<ImageAnswer>, ProblemHttpResult>> KeepAsync(
        HttpRequest request, ChartFinder charts, ImageStore images, CancellationToken cancel)
    {
        if (request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}")
        {
            return ApiProblems.Of(StatusCodes.Status403Forbidden, "Only the pages of this server may keep pictures");
        }

        var body = await JsonBody.ReadAsync(request, LargestBytes, "A picture is described in", "Send {\"id\", \"view\", \"chart\"}.", cancel);
        if (body.Problem is { } unreadable)
        {
            return unreadable;
        }

        if (Read(body.Text!, out var image) is { } problem)
        {
            return problem;
        }

        var found = await charts.FindAsync(image.View!, image.Chart!, image.Scenarios?.OfType<ChartScenario>().ToList(), cancel);
        if (found is null)
        {
            return ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such chart", "No chart with this id stands at this address.");
        }

        if (found.ImageId != ImageId.Read(image.Id!))
        {
            return ApiProblems.Of(StatusCodes.Status409Conflict, "This is another picture", "What stands at this address now has other numbers than the picture of this id.");
        }

        var isNew = await images.KeepAsync(found.ImageId, found.View.Address, found.Spec.Id, found.Spec.Title, ImageId.EngineVersion, found.Csv, found.Scenarios, cancel);
        ImageAnswer answer = new(found.ImageId, Urls.Image(found.ImageId));
        return isNew ? TypedResults.Created(answer.Address, answer) : TypedResults.Ok(answer);
    }

    private static ProblemHttpResult? Read(string text, out ImageQuestion image)
    {
        image = new(null, null, null, null);
        try
        {
            image = JsonSerializer.Deserialize<ImageQuestion>(text, Strict) ?? image;
        }
        catch (JsonException broken)
        {
            return ApiProblems.NotJson("The body is not what describes a picture.", broken.LineNumber + 1, broken.BytePositionInLine + 1);
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as "\ud800", is found only when the text around it is read.
            return ApiProblems.NotJson("A text holds half a character (an unpaired surrogate).");
        }

        var errors = new List<AssumptionError>();
        if (image.Id is null || ImageId.Read(image.Id) is null)
        {
            errors.Add(new("id", "'id' must be the id of a picture, such as \"7K3F-M2QX\"."));
        }

        if (image.View is null || PageAddress.Read(image.View) is null)
        {
            errors.Add(new("view", $"'view' must be an address of the product that starts with '/' and has at most {PageAddress.Longest} characters."));
        }

        if (image.Chart is not { Length: > 0 })
        {
            errors.Add(new("chart", "'chart' must be the id of a chart."));
        }

        return errors.Count == 0 ? null : ApiProblems.Refused("This describes no picture", errors);
    }

    /// <summary>What a browser says about a picture that it made.</summary>
    /// <param name="Id">Printed on it.</param>
    /// <param name="View">Address of its page.</param>
    /// <param name="Chart">Id of its chart there.</param>
    /// <param name="Scenarios">The revisions that it shows; needed when a report comes after somebody saved another one.</param>
    private sealed record ImageQuestion(string? Id, string? View, string? Chart, ChartScenario[]? Scenarios);
}

/// <summary>A picture that is kept.</summary>
/// <param name="Id">Printed on it.</param>
/// <param name="Address">Where it can be looked up.</param>
internal sealed record ImageAnswer(string Id, string Address);
