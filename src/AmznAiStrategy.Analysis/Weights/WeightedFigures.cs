using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Weights;

/// <summary>Expected values and implied probabilities as figures that can say what they are made of.</summary>
/// <param name="Outcome">The weighted scenarios.</param>
public sealed record WeightedFigures(WeightedOutcome Outcome)
{
    private const string Scenarios = "Bull, Base and Bear";

    public Figure ExpectedRoic => Expected("Expected ROIC at the window's end", Unit.Share, Outcome.ExpectedRoic, figures => figures.RoicAtWindowEnd);

    public Figure ExpectedIrr => Expected("Expected programme IRR", Unit.Share, Outcome.ExpectedIrr, figures => figures.ProgrammeIrr);

    public Figure ExpectedNpv => Expected("Expected programme NPV", Unit.UsdBillions, Outcome.ExpectedNpv, figures => figures.ProgrammeNpvAtWacc);

    /// <summary>The probability of Bull at which the expected ROIC is the hurdle.</summary>
    public Figure Implied(ImpliedProbability implied) => new(
        $"Probability of Bull at which expected ROIC is {Format.Value(implied.Hurdle, Unit.Share, 0)}",
        implied.Probability,
        Unit.Share,
        new ProjectedOrigin(
            Scenarios,
            "(hurdle − ROIC without Bull) ÷ (ROIC of Bull − ROIC without Bull)",
            [
                new("Hurdle", implied.Hurdle, Unit.Share, new ProjectedOrigin(Scenarios, "as chosen", [])),
                Roic("ROIC without Bull", implied.WithoutBull, "mean of Base and Bear in the proportion of their weights"),
                Roic("ROIC of Bull", implied.BullAlone, "at the end of its window"),
            ]))
    {
        Reason = implied.Probability is null ? WeightedText.Sentence(Outcome, implied) : null,
    };

    private static Figure Roic(string name, double? value, string equation) =>
        new(name, value, Unit.Share, new ProjectedOrigin(Scenarios, equation, [])) { Reason = value is null ? "it is not defined" : null };

    private Figure Expected(string name, Unit unit, double? value, Func<ProjectionFigures, Figure> figure) => new(
        name,
        value,
        unit,
        new ProjectedOrigin(
            Scenarios,
            "sum of probability × value",
            [
                Weight("Bull", Outcome.Weights.Bull), figure(new("Bull", Outcome.Bull)) with { Name = $"{name}: Bull" },
                Weight("Base", Outcome.Weights.Base), figure(new("Base", Outcome.Base)) with { Name = $"{name}: Base" },
                Weight("Bear", Outcome.Weights.Bear), figure(new("Bear", Outcome.Bear)) with { Name = $"{name}: Bear" },
            ]))
    {
        Reason = value is null ? "a scenario of positive weight has no value" : null,
    };

    private static Figure Weight(string scenario, double weight) =>
        new($"Probability of {scenario}", weight, Unit.Share, new ProjectedOrigin(scenario, "the analyst's judgement", []));
}
