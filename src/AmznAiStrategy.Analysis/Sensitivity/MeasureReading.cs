using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>What a measure says about one set of assumptions.</summary>
/// <param name="Value">In the measure's unit; null when it is not defined.</param>
/// <param name="Verdict">The verdict of docs/model.md, section 4; null when the assumptions break a rule and nothing can be projected.</param>
/// <param name="Reason">Why there is no value; null when there is one.</param>
public readonly record struct MeasureReading(double? Value, Verdict? Verdict, string? Reason);

/// <summary>Which of the two limits of revenue decides in a year.</summary>
public enum RevenueLimit
{
    /// <summary>Capacity: more demand would change nothing.</summary>
    Capacity,

    /// <summary>Demand: more capacity would change nothing.</summary>
    Demand,
}

/// <summary>A reading with the market in the year in which the window ends; NaN where the horizon does not have that year.</summary>
internal readonly record struct MeasurePoint(MeasureReading Reading, double Revenue, double Capacity, double Demand)
{
    /// <summary>What decides at the window's end; null where there is no such year. Before the forecast, capacity.</summary>
    public RevenueLimit? Limit =>
        double.IsNaN(Revenue) ? null
        : Revenue < Capacity ? RevenueLimit.Demand
        : RevenueLimit.Capacity;
}
