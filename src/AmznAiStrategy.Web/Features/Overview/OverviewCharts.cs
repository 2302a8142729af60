using System.Collections.Immutable;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Overview;

/// <summary>The charts of the overview.</summary>
public static class OverviewCharts
{
    /// <summary>In reading order.</summary>
    public static ImmutableArray<ChartSpec> All(ImmutableArray<ScenarioCase> cases) => [ScenarioCharts.RoicPaths([.. cases.Select(one => one.Named)])];
}
