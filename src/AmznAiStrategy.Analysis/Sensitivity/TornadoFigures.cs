using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The numbers of a tornado as figures that can say what they are made of.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Tornado">What was found.</param>
public sealed record TornadoFigures(string Scenario, Tornado Tornado)
{
    /// <summary>The output with the present values.</summary>
    public Figure Now => MeasureFigure.Of(Scenario, Tornado.Measure, Tornado.Now, Tornado.Measure.Label, "the projection of the scenario as it is", []);

    /// <summary>The present value of a bar's lever.</summary>
    public Figure Present(TornadoBar bar) => MeasureFigure.Present(Scenario, bar.Lever, bar.Present);

    /// <summary>The value of the lever at one end of a bar.</summary>
    public Figure Input(TornadoBar bar, TornadoEnd end) => new(
        $"{bar.Lever.Label}, {Name(bar, end)} end", end.Input, bar.Lever.Unit, new ProjectedOrigin(Scenario, $"{Name(bar, end)} end of the range of the tornado", [Present(bar)]));

    /// <summary>The output at one end of a bar.</summary>
    public Figure Output(TornadoBar bar, TornadoEnd end) => MeasureFigure.Of(
        Scenario, Tornado.Measure, end.Reading, $"{Tornado.Measure.Label} at the {Name(bar, end)} end of {BreakEvenText.Name(bar.Lever)}",
        "the projection with this value of the lever; everything else unchanged", [Input(bar, end)]);

    /// <summary>The distance of the two ends; of shares and rates in percentage points.</summary>
    public Figure Swing(TornadoBar bar) => Figure.Derive(
        $"Swing of {BreakEvenText.Name(bar.Lever)}", BreakEvenText.Difference(Tornado.Measure.Unit), "|output at the high end − output at the low end|",
        values => Math.Abs(values[0] - values[1]), Output(bar, bar.High), Output(bar, bar.Low));

    /// <summary>Percent of output for a percent of input.</summary>
    public Figure Elasticity(TornadoBar bar)
    {
        var figure = Figure.Derive(
            $"Elasticity to {BreakEvenText.Name(bar.Lever)}", Unit.Ratio, "(high − low output) ÷ output now ÷ ((high − low input) ÷ input now)",
            values => (values[0] - values[1]) / values[2] / ((values[3] - values[4]) / values[5]),
            Output(bar, bar.High), Output(bar, bar.Low), Now, Input(bar, bar.High), Input(bar, bar.Low), Present(bar));
        return bar.ElasticityReason is { } reason ? figure with { Value = null, Reason = reason } : figure;
    }

    private static string Name(TornadoBar bar, TornadoEnd end) => ReferenceEquals(end, bar.Low) ? "low" : "high";
}
