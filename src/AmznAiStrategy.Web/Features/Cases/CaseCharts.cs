using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Cases;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Cases;

/// <summary>What each claim does alone, as bars: pure functions from the effects to specs.</summary>
public static class CaseCharts
{
    /// <summary>Both, in reading order.</summary>
    public static ImmutableArray<ChartSpec> All(CaseView view) => [Returns(view), PresentValues(view)];

    /// <summary>Change of ROIC at the window's end by claim, the largest first; claims that change nothing are left out.</summary>
    public static ChartSpec Returns(CaseView view)
    {
        var year = Format.Year(view.Chosen.Outcome.Before.Summary.WindowEnd);
        return Bars(view, effect => effect.Outcome.Roic) with
        {
            Id = "claims-roic",
            Title = Title(view, effect => effect.Outcome.Roic, $"ROIC {year}"),
            Subtitle = $"Change of ROIC {year} by each claim alone, percentage points",
            Unit = Unit.PercentagePoints,
        };
    }

    /// <summary>Change of the programme's NPV by claim, the largest first; claims that change nothing are left out.</summary>
    public static ChartSpec PresentValues(CaseView view) => Bars(view, effect => effect.Outcome.Npv) with
    {
        Id = "claims-npv",
        Title = Title(view, effect => effect.Outcome.Npv, "NPV"),
        Subtitle = $"Change of the programme's NPV at {Format.Value(view.Scenario.Assumptions.Economics.Wacc, Unit.Share)} by each claim alone, $B",
        Unit = Unit.UsdBillions,
    };

    private static string Title(CaseView view, Func<ClaimEffect, Figure> change, string output) => Moving(view, change) switch
    {
        [] => $"No claim moves the {output} of {view.Scenario.Name} by itself",
        [var most, ..] => $"“{most.Claim.Title}” moves the {output} of {view.Scenario.Name} most: {Format.Difference(change(most).Value, change(most).Unit is Unit.PercentagePoints ? Unit.Share : change(most).Unit)}",
    };

    private static ImmutableArray<ClaimEffect> Moving(CaseView view, Func<ClaimEffect, Figure> change) =>
        [.. view.Effects.Where(effect => change(effect).Value is not (null or 0)).OrderByDescending(effect => Math.Abs(change(effect).Value!.Value))];

    private static ChartSpec Bars(CaseView view, Func<ClaimEffect, Figure> change)
    {
        var moving = Moving(view, change);
        return new()
        {
            Id = "",
            Kind = ChartKind.Bars,
            Title = "",
            Subtitle = "",
            Unit = Unit.Ratio,
            LabelHeading = "Claim",
            Labels = [.. moving.Select(effect => $"{effect.Claim.Side}: {effect.Claim.Title}")],
            Series = [new("Change", [.. moving.Select(effect => change(effect).Value)], SeriesRole.Base)],
            Source = ChartWords.Model,
            Scenario = view.Scenario.NameAndRevision,
            Height = 380,
        };
    }
}
