using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>
/// One number of <see cref="Assumptions"/> with everything that a form, a link or an error message needs to know about it.
/// </summary>
/// <param name="Path">Name in links, JSON and messages: the camelCase path, e.g. <c>productivity.priceChange</c>, <c>investment.capexByYear.2026</c>.</param>
/// <param name="Group">Heading of its group, e.g. <c>Productivity</c>.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Min">Smallest legal value.</param>
/// <param name="Max">Largest legal value.</param>
/// <param name="Help">What it means, in one sentence.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Write">The same assumptions with another value; does not check the range.</param>
public sealed record AssumptionField(
    string Path,
    string Group,
    string Label,
    Unit Unit,
    double Min,
    double Max,
    string Help,
    Func<Assumptions, double> Read,
    Func<Assumptions, double, Assumptions> Write)
{
    /// <summary>Whether <see cref="Min"/> itself is refused (a price-earnings multiple must be above 0).</summary>
    public bool MinExclusive { get; init; }

    /// <summary>Whether only whole numbers are legal (calendar years, counts of years).</summary>
    public bool Whole { get; init; }

    /// <summary>Step of the slider and of the arrow keys, in the field's unit.</summary>
    public double Step { get; init; } = 0.01;
}

/// <summary>Why an assumption is refused, in words for the person who typed it.</summary>
/// <param name="Path">The field, or the field of the group that the message should stand beside.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record AssumptionError(string Path, string Message);
