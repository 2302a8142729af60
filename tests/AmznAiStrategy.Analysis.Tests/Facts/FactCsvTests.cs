using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Facts;

public sealed class FactCsvTests
{
    private const string Header = "id,topic,entity,metric,low,high,text,unit,period,qualifier,source,locator,note";
    private const string Total = "capex.2025.total,capex,Amazon,capex,100,100,,USD bn,2025,stated,Table,row 3,";

    [Fact]
    public void A_row_becomes_the_figure_that_it_prints()
    {
        var fact = Assert.Single(Read($"{Header}\ncapex.saving,capex,Trainium2,saving,30,40,,%,as of 2026-03,stated; up to,Silicon,bullet 1,\"Against GPUs, as printed\""));

        Assert.Equal(
            new Fact(
                "capex.saving", "capex", "Trainium2", "saving", 30, 40, null, "%", "as of 2026-03", ["stated", "up to"],
                "Silicon", "bullet 1", "Against GPUs, as printed", Publication.Article),
            fact);
    }

    [Fact]
    public void Words_have_no_number()
    {
        var fact = Assert.Single(Read($"{Header}\ncapex.rank,capex,Amazon,pace,,,faster than all,text,2025,superlative,Intro,paragraph 1,"));
        Assert.Equal((null, null, "faster than all"), (fact.Low, fact.High, fact.Text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_will_do(string lineEnd) => Assert.Single(Read(Header + lineEnd + Total + lineEnd));

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_first_column() => Assert.Single(Read($"\uFEFF{Header}\n{Total}"));

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Single(Read($"{Header}\n{Total}"));

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var fact = Assert.Single(Read(
            $"note,{Header.Replace(",note", "", StringComparison.Ordinal)}\n\"first\",{Total.TrimEnd(',')}"));
        Assert.Equal(("first", "capex.2025.total", 100), (fact.Note, fact.Id, fact.Low));
    }

    [Fact]
    public void Lines_left_empty_by_a_spreadsheet_are_passed_over() =>
        Assert.Single(Read($"{Header}\n,,,,,,,,,,,,\n{Total}\n\n,,,,,,,,,,,,\n"));

    [Fact]
    public void A_quoted_cell_keeps_its_commas_quotation_marks_and_line_breaks()
    {
        var fact = Assert.Single(Read($"{Header}\n{Total}\"one, \"\"two\"\"\nthree\""));
        Assert.Equal("one, \"two\"\nthree", fact.Note);
    }

    [Fact]
    public void Space_around_a_cell_is_not_part_of_it()
    {
        var fact = Assert.Single(Read($"{Header}\n{Total.Replace("100,100", " 100 ,\u00A0100", StringComparison.Ordinal).Replace("USD bn", "USD bn ", StringComparison.Ordinal)}"));
        Assert.Equal((100, "USD bn"), (fact.High, fact.PrintedUnit));
    }

    [Theory]
    [InlineData("28.59", 28.59)]
    [InlineData("-2.5", -2.5)]
    [InlineData("+5", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1000000000000", 1e12)]
    [InlineData("0.1", 0.1)]
    public void Numbers_are_read_exactly(string cell, double value) =>
        Assert.Equal(value, Assert.Single(Read($"{Header}\n{Total.Replace("100,100", $"{cell},{cell}", StringComparison.Ordinal)}")).Low);

    [Fact]
    public void A_file_of_reported_figures_need_not_have_the_name_of_its_topic()
    {
        var reading = FactCsv.Read($"{Header}\n{Total}", "amazon-annual.csv", Publication.Reported);
        Assert.Equal(Publication.Reported, Assert.Single(reading.Facts).Publication);
    }

    [Fact]
    public void Figures_of_several_files_keep_the_order_of_the_files()
    {
        var second = Total.Replace("capex", "aws", StringComparison.Ordinal);
        var reading = FactCsv.Read([new("capex.csv", $"{Header}\n{Total}", Publication.Article), new("aws.csv", $"{Header}\n{second}", Publication.Article)]);
        Assert.Equal(["capex.2025.total", "aws.2025.total"], reading.Facts.Select(fact => fact.Id));
    }

    /// <summary>Text that is written as RFC 4180 says comes back unchanged.</summary>
    [Fact]
    public void A_thousand_random_notes_survive_quoting() =>
        Gen.String[Gen.Char["aB7 ,\"\n;'é€中"], 0, 60].Array[1000].Sample(
            notes =>
            {
                var rows = notes.Select((note, i) => $"{Total.Replace("2025.total", $"n{i}", StringComparison.Ordinal)}\"{note.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
                var facts = Read($"{Header}\r\n{string.Join("\r\n", rows)}\r\n");
                Assert.Equal(notes.Select(note => note.Trim()), facts.Select(fact => fact.Note));
            },
            iter: 1);

    /// <summary>Whatever the text is, reading it ends with figures or with errors, never with an exception.</summary>
    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char[",\"\n\r\0;1e.-x\uD800\uFEFF"], 0, 200].Sample(
            text => Assert.NotEmpty(FactCsv.Read($"{Header}\n{text}", "capex.csv", Publication.Article).Errors),
            iter: 2000);

    private static ImmutableArray<Fact> Read(string text)
    {
        var reading = FactCsv.Read(text, "capex.csv", Publication.Article);
        Assert.Empty(reading.Errors);
        return reading.Facts;
    }
}
