using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>What is written to the store: on a conflict, a refusal or a failure nothing is lost, and the notices say what happened.</summary>
public sealed partial class WorkbenchSession
{
    /// <summary>Stores the valid assumptions as the next revision; on a conflict the other revision is shown and nothing is lost.</summary>
    public Task SaveAsync(string? name = null, string? description = null) =>
        StoreAsync(() => scenarios.SaveAsync(id, Scenario!.Version, name ?? Scenario.Name, description ?? Scenario.Description, Edit.Valid));

    /// <summary>After a conflict: puts this work on top of the revision that came first.</summary>
    public Task SaveOverAsync(StoredScenario theirs) =>
        StoreAsync(() => scenarios.SaveAsync(id, theirs.Version, Scenario!.Name, Scenario.Description, Edit.Valid));

    /// <summary>Stores the valid assumptions as a scenario of its own; its id, or null when the name was refused.</summary>
    public async Task<string?> SaveAsAsync(string name, string description)
    {
        string? created = null;
        await TryAsync(async () =>
        {
            switch (await scenarios.CreateAsync(name, description, Edit.Valid, Scenario!.Id))
            {
                case SaveResult.Saved saved:
                    await keeper.DropAsync();
                    Edit = ScenarioEdit.Of(Edit.Saved);
                    created = saved.Scenario.Id;
                    break;
                case SaveResult.Refused refused:
                    Notices = new() { Refused = refused.Errors };
                    break;
            }
        });
        return created;
    }

    /// <summary>A copy of the scenario as it is stored, under a name of its own; its id, or null when that was refused. Unsaved work stays here.</summary>
    public async Task<string?> DuplicateAsync()
    {
        string? copy = null;
        await TryAsync(async () => copy = (await scenarios.DuplicateAsync(id) as SaveResult.Saved)?.Scenario.Id);
        return copy;
    }

    /// <summary>Puts an earlier revision on top, as a new one. Unsaved work stays in the form.</summary>
    public Task RestoreAsync(int version) => StoreAsync(() => scenarios.RestoreAsync(id, version, Scenario!.Version), keepEdit: false);

    public Task ArchiveAsync() => StoreAsync(() => scenarios.ArchiveAsync(id, Scenario!.Version));

    public Task UnarchiveAsync() => StoreAsync(() => scenarios.UnarchiveAsync(id, Scenario!.Version));

    private Task StoreAsync(Func<Task<SaveResult>> store, bool keepEdit = true) => TryAsync(async () =>
    {
        switch (await store())
        {
            case SaveResult.Saved saved:
                await TakeAsync(saved.Scenario);
                Edit = keepEdit && Edit.Errors.Count > 0 ? Edit.Rebased(saved.Scenario.Assumptions) : ScenarioEdit.Of(saved.Scenario.Assumptions);
                Notices = new() { Done = $"Saved as revision {saved.Scenario.Version}." };
                await keeper.DropAsync();
                Recompute();
                break;
            case SaveResult.Conflict conflict:
                Notices = new() { Theirs = conflict.Theirs };
                break;
            case SaveResult.Refused refused:
                Notices = new() { Refused = refused.Errors };
                break;
            case SaveResult.NotFound:
                Notices = new() { Failed = "This scenario is no longer in the store. Save your work under a new name." };
                break;
        }
    });

    private async Task TryAsync(Func<Task> command)
    {
        Notices = new();
        try
        {
            await command();
        }
        catch (StoreException problem)
        {
            Notices = new() { Failed = $"Not saved: {problem.Message} Your changes are still here." };
        }
    }
}
