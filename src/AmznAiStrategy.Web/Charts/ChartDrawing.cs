using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>One series as the browser draws it: every number comes with its text, so the browser formats nothing.</summary>
public sealed record DrawnSeries
{
    public required string Name { get; init; }

    public required string Tone { get; init; }

    public required string Marker { get; init; }

    public required SeriesShape Shape { get; init; }

    public required ImmutableArray<double?> Values { get; init; }

    public required ImmutableArray<string> Texts { get; init; }

    /// <summary>Index of the first estimate; the number of labels when there is none.</summary>
    public required int EstimateFrom { get; init; }
}

/// <summary>A vertical window by the indexes of its first and last label.</summary>
public sealed record DrawnWindow(int From, int To, string Label);

/// <summary>A remark at the label with this index.</summary>
public sealed record DrawnNote(int At, double Value, string Text);

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

    public required ChartScale Scale { get; init; }

    /// <summary>Bars of a waterfall; null for other kinds.</summary>
    public ImmutableArray<WaterfallStep>? Steps { get; init; }

    /// <summary>Sum of each stack as text; null where nothing is stacked.</summary>
    public ImmutableArray<string>? Totals { get; init; }

    public required ImmutableArray<ChartBand> Bands { get; init; }

    public required ImmutableArray<DrawnWindow> Windows { get; init; }

    public required ImmutableArray<DrawnNote> Notes { get; init; }

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

    /// <summary>The raw numbers as a file.</summary>
    public required string Csv { get; init; }

    /// <summary>The raw numbers for the clipboard.</summary>
    public required string Tsv { get; init; }

    /// <summary>The drawing of <paramref name="spec"/>.</summary>
    /// <param name="spec">The chart.</param>
    /// <param name="view">The page that shows it.</param>
    /// <exception cref="ArgumentException">The specification contradicts itself.</exception>
    public static ChartDrawing Of(ChartSpec spec, ChartView? view = null)
    {
        spec.Check();
        var looks = SeriesLook.Of(spec.Series);
        var csv = ChartFile.Csv(spec);
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
            Scale = ChartScale.Of(spec),
            Steps = spec.Kind is ChartKind.Waterfall ? WaterfallStep.Of(spec) : null,
            Totals = spec.StackTotals() is { } totals ? [.. totals.Select(total => Format.Value(total, spec.Unit, spec.Decimals))] : null,
            Bands = spec.Bands,
            Windows = [.. spec.Windows.Select(window => new DrawnWindow(spec.Labels.IndexOf(window.From), spec.Labels.IndexOf(window.To), window.Label))],
            Notes = [.. spec.Notes.Select(note => new DrawnNote(spec.Labels.IndexOf(note.At), note.Value, note.Text))],
            FileName = ChartFile.NameOf(spec),
            ImageId = view is null ? null : Charts.ImageId.Of(view, spec.Id, Charts.ImageId.Numbers(spec, csv)),
            View = view?.Address,
            Scenarios = view?.Scenarios,
            Revisions = view?.Revisions,
            Csv = csv,
            Tsv = ChartFile.Tsv(spec),
        };
    }

    /// <summary>As JSON for the attribute of the element.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ChartJson.Default.ChartDrawing);

    private static DrawnSeries Draw(ChartSpec spec, ChartSeries series, SeriesLook look) => new()
    {
        Name = series.Name,
        Tone = look.Tone,
        Marker = look.Marker,
        Shape = spec.ShapeOf(series),
        Values = [.. series.Values.Select(value => value is { } number && double.IsFinite(number) ? value : null)],
        Texts = [.. series.Values.Select((value, i) => spec.TextOf(value, i))],
        EstimateFrom = series.FirstEstimate(),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChartDrawing))]
internal sealed partial class ChartJson : JsonSerializerContext;
