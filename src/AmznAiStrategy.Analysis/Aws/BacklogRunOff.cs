using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Aws;

/// <summary>A year in which a part of the backlog turns into revenue.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Converted">Revenue from the backlog, $B.</param>
/// <param name="Left">Backlog at the end of the year, $B.</param>
public sealed record RunOffYear(int Year, Figure Converted, Figure Left);

/// <summary>How the backlog runs off at a yearly conversion when nothing new is booked: converted_t = c B (1 − c)^t.</summary>
/// <param name="Backlog">At the start, $B.</param>
/// <param name="Conversion">Part of the open backlog that customers call in a year, c.</param>
/// <param name="Years">In order.</param>
public sealed record BacklogRunOff(Figure Backlog, Figure Conversion, ImmutableArray<RunOffYear> Years)
{
    private const int YearsShown = 5;

    /// <summary>What is left after the last year.</summary>
    public Figure Left => Years[^1].Left;

    /// <param name="backlog">At the start, $B.</param>
    /// <param name="scenario">Name of the scenario that assumes the conversion.</param>
    /// <param name="conversion">Its <c>demand.backlogConversion</c>, as a fraction.</param>
    /// <param name="firstYear">First calendar year.</param>
    public static BacklogRunOff Of(Figure backlog, string scenario, double conversion, int firstYear)
    {
        var rate = new Figure("Backlog conversion a year", conversion, Unit.Share, new AssumedOrigin(scenario, "demand.backlogConversion"));
        return new(backlog, rate, [.. Enumerable.Range(0, YearsShown).Select(t => new RunOffYear(
            firstYear + t,
            Figure.Derive($"Backlog turned into revenue {firstYear + t}", Unit.UsdBillions, $"backlog × conversion × (1 − conversion)^{t}", values => values[0] * values[1] * Math.Pow(1 - values[1], t), backlog, rate),
            Figure.Derive($"Backlog left at the end of {firstYear + t}", Unit.UsdBillions, $"backlog × (1 − conversion)^{t + 1}", values => values[0] * Math.Pow(1 - values[1], t + 1), backlog, rate)))]);
    }
}
