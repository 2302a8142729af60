using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Bridge;

/// <summary>The chart of a bridge.</summary>
public static class BridgeCharts
{
    /// <summary>More steps than these are hard to read: the smallest stand together.</summary>
    public const int MostSteps = 10;

    /// <summary>The waterfall from one scenario to the other, the largest step first; none when there is nothing to explain.</summary>
    public static ImmutableArray<ChartSpec> Of(BridgeQuestion question, ScenarioBridge bridge)
    {
        if (bridge.Deciding is not { } deciding)
        {
            return [];
        }

        var steps = Steps(bridge);
        var measure = question.Measure;
        return
        [
            new()
            {
                Id = "bridge",
                Kind = ChartKind.Waterfall,
                Title = $"{measure.Label}: {Format.Value(bridge.From, measure.Unit)} in {question.From.Name}, {Format.Value(bridge.To, measure.Unit)} in {question.To.Name}; the largest step is {deciding.Lever.Label}",
                Subtitle = $"What each lever contributes to {measure.Label}, {UnitOf(measure)}",
                Unit = measure.Unit,
                LabelHeading = "Lever",
                Labels = [question.From.Name, .. steps.Select(step => step.Label), question.To.Name],
                Series = [new(measure.Label, [bridge.From, .. steps.Select(step => (double?)step.Contribution), bridge.To], SeriesRole.Neutral)],
                Source = BridgeQuestion.Sample(bridge) is { } sample ? $"{ChartWords.Model}, {sample}" : ChartWords.Model,
                Scenario = $"from {question.From.Stamp}, to {question.To.Stamp}",
                Height = 380,
            },
        ];
    }

    private static List<(string Label, double Contribution)> Steps(ScenarioBridge bridge)
    {
        var all = bridge.BySize.Select(step => (step.Lever.Label, step.Contribution!.Value)).ToList();
        if (all.Count <= MostSteps)
        {
            return all;
        }

        var rest = all[(MostSteps - 1)..];
        return [.. all[..(MostSteps - 1)], ($"{Format.Value(rest.Count, Unit.Count)} others", rest.Sum(step => step.Value))];
    }

    private static string UnitOf(Measure measure) => measure.Unit switch
    {
        Unit.Share => "percentage points",
        Unit.UsdBillions => "$B",
        _ => "years",
    };
}
