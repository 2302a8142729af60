using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;

/// <summary>What the tornado is asked for.</summary>
/// <param name="Name">Of the scenario, in the chart.</param>
/// <param name="Stamp">Name and revision.</param>
/// <param name="Assumptions">What the levers are moved from; legal.</param>
/// <param name="Request">One that can be answered for them.</param>
public sealed record DriversQuestion(string Name, string Stamp, Assumptions Assumptions, TornadoRequest Request)
{
    public bool Equals(DriversQuestion? other) =>
        other is not null && (Name, Stamp, Request.Measure) == (other.Name, other.Stamp, other.Request.Measure)
        && Assumptions == other.Assumptions && Request.Levers.SequenceEqual(other.Request.Levers);

    public override int GetHashCode() => HashCode.Combine(Name, Stamp, Request.Measure, Assumptions, Request.Levers.Length);
}
