using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AmznAiStrategy.Web.Charts;

/// <summary>What one bar of a waterfall means.</summary>
public enum StepKind
{
    Total,
    Rise,
    Fall,
}

/// <summary>One bar of a waterfall, from the running total before it to the one after it.</summary>
public sealed record WaterfallStep(double From, double To, StepKind Kind)
{
    [JsonIgnore]
    public double Change => To - From;

    /// <summary>Rises and falls that are drawn; a step of nothing is neither.</summary>
    [JsonIgnore]
    public StepKind? Drawn => Kind is StepKind.Total || Change != 0 ? Kind : null;

    /// <summary>
    /// The bars of a waterfall: the first and the last value are totals that stand on zero, those between are steps.
    /// A missing step changes nothing.
    /// </summary>
    public static ImmutableArray<WaterfallStep> Of(ChartSpec spec)
    {
        var values = spec.Series[0].Values;
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>(values.Length);
        var running = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] ?? 0;
            var isTotal = i == 0 || i == values.Length - 1;
            steps.Add(isTotal ? new(0, value, StepKind.Total) : new(running, running + value, value < 0 ? StepKind.Fall : StepKind.Rise));
            running = steps[^1].To;
        }

        return steps.MoveToImmutable();
    }
}
