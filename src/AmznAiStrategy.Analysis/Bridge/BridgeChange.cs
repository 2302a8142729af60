using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>One assumption in both scenarios of a bridge, in words.</summary>
/// <param name="Path">Its path, e.g. <c>demand.bookings</c>.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="From">Its value in the first scenario, e.g. <c>$150B</c>; <c>none</c> where the scenario has no such year or commitment.</param>
/// <param name="To">Its value in the second.</param>
public sealed record BridgeChange(string Path, string Label, string From, string To)
{
    private const string None = "none";

    /// <summary>What a lever changes from one scenario to the other, in the order of the form.</summary>
    public static ImmutableArray<BridgeChange> Of(BridgeLever lever, Assumptions from, Assumptions to)
    {
        var (before, after) = (ValuesOf(lever, from), ValuesOf(lever, to));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(key => new BridgeChange(key.Path, key.Label, before.GetValueOrDefault(key, None), after.GetValueOrDefault(key, None)))
                .Where(change => change.From != change.To),
        ];
    }

    private static Dictionary<(string Path, string Label), string> ValuesOf(BridgeLever lever, Assumptions assumptions) =>
        AssumptionFields.Of(assumptions)
            .Select(field => (Key: (field.Path, field.Label), Text: QuantityText.Exact(field.Read(assumptions), field.Unit)))
            .Concat(assumptions.Stakes.Commitments.Select((commitment, index) => (
                Key: (
                    Path: $"stakes.commitments.{index.ToString(CultureInfo.InvariantCulture)}.conditional",
                    Label: $"Commitment {(index + 1).ToString(CultureInfo.InvariantCulture)}, conditional"),
                Text: commitment.Conditional ? "yes" : "no")))
            .Where(value => lever.Holds(value.Key.Path))
            .ToDictionary(value => value.Key, value => value.Text);
}
