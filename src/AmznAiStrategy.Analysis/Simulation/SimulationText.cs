using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>A simulation in words.</summary>
public static class SimulationText
{
    /// <summary>A band wider than this to either side is worth more trials.</summary>
    public const double WideError = 0.005;

    /// <summary>From this rank on the scenario's own value is called high among its trials; below 1 less it, low.</summary>
    private const double Off = 0.6;

    /// <summary>
    /// The odds of the low hurdle and where the scenario lies in them, e.g. <c>Base meets the 15% hurdle in 17% of 10,000 trials; its own 15.4% is the
    /// 84th percentile, because revenue is the lesser of capacity and demand.</c>
    /// </summary>
    public static string Sentence(SimulationHeadline headline, string scenario)
    {
        var (hurdle, horizon) = (headline.Plan.Assumptions.Hurdle, headline.Plan.Assumptions.Horizon);
        var trials = Trials(headline.Trials);
        if (headline.Roic.Defined == 0)
        {
            return hurdle.ClockStart + hurdle.WindowLast > horizon.LastYear
                ? $"The odds of {scenario} cannot be told: the projection ends in {Format.Value(horizon.LastYear, Unit.Year)}, before the window does in {WindowEnd(headline)}."
                : $"The odds of {scenario} cannot be told: in none of {trials} is there invested capital to return anything in {WindowEnd(headline)}.";
        }

        var low = QuantityText.Exact(hurdle.Low, Unit.Share);
        var odds = $"{scenario} meets the {low} hurdle in {Part(headline.RoicAtLow)}";
        var undefined = headline.Undefined > 0 ? $" In {Format.Value(headline.Undefined, Unit.Count)} of them there is no return in {WindowEnd(headline)}." : "";
        return $"{odds}{Own(headline)}.{undefined}";
    }

    /// <summary>How ROIC spreads and when its median meets the low hurdle.</summary>
    public static string Fan(SimulationResult result)
    {
        var (hurdle, year) = (result.Plan.Assumptions.Hurdle, WindowEnd(result.Headline));
        if (result.Roic.Quantiles is not { } roic)
        {
            return $"There is no return in {year} in any of {Trials(result.Plan.Trials)}.";
        }

        var low = QuantityText.Exact(hurdle.Low, Unit.Share);
        var first = result.Fan.FirstOrDefault(fan => fan.Year >= hurdle.ClockStart && fan.Roic is { } median && VerdictRule.Meets(median.P50, hurdle.Low));
        var median = first is null ? $"the median meets {low} in no year up to {Format.Year(result.Fan[^1].Year)}" : $"the median first meets {low} in {Format.Year(first.Year)}";
        return $"Half of the trials put ROIC in {year} between {Share(roic.P25)} and {Share(roic.P75)}, nine in ten between {Share(roic.P5)} and {Share(roic.P95)}; {median}.";
    }

    /// <summary>Which uncertain lever goes most with the outcome, and what it is worth.</summary>
    public static string Drivers(SimulationResult result)
    {
        var year = WindowEnd(result.Headline);
        if (result.Drivers.FirstOrDefault() is not { RankCorrelation: { } correlation } first)
        {
            return $"Nothing that varies moves ROIC in {year}.";
        }

        // Two standard errors of a rank correlation of independent columns, 1/√(n − 1).
        if (Math.Abs(correlation) < 2 / Math.Sqrt(Math.Max(result.Roic.Defined - 1, 1)))
        {
            return $"No lever stands out: the strongest rank correlation with ROIC in {year}, of {BreakEvenText.Name(first.Lever)}, could be chance among {Trials(result.Roic.Defined)}.";
        }

        var strongest = $"{first.Lever.Label} goes with ROIC in {year} more than any other lever: rank correlation {Format.Value(correlation, Unit.Ratio)}";
        return first is { WhenLow: { } low, WhenHigh: { } high }
            ? $"{strongest}; where it is in its lowest fifth ROIC averages {Share(low)}, in its highest {Share(high)}."
            : $"{strongest}.";
    }

    /// <summary>How well the odds are known, and what it would take to know them twice as well.</summary>
    public static string Convergence(SimulationResult result)
    {
        var share = result.Headline.RoicAtLow;
        var low = QuantityText.Exact(result.Plan.Assumptions.Hurdle.Low, Unit.Share);
        var known = $"After {Trials(share.Of)}, P(ROIC ≥ {low}) is {Share(share.Value)}, between {Share(share.Low)} and {Share(share.High)} with 95% confidence";
        var needed = 4L * share.Of;
        return (share.High - share.Low) / 2 <= WideError ? $"{known}."
            : needed <= SimulationPlan.MostTrials ? $"{known}; {Trials(needed)} would halve that."
            : $"{known}; to halve that would take {Trials(needed)}, more than the {Format.Value(SimulationPlan.MostTrials, Unit.Count)} that may be asked for.";
    }

