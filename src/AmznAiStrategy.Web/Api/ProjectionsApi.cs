using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Projects assumptions that the caller sends, by the same call as the pages (<see cref="CapexRoi.Project"/>), so that the
/// numbers are the same to the last bit.
/// </summary>
internal static class ProjectionsApi
{
    /// <summary>The scenario whose values stand in for assumptions that the caller leaves out.</summary>
    public const string Defaults = "base";

    public static void MapProjections(this RouteGroupBuilder api) =>
        // No antiforgery token: the request computes and stores nothing, so another site could gain nothing by having a
        // browser send it. Besides, a form cannot: the body must be application/json, which browsers send across sites only
        // after asking, and no answer of ours permits it.
        api.MapPost("/projections", ProjectAsync)
            .WithTags("Projections")
            .WithName("project")
            .WithSummary("Project a set of assumptions")
            .WithDescription(
                "Send any part of the assumptions; what is left out has its value of Base, or of the scenario that 'scenario' names. "
                + "The answer holds the complete assumptions that were used, every year, and the summary. Nothing is stored.")
            .Accepts<ProjectionQuestion>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<Ok<ProjectionAnswer>, ProblemHttpResult>> ProjectAsync(HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        if (QueryNames.Check(request.Query).ToList() is { Count: > 0 } misplaced)
        {
            return ApiProblems.Refused("The assumptions stand in the body, not in the address", misplaced);
        }

        var body = await JsonBody.ReadAsync(request, cancel);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var question = ProjectionQuestion.Read(body.Text!);
        if (question.Broken is { } broken)
        {
            return broken;
        }

        var errors = question.Errors.ToList();
        var scenario = await store.StandInAsync(question.Scenario, ProjectionQuestion.ScenarioName, errors, cancel);
        var reading = AssumptionJson.Read(question.Assumptions, scenario.Assumptions);
        errors.AddRange(reading.Errors);
        if (errors.Count > 0)
        {
            return ApiProblems.Refused("These assumptions cannot be projected", errors);
        }

        var projection = CapexRoi.Project(reading.Assumptions!);
        return TypedResults.Ok(new ProjectionAnswer(scenario.Id, scenario.Version, projection.Assumptions, projection.Summary, projection.Years, projection.Overflows));
    }
}

/// <summary>A projection. Money is USD billions, nominal; shares and rates are fractions; null is a quantity that is not defined.</summary>
/// <param name="Scenario">Id of the scenario whose values stood in for what the request left out.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Assumptions">Everything that was assumed; sent back as it is, it gives this answer again.</param>
/// <param name="Summary">The verdict and the other outputs.</param>
/// <param name="Years">One row for each year of the horizon.</param>
/// <param name="Overflows">Quantities that are null because no number can hold them; empty for all usual assumptions.</param>
internal sealed record ProjectionAnswer(
    string Scenario, int Version, Assumptions Assumptions, ProjectionSummary Summary, ImmutableArray<ProjectionYear> Years, ImmutableArray<string> Overflows);
