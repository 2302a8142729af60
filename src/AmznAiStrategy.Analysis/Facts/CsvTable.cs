using System.Collections.Immutable;
using CsvHelper;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>A row of a CSV file.</summary>
/// <param name="Number">As a spreadsheet numbers it: the header is 1, an empty line counts, a line break inside a cell does not.</param>
/// <param name="Cells">Without the white space around them.</param>
internal sealed record TableRow(int Number, ImmutableArray<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Splits comma-separated text into cells as RFC 4180 says, and knows nothing of what the cells mean.</summary>
internal static class CsvTable
{
    /// <summary>Rows that a file may have; more is not a list of figures that somebody reviewed.</summary>
    public const int MostRows = 10_000;

    private const int LargestRowBytes = 64 * 1024;

    /// <summary>The rows, cells trimmed; what cannot be split is added to <paramref name="errors"/>.</summary>
    public static ImmutableArray<TableRow> Read(string text, string file, ICollection<FactError> errors)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), Options(file, errors));
        try
        {
            while (reader.Read())
            {
                if (rows.Count == MostRows)
                {
                    errors.Add(new(file, MostRows + 1, "", "", $"the file has more than {MostRows} rows: split it by topic"));
                    break;
                }

                rows.Add(new(rows.Count + 1, [.. reader.Current.ToArray().Select(cell => cell.Trim())]));
            }
        }
        catch (CsvFormatException tooLong)
        {
            errors.Add(new(file, (int)tooLong.RecordNumber, "", "", "the row is too long to be a figure: look for a quotation mark that is never closed"));
        }

        return rows.ToImmutable();
    }

    private static CsvReaderOptions Options(string file, ICollection<FactError> errors) => new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = LargestRowBytes,
        OnMalformedRecord = record => errors.Add(new(
            file, (int)record.RecordNumber, "", FactError.Shown(record.RawRecord), record.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => "a quotation mark opens a cell and none closes it: add the closing one",
                CsvMalformedReason.TextAfterClosingQuote => "text follows the quotation mark that closes a cell: write a quotation mark inside a quoted cell twice",
                _ => "a quotation mark stands inside a cell: put the whole cell in quotation marks and write the inner one twice",
            })),
    };
}
