using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>What is wrong in a scenario file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Path">Place within it, e.g. <c>assumptions.hurdle.low</c>; empty for the file as a whole.</param>
/// <param name="Value">What stands there, as written; null when nothing does.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ScenarioFileError(string File, string Path, string? Value, string Message);

/// <summary>A scenario read from its file, or everything that is wrong with it. Exactly one of the two is there.</summary>
public sealed record ScenarioFileReading(ScenarioDefinition? Definition, ImmutableArray<ScenarioFileError> Errors);

/// <summary>
/// Reads a scenario file: <c>{"id", "position", "name", "description", "assumptions": {...}, "basis": {"path": {"kind", "factId" | "source", "note"}}}</c>.
/// The position is optional: its place in lists. The file is named after the id, names every assumption, and says of every assumption what it rests on.
/// </summary>
public static partial class ScenarioFile
{
    private static readonly ImmutableArray<string> Names = ["id", "position", "name", "description", "assumptions", "basis"];

    /// <summary>Reads the text of a file; never throws for bad content.</summary>
    public static ScenarioFileReading Read(string json, string fileName)
    {
        if (json.Length > AssumptionJson.LongestText)
        {
            return new(null, [new(fileName, "", null, "The file is too long for a scenario.")]);
        }

        try
        {
            using var document = JsonDocument.Parse(json, AssumptionJson.DocumentOptions);
            return Read(document.RootElement, fileName);
        }
        catch (JsonException broken)
        {
            return new(null, [new(fileName, "", null, $"This is not JSON: {broken.Message}")]);
        }
    }

    private static ScenarioFileReading Read(JsonElement root, string fileName)
    {
        var problems = new List<AssumptionError>();
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(null, [new(fileName, "", null, "The file must hold one object, { ... }.")]);
        }

        foreach (var unknown in root.EnumerateObject().Where(property => !Names.Contains(property.Name)))
        {
            problems.Add(new(unknown.Name, $"'{unknown.Name}' is not known here. Known are {string.Join(", ", Names)}."));
        }

        var id = Text(root, "id", problems);
        if (id.Length > 0 && !Kebab().IsMatch(id))
        {
            problems.Add(new("id", "The id must be lower-case words joined by hyphens, e.g. 'reported-history'."));
        }
        else if (id.Length > 0 && fileName != id + ".json")
        {
            problems.Add(new("id", $"The file of this id must be named '{id}.json'."));
        }

        var (name, description) = (Text(root, "name", problems), Text(root, "description", problems));
        var position = Position(root, problems);
        var assumptions = ReadAssumptions(root, problems);
        var basis = root.TryGetProperty("basis", out var list) ? ScenarioBasis.Read(list, problems) : null;
        if (basis is null)
        {
            problems.Add(new("basis", "The file must say under 'basis' what each assumption rests on."));
        }

        if (assumptions is not null && basis is not null)
        {
            var definition = new ScenarioDefinition(id, name, description, assumptions, basis) { Position = position };
            ScenarioBasis.CheckCoverage(definition, problems);
            if (problems.Count == 0)
            {
                return new(definition, []);
            }
        }

        return new(null, [.. problems.Select(problem => new ScenarioFileError(fileName, problem.Path, ValueAt(root, problem.Path), problem.Message))]);
    }

    private static Assumptions? ReadAssumptions(JsonElement root, List<AssumptionError> problems)
    {
        if (!root.TryGetProperty("assumptions", out var element))
        {
            problems.Add(new("assumptions", "The file must hold the assumptions under 'assumptions'."));
            return null;
        }

        var reading = AssumptionJson.ReadWhole(element);
        problems.AddRange(reading.Errors.Select(error => new AssumptionError(error.Path.Length == 0 ? "assumptions" : "assumptions." + error.Path, error.Message)));
        return reading.Assumptions;
    }

    private static int Position(JsonElement root, List<AssumptionError> problems)
    {
        if (!root.TryGetProperty("position", out var element))
        {
            return int.MaxValue;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var position) && position >= 1)
        {
            return position;
        }

        problems.Add(new("position", "The position must be a whole number from 1, or be left out."));
        return int.MaxValue;
    }

    private static string Text(JsonElement root, string name, List<AssumptionError> problems)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return value.GetString()!;
        }

        problems.Add(new(name, $"The file must give its {name} as text."));
        return "";
    }

    /// <summary>What stands at a path, as written and cut to one line; null when nothing does.</summary>
    private static string? ValueAt(JsonElement root, string path)
    {
        const int longest = 60;
        var element = root;
        while (path.Length > 0)
        {
            // A basis is named by a whole path, so the rest of the path may be one name.
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path, out var whole))
            {
                element = whole;
                break;
            }

            var split = path.Split('.', 2);
            if (element.ValueKind == JsonValueKind.Array && int.TryParse(split[0], out var index) && index >= 0 && index < element.GetArrayLength())
            {
                element = element[index];
            }
            else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(split[0], out var child))
            {
                element = child;
            }
            else
            {
                return null;
            }

            path = split.Length > 1 ? split[1] : "";
        }

        var text = element.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= longest ? text : text[..longest] + "...";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab();
}
