using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Weights;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>The three built-in scenarios as they are stored, and how likely each is taken to be.</summary>
/// <param name="Weights">Legal weights.</param>
/// <param name="Bull">The bull case.</param>
/// <param name="Base">The base case.</param>
/// <param name="Bear">The bear case.</param>
/// <param name="Stamp">Names and revisions.</param>
public sealed record WeightQuestion(ScenarioWeights Weights, Assumptions Bull, Assumptions Base, Assumptions Bear, string Stamp)
{
    /// <summary>The option with the probability of Bull; Bear takes what Bull and Base leave.</summary>
    public const string BullOption = "simulate.bull";

    /// <summary>The option with the probability of Base.</summary>
    public const string BaseOption = "simulate.base";

    /// <summary>What the options ask; null when a weight cannot be used or one of the three scenarios is not there. Errors name an option, or <c>bear</c>.</summary>
    public static (WeightQuestion? Question, ImmutableArray<AssumptionError> Errors) Read(TabContext context, TabOptions options)
    {
        var (bull, @base) = (Weight(BullOption, ScenarioWeights.Even.Bull), Weight(BaseOption, ScenarioWeights.Even.Base));
        if (Find(context, "bull") is not { } bullCase || Find(context, "base") is not { } baseCase || Find(context, "bear") is not { } bearCase)
        {
            return (null, [new("scenarios", "Weights need the scenarios Bull, Base and Bear; one of them is archived.")]);
        }

        if (bull.Error is not null || @base.Error is not null)
        {
            return (null, [.. new[] { (BullOption, bull.Error), (BaseOption, @base.Error) }.Where(entry => entry.Item2 is not null).Select(entry => new AssumptionError(entry.Item1, entry.Item2!))]);
        }

        var weights = ScenarioWeights.WithRest(bull.Value!.Value, @base.Value!.Value) ?? new(bull.Value.Value, @base.Value.Value, 0);
        var errors = weights.Check();
        return errors.IsEmpty
            ? (new(weights, bullCase.Assumptions, baseCase.Assumptions, bearCase.Assumptions, $"{Stamped(bullCase)}; {Stamped(baseCase)}; {Stamped(bearCase)}"), [])
            : (null, [.. errors.Select(error => error.Path == "bear" ? error : error with { Path = $"simulate.{error.Path}" })]);

        QuantityReading Weight(string option, double usual) => options[option] is { } text ? QuantityText.Read(text, Unit.Share) : new(usual, null, null);
    }

    /// <summary>The three projections under their weights.</summary>
    public WeightedOutcome Answer() => WeightedOutcome.Of(Weights, CapexRoi.Project(Bull), CapexRoi.Project(Base), CapexRoi.Project(Bear));

    private static OtherScenario? Find(TabContext context, string id) => context.Id == id
        ? new(context.Id, context.Name, context.Version, context.Saved)
        : context.Others.FirstOrDefault(other => other.Id == id);

    private static string Stamped(OtherScenario scenario) => $"{scenario.Name}, {TabContext.Revision(scenario.Version)}";
}
