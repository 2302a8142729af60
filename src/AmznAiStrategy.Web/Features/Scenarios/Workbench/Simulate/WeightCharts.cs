using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Weights;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>The chart of the weighted scenarios.</summary>
public static class WeightCharts
{
    /// <summary>Parts of the axis from 0 to certainty.</summary>
    private const int Steps = 20;

    /// <summary>None when the weights of the options cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) =>
        WeightQuestion.Read(context, options).Question is { } question ? Of(question, question.Answer()) : [];

    /// <summary>Expected ROIC against the probability of Bull, with the rest in its present proportion; none when there is no line to draw.</summary>
    public static ImmutableArray<ChartSpec> Of(WeightQuestion question, WeightedOutcome outcome)
    {
        var implied = outcome.ImpliedForLow;
        if (implied is not { WithoutBull: { } without, BullAlone: { } alone })
        {
            return [];
        }

        var (weights, hurdle) = (question.Weights, outcome.Base.Assumptions.Hurdle);
        var shares = Enumerable.Range(0, Steps + 1).Select(step => (double)step / Steps).ToList();
        var present = shares.FindIndex(share => Math.Abs(share - weights.Bull) < ScenarioWeights.Tolerance);
        return
        [
            new()
            {
                Id = "simulate-weights",
                Kind = ChartKind.Lines,
                Title = implied.Probability is { } probability
                    ? $"Expected ROIC meets {Format.Value(implied.Hurdle, Unit.Share, 0)} where Bull is {Format.Value(probability, Unit.Share)} likely"
                    : $"Expected ROIC from {Format.Value(without, Unit.Share)} without Bull to {Format.Value(alone, Unit.Share)} with it alone",
                Subtitle = "Expected ROIC at the window's end by the probability of Bull, % a year; Base and Bear share the rest in their present proportion",
                Unit = Unit.Share,
                LabelHeading = "Probability of Bull",
                Labels = [.. shares.Select(share => Format.Value(share, Unit.Share, 0))],
                Series = [new("Expected ROIC", [.. shares.Select(share => (double?)(without + share * (alone - without)))], SeriesRole.Chance)],
                Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
                Windows = present < 0 ? [] : [new(Format.Value(weights.Bull, Unit.Share, 0), Format.Value(weights.Bull, Unit.Share, 0), "as entered")],
                Source = ChartWords.Model,
                Scenario = $"{question.Stamp}; weights {Format.Value(weights.Bull, Unit.Share)}, {Format.Value(weights.Base, Unit.Share)}, {Format.Value(weights.Bear, Unit.Share)}",
                Height = 280,
            },
        ];
    }
}
