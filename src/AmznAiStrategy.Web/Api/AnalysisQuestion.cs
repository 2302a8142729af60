using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>A question to an analysis: the assumptions that it is about, as for a projection, and beside them what it asks.</summary>
internal sealed record AnalysisQuestion(StoredScenario Scenario, Assumptions Assumptions, JsonMembers Members, List<AssumptionError> Errors)
{
    public const string ScenarioName = ProjectionQuestion.ScenarioName;

    /// <summary>Under which any part of the assumptions may stand.</summary>
    public const string AssumptionsName = "assumptions";

    /// <summary>What the assumptions are called in sentences.</summary>
    public string Name => NameOf(Scenario, Assumptions);

    public static string NameOf(StoredScenario scenario, Assumptions assumptions) =>
        assumptions == scenario.Assumptions ? scenario.Name : $"{scenario.Name} as changed";

    /// <summary>Reads the body, and of it the assumptions. What is wrong with them is in <see cref="Errors"/>, and the scenario's own stand in.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="store">Of the scenarios.</param>
    /// <param name="names">The other members that the document may have.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <returns>The question, or why the body is no document.</returns>
    public static async Task<(AnalysisQuestion? Question, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, ScenarioStore store, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var errors = new List<AssumptionError>();
        var (members, problem) = await ReadMembersAsync(request, [ScenarioName, AssumptionsName, .. names], errors, cancel);
        if (members is null)
        {
            return (null, problem);
        }

        var id = members.FindText(ScenarioName, "the id of a scenario, such as \"bear\"");
        var scenario = await store.StandInAsync(id, ScenarioName, errors, cancel);
        if (members.Find(AssumptionsName) is not { } sent)
        {
            return (new(scenario, scenario.Assumptions, members, errors), null);
        }

        var reading = AssumptionJson.Read(sent, scenario.Assumptions);
        errors.AddRange(reading.Errors.Select(error => Below(AssumptionsName, error)));
        return (new(scenario, reading.Assumptions ?? scenario.Assumptions, members, errors), null);
    }

    /// <summary>Reads a body that is an object with these members, or says why it is no document.</summary>
    public static async Task<(JsonMembers? Members, ProblemHttpResult? Problem)> ReadMembersAsync(
        HttpRequest request, IReadOnlyList<string> names, List<AssumptionError> errors, CancellationToken cancel)
    {
        if (QueryNames.Check(request.Query).ToList() is { Count: > 0 } misplaced)
        {
            return (null, ApiProblems.Refused("The question stands in the body, not in the address", misplaced));
        }

        var body = await JsonBody.ReadAsync(request, JsonBody.LargestBytes, "A question has", "Send what is asked, e.g. {\"scenario\": \"base\"}.", cancel);
        if (body.Problem is { } unreadable)
        {
            return (null, unreadable);
        }

        var document = JsonRoot.Read(body.Text!);
        return document.Element is { } root ? (JsonMembers.Of(root, "", errors, names), null) : (null, document.Problem);
    }

    /// <summary>Adds what the analysis itself finds wrong, except where the value could not even be read.</summary>
    public void Add(IEnumerable<AssumptionError> found) => Errors.AddRange(found.Where(error => !IsReported(error.Path)).ToList());

    /// <summary>Whether something is said about this path already, or about a member above it.</summary>
    public bool IsReported(string path) =>
        Errors.Exists(error => error.Path.Length == 0 || path == error.Path || path.StartsWith(error.Path + ".", StringComparison.Ordinal));

    /// <summary>The refusal that names everything that is wrong; null when nothing is.</summary>
    public ProblemHttpResult? Refusal(string title) => Errors.Count == 0 ? null : ApiProblems.Refused(title, Errors);

    /// <summary>An error of a part, with its path in the document.</summary>
    public static AssumptionError Below(string path, AssumptionError error) => error with { Path = error.Path.Length == 0 ? path : $"{path}.{error.Path}" };
}
