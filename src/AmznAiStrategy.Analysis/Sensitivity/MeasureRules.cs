using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>What every question to the model must fulfil: its lever and its output exist, and its range can be gone through. Messages as in <see cref="AssumptionRules"/>.</summary>
internal static class MeasureRules
{
    /// <summary>The lever with this id; null, and an error beside <paramref name="path"/>, when there is none.</summary>
    public static Lever? FindLever(Assumptions assumptions, string id, string path, List<AssumptionError> errors)
    {
        var lever = Levers.Find(assumptions, id);
        if (lever is null)
        {
            errors.Add(new(path, $"There is no lever or assumption called '{id}'."));
        }

        return lever;
    }

    /// <summary>The measure with this id; null, and an error beside <c>measure</c>, when there is none.</summary>
    public static Measure? FindMeasure(string id, List<AssumptionError> errors)
    {
        var measure = Measure.Find(id);
        if (measure is null)
        {
            errors.Add(new("measure", $"There is no output called '{id}'. Known are {string.Join(", ", Measure.All.Select(known => known.Id))}."));
        }

        return measure;
    }

    /// <summary>Both ends are legal values of the lever, and the lower one is lower. Errors stand beside <c>prefix.low</c> and <c>prefix.high</c>.</summary>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool CheckRange(Lever lever, AssumptionField field, double low, double high, string prefix, List<AssumptionError> errors)
    {
        var known = errors.Count;
        var named = field with { Label = lever.Label };
        if (AssumptionRules.Check(named, low) is { } wrongLow)
        {
            errors.Add(new($"{prefix}low", wrongLow));
        }

        if (AssumptionRules.Check(named, high) is { } wrongHigh)
        {
            errors.Add(new($"{prefix}high", wrongHigh));
        }

        if (errors.Count == known && !(low < high))
        {
            errors.Add(new($"{prefix}high", low == high
                ? $"The range of {BreakEvenText.Name(lever)} has no width: both ends are {QuantityText.Exact(low, field.Unit)}."
                : $"The range of {BreakEvenText.Name(lever)} must go from low to high; it goes from {QuantityText.Exact(low, field.Unit)} to {QuantityText.Exact(high, field.Unit)}."));
        }

        return errors.Count == known;
    }

    /// <summary>Refuses a question that has errors.</summary>
    /// <exception cref="ArgumentException">There are errors; the message lists them.</exception>
    public static void Require(IReadOnlyCollection<AssumptionError> errors, string parameter)
    {
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', errors.Select(error => error.Message)), parameter);
        }
    }
}
