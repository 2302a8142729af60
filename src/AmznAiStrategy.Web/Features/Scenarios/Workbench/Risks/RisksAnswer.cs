using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Risks;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Risks;

/// <summary>The break-evens of the risks, and what the verdict would be by another measure of return.</summary>
/// <param name="Findings">Every risk.</param>
/// <param name="Sentence">How many turn the verdict, and which is nearest.</param>
/// <param name="RiskCharts">ROIC against the lever of each risk.</param>
/// <param name="Returns">By denominator and lag.</param>
/// <param name="Chosen">The reading that was chosen.</param>
/// <param name="ReturnChart">The returns by year.</param>
public sealed record RisksAnswer(
    ImmutableArray<RiskFinding> Findings, string Sentence, ImmutableArray<ChartSpec> RiskCharts, SimpleReturns Returns, SimpleReturn Chosen, ChartSpec ReturnChart)
{
    /// <summary>In the order of the page.</summary>
    public ImmutableArray<ChartSpec> Charts => [.. RiskCharts, ReturnChart];

    /// <summary>What the switch from the usual reading to the chosen one does; null when it is chosen.</summary>
    public string? Switch => Returns[RisksReading.UsualDenominator, 0] is var usual && usual != Chosen ? SimpleReturnText.Switch(usual, Chosen) : null;

    /// <summary>Pure; called on any thread.</summary>
    public static RisksAnswer To(RisksQuestion question)
    {
        var scenario = question.Scenario;
        var projection = CapexRoi.Project(scenario.Assumptions);
        var findings = RiskFinding.Of(scenario.Assumptions, KnownRisks.All);
        var returns = SimpleReturns.Of(projection);
        var chosen = returns[question.Denominator, question.Lag];
        return new(
            findings,
            $"{scenario.Name} earns a ROIC of {Format.Value(projection.Summary.RoicAtWindowEnd, Unit.Share)} in {Format.Year(projection.Summary.WindowEnd)}: {VerdictText.Label(projection.Summary.Verdict).ToLowerInvariant()}. {RiskText.Sentence(findings, scenario.Name)}",
            [.. findings.Select(finding => Features.Risks.RiskCharts.Return(finding, scenario)).OfType<ChartSpec>()],
            returns,
            chosen,
            ReturnCharts.ByYear(scenario, returns, chosen));
    }
}
