using System.Collections.Immutable;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>The charts of a tab beside the projection, as its page draws them: what the id printed on a picture leads back to.</summary>
public static class TabCharts
{
    /// <summary>None for a tab without charts, or when what was chosen cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) => options.Tab.Id switch
    {
        "simulate" => [.. SimulationCharts.Of(context, options), .. WeightCharts.Of(context, options)],
        _ => [],
    };
}
