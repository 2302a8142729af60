using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One entry of a chart's legend, the same on screen and in exported images.</summary>
/// <param name="Tone">Name of a colour of <c>tokens.css</c>.</param>
/// <param name="Text">What the sign stands for.</param>
/// <param name="Shape">A line is shown as a line with its marker, the rest as a filled box.</param>
/// <param name="Marker">Outline of the marker of a line.</param>
/// <param name="IsEstimate">Dashed or hatched.</param>
public sealed record ChartKeyEntry(string Tone, string Text, SeriesShape Shape, string? Marker, bool IsEstimate)
{
    /// <summary>The legend of <paramref name="spec"/>; empty where a single series needs none.</summary>
    public static ImmutableArray<ChartKeyEntry> Of(ChartSpec spec)
    {
        if (spec.Kind is ChartKind.Waterfall)
        {
            return [Box("neutral", "Total"), Box("positive", "Rise"), Box("negative", "Fall"), .. Estimates(spec)];
        }

        if (spec.Kind is ChartKind.Flows)
        {
            return [.. FlowPicture.Payers(spec).Select(one => Box(one.Tone, $"From {one.Payer}")), .. Estimates(spec)];
        }

        var series = spec.Series.Length > 1 || spec.HasEstimate()
            ? spec.Series.Zip(SeriesLook.Of(spec.Series), (one, look) => new ChartKeyEntry(
                look.Tone,
                one.Name,
                spec.ShapeOf(one),
                spec.ShapeOf(one) is SeriesShape.Line ? look.Marker : null,
                one.FirstEstimate() == 0))
            : [];
        return [.. series, .. Estimates(spec)];
    }

    private static ChartKeyEntry Box(string tone, string text) => new(tone, text, SeriesShape.Column, null, false);

    private static IEnumerable<ChartKeyEntry> Estimates(ChartSpec spec)
    {
        var shapes = spec.Series.Where(series => series.FirstEstimate() < series.Values.Length).Select(spec.ShapeOf).ToHashSet();
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
