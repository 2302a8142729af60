using System.Globalization;
using System.Text;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Charts;

/// <summary>The numbers of a chart as a table for other programs: unformatted, with unit and source.</summary>
public static class ChartFile
{
    /// <summary>RFC 4180: commas, quotes where needed, CR LF. The last columns hold scenario and source.</summary>
    public static string Csv(ChartSpec spec)
    {
        string[] origin = [Neutral(spec.Scenario ?? ""), Neutral(spec.Source)];
        var rows = Rows(spec).Select((row, i) => row.Concat(i == 0 ? ["Scenario", "Source"] : origin));
        return Join(rows, ",", "\r\n", Quoted);
    }

    /// <summary>For the clipboard: tabs between cells, which therefore hold none.</summary>
    public static string Tsv(ChartSpec spec) => Join(Rows(spec), "\t", "\n", cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>File name without size and extension: <c>amzn-ai_capex-by-year_article</c>.</summary>
    public static string NameOf(ChartSpec spec) => $"amzn-ai_{Slug(spec.Id, "chart")}_{Slug(spec.Scenario ?? "article", "scenario")}";

    /// <summary>
    /// Text that a spreadsheet would take for a formula is marked as text with an apostrophe. For words only: numbers stay numbers.
    /// </summary>
    public static string Neutral(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' ? "'" + text : text;

    private static IEnumerable<IEnumerable<string>> Rows(ChartSpec spec)
    {
        var unit = RawUnit(spec.Unit);
        yield return
        [
            Neutral(spec.CornerHeading(unit)),
            .. LeadHeadings(spec),
            .. spec.Series.SelectMany(series => series.Highs.IsEmpty
                ? [spec.Heat is null ? Neutral(Heading(series.Name, unit)) : Label(series.Name)]
                : new[] { Neutral(Heading($"{series.Name}, low", unit)), Neutral(Heading($"{series.Name}, high", unit)) }),
            .. spec.Origin is { } origin ? new[] { Neutral(Heading(origin.Label, unit)), Heading("Swing", unit), "Remark" } : [],
            "Estimate",
        ];
        for (var i = 0; i < spec.Labels.Length; i++)
        {
            yield return
            [
                Label(spec.Labels[i]),
                .. LeadCells(spec, i),
                .. spec.Series.SelectMany(series => series.Highs.IsEmpty ? [Number(series.Values[i])] : new[] { Number(series.Values[i]), Number(series.Highs[i]) }),
                .. spec.Origin is { } start ? new[] { Number(start.Value), Number(TornadoChart.SwingAt(spec, i)), Neutral(spec.Levers[i].Note ?? "") } : [],
                Estimates(spec, i),
            ];
        }
    }

    /// <summary>Two columns between label and values, of the kinds that have them.</summary>
    private static string[] LeadHeadings(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Flows => ["From", "To"],
        ChartKind.Tornado => ["Low input", "High input"],
        ChartKind.Histogram => [Heading("From", RawUnit(spec.Bins!.Unit)), Heading("To", RawUnit(spec.Bins.Unit))],
        _ => [],
    };

    private static string[] LeadCells(ChartSpec spec, int index) => spec.Kind switch
    {
        ChartKind.Flows => [Neutral(spec.Flows[index].From), Neutral(spec.Flows[index].To)],
        ChartKind.Tornado => [Neutral(spec.Levers[index].LowInput), Neutral(spec.Levers[index].HighInput)],
        ChartKind.Histogram => [Number(spec.Bins!.Edges[index]), Number(spec.Bins.Edges[index + 1])],
        _ => [],
    };

    private static string Heading(string name, string unit) => unit.Length == 0 ? name : $"{name} ({unit})";

    /// <summary>Unit of the number as it is kept, which is what the file holds: a share of 35 % is 0.35.</summary>
    private static string RawUnit(Unit unit) => unit switch
    {
        Unit.Share or Unit.Change or Unit.PercentagePoints => "fraction",
        Unit.PerYear => "fraction per year",
        _ => Format.UnitName(unit),
    };

    /// <summary>A label that is itself a number, such as a year, stays one.</summary>
    private static string Label(string label) =>
        double.TryParse(label, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? label : Neutral(label);

    /// <summary>Ten digits: a tenth of a dollar in a billion, and without the last digits of a double, which mean nothing.</summary>
    private static string Number(double? value) =>
        value is { } number && double.IsFinite(number) ? number.ToString("G10", CultureInfo.InvariantCulture) : "";

    /// <summary>Which values of a row are plans or estimates: none, all, or those of the named series.</summary>
    private static string Estimates(ChartSpec spec, int index)
    {
        var names = spec.Series.Where(series => index >= series.FirstEstimate()).Select(series => series.Name).ToArray();
        return names.Length == 0 ? "no" : names.Length == spec.Series.Length ? "yes" : Neutral(string.Join("; ", names));
    }

    private static string Join(IEnumerable<IEnumerable<string>> rows, string separator, string lineEnd, Func<string, string> write) =>
        string.Concat(rows.Select(row => string.Join(separator, row.Select(write)) + lineEnd));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Slug(string text, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString(0, Math.Min(slug.Length, 48)).Trim('-');
        return trimmed.Length == 0 ? otherwise : trimmed;
    }
}
