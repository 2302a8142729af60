namespace AmznAiStrategy.Analysis.Facts;

/// <summary>One thing that is wrong in a file of figures, in words for the person who can mend it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">The row as a spreadsheet numbers it, the header being row 1; 0 when it concerns the whole file.</param>
/// <param name="Column">Name of the column; empty when it concerns the whole row.</param>
/// <param name="Value">What stands there, shortened; empty when nothing does.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FactError(string File, int Row, string Column, string Value, string Message)
{
    private const int LongestShown = 40;

    /// <summary>The place, e.g. <c>capex.csv, row 7, column unit</c>.</summary>
    public string Place => (Row, Column) switch
    {
        (0, _) => File,
        (_, "") => $"{File}, row {Row}",
        _ => $"{File}, row {Row}, column {Column}",
    };

    public override string ToString() => Value.Length == 0 ? $"{Place}: {Message}" : $"{Place}, '{Value}': {Message}";

    /// <summary>A cell as it is shown in an error: one line, not too long.</summary>
    internal static string Shown(string cell)
    {
        var line = string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }
}
