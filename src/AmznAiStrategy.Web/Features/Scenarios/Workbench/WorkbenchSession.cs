using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>
/// One person's work on one scenario while its page is open: the stored scenario, the edit on top of it, the projection of
/// the last valid assumptions, and the draft that keeps the work when the connection or the server goes away.
/// </summary>
public sealed partial class WorkbenchSession(
    ScenarioStore scenarios, DraftStore drafts, TimeProvider clock, ILogger<WorkbenchSession> log, string id, string editor) : IAsyncDisposable
{
    private readonly DraftKeeper keeper = new(drafts, clock, log, id, editor);
    private SimulationPlan? askedPlan;
    private Typing? typing;
    private int wants;

    public StoredScenario? Scenario { get; private set; }

    /// <summary>The scenario that this one started from; itself for a built-in one.</summary>
    public Starting Started { get; private set; } = null!;

    public ScenarioEdit Edit { get; private set; } = null!;

    public Projection Projection { get; private set; } = null!;

    public Projection SavedProjection { get; private set; } = null!;

    public ImmutableArray<ChartSpec> Charts { get; private set; } = [];

    /// <summary>Where the charts stand, for links to them.</summary>
    public ChartPlace View { get; private set; } = null!;

    /// <summary>What the person should know: a restored draft, a broken link, a failed save.</summary>
    public WorkbenchNotices Notices { get; private set; } = new();

    /// <summary>The row that the address or a chart asks for; null when none is asked for, or when the person has gone on from there.</summary>
    public WantedLever? Wanted { get; private set; }

    public bool IsUnsaved => Edit.IsChanged;

    /// <summary>Whether everything typed so far is in the draft, so that nothing is lost when the page goes away.</summary>
    public bool IsKept => keeper.IsKept;

    /// <summary>Raised, on any thread, when <see cref="IsKept"/> changes by itself.</summary>
    public event Action? Kept
    {
        add => keeper.Kept += value;
        remove => keeper.Kept -= value;
    }

    /// <summary>The address that opens this view again, with the changes that are valid.</summary>
    public string Address => AddressOf(Options);

    /// <summary>Which tab is open, and what was chosen on each.</summary>
    public TabOptions Options { get; private set; } = TabOptions.None;

    /// <summary>The address of this work on another tab.</summary>
    public string AddressOf(WorkbenchTab tab) => AddressOf(Options with { Tab = tab });

    /// <summary>How likely the answer is, refreshed with every edit.</summary>
    public Live<SimulationQuestion, SimulationAnswer> Simulation { get; } = new(LiveSimulation.Of);

    /// <summary>The simulation that this person has asked for beside it.</summary>
    public LargeSimulation Large { get; } = new(editor);

    /// <summary>What is wrong with the simulation that the options ask for; the last one that could be used stands.</summary>
    public ImmutableArray<AssumptionError> SimulationErrors { get; private set; } = [];

    /// <summary>Whether <see cref="Simulation"/> answers what the form and the options ask now.</summary>
    public bool IsSimulated => SimulationErrors.IsEmpty && Simulation.Answered?.Plan.Equals(askedPlan) == true;

    /// <summary>What the tabs work on.</summary>
    public TabContext Context { get; private set; } = null!;

    private string AddressOf(TabOptions options) => Urls.Scenario(id, WhatIf.Write(Edit.Saved, Edit.Valid).Concat(options.PagePairs));

    /// <summary>Loads the scenario, what the address asks for, and unsaved work of this browser.</summary>
    public async Task OpenAsync(string query)
    {
        if (await scenarios.FindAsync(id) is not { } stored)
        {
            return;
        }

        await TakeAsync(stored);
        Wanted = WantedLever.Of(query, stored.Assumptions);
        var parts = QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))).ToList();
        Options = TabOptions.Read(parts);
        var reading = WhatIf.Read(stored.Assumptions, parts.Where(part => part.Key != Urls.Focus && !TabOptions.Owns(part.Key)));
        Notices = Notices with { Broken = reading.Broken };
        Edit = ScenarioEdit.Of(stored.Assumptions, reading.Assumptions);

        var draft = await drafts.FindAsync(id, editor);
        if (draft is not null && DraftText.Read(draft.Body, stored.Assumptions) is { } kept)
        {
            // A link that asks for something else than this browser's own last work comes first; the draft is offered.
            if (reading.Assumptions == stored.Assumptions || reading.Assumptions == kept.Valid)
            {
                Resume(draft, kept);
            }
            else
            {
                Notices = Notices with { Waiting = draft };
            }
        }

        Recompute();
    }

    /// <summary>Takes the next state of the form; the projection follows when it is valid, the draft soon after.</summary>
    public void Apply(ScenarioEdit next)
    {
        typing = null;
        var moved = !ReferenceEquals(next.Valid, Edit.Valid);
        Edit = next;
        if (moved)
        {
            Recompute();
        }

        keeper.Keep(Edit, Scenario!.Version);
    }

    /// <summary>
    /// Takes what was typed into the field of a lever. A range is for the simulation and leaves the value as it was before the first key of
    /// it; everything else is for the form.
    /// </summary>
    /// <param name="lever">Whose field it is.</param>
    /// <param name="text">As it was typed.</param>
    /// <param name="type">What the form makes of it.</param>
    public void Type(Lever lever, string text, Func<ScenarioEdit, ScenarioEdit> type)
    {
        var varying = LeverRange.Varying(lever);
        var before = typing is { } so && so.LeverId == lever.Id && text.StartsWith(so.Text, StringComparison.Ordinal) ? so.Before : Edit;
        if (IntervalText.IsInterval(text))
        {
            Options = LeverRange.Take(Options, varying, text);
            Apply(before.Usable(lever));
            Choose(Options);
        }
        else
        {
            Options = LeverRange.Settle(Options, varying, Edit.Valid);
            Apply(type(Edit));
            Choose(Options);
        }

        typing = new(lever.Id, text, before);
    }

    /// <summary>Takes back what was chosen for a lever in the simulation.</summary>
    public void TakeBackRange(string leverId)
    {
        typing = null;
        Choose(SimulateOptions.Of + leverId, null);
    }

    /// <summary>What was chosen for a lever in the simulation, for its row; null when nothing was.</summary>
    public LeverRange? RangeOf(Lever lever) => LeverRange.Of(LeverRange.Varying(lever), Edit.Valid, Options, SimulationErrors);

    public void Open(WorkbenchTab tab) => Choose(Options with { Tab = tab });

    /// <summary>Chooses an option of a tab; null or nothing takes the choice back.</summary>
    public void Choose(string name, string? text) => Choose(Options.With(name, text));

    /// <summary>Chooses the options of a tab together.</summary>
    public void Choose(TabOptions options)
    {
        Options = options;
        AskSimulation();
        View = WorkbenchCharts.View(Context, options);
    }

    /// <summary>Asks for the row of a lever: it takes the focus.</summary>
    /// <param name="lever">As in <see cref="WantedLever.Of(Assumptions, string)"/>.</param>
    public void Want(string lever) => Wanted = WantedLever.Of(Edit.Saved, lever) with { Turn = ++wants };

    /// <summary>The person has turned to something else than the row that was asked for.</summary>
    public void LeaveWanted() => Wanted = null;

    /// <summary>Takes up the draft that was waiting.</summary>
    public void OpenWaiting()
    {
        if (Notices.Waiting is { } draft && DraftText.Read(draft.Body, Edit.Saved) is { } kept)
        {
            Notices = Notices with { Waiting = null };
            Resume(draft, kept);
            Recompute();
        }
    }

    /// <summary>Gives up unsaved work; the scenario is shown as it is stored now.</summary>
    public async Task DiscardAsync()
    {
        await TakeAsync(await scenarios.FindAsync(id) ?? Scenario!);
        Edit = ScenarioEdit.Of(Scenario!.Assumptions);
        Notices = new();
        Recompute();
        await keeper.DropAsync();
    }

    public void Dismiss() => Notices = new();

    public async ValueTask DisposeAsync()
    {
        await Large.DisposeAsync();
        await keeper.DisposeAsync();
    }

    private async Task TakeAsync(StoredScenario stored)
    {
        Scenario = stored;
        var from = stored.StartedFrom is { } started ? await scenarios.FindAsync(started) : null;
        Started = new((from ?? stored).Name, (from ?? stored).Assumptions, (from ?? stored).BasisFor);
        SavedProjection = CapexRoi.Project(stored.Assumptions);
        Context = await TabContext.OfAsync(stored, stored.Assumptions, scenarios);
    }

    private void Resume(StoredDraft draft, EditDraft kept)
    {
        Edit = ScenarioEdit.Of(Edit.Saved, kept);
        Scenario = Scenario! with { Version = draft.BaseVersion };
        Notices = Notices with { Restored = draft };
    }

    private void Recompute()
    {
        Projection = Edit.Valid == Edit.Saved ? SavedProjection : CapexRoi.Project(Edit.Valid);
        Charts = WorkbenchCharts.Of(id, Scenario!.Name, Projection, SavedProjection);
        Context = Context with { Saved = Edit.Saved, Now = Edit.Valid };
        View = WorkbenchCharts.View(Context, Options);
        AskSimulation();
    }

    private void AskSimulation()
    {
        var reading = SimulateOptions.ReadLive(Edit.Valid, Options);
        SimulationErrors = reading.Errors;
        var question = new SimulationQuestion(reading.Plan ?? SimulationPlan.Default(Edit.Valid), Options.Tab == WorkbenchTab.Simulate);
        askedPlan = question.Plan;
        if (Simulation.Answer is null)
        {
            Simulation.Now(question);
        }
        else if (reading.Plan is not null)
        {
            Simulation.Ask(question);
        }
    }

    /// <summary>Keys that followed one another in one field.</summary>
    /// <param name="LeverId">Whose field.</param>
    /// <param name="Text">What stands in it.</param>
    /// <param name="Before">The form before the first of them.</param>
    private sealed record Typing(string LeverId, string Text, ScenarioEdit Before);
}
