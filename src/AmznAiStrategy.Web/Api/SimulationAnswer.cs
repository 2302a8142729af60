using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Api;

/// <summary>A simulation. Money is USD billions, nominal; shares and rates are fractions; null is a quantity that is not defined.</summary>
/// <param name="Scenario">Id of the scenario whose values stood in for what the request left out.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Assumptions">Around which the levers vary.</param>
/// <param name="Seed">Of the generator, as text, since it may have 64 bits; sent back, it gives this answer again.</param>
/// <param name="Trials">How many.</param>
/// <param name="Uncertainties">The levers that vary, in the order in which they are drawn.</param>
/// <param name="Correlations">The pairs that are not drawn independently.</param>
/// <param name="RoicAtLow">Trials whose ROIC at the window's end meets the low hurdle.</param>
/// <param name="RoicAtHigh">Trials whose ROIC at the window's end meets the high hurdle.</param>
/// <param name="IrrAtLow">Trials whose programme IRR meets the low hurdle.</param>
/// <param name="NpvPositive">Trials whose programme NPV is above 0.</param>
/// <param name="Verdicts">How many trials end in each verdict.</param>
/// <param name="Standing">Where the scenario itself lies among its trials.</param>
/// <param name="Roic">ROIC at the window's end; its histogram has the low hurdle as an edge.</param>
/// <param name="Irr">Programme IRR; its histogram has the low hurdle as an edge.</param>
/// <param name="Npv">Programme NPV at the WACC; its histogram has 0 as an edge.</param>
/// <param name="Fan">ROIC year by year.</param>
/// <param name="Drivers">The levers, from the one that goes most with ROIC at the window's end to the least.</param>
/// <param name="Convergence">P(ROIC at or above the low hurdle) after 1 %, 2 %, … of the trials.</param>
/// <param name="Sentence">The odds and where the scenario lies in them.</param>
/// <param name="FanSentence">How ROIC spreads.</param>
/// <param name="DriversSentence">Which lever goes most with it.</param>
/// <param name="ConvergenceSentence">How well the odds are known.</param>
internal sealed record SimulationAnswer(
    string Scenario, int Version, string Engine, Assumptions Assumptions, string Seed, int Trials,
    ImmutableArray<UncertaintyAnswer> Uncertainties, ImmutableArray<CorrelationAnswer> Correlations,
    TrialShare RoicAtLow, TrialShare RoicAtHigh, TrialShare IrrAtLow, TrialShare NpvPositive, ImmutableArray<VerdictShare> Verdicts, StandingAnswer Standing,
    Spread Roic, Spread Irr, Spread Npv, ImmutableArray<FanYear> Fan, ImmutableArray<DriverAnswer> Drivers, ImmutableArray<ConvergencePoint> Convergence,
    string Sentence, string FanSentence, string DriversSentence, string ConvergenceSentence)
{
    /// <summary>Holds every part of the result, and none of its trials.</summary>
    public static SimulationAnswer Of(StoredScenario scenario, string name, SimulationResult result)
    {
        var (plan, headline) = (result.Plan, result.Headline);
        return new(
            scenario.Id, scenario.Version, ImageId.EngineVersion, plan.Assumptions, plan.Seed.ToString(CultureInfo.InvariantCulture), plan.Trials,
            [.. plan.Uncertainties.Select(uncertainty => new UncertaintyAnswer(LeverAnswer.Of(uncertainty.Lever), DistributionText.Write(uncertainty.Distribution)))],
            CorrelationAnswer.Of(plan),
            headline.RoicAtLow, headline.RoicAtHigh, headline.IrrAtLow, headline.NpvPositive, headline.Verdicts,
            new(headline.Roic, headline.Irr, headline.Npv, headline.AtMedians, headline.MedianRank),
            result.Roic, result.Irr, result.Npv, result.Fan, [.. result.Drivers.Select(DriverAnswer.Of)], result.Convergence,
            SimulationText.Sentence(headline, name), SimulationText.Fan(result), SimulationText.Drivers(result), SimulationText.Convergence(result));
    }
}

/// <summary>A lever that varies.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Distribution">How likely its values are, as requests write it.</param>
internal sealed record UncertaintyAnswer(LeverAnswer Lever, string Distribution);

/// <summary>Two levers that are not drawn independently.</summary>
/// <param name="First">Id of the one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Value">Correlation of their normal scores.</param>
internal sealed record CorrelationAnswer(string First, string Second, double Value)
{
    public static ImmutableArray<CorrelationAnswer> Of(SimulationPlan plan) =>
    [
        .. from first in Enumerable.Range(0, plan.Uncertainties.Length)
           from second in Enumerable.Range(first + 1, plan.Uncertainties.Length - first - 1)
           where plan.Correlations[first, second] != 0
           select new CorrelationAnswer(plan.Uncertainties[first].Lever.Id, plan.Uncertainties[second].Lever.Id, plan.Correlations[first, second]),
    ];
}

/// <summary>Where a scenario lies among its own trials.</summary>
/// <param name="Roic">Its ROIC at the window's end.</param>
/// <param name="Irr">Its programme IRR.</param>
/// <param name="Npv">Its programme NPV.</param>
/// <param name="AtMedians">ROIC at the window's end with every lever that varies at its median.</param>
/// <param name="MedianRank">The share of trials up to that.</param>
internal sealed record StandingAnswer(Standing Roic, Standing Irr, Standing Npv, double? AtMedians, double? MedianRank);

/// <summary>How much one lever goes together with ROIC at the window's end.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="RankCorrelation">Spearman's, −1 to 1; null when one of the two does not vary.</param>
/// <param name="WhenLow">Mean ROIC of the fifth of the trials with the lowest draws.</param>
/// <param name="WhenHigh">Mean ROIC of the fifth with the highest draws.</param>
/// <param name="Swing">From the one mean to the other.</param>
internal sealed record DriverAnswer(LeverAnswer Lever, double? RankCorrelation, double? WhenLow, double? WhenHigh, double? Swing)
{
    public static DriverAnswer Of(Driver driver) => new(LeverAnswer.Of(driver.Lever), driver.RankCorrelation, driver.WhenLow, driver.WhenHigh, driver.Swing);
}
