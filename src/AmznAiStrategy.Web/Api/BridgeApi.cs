using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>What each lever contributes to the gap of an output between two scenarios.</summary>
internal static class BridgeApi
{
    private const string SideMeaning = "the id of a scenario, such as \"bear\", or assumptions as for a projection";

    private static readonly ImmutableArray<string> Names = ["from", "to", "measure"];

    public static void MapBridge(this RouteGroupBuilder group) =>
        group.MapPost("/bridge", AnswerAsync)
            .WithName("bridge")
            .WithSummary("Why one scenario is better than another, lever by lever")
            .WithDescription(
                "'from' and 'to' are ids of scenarios, or any part of the assumptions as for a projection; what is left out there has its value of the scenario "
                + "named inside, else of Base in 'from' and of the first side in 'to'. The contributions are Shapley values: they add up to the gap whatever the order of the levers. "
                + $"Up to {ScenarioBridge.MostExact} levers are exact; more are sampled, with a standard error. Nothing is stored.")
            .Accepts<BridgeQuestion>("application/json")
            .RefusesQuestions();

    private static async Task<Results<Ok<BridgeAnswer>, ProblemHttpResult>> AnswerAsync(HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        var errors = new List<AssumptionError>();
        var (members, problem) = await AnalysisQuestion.ReadMembersAsync(request, Names, errors, cancel);
        if (members is null)
        {
            return problem!;
        }

        var question = await AskedBridge.ReadAsync(members, store, errors, cancel);
        return errors.Count > 0
            ? ApiProblems.Refused("This bridge cannot be computed", errors)
            : TypedResults.Ok(BridgeAnswer.Of(question, ScenarioBridge.Of(question.From.Assumptions, question.To.Assumptions, question.Measure!)));
    }

    /// <summary>One side of a bridge.</summary>
    internal sealed record BridgeSide(StoredScenario Scenario, Assumptions Assumptions)
    {
        public string Name => AnalysisQuestion.NameOf(Scenario, Assumptions);
    }

    /// <summary>A bridge that a caller asks for; the measure is null when there is an error.</summary>
    internal sealed record AskedBridge(BridgeSide From, BridgeSide To, Measure? Measure)
    {
        public static async Task<AskedBridge> ReadAsync(JsonMembers members, ScenarioStore store, List<AssumptionError> errors, CancellationToken cancel)
        {
            var from = await SideAsync("from", null);
            var to = await SideAsync("to", from);
            var measure = members.Measure();
            if (Measure.Find(measure) is null && !errors.Exists(error => error.Path == members.PathOf("measure")))
            {
                // In the words of every other question.
                errors.AddRange(new TornadoRequest(measure, TornadoLevers.Choices).Check(from.Assumptions).Where(error => error.Path == "measure"));
            }

            return new(from, to, Measure.Find(measure));

            async Task<BridgeSide> SideAsync(string name, BridgeSide? rest)
            {
                var sent = members.Require(name, SideMeaning);
                if (sent is { ValueKind: JsonValueKind.String } id)
                {
                    return Whole(await store.StandInAsync(id.GetString(), name, errors, cancel));
                }

                if (sent is not { ValueKind: JsonValueKind.Object } changes)
                {
                    if (sent is { } other)
                    {
                        members.Refuse(name, other, SideMeaning);
                    }

                    return Whole(await store.StandInAsync(null, name, errors, cancel));
                }

                var question = ProjectionQuestion.Read(changes);
                errors.AddRange(question.Errors.Select(error => AnalysisQuestion.Below(name, error)));
                var start = question.Scenario is null && rest is not null
                    ? rest
                    : Whole(await store.StandInAsync(question.Scenario, $"{name}.{ProjectionQuestion.ScenarioName}", errors, cancel));
                var reading = AssumptionJson.Read(question.Assumptions, start.Assumptions);
                errors.AddRange(reading.Errors.Select(error => AnalysisQuestion.Below(name, error)));
                return start with { Assumptions = reading.Assumptions ?? start.Assumptions };
            }

            static BridgeSide Whole(StoredScenario scenario) => new(scenario, scenario.Assumptions);
        }
    }
}

/// <summary>A bridge. Values are in the unit of the output; null is a quantity that is not defined.</summary>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Measure">The output that is explained; its hurdle is that of the first side.</param>
/// <param name="From">Where the bridge starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Gap">Output of the second side less output of the first.</param>
/// <param name="Status">How it came about.</param>
/// <param name="Contributions">One for each lever in which the sides differ, in the order of the form; they add up to the gap.</param>
/// <param name="Seed">Seed of the random orders when they are sampled, as text, since it may have 64 bits; else null.</param>
/// <param name="Orders">How many orders were sampled; else null.</param>
/// <param name="UndefinedWith">Levers taken from the second side in a mixture without a value; null unless the bridge is undefined.</param>
/// <param name="Sentence">Which lever decides, in words.</param>
internal sealed record BridgeAnswer(
    string Engine, MeasureAnswer Measure, BridgeSideAnswer From, BridgeSideAnswer To, double? Gap, BridgeStatus Status, ImmutableArray<ContributionAnswer> Contributions,
    string? Seed, int? Orders, ImmutableArray<string>? UndefinedWith, string Sentence)
{
    public static BridgeAnswer Of(BridgeApi.AskedBridge question, ScenarioBridge bridge)
    {
        var (from, to) = (question.From, question.To);
        var isSampled = bridge.Status is BridgeStatus.Sampled;
        return new(
            ImageId.EngineVersion, MeasureAnswer.Of(bridge.Measure, from.Assumptions),
            new(from.Scenario.Id, from.Scenario.Version, from.Name, bridge.From, from.Assumptions), new(to.Scenario.Id, to.Scenario.Version, to.Name, bridge.To, to.Assumptions),
            bridge.Gap, bridge.Status, [.. bridge.Steps.Select(ContributionAnswer.Of)],
            isSampled ? ScenarioBridge.Seed.ToString(CultureInfo.InvariantCulture) : null, isSampled ? ScenarioBridge.Orders : null,
            bridge.UndefinedWith is { } levers ? [.. levers.Select(lever => lever.Id)] : null,
            BridgeText.Sentence(bridge, from.Name, to.Name));
    }
}

/// <summary>One side of a bridge.</summary>
/// <param name="Scenario">Id of its scenario.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Name">What the sentence calls it.</param>
/// <param name="Value">The output there.</param>
/// <param name="Assumptions">Everything that it assumes.</param>
internal sealed record BridgeSideAnswer(string Scenario, int Version, string Name, double? Value, Assumptions Assumptions);

/// <summary>What one lever contributes.</summary>
/// <param name="Lever">Its id; several joined by + move as one where apart they would not be legal.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Changes">Its assumptions that differ, in words.</param>
/// <param name="Contribution">What it adds to the output; null when the bridge is undefined.</param>
/// <param name="StandardError">Of a sampled contribution; null when it is exact or undefined.</param>
internal sealed record ContributionAnswer(string Lever, string Label, ImmutableArray<BridgeChange> Changes, double? Contribution, double? StandardError)
{
    public static ContributionAnswer Of(BridgeStep step) => new(step.Lever.Id, step.Lever.Label, step.Changes, step.Contribution, step.StandardError);
}
