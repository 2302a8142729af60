using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>What the figures of all sensitivities have in common.</summary>
internal static class MeasureFigure
{
    /// <summary>A lever's value as the scenario assumes it.</summary>
    public static Figure Present(string scenario, Lever lever, double present) => new(lever.Label, present, lever.Unit, new AssumedOrigin(scenario, lever.Paths[0]));

    /// <summary>A reading with its reason.</summary>
    public static Figure Of(string scenario, Measure measure, MeasureReading reading, string name, string equation, ImmutableArray<Figure> inputs) =>
        new(name, reading.Value, measure.Unit, new ProjectedOrigin(scenario, equation, inputs)) { Reason = reading.Reason };
}
