using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>Other ways to look at the values of a chart.</summary>
[Flags]
public enum ChartView
{
    None = 0,

    /// <summary>Every series as lines from 100, to compare growth.</summary>
    Index = 1,

    /// <summary>Equal distances are equal growth.</summary>
    Log = 2,
}

/// <summary>Charts made from charts: the same values, looked at differently. Pure.</summary>
public static class ChartViews
{
    /// <summary>Part of an address that names views.</summary>
    public const string Query = "view";

    /// <summary>What the address calls <paramref name="view"/>.</summary>
    public static string NameOf(ChartView view) => view switch
    {
        ChartView.Index => "index",
        ChartView.Log => "log",
        _ => "values",
    };

    /// <summary>The view of the chart <paramref name="id"/> that <paramref name="chosen"/> names, e.g. <c>aws-revenue.index</c>; none when it names none that <paramref name="offered"/> has.</summary>
    public static ChartView Chosen(string id, ChartView offered, IEnumerable<string?> chosen) =>
        new[] { ChartView.Index, ChartView.Log }.FirstOrDefault(view => offered.HasFlag(view) && chosen.Contains($"{id}.{NameOf(view)}"));

    /// <summary>The chart as an address asks for it; as it is, with the reason, when it cannot be looked at in that way.</summary>
    /// <param name="spec">The chart.</param>
    /// <param name="named">The views that the address names.</param>
    public static (ChartSpec Spec, ChartView View, string? Refusal) Shown(ChartSpec spec, IEnumerable<string?> named)
    {
        var view = Chosen(spec.Id, spec.Views, named);
        return Refusal(spec, view) is { } reason
            ? (spec, ChartView.None, reason)
            : (view switch { ChartView.Index => Indexed(spec, BaseOf(spec)!), ChartView.Log => Logarithmic(spec), _ => spec }, view, null);
    }

    /// <summary>The label at which an index starts: the first with a positive value of every series; null without one.</summary>
    public static string? BaseOf(ChartSpec spec) =>
        spec.Labels.Where((_, i) => spec.Series.All(series => series.Values[i] > 0)).FirstOrDefault();

    /// <summary>Why <paramref name="spec"/> cannot be looked at in this way; null when it can.</summary>
    public static string? Refusal(ChartSpec spec, ChartView view)
    {
        if (view is ChartView.None)
        {
            return null;
        }

        if (spec.Kind is not (ChartKind.Columns or ChartKind.StackedColumns or ChartKind.Lines or ChartKind.StackedAreas))
        {
            return $"{spec.Kind} have one way to be looked at.";
        }

        if (view is ChartView.Index)
        {
            return BaseOf(spec) is null ? $"No {spec.LabelHeading.ToLowerInvariant()} has a value above zero of every series to start an index from." : null;
        }

        var barred = spec.Series.SelectMany(series => series.Values.Select((value, i) => (series.Name, Label: spec.Labels[i], Value: value))).FirstOrDefault(point => point.Value <= 0);
        return barred.Value is { } value ? $"A logarithmic scale needs values above zero; {barred.Name} is {Format.Value(value, spec.Unit, spec.Decimals)} in {barred.Label}." : null;
    }

    /// <summary>Lines that stand at 100 at <paramref name="baseLabel"/>. Bands and remarks are in the unit of the values and are left out.</summary>
    /// <exception cref="ArgumentException">A series has no value above zero there.</exception>
    public static ChartSpec Indexed(ChartSpec spec, string baseLabel)
    {
        var start = spec.Labels.IndexOf(baseLabel);
        if (start < 0 || spec.Series.Any(series => !(series.Values[start] > 0)))
        {
            throw new ArgumentException($"Chart '{spec.Id}': not every series has a value above zero at '{baseLabel}'.", nameof(baseLabel));
        }

        return AsLines(spec) with
        {
            Title = $"{spec.Title}, indexed: {baseLabel} = 100",
            Subtitle = $"Index, {baseLabel} = 100. Values: {spec.Subtitle}",
            Unit = Unit.Ratio,
            Decimals = 1,
            Series = [.. AsLines(spec).Series.Select(series => series with { Values = [.. series.Values.Select(value => 100 * value / series.Values[start])] })],
            Bands = [],
            Notes = [],
        };
    }

    /// <summary>Lines on a logarithmic scale.</summary>
    /// <exception cref="ArgumentException">A value is not above zero; the message says which.</exception>
    public static ChartSpec Logarithmic(ChartSpec spec) => Refusal(spec, ChartView.Log) is { } reason
        ? throw new ArgumentException($"Chart '{spec.Id}': {reason}", nameof(spec))
        : AsLines(spec) with
        {
            Title = $"{spec.Title}, logarithmic scale",
            IsLogarithmic = true,
            Bands = [.. spec.Bands.Where(band => band.Low > 0)],
            Notes = [.. spec.Notes.Where(note => note.Value > 0)],
        };

    /// <summary>Lengths and stacks need a zero and equal steps: what they show becomes lines.</summary>
    private static ChartSpec AsLines(ChartSpec spec) => spec with
    {
        Kind = ChartKind.Lines,
        Spreads = [],
        Series = [.. spec.Series.Select(series => series with { Shape = SeriesShape.Auto })],
    };
}
