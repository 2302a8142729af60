using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>Keeps unsaved work of one browser on one scenario in the store, soon after each change.</summary>
internal sealed class DraftKeeper(DraftStore drafts, TimeProvider clock, ILogger log, string id, string editor) : IAsyncDisposable
{
    /// <summary>How long after an edit the draft is stored; with the typing pause of the page this stays under two seconds.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim writing = new(1, 1);
    private (ScenarioEdit Edit, int Version)? due;
    private ITimer? timer;

    /// <summary>Whether everything is in the draft.</summary>
    public bool IsKept => due is null;

    /// <summary>Raised, on any thread, when <see cref="IsKept"/> changes by itself.</summary>
    public event Action? Kept;

    /// <summary>Stores this edit of the given revision after a pause without another.</summary>
    public void Keep(ScenarioEdit edit, int version)
    {
        due = (edit, version);
        timer ??= clock.CreateTimer(_ => _ = WriteAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>There is nothing to keep any more.</summary>
    public async Task DropAsync()
    {
        due = null;
        await writing.WaitAsync();
        try
        {
            await drafts.DiscardAsync(id, editor);
        }
        finally
        {
            writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            await timer.DisposeAsync();
            await WriteAsync();
        }

        writing.Dispose();
    }

    private async Task WriteAsync()
    {
        await writing.WaitAsync();
        try
        {
            if (due is not var (edit, version))
            {
                return;
            }

            due = null;
            try
            {
                if (edit.IsChanged)
                {
                    await drafts.SaveAsync(id, editor, version, DraftText.Write(edit.ToDraft()));
                }
                else
                {
                    await drafts.DiscardAsync(id, editor);
                }
            }
            catch (StoreException problem)
            {
                due ??= (edit, version);
                log.LogWarning(problem, "The draft of {Scenario} could not be stored", id);
            }
        }
        finally
        {
            writing.Release();
        }

        Kept?.Invoke();
    }
}
