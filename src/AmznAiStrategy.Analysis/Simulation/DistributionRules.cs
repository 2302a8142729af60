using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Why a distribution is refused for a lever, in words that name the lever, the parameter and what would be right.</summary>
public static class DistributionRules
{
    /// <summary>A bell of which less than this part lies between low and high is a slip: its draws would be the far tail.</summary>
    public const double LeastKept = 1e-6;

    /// <summary>
    /// Everything that is wrong, in the order of the parameters; empty when it can be drawn from. The path of an error is the lever's id and the
    /// parameter, e.g. <c>price-change.mode</c>.
    /// </summary>
    /// <param name="uncertainty">The lever and its distribution.</param>
    /// <param name="assumptions">Legal assumptions around which the lever varies; they decide its hard range.</param>
    public static ImmutableArray<AssumptionError> Check(Uncertainty uncertainty, Assumptions assumptions)
    {
        var (lever, distribution) = uncertainty;
        var errors = new List<AssumptionError>();
        if (lever.Field(assumptions) is not { } field)
        {
            return [new(lever.Id, $"{lever.Label} is not among the assumptions of this scenario.")];
        }

        if (field.Whole && distribution is not Fixed)
        {
            return [new(lever.Id, $"{lever.Label} takes whole numbers only and cannot vary; write fixed({Plain(lever.Read(assumptions))}) or leave it out.")];
        }

        CheckNumbers(lever, distribution, errors);
        if (errors.Count == 0)
        {
            CheckShape(lever, distribution, errors);
        }

        if (errors.Count == 0)
        {
            CheckRange(lever, field, distribution, assumptions, errors);
        }

        return [.. errors];
    }

    private static void CheckNumbers(Lever lever, Distribution distribution, List<AssumptionError> errors)
    {
        foreach (var (name, value) in distribution.Parameters)
        {
            if (!double.IsFinite(value))
            {
                Add(errors, lever, name, double.IsNaN(value) ? $"{name} needs a number." : $"{name} must be a finite number; it is infinite.");
            }
        }
    }

    private static void CheckShape(Lever lever, Distribution distribution, List<AssumptionError> errors)
    {
        var (low, high) = (distribution.Low, distribution.High);
        if (low > high)
        {
            Add(errors, lever, "low", $"low, {Text(lever, low)}, is above high, {Text(lever, high)}. Swap the two.");
        }
        else if (low == high && distribution is not Fixed)
        {
            Add(errors, lever, "low", $"low and high are both {Text(lever, low)}, so nothing varies. Widen the range or write fixed({Plain(low)}).");
        }

        switch (distribution)
        {
            case Triangular { Mode: var mode } when mode < low || mode > high:
                AddMode(errors, lever, distribution, mode);
                break;
            case Pert { Mode: var mode } when mode < low || mode > high:
                AddMode(errors, lever, distribution, mode);
                break;
            case LogNormal logNormal:
                CheckLogNormal(lever, logNormal, errors);
                break;
            case TruncatedNormal { Sigma: <= 0 and var sigma } normal:
                Add(errors, lever, "sigma", $"sigma must be above 0; it is {Plain(sigma)}. For a value without spread write fixed({Plain(normal.Centre)}).");
                break;
            case TruncatedNormal normal when low < high && !(normal.Kept >= LeastKept):
                Add(errors, lever, "low", Nothing(lever, distribution, $"a normal distribution around {Text(lever, normal.Centre)}"));
                break;
        }
    }

    private static void CheckLogNormal(Lever lever, LogNormal distribution, List<AssumptionError> errors)
    {
        var before = errors.Count;
        if (distribution.Median <= 0)
        {
            Add(errors, lever, "median", $"the median of a lognormal distribution must be above 0; it is {Text(lever, distribution.Median)}. Around 0 or below, take normal.");
        }

        if (distribution.Sigma <= 0)
        {
            Add(errors, lever, "sigma", $"sigma must be above 0; it is {Plain(distribution.Sigma)}. A sigma of 0.2 puts two thirds of the draws within about 20% of the median.");
        }

        if (distribution.Low < 0)
        {
            Add(errors, lever, "low", $"low must not be below 0 for a lognormal distribution; it is {Text(lever, distribution.Low)}.");
        }

        if (errors.Count == before && distribution.Low < distribution.High && !(distribution.Kept >= LeastKept))
        {
            Add(errors, lever, "low", Nothing(lever, distribution, $"a lognormal distribution around {Text(lever, distribution.Median)}"));
        }
    }

    private static void CheckRange(Lever lever, AssumptionField field, Distribution distribution, Assumptions assumptions, List<AssumptionError> errors)
    {
        foreach (var (name, end) in distribution is Fixed ? [("value", distribution.Low)] : (ReadOnlySpan<(string, double)>)[("low", distribution.Low), ("high", distribution.High)])
        {
            if (AssumptionRules.Check(field, end) is not null)
            {
                Add(errors, lever, name, $"{name} is {Text(lever, end)}, outside the range of {Text(lever, field.Min)} to {Text(lever, field.Max)} that the model allows{(field.Whole ? ", or not whole" : "")}.");
            }
            else if (AssumptionRules.Check(lever.Write(assumptions, end)) is [var first, ..])
            {
                Add(errors, lever, name, $"{name} is {Text(lever, end)}, which the other assumptions do not allow. {first.Message}");
            }
        }
    }

    private static void AddMode(List<AssumptionError> errors, Lever lever, Distribution distribution, double mode) =>
        Add(errors, lever, "mode", $"the mode must lie between low, {Text(lever, distribution.Low)}, and high, {Text(lever, distribution.High)}; it is {Text(lever, mode)}.");

    private static string Nothing(Lever lever, Distribution distribution, string bell) =>
        $"hardly anything of {bell} lies between {Text(lever, distribution.Low)} and {Text(lever, distribution.High)}. Move the range or the centre.";

    private static void Add(List<AssumptionError> errors, Lever lever, string parameter, string message) =>
        errors.Add(new($"{lever.Id}.{parameter}", $"{lever.Label}: {message}"));

    private static string Text(Lever lever, double value) => QuantityText.Exact(value, lever.Unit);

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
