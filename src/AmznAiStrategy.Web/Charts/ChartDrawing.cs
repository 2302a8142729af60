using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>
/// One series as the browser draws it: every number comes with its text, so the browser formats nothing. The numbers
/// themselves travel once, in <see cref="ChartDrawing.Tsv"/>.
/// </summary>
public sealed record DrawnSeries
{
    public required string Name { get; init; }

    public required string Tone { get; init; }

    public required string Marker { get; init; }

    public required SeriesShape Shape { get; init; }

    [JsonIgnore]
    public ImmutableArray<double?> Values { get; init; }

    /// <summary>Upper ends of ranges; null for other kinds.</summary>
    [JsonIgnore]
    public ImmutableArray<double?>? Highs { get; init; }

    public required ImmutableArray<string> Texts { get; init; }

    /// <summary>Change against the label before; null where labels are no periods.</summary>
    public ImmutableArray<string>? Changes { get; init; }

    /// <summary>Part of the stack; null without one.</summary>
    public ImmutableArray<string>? Shares { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsStepped { get; init; }

    /// <summary>Index of the first estimate; the number of labels when there is none.</summary>
    public required int EstimateFrom { get; init; }
}

/// <summary>A vertical window by the indexes of its first and last label.</summary>
public sealed record DrawnWindow(int From, int To, string Label);

/// <summary>A remark at the label with this index.</summary>
public sealed record DrawnNote(int At, double Value, string Text);

/// <summary>The area between two series by their indexes, and how much of its tone shows.</summary>
public sealed record DrawnSpread(int Low, int High, string Tone, double Strength)
{
    /// <summary>The spreads of <paramref name="spec"/>; they lie over each other, so that the innermost is the strongest.</summary>
    public static ImmutableArray<DrawnSpread> Of(ChartSpec spec)
    {
        var names = spec.Series.Select(series => series.Name).ToImmutableArray();
        var looks = SeriesLook.Of(spec.Series);
        return
        [
            .. spec.Spreads.Select(spread => new DrawnSpread(
                names.IndexOf(spread.Low),
                names.IndexOf(spread.High),
                looks[names.IndexOf(spread.Low)].Tone,
                spec.Spreads.Length == 1 ? 0.25 : 0.17)),
        ];
    }

    /// <summary>How much of the tone shows where <paramref name="count"/> areas lie over each other.</summary>
    public static double Together(double strength, int count) => Math.Round(1 - Math.Pow(1 - strength, count), 2);
}

/// <summary>The axis of a histogram: its ends, its round numbers, and what is marked on it.</summary>
public sealed record DrawnBins(ChartScale Scale, ImmutableArray<HistogramMark> Marks);

/// <summary>A dated annotation at the label with this index.</summary>
public sealed record DrawnEvent(int At, string Date, string Text);

/// <summary>
/// What the custom element <c>apex-chart</c> receives as JSON: a <see cref="ChartSpec"/> with its scale, texts, colours and
/// exports worked out.
/// </summary>
public sealed record ChartDrawing
{
    public required string Id { get; init; }

    public required ChartKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Source { get; init; }

    public string? Scenario { get; init; }

    public required int Height { get; init; }

    public required ImmutableArray<string> Labels { get; init; }

    public required ImmutableArray<DrawnSeries> Series { get; init; }

    public required ImmutableArray<ChartKeyEntry> Legend { get; init; }

    /// <summary>What a change from label to label is called; null where it is named by the label before.</summary>
    public string? Change { get; init; }

    public required ChartScale Scale { get; init; }

    /// <summary>Bars of a waterfall; null for other kinds.</summary>
    public ImmutableArray<WaterfallStep>? Steps { get; init; }

    /// <summary>Sum of each stack as text; null where nothing is stacked.</summary>
    public ImmutableArray<string>? Totals { get; init; }

    /// <summary>Change of each sum against the label before; null where there is none.</summary>
    public ImmutableArray<string>? TotalChanges { get; init; }

    public required ImmutableArray<ChartBand> Bands { get; init; }

    public required ImmutableArray<DrawnWindow> Windows { get; init; }

    public required ImmutableArray<DrawnNote> Notes { get; init; }

    /// <summary>Dated annotations in the order of their labels; null without any.</summary>
    public ImmutableArray<DrawnEvent>? Events { get; init; }

    /// <summary>Parties and amounts of flows; null for other kinds.</summary>
    public FlowPicture? Flows { get; init; }

    /// <summary>Inputs of the rows of a tornado; null for other kinds.</summary>
    public ImmutableArray<ChartLever>? Levers { get; init; }

    /// <summary>Where the bars of a tornado start; null for other kinds.</summary>
    public ChartOrigin? Origin { get; init; }

    /// <summary>Colours and contours of a heat map; null for other kinds.</summary>
    public HeatPicture? Heat { get; init; }

    /// <summary>Axis of a histogram; null for other kinds.</summary>
    public DrawnBins? Bins { get; init; }

    /// <summary>Areas between series, the widest first; null without any.</summary>
    public ImmutableArray<DrawnSpread>? Spreads { get; init; }

    /// <summary>What picking a row or cell does; null when nothing can be picked.</summary>
    public string? Pick { get; init; }

    /// <summary>Names this exact picture; printed in its source line.</summary>
    public string? ImageId { get; init; }

    /// <summary>Address of the page that shows it; null where a chart stands on no page.</summary>
    public string? View { get; init; }

    /// <summary>The scenarios behind it.</summary>
    public ImmutableArray<ChartScenario>? Scenarios { get; init; }

