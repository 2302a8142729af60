using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>Assumptions read from JSON, or everything that is wrong with it. Exactly one of the two is there.</summary>
public sealed record AssumptionsReading(Assumptions? Assumptions, ImmutableArray<AssumptionError> Errors);

/// <summary>
/// Assumptions as JSON: groups are objects, names are camelCase, a year series is an object of years, commitments are an array.
/// <see cref="Write"/> gives one text for equal assumptions, and every double comes back to the same bits.
/// Reading never throws for bad input and reports every problem at once.
/// </summary>
public static class AssumptionJson
{
    /// <summary>A longer text is refused unread.</summary>
    public const int LongestText = 256 * 1024;

    internal static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 16 };

    /// <summary>The canonical text of legal assumptions, on one line.</summary>
    public static string Write(Assumptions assumptions) => JsonSerializer.Serialize(assumptions, AssumptionJsonContext.Default.Assumptions);

    /// <summary>
    /// A partial document laid over <paramref name="defaults"/>: what it does not name keeps its default, a year series is merged
    /// year by year, and the commitments are replaced as a whole.
    /// </summary>
    public static AssumptionsReading Read(string json, Assumptions defaults) => Parse(json, root => Read(root, defaults));

    /// <inheritdoc cref="Read(string, Assumptions)"/>
    public static AssumptionsReading Read(JsonElement json, Assumptions defaults)
    {
        var merge = new AssumptionMerge(defaults);
        return Finish(merge.Apply(json), merge);
    }

    /// <summary>A document that must name every assumption, as <see cref="Write"/> does.</summary>
    public static AssumptionsReading ReadWhole(string json) => Parse(json, ReadWhole);

    /// <inheritdoc cref="ReadWhole(string)"/>
    public static AssumptionsReading ReadWhole(JsonElement json)
    {
        var merge = new AssumptionMerge(Unset);
        var assumptions = merge.Apply(json);
        merge.RequireAll();
        return Finish(assumptions, merge);
    }

    internal static AssumptionsReading Failed(string message) => new(null, [new("", message)]);

    private static AssumptionsReading Parse(string json, Func<JsonElement, AssumptionsReading> read)
    {
        if (json.Length > LongestText)
        {
            return Failed($"This is too long: assumptions have at most {LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters.");
        }

        try
        {
            using var document = JsonDocument.Parse(json, DocumentOptions);
            return read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return Failed($"This is not JSON: {broken.Message}");
        }
    }

    /// <summary>Adds the rules of the model to what the document itself got wrong; one message per field is enough.</summary>
    private static AssumptionsReading Finish(Assumptions assumptions, AssumptionMerge merge)
    {
        var broken = AssumptionRules.Check(assumptions).Where(error => !merge.IsReported(error.Path)).ToList();
        return merge.Errors.Count + broken.Count == 0 ? new(assumptions, []) : new(null, [.. merge.Errors, .. broken]);
    }

    /// <summary>Assumptions without a value: what a whole document must fill. No JSON number is NaN, so none is mistaken for missing.</summary>
    private static Assumptions Unset { get; } = new(
        new(new(0), new(0), new(0), double.NaN, double.NaN, double.NaN),
        new(new(double.NaN, double.NaN, double.NaN), UnsetFade, double.NaN, double.NaN),
        new(double.NaN, double.NaN, double.NaN, new(double.NaN, double.NaN, double.NaN)),
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, UnsetFade, double.NaN, double.NaN, UnsetFade, new(double.NaN, double.NaN, double.NaN, double.NaN)),
        new(UnsetFade, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN),
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN),
        new(double.NaN, double.NaN, UnsetFade, double.NaN, new(double.NaN, double.NaN), double.NaN, double.NaN),
        new([], double.NaN, double.NaN),
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN),
        new(double.NaN, double.NaN, double.NaN));

    private static Fade UnsetFade => new(double.NaN, double.NaN);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Assumptions))]
internal sealed partial class AssumptionJsonContext : JsonSerializerContext;
