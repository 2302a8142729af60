using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>How the box of a legend entry is filled.</summary>
public enum KeyFill
{
    Filled,

    /// <summary>An outline with a light fill.</summary>
    Outlined,

    /// <summary>Dots on the surface.</summary>
    Dotted,

    /// <summary>A small ring.</summary>
    Ring,
}

/// <summary>One entry of a chart's legend, the same on screen and in exported images.</summary>
/// <param name="Tone">Name of a colour of <c>tokens.css</c>.</param>
/// <param name="Text">What the sign stands for.</param>
/// <param name="Shape">A line is shown as a line with its marker, the rest as a filled box.</param>
/// <param name="Marker">Outline of the marker of a line.</param>
/// <param name="IsEstimate">Dashed or hatched.</param>
public sealed record ChartKeyEntry(string Tone, string Text, SeriesShape Shape, string? Marker, bool IsEstimate)
{
    /// <summary>How a box is filled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public KeyFill Fill { get; init; }

    /// <summary>How much of the tone shows in a box, above 0 and at most 1; null for all of it.</summary>
    public double? Strength { get; init; }

    /// <summary>The legend of <paramref name="spec"/>; empty where a single series needs none.</summary>
    public static ImmutableArray<ChartKeyEntry> Of(ChartSpec spec)
    {
        if (spec.Kind is ChartKind.Waterfall)
        {
            var kinds = WaterfallStep.Of(spec).Select(step => step.Drawn).ToHashSet();
            return
            [
                Box("neutral", "Total"),
                .. kinds.Contains(StepKind.Rise) ? [Box("positive", "Rise")] : ImmutableArray<ChartKeyEntry>.Empty,
                .. kinds.Contains(StepKind.Fall) ? [Box("negative", "Fall")] : ImmutableArray<ChartKeyEntry>.Empty,
                .. Estimates(spec),
            ];
        }

        if (spec.Kind is ChartKind.Flows)
        {
            return [.. FlowPicture.Payers(spec).Select(one => Box(one.Tone, $"From {one.Payer}")), .. Estimates(spec)];
        }

        if (spec.Kind is ChartKind.Tornado)
        {
            return Tornado(spec);
        }

        if (spec.Kind is ChartKind.HeatMap)
        {
            return Heat(spec);
        }

        var series = spec.Series.Length > 1 || spec.HasEstimate()
            ? spec.Series.Zip(SeriesLook.Of(spec.Series), (one, look) => new ChartKeyEntry(
                look.Tone,
                one.Name,
                spec.ShapeOf(one),
                spec.ShapeOf(one) is SeriesShape.Line ? look.Marker : null,
                one.FirstEstimate() == 0)).Where(entry => entry.Shape is not SeriesShape.Edge)
            : [];
        return [.. series, .. DrawnSpread.Of(spec).Select((spread, i) => Box(spread.Tone, spec.Spreads[i].Name) with { Strength = DrawnSpread.Together(spread.Strength, i + 1) }), .. Estimates(spec)];
    }

    private static ImmutableArray<ChartKeyEntry> Tornado(ChartSpec spec)
    {
        var looks = SeriesLook.Of(spec.Series);
        var isOneSided = spec.Series.Any(series => series.Values.Any(value => TornadoChart.IsStill(spec, value)));
        return
        [
            Box(looks[0].Tone, spec.Series[0].Name) with { Fill = KeyFill.Outlined },
            Box(looks[1].Tone, spec.Series[1].Name),
            .. isOneSided ? [Box("muted", "No effect") with { Fill = KeyFill.Ring }] : ImmutableArray<ChartKeyEntry>.Empty,
        ];
    }

    /// <summary>The scale of colours stands in the picture; the legend has the signs.</summary>
    private static ImmutableArray<ChartKeyEntry> Heat(ChartSpec spec)
    {
        var picture = HeatPicture.Of(spec);
        var hurdle = spec.Bands.IsEmpty ? null : spec.Bands[0];
        var bound = hurdle is null ? "" : Format.Value(spec.Heat!.IsLowerBetter ? hurdle.High : hurdle.Low, spec.Unit, spec.Decimals);
        return
        [
            .. hurdle is null ? ImmutableArray<ChartKeyEntry>.Empty : [Box("negative", $"Dotted: {(spec.Heat!.IsLowerBetter ? "above" : "below")} {bound}") with { Fill = KeyFill.Dotted }],
            .. picture.Contours.IsEmpty ? ImmutableArray<ChartKeyEntry>.Empty : [new("strong", hurdle!.Label, SeriesShape.Line, null, false)],
            .. picture.Base is null ? ImmutableArray<ChartKeyEntry>.Empty : [Box("strong", "This case") with { Fill = KeyFill.Outlined, Strength = 0 }],
        ];
    }

    private static ChartKeyEntry Box(string tone, string text) => new(tone, text, SeriesShape.Column, null, false);

    private static IEnumerable<ChartKeyEntry> Estimates(ChartSpec spec)
    {
        var shapes = spec.Series.Where(series => series.FirstEstimate() < series.Values.Length).Select(spec.ShapeOf).ToHashSet();
        shapes.Remove(SeriesShape.Edge);
        if (shapes.Remove(SeriesShape.Line))
        {
            yield return new("muted", "Dashed: plan or estimate", SeriesShape.Line, null, true);
        }

        if (shapes.Count > 0)
        {
            yield return new("muted", "Hatched: plan or estimate", SeriesShape.Column, null, true);
        }
    }
}
