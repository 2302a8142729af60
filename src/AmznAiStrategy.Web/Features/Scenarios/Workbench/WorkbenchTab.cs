using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>One side of a scenario in the workbench.</summary>
/// <param name="Id">As it stands in the address; names of its options begin with it and a point.</param>
/// <param name="Label">On its tab.</param>
/// <param name="About">What it answers, in one sentence.</param>
public sealed record WorkbenchTab(string Id, string Label, string About)
{
    public static WorkbenchTab Projection { get; } = new("projection", "Projection", "What the assumptions lead to, year by year.");
    public static WorkbenchTab Drivers { get; } = new("drivers", "Drivers", "Which assumption moves the answer most.");
    public static WorkbenchTab TwoWay { get; } = new("two-way", "Two-way", "Two assumptions against each other.");
    public static WorkbenchTab Solve { get; } = new("solve", "Solve", "What an assumption must be for a target to be met.");
    public static WorkbenchTab Simulate { get; } = new("simulate", "Simulate", "How likely each answer is when the assumptions are uncertain.");
    public static WorkbenchTab Bridge { get; } = new("bridge", "Bridge", "What leads from another scenario to this one.");
    public static WorkbenchTab Risks { get; } = new("risks", "Risks", "Where each risk turns the verdict, and how the answer depends on what it is measured by.");

    /// <summary>In the order of the bar.</summary>
    public static ImmutableArray<WorkbenchTab> All { get; } = [Projection, Drivers, TwoWay, Solve, Simulate, Bridge, Risks];

    public static WorkbenchTab? Find(string? id) => All.FirstOrDefault(tab => tab.Id == id);
}
