using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Weights;

/// <summary>Whether a probability of the bull case exists at which the expected ROIC meets a hurdle.</summary>
public enum ImpliedStatus
{
    /// <summary>It meets the hurdle from this probability up.</summary>
    AtLeast,

    /// <summary>It meets the hurdle up to this probability: Bull returns less than the mix of the others.</summary>
    AtMost,

    /// <summary>It meets the hurdle whatever the probability.</summary>
    Always,

    /// <summary>It misses the hurdle even with certainty of the better side.</summary>
    Never,

    /// <summary>A ROIC that is needed has no value, or Base and Bear have no proportion to keep because all weight is on Bull.</summary>
    Undefined,
}

/// <summary>The probability of the bull case at which the expected ROIC is a hurdle, the rest split between Base and Bear in their present proportion.</summary>
/// <param name="Hurdle">The hurdle, per year.</param>
/// <param name="Status">Whether there is one.</param>
/// <param name="Probability">It; null unless the status is <see cref="ImpliedStatus.AtLeast"/> or <see cref="ImpliedStatus.AtMost"/>.</param>
/// <param name="WithoutBull">Expected ROIC with a probability of 0; null when undefined.</param>
/// <param name="BullAlone">ROIC of the bull case; null when undefined.</param>
public sealed record ImpliedProbability(double Hurdle, ImpliedStatus Status, double? Probability, double? WithoutBull, double? BullAlone);

/// <summary>
/// Bull, Base and Bear weighted by their probabilities (docs/model.md, Probability weights). Expected values are means of the scenarios' values. The
/// mean of three ROICs is not the ROIC of an average scenario, and the verdict on it is not a mean of three verdicts.
/// </summary>
/// <param name="Weights">Legal weights.</param>
/// <param name="Bull">The bull case.</param>
/// <param name="Base">The base case; its hurdles are the ones to meet.</param>
/// <param name="Bear">The bear case.</param>
public sealed record WeightedOutcome(ScenarioWeights Weights, Projection.Projection Bull, Projection.Projection Base, Projection.Projection Bear)
{
    /// <summary>Mean of ROIC at the end of each scenario's window; null when a scenario of positive weight has none.</summary>
    public double? ExpectedRoic => Expected(Weights, summary => summary.RoicAtWindowEnd);

    /// <summary>Mean of the programmes' IRRs; null when a scenario of positive weight has none.</summary>
    public double? ExpectedIrr => Expected(Weights, summary => summary.ProgrammeIrr.Rate);

    /// <summary>Mean of the programmes' NPVs, $B; null when a scenario of positive weight has none.</summary>
    public double? ExpectedNpv => Expected(Weights, summary => summary.ProgrammeNpvAtWacc);

    /// <summary>Whether the expected ROIC meets the low hurdle; null when it is undefined.</summary>
    public bool? MeetsLow => ExpectedRoic is { } roic ? VerdictRule.Meets(roic, Base.Assumptions.Hurdle.Low) : null;

    /// <summary>Whether the expected ROIC meets the high hurdle; null when it is undefined.</summary>
    public bool? MeetsHigh => ExpectedRoic is { } roic ? VerdictRule.Meets(roic, Base.Assumptions.Hurdle.High) : null;

    /// <summary>The implied probability of the bull case for the low hurdle.</summary>
    public ImpliedProbability ImpliedForLow => Implied(Base.Assumptions.Hurdle.Low);

    /// <summary>The implied probability of the bull case for the high hurdle.</summary>
    public ImpliedProbability ImpliedForHigh => Implied(Base.Assumptions.Hurdle.High);

    /// <summary>p = (h - R) / (ROIC_bull - R), R the mean of Base and Bear in their present proportion.</summary>
    public ImpliedProbability Implied(double hurdle)
    {
        var others = Weights.Base + Weights.Bear;
        var rest = others > 0 ? Expected(new(0, Weights.Base / others, Weights.Bear / others), summary => summary.RoicAtWindowEnd) : null;
        if (rest is not { } without || Bull.Summary.RoicAtWindowEnd is not { } alone)
        {
            return new(hurdle, ImpliedStatus.Undefined, null, rest, Bull.Summary.RoicAtWindowEnd);
        }

        var status = (VerdictRule.Meets(without, hurdle), VerdictRule.Meets(alone, hurdle)) switch
        {
            (true, true) => ImpliedStatus.Always,
            (false, false) => ImpliedStatus.Never,
            (false, true) => ImpliedStatus.AtLeast,
            (true, false) => ImpliedStatus.AtMost,
        };
        double? probability = status is ImpliedStatus.AtLeast or ImpliedStatus.AtMost ? Math.Clamp((hurdle - without) / (alone - without), 0, 1) : null;
        return new(hurdle, status, probability, without, alone);
    }

    /// <exception cref="ArgumentException">The weights are not legal.</exception>
    public static WeightedOutcome Of(ScenarioWeights weights, Projection.Projection bull, Projection.Projection @base, Projection.Projection bear) =>
        weights.Check() is [var error, ..] ? throw new ArgumentException(error.Message, nameof(weights)) : new(weights, bull, @base, bear);

    private double? Expected(ScenarioWeights weights, Func<ProjectionSummary, double?> value) =>
        Part(weights.Bull, Bull, value) + Part(weights.Base, Base, value) + Part(weights.Bear, Bear, value);

    /// <summary>A scenario that cannot happen counts for nothing, defined or not.</summary>
    private static double? Part(double weight, Projection.Projection projection, Func<ProjectionSummary, double?> value) =>
        weight == 0 ? 0 : weight * value(projection.Summary);
}
