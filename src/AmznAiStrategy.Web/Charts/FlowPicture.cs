using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One who pays or is paid, in a column of the picture.</summary>
public sealed record FlowParty(string Name, int Column);

/// <summary>One amount: indexes of its parties, its colour, and whether it goes back to where money came from.</summary>
public sealed record FlowLink(int From, int To, string Tone, bool IsReturn);

/// <summary>
/// Who stands where in <see cref="ChartKind.Flows"/>. Parties take columns by first appearance: a payer who was not named
/// before stands in the first column or before its payee, a payee one column after its payer. An amount to the same or an
/// earlier column is a return. Amounts have the colour of their payer.
/// </summary>
public sealed record FlowPicture(ImmutableArray<FlowParty> Parties, ImmutableArray<FlowLink> Links)
{
    /// <summary>The picture of <paramref name="spec"/>, whose kind is <see cref="ChartKind.Flows"/>.</summary>
    public static FlowPicture Of(ChartSpec spec)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (from, to) in spec.Flows)
        {
            var payer = columns.TryGetValue(from, out var known) ? known : Math.Max(0, columns.GetValueOrDefault(to) - 1);
            columns.TryAdd(from, payer);
            columns.TryAdd(to, payer + 1);
        }

        var parties = columns.Select(party => new FlowParty(party.Key, party.Value)).ToImmutableArray();
        var payers = spec.Flows.Select(flow => flow.From).Distinct().ToImmutableArray();
        var first = SeriesLook.Of(spec.Series)[0].Tone;
        return new(
            parties,
            [
                .. spec.Flows.Select(flow => new FlowLink(
                    IndexOf(parties, flow.From),
                    IndexOf(parties, flow.To),
                    ToneOf(payers.IndexOf(flow.From), first),
                    columns[flow.To] <= columns[flow.From])),
            ]);
    }

    /// <summary>What the colours mean: one entry for each payer.</summary>
    public static IEnumerable<(string Tone, string Payer)> Payers(ChartSpec spec)
    {
        var picture = Of(spec);
        return picture.Links.DistinctBy(link => link.From).Select(link => (link.Tone, picture.Parties[link.From].Name));
    }

    private static int IndexOf(ImmutableArray<FlowParty> parties, string name) => parties.Select(party => party.Name).ToImmutableArray().IndexOf(name);

    private static string ToneOf(int payer, string first) => payer == 0 ? first : $"extra-{payer % SeriesLook.ExtraLength + 1}";
}
