using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// What a caller wants projected: any part of the assumptions and, if it likes, under <c>scenario</c> the id of the
/// scenario that gives the rest.
/// </summary>
internal sealed record ProjectionQuestion
{
    /// <summary>The one name in the document that is no group of assumptions.</summary>
    public const string ScenarioName = "scenario";

    private ProjectionQuestion()
    {
    }

    /// <summary>Id of the scenario that gives what is left out; null when none is named.</summary>
    public string? Scenario { get; private init; }

    /// <summary>The document without <see cref="ScenarioName"/>.</summary>
    public JsonElement Assumptions { get; private init; }

    /// <summary>What is wrong with <see cref="ScenarioName"/>.</summary>
    public ImmutableArray<AssumptionError> Errors { get; private init; } = [];

    /// <summary>Why the text is no question at all; then nothing else is there.</summary>
    public ProblemHttpResult? Broken { get; private init; }

    public static ProjectionQuestion Read(string text)
    {
        var document = JsonRoot.Read(text);
        return document.Element is { } root ? Read(root) : new() { Broken = document.Problem };
    }

    public static ProjectionQuestion Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new() { Assumptions = root.Clone() };
        }

        string? scenario = null;
        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        var rest = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(rest))
        {
            writer.WriteStartObject();
            var found = 0;
            foreach (var property in root.EnumerateObject())
            {
                if (!property.NameEquals(ScenarioName))
                {
                    property.WriteTo(writer);
                }
                else if (++found > 1)
                {
                    errors.Add(new(ScenarioName, $"'{ScenarioName}' is there twice; write it once."));
                }
                else if (property.Value.ValueKind == JsonValueKind.String)
                {
                    scenario = property.Value.GetString();
                }
                else
                {
                    errors.Add(new(ScenarioName, $"'{ScenarioName}' must be the id of a scenario, such as \"bear\"."));
                }
            }

            writer.WriteEndObject();
        }

        using var assumptions = JsonDocument.Parse(rest.WrittenMemory, JsonRoot.Options);
        return new() { Scenario = scenario, Assumptions = assumptions.RootElement.Clone(), Errors = errors.ToImmutable() };
    }
}
