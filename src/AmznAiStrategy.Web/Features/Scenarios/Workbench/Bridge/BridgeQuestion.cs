using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Bridge;

/// <summary>One end of a bridge.</summary>
/// <param name="Id">Of the scenario.</param>
/// <param name="Name">Inside a sentence, e.g. <c>Base as edited</c>; the two ends have different names.</param>
/// <param name="Stamp">Whose numbers these are, e.g. <c>Base, revision 1, edited</c>.</param>
/// <param name="Assumptions">Legal ones.</param>
public sealed record BridgeEnd(string Id, string Name, string Stamp, Assumptions Assumptions);

/// <summary>What the tab is asked: what leads from one scenario to this one.</summary>
/// <param name="From">Another scenario, or this one as it is saved.</param>
/// <param name="To">This one as it is edited.</param>
/// <param name="Measure">What is explained.</param>
public sealed record BridgeQuestion(BridgeEnd From, BridgeEnd To, Measure Measure)
{
    private const string Base = "base";
    private const string Bear = "bear";

    public ScenarioBridge Answer() => ScenarioBridge.Of(From.Assumptions, To.Assumptions, Measure);

    public BridgeFigures Figures(ScenarioBridge bridge) => new(From.Name, To.Name, bridge);

    /// <summary>How the contributions were estimated, so that they can be had again; null when they were computed exactly.</summary>
    public static string? Sample(ScenarioBridge bridge) => bridge.Status is BridgeStatus.Sampled
        ? $"{Format.Value(ScenarioBridge.Orders, Unit.Count)} orders, seed {ScenarioBridge.Seed}, engine {SimulationFigures.Engine}"
        : null;

    /// <summary>What the options ask for; null, with what is wrong, when they cannot be used.</summary>
    public static (BridgeQuestion? Question, ImmutableArray<AssumptionError> Errors) Read(TabContext context, TabOptions options)
    {
        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        var from = FromOf(context, options[BridgeOptions.From] ?? DefaultFrom(context));
        if (from is null)
        {
            errors.Add(new(BridgeOptions.From, $"There is no scenario '{options[BridgeOptions.From]}', or it is archived. Choose one of the list."));
        }

        var measure = options[BridgeOptions.Measure] is { } id ? Measure.Find(id) : Measure.Roic;
        if (measure is null)
        {
            errors.Add(new(BridgeOptions.Measure, $"There is no measure '{options[BridgeOptions.Measure]}'. Choose one of the list."));
        }

        return (errors.Count == 0 ? new(from!, ToOf(context), measure!) : null, errors.DrainToImmutable());
    }

    /// <summary>What is shown when nothing is chosen.</summary>
    public static BridgeQuestion Default(TabContext context) => Read(context, TabOptions.None).Question!;

    /// <summary>The other scenario that the options ask for; null when it is this one, or none.</summary>
    public static OtherScenario? Other(TabContext context, TabOptions options) =>
        context.Others.FirstOrDefault(other => other.Id == (options[BridgeOptions.From] ?? DefaultFrom(context)));

    /// <summary>The scenario that a bridge starts from unless another is chosen: Bear for Base, Base for every other, this one as saved where there is none.</summary>
    public static string DefaultFrom(TabContext context)
    {
        var usual = context.Id == Base ? Bear : Base;
        return context.Others.Any(other => other.Id == usual) ? usual : context.Id;
    }

    private static BridgeEnd? FromOf(TabContext context, string id) =>
        id == context.Id ? new(id, $"{context.Name} as saved", (context with { Now = context.Saved }).Stamp, context.Saved)
        : context.Others.FirstOrDefault(other => other.Id == id) is { } other ? new(id, other.Name, $"{other.Name}, {TabContext.Revision(other.Version)}", other.Assumptions)
        : null;

    private static BridgeEnd ToOf(TabContext context) =>
        new(context.Id, context.Now == context.Saved ? context.Name : $"{context.Name} as edited", context.Stamp, context.Now);
}
