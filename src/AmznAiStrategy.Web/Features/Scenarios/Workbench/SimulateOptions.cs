using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>A simulation as an address or a form asks for it.</summary>
/// <param name="Plan">What is asked for; null when something of it cannot be used.</param>
/// <param name="Errors">What is wrong, each with the name of its option.</param>
public sealed record SimulationReading(SimulationPlan? Plan, ImmutableArray<AssumptionError> Errors);

/// <summary>
/// The choices of the simulation among the options of the workbench: <c>simulate.seed=7</c>, <c>simulate.trials=100000</c>,
/// <c>simulate.of.price-change=tri(-0.12,-0.04,0)</c> (or a 90 % range, <c>-8% to -2%</c>; or <c>none</c>: the lever does not vary),
/// <c>simulate.correlations=demand~price-change:0.5</c> (or <c>none</c>: every lever is drawn independently).
/// What is not chosen is that of <see cref="SimulationPlan.Default"/>.
/// </summary>
public static class SimulateOptions
{
    public const string Seed = "simulate.seed";
    public const string Trials = "simulate.trials";
    public const string Correlations = "simulate.correlations";

    /// <summary>Before the id of a lever.</summary>
    public const string Of = "simulate.of.";

    /// <summary>In place of a distribution: the lever keeps its value. In place of correlations: there are none.</summary>
    public const string None = "none";

    /// <summary>The simulation that is refreshed with every edit: never more than <see cref="SimulationPlan.LiveTrials"/>.</summary>
    public static SimulationReading ReadLive(Assumptions now, TabOptions options)
    {
        var reading = Read(now, options);
        return reading.Plan is { Trials: > SimulationPlan.LiveTrials } plan ? reading with { Plan = plan with { Trials = SimulationPlan.LiveTrials } } : reading;
    }

    /// <summary>The simulation that the options ask for, around the values of <paramref name="now"/>.</summary>
    public static SimulationReading Read(Assumptions now, TabOptions options)
    {
        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        var plan = SimulationPlan.Default(now);
        if (options[Seed] is { } seedText)
        {
            var seed = SimulationRules.ReadSeed(seedText);
            plan = plan with { Seed = seed.Seed ?? plan.Seed };
            Add(Seed, seed.Error);
        }

        if (options[Trials] is { } trialsText)
        {
            var trials = SimulationRules.ReadTrials(trialsText);
            plan = plan with { Trials = trials.Trials ?? plan.Trials };
            Add(Trials, trials.Error);
        }

        foreach (var (name, text) in options.Chosen.Where(option => option.Key.StartsWith(Of, StringComparison.Ordinal)))
        {
            var id = name[Of.Length..];
            if (Levers.Find(now, id) is not { } lever)
            {
                Add(name, $"There is no lever '{id}'.");
            }
            else if (text == None)
            {
                plan = plan.Without(id);
            }
            else if (IsRange(text))
            {
                var range = IntervalText.Read(text, lever, now);
                plan = range.Uncertainty is { } found ? plan.With(found) : plan;
                Add(name, range.Error);
            }
            else
            {
                var distribution = DistributionText.Read(text);
                plan = distribution.Distribution is { } found ? plan.With(new(lever, found)) : plan;
                Add(name, distribution.Error);
            }
        }

        if (options[Correlations] is { } correlationsText)
        {
            var correlations = CorrelationText.Read(correlationsText == None ? null : correlationsText, plan.Levers);
            plan = plan with { Correlations = correlations.Correlations ?? plan.Correlations };
            errors.AddRange(correlations.Errors);
        }

        if (errors.Count == 0)
        {
            errors.AddRange(SimulationRules.Check(plan));
        }

        return new(errors.Count == 0 ? plan : null, errors.DrainToImmutable());

        void Add(string name, string? error)
        {
            if (error is not null)
            {
                errors.Add(new(name, error));
            }
        }
    }

    /// <summary>The options that ask for this plan: what differs from <see cref="SimulationPlan.Default"/>.</summary>
    public static TabOptions Write(SimulationPlan plan, TabOptions options)
    {
        var usual = SimulationPlan.Default(plan.Assumptions);
        foreach (var name in options.Chosen.Keys.Where(IsOfPlan))
        {
            options = options.With(name, null);
        }

        options = options
            .With(Seed, plan.Seed == usual.Seed ? null : plan.Seed.ToString(CultureInfo.InvariantCulture))
            .With(Trials, plan.Trials == usual.Trials ? null : plan.Trials.ToString(CultureInfo.InvariantCulture));
        foreach (var uncertainty in plan.Uncertainties.Except(usual.Uncertainties))
        {
            options = options.With(Of + uncertainty.Lever.Id, DistributionText.Write(uncertainty.Distribution));
        }

        foreach (var left in usual.Uncertainties.ExceptBy(plan.Uncertainties.Select(kept => kept.Lever.Id), kept => kept.Lever.Id))
        {
            options = options.With(Of + left.Lever.Id, None);
        }

        var withoutChoice = Read(plan.Assumptions, options.With(Correlations, null)).Plan;
        return withoutChoice?.Correlations == plan.Correlations ? options
            : options.With(Correlations, CorrelationText.Write(plan.Correlations, plan.Levers) is { Length: > 0 } pairs ? pairs : None);
    }

    /// <summary>Whether an option decides what is simulated; others of the tab decide what is shown of it.</summary>
    public static bool IsOfPlan(string name) => name is Seed or Trials or Correlations || name.StartsWith(Of, StringComparison.Ordinal);

    /// <summary>Whether the text of an uncertain lever is meant as a 90 % range: it is no distribution with its numbers in parentheses.</summary>
    public static bool IsRange(string text) => !text.Contains('(', StringComparison.Ordinal);
}
