using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>The numbers of a bridge as figures that can say what they are made of.</summary>
/// <param name="From">Name of the first scenario.</param>
/// <param name="To">Name of the second.</param>
/// <param name="Bridge">What was found.</param>
public sealed record BridgeFigures(string From, string To, ScenarioBridge Bridge)
{
    /// <summary>The measure in the first scenario.</summary>
    public Figure Start => End(From, Bridge.From);

    /// <summary>The measure in the second scenario.</summary>
    public Figure Finish => End(To, Bridge.To);

    /// <summary>The difference that the steps add up to; shares and rates in percentage points.</summary>
    public Figure Gap => Figure.Derive($"Gap from {From} to {To}", Difference, $"{To} − {From}", values => values[0] - values[1], Finish, Start);

    /// <summary>What a step contributes.</summary>
    public Figure Contribution(BridgeStep step) => Part($"{step.Lever.Label}: contribution", step.Contribution, Equation(step));

    /// <summary>How far a sampled contribution may be off; without a value, and saying so, when it is exact.</summary>
    public Figure StandardError(BridgeStep step) => Part($"{step.Lever.Label}: standard error", step.StandardError, "standard deviation of the pairs' means ÷ √pairs", "the contribution is not sampled");

    private Unit Difference => BreakEvenText.Difference(Bridge.Measure.Unit);

    private string Equation(BridgeStep step)
    {
        var orders = Bridge.Status is BridgeStatus.Sampled ? $"{Format.Value(ScenarioBridge.Orders, Unit.Count)} random orders" : "all orders";
        return $"mean, over {orders} of the levers, of what it adds when it goes from {From} to {To}: {BridgeText.Values(step)}";
    }

    private Figure End(string scenario, double? value) => new($"{Bridge.Measure.Label}, {scenario}", value, Bridge.Measure.Unit, new ProjectedOrigin(scenario, "as the projection gives it", []))
    {
        Reason = value is null ? $"it is not defined in {scenario}" : null,
    };

    private Figure Part(string name, double? value, string equation, string otherwise = "there is no bridge") =>
        new(name, value, Difference, new ProjectedOrigin($"{From} and {To}", equation, [Start, Finish])) { Reason = value is null ? otherwise : null };
}
