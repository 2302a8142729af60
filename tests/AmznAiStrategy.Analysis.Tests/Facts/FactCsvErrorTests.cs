using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Tests.Facts;

/// <summary>Every way in which a file of figures can be wrong, and what the person who wrote it is told.</summary>
public sealed class FactCsvErrorTests
{
    private const string Header = "id,topic,entity,metric,low,high,text,unit,period,qualifier,source,locator,note";
    private const string Right = "capex.2025.total,capex,Amazon,capex,100,100,,USD bn,2025,stated,Table,row 3,";

    /// <summary>The cell to spoil, what to write into it, the column that is named, and words that the message must hold.</summary>
    public static TheoryData<string, string, string, string> SpoiledCells { get; } = new()
    {
        { "low", "much", "low", "write the number alone" },
        { "low", "", "low", "one end of the range is missing" },
        { "high", "", "high", "one end of the range is missing" },
        { "low", "\"1,5\"", "low", "write a point before the decimals" },
        { "low", "NaN", "low", "write the number alone" },
        { "high", "Infinity", "high", "too large" },
        { "high", "1e999", "high", "too large" },
        { "high", "1e308", "high", "too large" },
        { "high", "1000000000001", "high", "up to 1e12" },
        { "low", "$99", "low", "write the number alone" },
        { "high", "100%", "high", "write the number alone" },
        { "low", "101", "low", "low is above high (100)" },
        { "text", "a lot", "text", "keep one" },
        { "unit", "", "unit", "the cell is empty" },
        { "unit", "USD b", "unit", "did you mean USD bn?" },
        { "unit", "furlongs", "unit", "write one of %, GW, USD bn" },
        { "unit", "text", "unit", "write the unit of the number" },
        { "qualifier", "planed", "qualifier", "did you mean plan?" },
        { "qualifier", "actual; sure", "qualifier", "'sure' is not a qualifier" },
        { "qualifier", "", "qualifier", "the cell is empty" },
        { "id", "", "id", "the cell is empty" },
        { "id", "Capex 2025", "id", "small letters and digits" },
        { "id", "capex..2025", "id", "small letters and digits" },
        { "id", new string('a', 101), "id", "shorten it to 100" },
        { "topic", "aws", "topic", "has the topic capex" },
        { "topic", "", "topic", "the cell is empty" },
        { "entity", "", "entity", "the cell is empty" },
        { "metric", new string('m', 201), "metric", "shorten it to 200" },
        { "metric", "\"cap\nex\"", "metric", "line break" },
        { "period", "", "period", "or undated" },
        { "source", "\u0007", "source", "cannot be printed" },
        { "locator", "", "locator", "the cell is empty" },
        { "note", new string('n', 1001), "note", "shorten it to 1000" },
    };

