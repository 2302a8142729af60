using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>What a lever must be for an output to reach a target.</summary>
/// <param name="Lever">Id of a lever, as in <see cref="Levers.Find"/>.</param>
/// <param name="Measure">Id of a <see cref="Sensitivity.Measure"/>.</param>
/// <param name="Target">In the measure's unit.</param>
public sealed record GoalSeekRequest(string Lever, string Measure, double Target)
{
    /// <summary>Where the search begins; the lower end of the lever's hard range when left out.</summary>
    public double? Low { get; init; }

    /// <summary>Where it ends; the upper end of the lever's hard range when left out.</summary>
    public double? High { get; init; }

    /// <summary>Everything that is wrong with it for these assumptions, beside <c>lever</c>, <c>measure</c>, <c>target</c>, <c>low</c> or <c>high</c>. Empty when it can be answered.</summary>
    public ImmutableArray<AssumptionError> Check(Assumptions assumptions)
    {
        var errors = new List<AssumptionError>();
        var measure = MeasureRules.FindMeasure(Measure, errors);
        if (!double.IsFinite(Target))
        {
            errors.Add(new("target", measure is null
                ? "The target needs a number."
                : $"The target of {BreakEvenText.Inside(measure.Label)} needs a number, e.g. {QuantityUnit.For(measure.Unit).Example}."));
        }

        if (MeasureRules.FindLever(assumptions, Lever, "lever", errors) is { } lever)
        {
            var field = lever.Field(assumptions);
            MeasureRules.CheckRange(lever, field with { MinExclusive = field.MinExclusive && Low is not null }, Low ?? field.Min, High ?? field.Max, "", errors);
        }

        return [.. errors];
    }
}
