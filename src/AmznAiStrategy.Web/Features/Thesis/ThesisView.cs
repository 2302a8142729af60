using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Thesis;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Features.Thesis;

/// <summary>What the thesis looks like in the scenarios that are stored.</summary>
/// <param name="Seeded">Every built-in scenario with its answer, in the order of the list.</param>
/// <param name="Triggers">What would turn the verdict of Base, the nearest first; empty when Base is not stored.</param>
public sealed record ThesisView(ImmutableArray<ScenarioCase> Seeded, ImmutableArray<Trigger> Triggers)
{
    public ScenarioCase? Bull => Find("bull");

    public ScenarioCase? Base => Find("base");

    public ScenarioCase? Bear => Find("bear");

    /// <summary>What the verdicts say to an audience.</summary>
    public AudienceReading Reading(Audience audience) => AudienceReading.Of(audience, VerdictOf(Bull), VerdictOf(Base), VerdictOf(Bear));

    public static async Task<ThesisView> LoadAsync(ScenarioStore store, CancellationToken cancel)
    {
        var seeded = ImmutableArray.CreateBuilder<ScenarioCase>();
        foreach (var row in (await store.ListAsync(includeArchived: false, cancel)).Where(row => row.IsPreset))
        {
            if (await ScenarioCase.FindAsync(store, row.Id, cancel) is { } found)
            {
                seeded.Add(found);
            }
        }

        var view = new ThesisView(seeded.ToImmutable(), []);
        return view.Base is { } middle ? view with { Triggers = Trigger.Of(middle.Projection.Assumptions) } : view;
    }

    private static Verdict? VerdictOf(ScenarioCase? scenario) => scenario?.Projection.Summary.Verdict;

    private ScenarioCase? Find(string id) => Seeded.FirstOrDefault(scenario => scenario.Id == id);
}