    /// <summary>That a result no longer belongs to what is on screen, and why; null when it does.</summary>
    /// <param name="of">The plan that was run.</param>
    /// <param name="now">The plan that would be run now; its number of trials does not matter.</param>
    /// <param name="scenario">Name of the scenario.</param>
    public static string? Stale(SimulationPlan of, SimulationPlan now, string scenario)
    {
        var changed = new List<string>();
        if (of.Assumptions != now.Assumptions)
        {
            changed.Add($"the assumptions of {scenario}");
        }

        if (!of.Uncertainties.SequenceEqual(now.Uncertainties))
        {
            changed.Add("the distributions");
        }

        if (of.Correlations != now.Correlations)
        {
            changed.Add("the correlations");
        }

        if (of.Seed != now.Seed)
        {
            changed.Add("the seed");
        }

        return changed.Count == 0 ? null
            : $"These {Trials(of.Trials)} are out of date: {Listed(changed)} {(changed.Count == 1 && of.Seed != now.Seed ? "has" : "have")} changed since. Run them again.";
    }

    /// <summary>A place in a distribution, e.g. <c>84th percentile</c>; <c>below all trials</c> and <c>at or above all trials</c> at its ends, null when undefined.</summary>
    public static string? Percentile(Standing standing) => standing.AtOrBelow is not { } share ? null
        : share.Count == 0 ? "below all trials"
        : share.Count == share.Of ? "at or above all trials"
        : $"{Ordinal(Math.Clamp((int)Math.Round(share.Value * 100), 1, 99))} percentile";

    /// <summary>The odds of both hurdles in few words, e.g. <c>17% of 10,000 trials meet 15%, 3.1% meet 20%</c>.</summary>
    public static string Odds(SimulationHeadline headline)
    {
        var hurdle = headline.Plan.Assumptions.Hurdle;
        if (headline.Roic.Defined == 0)
        {
            return $"none of {Trials(headline.Trials)} has a return in {WindowEnd(headline)}";
        }

        var low = $"{Part(headline.RoicAtLow)} {Meet(headline.RoicAtLow)} {QuantityText.Exact(hurdle.Low, Unit.Share)}";
        return hurdle.High == hurdle.Low ? low : $"{low}, {Few(headline.RoicAtHigh)} {Meet(headline.RoicAtHigh)} {QuantityText.Exact(hurdle.High, Unit.Share)}";
    }

    /// <summary>A share of trials in words: <c>none of 10,000 trials</c>, <c>17% of 10,000 trials</c>, with a decimal where a whole percent would hide it.</summary>
    public static string Part(TrialShare share) =>
        share.Of == 1 ? (share.Count == 0 ? "none of 1 trial" : "the one trial")
        : share.Count == share.Of ? $"every one of {Trials(share.Of)}"
        : $"{Few(share)} of {Trials(share.Of)}";

    /// <summary>The same without the number of all trials.</summary>
    private static string Few(TrialShare share) =>
        share.Count == 0 ? "none"
        : share.Count == share.Of ? "every one"
        : share.Value is < 0.001 or > 0.999 ? Format.Value(share.Count, Unit.Count)
        : Format.Value(share.Value, Unit.Share, share.Value is < 0.095 or > 0.905 ? 1 : 0);

    private static string Meet(TrialShare share) => share.Count == 1 || share.Count == share.Of ? "meets" : "meet";

    private static string Own(SimulationHeadline headline)
    {
        if (headline.Roic is not { Own: { } own, Rank: { } rank } || Percentile(headline.Roic) is not { } percentile)
        {
            return "; with its own values it has no return to set against them";
        }

        var place = percentile.EndsWith("percentile", StringComparison.Ordinal) ? $"the {percentile}" : percentile;
        return $"; its own {Share(own)} is {place}{Because(headline, rank)}";
    }

    /// <summary>
    /// A scenario that is high among its trials is so for two reasons that can be told apart: its values lie above the middle of their ranges, and
    /// even all middles together give more than the middle of the trials, since a lever that is low costs more than one that is high gains
    /// where another limit binds.
    /// </summary>
    private static string Because(SimulationHeadline headline, double rank)
    {
        if (rank is > 1 - Off and < Off || headline.AtMedians is not { } middle || headline.MedianRank is not { } middleRank)
        {
            return "";
        }

        return rank <= 1 - Off ? $", because its values lie on the unfavourable side of their ranges: all at their medians give {Share(middle)}"
            : middleRank >= Off ? ", because revenue is the lesser of capacity and demand"
            : $", because its values lie on the favourable side of their ranges: all at their medians give {Share(middle)}";
    }

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Listed(List<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    private static string WindowEnd(SimulationHeadline headline) => Format.Value(headline.Plan.Assumptions.Hurdle.ClockStart + headline.Plan.Assumptions.Hurdle.WindowLast, Unit.Year);

    private static string Trials(long count) => $"{Format.Value(count, Unit.Count)} {(count == 1 ? "trial" : "trials")}";

    private static string Share(double value) => Format.Value(value, Unit.Share);
}
