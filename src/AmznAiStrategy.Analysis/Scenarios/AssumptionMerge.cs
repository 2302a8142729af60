using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>Lays a JSON document over assumptions and collects everything that is wrong with it.</summary>
internal sealed class AssumptionMerge
{
    private const string Commitments = "stakes.commitments";

    /// <summary>The series of the model: their path, and how to read and write them.</summary>
    private static readonly ImmutableArray<(string Path, Func<Assumptions, YearSeries> Read, Func<Assumptions, YearSeries, Assumptions> Write)> Series =
    [
        ("investment.capexByYear", a => a.Investment.CapexByYear, (a, v) => a with { Investment = a.Investment with { CapexByYear = v } }),
        ("investment.aiShareByYear", a => a.Investment.AiShareByYear, (a, v) => a with { Investment = a.Investment with { AiShareByYear = v } }),
        ("investment.capexGrowthByYear", a => a.Investment.CapexGrowthByYear, (a, v) => a with { Investment = a.Investment with { CapexGrowthByYear = v } }),
    ];

    /// <summary>Paths whose inner names are years or numbers, and are read here.</summary>
    public static readonly ImmutableArray<string> Leaves = [.. Series.Select(series => series.Path), Commitments];

    private static readonly ImmutableArray<string> CommitmentNames = ["year", "amount", "conditional"];

    private readonly HashSet<string> seenLists = new(StringComparer.Ordinal);
    private readonly Assumptions defaults;
    private readonly PathTree names;
    private Assumptions result;

    public AssumptionMerge(Assumptions defaults)
    {
        this.defaults = result = defaults;
        names = AssumptionFields.NamesOf(defaults);
    }

    public List<AssumptionError> Errors { get; } = [];

    /// <summary>The assumptions with everything that could be read; look at <see cref="Errors"/> before using them.</summary>
    public Assumptions Apply(JsonElement document)
    {
        Walk(document, "");
        return result;
    }

    /// <summary>Demands everything of a document that was applied to assumptions without a value.</summary>
    public void RequireAll()
    {
        foreach (var list in Leaves.Where(list => !seenLists.Contains(list)))
        {
            Errors.Add(new(list, $"'{list}' is missing."));
        }

        var missing = AssumptionFields.ArrayOf(result).Where(field => double.IsNaN(field.Read(result)) && !IsReported(field.Path)).ToList();
        Errors.AddRange(missing.Select(field => new AssumptionError(field.Path, $"{field.Label} is missing.")));
    }

    /// <summary>Whether something is said about this path already, or about a group above it.</summary>
    public bool IsReported(string path) =>
        Errors.Exists(error => error.Path.Length == 0 || path == error.Path || path.StartsWith(error.Path + ".", StringComparison.Ordinal));

