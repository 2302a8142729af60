using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Risks;

/// <summary>What the risks do to a verdict, in words.</summary>
public static class RiskText
{
    /// <summary>
    /// How many risks turn the verdict, and which lever is nearest, e.g. <c>4 of the 5 risks turn that verdict by one lever alone. Nearest is price
    /// change. The verdict turns to fails when price change falls below −4.2%/yr; Base assumes −4.0%/yr, 0.2 pp away.</c>
    /// </summary>
    /// <param name="findings">The risks.</param>
    /// <param name="scenario">Name of the scenario.</param>
    public static string Sentence(ImmutableArray<RiskFinding> findings, string scenario)
    {
        var turning = findings.Count(finding => finding.Nearest is not null);
        var some = $"{(turning > 0 ? Format.Value(turning, Unit.Count) : "None")} of the {Format.Value(findings.Length, Unit.Count)} risks {(turning == 1 ? "turns" : "turn")} that verdict by one lever alone.";
        return findings.Select(finding => finding.Nearest).OfType<RiskBreakEven>().MinBy(lever => lever.BreakEven.Nearness(lever.Flip!)) is { } nearest
            ? $"{some} Nearest is {BreakEvenText.Name(nearest.BreakEven.Lever)}. {BreakEvenText.Sentence(nearest.BreakEven, scenario, nearest.Flip)}"
            : some;
    }

    /// <summary>One risk: where its nearest lever turns the verdict; where none does, that of its first lever; null when the scenario has none of its levers.</summary>
    /// <param name="finding">The risk.</param>
    /// <param name="scenario">Name of the scenario.</param>
    public static string? Sentence(RiskFinding finding, string scenario) =>
        (finding.Nearest ?? finding.Levers.FirstOrDefault()) is { } told ? BreakEvenText.Sentence(told.BreakEven, scenario, told.Flip) : null;
}
