using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>A mark of the value axis.</summary>
public sealed record ChartTick(double Value, string Text);

/// <summary>
/// The value axis: round numbers at even steps that hold every value, band and note. Columns, bars and areas start at zero.
/// </summary>
public sealed record ChartScale(double Min, double Max, ImmutableArray<ChartTick> Ticks)
{
    /// <summary>Whether marks stand at their logarithms.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLogarithmic { get; init; }

    private const int PixelsPerTick = 56;
    private const int MostDecimals = 6;
    private const int MostMarks = 9;

    /// <summary>The axis of <paramref name="spec"/>.</summary>
    public static ChartScale Of(ChartSpec spec)
    {
        var values = Extremes(spec).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        if (spec.IsLogarithmic && low > 0)
        {
            return Logarithmic(low, high, spec.Unit);
        }

        if (spec.StandsOnZero() || (spec.Kind is not (ChartKind.Tornado or ChartKind.HeatMap) && low > 0 && low <= 0.5 * high))
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        return Between(low, high, spec.Unit, Math.Clamp(spec.Height / PixelsPerTick, 3, 7));
    }

    /// <summary>Round marks from at or below <paramref name="low"/> to at or above <paramref name="high"/>.</summary>
    /// <param name="low">Lowest value.</param>
    /// <param name="high">Highest value.</param>
    /// <param name="unit">Of the values.</param>
    /// <param name="steps">At most.</param>
    public static ChartScale Between(double low, double high, Unit unit, int steps)
    {
        if (low == high)
        {
            (low, high) = high == 0 ? (0, 1) : (Math.Min(high * 0.9, high * 1.1), Math.Max(high * 0.9, high * 1.1));
        }

        // No finer than the marks can be written, or told apart from each other.
        var finest = Math.Max(Math.Pow(10, -MostDecimals) / Factor(unit), 1e-6 * Math.Max(Math.Abs(low), Math.Abs(high)));
        var step = Step(Math.Max(high - low, finest * steps), steps, unit);
        var first = (int)Math.Floor(low / step + 1e-9);
        var last = Math.Max(first + 1, (int)Math.Ceiling(high / step - 1e-9));
        var decimals = Decimals(step * Factor(unit));
        var ticks = Enumerable.Range(first, last - first + 1)
            .Select(n => new ChartTick(n * step, Format.Value(n * step, AxisUnit(unit), decimals)))
            .ToImmutableArray();
        return new(first * step, last * step, ticks);
    }

    /// <summary>A value as an axis writes it, to three digits of <paramref name="step"/> at most.</summary>
    public static string TextAt(double value, double step, Unit unit)
    {
        var size = Math.Abs(step) * Factor(unit);
        return Format.Value(value, AxisUnit(unit), Math.Min(Decimals(size), Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, MostDecimals)));
    }

    /// <summary>Marks at 1, 2 and 5 of each power of ten, or at the powers alone where those would be many.</summary>
    private static ChartScale Logarithmic(double low, double high, Unit unit)
    {
        var marks = LogarithmicMarks(low, high, [1, 2, 5]);
        if (marks.Length > MostMarks)
        {
            marks = LogarithmicMarks(low, high, [1]);
        }

        var ticks = marks.Select(mark => new ChartTick(mark, Format.Value(mark, AxisUnit(unit), Decimals(mark * Factor(unit))))).ToImmutableArray();
        return new(marks[0], marks[^1], ticks) { IsLogarithmic = true };
    }

    /// <summary>The last mark at or below <paramref name="low"/> to the first at or above <paramref name="high"/>, two at least.</summary>
    private static double[] LogarithmicMarks(double low, double high, int[] parts)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)) + 1);
        var all = Enumerable.Range(first, last - first + 1).SelectMany(power => parts.Select(part => part * Math.Pow(10, power))).ToArray();
        var from = Array.FindLastIndex(all, mark => mark <= low * (1 + 1e-9));
        var to = Math.Max(from + 1, Array.FindIndex(all, mark => mark >= high * (1 - 1e-9)));
        return all[from..(to + 1)];
    }

    private static IEnumerable<double> Extremes(ChartSpec spec)
    {
        var heights = spec.Kind switch
        {
            ChartKind.Waterfall => WaterfallStep.Of(spec).SelectMany(step => new[] { step.From, step.To }),
            ChartKind.StackedColumns or ChartKind.StackedAreas => StackEnds(spec).Concat(Unstacked(spec)),
            _ => spec.Series.SelectMany(series => series.Values.Concat(series.Highs)).OfType<double>(),
        };
        return heights
            .Concat(spec.Kind is ChartKind.Histogram or ChartKind.HeatMap ? [] : spec.Bands.SelectMany(band => new[] { band.Low, band.High }))
            .Concat(spec.Origin is { } origin ? [origin.Value] : [])
            .Concat(spec.Notes.Select(note => note.Value));
    }

    private static IEnumerable<double> StackEnds(ChartSpec spec)
    {
        for (var i = 0; i < spec.Labels.Length; i++)
        {
            var parts = spec.Series.Where(spec.IsStacked).Select(series => series.Values[i] ?? 0).ToArray();
            yield return parts.Where(part => part > 0).Sum();
            yield return parts.Where(part => part < 0).Sum();
        }
    }

    private static IEnumerable<double> Unstacked(ChartSpec spec) =>
        spec.Series.Where(series => !spec.IsStacked(series)).SelectMany(series => series.Values).OfType<double>();

    /// <summary>The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than <paramref name="steps"/> steps.</summary>
    private static double Step(double range, int steps, Unit unit)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / steps)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(candidate => range / candidate <= steps + 1e-9);
        return unit is Unit.Count or Unit.Year or Unit.Rank ? Math.Max(1, Math.Ceiling(step)) : step;
    }

    private static int Decimals(double step)
    {
        var decimals = 0;
        for (var scaled = step; decimals < MostDecimals && Math.Abs(scaled - Math.Round(scaled)) > 1e-6 * scaled; scaled *= 10)
        {
            decimals++;
        }

        return decimals;
    }

    private static double Factor(Unit unit) =>
        unit is Unit.Share or Unit.PerYear or Unit.Change or Unit.PercentagePoints ? 100 : 1;

    /// <summary>Units of several words are stated in the subtitle, not beside every tick.</summary>
    private static Unit AxisUnit(Unit unit) => unit switch
    {
        Unit.UsdPerMonth or Unit.UsdPerUsdPerYear => Unit.Usd,
        Unit.PerYear => Unit.Change,
        Unit.BasisPoints or Unit.Gigawatts or Unit.Years or Unit.Months or Unit.Decades => Unit.Ratio,
        _ => unit,
    };
}
