using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Cases;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Cases;

/// <summary>What an address of the page asks for: a scenario, and the claims that are switched on over it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Effects">Every claim, with its effect alone, in the order of <see cref="Claims.All"/>.</param>
/// <param name="Chosen">The claims that are switched on, together.</param>
/// <param name="Bull">All claims of the bull case together.</param>
/// <param name="Bear">All claims of the bear case together.</param>
/// <param name="Unclaimed">What Bull and Bear assume beyond their claims.</param>
/// <param name="Problems">What of the address could not be used.</param>
public sealed record CaseView(
    ChosenScenario Scenario,
    ImmutableArray<ClaimEffect> Effects,
    JointEffect Chosen,
    JointEffect Bull,
    JointEffect Bear,
    ImmutableDictionary<CaseSide, ImmutableArray<AssumptionChange>> Unclaimed,
    ImmutableArray<string> Problems)
{
    private const string ScenarioPart = "scenario";
    private const string ClaimPart = "on";

    public bool HasChosen => !Chosen.Effects.IsEmpty;

    /// <summary>The outputs of the scenario without any claim.</summary>
    public ProjectionFigures Before => new(Scenario.Name, Chosen.Outcome.Before);

    /// <summary>The scenario in the workbench, with the chosen claims as unsaved changes.</summary>
    public string Workbench => Urls.Scenario(Scenario.Id, WhatIf.Write(Scenario.Assumptions, Chosen.Assumptions));

    /// <summary>All claims of a side together.</summary>
    public JointEffect AllOf(CaseSide side) => side is CaseSide.Bull ? Bull : Bear;

    public IEnumerable<ClaimEffect> EffectsOf(CaseSide side) => Effects.Where(effect => effect.Claim.Side == side);

    public bool IsOn(Claim claim) => Chosen.Effects.Any(effect => effect.Claim == claim);

    /// <summary>The outputs with claims; the trace names them.</summary>
    public ProjectionFigures? With(JointEffect claims, string which) => claims.Outcome.After is { } after ? new($"{Scenario.Name} with {which}", after) : null;

    /// <summary>Where the charts stand.</summary>
    public ChartPlace Place => new(Address(Chosen.Effects.Select(effect => effect.Claim)), [Scenario.Drawn]);

    /// <summary>This page with other claims switched on.</summary>
    public string Address(IEnumerable<Claim> on) => QueryHelpers.AddQueryString(
        Urls.Cases, on.Select(claim => KeyValuePair.Create(ClaimPart, (string?)claim.Id)).Prepend(KeyValuePair.Create(ScenarioPart, (string?)Scenario.Id)));

    /// <summary>Null when neither the scenario nor Base is stored.</summary>
    public static async Task<CaseView?> LoadAsync(ScenarioStore store, string? id, IReadOnlyCollection<string> on, CancellationToken cancel)
    {
        if (await ChosenScenario.LoadAsync(store, id, cancel) is not { } scenario)
        {
            return null;
        }

        var effects = new ClaimEffects(
            scenario.Definition, await ChosenScenario.DefinitionAsync(store, "bull", cancel), await ChosenScenario.DefinitionAsync(store, "bear", cancel));
        ImmutableArray<ClaimEffect> alone = [.. Claims.All.Select(effects.Alone)];
        return new(
            scenario,
            alone,
            effects.Together(alone.Where(effect => on.Contains(effect.Claim.Id))),
            effects.Together(alone.Where(effect => effect.Claim.Side is CaseSide.Bull)),
            effects.Together(alone.Where(effect => effect.Claim.Side is CaseSide.Bear)),
            Enum.GetValues<CaseSide>().ToImmutableDictionary(side => side, effects.Unclaimed),
            [
                .. scenario.Problem is { } problem ? [problem] : ImmutableArray<string>.Empty,
                .. on.Where(asked => Claims.All.All(claim => claim.Id != asked)).Distinct(StringComparer.Ordinal).Select(asked => $"There is no claim '{asked}'."),
                .. alone.Where(effect => effect.Outcome.Problem is not null).GroupBy(effect => effect.Outcome.Problem)
                    .Select(group => $"{string.Join(", ", group.Select(effect => effect.Claim.Title))}: cannot be laid over {scenario.Name}, because {group.Key}."),
            ]);
    }
}
