namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Bridge;

/// <summary>The choices of the bridge among the options of the workbench.</summary>
public static class BridgeOptions
{
    /// <summary>Id of the scenario that the bridge starts from; that of this one means as it is saved.</summary>
    public const string From = "bridge.from";

    /// <summary>Id of the measure that is explained.</summary>
    public const string Measure = "bridge.measure";
}
