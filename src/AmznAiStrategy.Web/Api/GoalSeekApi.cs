using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>What a lever must be for an output to reach a target.</summary>
internal static class GoalSeekApi
{
    private static readonly ImmutableArray<string> Names = ["lever", "measure", "target", "low", "high"];

    public static void MapGoalSeek(this RouteGroupBuilder group) =>
        group.MapPost("/goal-seek", AnswerAsync)
            .WithName("goalSeek")
            .WithSummary("What a lever must be for an output to reach a target")
            .WithDescription("Searches from low to high, or the lever's whole range. Every value that reaches the target is a root; 'selected' is the one nearest to the present value. Nothing is stored.")
            .Accepts<GoalSeekQuestion>("application/json")
            .RefusesQuestions();

    private static async Task<Results<Ok<GoalSeekAnswer>, ProblemHttpResult>> AnswerAsync(HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        var (question, problem) = await AnalysisQuestion.ReadAsync(request, store, Names, cancel);
        if (question is null)
        {
            return problem!;
        }

        var asked = Read(question);
        return question.Refusal("This cannot be solved") is { } refusal
            ? refusal
            : TypedResults.Ok(GoalSeekAnswer.Of(question, GoalSeek.Of(question.Assumptions, asked)));
    }

    private static GoalSeekRequest Read(AnalysisQuestion question)
    {
        var members = question.Members;
        var request = new GoalSeekRequest(members.Lever(), members.Measure(), members.Number("target") ?? double.NaN)
        {
            Low = members.FindNumber("low"),
            High = members.FindNumber("high"),
        };
        question.Add(request.Check(question.Assumptions));
        return request;
    }
}

/// <summary>A goal seek. Values are in the units of lever and output; null is a quantity that is not defined.</summary>
/// <param name="Scenario">Id of the scenario whose values stood in for what the request left out.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Assumptions">What the lever was moved from.</param>
/// <param name="Lever">What is moved.</param>
/// <param name="Measure">The output.</param>
/// <param name="Target">What it shall be.</param>
/// <param name="Low">Where the search began.</param>
/// <param name="High">Where it ended.</param>
/// <param name="Present">The lever's value now.</param>
/// <param name="Now">The output now.</param>
/// <param name="Status">How the search ended.</param>
/// <param name="Roots">Every value, or stretch of values, that reaches the target, from low to high.</param>
/// <param name="Selected">The root nearest to the present value; null when there is none.</param>
/// <param name="Value">The value of that root to set the lever to; null when there is none.</param>
/// <param name="Least">The least output in the range; null when it is defined nowhere.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Sentence">The answer in words.</param>
internal sealed record GoalSeekAnswer(
    string Scenario, int Version, string Engine, Assumptions Assumptions, LeverAnswer Lever, MeasureAnswer Measure, double Target, double Low, double High,
    double Present, MeasureReading Now, GoalSeekStatus Status, ImmutableArray<GoalSeekRoot> Roots, GoalSeekRoot? Selected, double? Value,
    double? Least, double? Greatest, string Sentence)
{
    public static GoalSeekAnswer Of(AnalysisQuestion question, GoalSeek seek) => new(
        question.Scenario.Id, question.Scenario.Version, ImageId.EngineVersion, question.Assumptions, LeverAnswer.Of(seek.Lever), MeasureAnswer.Of(seek.Measure, question.Assumptions),
        seek.Target, seek.Low, seek.High, seek.Present, seek.Now, seek.Status, seek.Roots, seek.Selected, seek.Value, seek.Found.Least, seek.Found.Greatest,
        GoalSeekText.Sentence(seek));
}
