using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>Turns the rows of one file into figures, and says what is wrong with those that are none.</summary>
/// <param name="file">The file.</param>
/// <param name="width">Cells in the header, and so in every row.</param>
/// <param name="columns">Where each column stands. A column that is missing was complained about once; its cells are not.</param>
/// <param name="errors">Receives what is wrong.</param>
/// <param name="placeOfId">Where each id was seen first, in this file and in those before it.</param>
internal sealed partial class FactRowReader(
    FactFile file, int width, Dictionary<string, int> columns, List<FactError> errors, Dictionary<string, string> placeOfId)
{
    private static readonly ImmutableArray<string> WordUnits = ["text", "date"];

    private string? topicOfFile = file.Publication == Publication.Article ? Path.GetFileNameWithoutExtension(file.Name) : null;
    private TableRow row = new(0, []);

    /// <summary>The figure of a row; null when something is wrong with the row or with the header.</summary>
    public Fact? Read(TableRow next)
    {
        row = next;
        if (row.Cells.Length != width)
        {
            Refuse("", $"the row has {row.Cells.Length} cells and the header has {width}: a comma inside a cell needs quotation marks around the cell");
            return null;
        }

        var errorsBefore = errors.Count;
        CheckEveryCell();
        CheckId();
        CheckTopic();
        var qualifiers = Qualifiers();
        var (low, high) = (Number("low"), Number("high"));
        CheckValue(low, high);
        return errors.Count > errorsBefore || columns.Count < FactColumns.All.Length
            ? null
            : new(
                Cell("id"), Cell("topic"), Cell("entity"), Cell("metric"), low, high, Cell("text") is "" ? null : Cell("text"), Cell("unit"),
                Cell("period"), qualifiers, Cell("source"), Cell("locator"), Cell("note"), file.Publication);
    }

    private string Cell(string column) => columns.TryGetValue(column, out var position) ? row.Cells[position] : "";

    private void Refuse(string column, string message) =>
        errors.Add(new(file.Name, row.Number, column, FactError.Shown(Cell(column)), message));

    private void CheckEveryCell()
    {
        foreach (var column in FactColumns.All.Where(column => columns.ContainsKey(column.Name)))
        {
            var cell = Cell(column.Name);
            if (cell.Length == 0 && column.Fix is { } fix)
            {
                Refuse(column.Name, $"the cell is empty: {fix}");
            }

            if (cell.Length > column.Longest)
            {
                Refuse(column.Name, $"the cell has {cell.Length} characters: shorten it to {column.Longest}");
            }

            var mayHaveLines = column.Name is "text" or "note";
            if (cell.Any(c => char.IsControl(c) && !(mayHaveLines && (c is '\n' or '\r'))))
            {
                Refuse(column.Name, "the cell holds a line break or a character that cannot be printed: type the cell anew");
            }
        }
    }

    private void CheckId()
    {
        var id = Cell("id");
        if (id.Length == 0)
        {
            return;
        }

        if (!WellFormedId().IsMatch(id))
        {
            Refuse("id", "an id has small letters and digits, parted by single points or hyphens, such as capex.2025.total");
        }

        if (placeOfId.TryGetValue(id, out var first))
        {
            Refuse("id", $"the id is taken by {first}: give one of the two another name");
        }
        else
        {
            placeOfId.Add(id, $"{file.Name}, row {row.Number}");
        }
    }

    private void CheckTopic()
    {
        var topic = Cell("topic");
        topicOfFile ??= topic.Length == 0 ? null : topic;
        if (topic.Length > 0 && topic != topicOfFile)
        {
            Refuse("topic", $"every figure of this file has the topic {topicOfFile}: write that, or move the row to the file of its topic");
        }
    }

    private ImmutableArray<string> Qualifiers()
    {
        ImmutableArray<string> written = [.. Cell("qualifier").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (var unknown in written.Where(qualifier => !FactQualifiers.All.Contains(qualifier)))
        {
            Refuse("qualifier", Unknown(unknown, "qualifier", FactQualifiers.All, "; part several with semicolons"));
        }

        return written;
    }

    private double? Number(string column)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(cell, plain, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number))
        {
            Refuse(column, cell.Contains(',')
                ? "this is not a number here: write a point before the decimals and nothing between the thousands, such as 1234.5"
                : "this is not a number: write the number alone, such as 1234.5; its unit and its qualifier have columns of their own");
            return null;
        }

        if (Math.Abs(number) > FactCsv.LargestNumber)
        {
            Refuse(column, "the number is too large to be a figure: numbers go up to 1e12 in every unit");
            return null;
        }

        return number;
    }

    private void CheckValue(double? low, double? high)
    {
        var unit = Cell("unit");
        var isKnownUnit = FactUnits.Contains(unit);
        if (unit.Length > 0 && !isKnownUnit)
        {
            Refuse("unit", Unknown(unit, "unit", FactUnits.All, ""));
        }

        var hasNumber = Cell("low").Length > 0 || Cell("high").Length > 0;
        var hasText = Cell("text").Length > 0;
        if (hasNumber && hasText)
        {
            Refuse("text", "the row has a number and words: keep one, and put the rest into the note");
        }
        else if (!hasNumber && !hasText)
        {
            Refuse("low", "the row has neither a number nor words: write low and high, or text");
        }
        else if (hasNumber && (Cell("low").Length == 0 || Cell("high").Length == 0))
        {
            Refuse(Cell("low").Length == 0 ? "low" : "high", "one end of the range is missing: a single number stands in both low and high");
        }
        else if (low > high)
        {
            Refuse("low", $"low is above high ({Cell("high")}): swap them");
        }

        if (isKnownUnit && hasNumber != hasText && hasText != WordUnits.Contains(unit))
        {
            Refuse("unit", hasText
                ? "words have the unit text, and parts of the calendar have the unit date"
                : "the unit says that the figure is words: write the unit of the number");
        }
    }

    private static string Unknown(string written, string kind, ImmutableArray<string> all, string addition) =>
        Nearest.To(written, all) is { } meant
            ? $"'{FactError.Shown(written)}' is not a {kind}: did you mean {meant}?"
            : $"'{FactError.Shown(written)}' is not a {kind}: write one of {string.Join(", ", all)}{addition}";

    [GeneratedRegex(@"^[a-z0-9]+(?:[.\-][a-z0-9]+)*\z")]
    private static partial Regex WellFormedId();
}
