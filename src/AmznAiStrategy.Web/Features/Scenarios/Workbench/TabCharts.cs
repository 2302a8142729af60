using System.Collections.Immutable;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Bridge;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Risks;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>The charts of a tab beside the projection, as its page draws them: what the id printed on a picture leads back to.</summary>
public static class TabCharts
{
    /// <summary>None for a tab without charts, or when what was chosen cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) => options.Tab.Id switch
    {
        "two-way" => TwoWay.TwoWayCharts.Of(context, options),
        "solve" => Solve.SolveCharts.Of(context, options),
        "bridge" => OfBridge(context, options),
        "drivers" => DriversReading.Of(context, options).Question is { } drivers ? DriversAnswer.To(drivers).Charts : [],
        "risks" => RisksReading.Of(context, options).Question is { } risks ? RisksAnswer.To(risks).Charts : [],
        "simulate" => [.. SimulationCharts.Of(context, options), .. WeightCharts.Of(context, options)],
        _ => [],
    };

    /// <summary>The scenarios that the charts of a tab show beside its own.</summary>
    public static ImmutableArray<OtherScenario> Others(TabContext context, TabOptions options) =>
        options.Tab == WorkbenchTab.Bridge && BridgeQuestion.Other(context, options) is { } other ? [other] : [];

    private static ImmutableArray<ChartSpec> OfBridge(TabContext context, TabOptions options) =>
        BridgeQuestion.Read(context, options).Question is { } question ? BridgeCharts.Of(question, question.Answer()) : [];
}
