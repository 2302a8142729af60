using System.Globalization;
using System.Text;
using AmznAiStrategy.Web.Charts;
using CsCheck;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartFileTests
{
    [Fact]
    public void A_file_has_raw_numbers_with_unit_estimate_scenario_and_source() =>
        Assert.Equal(
            "Year,AI (USD billions),Other (USD billions),Estimate,Scenario,Source\r\n"
            + "2023,23.8,44.2,no,,\"The article, as of March 2026\"\r\n"
            + "2024,41.5,41.5,no,,\"The article, as of March 2026\"\r\n"
            + "2025,85,15,no,,\"The article, as of March 2026\"\r\n"
            + "2026E,180,20,yes,,\"The article, as of March 2026\"\r\n",
            ChartFile.Csv(Examples.Capex));

    [Fact]
    public void Shares_are_fractions_and_a_missing_value_is_an_empty_cell()
    {
        var lines = ChartFile.Csv(Examples.Paths).Split("\r\n");

        Assert.Equal("Year,Bull (fraction),Base (fraction),Bear (fraction),Estimate,Scenario,Source", lines[0]);
        Assert.Equal("2030,0.197,0.121,,Base; Bear,\"Bull, base and bear\",The model", lines[2]);
    }

    [Fact]
    public void The_clipboard_gets_the_same_numbers_between_tabs() =>
        Assert.Equal(
            "Year\tAI (USD billions)\tOther (USD billions)\tEstimate\n2023\t23.8\t44.2\tno\n2024\t41.5\t41.5\tno\n2025\t85\t15\tno\n2026E\t180\t20\tyes\n",
            ChartFile.Tsv(Examples.Capex));

    [Fact]
    public void Numbers_have_ten_digits_at_most() =>
        Assert.Equal("0.3333333333", ChartFile.Tsv(Examples.Multiples with { Series = [new("P/E", [1 / 3.0, 2, 3], SeriesRole.Ai)] }).Split('\n')[1].Split('\t')[1]);

    [Fact]
    public void Ranges_have_a_column_for_each_end() =>
        Assert.Equal(
            "Service\tSales, low (USD billions)\tSales, high (USD billions)\tEstimate\nAlexa+\t1.2\t2.4\tno\nRufus\t12\t12\tyes\n",
            ChartFile.Tsv(Examples.Ranges));

    [Fact]
    public void Flows_name_their_parties() =>
        Assert.Equal(
            "Amount\tFrom\tTo\tAmount (USD billions)\tEstimate\nEquity\tAmazon\tOpenAI\t15\tno\nConditional equity\tAmazon\tOpenAI\t35\tyes\nCloud\tOpenAI\tAmazon\t38\tyes\n",
            ChartFile.Tsv(Examples.Flows));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+A1")]
    [InlineData("-A1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("\0x")]
    public void Words_that_a_spreadsheet_would_run_are_marked_as_text(string words)
    {
        var spec = Examples.Multiples with { LabelHeading = words, Labels = [words, "b", "c"], Scenario = words, Source = words, Series = [new(words, [1, 2, 3], SeriesRole.Ai)] };

        var rows = Parse(ChartFile.Csv(spec));

        Assert.Equal("'" + words, rows[0][0]);
        Assert.Equal($"'{words} (x)", rows[0][1]);
        Assert.Equal(["'" + words, "1", "no", "'" + words, "'" + words], rows[1]);
    }

    [Fact]
    public void Negative_numbers_and_labels_that_are_numbers_stay_numbers()
    {
        var spec = Examples.Multiples with { Labels = ["-5", "0", "2.5"], Series = [new("P/E", [-0.5, 0, 1e-7], SeriesRole.Ai)] };

        Assert.Equal([["-5", "-0.5"], ["0", "0"], ["2.5", "1E-07"]], Parse(ChartFile.Csv(spec)).Skip(1).Select(row => row[..2]));
    }

    [Fact]
    public void Any_words_come_back_from_a_file_as_they_went_in() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Double.Where(double.IsFinite)).Sample((name, label, source, value) =>
        {
            var spec = Examples.Multiples with { Labels = [label], Source = source, Series = [new(name, [value], SeriesRole.Ai)] };
            var rows = Parse(ChartFile.Csv(spec));
            return rows.Count == 2
                && rows[0][1] == ChartFile.Neutral(name + " (x)")
                && rows[1][0].TrimStart('\'') == label.TrimStart('\'')
                && Math.Abs(double.Parse(rows[1][1], CultureInfo.InvariantCulture) - value) <= 1e-9 * Math.Abs(value)
                && rows[1][4] == ChartFile.Neutral(source);
        }, iter: 1_000);

    [Theory]
    [InlineData("capex-by-use", null, "amzn-ai_capex-by-use_article")]
    [InlineData("capex-by-use", "Bull, base & bear", "amzn-ai_capex-by-use_bull-base-bear")]
    [InlineData("../../etc/passwd", "CON:\\x\u202Egpj", "amzn-ai_etc-passwd_con-x-gpj")]
    [InlineData("///", "日本", "amzn-ai_chart_scenario")]
    public void File_names_say_what_they_hold_and_nothing_a_system_minds(string id, string? scenario, string expected) =>
        Assert.Equal(expected, ChartFile.NameOf(Examples.Capex with { Id = id, Scenario = scenario }));

    /// <summary>Reads RFC 4180.</summary>
    private static List<string[]> Parse(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (isQuoted)
            {
                if (csv[i] != '"')
                {
                    cell.Append(csv[i]);
                }
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    cell.Append(csv[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (csv[i] == '"')
            {
                isQuoted = true;
            }
            else if (csv[i] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (csv[i] == '\n')
            {
                rows.Add([.. row]);
                row.Clear();
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        return rows;
    }
}