    /// <summary>Revisions of those that are saved, in words.</summary>
    public string? Revisions { get; init; }

    /// <summary>Version of the formulas that made its numbers.</summary>
    public string Engine { get; init; } = Charts.ImageId.EngineVersion;

    /// <summary>File name of an exported image or table, without size and extension.</summary>
    public required string FileName { get; init; }

    /// <summary>The raw numbers between tabs: what is drawn, copied, and saved as a file.</summary>
    public required string Tsv { get; init; }

    /// <summary>The drawing of <paramref name="spec"/>.</summary>
    /// <param name="spec">The chart.</param>
    /// <param name="place">The page that shows it.</param>
    /// <exception cref="ArgumentException">The specification contradicts itself.</exception>
    public static ChartDrawing Of(ChartSpec spec, ChartPlace? place = null)
    {
        spec.Check();
        if (spec.Kind is ChartKind.StackedAreas && spec.Labels.Length == 1)
        {
            spec = spec with { Kind = ChartKind.StackedColumns }; // an area between one label and none is nothing
        }

        var looks = SeriesLook.Of(spec.Series);
        return new()
        {
            Id = spec.Id,
            Kind = spec.Kind,
            Title = spec.Title,
            Subtitle = spec.Subtitle,
            Source = spec.Source,
            Scenario = spec.Scenario,
            Height = spec.Height,
            Labels = spec.Labels,
            Series = [.. spec.Series.Select((series, i) => Draw(spec, series, looks[i]))],
            Legend = ChartKeyEntry.Of(spec),
            Change = ChartChange.NameOf(spec),
            Scale = ChartScale.Of(spec),
            Steps = spec.Kind is ChartKind.Waterfall ? WaterfallStep.Of(spec) : null,
            Totals = spec.StackTotals() is { } totals ? [.. totals.Select(total => Format.Value(total, spec.Unit, spec.Decimals))] : null,
            TotalChanges = ChartChange.OfTotals(spec),
            Bands = spec.Bands,
            Windows = [.. spec.Windows.Select(window => new DrawnWindow(spec.Labels.IndexOf(window.From), spec.Labels.IndexOf(window.To), window.Label))],
            Notes = [.. spec.Notes.Select(note => new DrawnNote(spec.Labels.IndexOf(note.At), note.Value, note.Text))],
            Events = spec.Events.IsEmpty
                ? null
                : [.. spec.Events.Select(one => new DrawnEvent(spec.Labels.IndexOf(one.At), one.Date, one.Text)).OrderBy(one => one.At)],
            Flows = spec.Kind is ChartKind.Flows ? FlowPicture.Of(spec) : null,
            Levers = spec.Kind is ChartKind.Tornado ? spec.Levers : null,
            Origin = spec.Origin,
            Heat = spec.Kind is ChartKind.HeatMap ? HeatPicture.Of(spec) : null,
            Bins = spec.Bins is { } bins ? new(bins.Scale(), bins.Marks) : null,
            Spreads = spec.Spreads.IsEmpty ? null : DrawnSpread.Of(spec),
            Pick = spec.Kind is ChartKind.Tornado or ChartKind.HeatMap ? spec.Pick : null,
            FileName = ChartFile.NameOf(spec),
            ImageId = place is null ? null : Charts.ImageId.Of(place, spec.Id, Charts.ImageId.Numbers(spec, ChartFile.Csv(spec))),
            View = place?.Address,
            Scenarios = place?.Scenarios,
            Revisions = place?.Revisions,
            Tsv = ChartFile.Tsv(spec),
        };
    }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ChartJson.Default.ChartDrawing);

    /// <summary>
    /// As JSON in two parts, for two attributes of the element: the form, and what an edit changes. Most edits send the second alone.
    /// </summary>
    public (string Form, string Numbers) ToParts()
    {
        var form = JsonSerializer.SerializeToNode(this, ChartJson.Default.ChartDrawing)!.AsObject();
        var numbers = Cut(form, "title", "imageId", "view", "scale", "steps", "totals", "totalChanges", "bands", "notes", "levers", "origin", "heat", "bins", "tsv");
        numbers["series"] = new JsonArray([.. form["series"]!.AsArray().Select(series => Cut(series!.AsObject(), "texts", "changes", "shares"))]);
        return (form.ToJsonString(Plain), numbers.ToJsonString(Plain));
    }

    /// <summary>Signs as they are: what goes into an attribute is encoded there.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Cut(JsonObject whole, params ReadOnlySpan<string> names)
    {
        var part = new JsonObject();
        foreach (var name in names)
        {
            if (whole.Remove(name, out var value))
            {
                part[name] = value;
            }
        }

        return part;
    }

    private static DrawnSeries Draw(ChartSpec spec, ChartSeries series, SeriesLook look) => new()
    {
        Name = series.Name,
        Tone = look.Tone,
        Marker = look.Marker,
        Shape = spec.ShapeOf(series),
        Values = [.. series.Values.Select((_, i) => series.RangeAt(i).Low)],
        Highs = series.Highs.IsEmpty ? null : [.. series.Highs.Select((_, i) => series.RangeAt(i).High)],
        Texts = [.. series.Values.Select((_, i) => spec.TextOf(series, i))],
        Changes = ChartChange.Of(spec, series),
        Shares = ChartChange.SharesOf(spec, series),
        IsStepped = series.IsStepped,
        EstimateFrom = series.FirstEstimate(),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChartDrawing))]
internal sealed partial class ChartJson : JsonSerializerContext;
