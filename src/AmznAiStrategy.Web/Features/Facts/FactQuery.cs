using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using Microsoft.Extensions.Primitives;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>Reads a <see cref="FactFilter"/> from an address and collects what cannot be meant.</summary>
internal sealed class FactQuery(IEnumerable<KeyValuePair<string, StringValues>> query)
{
    public const string Words = "q";
    public const string Topic = "topic";
    public const string Period = "period";
    public const string Qualifier = "qualifier";
    public const string Kind = "kind";
    public const string Sort = "sort";
    public const string Direction = "dir";

    private static readonly ImmutableArray<string> Names = [Words, Topic, Period, Qualifier, Kind, Sort, Direction];

    private readonly Dictionary<string, string[]> given = query.ToDictionary(
        part => part.Key,
        part => part.Value.Select(value => (value ?? "").Trim()).Where(value => value.Length > 0).ToArray(),
        StringComparer.OrdinalIgnoreCase);

    private readonly List<string> ignored = [];

    public FactFilter Read(FactBook facts)
    {
        ignored.AddRange(given.Keys.Where(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => $"“{Short(name)}” is not something that figures can be chosen by."));
        var words = One(Words);
        if (words.Length > FactFilter.Longest)
        {
            ignored.Add($"Only the first {FactFilter.Longest} characters of the words are searched.");
            words = words[..FactFilter.Longest].Trim();
        }

        return new()
        {
            Words = words,
            Topic = Known(Topic, One(Topic), facts.Topics.Contains),
            Period = Known(Period, One(Period), period => facts.All.Any(fact => FactFilter.HasPeriod(fact, period))),
            Qualifier = Known(Qualifier, One(Qualifier), FactQualifiers.All.Contains),
            Kinds = [.. given.GetValueOrDefault(Kind, []).Distinct().Select(kind => Known(Kind, kind, FactKinds.All.Contains)).Where(kind => kind.Length > 0)],
            Order = Sorted(),
            Ignored = [.. ignored],
        };
    }

    private FactOrder Sorted()
    {
        var column = Known(Sort, One(Sort), FactOrder.Columns.Contains);
        var direction = Known(Direction, One(Direction), name => name is FactOrder.Ascending or FactOrder.Descending);
        return column.Length == 0 ? FactOrder.AsPrinted : new(column, direction == FactOrder.Descending);
    }

    private string One(string name)
    {
        var values = given.GetValueOrDefault(name, []);
        if (values.Length > 1)
        {
            ignored.Add($"“{name}” is there {values.Length} times; the first one counts.");
        }

        return values.Length == 0 ? "" : values[0];
    }

    private string Known(string name, string value, Func<string, bool> isKnown)
    {
        if (value.Length == 0 || isKnown(value))
        {
            return value;
        }

        ignored.Add($"There is no {(name == Direction ? "direction" : name == Sort ? "column" : name)} “{Short(value)}”.");
        return "";
    }

    private static string Short(string value) => value.Length <= FactFilter.Longest ? value : value[..FactFilter.Longest] + "…";
}
