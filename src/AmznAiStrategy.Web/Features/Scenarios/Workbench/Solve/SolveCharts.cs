using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Solve;

/// <summary>The output against the lever, with the target, the present value and the values that reach it.</summary>
public static class SolveCharts
{
    /// <summary>Most values of a lever of whole numbers.</summary>
    private const int MostWhole = 49;

    /// <summary>As the page draws it; none when what was chosen cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) =>
        SolveQuestion.Read(context, options).Question is { } question ? question.Answer().Charts : [];

    /// <summary>One chart, or none when the output is defined nowhere.</summary>
    public static IEnumerable<ChartSpec> Of(SolveQuestion question, GoalSeek seek)
    {
        var (measure, values) = (seek.Measure, Values(question, seek));
        ImmutableArray<double?> outputs = [.. values.Select(value => measure.Read(seek.Lever.Write(question.Now, value)).Value)];
        if (outputs.All(output => output is null))
        {
            yield break;
        }

        var labels = AxisLabels.Of(values, seek.Lever.Unit);
        var target = GoalSeekText.Target(seek);
        yield return new()
        {
            Id = "solve",
            Kind = ChartKind.Lines,
            Title = Title(seek, target),
            Subtitle = $"{measure.Label}, {Format.UnitName(measure.Unit)}, by {BreakEvenText.Name(seek.Lever)}; everything else as in {question.Name}",
            Unit = measure.Unit,
            LabelHeading = seek.Lever.Label,
            Labels = labels,
            Series = [new(measure.Label, outputs, SeriesRole.Other)],
            Bands = [new(seek.Target, seek.Target, $"Target {target}")],
            Windows = [.. Marks(seek, values, labels)],
            Notes = seek.Now.Value is { } now ? [new(LabelOf(seek.Present, values, labels), now, $"{question.Name} {GoalSeekText.Input(seek, seek.Present)}")] : [],
            Source = ChartWords.Model,
            Scenario = question.Stamp,
        };
    }

    private static string Title(GoalSeek seek, string target) => seek switch
    {
        { Selected: { IsStretch: true } root } =>
            $"{seek.Measure.Label} is {target} with any {BreakEvenText.Name(seek.Lever)} from {GoalSeekText.Input(seek, root.From)} to {GoalSeekText.Input(seek, root.To)}",
        { Value: { } value } => $"{seek.Measure.Label} reaches {target} with {BreakEvenText.Name(seek.Lever)} of {GoalSeekText.Input(seek, value)}",
        { Status: GoalSeekStatus.Flat } => $"{seek.Measure.Label} does not depend on {BreakEvenText.Name(seek.Lever)}",
        _ => $"{seek.Measure.Label} does not reach {target} by {BreakEvenText.Name(seek.Lever)} alone",
    };

    /// <summary>Over the slider, or over the range that was asked for; the present and the nearest value exactly.</summary>
    private static ImmutableArray<double> Values(SolveQuestion question, GoalSeek seek)
    {
        var ends = seek.Roots.SelectMany(root => new[] { root.From, root.To }).ToList();
        var low = ends.Append(question.Request.Low ?? Math.Max(seek.Lever.Min, seek.Low)).Min();
        var high = ends.Append(question.Request.High ?? Math.Min(seek.Lever.Max, seek.High)).Max();
        if (!seek.Lever.Field(question.Now).Whole)
        {
            return LeverSweep.Grid(low, high, seek.Present, seek.Value);
        }

        (low, high) = (Math.Min(low, seek.Present), Math.Max(high, seek.Present));
        var step = Math.Max(1, (int)Math.Ceiling((high - low) / (MostWhole - 1)));
        return [.. Enumerable.Range(0, (int)((high - low) / step) + 1).Select(i => low + i * step).Append(seek.Present).Concat(ends).Distinct().Order()];
    }

    /// <summary>A line at every value that reaches the target; a span where all values of it do.</summary>
    private static IEnumerable<ChartWindow> Marks(GoalSeek seek, ImmutableArray<double> values, ImmutableArray<string> labels) =>
        seek.Roots.Select(root => new ChartWindow(
            LabelOf(root.From, values, labels),
            LabelOf(root.To, values, labels),
            root.IsStretch ? $"{GoalSeekText.Input(seek, root.From)} to {GoalSeekText.Input(seek, root.To)}" : GoalSeekText.Input(seek, root.From)));

    private static string LabelOf(double value, ImmutableArray<double> values, ImmutableArray<string> labels) =>
        labels[Enumerable.Range(0, values.Length).MinBy(i => Math.Abs(values[i] - value))];
}
