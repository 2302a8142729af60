using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>
/// The levers in which two scenarios differ, merged until any of them can be taken from either scenario. A rule over several fields
/// (the clock starts within the horizon) may refuse a mixture of two legal scenarios; the levers that it speaks of then move as one.
/// </summary>
internal static class LegalLevers
{
    /// <param name="from">Legal.</param>
    /// <param name="to">Legal.</param>
    /// <param name="levers">Together they hold every assumption.</param>
    public static List<BridgeLever> Of(Assumptions from, Assumptions to, IEnumerable<BridgeLever> levers)
    {
        var differing = levers.Where(lever => lever.Differs(from, to)).ToList();
        while (FirstConflict(from, to, differing) is { } conflict)
        {
            differing[conflict.First] = Merged(differing[conflict.First], differing[conflict.Second]);
            differing.RemoveAt(conflict.Second);
        }

        return differing;
    }

    /// <summary>
    /// Every rule of <see cref="AssumptionRules"/> over two levers speaks of one of them. Taking each other lever alone from the second scenario, and
    /// alone from the first, shows all that any mixture can break.
    /// </summary>
    private static (int First, int Second)? FirstConflict(Assumptions from, Assumptions to, List<BridgeLever> levers)
    {
        for (var i = 0; i < levers.Count; i++)
        {
            foreach (var mixture in (Assumptions[])[levers[i].Take(from, to), levers[i].Take(to, from)])
            {
                foreach (var error in AssumptionRules.Check(mixture))
                {
                    var other = levers.FindIndex(lever => lever.Holds(error.Path));
                    if (other >= 0 && other != i)
                    {
                        return (Math.Min(i, other), Math.Max(i, other));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Its id is the same whichever comes first.</summary>
    private static BridgeLever Merged(BridgeLever first, BridgeLever second) => new(
        string.Join('+', first.Id.Split('+').Concat(second.Id.Split('+')).Order(StringComparer.Ordinal)),
        $"{first.Label} with {BridgeText.Name(second.Label)}",
        [.. first.Paths, .. second.Paths],
        (a, b) => second.Take(first.Take(a, b), b))
    {
        OutsideHeadline = first.OutsideHeadline && second.OutsideHeadline,
    };
}
