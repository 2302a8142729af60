using Microsoft.AspNetCore.Components;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>A part of the workbench whose answer follows every edit: computed at once when it is first shown, then as fast as it can be.</summary>
public abstract class LiveTab<TQuestion, TAnswer> : ComponentBase, IDisposable
    where TQuestion : class
    where TAnswer : class
{
    private Live<TQuestion, TAnswer> live = null!;

    [Parameter, EditorRequired] public required WorkbenchSession Session { get; set; }

    /// <summary>Tells the workbench that an option or an assumption has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>The last answer.</summary>
    protected TAnswer Answer => live.Answer!;

    /// <summary>What <see cref="Answer"/> answers.</summary>
    protected TQuestion Answered => live.Answered!;

    /// <summary>What the form and the options ask now; null when they cannot be used, and the last answer stands.</summary>
    protected abstract TQuestion? Question();

    /// <summary>Pure; called on any thread.</summary>
    protected abstract TAnswer AnswerTo(TQuestion question);

    /// <summary>What is asked while there is nothing else that can be.</summary>
    protected abstract TQuestion First();

    protected override void OnInitialized()
    {
        live = new(AnswerTo);
        live.Changed += Show;
        live.Now(Question() ?? First());
    }

    protected override void OnParametersSet()
    {
        if (Question() is { } question)
        {
            live.Ask(question);
        }
    }

    /// <summary>Chooses an option of this tab; it stands in the address from then on.</summary>
    protected Task ChooseAsync(string name, string? text)
    {
        Session.Choose(name, text);
        return Changed.InvokeAsync();
    }

    private void Show() => _ = InvokeAsync(async () =>
    {
        if (live.Failure is { } failure)
        {
            await DispatchExceptionAsync(failure);
        }

        StateHasChanged();
    });

    public void Dispose()
    {
        live.Changed -= Show;
        GC.SuppressFinalize(this);
    }
}
