using System.Globalization;
using System.Text.Json.Nodes;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.OpenApi;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// The assumptions as a JSON schema, made of <see cref="AssumptionFields"/>: meaning, unit, range and the value of Base for
/// every number. The reader of the schema sees the same words and limits as the person at the form.
/// </summary>
internal static class AssumptionSchema
{
    /// <summary>Name of the schema's extension that holds a number's unit.</summary>
    public const string UnitExtension = "x-unit";

    /// <summary>Where the description of a number goes over to its unit and range.</summary>
    public const string UnitInDescription = " Unit: ";

    /// <param name="shape">Gives the values that stand in for what a request leaves out.</param>
    public static OpenApiSchema Of(Assumptions shape)
    {
        var root = Group("Everything that a projection assumes. A request may leave out any part of it; an answer holds all of it. Money is USD billions, nominal; shares and rates are fractions (0.15 is 15 %).");
        foreach (var field in AssumptionFields.Of(shape).Where(field => !field.Path.StartsWith("stakes.commitments.", StringComparison.Ordinal)))
        {
            var names = field.Path.Split('.');
            var group = root;
            foreach (var name in names[..^1])
            {
                group = Inner(group, name);
            }

            group.Properties![names[^1]] = Number(field, field.Read(shape));
        }

        Inner(root, "stakes").Properties!["commitments"] = Commitments(shape);
        foreach (var series in new[] { "capexByYear", "aiShareByYear", "capexGrowthByYear" })
        {
            AllowMoreYears(Inner(Inner(root, "investment"), series), shape, $"investment.{series}.");
        }

        return root;
    }

    /// <summary>The range in words, e.g. <c>-0.6 to 0.3</c>.</summary>
    private static string Range(AssumptionField field) =>
        field.Min == field.Max ? Plain(field.Min)
        : field.MinExclusive ? $"above {Plain(field.Min)}, up to {Plain(field.Max)}"
        : $"{Plain(field.Min)} to {Plain(field.Max)}";

    /// <summary>The unit of the number that stands in JSON: fractions, not percent.</summary>
    public static string UnitOf(Unit unit) => unit switch
    {
        Unit.Share => "fraction",
        Unit.PerYear => "fraction per year",
        Unit.Year => "calendar year",
        Unit.Multiple => "factor",
        _ => Format.UnitName(unit),
    };

    private static OpenApiSchema Group(string? description = null) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = new Dictionary<string, IOpenApiSchema>(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Inner(OpenApiSchema group, string name)
    {
        if (!group.Properties!.TryGetValue(name, out var inner))
        {
            group.Properties[name] = inner = Group();
        }

        return (OpenApiSchema)inner;
    }

    private static void AllowMoreYears(OpenApiSchema series, Assumptions shape, string path)
    {
        series.Description = "One value for each calendar year, without a gap; a request may give some of them, and years that are not here.";
        series.AdditionalPropertiesAllowed = true;
        series.AdditionalProperties = AssumptionFields.Of(shape).FirstOrDefault(field => field.Path.StartsWith(path, StringComparison.Ordinal)) is { } any
            ? Number(any with { Label = "" }, null)
            : null;
    }

    private static OpenApiSchema Number(AssumptionField field, double? standIn)
    {
        var unit = UnitOf(field.Unit);
        var (min, max) = (field.Min.ToString("R", CultureInfo.InvariantCulture), field.Max.ToString("R", CultureInfo.InvariantCulture));
        return new()
        {
            Type = field.Whole ? JsonSchemaType.Integer : JsonSchemaType.Number,
            Title = field.Label.Length > 0 ? field.Label : null,
            Description = $"{field.Help}{UnitInDescription}{unit}. Range: {Range(field)}.",
            Minimum = field.MinExclusive ? null : min,
            ExclusiveMinimum = field.MinExclusive ? min : null,
            Maximum = max,
            Default = standIn is { } value ? JsonValue.Create(value) : null,
            Extensions = new Dictionary<string, IOpenApiExtension> { [UnitExtension] = new JsonNodeExtension(unit) },
        };
    }

    /// <summary>The list of commitments; the ranges are those of its first entry.</summary>
    private static OpenApiSchema Commitments(Assumptions shape)
    {
        var example = shape with { Stakes = shape.Stakes with { Commitments = [new(2026, 0, false)] } };
        var item = Group("Money put into a stake in one year.");
        item.Properties!["year"] = Number(AssumptionFields.Find(example, "stakes.commitments.0.year")!, null);
        item.Properties["amount"] = Number(AssumptionFields.Find(example, "stakes.commitments.0.amount")!, null);
        item.Properties["conditional"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Boolean,
            Description = "Whether it is paid only with stakes.conditionalProbability.",
        };
        item.Required = new HashSet<string> { "year", "amount", "conditional" };
        return new()
        {
            Type = JsonSchemaType.Array,
            Description = "Stakes in AI laboratories. A request replaces the list as a whole.",
            Items = item,
            MaxItems = AssumptionRules.MostCommitments,
            Default = new JsonArray([.. shape.Stakes.Commitments.Select(commitment => new JsonObject
            {
                ["year"] = commitment.Year,
                ["amount"] = commitment.Amount,
                ["conditional"] = commitment.Conditional,
            })]),
        };
    }

    private static string Plain(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
