using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AmznAiStrategy.Web.Features.ApiReference;

/// <summary>One address of the API with one method, as the page shows it.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Path">With the names of its parameters in braces.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Description">What else a caller must know; may be empty.</param>
/// <param name="Parameters">Its parameters: name, whether it is part of the path, meaning, example.</param>
/// <param name="Body">Name of the schema of its body; null without one.</param>
/// <param name="Example">A body to start from; null without one.</param>
/// <param name="Answers">What it answers: status, meaning, name of the schema.</param>
public sealed record ReferenceOperation(
    string Id, string Method, string Path, string Summary, string Description, ImmutableArray<ReferenceParameter> Parameters, string? Body, string? Example,
    ImmutableArray<ReferenceAnswer> Answers)
{
    /// <summary>The address with examples in place of its required parameters.</summary>
    public string ExampleAddress => Parameters.Where(parameter => parameter.InPath)
        .Aggregate(Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example), StringComparison.Ordinal));

    /// <summary>The same as a command for a terminal.</summary>
    /// <param name="origin">Where the product listens, e.g. <c>http://127.0.0.1:5080</c>.</param>
    public string Curl(string origin) => Example is null
        ? $"curl -s {(Method == HttpMethods.Get ? "" : $"-X {Method} ")}{origin}{ExampleAddress}"
        : $"curl -s {origin}{ExampleAddress} \\\n  -H 'Content-Type: application/json' \\\n  -d '{Example}'";

    /// <summary>Every operation of a document, in its order.</summary>
    public static ImmutableArray<ReferenceOperation> In(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select Of(path.Key, operation.Key.Method, operation.Value),
    ];

    private static ReferenceOperation Of(string path, string method, OpenApiOperation operation)
    {
        var body = operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema;
        return new(
            operation.OperationId ?? path, method, path, operation.Summary ?? "", operation.Description ?? "",
            [.. (operation.Parameters ?? []).Select(parameter => new ReferenceParameter(
                parameter.Name ?? "", parameter.In == ParameterLocation.Path, parameter.Description ?? "", parameter.Example?.ToString() ?? ""))],
            body is null ? null : ReferenceField.TypeOf(body),
            body?.Examples?.FirstOrDefault() is JsonNode example ? example.ToJsonString() : null,
            [.. (operation.Responses ?? []).Select(answer => new ReferenceAnswer(
                answer.Key, answer.Value.Description ?? "", answer.Value.Content?.Values.FirstOrDefault()?.Schema is { } schema ? ReferenceField.TypeOf(schema) : null))]);
    }
}

/// <summary>A parameter of an operation.</summary>
public sealed record ReferenceParameter(string Name, bool InPath, string Meaning, string Example);

/// <summary>What an operation answers.</summary>
public sealed record ReferenceAnswer(string Status, string Meaning, string? Schema);
