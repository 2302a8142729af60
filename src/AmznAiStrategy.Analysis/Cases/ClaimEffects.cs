using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Cases;

/// <summary>One assumption as a claim would have it.</summary>
/// <param name="Field">Which one.</param>
/// <param name="From">Its value in the scenario.</param>
/// <param name="To">Its value under the claim.</param>
/// <param name="Basis">What the claim's value rests on.</param>
public sealed record ClaimChange(AssumptionField Field, double From, double To, string Basis);

/// <summary>What some claims do to a scenario, beside what it is without them.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Before">Without the claims.</param>
/// <param name="After">With them; null when they cannot be projected.</param>
/// <param name="Problem">Why they cannot; null when they can.</param>
public sealed record ClaimOutcome(string Scenario, Projection.Projection Before, Projection.Projection? After, string? Problem)
{
    /// <summary>Change of ROIC at the window's end, as a fraction (0.01 = 1 pp).</summary>
    public Figure Roic => Change($"Change of ROIC {Before.Summary.WindowEnd}", Unit.PercentagePoints, projection => Shallow(new ProjectionFigures(Scenario, projection).RoicAtWindowEnd));

    /// <summary>Change of the programme's NPV at the cost of capital, $B.</summary>
    public Figure Npv => Change("Change of NPV", Unit.UsdBillions, projection => WithoutInputs(new ProjectionFigures(Scenario, projection).ProgrammeNpvAtWacc));

    /// <summary>Change of the IRR with retail AI and stakes, as a fraction.</summary>
    public Figure AllInIrr => Change("Change of all-in IRR", Unit.PercentagePoints, projection => new ProjectionFigures(Scenario, projection).AllInIrr);

    /// <summary>Whether the verdict is another one.</summary>
    public bool TurnsVerdict => After is not null && After.Summary.Verdict != Before.Summary.Verdict;

    /// <summary>Whether nothing of the headline moves: return, NPV and verdict are what they were.</summary>
    public bool IsOutsideHeadline => Roic.Value is 0 && Npv.Value is 0 && !TurnsVerdict;

    /// <summary>Two whole projections would hide the difference in the trace; the workbench has them. One step of each is kept.</summary>
    private static Figure Shallow(Figure figure) => figure.Origin is ProjectedOrigin origin
        ? figure with { Origin = origin with { Inputs = [.. origin.Inputs.Select(WithoutInputs)] } }
        : figure;

    private static Figure WithoutInputs(Figure figure) => figure.Origin is ProjectedOrigin origin ? figure with { Origin = origin with { Inputs = [] } } : figure;

    private Figure Change(string name, Unit unit, Func<Projection.Projection, Figure> figure) => After is null
        ? new(name, null, unit, new ProjectedOrigin(Scenario, "", [])) { Reason = Problem }
        : Figure.Derive(name, unit, "with − without", values => values[0] - values[1], figure(After) with { Name = $"{figure(After).Name}, with" }, figure(Before) with { Name = $"{figure(Before).Name}, without" });
}

/// <summary>What one claim does by itself.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Changes">The assumptions it names, also those that the scenario has already.</param>
/// <param name="Outcome">What it leads to.</param>
public sealed record ClaimEffect(Claim Claim, ImmutableArray<ClaimChange> Changes, ClaimOutcome Outcome)
{
    /// <summary>Whether the scenario has all that the claim says already.</summary>
    public bool IsAssumedAlready => !Changes.IsEmpty && Changes.All(change => change.From.Equals(change.To));
}

/// <summary>What several claims do together.</summary>
/// <param name="Effects">The claims, each with its effect alone.</param>
/// <param name="Assumptions">The scenario with all of them.</param>
/// <param name="Outcome">What they lead to.</param>
/// <param name="Overlaps">Assumptions that two of them set to different values: the later claim of the list holds.</param>
public sealed record JointEffect(ImmutableArray<ClaimEffect> Effects, Assumptions Assumptions, ClaimOutcome Outcome, ImmutableArray<AssumptionField> Overlaps)
{
    /// <summary>Sum of the changes of ROIC that each has alone.</summary>
    public Figure SumOfSingles => Figure.Sum(
        "Sum of the single changes of ROIC", Unit.PercentagePoints, "sum of what each claim does alone", [.. Effects.Select(effect => effect.Outcome.Roic with { Name = effect.Claim.Title })]);

    /// <summary>What they do together less that sum: how far they help or hinder each other.</summary>
    public Figure Remainder => Figure.Derive(
        "Joint change less the sum", Unit.PercentagePoints, "joint change − sum of the single changes", values => values[0] - values[1], Outcome.Roic, SumOfSingles);
}

