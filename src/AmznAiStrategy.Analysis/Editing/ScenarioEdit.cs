using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Editing;

/// <summary>
/// One person's work on a scenario: what was typed, what of it can be computed, and the way back. Immutable: every edit
/// gives a new state, so a state can be drawn, stored and compared.
/// </summary>
/// <remarks>
/// Text that cannot be read stays beside its field with the reason; values that can be read but break a rule stay too.
/// Neither reaches <see cref="Valid"/>, the last set of assumptions that a projection could be made of.
/// </remarks>
public sealed record ScenarioEdit
{
    /// <summary>How many steps can be undone.</summary>
    public const int UndoSteps = 100;

    private ScenarioEdit(Assumptions saved, Step now)
    {
        Saved = saved;
        Now = now;
        Valid = now.Typed;
    }

    /// <summary>The assumptions as they are stored.</summary>
    public Assumptions Saved { get; private init; }

    /// <summary>The last legal assumptions; equal to <see cref="Typed"/> unless there are errors.</summary>
    public Assumptions Valid { get; private init; }

    /// <summary>The stored assumptions with every number that could be read, legal or not.</summary>
    public Assumptions Typed => Now.Typed;

    /// <summary>What is wrong, by path of the field, or of the group of fields, that the message belongs to.</summary>
    public ImmutableDictionary<string, string> Errors { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is wrong with a field. A message about several fields (shares that must sum to 1) stands beside the first of them.</summary>
    public string? ErrorOf(AssumptionField field) =>
        Errors.GetValueOrDefault(field.Path)
        ?? (GroupErrorOf(field) is { } group && AssumptionFields.Of(Typed).First(other => IsIn(other, group)).Path == field.Path ? Errors[group] : null);

    /// <summary>Whether a field, alone or with others, must be mended.</summary>
    public bool IsWrong(AssumptionField field) => Errors.ContainsKey(field.Path) || GroupErrorOf(field) is not null;

    public bool CanUndo => !Past.IsEmpty;

    public bool CanRedo => !Future.IsEmpty;

    /// <summary>Whether anything differs from what is stored, readable or not.</summary>
    public bool IsChanged => !Now.Unread.IsEmpty || Typed != Saved;

    private Step Now { get; init; }

    private ImmutableList<Step> Past { get; init; } = [];

    private ImmutableStack<Step> Future { get; init; } = [];

    /// <summary>What a drag is moving; further moves of it belong to the same step.</summary>
    private string? Dragging { get; init; }

    /// <summary>Starts with stored assumptions, optionally already changed.</summary>
    public static ScenarioEdit Of(Assumptions saved, Assumptions? changed = null) => new ScenarioEdit(saved, new(changed ?? saved, Step.NoText, Step.NoText)).Checked(saved);

    /// <summary>What stands in a field: the person's own text while it is kept, else the value written so that it reads back exactly.</summary>
    public string TextOf(AssumptionField field) =>
        Now.Unread.TryGetValue(field.Path, out var unread) ? unread
        : Now.Read.TryGetValue(field.Path, out var read) ? read
        : QuantityText.Write(field.Read(Typed), field.Unit);

    /// <summary>How the text in a field was understood (<c>35.0%</c>); null when nobody typed in it, or when it was not.</summary>
    public string? ReadingOf(AssumptionField field) =>
        Now.Read.TryGetValue(field.Path, out var text) && !Now.Unread.ContainsKey(field.Path) ? QuantityText.Read(text, field.Unit).ReadAs : null;

    /// <summary>Takes what was typed into a field as one step.</summary>
    public ScenarioEdit Type(AssumptionField field, string text) => Type(field, field.Write, [field.Path], text);

    /// <summary>Takes what was typed for a lever as one step; the text belongs to the first field that the lever moves.</summary>
    public ScenarioEdit Type(Lever lever, string text) => Type(lever.Field(Typed), lever.Write, lever.Paths, text);

    private ScenarioEdit Type(AssumptionField field, Func<Assumptions, double, Assumptions> write, ImmutableArray<string> paths, string text)
    {
        if (text == TextOf(field))
        {
            return this;
        }

        if (QuantityText.Read(text, field.Unit).Value is not { } value)
        {
            return Advance(Now with { Unread = Now.Unread.SetItem(field.Path, text) });
        }

        var next = Changed(Typed, typed => write(typed, value), paths);
        return Advance(next with { Read = next.Read.SetItem(field.Path, text) });
    }

    /// <summary>Sets values at once as one step, e.g. those of a lever that moves several fields. Their texts are written anew.</summary>
    public ScenarioEdit Set(Func<Assumptions, Assumptions> change, IEnumerable<string> paths) => Advance(Changed(Typed, change, paths));

    /// <summary>Moves a lever while its slider is being dragged: all moves until <see cref="Drop"/> are one step from where the drag began.</summary>
    public ScenarioEdit Drag(Lever lever, double value) => Dragging == lever.Id
        ? (this with { Now = Changed(Past[^1].Typed, typed => lever.Write(typed, value), lever.Paths) }).Checked(Valid)
        : Advance(Changed(Typed, typed => lever.Write(typed, value), lever.Paths)) with { Dragging = lever.Id };

    /// <summary>Ends a drag.</summary>
    public ScenarioEdit Drop() => this with { Dragging = null };

    /// <summary>Puts fields back to given assumptions, as one step.</summary>
    public ScenarioEdit Reset(Assumptions to, IEnumerable<AssumptionField> fields)
    {
        var all = fields.ToList();
        return Set(typed => all.Aggregate(typed, (assumptions, field) => field.Write(assumptions, field.Read(to))), all.Select(field => field.Path));
    }

    /// <summary>Puts the last legal value back where the entry for a lever cannot be used, as one step; unchanged when it can.</summary>
    public ScenarioEdit Usable(Lever lever) => lever.Paths.Any(Errors.ContainsKey)
        ? Set(typed => lever.Write(typed, lever.Read(Valid)), lever.Paths)
        : this;

    /// <summary>Puts everything back to what is stored, as one step.</summary>
    public ScenarioEdit ResetAll() => IsChanged ? Advance(new(Saved, Step.NoText, Step.NoText)) : this;

    public ScenarioEdit Undo() => Past.IsEmpty ? this : (this with
    {
        Now = Past[^1],
        Past = Past.RemoveAt(Past.Count - 1),
        Future = Future.Push(Now),
        Dragging = null,
    }).Checked(Valid);

    public ScenarioEdit Redo() => Future.IsEmpty ? this : (this with
    {
        Now = Future.Peek(),
        Past = Past.Add(Now),
        Future = Future.Pop(),
        Dragging = null,
    }).Checked(Valid);

    /// <summary>The same work on top of newly stored assumptions, with its undo history.</summary>
    public ScenarioEdit Rebased(Assumptions saved) => this with { Saved = saved };

    /// <summary>What must be kept so that the work can be taken up again: values and texts, not the history.</summary>
    public EditDraft ToDraft() => new(Typed, Valid, Now.Unread, Now.Read);

    /// <summary>Takes up kept work.</summary>
    public static ScenarioEdit Of(Assumptions saved, EditDraft draft) =>
        new ScenarioEdit(saved, new(draft.Typed, draft.Unread, draft.Read)).Checked(AssumptionRules.Check(draft.Valid).IsEmpty ? draft.Valid : saved);

    private string? GroupErrorOf(AssumptionField field) => Errors.IsEmpty ? null : Errors.Keys.FirstOrDefault(path => IsIn(field, path));

    private static bool IsIn(AssumptionField field, string group) => field.Path.StartsWith(group + ".", StringComparison.Ordinal);

    private Step Changed(Assumptions from, Func<Assumptions, Assumptions> change, IEnumerable<string> paths)
    {
        var touched = paths.ToList();
        return new(change(from), Now.Unread.RemoveRange(touched), Now.Read.RemoveRange(touched));
    }

    private ScenarioEdit Advance(Step next) => (this with
    {
        Now = next,
        Past = Past.Count < UndoSteps ? Past.Add(Now) : Past.RemoveAt(0).Add(Now),
        Future = [],
        Dragging = null,
    }).Checked(Valid);

    private ScenarioEdit Checked(Assumptions lastValid)
    {
        var errors = AssumptionRules.Check(Typed);
        var byPath = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var error in errors)
        {
            byPath.TryAdd(error.Path, error.Message);
        }

        foreach (var (path, text) in Now.Unread)
        {
            var field = AssumptionFields.Find(Typed, path);
            byPath[path] = field is null ? $"There is no assumption called '{path}'." : QuantityText.Read(text, field.Unit).Error ?? "This cannot be read.";
        }

        return this with { Errors = byPath.ToImmutable(), Valid = byPath.Count == 0 ? Typed : lastValid };
    }

    /// <summary>One state of the form.</summary>
    /// <param name="Typed">Every number that could be read.</param>
    /// <param name="Unread">Texts that could not, by path.</param>
    /// <param name="Read">Texts that could, as they were typed, by path.</param>
    private sealed record Step(Assumptions Typed, ImmutableDictionary<string, string> Unread, ImmutableDictionary<string, string> Read)
    {
        public static readonly ImmutableDictionary<string, string> NoText = ImmutableDictionary<string, string>.Empty;
    }
}

/// <summary>Unsaved work, ready to be stored.</summary>
/// <param name="Typed">Every number that could be read, legal or not.</param>
/// <param name="Valid">The last legal assumptions.</param>
/// <param name="Unread">Texts that could not be read, by path.</param>
/// <param name="Read">Texts that could, as typed, by path.</param>
public sealed record EditDraft(Assumptions Typed, Assumptions Valid, ImmutableDictionary<string, string> Unread, ImmutableDictionary<string, string> Read);
