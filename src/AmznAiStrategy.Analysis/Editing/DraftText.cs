using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Editing;

/// <summary>
/// Unsaved work as text for the store. Every number is written, not only what differs: the scenario may be saved by
/// somebody else before the work is taken up again.
/// </summary>
public static class DraftText
{
    public static string Write(EditDraft draft) => JsonSerializer.Serialize(
        new Stored(Numbers(draft.Typed), Numbers(draft.Valid), draft.Unread, draft.Read),
        JsonSerializerOptions.Web);

    /// <summary>Reads it back on top of the scenario; numbers of fields that no longer exist are left out. Null when the text is not a draft.</summary>
    public static EditDraft? Read(string text, Assumptions scenario)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(text, JsonSerializerOptions.Web) is { Typed: not null, Valid: not null, Unread: not null, Read: not null } stored
                ? new(Apply(scenario, stored.Typed), Apply(scenario, stored.Valid), stored.Unread, stored.Read)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableDictionary<string, double> Numbers(Assumptions assumptions) =>
        AssumptionFields.Of(assumptions).ToImmutableDictionary(field => field.Path, field => field.Read(assumptions));

    private static Assumptions Apply(Assumptions scenario, ImmutableDictionary<string, double> numbers) =>
        AssumptionFields.Of(scenario).Aggregate(
            scenario,
            (assumptions, field) => numbers.TryGetValue(field.Path, out var value) ? field.Write(assumptions, value) : assumptions);

    private sealed record Stored(
        ImmutableDictionary<string, double> Typed,
        ImmutableDictionary<string, double> Valid,
        ImmutableDictionary<string, string> Unread,
        ImmutableDictionary<string, string> Read);
}
