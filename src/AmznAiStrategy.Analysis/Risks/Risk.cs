using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Risks;

/// <summary>One of the article's risks, and how the model expresses it.</summary>
/// <param name="Id">Stable name in links, e.g. <c>stranded</c>.</param>
/// <param name="Title">The risk in a few words.</param>
/// <param name="Reading">How the model reads it, in a sentence or two; where no lever says it directly, that too.</param>
/// <param name="Evidence">Ids of the printed and reported figures it rests on.</param>
/// <param name="Levers">The levers that express it; the first one is drawn.</param>
public sealed record Risk(string Id, string Title, string Reading, ImmutableArray<string> Evidence, ImmutableArray<RiskLever> Levers)
{
    /// <summary>Whether the risk is about retail AI, which the headline leaves out: the drawing then shows the return with it, too.</summary>
    public bool IsOutsideHeadline { get; init; }
}

/// <summary>A lever of a risk.</summary>
/// <param name="Id">Id of a guided lever, or path of an assumption.</param>
/// <param name="Why">What the risk does to it, in a few words.</param>
public sealed record RiskLever(string Id, string Why)
{
    /// <summary>The stretch that is drawn, for an assumption whose hard range is too wide to see anything; null for the lever's own.</summary>
    public (double Min, double Max)? Drawn { get; init; }
}

/// <summary>A lever of a risk and where it turns the verdict.</summary>
public sealed record RiskBreakEven(RiskLever Lever, BreakEven BreakEven)
{
    /// <summary>The nearest change to a worse verdict; where none is worse, as when the scenario fails already, the nearest of all; null when nothing turns it.</summary>
    public VerdictFlip? Flip => BreakEven.Worsening ?? BreakEven.Nearest;
}

/// <summary>A risk for one scenario.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Levers">Its levers that the scenario has, in order.</param>
public sealed record RiskFinding(Risk Risk, ImmutableArray<RiskBreakEven> Levers)
{
    /// <summary>The lever whose change of verdict is nearest, as a part of its slider; null when none turns the verdict.</summary>
    public RiskBreakEven? Nearest => Levers.Where(lever => lever.Flip is not null).MinBy(lever => lever.BreakEven.Nearness(lever.Flip!));

    /// <summary>Every lever of every risk over its whole range; a lever that several risks share is searched once.</summary>
    public static ImmutableArray<RiskFinding> Of(Assumptions assumptions, IEnumerable<Risk> risks)
    {
        var found = new Dictionary<string, BreakEven?>(StringComparer.Ordinal);
        return [.. risks.Select(risk => new RiskFinding(risk, [.. risk.Levers.SelectMany(Found)]))];

        IEnumerable<RiskBreakEven> Found(RiskLever lever) => Search(lever) is { } breakEven ? [new(lever, breakEven)] : [];

        BreakEven? Search(RiskLever lever)
        {
            if (!found.TryGetValue(lever.Id, out var breakEven))
            {
                found[lever.Id] = breakEven = Sensitivity.Levers.Find(assumptions, lever.Id) is { } known ? BreakEven.Of(assumptions, known) : null;
            }

            return breakEven is not null && lever.Drawn is { } drawn
                ? breakEven with { Lever = breakEven.Lever with { Min = drawn.Min, Max = drawn.Max } }
                : breakEven;
        }
    }
}
