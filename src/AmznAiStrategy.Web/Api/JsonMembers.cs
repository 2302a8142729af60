using System.Text.Json;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Reads the members of an object that a caller sent. What is wrong with one is noted under its path in the caller's document, e.g.
/// <c>rows.low</c> or <c>levers.0.range</c>; what could not be read is null.
/// </summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly string prefix;
    private readonly List<AssumptionError> errors;

    private JsonMembers(string path, List<AssumptionError> errors) => (prefix, this.errors) = (path.Length == 0 ? "" : path + ".", errors);

    /// <param name="element">What should be an object.</param>
    /// <param name="path">Where it stands; empty for the document as a whole.</param>
    /// <param name="errors">Where mistakes are noted: now, and when a member is asked for.</param>
    /// <param name="known">The names that it may have.</param>
    public static JsonMembers Of(JsonElement element, string path, List<AssumptionError> errors, params IReadOnlyList<string> known)
    {
        var read = new JsonMembers(path, errors);
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(path, $"{(path.Length == 0 ? "The document" : $"'{Last(path)}'")} must be an object, {{ ... }}; it is {Kind(element)}."));
            return read;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                errors.Add(new(read.PathOf(property.Name), $"'{property.Name}' is there twice; write it once."));
            }
            else if (!known.Contains(property.Name))
            {
                errors.Add(new(read.PathOf(property.Name), $"'{property.Name}' is not known here. Known are {string.Join(", ", known)}."));
            }
            else
            {
                read.members.Add(property.Name, property.Value);
            }
        }

        return read;
    }

    /// <summary>Where a member stands, or would stand, in the document.</summary>
    public string PathOf(string name) => prefix + name;

    public JsonElement? Find(string name) => members.TryGetValue(name, out var value) ? value : null;

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="meaning">What it is, e.g. <c>the id of a lever, such as "price-change"</c>.</param>
    public JsonElement? Require(string name, string meaning)
    {
        if (Find(name) is { } value)
        {
            return value;
        }

        // Of what is no object at all, nothing is missing.
        if (!errors.Exists(error => error.Path == prefix.TrimEnd('.')))
        {
            Refuse(name, $"'{name}' is missing: it is {meaning}.");
        }

        return null;
    }

    /// <summary>A text that must be there.</summary>
    /// <inheritdoc cref="Require"/>
    public string? Text(string name, string meaning) => Require(name, meaning) is { } value ? Text(value, name, meaning) : null;

    /// <summary>A text that may be left out.</summary>
    /// <inheritdoc cref="Require"/>
    public string? FindText(string name, string meaning) => Find(name) is { } value ? Text(value, name, meaning) : null;

    /// <summary>A number that must be there.</summary>
    public double? Number(string name) => Require(name, "a number such as 0.35") is { } value ? Number(value, name) : null;

    /// <summary>A number that may be left out.</summary>
    public double? FindNumber(string name) => Find(name) is { } value ? Number(value, name) : null;

    /// <summary>A whole number that must be there.</summary>
    public int? Whole(string name)
    {
        const string meaning = "a whole number such as 9";
        if (Require(name, meaning) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole))
        {
            return whole;
        }

        Refuse(name, value, meaning);
        return null;
    }

    /// <summary>The items of a list with their paths; null when the list is left out or is none.</summary>
    /// <inheritdoc cref="Require"/>
    public IReadOnlyList<(JsonElement Item, string Path)>? FindList(string name, string meaning)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(name, value, meaning);
            return null;
        }

        return [.. value.EnumerateArray().Select((item, index) => (item, $"{PathOf(name)}.{index}"))];
    }

    /// <summary>Notes that a member is of another kind than it must be.</summary>
    public void Refuse(string name, JsonElement value, string meaning) => Refuse(name, $"'{name}' must be {meaning}; it is {Kind(value)}.");

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>What a value is, for messages; long ones are cut.</summary>
    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Cut(value.GetRawText())}",
        _ => Cut(value.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private string? Text(JsonElement value, string name, string meaning)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse(name, value, meaning);
        return null;
    }

    private double? Number(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Refuse(name, value, "a number such as 0.35");
            return null;
        }

        if (value.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        Refuse(name, $"'{name}' is too large for any number; it is {Kind(value)}.");
        return null;
    }

    private void Refuse(string name, string message) => errors.Add(new(PathOf(name), message));
}
