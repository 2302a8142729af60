using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Simulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Monte Carlo by the same call as the pages, so that the numbers are the same to the last bit. Small simulations are answered at once;
/// large ones wait for their turn in the queue that the pages use.
/// </summary>
internal static class SimulationsApi
{
    /// <summary>After how many seconds a caller that was refused, or waits for a run, may ask again.</summary>
    private const string RetryBusy = "60", RetryRun = "1";

    public static void MapSimulations(this RouteGroupBuilder api)
    {
        // No antiforgery token, as for projections: nothing is stored but the caller's own run, a form of another site can send neither
        // application/json nor DELETE, and the id of a run cannot be guessed.
        var group = api.MapGroup("/simulations").WithTags("Simulations");
        group.MapPost("/", StartAsync)
            .WithName("simulate")
            .WithSummary("How likely the verdict is when levers are uncertain")
            .WithDescription(
                $"Up to {SimulationPlan.LiveTrials} trials are answered at once. More, up to {SimulationPlan.MostTrials}, become a run: the answer is 202 with its address. "
                + "A caller has one run at a time; another one replaces it. Equal questions with equal seeds have equal answers, to the last bit.")
            .Accepts<SimulationQuestion>("application/json")
            .Produces<SimulationRun>(StatusCodes.Status202Accepted)
            .RefusesQuestions()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapRead("/{id}", Find)
            .WithName("findSimulation")
            .WithSummary("How far a run is, and what it came to")
            .WithDescription($"A run that is over is kept for {LongRunJobs.KeptFor.TotalMinutes:0} minutes.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id}", Cancel)
            .WithName("cancelSimulation")
            .WithSummary("Give a run up")
            .WithDescription("One that is over stays as it is.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<SimulationAnswer>, Accepted<SimulationRun>, ProblemHttpResult>> StartAsync(
        HttpContext context, ScenarioStore store, LongRunJobs jobs, CancellationToken cancel)
    {
        var (question, problem) = await AnalysisQuestion.ReadAsync(context.Request, store, SimulationBody.Names, cancel);
        if (question is null)
        {
            return problem!;
        }

        var plan = SimulationBody.Read(question);
        if (question.Refusal("This cannot be simulated") is { } refusal)
        {
            return refusal;
        }

        // One thread for each caller, so that a large simulation leaves processors to others.
        SimulationAnswer Work(IProgress<int>? progress, CancellationToken stop) =>
            SimulationAnswer.Of(question.Scenario, question.Name, SimulationResult.Of(plan, Trials.Run(plan, threads: 1, progress, stop)));

        if (plan.Trials <= SimulationPlan.LiveTrials)
        {
            return TypedResults.Ok(Work(null, cancel));
        }

        var run = jobs.Start(context.LongRunUserName(), plan.Trials, Work);
        var isBusy = run.State is LongRunState.Busy;
        context.Response.Headers.RetryAfter = isBusy ? RetryBusy : RetryRun;
        return isBusy
            ? ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "Busy", run.State.Words)
            : TypedResults.Accepted($"{context.Request.PathBase}{ApiEndpoints.Prefix}/simulations/{run.Id}", SimulationRun.From(run));
    }

    private static Results<Ok<SimulationRun>, ProblemHttpResult> Find(string id, LongRunJobs jobs) =>
        jobs.Find(id) is { } run ? TypedResults.Ok(SimulationRun.From(run)) : NoSuchRun(id);

    private static Results<Ok<SimulationRun>, ProblemHttpResult> Cancel(string id, LongRunJobs jobs)
    {
        if (jobs.Find(id) is not { } run)
        {
            return NoSuchRun(id);
        }

        run.Cancel();
        return TypedResults.Ok(SimulationRun.From(run));
    }

    private static ProblemHttpResult NoSuchRun(string id) => ApiProblems.Of(
        StatusCodes.Status404NotFound, "There is no such run", $"No run has the id '{id}', or it has been over for too long. Start it again at /api/simulations.");
}

/// <summary>How far a run is.</summary>
internal enum SimulationRunState
{
    Waiting,
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>A simulation that takes longer than one answer.</summary>
/// <param name="Id">Its name in addresses; random, so whoever knows it may look at the run.</param>
/// <param name="State">How far it is. What is done, cancelled or failed stays so.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Position">Its place among those that wait, 1 being next; null when it does not wait.</param>
/// <param name="Done">Finished trials.</param>
/// <param name="Of">All trials.</param>
/// <param name="Result">What it came to; null until it is done.</param>
internal sealed record SimulationRun(string Id, SimulationRunState State, string Words, int? Position, int Done, int Of, SimulationAnswer? Result)
{
    public static SimulationRun From(LongRun run)
    {
        var state = run.State; // the run goes on meanwhile
        var empty = new SimulationRun(run.Id, SimulationRunState.Waiting, state.Words, null, 0, run.Total, null);
        return state switch
        {
            LongRunState.Waiting waiting => empty with { Position = waiting.Position },
            LongRunState.Running running => empty with { State = SimulationRunState.Running, Done = running.Finished },
            LongRunState.Done<SimulationAnswer> done => empty with { State = SimulationRunState.Done, Done = run.Total, Result = done.Result },
            LongRunState.Failed => empty with { State = SimulationRunState.Failed },
            _ => empty with { State = SimulationRunState.Cancelled },
        };
    }
}
