using System.Text.Json.Nodes;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AmznAiStrategy.Web.Api;

/// <summary>The OpenAPI document of the API; the page at /api shows it to people.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    /// <summary>Where programs find it.</summary>
    public const string Path = $"/openapi/{Name}.json";

    public static void Configure(OpenApiOptions options)
    {
        // The parts of the assumptions are described whole, inside them.
        options.CreateSchemaReferenceId = type =>
            type.Type.Namespace == typeof(Assumptions).Namespace && type.Type != typeof(Assumptions) && type.Type != typeof(Basis) && type.Type != typeof(BasisKind)
                ? null
                : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(DescribeAssumptions);
        options.AddSchemaTransformer(ListWords);
        options.AddSchemaTransformer(DescribeProblems);
        options.AddOperationTransformer(DescribeParameters);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "AMZN AI strategy",
                Version = Name,
                Description =
                    "The printed figures, the scenarios, the projections and what drives them. Money is USD billions, nominal; shares and rates are fractions; "
                    + "null is a quantity that is not defined. Errors are application/problem+json and name everything that is wrong at once. Not investment advice.",
            };
            foreach (var (name, body) in QuestionSchemas.All(document))
            {
                document.Components!.Schemas![name] = body;
            }

            return Task.CompletedTask;
        });
    }

    private static async Task DescribeAssumptions(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonTypeInfo.Type != typeof(Assumptions) && context.JsonTypeInfo.Type != typeof(ProjectionQuestion))
        {
            return;
        }

        var scenarios = context.ApplicationServices.GetRequiredService<ScenarioStore>();
        if (await scenarios.FindAsync(ProjectionsApi.Defaults, cancel) is not { } standIn)
        {
            return;
        }

        var described = AssumptionSchema.Of(standIn.Assumptions);
        (schema.Type, schema.Description, schema.Properties, schema.Required, schema.AdditionalPropertiesAllowed) =
            (described.Type, described.Description, described.Properties, null, false);
        if (context.JsonTypeInfo.Type == typeof(ProjectionQuestion))
        {
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                [ProjectionQuestion.ScenarioName] = Text($"Id of the scenario that gives what is left out; {ProjectionsApi.Defaults} when it is not named."),
            }.Concat(described.Properties!).ToDictionary();
            schema.Examples = [JsonNode.Parse("""{"scenario": "base", "productivity": {"priceChange": -0.06}, "demand": {"bookingsScale": 1.2}}""")!];
        }
    }

    /// <summary>A list of words has no null: whether it may be left out is said where it stands.</summary>
    private static Task ListWords(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        schema.Enum = schema.Enum is { } words ? [.. words.Where(word => word is not null)] : null;
        return Task.CompletedTask;
    }

    private static Task DescribeProblems(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Description = "Why there is no answer (RFC 9457).";
            schema.Properties!["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Everything that is wrong with the request; only with 400.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["path"] = Text("Where: the path of an assumption or the name of a parameter; empty for the document as a whole."),
                        ["message"] = Text("What is wrong, and what would be right."),
                    },
                },
            };
            schema.Properties["traceId"] = Text("Name of the failure in the server's log; only with 500 and 503.");
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            (parameter.Description, parameter.Example) = (operation.OperationId, parameter.Name) switch
            {
                ("listFacts", "topic") => ("Only the figures of this topic.", "capex"),
                ("listFacts", "publication") => ("Only what the article says, or only what Amazon reports: article, reported.", "article"),
                ("findFact", "id") => ("Id of the figure.", "capex.2025.total"),
                ("listScenarios", "archived") => ("Whether archived scenarios are listed too: true, false.", "true"),
                ("findScenario", "id") => ("Id of the scenario.", "base"),
                ("findSimulation" or "cancelSimulation", "id") => ("Id of the run.", "5f0c2d9be1a84763"),
                _ => (parameter.Description, parameter.Example),
            };
        }

        return Task.CompletedTask;
    }
}
