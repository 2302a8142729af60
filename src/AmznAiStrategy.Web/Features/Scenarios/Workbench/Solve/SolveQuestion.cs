using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Solve;

/// <summary>The sentence of the solve tab as its form shows it: texts as they were typed, or the usual ones.</summary>
/// <param name="LeverId">The chosen lever.</param>
/// <param name="Lever">Null when there is no such lever.</param>
/// <param name="MeasureId">The chosen output.</param>
/// <param name="Measure">Null when there is no such output.</param>
/// <param name="Target">What the output shall be.</param>
/// <param name="Low">Lower end of the range that is searched.</param>
/// <param name="High">Upper end.</param>
public sealed record SolveForm(string LeverId, Lever? Lever, string MeasureId, Measure? Measure, string Target, string Low, string High)
{
    public static SolveForm Of(TabContext context, TabOptions options)
    {
        var (leverId, measureId) = (options[SolveQuestion.LeverOption] ?? SolveQuestion.UsualLever, options[SolveQuestion.MeasureOption] ?? SolveQuestion.UsualMeasure.Id);
        var (lever, measure) = (Levers.Find(context.Now, leverId), Measure.Find(measureId));
        var field = lever?.Field(context.Now);
        return new(
            leverId, lever, measureId, measure,
            options[SolveQuestion.TargetOption] ?? (measure is null ? "" : QuantityText.Write(SolveQuestion.UsualTarget(measure, context.Now), measure.Unit)),
            options[SolveQuestion.LowOption] ?? (field is null ? "" : QuantityText.Write(field.Min, field.Unit)),
            options[SolveQuestion.HighOption] ?? (field is null ? "" : QuantityText.Write(field.Max, field.Unit)));
    }
}

/// <summary>What the solve tab asks: <c>solve.lever</c>, <c>solve.measure</c>, <c>solve.target</c>, and <c>solve.low</c> and <c>solve.high</c> for a range.</summary>
/// <param name="Now">Legal assumptions that the lever is moved from.</param>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Stamp">Whose numbers these are.</param>
/// <param name="Request">Without errors.</param>
public sealed record SolveQuestion(Assumptions Now, string Name, string Stamp, GoalSeekRequest Request)
{
    public const string LeverOption = Prefix + "lever";
    public const string MeasureOption = Prefix + "measure";
    public const string TargetOption = Prefix + "target";
    public const string LowOption = Prefix + "low";
    public const string HighOption = Prefix + "high";
    public const string UsualLever = "revenue-per-compute-dollar";

    private const string Prefix = "solve.";

    public static Measure UsualMeasure => Measure.Roic;

    /// <summary>The hurdle of the output; for a payback the last year of the window.</summary>
    public static double UsualTarget(Measure measure, Assumptions assumptions) => measure.Hurdle(assumptions) ?? assumptions.Hurdle.WindowLast;

    /// <summary>The question, or what is wrong with it: each error with the name of its option.</summary>
    public static (SolveQuestion? Question, ImmutableArray<AssumptionError> Errors) Read(TabContext context, TabOptions options)
    {
        var errors = new List<AssumptionError>();
        var form = SolveForm.Of(context, options);
        var target = form.Measure is { } measure ? Number(TargetOption, form.Target, measure.Unit) : 0;
        double? low = null, high = null;
        if (form.Lever is { } lever)
        {
            low = options[LowOption] is null ? null : Number(LowOption, form.Low, lever.Unit);
            high = options[HighOption] is null ? null : Number(HighOption, form.High, lever.Unit);
        }

        var request = new GoalSeekRequest(form.LeverId, form.MeasureId, target) { Low = low, High = high };
        var readable = errors.Count == 0 ? request : request with { Target = 0, Low = null, High = null };
        errors.AddRange(readable.Check(context.Now).Select(error => error with { Path = Prefix + error.Path }));
        return errors.Count == 0 ? (new(context.Now, context.Name, context.Stamp, request), []) : (null, [.. errors]);

        double Number(string option, string text, Analysis.Figures.Unit unit)
        {
            var reading = QuantityText.Read(text, unit);
            if (reading.Error is { } refused)
            {
                errors.Add(new(option, refused));
            }

            return reading.Value ?? double.NaN;
        }
    }

    /// <summary>The answer; pure.</summary>
    public SolveAnswer Answer()
    {
        var seek = GoalSeek.Of(Now, Request);
        var levers = GuidedLevers.All.Select(lever => GoalSeek.Of(Now, new(lever.Id, Request.Measure, Request.Target)));
        return new(
            seek,
            GoalSeekText.Sentence(seek),
            [.. SolveCharts.Of(this, seek)],
            seek.Status is GoalSeekStatus.NoRoot or GoalSeekStatus.Flat && seek.Value is null ? NearestTarget.Of(Now, Request) : null,
            [.. levers.OrderBy(SolveAnswer.Nearness)]);
    }
}

/// <summary>What was found.</summary>
/// <param name="Seek">For the chosen lever.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Charts">The output against the lever; none where there is nothing to draw.</param>
/// <param name="Reachable">Where the target is not: the one nearest to it that is. Null where it is not needed, or where there is none.</param>
/// <param name="Levers">The seven levers, each by itself, the nearest answer first.</param>
public sealed record SolveAnswer(GoalSeek Seek, string Sentence, ImmutableArray<Charts.ChartSpec> Charts, double? Reachable, ImmutableArray<GoalSeek> Levers)
{
    /// <summary>Distance to the value as a part of the lever's slider; infinite without one.</summary>
    public static double Nearness(GoalSeek seek) => seek.Value is { } value ? Math.Abs(value - seek.Present) / (seek.Lever.Max - seek.Lever.Min) : double.PositiveInfinity;
}
