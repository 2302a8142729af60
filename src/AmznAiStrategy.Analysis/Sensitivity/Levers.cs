using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>Everything that a sensitivity can move: the guided levers, and every assumption by itself.</summary>
public static class Levers
{
    /// <summary>The guided lever with this id, or the assumption with this path as a lever that moves nothing else; null when there is neither.</summary>
    /// <param name="shape">Assumptions whose years and commitments decide which paths there are.</param>
    /// <param name="id">E.g. <c>utilisation</c> or <c>demand.onDemandScale</c>.</param>
    public static Lever? Find(Assumptions shape, string id) =>
        GuidedLevers.Find(id) ?? (AssumptionFields.Find(shape, id) is { } field ? Of(field) : null);

    /// <summary>One assumption as a lever; its slider spans the hard range.</summary>
    public static Lever Of(AssumptionField field) =>
        new(field.Path, field.Label, field.Unit, field.Min, field.Max, field.Step, field.Help, field.Read, field.Write, [field.Path]);
}
