using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>Tabs without a page around them.</summary>
internal static class Tabs
{
    /// <summary>A seeded scenario, as it is stored or with other values.</summary>
    public static async Task<TabContext> ContextAsync(this SeededDatabase database, string id = "base", params (string Path, double Value)[] changes)
    {
        var stored = (await database.Scenarios.FindAsync(id))!;
        var now = changes.Aggregate(stored.Assumptions, (assumptions, change) => AssumptionFields.Find(assumptions, change.Path)!.Write(assumptions, change.Value));
        return new(stored.Id, stored.Name, stored.Version, stored.Assumptions, now, ImmutableArray<OtherScenario>.Empty);
    }

    /// <summary>The choices of an address, e.g. <c>drivers.measure=irr</c>.</summary>
    public static TabOptions Options(params string[] parts) =>
        TabOptions.Read(parts.Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1])));
}
