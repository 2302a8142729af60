using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>What each lever by itself does to one output.</summary>
internal static class TornadoApi
{
    private const string RangeMeaning = "\"model\", {\"part\": 0.1} or {\"low\": -0.1, \"high\": 0}";

    private static readonly ImmutableArray<string> Names = ["measure", "levers"];

    public static void MapTornado(this RouteGroupBuilder group) =>
        group.MapPost("/tornado", AnswerAsync)
            .WithName("tornado")
            .WithSummary("Which lever decides: each by itself at both ends of its range")
            .WithDescription("Without 'levers', the seventeen levers of the model with its ranges. Bars are ordered by swing. Nothing is stored.")
            .Accepts<TornadoQuestion>("application/json")
            .RefusesQuestions();

    private static async Task<Results<Ok<TornadoAnswer>, ProblemHttpResult>> AnswerAsync(HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        var (question, problem) = await AnalysisQuestion.ReadAsync(request, store, Names, cancel);
        if (question is null)
        {
            return problem!;
        }

        var asked = Read(question);
        return question.Refusal("This tornado cannot be computed") is { } refusal
            ? refusal
            : TypedResults.Ok(TornadoAnswer.Of(question, Tornado.Of(question.Assumptions, asked)));
    }

    private static TornadoRequest Read(AnalysisQuestion question)
    {
        var measure = question.Members.Measure();
        var items = question.Members.FindList("levers", "a list of levers, such as [{\"lever\": \"price-change\"}]");
        if (items is null)
        {
            var all = new TornadoRequest(measure, TornadoLevers.Choices);
            question.Add(all.Check(question.Assumptions));
            return all;
        }

        ImmutableArray<TornadoChoice> choices = [.. items.Select(item => Choice(item.Item, item.Path, question.Errors))];
        var request = new TornadoRequest(measure, choices);
        var found = request.Check(question.Assumptions);
        question.Add(found.Where(error => !error.Path.StartsWith("levers.", StringComparison.Ordinal)));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (choice, path) in choices.Zip(items, (choice, item) => (choice, item.Path)))
        {
            // Each lever is checked alone, so that its errors have its place in the list; one that is there twice, beside itself.
            var isNew = known.Add(choice.Lever);
            var alone = request with { Levers = isNew ? [choice] : [choice, choice] };
            var errors = alone.Check(question.Assumptions).Where(error => error.Path.StartsWith("levers.", StringComparison.Ordinal));
            question.Add((isNew ? errors : errors.TakeLast(1)).Select(error => error with { Path = PathOf(error, choice, path, isNew && Levers.Find(question.Assumptions, choice.Lever) is not null) }));
        }

        return request;
    }

    private static TornadoChoice Choice(JsonElement item, string path, List<AssumptionError> errors)
    {
        var members = JsonMembers.Of(item, path, errors, "lever", "range");
        var lever = members.Lever();
        if (members.Find("range") is not { } range || (range.ValueKind == JsonValueKind.String && range.GetString() == "model"))
        {
            return new(lever, TornadoRange.OfModel);
        }

        if (range.ValueKind != JsonValueKind.Object)
        {
            members.Refuse("range", range, RangeMeaning);
            return new(lever, TornadoRange.OfModel);
        }

        var ends = JsonMembers.Of(range, members.PathOf("range"), errors, "part", "low", "high");
        if (ends.Find("part") is null)
        {
            return new(lever, new TypedRange(ends.Number("low") ?? double.NaN, ends.Number("high") ?? double.NaN));
        }

        if (ends.Find("low") is not null || ends.Find("high") is not null)
        {
            errors.Add(new(members.PathOf("range"), $"'range' must be {RangeMeaning}, one of the three."));
        }

        return new(lever, new PartOfValue(ends.Number("part") ?? double.NaN));
    }

    /// <summary>Errors of a lever stand at its id; those of its range at the range or at one of its numbers.</summary>
    private static string PathOf(AssumptionError error, TornadoChoice choice, string path, bool isOfRange)
    {
        var number = error.Path[$"levers.{choice.Lever}".Length..];
        return number.Length > 0 ? $"{path}.range{number}" : isOfRange ? $"{path}.range" : $"{path}.lever";
    }
}

/// <summary>A tornado. Values are in the units of levers and output; null is a quantity that is not defined.</summary>
/// <param name="Scenario">Id of the scenario whose values stood in for what the request left out.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Assumptions">What the levers were moved from.</param>
/// <param name="Measure">The output.</param>
/// <param name="Now">It, with the present values.</param>
/// <param name="Bars">By swing, the largest first; bars without one last.</param>
/// <param name="Sentence">Which lever decides, in words.</param>
internal sealed record TornadoAnswer(
    string Scenario, int Version, string Engine, Assumptions Assumptions, MeasureAnswer Measure, MeasureReading Now, ImmutableArray<BarAnswer> Bars, string Sentence)
{
    public static TornadoAnswer Of(AnalysisQuestion question, Tornado tornado) => new(
        question.Scenario.Id, question.Scenario.Version, ImageId.EngineVersion, tornado.Assumptions,
        MeasureAnswer.Of(tornado.Measure, tornado.Assumptions), tornado.Now,
        [.. tornado.Bars.Select(bar => BarAnswer.Of(tornado, bar))], TornadoText.Sentence(tornado));
}

/// <summary>A lever of a tornado.</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Present">Its value now.</param>
/// <param name="Low">At the low end of its range.</param>
/// <param name="High">At the high end of its range.</param>
/// <param name="Swing">Distance of the two outputs; null when one of them is not defined.</param>
/// <param name="Reason">Why there is no swing.</param>
/// <param name="Elasticity">Percent of output for a percent of input.</param>
/// <param name="ElasticityReason">Why there is no elasticity.</param>
/// <param name="Still">The side on which the output stays where it is.</param>
/// <param name="StillReason">Why it does.</param>
/// <param name="TurnsVerdict">Whether the verdict at one end is another than now.</param>
/// <param name="Sentence">The bar in words.</param>
internal sealed record BarAnswer(
    LeverAnswer Lever, double Present, EndAnswer Low, EndAnswer High, double? Swing, string? Reason, double? Elasticity, string? ElasticityReason,
    TornadoSide Still, string? StillReason, bool TurnsVerdict, string Sentence)
{
    public static BarAnswer Of(Tornado tornado, TornadoBar bar) => new(
        LeverAnswer.Of(bar.Lever), bar.Present, EndAnswer.Of(bar.Low), EndAnswer.Of(bar.High), bar.Swing, bar.Reason, bar.Elasticity, bar.ElasticityReason,
        bar.Still, bar.StillReason, bar.TurnsVerdict, TornadoText.Bar(tornado, bar));
}

/// <summary>One end of a bar.</summary>
/// <param name="Input">Value of the lever.</param>
/// <param name="Output">The output there.</param>
/// <param name="Verdict">The verdict there; null where the assumptions break a rule.</param>
/// <param name="Reason">Why there is no output.</param>
/// <param name="Limit">What decides revenue there in the year in which the window ends.</param>
internal sealed record EndAnswer(double Input, double? Output, Verdict? Verdict, string? Reason, RevenueLimit? Limit)
{
    public static EndAnswer Of(TornadoEnd end) => new(end.Input, end.Output, end.Reading.Verdict, end.Reading.Reason, end.Limit);
}
