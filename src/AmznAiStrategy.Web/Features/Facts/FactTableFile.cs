using System.Globalization;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>Figures as a table for other programs: numbers as printed and without their unit, which has a column of its own.</summary>
public static class FactTableFile
{
    private static readonly string[] Headings =
        ["id", "topic", "publication", "entity", "metric", "low", "high", "unit", "text", "period", "qualifiers", "source", "locator", "note"];

    /// <summary>RFC 4180: commas, quotes where needed, CR LF.</summary>
    public static string Csv(IEnumerable<Fact> facts) => Join(facts, ",", "\r\n", Quoted);

    /// <summary>For the clipboard: tabs between cells, which therefore hold none.</summary>
    public static string Tsv(IEnumerable<Fact> facts) => Join(facts, "\t", "\n", cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>A file name that says whether it holds all figures or some, and how they are sorted.</summary>
    public static string NameOf(FactFilter filter) =>
        "amzn-ai_figures" + (filter.IsEmpty ? "" : "_filtered") + (filter.Order.Column.Length == 0 ? "" : $"_by-{filter.Order.Column}") + ".csv";

    private static string Join(IEnumerable<Fact> facts, string separator, string lineEnd, Func<string, string> write) =>
        string.Concat(facts.Select(Cells).Prepend(Headings).Select(cells => string.Join(separator, cells.Select(write)) + lineEnd));

    private static string[] Cells(Fact fact) =>
    [
        fact.Id, fact.Topic, fact.Publication == Publication.Article ? FactKinds.Article : FactKinds.Reported,
        ChartFile.Neutral(fact.Entity), ChartFile.Neutral(fact.Metric), Number(fact.Low), Number(fact.High), fact.PrintedUnit,
        ChartFile.Neutral(fact.Text ?? ""), ChartFile.Neutral(fact.Period), string.Join("; ", fact.Qualifiers),
        ChartFile.Neutral(fact.Source), ChartFile.Neutral(fact.Locator), ChartFile.Neutral(fact.Note),
    ];

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
