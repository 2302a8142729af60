using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>What stands of the simulation beside the verdict.</summary>
public static class Odds
{
    /// <summary>
    /// The percentile of a headline number among its trials, e.g. <c>84th percentile</c>; of one at an end in fewer words than
    /// <see cref="SimulationText.Percentile"/> has, so that it fits below the number. Null for a number that is not simulated.
    /// </summary>
    /// <param name="output">Name of the output.</param>
    /// <param name="headline">What was simulated.</param>
    public static string? Place(string output, SimulationHeadline headline) => output switch
    {
        "roic-window-end" => Place(headline.Roic),
        "programme-irr" => Place(headline.Irr),
        "programme-npv" => Place(headline.Npv),
        _ => null,
    };

    private static string Place(Standing standing) => standing.AtOrBelow is not { } share ? "no percentile"
        : share.Count == 0 ? "every trial higher"
        : share.Count == share.Of ? "no trial higher"
        : SimulationText.Percentile(standing)!;
}