    [Theory]
    [MemberData(nameof(SpoiledCells))]
    public void A_spoiled_cell_is_named_with_its_fix(string spoiled, string cell, string column, string words)
    {
        var cells = Right.Split(',');
        cells[Array.IndexOf(Header.Split(','), spoiled)] = cell;

        var error = Assert.Single(Read($"{Header}\n{string.Join(',', cells)}\n"));

        Assert.Equal(("capex.csv", 2, column), (error.File, error.Row, error.Column));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_number_and_words_is_refused()
    {
        var error = Assert.Single(Read($"{Header}\n{Right.Replace("100,100", ",", StringComparison.Ordinal)}"));
        Assert.Equal("low", error.Column);
        Assert.Contains("neither a number nor words", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_with_the_unit_of_a_number_are_refused()
    {
        var error = Assert.Single(Read($"{Header}\n{Right.Replace("100,100,", ",,record", StringComparison.Ordinal)}"));
        Assert.Equal(("unit", "USD bn"), (error.Column, error.Value));
    }

    [Fact]
    public void A_comma_without_quotes_shifts_the_row_and_is_reported_once()
    {
        var error = Assert.Single(Read($"{Header}\n{Right},and more"));
        Assert.Contains("14 cells and the header has 13", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_named_with_the_one_that_was_meant()
    {
        var errors = Read($"{Header.Replace(",unit", ",units", StringComparison.Ordinal)}\n{Right}");
        Assert.Equal(
            ["capex.csv, row 1, 'units': there is no such column: did you mean unit?", $"capex.csv, row 1, column unit: the column is missing: the columns are {Header}"],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_missing_column_does_not_hide_what_is_wrong_in_the_rows()
    {
        var errors = Read($"{Header.Replace(",note", "", StringComparison.Ordinal)}\n{Right.TrimEnd(',').Replace("USD bn", "USD", StringComparison.Ordinal)}");
        Assert.Equal([(1, "note"), (2, "unit")], errors.Select(error => (error.Row, error.Column)));
    }

    [Fact]
    public void A_column_that_is_there_twice_is_refused()
    {
        var error = Assert.Single(Read($"{Header},unit\n{Right},USD bn"));
        Assert.Equal((1, "unit"), (error.Row, error.Column));
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_row_with_the_same_id_names_the_first()
    {
        var error = Assert.Single(Read($"{Header}\n{Right}\n{Right}"));
        Assert.Equal("capex.csv, row 3, column id, 'capex.2025.total': the id is taken by capex.csv, row 2: give one of the two another name", error.ToString());
    }

    [Fact]
    public void An_id_of_another_file_is_refused_and_the_file_named()
    {
        var other = new FactFile("aws.csv", $"{Header}\n{Right.Replace(",capex,Amazon", ",aws,Amazon", StringComparison.Ordinal)}", Publication.Article);
        var error = Assert.Single(FactCsv.Read([new("capex.csv", $"{Header}\n{Right}", Publication.Article), other]).Errors);
        Assert.Equal("aws.csv", error.File);
        Assert.Contains("taken by capex.csv, row 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_counts_them()
    {
        var twoLines = Right.Replace("total", "first", StringComparison.Ordinal) + "\"two\nlines\"";
        var error = Assert.Single(Read($"{Header}\n{twoLines}\n\n{Right.Replace("USD bn", "", StringComparison.Ordinal)}"));
        Assert.Equal(4, error.Row);
    }

    [Fact]
    public void Every_error_is_reported_at_once_in_the_order_of_the_rows()
    {
        var errors = Read($"{Header}\n{Right.Replace("USD bn", "USD", StringComparison.Ordinal)}\nshort,row\n{Right.Replace("100,100", "x,y", StringComparison.Ordinal)}");
        Assert.Equal([(2, "unit"), (3, ""), (4, "id"), (4, "low"), (4, "high")], errors.Select(error => (error.Row, error.Column)));
    }

    [Theory]
    [InlineData("\"never closed", "none closes it")]
    [InlineData("\"closed\"late", "text follows the quotation mark")]
    [InlineData("in\"side", "inside a cell")]
    public void A_stray_quotation_mark_is_reported_with_its_row(string note, string words)
    {
        var error = Assert.Single(Read($"{Header}\n{Right}{note}"));
        Assert.Equal(2, error.Row);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void An_empty_file_is_told_which_columns_to_write(string text) =>
        Assert.Contains(Header, Assert.Single(Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_with_a_header_alone_is_refused() =>
        Assert.Contains("no figures", Assert.Single(Read(Header)).Message, StringComparison.Ordinal);

    [Fact]
    public void Semicolons_between_the_cells_are_recognised() =>
        Assert.Contains("comma-separated", Assert.Single(Read($"{Header}\n{Right}".Replace(',', ';'))).Message, StringComparison.Ordinal);

    [Fact]
    public void Letters_lost_in_another_encoding_are_noticed() =>
        Assert.Contains("UTF-8", Assert.Single(Read($"{Header}\n{Right}na\uFFFDve")).Message, StringComparison.Ordinal);

    [Fact]
    public void Reported_figures_of_one_file_share_one_topic()
    {
        var text = $"{Header}\n{Right}\n{Right.Replace("total,capex", "ai,aws", StringComparison.Ordinal)}";
        var error = Assert.Single(FactCsv.Read(text, "quarters.csv", Publication.Reported).Errors);
        Assert.Equal((3, "topic"), (error.Row, error.Column));
    }

    [Fact]
    public void A_file_of_too_many_rows_is_refused_once()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => Right.Replace("2025.total", $"n{i}", StringComparison.Ordinal));
        var error = Assert.Single(Read($"{Header}\n{string.Join('\n', rows)}"));
        Assert.Contains("more than 10000 rows", error.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<FactError> Read(string text)
    {
        var reading = FactCsv.Read(text, "capex.csv", Publication.Article);
        Assert.Equal(reading.Errors.IsEmpty, reading.IsValid);
        return reading.Errors;
    }
}
