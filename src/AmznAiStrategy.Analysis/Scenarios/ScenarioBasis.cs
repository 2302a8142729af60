using System.Collections.Immutable;
using System.Text.Json;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>Reads and checks the part of a scenario file that says what each assumption rests on.</summary>
internal static class ScenarioBasis
{
    private static readonly ImmutableArray<string> Names = ["kind", "factId", "source", "note"];

    public static ImmutableDictionary<string, Basis> Read(JsonElement list, List<AssumptionError> problems)
    {
        var basis = ImmutableDictionary.CreateBuilder<string, Basis>(StringComparer.Ordinal);
        if (list.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new("basis", "'basis' must be an object of paths, e.g. {\"hurdle\": {\"kind\": \"fact\", ...}}."));
            return basis.ToImmutable();
        }

        foreach (var entry in list.EnumerateObject())
        {
            var path = $"basis.{entry.Name}";
            if (basis.ContainsKey(entry.Name))
            {
                problems.Add(new(path, $"'{entry.Name}' is there twice; write it once."));
            }
            else if (ReadOne(entry.Value, path, problems) is { } one)
            {
                basis.Add(entry.Name, one);
            }
        }

        return basis.ToImmutable();
    }

    /// <summary>Every field has a basis, and every basis has a field.</summary>
    public static void CheckCoverage(ScenarioDefinition definition, List<AssumptionError> problems)
    {
        var paths = AssumptionFields.Of(definition.Assumptions).Select(field => field.Path).ToList();
        problems.AddRange(paths.Where(path => definition.BasisFor(path) is null)
            .Select(path => new AssumptionError($"assumptions.{path}", $"'basis' does not say what '{path}' rests on; add '{path}' or a group above it.")));
        problems.AddRange(definition.Basis.Keys.Where(key => !paths.Exists(path => path == key || path.StartsWith(key + ".", StringComparison.Ordinal))).Order(StringComparer.Ordinal)
            .Select(key => new AssumptionError($"basis.{key}", $"'{key}' is no assumption and no group of assumptions; remove it or correct the name.")));
    }

    private static Basis? ReadOne(JsonElement value, string path, List<AssumptionError> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(path, "A basis must be an object with kind and note."));
            return null;
        }

        foreach (var unknown in value.EnumerateObject().Where(property => !Names.Contains(property.Name)))
        {
            problems.Add(new($"{path}.{unknown.Name}", $"'{unknown.Name}' is not known here. Known are {string.Join(", ", Names)}."));
        }

        var (kindText, factId, source, note) = (Text(value, "kind"), Text(value, "factId"), Text(value, "source"), Text(value, "note"));
        BasisKind? kind = kindText switch
        {
            "fact" => BasisKind.Fact,
            "source" => BasisKind.Source,
            "judgement" => BasisKind.Judgement,
            _ => null,
        };
        var problem = kind switch
        {
            null => "The kind of a basis must be fact, source or judgement.",
            BasisKind.Fact when factId is null => "A basis of kind fact must name the figure in 'factId'.",
            BasisKind.Source when source is null => "A basis of kind source must name it in 'source'.",
            _ when note is null => "A basis must give its reasoning in 'note'.",
            _ when factId is not null && kind != BasisKind.Fact => "Only a basis of kind fact has a 'factId'.",
            _ when source is not null && kind != BasisKind.Source => "Only a basis of kind source has a 'source'.",
            _ => null,
        };
        if (problem is not null)
        {
            problems.Add(new(path, problem));
            return null;
        }

        return new(kind!.Value, factId, source, note!);
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString()) ? text.GetString() : null;
}
