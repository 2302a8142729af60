using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Risks;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Cases;
using AmznAiStrategy.Web.Features.Facts;
using AmznAiStrategy.Web.Features.Scenarios;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Risks;

/// <summary>What risks are tried on: a scenario as it is stored, or as it is being edited.</summary>
/// <param name="Id">Of the scenario.</param>
/// <param name="Name">In titles and sentences.</param>
/// <param name="Stamp">What a picture says: the name, and which revision.</param>
/// <param name="Assumptions">Legal.</param>
public sealed record TriedScenario(string Id, string Name, string Stamp, Assumptions Assumptions)
{
    public static TriedScenario Of(ChosenScenario stored) => new(stored.Id, stored.Name, stored.NameAndRevision, stored.Assumptions);
}

/// <summary>ROIC against the lever of a risk: a pure function from what was found to a spec.</summary>
public static class RiskCharts
{
    /// <summary>One for each risk that has a lever, in the order of the page.</summary>
    public static ImmutableArray<ChartSpec> All(ImmutableArray<RiskFinding> findings, ChosenScenario scenario) =>
        [.. findings.Select(finding => Return(finding, TriedScenario.Of(scenario))).OfType<ChartSpec>()];

    /// <summary>Where they stand.</summary>
    public static ChartPlace Place(ChosenScenario scenario) => new(QueryHelpers.AddQueryString(Urls.Risks, "scenario", scenario.Id), [scenario.Drawn]);

    /// <summary>
    /// ROIC at the window's end for each value of the risk's first lever, with the hurdle, the present value and the value at which the verdict
    /// turns; null when the scenario has no such lever.
    /// </summary>
    public static ChartSpec? Return(RiskFinding finding, TriedScenario scenario)
    {
        if (finding.Levers is not [var drawn, ..])
        {
            return null;
        }

        var (breakEven, hurdle) = (drawn.BreakEven, scenario.Assumptions.Hurdle);
        var points = LeverSweep.At(scenario.Assumptions, breakEven.Lever, LeverSweep.Grid(breakEven, drawn.Flip));
        var labels = AxisLabels.Of(points.Select(point => point.Value), breakEven.Lever.Unit);
        var year = (int)(hurdle.ClockStart + hurdle.WindowLast);
        return new()
        {
            Id = $"risk-{finding.Risk.Id}",
            Kind = ChartKind.Lines,
            Title = Title(drawn, scenario.Name),
            Subtitle = $"ROIC {Format.Year(year)}, % a year, by {BreakEvenText.Name(breakEven.Lever)}; everything else as in {scenario.Name}",
            Unit = Unit.Share,
            LabelHeading = breakEven.Lever.Label,
            Labels = labels,
            Series =
            [
                new("ROIC", [.. points.Select(point => point.Projection?.Summary.RoicAtWindowEnd)], NamedProjection.RoleOf(scenario.Id)),
                .. finding.Risk.IsOutsideHeadline
                    ? [new("With retail AI", [.. points.Select(point => AllIn(point.Projection, year))], SeriesRole.Ai)]
                    : ImmutableArray<ChartSeries>.Empty,
            ],
            Bands = [new(hurdle.Low, hurdle.High, $"Hurdle {Format.Value(hurdle.Low, Unit.Share, 0)}–{Format.Value(hurdle.High, Unit.Share, 0)}")],
            Windows = [.. Marks(drawn, points, labels, scenario.Name)],
            Source = ChartWords.Model,
            Scenario = scenario.Stamp,
            Height = 300,
        };
    }

    private static string Title(RiskBreakEven drawn, string scenario)
    {
        var lever = BreakEvenText.Name(drawn.BreakEven.Lever);
        return drawn switch
        {
            { Flip: { } flip, BreakEven: var found } =>
                $"{scenario} {Verb(found.Beyond(flip))} with {lever} {(flip.Value > found.Present ? "from" : "below")} {BreakEvenText.Text(found, flip.Value)}{(flip.Value > found.Present ? " up" : "")}",
            { BreakEven.Status: BreakEvenStatus.Steady } => $"No {lever} turns the verdict of {scenario}",
            _ => $"ROIC of {scenario} by {lever}",
        };
    }

    private static string Verb(Verdict verdict) => verdict switch
    {
        Verdict.ClearsEarly => "clears early",
        Verdict.Clears => "clears",
        Verdict.LowBoundOnly => "reaches the low bound only",
        Verdict.Fails => "fails",
        _ => "cannot be told",
    };

    /// <summary>Lines at the present value and at the value where the verdict turns.</summary>
    private static IEnumerable<ChartWindow> Marks(RiskBreakEven drawn, ImmutableArray<SweepPoint> points, ImmutableArray<string> labels, string scenario)
    {
        var found = drawn.BreakEven;
        var now = labels[IndexOf(points, found.Present)];
        yield return new(now, now, $"{scenario} {BreakEvenText.Text(found, found.Present)}");
        if (drawn.Flip is { } flip && flip.Value != found.Present)
        {
            var turn = labels[IndexOf(points, flip.Value)];
            yield return new(turn, turn, $"Turns at {BreakEvenText.Text(found, flip.Value)}");
        }
    }

    private static int IndexOf(ImmutableArray<SweepPoint> points, double value) =>
        Enumerable.Range(0, points.Length).MinBy(i => Math.Abs(points[i].Value - value));

    private static double? AllIn(Projection? projection, int year) =>
        projection is not null && year >= projection.Years[0].Year && year <= projection.Years[^1].Year ? projection[year].RoicAllIn : null;
}
