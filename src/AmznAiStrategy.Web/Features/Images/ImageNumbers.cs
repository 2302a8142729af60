using System.Collections.Immutable;
using System.Text;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Images;

/// <summary>One number of a picture, then and now.</summary>
/// <param name="Label">Its row, e.g. a year.</param>
/// <param name="Series">Its column.</param>
/// <param name="Then">As the picture showed it, raw; null when it had none.</param>
/// <param name="Now">As it is now, raw; null when there is none.</param>
public sealed record ChangedNumber(string Label, string Series, string? Then, string? Now);

/// <summary>The numbers of a chart read back from its file, without what the file says about scenario and source.</summary>
public sealed class ImageNumbers
{
    /// <summary>The columns after the values: whether they are estimates, scenario, source.</summary>
    private const int ColumnsAfterValues = 3;

    private readonly ImmutableArray<(string Label, string Series, string Value)> cells;

    private ImageNumbers(ImmutableArray<(string Label, string Series, string Value)> cells) => this.cells = cells;

    /// <summary>The numbers of a file that <see cref="Charts.ChartFile.Csv"/> wrote.</summary>
    public static ImageNumbers Read(string csv)
    {
        var rows = Rows(csv);
        if (rows.Count == 0)
        {
            return new([]);
        }

        var headings = rows[0];
        return new(
        [
            .. rows.Skip(1).SelectMany(row => Enumerable.Range(1, Math.Max(0, Math.Min(row.Count, headings.Count) - 1 - ColumnsAfterValues))
                .Select(column => (row[0], headings[column], row[column]))),
        ]);
    }

    /// <summary>Whether the same numbers stand in the same places; names of series may differ, since a scenario may be called otherwise.</summary>
    public bool IsSameAs(ImageNumbers other) =>
        cells.Select(cell => (cell.Label, cell.Value)).SequenceEqual(other.cells.Select(cell => (cell.Label, cell.Value)));

    /// <summary>
    /// Whether the same numbers stand in the same places, the line apart that a workbench draws for comparison: that of the scenario as it
    /// is saved.
    /// </summary>
    public bool IsSameBesideSaved(ImageNumbers other) => Edited().SequenceEqual(other.Edited());

    /// <summary>Every number that differs, in the order of the picture; those that only the chart of now has come last.</summary>
    public ImmutableArray<ChangedNumber> ChangesTo(ImageNumbers now)
    {
        var then = Keyed();
        var present = now.Keyed();
        return
        [
            .. then.Where(cell => present.GetValueOrDefault(cell.Key) != cell.Value)
                .Select(cell => new ChangedNumber(cell.Key.Label, cell.Key.Series, Shown(cell.Value), Shown(present.GetValueOrDefault(cell.Key)))),
            .. present.Where(cell => cell.Value.Length > 0 && !then.ContainsKey(cell.Key)).Select(cell => new ChangedNumber(cell.Key.Label, cell.Key.Series, null, cell.Value)),
        ];
    }

    /// <summary>Every number, with nothing beside it.</summary>
    public ImmutableArray<ChangedNumber> All => [.. cells.Select(cell => new ChangedNumber(cell.Label, cell.Series, Shown(cell.Value), null))];

    private IEnumerable<(string Label, string Value)> Edited() =>
        cells.Where(cell => !cell.Series.Contains(WorkbenchCharts.SavedMark, StringComparison.Ordinal)).Select(cell => (cell.Label, cell.Value));

    private OrderedDictionary<(string Label, string Series), string> Keyed()
    {
        var keyed = new OrderedDictionary<(string, string), string>();
        foreach (var (label, series, value) in cells)
        {
            keyed[(label, series)] = value;
        }

        return keyed;
    }

    private static string? Shown(string? value) => value is { Length: > 0 } ? value : null;

    /// <summary>RFC 4180: quotes around cells that hold commas, quotes or line breaks.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when isQuoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    row.Add(cell.ToString());
                    rows.Add(row);
                    (row, _) = ([], cell.Clear());
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        return rows;
    }
}
