using System.Text.Json.Nodes;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using Microsoft.OpenApi;

namespace AmznAiStrategy.Web.Api;

/// <summary>Name of the body of POST /api/sensitivity/tornado in the OpenAPI document.</summary>
internal sealed record TornadoQuestion;

/// <summary>Name of the body of POST /api/sensitivity/table.</summary>
internal sealed record DataTableQuestion;

/// <summary>Name of the body of POST /api/sensitivity/goal-seek.</summary>
internal sealed record GoalSeekQuestion;

/// <summary>Name of the body of POST /api/sensitivity/bridge.</summary>
internal sealed record BridgeQuestion;

/// <summary>Name of the body of POST /api/simulations.</summary>
internal sealed record SimulationQuestion;

/// <summary>
/// The bodies of questions to the analyses as JSON schemas. They are read member by member, so that everything that is wrong is named at
/// once; no type has their shape.
/// </summary>
internal static class QuestionSchemas
{
    private const string LeverText = "Id of a guided lever, construction-delay, or the path of an assumption such as demand.onDemandScale.";

    /// <summary>Every body with its name in the document.</summary>
    /// <param name="document">Has the schema of the assumptions, to which the bodies point.</param>
    public static Dictionary<string, OpenApiSchema> All(OpenApiDocument document) => new()
    {
        [nameof(TornadoQuestion)] = Question(document, """{"scenario": "base", "measure": "roic", "levers": [{"lever": "price-change"}, {"lever": "demand", "range": {"low": 0.8, "high": 1.2}}]}""",
            ["measure"], ("measure", Measure()), ("levers", Levers())),
        [nameof(DataTableQuestion)] = Question(document, """{"scenario": "base", "measure": "roic", "rows": {"lever": "price-change", "low": -0.1, "high": 0, "points": 6}, "columns": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 5}}""",
            ["measure", "rows", "columns"], ("measure", Measure()), ("rows", Side("rows")), ("columns", Side("columns"))),
        [nameof(GoalSeekQuestion)] = Question(document, """{"scenario": "base", "lever": "cash-margin", "measure": "irr", "target": 0.15}""",
            ["lever", "measure", "target"], ("lever", Text(LeverText)), ("measure", Measure()), ("target", Number("What the output shall be, in its unit.")),
            ("low", Number("Where the search begins; the lower end of the lever's range when left out.")), ("high", Number("Where it ends; the upper end when left out."))),
        [nameof(BridgeQuestion)] = Body("""{"from": "base", "to": "bear", "measure": "roic"}""",
            ["from", "to", "measure"], ("from", BridgeSide(document, "what it leaves out has its value of Base")), ("to", BridgeSide(document, "what it leaves out has its value of 'from'")), ("measure", Measure())),
        [nameof(SimulationQuestion)] = Question(document, """{"scenario": "base", "seed": 20260301, "trials": 2000}""",
            [], ("uncertainties", Uncertainties()), ("correlations", Correlations()),
            ("seed", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Integer, Description = $"Whole number of up to 64 bits, as a number or a text; {SimulationPlan.DefaultSeed} when left out." }),
            ("trials", new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = $"{SimulationPlan.MostTrials}",
                Description = $"{SimulationPlan.LiveTrials} when left out; more than that become a run.",
            })),
    };

    private static OpenApiSchema Question(OpenApiDocument document, string example, string[] required, params (string, IOpenApiSchema)[] members) => Body(
        example, required,
        [
            (AnalysisQuestion.ScenarioName, Text($"Id of the scenario that gives what is left out; {ProjectionsApi.Defaults} when it is not named.")),
            (AnalysisQuestion.AssumptionsName, new OpenApiSchemaReference(nameof(Assumptions), document)),
            .. members,
        ]);

    private static OpenApiSchema Body(string example, string[] required, params (string, IOpenApiSchema)[] members)
    {
        var body = Object("A question to the model.", required, members);
        body.Examples = [JsonNode.Parse(example)!];
        return body;
    }

    private static OpenApiSchema Object(string description, string[] required, params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema),
        Required = required.ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Measure() => new()
    {
        Type = JsonSchemaType.String,
        Description = "The output that is asked for.",
        Enum = [.. Analysis.Sensitivity.Measure.All.Select(measure => JsonValue.Create(measure.Id))],
    };

    private static OpenApiSchema Levers() => List(
        "One for each bar; the seventeen levers of the model when left out.",
        Object("A lever and how far it is moved.", ["lever"], ("lever", Text(LeverText)), ("range", new OpenApiSchema
        {
            Type = JsonSchemaType.String | JsonSchemaType.Object,
            Description = "\"model\" or left out: as far as the model says; {\"part\": 0.1}: 10% of the present value down and up; {\"low\": -0.1, \"high\": 0}: two values.",
        })));

    private static OpenApiSchema Side(string name) => Object(
        $"The lever of the {name}, with even values from low to high.", ["lever", "low", "high", "points"],
        ("lever", Text(LeverText)), ("low", Number("The first value.")), ("high", Number("The last value.")),
        ("points", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = $"{DataTableRequest.FewestPoints}", Maximum = $"{DataTableRequest.MostPoints}", Description = "How many values, both ends included." }));

    private static OpenApiSchema BridgeSide(OpenApiDocument document, string rest) => new()
    {
        OneOf = [Text("Id of a scenario."), new OpenApiSchemaReference(nameof(ProjectionQuestion), document)],
        Description = $"Id of a scenario, or any part of the assumptions as for a projection: {rest}, or of the scenario that it names.",
    };

    private static OpenApiSchema Uncertainties() => List(
        $"The levers that vary, in the order in which they are drawn, at most {SimulationBody.MostUncertainties}; those of the model around the scenario when left out.",
        Object("A lever and how likely its values are.", ["lever", "distribution"], ("lever", Text(LeverText)),
            ("distribution", Text("tri(low,mode,high), pert(low,mode,high), normal(mean,sigma,low,high), lognormal(median,sigma,low,high), uniform(low,high) or fixed(value), in the lever's unit."))));

    private static OpenApiSchema Correlations() => List(
        "Pairs of levers that are not drawn independently; those of the model among the levers that vary when left out, none for [].",
        Object("A pair.", ["first", "second", "value"], ("first", Text("Id of a lever that varies.")), ("second", Text("Id of another one.")),
            ("value", new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "-1", Maximum = "1", Description = "Correlation of their normal scores." })));

    private static OpenApiSchema List(string description, OpenApiSchema item) => new() { Type = JsonSchemaType.Array, Description = description, Items = item };

    private static OpenApiSchema Number(string description) => new() { Type = JsonSchemaType.Number, Description = description };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
