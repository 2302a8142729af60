using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>What a seed was read as, or why it was refused. Exactly one of the two is there.</summary>
public sealed record SeedReading(ulong? Seed, string? Error);

/// <summary>What a number of trials was read as, or why it was refused. Exactly one of the two is there.</summary>
public sealed record TrialsReading(int? Trials, string? Error);

/// <summary>Why a simulation is refused, in words for the person who asked for it. Form and API show these messages and have none of their own.</summary>
public static class SimulationRules
{
    /// <summary>
    /// Everything that is wrong, in the order of the form; empty when the plan can be run. Paths: those of <see cref="AssumptionRules"/>,
    /// <see cref="DistributionRules"/> and <see cref="CorrelationRules"/>, a lever's id, <c>uncertainties</c>, <c>trials</c>.
    /// </summary>
    public static ImmutableArray<AssumptionError> Check(SimulationPlan plan)
    {
        if (AssumptionRules.Check(plan.Assumptions) is { IsEmpty: false } illegal)
        {
            return illegal;
        }

        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        if (plan.Uncertainties.IsEmpty)
        {
            errors.Add(new("uncertainties", "At least one lever must vary; choose one."));
        }

        for (var i = 0; i < plan.Uncertainties.Length; i++)
        {
            if (Clash(plan, i) is { } clash)
            {
                errors.Add(clash);
            }
            else
            {
                errors.AddRange(DistributionRules.Check(plan.Uncertainties[i], plan.Assumptions));
            }
        }

        if (errors.Count == 0)
        {
            CheckTogether(plan, errors);
        }

        errors.AddRange(CorrelationRules.Check(plan.Correlations, plan.Levers));
        if (TrialsProblem(plan.Trials) is { } problem)
        {
            errors.Add(new("trials", problem));
        }

        return errors.DrainToImmutable();
    }

    /// <summary>Reads a seed: a whole number of 64 bits, from 0 to 18446744073709551615.</summary>
    public static SeedReading ReadSeed(string? text)
    {
        var plain = (text ?? "").Trim();
        return ulong.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? new(seed, null)
            : plain.Length == 0 ? new(null, $"The seed needs a whole number, e.g. {SimulationPlan.DefaultSeed}.")
            : plain.All(char.IsAsciiDigit) ? new(null, $"The seed must fit into 64 bits: at most {ulong.MaxValue}; “{Short(plain)}” is larger.")
            : new(null, $"The seed must be a whole number from 0 to {ulong.MaxValue}, digits only; “{Short(plain)}” is not.");
    }

    /// <summary>Reads a number of trials, e.g. <c>10000</c> or <c>100k</c>.</summary>
    public static TrialsReading ReadTrials(string? text)
    {
        var reading = QuantityText.Read(text, Unit.Count);
        return reading.Value is not { } value ? new(null, reading.Error)
            : value != Math.Truncate(value) ? new(null, $"The number of trials must be whole; it is {QuantityText.Exact(value, Unit.Ratio)}.")
            : TrialsProblem(value) is { } problem ? new(null, problem)
            : new((int)value, null);
    }

    private static string? TrialsProblem(double trials) => trials is >= 1 and <= SimulationPlan.MostTrials
        ? null
        : $"The number of trials must be between 1 and {Format.Value(SimulationPlan.MostTrials, Unit.Count)}; it is {Format.Value(trials, Unit.Count)}.";

    /// <summary>Two levers that move the same assumption would overwrite each other.</summary>
    private static AssumptionError? Clash(SimulationPlan plan, int index)
    {
        var lever = plan.Uncertainties[index].Lever;
        var earlier = plan.Uncertainties.Take(index).Select(uncertainty => uncertainty.Lever).FirstOrDefault(other => other.Id == lever.Id || other.Paths.Intersect(lever.Paths).Any());
        return earlier is null ? null
            : new(lever.Id, earlier.Id == lever.Id ? $"{lever.Label} varies twice; keep one." : $"{lever.Label} and {Sensitivity.BreakEvenText.Name(earlier)} move the same assumption; keep one of them.");
    }

    /// <summary>
    /// Levers that are legal one by one may not be together: every corner of two whose paths share a group is tried, since a rule of
    /// several assumptions stays within its group.
    /// </summary>
    private static void CheckTogether(SimulationPlan plan, ImmutableArray<AssumptionError>.Builder errors)
    {
        for (var i = 0; i < plan.Uncertainties.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (plan.Uncertainties[j], plan.Uncertainties[i]);
                if (Group(one.Lever) == Group(other.Lever) && Corner(plan.Assumptions, one, other) is { } problem)
                {
                    errors.Add(new(other.Lever.Id, $"{other.Lever.Label} and {Sensitivity.BreakEvenText.Name(one.Lever)} can be drawn so that they contradict each other. {problem} Narrow one of them."));
                }
            }
        }
    }

    private static string? Corner(Assumptions assumptions, Uncertainty one, Uncertainty other)
    {
        foreach (var a in (ReadOnlySpan<double>)[one.Distribution.Low, one.Distribution.High])
        {
            foreach (var b in (ReadOnlySpan<double>)[other.Distribution.Low, other.Distribution.High])
            {
                var corner = other.Lever.Write(one.Lever.Write(assumptions, a), b);
                if (AssumptionRules.Check(corner) is [var first, ..])
                {
                    return first.Message;
                }
            }
        }

        return null;
    }

    private static string Group(Lever lever) => lever.Paths[0][..lever.Paths[0].IndexOf('.', StringComparison.Ordinal)];

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
