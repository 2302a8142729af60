using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>
/// Reads figures from comma-separated text (RFC 4180, with or without a byte order mark, any line ends): a header with the
/// names of the columns in any order, then one figure in each row. All errors are reported at once.
/// </summary>
public static class FactCsv
{
    /// <summary>Numbers beyond this, in whatever unit, are refused: nothing that this product speaks of comes near.</summary>
    public const double LargestNumber = 1e12;

    /// <summary>Reads one file.</summary>
    /// <param name="csvText">The whole text of the file.</param>
    /// <param name="fileName">Its name without folder; a file of the article's figures is named after their topic.</param>
    /// <param name="publication">Who says what it holds.</param>
    public static FactReading Read(string csvText, string fileName, Publication publication) =>
        Read([new(fileName, csvText, publication)]);

    /// <summary>Reads several files that together must not use an id twice.</summary>
    public static FactReading Read(IEnumerable<FactFile> files)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var errors = ImmutableArray.CreateBuilder<FactError>();
        var placeOfId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var inFile = new List<FactError>();
            facts.AddRange(Read(file, inFile, placeOfId));
            errors.AddRange(inFile.OrderBy(error => error.Row));
        }

        return new(facts.ToImmutable(), errors.ToImmutable());
    }

    private static List<Fact> Read(FactFile file, List<FactError> errors, Dictionary<string, string> placeOfId)
    {
        if (file.Text.Contains('\uFFFD'))
        {
            errors.Add(new(file.Name, 0, "", "", "some letters cannot be read: save the file as CSV UTF-8"));
        }

        var rows = CsvTable.Read(file.Text, file.Name, errors);
        if (rows.IsEmpty || rows[0].IsBlank)
        {
            errors.Add(new(file.Name, 1, "", "", $"the first row must name the columns: {FactColumns.Header}"));
            return [];
        }

        if (rows[0].Cells is [var only] && FactColumns.All.Count(column => only.Contains(column.Name, StringComparison.Ordinal)) > 1)
        {
            errors.Add(new(file.Name, 1, "", FactError.Shown(only), "the cells are not separated by commas: save the file as comma-separated"));
            return [];
        }

        var columns = Header(file, rows[0], errors);
        var figures = rows.Skip(1).Where(row => !row.IsBlank).ToList();
        if (figures.Count == 0)
        {
            errors.Add(new(file.Name, 0, "", "", "the file has a header and no figures"));
        }

        var reader = new FactRowReader(file, rows[0].Cells.Length, columns, errors, placeOfId);
        return figures.Select(reader.Read).OfType<Fact>().ToList();
    }

    /// <summary>Where each known column stands; what is wrong with the header goes to <paramref name="errors"/>.</summary>
    private static Dictionary<string, int> Header(FactFile file, TableRow header, List<FactError> errors)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < header.Cells.Length; position++)
        {
            var name = header.Cells[position];
            if (FactColumns.All.All(column => column.Name != name))
            {
                var meant = Nearest.To(name, FactColumns.All.Select(column => column.Name));
                errors.Add(new(file.Name, header.Number, "", FactError.Shown(name), meant is null
                    ? $"there is no such column: the columns are {FactColumns.Header}"
                    : $"there is no such column: did you mean {meant}?"));
            }
            else if (!positions.TryAdd(name, position))
            {
                errors.Add(new(file.Name, header.Number, name, "", "the column is there twice: remove one"));
            }
        }

        foreach (var missing in FactColumns.All.Where(column => !positions.ContainsKey(column.Name)))
        {
            errors.Add(new(file.Name, header.Number, missing.Name, "", $"the column is missing: the columns are {FactColumns.Header}"));
        }

        return positions;
    }
}
