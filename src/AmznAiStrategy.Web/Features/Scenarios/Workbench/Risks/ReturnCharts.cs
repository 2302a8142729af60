using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Risks;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Risks;

/// <summary>Simple returns by denominator and lag as a chart.</summary>
public static class ReturnCharts
{
    /// <summary>The chosen reading by year against the hurdle, the other denominators with the same lag beside it.</summary>
    public static ChartSpec ByYear(TriedScenario scenario, SimpleReturns returns, SimpleReturn chosen)
    {
        var hurdle = scenario.Assumptions.Hurdle;
        var clock = (int)hurdle.ClockStart;
        return new()
        {
            Id = "return-by-denominator",
            Kind = ChartKind.Lines,
            Title = $"On {SimpleReturnText.Label(chosen)}: {VerdictText.Label(chosen.Verdict).ToLowerInvariant()}, {Format.Value(chosen.AtWindowEnd, Unit.Share)} in {Format.Year(chosen.WindowEnd)}",
            Subtitle = $"NOPAT over spending since the first year, % a year, by denominator with the same lag; {Format.Year(chosen.Years[0].Year)}–{Format.Year(chosen.Years[^1].Year)}",
            Unit = Unit.Share,
            LabelHeading = "Year",
            Labels = [.. chosen.Years.Select(year => Format.Year(year.Year))],
            Series =
            [
                .. SimpleReturns.Denominators.Select(denominator => returns[denominator, chosen.Lag]).Select(reading => new ChartSeries(
                    SimpleReturnText.Label(reading.Denominator) + (reading == chosen ? ", chosen" : ""),
                    [.. reading.Years.Select(year => year.Return)],
                    reading.Denominator switch { Denominator.TotalCapex => SeriesRole.NonAi, Denominator.AiCapex => SeriesRole.Ai, _ => SeriesRole.Highlight })
                {
                    EstimateFrom = Math.Max(0, (int)scenario.Assumptions.Horizon.ForecastStart - reading.Years[0].Year),
                }),
            ],
            Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
            Windows = [new(Format.Year(clock + (int)hurdle.WindowFirst), Format.Year(clock + (int)hurdle.WindowLast), $"Years {hurdle.WindowFirst}–{hurdle.WindowLast}")],
            Source = ChartWords.Model,
            Scenario = scenario.Stamp,
        };
    }
}
