using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>Another scenario that this one can be set against.</summary>
public sealed record OtherScenario(string Id, string Name, int Version, Assumptions Assumptions);

/// <summary>What every tab of the workbench works on.</summary>
/// <param name="Id">Of the scenario.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">The stored revision.</param>
/// <param name="Saved">As stored.</param>
/// <param name="Now">As edited: the last valid assumptions of the form.</param>
/// <param name="Others">All other scenarios that are not archived, in the order of the list.</param>
public sealed record TabContext(string Id, string Name, int Version, Assumptions Saved, Assumptions Now, ImmutableArray<OtherScenario> Others)
{
    /// <summary>Whose numbers these are, e.g. <c>Base, revision 1, edited</c>.</summary>
    public string Stamp => $"{Name}, {Revision(Version)}{(Now == Saved ? "" : ", edited")}";

    /// <summary>Which revision, in words; built-in scenarios have none.</summary>
    public static string Revision(int version) => version == 0 ? "built in" : $"revision {version}";

    /// <summary>The context of a stored scenario under other assumptions.</summary>
    /// <param name="stored">The scenario.</param>
    /// <param name="now">Legal assumptions.</param>
    /// <param name="scenarios">Where the others are.</param>
    /// <param name="find">The scenario with an id, in the revision that is wanted; the newest when left out.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<TabContext> OfAsync(
        StoredScenario stored, Assumptions now, ScenarioStore scenarios, Func<string, CancellationToken, Task<StoredScenario?>>? find = null, CancellationToken cancel = default)
    {
        find ??= scenarios.FindAsync;
        var others = ImmutableArray.CreateBuilder<OtherScenario>();
        foreach (var listed in await scenarios.ListAsync(cancel: cancel))
        {
            if (listed.Id != stored.Id && await find(listed.Id, cancel) is { } other)
            {
                others.Add(new(other.Id, other.Name, other.Version, other.Assumptions));
            }
        }

        return new(stored.Id, stored.Name, stored.Version, stored.Assumptions, now, others.DrainToImmutable());
    }
}
