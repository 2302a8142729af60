using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Weights;

/// <summary>How likely an analyst takes the three scenarios to be, as fractions; they are all that can happen, so they sum to 1.</summary>
public sealed record ScenarioWeights(double Bull, double Base, double Bear)
{
    /// <summary>Weights sum to 1 within this.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>A start that favours neither side; a judgement, printed in no source.</summary>
    public static ScenarioWeights Even { get; } = new(0.25, 0.5, 0.25);

    /// <summary>
    /// Everything that is wrong, in the order bull, base, bear; empty when they can be used. A sum that is not 1 is reported beside
    /// the last weight, with what it would have to be.
    /// </summary>
    public ImmutableArray<AssumptionError> Check()
    {
        ImmutableArray<AssumptionError> errors = [.. new[] { ("bull", "Bull", Bull), ("base", "Base", Base), ("bear", "Bear", Bear) }.Select(Range).OfType<AssumptionError>()];
        return errors.IsEmpty && SumError() is { } error ? [error] : errors;
    }

    /// <summary>The weights with Bear taking what Bull and Base leave, 0 when that is only rounding; null when those two alone exceed 1.</summary>
    public static ScenarioWeights? WithRest(double bull, double @base) =>
        1 - bull - @base is >= -Tolerance and var rest ? new(bull, @base, rest <= Tolerance ? 0 : rest) : null;

    private static AssumptionError? Range((string Path, string Name, double Weight) scenario) => scenario.Weight switch
    {
        double.NaN => new(scenario.Path, $"The probability of {scenario.Name} needs a number, e.g. 25%."),
        >= 0 and <= 1 => null,
        var outside => new(scenario.Path, $"The probability of {scenario.Name} must be between 0% and 100%; it is {QuantityText.Exact(outside, Unit.Share)}."),
    };

    private AssumptionError? SumError()
    {
        var (sum, rest) = (Bull + Base + Bear, 1 - Bull - Base);
        return Math.Abs(sum - 1) <= Tolerance ? null
            : rest < 0 ? new("bear", $"The probabilities must sum to 100%; Bull and Base alone sum to {Text(Bull + Base)}.")
            : new("bear", $"The probabilities must sum to 100%; they sum to {Text(sum)}. With Bear at {Text(rest)} they would.");
    }

    /// <summary>To a ten-thousandth of a percent, so that a sum of typed percentages shows no rounding of its own.</summary>
    private static string Text(double share) => QuantityText.Exact(Math.Round(share, 6), Unit.Share);
}
