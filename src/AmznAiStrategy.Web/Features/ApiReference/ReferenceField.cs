using System.Collections.Immutable;
using AmznAiStrategy.Web.Api;
using Microsoft.OpenApi;

namespace AmznAiStrategy.Web.Features.ApiReference;

/// <summary>One member of a document that the API takes or gives.</summary>
/// <param name="Name">Its path within the document, e.g. <c>productivity.priceChange</c>, <c>facts[].id</c>.</param>
/// <param name="Type">What it is, in words.</param>
/// <param name="Schema">Name of the schema that describes it; null when it is described here.</param>
/// <param name="Unit">Unit of a number; null when the schema states none.</param>
/// <param name="Range">Legal range of a number; null when there is none.</param>
/// <param name="StandIn">Value that it has when a request leaves it out.</param>
/// <param name="Meaning">What it means.</param>
public sealed record ReferenceField(string Name, string Type, string? Schema, string? Unit, string? Range, string? StandIn, string Meaning)
{
    /// <summary>Every member of a document, those of objects within it under their path.</summary>
    public static ImmutableArray<ReferenceField> In(IOpenApiSchema document)
    {
        var fields = ImmutableArray.CreateBuilder<ReferenceField>();
        Add(document, "", fields);
        return fields.ToImmutable();
    }

    private static void Add(IOpenApiSchema schema, string prefix, ImmutableArray<ReferenceField>.Builder fields)
    {
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var path = prefix + name;
            if (IsInner(member))
            {
                Add(member, path + ".", fields);
                continue;
            }

            fields.Add(Of(path, member));
            if (member.Items is { } item && IsInner(item))
            {
                Add(item, path + "[].", fields);
            }
        }
    }

    private static ReferenceField Of(string path, IOpenApiSchema member) => new(
        path, TypeOf(member), SchemaOf(member), UnitOf(member), RangeOf(member), member.Items is null ? member.Default?.ToJsonString() : null, MeaningOf(member));

    /// <summary>Whether it is an object that is described where it stands.</summary>
    private static bool IsInner(IOpenApiSchema schema) => schema is not OpenApiSchemaReference && schema.Properties is { Count: > 0 };

    /// <summary>The type in words: <c>number or null</c>, <c>list of text</c>.</summary>
    public static string TypeOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } id } => id,
        { OneOf: { Count: > 0 } choices } => string.Join(" or ", choices.OrderBy(choice => choice.Type == JsonSchemaType.Null).Select(TypeOf)),
        { Items: { } item } => "list of " + TypeOf(item),
        { AdditionalProperties: { } value } => "object of " + TypeOf(value),
        { Enum: { Count: > 0 } words } => string.Join(", ", words.Select(word => word.ToString())),
        _ => string.Join(" or ", Words.Where(word => schema.Type?.HasFlag(word.Type) == true).Select(word => word.Word)),
    };

    private static ImmutableArray<(JsonSchemaType Type, string Word)> Words { get; } =
    [
        (JsonSchemaType.Object, "object"), (JsonSchemaType.Array, "list"), (JsonSchemaType.String, "text"), (JsonSchemaType.Integer, "whole number"),
        (JsonSchemaType.Number, "number"), (JsonSchemaType.Boolean, "true or false"), (JsonSchemaType.Null, "null"),
    ];

    private static string? SchemaOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        { OneOf: { Count: > 0 } choices } => choices.Select(SchemaOf).FirstOrDefault(id => id is not null),
        { Items: { } item } => SchemaOf(item),
        { AdditionalProperties: { } value } => SchemaOf(value),
        _ => null,
    };

    /// <summary>The description without its end: unit and range have columns of their own.</summary>
    private static string MeaningOf(IOpenApiSchema schema) => (schema.Description ?? "").Split(AssumptionSchema.UnitInDescription)[0];

    private static string? UnitOf(IOpenApiSchema schema) =>
        schema.Extensions?.TryGetValue(AssumptionSchema.UnitExtension, out var unit) == true && unit is JsonNodeExtension node ? node.Node.ToString() : null;

    private static string? RangeOf(IOpenApiSchema schema) => (schema.Minimum, schema.ExclusiveMinimum, schema.Maximum) switch
    {
        ({ } min, _, { } max) when min == max => min,
        ({ } min, _, { } max) => $"{min} to {max}",
        (_, { } above, { } max) => $"above {above}, up to {max}",
        _ => null,
    };
}
