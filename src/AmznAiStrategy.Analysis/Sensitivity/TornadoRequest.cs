using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>What is asked of a tornado.</summary>
/// <param name="Measure">Id of a <see cref="Sensitivity.Measure"/>.</param>
/// <param name="Levers">One for each bar; none stands twice.</param>
public sealed record TornadoRequest(string Measure, ImmutableArray<TornadoChoice> Levers)
{
    /// <summary>All seventeen levers with the ranges of the model.</summary>
    public static TornadoRequest All(Measure measure) => new(measure.Id, TornadoLevers.Choices);

    /// <summary>Everything that is wrong with it for these assumptions; errors of one lever stand beside <c>levers.id</c> or an end of its range. Empty when it can be answered.</summary>
    public ImmutableArray<AssumptionError> Check(Assumptions assumptions)
    {
        var errors = new List<AssumptionError>();
        MeasureRules.FindMeasure(Measure, errors);
        if (Levers.IsDefaultOrEmpty)
        {
            errors.Add(new("levers", "Choose at least one lever."));
            return [.. errors];
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in Levers)
        {
            var path = $"levers.{choice.Lever}";
            if (!known.Add(choice.Lever))
            {
                errors.Add(new(path, $"The lever '{choice.Lever}' is there twice; choose it once."));
            }
            else if (MeasureRules.FindLever(assumptions, choice.Lever, path, errors) is { } lever)
            {
                CheckRange(assumptions, lever, choice.Range, path, errors);
            }
        }

        return [.. errors];
    }

    /// <summary>The ends of a range that has been checked, in the lever's unit.</summary>
    /// <param name="lever">One that <see cref="TornadoLevers"/> knows, when the range is that of the model.</param>
    /// <param name="field">The assumption that carries its value.</param>
    /// <param name="present">Its value now.</param>
    /// <param name="range">How far it is moved.</param>
    public static (double Low, double High) Ends(Lever lever, AssumptionField field, double present, TornadoRange range)
    {
        switch (range)
        {
            case TypedRange typed:
                return (typed.Low, typed.High);
            case PartOfValue { Part: var part }:
                var reach = part * Math.Abs(present);
                var (down, up) = field.Whole ? (Math.Floor(present - reach), Math.Ceiling(present + reach)) : (present - reach, present + reach);
                return (Math.Clamp(down, field.Min, field.Max), Math.Clamp(up, field.Min, field.Max));
            default:
                var distance = TornadoLevers.Find(lever.Id)!;
                return (Math.Clamp(present + distance.Down, field.Min, field.Max), Math.Clamp(present + distance.Up, field.Min, field.Max));
        }
    }

    private static void CheckRange(Assumptions assumptions, Lever lever, TornadoRange range, string path, List<AssumptionError> errors)
    {
        switch (range)
        {
            case TypedRange typed:
                MeasureRules.CheckRange(lever, lever.Field(assumptions), typed.Low, typed.High, path + ".", errors);
                break;
            case PartOfValue { Part: var part } when !(part > 0 && double.IsFinite(part)):
                errors.Add(new($"{path}.part", "The range must be a percentage above 0%, e.g. 10%."));
                break;
            case PartOfValue when lever.Read(assumptions) == 0:
                errors.Add(new($"{path}.part", $"{lever.Label} is 0 now, and a percentage of 0 is 0; write its two ends instead."));
                break;
            case ModelRange when TornadoLevers.Find(lever.Id) is null:
                errors.Add(new(path, $"The model has no range for {BreakEvenText.Name(lever)}; choose a percentage or write its two ends."));
                break;
        }
    }
}