/// <summary>Computes what the claims of both cases do to a scenario.</summary>
/// <param name="scenario">The scenario they are laid over; any, also one that somebody saved.</param>
/// <param name="bull">The scenario that the values of bull claims come from; null when it is not stored.</param>
/// <param name="bear">The scenario that the values of bear claims come from; null when it is not stored.</param>
public sealed class ClaimEffects(ScenarioDefinition scenario, ScenarioDefinition? bull, ScenarioDefinition? bear)
{
    /// <summary>The scenario that the claims are laid over.</summary>
    public ScenarioDefinition Scenario => scenario;

    /// <summary>The scenario without any claim.</summary>
    public Projection.Projection Present { get; } = CapexRoi.Project(scenario.Assumptions);

    /// <summary>The scenario that the values of a side come from; null when it is not stored.</summary>
    public ScenarioDefinition? CaseOf(CaseSide side) => side is CaseSide.Bull ? bull : bear;

    /// <summary>What a claim does by itself.</summary>
    public ClaimEffect Alone(Claim claim)
    {
        var changes = ChangesOf(claim);
        return new(claim, changes, OutcomeOf(Applied(scenario.Assumptions, changes), Unusable(claim, changes)));
    }

    /// <summary>What claims do together, applied in the order of <see cref="Claims.All"/>; without those that cannot be used by themselves.</summary>
    public JointEffect Together(IEnumerable<ClaimEffect> effects)
    {
        ImmutableArray<ClaimEffect> ordered = [.. effects.Where(effect => effect.Outcome.Problem is null).OrderBy(effect => Claims.All.IndexOf(effect.Claim))];
        var assumptions = ordered.Aggregate(scenario.Assumptions, (result, effect) => Applied(result, effect.Changes));
        var overlaps = ordered.SelectMany(effect => effect.Changes).GroupBy(change => change.Field.Path)
            .Where(group => group.Select(change => change.To).Distinct().Count() > 1)
            .Select(group => group.First().Field);
        return new(ordered, assumptions, OutcomeOf(assumptions, null), [.. overlaps]);
    }

    /// <summary>What the scenario of a side assumes otherwise than this one and none of the side's claims speaks of.</summary>
    public ImmutableArray<AssumptionChange> Unclaimed(CaseSide side)
    {
        var claimed = Claims.Of(side).SelectMany(claim => claim.Levers).Where(lever => lever.Stated is null).Select(lever => lever.Path).ToHashSet(StringComparer.Ordinal);
        return CaseOf(side) is { } other
            ? [.. WhatIf.Changes(scenario.Assumptions, other.Assumptions).Where(change => !claimed.Contains(change.Field.Path))]
            : [];
    }

    private ImmutableArray<ClaimChange> ChangesOf(Claim claim)
    {
        var changes = ImmutableArray.CreateBuilder<ClaimChange>();
        var source = CaseOf(claim.Side);
        foreach (var lever in claim.Levers)
        {
            if (AssumptionFields.Find(scenario.Assumptions, lever.Path) is not { } field)
            {
                continue;
            }

            var from = field.Read(scenario.Assumptions);
            if (lever.Stated is { } stated)
            {
                changes.Add(new(field, from, stated.Value, stated.Basis));
            }
            else if (source is not null && AssumptionFields.Find(source.Assumptions, lever.Path) is { } theirs)
            {
                changes.Add(new(field, from, theirs.Read(source.Assumptions), Words(source, lever.Path)));
            }
        }

        return changes.ToImmutable();
    }

    private string? Unusable(Claim claim, ImmutableArray<ClaimChange> changes) =>
        changes.Length == claim.Levers.Length ? null
        : CaseOf(claim.Side) is null ? $"the scenario {claim.Side} is not stored"
        : $"{scenario.Name} has no assumption {string.Join(", ", claim.Levers.Select(lever => lever.Path).Where(path => changes.All(change => change.Field.Path != path)))}";

    private ClaimOutcome OutcomeOf(Assumptions assumptions, string? problem)
    {
        problem ??= AssumptionRules.Check(assumptions) is [var error, ..] ? error.Message : null;
        return new(scenario.Name, Present, problem is null ? CapexRoi.Project(assumptions) : null, problem);
    }

    private static Assumptions Applied(Assumptions assumptions, ImmutableArray<ClaimChange> changes) =>
        changes.Aggregate(assumptions, (result, change) => change.Field.Write(result, change.To));

    private static string Words(ScenarioDefinition source, string path) => source.BasisFor(path) switch
    {
        { Source: { } named, Note: var note } => $"{source.Name}: {note} Source: {named}.",
        { Note: var note } => $"{source.Name}: {note}",
        null => $"As in {source.Name}.",
    };
}
