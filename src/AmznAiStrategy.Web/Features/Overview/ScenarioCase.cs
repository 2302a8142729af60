using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Overview;

/// <summary>A scenario and the model's answer to it.</summary>
/// <param name="Id">Stable name in links.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Projection">The answer.</param>
public sealed record ScenarioCase(string Id, string Name, Projection Projection)
{
    private static readonly ImmutableArray<string> Ids = ["bull", "base", "bear"];

    /// <summary>The outputs, able to say what they are made of.</summary>
    public ProjectionFigures Figures => new(Name, Projection);

    /// <summary>The answer with its colour.</summary>
    public NamedProjection Named => new(Name, NamedProjection.RoleOf(Id), Projection);

    /// <summary>The same scenario with its clock started a year earlier; null when the projection does not reach back so far.</summary>
    public ScenarioCase? WithEarlierClock()
    {
        var hurdle = Projection.Assumptions.Hurdle;
        return hurdle.ClockStart - 1 < Projection.Assumptions.Horizon.FirstYear
            ? null
            : Of(Id, Name, Projection.Assumptions with { Hurdle = hurdle with { ClockStart = hurdle.ClockStart - 1 } });
    }

    public static ScenarioCase Of(string id, string name, Assumptions assumptions) => new(id, name, CapexRoi.Project(assumptions));

    /// <summary>Bull, base and bear as they are stored; one that is not there is left out.</summary>
    public static async Task<ImmutableArray<ScenarioCase>> ThreeAsync(ScenarioStore scenarios, CancellationToken cancel = default)
    {
        var cases = ImmutableArray.CreateBuilder<ScenarioCase>();
        foreach (var id in Ids)
        {
            if (await FindAsync(scenarios, id, cancel) is { } found)
            {
                cases.Add(found);
            }
        }

        return cases.ToImmutable();
    }

    /// <summary>One scenario as it is stored; null when it is not there.</summary>
    public static async Task<ScenarioCase?> FindAsync(ScenarioStore scenarios, string id, CancellationToken cancel = default) =>
        await scenarios.FindAsync(id, cancel) is { } stored ? Of(stored.Id, stored.Name, stored.Assumptions) : null;
}
