using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>The built-in and the saved scenarios.</summary>
internal static class ScenariosApi
{
    public static void MapScenarios(this RouteGroupBuilder api)
    {
        var scenarios = api.MapGroup("/scenarios").WithTags("Scenarios");
        scenarios.MapRead("/", ListAsync)
            .WithName("listScenarios")
            .WithSummary("The scenarios, the built-in ones first")
            .WithDescription("Archived scenarios are left out unless 'archived' is true.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        scenarios.MapRead("/{id}", FindAsync)
            .WithName("findScenario")
            .WithSummary("One scenario with its assumptions and what each of them rests on")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ScenariosAnswer>, ProblemHttpResult>> ListAsync(
        string? archived, HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        var errors = QueryNames.Check(request.Query, "archived").ToList();
        if (archived is not (null or "" or "true" or "false"))
        {
            errors.Add(new("archived", $"'archived' is true or false; it is '{archived}'."));
        }

        if (errors.Count > 0)
        {
            return ApiProblems.Refused("The scenarios cannot be filtered like this", errors);
        }

        var rows = await store.ListAsync(includeArchived: archived == "true", cancel);
        return TypedResults.Ok(new ScenariosAnswer([.. rows.Select(row => new ScenarioRow(
            row.Id, row.Name, row.Description, row.Version, row.IsPreset, row.IsArchived, row.StartedFrom, row.SavedAt))]));
    }

    private static async Task<Results<Ok<ScenarioAnswer>, ProblemHttpResult>> FindAsync(string id, ScenarioStore store, CancellationToken cancel) =>
        await store.FindAsync(id, cancel) is { } scenario
            ? TypedResults.Ok(ScenarioAnswer.Of(scenario))
            : ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such scenario", $"No scenario has the id '{id}'. All of them are listed at /api/scenarios.");
}

/// <summary>Scenarios without their assumptions.</summary>
internal sealed record ScenariosAnswer(ImmutableArray<ScenarioRow> Scenarios);

/// <summary>A scenario without its assumptions.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Description">What it stands for.</param>
/// <param name="Version">Counts the changes, from 1; 0 for a built-in scenario, which never changes.</param>
/// <param name="IsPreset">Whether it came with the program.</param>
/// <param name="IsArchived">Whether it was put aside.</param>
/// <param name="StartedFrom">Id of the scenario that it was made from; null for a built-in one.</param>
/// <param name="SavedAt">When this version was saved; for a built-in scenario, when its file was read.</param>
internal sealed record ScenarioRow(
    string Id, string Name, string Description, int Version, bool IsPreset, bool IsArchived, string? StartedFrom, DateTimeOffset SavedAt);

/// <summary>A scenario with its assumptions.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Description">What it stands for.</param>
/// <param name="Version">Counts the changes, from 1; 0 for a built-in scenario, which never changes.</param>
/// <param name="IsPreset">Whether it came with the program.</param>
/// <param name="IsArchived">Whether it was put aside.</param>
/// <param name="StartedFrom">Id of the scenario that it was made from; null for a built-in one.</param>
/// <param name="SavedAt">When this version was saved; for a built-in scenario, when its file was read.</param>
/// <param name="Assumptions">Everything that the projection assumes; can be sent to POST /api/projections as it is.</param>
/// <param name="Basis">What each assumption rests on, by its path, e.g. productivity.priceChange.</param>
internal sealed record ScenarioAnswer(
    string Id, string Name, string Description, int Version, bool IsPreset, bool IsArchived, string? StartedFrom, DateTimeOffset SavedAt,
    Assumptions Assumptions, IReadOnlyDictionary<string, Basis?> Basis)
{
    public static ScenarioAnswer Of(StoredScenario scenario) => new(
        scenario.Id, scenario.Name, scenario.Description, scenario.Version, scenario.IsPreset, scenario.IsArchived, scenario.StartedFrom, scenario.SavedAt,
        scenario.Assumptions,
        AssumptionFields.Of(scenario.Assumptions).ToDictionary(field => field.Path, field => scenario.BasisFor(field.Path)));
}
