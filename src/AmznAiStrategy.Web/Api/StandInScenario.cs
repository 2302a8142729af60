using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Api;

/// <summary>The scenario that gives the assumptions that a request leaves out.</summary>
internal static class StandInScenario
{
    /// <summary>
    /// The scenario with this id, or Base when none is named. With an unknown one, Base as well beside an error, so that the rest is still
    /// checked and one answer names everything that is wrong.
    /// </summary>
    public static async Task<StoredScenario> StandInAsync(
        this ScenarioStore store, string? id, string path, ICollection<AssumptionError> errors, CancellationToken cancel)
    {
        var named = id is null ? null : await store.FindAsync(id, cancel);
        if (id is not null && named is null)
        {
            errors.Add(new(path, $"There is no scenario '{id}'. All of them are listed at /api/scenarios."));
        }

        return named ?? await store.FindAsync(ProjectionsApi.Defaults, cancel)
            ?? throw new InvalidOperationException($"The built-in scenario '{ProjectionsApi.Defaults}' is missing.");
    }
}
