using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>Everything that a sensitivity can move: the guided levers, the construction delay, and every assumption by itself.</summary>
public static class Levers
{
    /// <summary>Decimals of a share: what is taken from 10% to leave −5% must not read −4.999999999999999%, nor all of it a little below 0.</summary>
    private const int Decimals = 12;

    /// <summary>
    /// How much of a year's spending enters service two years later; what is added there is taken from what enters at once. By itself none of the
    /// three shares can move, as they sum to 1.
    /// </summary>
    public static Lever ConstructionDelay { get; } = new(
        "construction-delay", "Capacity two years late", Unit.Share, 0, 0.5, 0.01,
        "Part of a year's spending that enters service two years later instead of in the same year.",
        assumptions => assumptions.BuildOut.EntryLag.YearAfter, Delay,
        ["buildOut.entryLag.yearAfter", "buildOut.entryLag.sameYear"]);

    /// <summary>The guided lever with this id, the construction delay, or the assumption with this path as a lever that moves nothing else; null when there is none.</summary>
    /// <param name="shape">Assumptions whose years and commitments decide which paths there are.</param>
    /// <param name="id">E.g. <c>utilisation</c> or <c>demand.onDemandScale</c>.</param>
    public static Lever? Find(Assumptions shape, string id) =>
        GuidedLevers.Find(id)
        ?? (id == ConstructionDelay.Id ? ConstructionDelay : null)
        ?? (AssumptionFields.Find(shape, id) is { } field ? Of(field) : null);

    /// <summary>One assumption as a lever; its slider spans the hard range.</summary>
    public static Lever Of(AssumptionField field) =>
        new(field.Path, field.Label, field.Unit, field.Min, field.Max, field.Step, field.Help, field.Read, field.Write, [field.Path]);

    private static Assumptions Delay(Assumptions assumptions, double yearAfter)
    {
        var lag = assumptions.BuildOut.EntryLag;
        var moved = new EntryLag(Math.Round(lag.SameYear - (yearAfter - lag.YearAfter), Decimals), lag.NextYear, yearAfter);
        return assumptions with { BuildOut = assumptions.BuildOut with { EntryLag = moved } };
    }
}
