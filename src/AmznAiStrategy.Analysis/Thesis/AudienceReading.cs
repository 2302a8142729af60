using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Thesis;

/// <summary>The two readers to whom the article leaves the answer.</summary>
public enum Audience
{
    /// <summary>Is told to hold off until the return on the spending is clearer.</summary>
    RiskAverse,

    /// <summary>Is told to take weakness as an entry.</summary>
    Growth,
}

/// <summary>What the verdicts say to an audience.</summary>
public enum Stance
{
    /// <summary>One of the two verdicts that it turns on is missing or cannot be told.</summary>
    Open,

    /// <summary>Against acting: waiting is right for the cautious, the upside is not there for the growth investor.</summary>
    Against,

    /// <summary>Something speaks for acting, and something against it.</summary>
    Partly,

    /// <summary>For acting: the evidence that the cautious wait for is there, the upside of the growth investor is.</summary>
    For,
}

/// <summary>
/// What the verdicts of Bull, Base and Bear say to one audience: a reading of the model, not advice. Generated, so that it follows the data.
/// <para>
/// The cautious look at Base and Bear: evidence is clear when the hurdle is met even if Bear comes true. Growth investors look at Bull and Base: there is an
/// upside when Bull clears, and it needs no luck when Base does so too.
/// </para>
/// </summary>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Stance">What follows.</param>
/// <param name="Headline">The same in a few words.</param>
/// <param name="Sentence">Why, with both verdicts that it turns on.</param>
public sealed record AudienceReading(Audience Audience, Stance Stance, string Headline, string Sentence)
{
    /// <param name="audience">Whom it is for.</param>
    /// <param name="bull">Verdict of Bull; null when the scenario is not stored.</param>
    /// <param name="middle">Verdict of Base; null when the scenario is not stored.</param>
    /// <param name="bear">Verdict of Bear; null when the scenario is not stored.</param>
    public static AudienceReading Of(Audience audience, Verdict? bull, Verdict? middle, Verdict? bear) => audience is Audience.RiskAverse
        ? RiskAverse(middle, bear)
        : Growth(bull, middle);

    /// <summary>What a scenario does, e.g. <c>Base meets the low bound only</c>.</summary>
    public static string Does(string scenario, Verdict? verdict) => verdict switch
    {
        Verdict.ClearsEarly => $"{scenario} clears the hurdle early",
        Verdict.Clears => $"{scenario} clears the hurdle",
        Verdict.LowBoundOnly => $"{scenario} meets the low bound only",
        Verdict.Fails => $"{scenario} fails",
        Verdict.Undetermined => $"{scenario} cannot be told",
        _ => $"{scenario} is not stored",
    };

    private static AudienceReading RiskAverse(Verdict? middle, Verdict? bear)
    {
        var facts = $"{Does("Base", middle)}, {Does("Bear", bear)}";
        return (IsKnown(middle) && IsKnown(bear), MeetsLow(middle), MeetsLow(bear)) switch
        {
            (false, _, _) => new(Audience.RiskAverse, Stance.Open, "Left open", $"{facts}: the evidence that the cautious wait for cannot be judged."),
            (_, true, true) when Clears(middle) && Clears(bear) => new(Audience.RiskAverse, Stance.For, "The evidence is there", $"{facts}: the return does not hang on which of them comes true."),
            (_, true, true) => new(Audience.RiskAverse, Stance.Partly, "Evidence for the low bound", $"{facts}: the low bound holds in both, the upper one does not."),
            (_, true, false) => new(Audience.RiskAverse, Stance.Against, "Wait", $"{facts}: whether the spending pays hangs on which of them comes true, and the evidence does not tell yet."),
            _ => new(Audience.RiskAverse, Stance.Against, "Wait", $"{facts}: the middle of the road does not reach the hurdle in time."),
        };
    }

    private static AudienceReading Growth(Verdict? bull, Verdict? middle)
    {
        var facts = $"{Does("Bull", bull)}, {Does("Base", middle)}";
        return (IsKnown(bull) && IsKnown(middle), Clears(bull)) switch
        {
            (false, _) => new(Audience.Growth, Stance.Open, "Left open", $"{facts}: whether there is an upside to buy cannot be judged."),
            (_, true) when Clears(middle) => new(Audience.Growth, Stance.For, "Weakness would be an entry", $"{facts}: the upside needs no more than Base."),
            (_, true) when MeetsLow(middle) => new(Audience.Growth, Stance.Partly, "An entry for those who believe in Bull", $"{facts}: the upside is Bull's; Base pays no more than the least that is asked for."),
            (_, true) => new(Audience.Growth, Stance.Partly, "An entry on Bull alone", $"{facts}: the upside is Bull's, and Base does not carry it."),
            _ => new(Audience.Growth, Stance.Against, "No upside to buy", $"{facts}: even Bull does not clear the hurdle in time."),
        };
    }

    private static bool IsKnown(Verdict? verdict) => verdict is not (null or Verdict.Undetermined);

    private static bool Clears(Verdict? verdict) => verdict is Verdict.ClearsEarly or Verdict.Clears;

    private static bool MeetsLow(Verdict? verdict) => Clears(verdict) || verdict is Verdict.LowBoundOnly;
}
