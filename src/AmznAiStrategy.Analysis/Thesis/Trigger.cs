using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Thesis;

/// <summary>Something that would change the answer: a lever that reaches a value.</summary>
/// <param name="BreakEven">The lever and its changes of verdict.</param>
/// <param name="Flip">The change meant.</param>
public sealed record Trigger(BreakEven BreakEven, VerdictFlip Flip)
{
    /// <summary>Distance as a part of the lever's slider.</summary>
    public double Nearness => BreakEven.Nearness(Flip);

    /// <summary>For each guided lever the nearest change to a worse and to a better verdict, the nearest of all first.</summary>
    public static ImmutableArray<Trigger> Of(Assumptions assumptions) =>
    [
        .. GuidedLevers.All
            .Select(lever => BreakEven.Of(assumptions, lever))
            .SelectMany(found => new[] { found.Worsening, found.Improving }.OfType<VerdictFlip>().Select(flip => new Trigger(found, flip)))
            .OrderBy(trigger => trigger.Nearness),
    ];
}
