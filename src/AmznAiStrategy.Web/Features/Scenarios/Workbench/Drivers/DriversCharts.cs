using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;

/// <summary>The tornado as a chart: a pure function from what was found to a spec.</summary>
public static class DriversCharts
{
    /// <summary>One chart; none when the output is not defined now.</summary>
    public static ImmutableArray<ChartSpec> Of(DriversQuestion question, Tornado tornado)
    {
        if (tornado.Now.Value is not { } now)
        {
            return [];
        }

        var measure = tornado.Measure;
        return
        [
            TornadoChart.Of(
                new()
                {
                    Id = "drivers-tornado",
                    Kind = ChartKind.Tornado,
                    Title = Title(tornado),
                    Subtitle = $"{measure.Label}, {Format.UnitName(measure.Unit)}, when one lever moves and all others stay; {Ranges(question.Request)}",
                    Unit = measure.Unit,
                    LabelHeading = "Lever",
                    Labels = [],
                    Series = [],
                    Bands = [.. Hurdle(tornado)],
                    Source = ChartWords.Model,
                    Scenario = question.Stamp,
                    Pick = "go to the lever",
                },
                new(now, $"{question.Name} {Format.Value(now, measure.Unit)}"),
                [.. tornado.Bars.Select(Row)]),
        ];
    }

    private static TornadoRow Row(TornadoBar bar) => new(
        bar.Lever.Id, bar.Lever.Label, bar.Low.Output, bar.High.Output, Format.Value(bar.Low.Input, bar.Lever.Unit), Format.Value(bar.High.Input, bar.Lever.Unit))
    {
        Note = bar.Reason ?? bar.StillReason,
    };

    private static string Title(Tornado tornado)
    {
        var (largest, measure) = (tornado.Bars[0], tornado.Measure);
        return largest.Swing > 0
            ? $"{largest.Lever.Label} moves it most: {measure.Label} from {Format.Value(largest.Low.Output, measure.Unit)} to {Format.Value(largest.High.Output, measure.Unit)}"
            : $"No lever moves it: {measure.Label} stays {Format.Value(tornado.Now.Value, measure.Unit)}";
    }

    private static string Ranges(TornadoRequest request)
    {
        var ranges = request.Levers.Select(choice => choice.Range).Distinct().ToList();
        return ranges switch
        {
            [ModelRange] => "ranges of the model",
            [PartOfValue { Part: var part }] => $"±{QuantityText.Write(part, Unit.Share)} of its value",
            _ when ranges.All(range => range is TypedRange) => "ranges by hand",
            _ => ranges.Any(range => range is PartOfValue) ? "a percentage of its value, some ranges by hand" : "ranges of the model, some by hand",
        };
    }

    /// <summary>Both hurdles of a return; of an amount, zero.</summary>
    private static IEnumerable<ChartBand> Hurdle(Tornado tornado)
    {
        var hurdle = tornado.Assumptions.Hurdle;
        if (tornado.Measure.Hurdle(tornado.Assumptions) is { } low)
        {
            yield return tornado.Measure.Unit is Unit.Share
                ? new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")
                : new(low, low, Format.Value(low, tornado.Measure.Unit, 0));
        }
    }
}