    private void Walk(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Errors.Add(new(path, $"{(path.Length == 0 ? "The document" : $"'{path}'")} must be an object, {{ ... }}; it is {Kind(element)}."));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var child = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                Errors.Add(new(child, $"'{property.Name}' is there twice; write it once."));
            }
            else if (!names.Has(path, property.Name))
            {
                Errors.Add(new(child, $"'{property.Name}' is not known here. {names.Suggest(path, property.Name)}"));
            }
            else
            {
                Set(property.Value, child);
            }
        }
    }

    private void Set(JsonElement value, string path)
    {
        if (Series.FirstOrDefault(series => series.Path == path) is { Path: not null } found)
        {
            seenLists.Add(path);
            result = found.Write(result, MergeSeries(value, path, found.Read(defaults)));
        }
        else if (path == Commitments)
        {
            seenLists.Add(path);
            result = result with { Stakes = result.Stakes with { Commitments = ReadCommitments(value) ?? result.Stakes.Commitments } };
        }
        else if (AssumptionFields.Find(defaults, path) is not { } field)
        {
            Walk(value, path);
        }
        else if (ReadNumber(value, path, field.Label) is { } number)
        {
            result = field.Write(result, number);
        }
    }

    private YearSeries MergeSeries(JsonElement value, string path, YearSeries known)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Errors.Add(new(path, $"'{path}' must have one value for each year, e.g. {{\"2026\": 200}}; it is {Kind(value)}."));
            return known;
        }

        var byYear = new SortedDictionary<int, double>(known.ToDictionary(pair => pair.Key, pair => pair.Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var child = $"{path}.{property.Name}";
            if (!int.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || property.Name.Length != 4 || year is < 2000 or > 2100)
            {
                Errors.Add(new(child, $"'{property.Name}' is not a calendar year from 2000 to 2100."));
            }
            else if (!seen.Add(property.Name))
            {
                Errors.Add(new(child, $"The year {property.Name} is there twice; write it once."));
            }
            else if (ReadNumber(property.Value, child, $"The value of {property.Name}") is { } number)
            {
                byYear[year] = number;
            }
        }

        if (byYear.Count == 0)
        {
            return new(0);
        }

        var (first, last) = (byYear.Keys.First(), byYear.Keys.Last());
        if (last - first + 1 == byYear.Count)
        {
            return new(first, [.. byYear.Values]);
        }

        Errors.Add(new(path, $"The years of '{path}' must follow each other without a gap; {string.Join(", ", Enumerable.Range(first, last - first).Where(year => !byYear.ContainsKey(year)).Select(year => Format.Year(year)))} is missing."));
        return known;
    }

    /// <summary>The commitments; null when the value is no list of them.</summary>
    private CommitmentList? ReadCommitments(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > AssumptionRules.MostCommitments)
        {
            Errors.Add(new(Commitments, value.ValueKind == JsonValueKind.Array
                ? $"There may be at most {Format.Value(AssumptionRules.MostCommitments, Unit.Count)} commitments."
                : $"'{Commitments}' must be a list, [ ... ]; it is {Kind(value)}."));
            return null;
        }

        return new(value.EnumerateArray().Select((item, index) => ReadCommitment(item, $"{Commitments}.{index.ToString(CultureInfo.InvariantCulture)}")).ToArray());
    }

    private Commitment ReadCommitment(JsonElement item, string path)
    {
        double? year = null;
        double? amount = null;
        bool? conditional = null;
        if (item.ValueKind != JsonValueKind.Object)
        {
            Errors.Add(new(path, $"A commitment must be an object with year, amount and conditional; it is {Kind(item)}."));
            return new(double.NaN, double.NaN, false);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            var child = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                Errors.Add(new(child, $"'{property.Name}' is there twice; write it once."));
                continue;
            }

            switch (property.Name)
            {
                case "year":
                    year = ReadNumber(property.Value, child, "Year of the commitment");
                    break;
                case "amount":
                    amount = ReadNumber(property.Value, child, "Amount of the commitment");
                    break;
                case "conditional" when property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    conditional = property.Value.GetBoolean();
                    break;
                case "conditional":
                    Errors.Add(new(child, $"Whether a commitment is conditional must be true or false; it is {Kind(property.Value)}."));
                    break;
                default:
                    Errors.Add(new(child, $"'{property.Name}' is not known here. Known are year, amount and conditional."));
                    break;
            }
        }

        foreach (var missing in CommitmentNames.Where(name => !seen.Contains(name)))
        {
            Errors.Add(new($"{path}.{missing}", $"The commitment has no {missing}."));
        }

        return new(year ?? double.NaN, amount ?? double.NaN, conditional ?? false);
    }

    private double? ReadNumber(JsonElement value, string path, string label)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Errors.Add(new(path, $"{label} must be a number such as 0.35; it is {Kind(value)}."));
            return null;
        }

        if (value.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        Errors.Add(new(path, $"{label} is too large for any number; it is {Kind(value)}."));
        return null;
    }

    /// <summary>What a value is, for messages; long ones are cut.</summary>
    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Cut(value.GetRawText())}",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Cut(value.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
