using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Charts;

/// <summary>How one series is told from the others: colour by name, and a shape, so that colour is never the only sign.</summary>
/// <param name="Tone">Name of a colour of <c>tokens.css</c>: <c>bull</c> is <c>--chart-bull</c>.</param>
/// <param name="Marker">Outline of the marker as an SVG path around the origin, within 5 units of it.</param>
public sealed record SeriesLook(string Tone, string Marker)
{
    /// <summary>Colours in the ramp of <see cref="SeriesRole.Vintage"/>.</summary>
    public const int RampLength = 13;

    /// <summary>Colours for series that repeat a role of the same chart.</summary>
    public const int ExtraLength = 4;

    private const string Circle = "M4.2 0A4.2 4.2 0 1 1 -4.2 0A4.2 4.2 0 1 1 4.2 0Z";
    private const string Square = "M-3.8 -3.8H3.8V3.8H-3.8Z";
    private const string Diamond = "M0 -5L5 0L0 5L-5 0Z";
    private const string Up = "M0 -4.8L4.8 3.8H-4.8Z";
    private const string Down = "M0 4.8L4.8 -3.8H-4.8Z";
    private const string Cross = "M-1.6 -4.6H1.6V-1.6H4.6V1.6H1.6V4.6H-1.6V1.6H-4.6V-1.6H-1.6Z";

    private static readonly ImmutableArray<string> ExtraMarkers = [Cross, Diamond, Square, Circle];

    /// <summary>The looks of all series of a chart, in their order.</summary>
    public static ImmutableArray<SeriesLook> Of(ImmutableArray<ChartSeries> series)
    {
        var vintages = series.Count(s => s.Role is SeriesRole.Vintage);
        var seen = new Dictionary<SeriesRole, int>();
        var looks = ImmutableArray.CreateBuilder<SeriesLook>(series.Length);
        var extras = 0;
        foreach (var one in series)
        {
            if (one.Shape is SeriesShape.Edge)
            {
                looks.Add(new(ToneOf(one.Role), MarkerOf(one.Role)));
                continue;
            }

            var nth = seen.GetValueOrDefault(one.Role);
            seen[one.Role] = nth + 1;
            looks.Add(one.Role is SeriesRole.Vintage
                ? new($"vintage-{RampPlace(nth, vintages)}", Square)
                : nth == 0
                    ? new(ToneOf(one.Role), MarkerOf(one.Role))
                    : new($"extra-{extras % ExtraLength + 1}", ExtraMarkers[extras++ % ExtraLength]));
        }

        return looks.MoveToImmutable();
    }

    private static int RampPlace(int nth, int count) =>
        count < 2 ? 1 : 1 + (int)Math.Round((double)nth * (RampLength - 1) / (count - 1));

    private static string ToneOf(SeriesRole role) => role switch
    {
        SeriesRole.Bull => "bull",
        SeriesRole.Base => "base",
        SeriesRole.Bear => "bear",
        SeriesRole.Other => "other",
        SeriesRole.Ai => "ai",
        SeriesRole.NonAi => "non-ai",
        SeriesRole.Reported => "reported",
        SeriesRole.Demand => "demand",
        SeriesRole.Capacity => "capacity",
        SeriesRole.Idle => "idle",
        SeriesRole.Positive => "positive",
        SeriesRole.Negative => "negative",
        SeriesRole.Neutral => "neutral",
        SeriesRole.Highlight => "highlight",
        SeriesRole.Chance => "highlight",
        SeriesRole.LowInput => "extra-3",
        SeriesRole.HighInput => "ai",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private static string MarkerOf(SeriesRole role) => role switch
    {
        SeriesRole.Bull or SeriesRole.Positive => Up,
        SeriesRole.Bear or SeriesRole.Negative or SeriesRole.Idle => Down,
        SeriesRole.Other or SeriesRole.Reported or SeriesRole.Highlight => Diamond,
        SeriesRole.NonAi or SeriesRole.Demand => Square,
        _ => Circle,
    };
}
