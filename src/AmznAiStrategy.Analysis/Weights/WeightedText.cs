using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Weights;

/// <summary>Weighted scenarios in words.</summary>
public static class WeightedText
{
    /// <summary>What to expect, e.g. <c>With Bull, Base and Bear at 25%, 50% and 25%, expected ROIC is 13.4%: below 15%.</c></summary>
    public static string Sentence(WeightedOutcome outcome)
    {
        var (weights, hurdle) = (outcome.Weights, outcome.Base.Assumptions.Hurdle);
        var given = $"With Bull, Base and Bear at {Exact(weights.Bull)}, {Exact(weights.Base)} and {Exact(weights.Bear)}";
        return outcome switch
        {
            { ExpectedRoic: null } => $"{given} there is no expected ROIC: {Undefined(outcome)}.",
            { MeetsHigh: true } => $"{given}, expected ROIC is {Text(outcome.ExpectedRoic)}: it meets {Exact(hurdle.High)}.",
            { MeetsLow: true } => $"{given}, expected ROIC is {Text(outcome.ExpectedRoic)}: it meets {Exact(hurdle.Low)}, but not {Exact(hurdle.High)}.",
            _ => $"{given}, expected ROIC is {Text(outcome.ExpectedRoic)}: below {Exact(hurdle.Low)}.",
        };
    }

    /// <summary>
    /// How likely Bull must be, e.g. <c>Expected ROIC meets 15% when Bull is at least 35.6% likely, with Base and Bear in their present proportion; it is
    /// taken to be 25.0%, 10.6 pp less.</c>
    /// </summary>
    public static string Sentence(WeightedOutcome outcome, ImpliedProbability implied) => implied.Status switch
    {
        ImpliedStatus.Always => $"Expected ROIC meets {Exact(implied.Hurdle)} whatever the probability of Bull: from {Text(implied.WithoutBull)} without it to {Text(implied.BullAlone)} with certainty.",
        ImpliedStatus.Never => $"No probability of Bull makes expected ROIC meet {Exact(implied.Hurdle)}: it goes from {Text(implied.WithoutBull)} without Bull to {Text(implied.BullAlone)} with certainty.",
        ImpliedStatus.AtLeast => $"Expected ROIC meets {Exact(implied.Hurdle)} when Bull is at least {Text(implied.Probability)} likely{Distance(outcome, implied.Probability!.Value)}",
        ImpliedStatus.AtMost => $"Expected ROIC meets {Exact(implied.Hurdle)} when Bull is at most {Text(implied.Probability)} likely, as it returns less than the mix of the others{Distance(outcome, implied.Probability!.Value)}",
        _ when implied.BullAlone is null => "There is no implied probability: ROIC of Bull is not defined.",
        _ when outcome.Weights.Base + outcome.Weights.Bear == 0 => "There is no implied probability: with all weight on Bull, Base and Bear have no proportion to keep.",
        _ => $"There is no implied probability: {Undefined(outcome)}.",
    };

    private static string Distance(WeightedOutcome outcome, double probability)
    {
        var distance = outcome.Weights.Bull - probability;
        var away = Format.Value(Math.Abs(distance), Unit.PercentagePoints).TrimStart('+');
        return $", with Base and Bear in their present proportion; it is taken to be {Text(outcome.Weights.Bull)}, {(distance == 0 ? "the same" : $"{away} {(distance > 0 ? "more" : "less")}")}.";
    }

    private static string Undefined(WeightedOutcome outcome) =>
        $"ROIC of {(outcome.Weights.Bull > 0 && outcome.Bull.Summary.RoicAtWindowEnd is null ? "Bull" : outcome.Weights.Base > 0 && outcome.Base.Summary.RoicAtWindowEnd is null ? "Base" : "Bear")} is not defined";

    private static string Text(double? share) => Format.Value(share, Unit.Share);

    private static string Exact(double share) => QuantityText.Exact(Math.Round(share, 6), Unit.Share);
}
