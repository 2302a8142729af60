using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

/// <summary>Levers under one heading of a menu.</summary>
public sealed record LeverGroup(string Label, ImmutableArray<Lever> Levers);

/// <summary>Everything that can be moved, by groups: the seven levers, the further ones of the tornado, then all other assumptions that can move (the first year cannot).</summary>
public static class LeverChoices
{
    public static ImmutableArray<LeverGroup> Of(Assumptions shape)
    {
        var further = TornadoLevers.All.Where(lever => GuidedLevers.Find(lever.Id) is null).Select(lever => Levers.Find(shape, lever.Id)!).ToImmutableArray();
        var known = GuidedLevers.All.Concat(further).Where(lever => lever.Paths.Length == 1).Select(lever => lever.Paths[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            new("Seven levers", GuidedLevers.All),
            new("Further drivers", further),
            .. AssumptionFields.Of(shape).Where(field => field.Min < field.Max && !known.Contains(field.Path)).GroupBy(field => field.Group).Select(group => new LeverGroup(group.Key, [.. group.Select(Levers.Of)])),
        ];
    }
}
