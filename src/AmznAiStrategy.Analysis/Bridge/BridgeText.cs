using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>A bridge in words.</summary>
public static class BridgeText
{
    private const int MostDecimals = 6;

    /// <summary>
    /// Which lever decides, e.g. <c>Demand explains 9.8 pp of the 17.0 pp by which ROIC at the window's end falls from Base (15.4%) to Bear
    /// (−1.6%); next comes price change with 4.6 pp. Against the fall, capex path adds 1.6 pp.</c> Or that there is nothing to explain, or why it
    /// cannot be.
    /// </summary>
    /// <param name="bridge">What was found.</param>
    /// <param name="from">Name of the first scenario.</param>
    /// <param name="to">Name of the second.</param>
    public static string Sentence(ScenarioBridge bridge, string from, string to) => bridge.Status switch
    {
        BridgeStatus.Same => $"{from} and {to} assume the same: there is no gap to explain.",
        BridgeStatus.Undefined => Undefined(bridge, from, to),
        _ when bridge.Deciding is null => $"{Name(bridge.Measure.Label, true)} is {Value(bridge, bridge.From)} in {from} and in {to}: they differ in {List(bridge.Steps.Select(step => step.Lever))} only, which does not enter it.",
        _ => Explained(bridge, from, to) + Precision(bridge),
    };

    /// <summary>What a step changes, e.g. <c>Price change from −4% to −10%</c>; several assumptions are separated by semicolons.</summary>
    public static string Values(BridgeStep step) => string.Join("; ", step.Changes.Select(change => $"{change.Label} from {change.From} to {change.To}"));

    /// <summary>A contribution with its sign, e.g. <c>−9.8 pp</c>; n/a when there is none.</summary>
    public static string Contribution(ScenarioBridge bridge, BridgeStep step) => Format.Difference(step.Contribution, bridge.Measure.Unit);

    /// <summary>A label inside a sentence: a first word that is no name or abbreviation in lower case.</summary>
    internal static string Name(string label, bool first = false) =>
        !first && label is [var initial, var next, ..] && char.IsLower(next) ? char.ToLowerInvariant(initial) + label[1..] : label;

    private static string Explained(ScenarioBridge bridge, string from, string to)
    {
        var (measure, gap, steps) = (Name(bridge.Measure.Label), bridge.Gap!.Value, bridge.BySize);
        if (bridge.IsRounding(gap))
        {
            var (up, down) = (steps.First(step => step.Contribution > 0), steps.First(step => step.Contribution < 0));
            return $"{Name(bridge.Measure.Label, true)} is {Value(bridge, bridge.From)} in {from} and in {to}, but for different reasons: {Name(up.Lever.Label)} adds {Size(bridge, up)}, {Name(down.Lever.Label)} takes {Size(bridge, down)}.";
        }

        var move = $"by which {measure} {(gap > 0 ? "rises" : "falls")} from {from} ({Value(bridge, bridge.From)}) to {to} ({Value(bridge, bridge.To)})";
        var whole = Amount(gap, bridge.Measure.Unit);
        var along = steps.Where(step => step.Contribution > 0 == gap > 0).ToList();
        var against = steps.FirstOrDefault(step => step.Contribution > 0 != gap > 0);
        if (steps.Length == 1)
        {
            return $"{along[0].Lever.Label} explains all of the {whole} {move}.";
        }

        var lead = Math.Abs(along[0].Contribution!.Value) > Math.Abs(gap)
            ? $"{along[0].Lever.Label} explains {Size(bridge, along[0])}, more than the {whole} {move}"
            : $"{along[0].Lever.Label} explains {Size(bridge, along[0])} of the {whole} {move}";
        var follows = along.Count > 1 ? $"; next comes {Name(along[1].Lever.Label)} with {Size(bridge, along[1])}." : ".";
        return lead + follows + Against(bridge, against, gap);
    }

    private static string Against(ScenarioBridge bridge, BridgeStep? against, double gap) => against is null
        ? ""
        : $" Against the {(gap > 0 ? "rise" : "fall")}, {Name(against.Lever.Label)} {(gap > 0 ? "takes" : "adds")} {Size(bridge, against)}{(against == bridge.Deciding ? ", the largest single contribution" : "")}.";

    private static string Precision(ScenarioBridge bridge) => bridge.Status is BridgeStatus.Sampled
        ? $" Estimated from {Format.Value(ScenarioBridge.Orders, Unit.Count)} orders of {Format.Value(bridge.Steps.Count(step => !step.Lever.OutsideHeadline), Unit.Count)} levers; the standard error of {Name(bridge.Deciding!.Lever.Label)} is {Amount(bridge.Deciding.StandardError!.Value, bridge.Measure.Unit)}."
        : "";

    private static string Undefined(ScenarioBridge bridge, string from, string to)
    {
        var measure = Name(bridge.Measure.Label);
        return bridge switch
        {
            { From: null, To: null } => $"There is no bridge: {measure} is not defined in {from}, nor in {to}.",
            { From: null } => $"There is no bridge: {measure} is not defined in {from}.",
            { To: null } => $"There is no bridge: {measure} is not defined in {to}.",
            _ => $"There is no bridge: {measure} is not defined in {from} with {List(bridge.UndefinedWith!.Value)} as in {to}.",
        };
    }

    private static string List(IEnumerable<BridgeLever> levers)
    {
        var names = levers.Select(lever => Name(lever.Label)).ToImmutableArray();
        return names is [.. var most, var last] && most.Length > 0 ? $"{string.Join(", ", most)} and {last}" : names[0];
    }

    private static string Value(ScenarioBridge bridge, double? value) => Format.Value(value, bridge.Measure.Unit);

    private static string Size(ScenarioBridge bridge, BridgeStep step) => Amount(step.Contribution!.Value, bridge.Measure.Unit);

    /// <summary>The size of a difference without a sign, with as many decimals as show that it is not 0.</summary>
    private static string Amount(double difference, Unit unit)
    {
        var (size, written) = (Math.Abs(difference), BreakEvenText.Difference(unit));
        var text = Format.Value(size, written);
        for (var decimals = 2; size > 0 && text.All(c => !char.IsAsciiDigit(c) || c == '0') && decimals <= MostDecimals; decimals++)
        {
            text = Format.Value(size, written, decimals);
        }

        return text.TrimStart('+');
    }
}
