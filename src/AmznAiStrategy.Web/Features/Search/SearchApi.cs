using System.Globalization;
using AmznAiStrategy.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>The address that the command palette asks. Not one of the API's for programs: its answers are made for the eye.</summary>
internal static class SearchApi
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SearchDesk>();
        builder.Services.AddHostedService<SearchPreparation>();
    }

    public static void MapSearch(this WebApplication app) => app.MapGroup(ApiEndpoints.Prefix).MapRead("/search", FindAsync).ExcludeFromDescription();

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> FindAsync(
        string? q, HttpContext context, SearchDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var errors = QueryNames.Check(context.Request.Query, "q").ToList();
        if (q?.Length > SearchQuery.Longest)
        {
            errors.Add(new("q", $"The query has {q.Length} characters; at most {SearchQuery.Longest} can be searched for."));
        }

        if (errors.Count > 0)
        {
            return ApiProblems.Refused("This cannot be searched for", errors);
        }

        var answer = await desk.FindAsync(SearchQuery.Of(q), cancel);
        var took = clock.GetElapsedTime(started).TotalMilliseconds;
        context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={took:0.00}");
        return TypedResults.Ok(answer);
    }
}
