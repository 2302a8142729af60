using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Features.Scenarios;

/// <summary>The charts of the workbench: of a scenario as it is saved, or as it is edited beside what is saved.</summary>
public static class WorkbenchCharts
{
    /// <summary>Follows the name of the line that shows what is saved.</summary>
    public const string SavedMark = " (saved)";

    /// <summary>In reading order; <paramref name="now"/> is <paramref name="saved"/> itself while nothing is changed.</summary>
    public static ImmutableArray<ChartSpec> Of(string id, string name, Projection now, Projection saved)
    {
        var role = NamedProjection.RoleOf(id);
        return now == saved
            ? ScenarioCharts.All(new(name, role, now), null)
            : ScenarioCharts.All(new($"{name} (edited)", role, now), new(name + SavedMark, role is SeriesRole.Other ? SeriesRole.Neutral : SeriesRole.Other, saved));
    }

    /// <summary>Where they stand: the address that opens the scenario with these changes again, with every scenario that the open tab shows.</summary>
    public static ChartPlace View(TabContext context, TabOptions options) => new(
        Urls.Scenario(context.Id, WhatIf.Write(context.Saved, context.Now).Concat(options.Pairs)),
        [new(context.Id, context.Version), .. TabCharts.Others(context, options).Select(other => new ChartScenario(other.Id, other.Version))]);
}
