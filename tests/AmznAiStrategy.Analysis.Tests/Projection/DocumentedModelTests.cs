using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>docs/model.md, read and run: its example and its table of assumptions.</summary>
public sealed class DocumentedModelTests
{
    private static readonly string[] Page = File.ReadAllLines(Seeded.FileOf("docs", "model.md"));

    private static readonly Analysis.Projection.Projection Example = CapexRoi.Project(ReadExample());

    public static TheoryData<int> Years => [2023, 2024, 2025, 2026, 2027, 2028];

    [Theory, MemberData(nameof(Years))]
    public void A_year_of_the_example_is_what_the_page_says(int year)
    {
        var row = Row(Format.Year(year));
        var found = Example[year];
        double?[] values =
        [
            found.Year, found.GrossInService, found.Depreciation, found.Capacity, found.Revenue, found.IdleShare, found.StrandedCapital, found.FixedCost,
            found.Ebit, found.Nopat, found.InvestedCapital, found.AverageInvestedCapital, found.Roic, found.ProgrammeCashFlow,
        ];

        Assert.Equal(values.Length, row.Length);
        Assert.All(row.Zip(values), pair => AssertPrinted(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void The_outputs_of_the_example_are_what_the_page_says()
    {
        var summary = Example.Summary;

        Assert.Equal(VerdictText.Label(summary.Verdict), Row("verdict")[1]);
        AssertPrinted(Row("MOIC")[1], summary.ProgrammeMoic, 1e-12);
        AssertPrinted(Row("payback")[1], summary.ProgrammePayback, 0.00005);
        AssertPrinted(Row("NPV")[1], summary.ProgrammeNpvAtWacc, 0.00005);
        AssertPrinted(Row("MIRR")[1], summary.ProgrammeMirr, 0.000005);
        AssertPrinted(Row("IRR")[1], summary.ProgrammeIrr.Rate, 0.000005);
        AssertPrinted(Row("revenue needed")[1], summary.RevenueNeededAtWindowEnd, 1e-12);
    }

    [Fact]
    public void The_table_of_assumptions_is_the_one_of_the_program()
    {
        var definition = Seeded.Definition("base");
        var expected = AssumptionFields.Of(Seeded.Base).Select(field =>
        {
            string Text(double value) => QuantityText.Write(value, field.Unit);
            var range = field.Min == field.Max ? Text(field.Min) : $"{(field.MinExclusive ? "above " : "")}{Text(field.Min)} to {Text(field.Max)}";
            var rests = definition.BasisFor(field.Path)!.Kind.ToString().ToLowerInvariant();
            return $"| `{field.Path}` | {field.Label}{(field.Whole ? " (whole)" : "")} | {range} | {Text(field.Read(Seeded.Bull))} | {Text(field.Read(Seeded.Base))} | {Text(field.Read(Seeded.Bear))} | {rests} |";
        });

        Assert.Equal(expected, Page.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_headings_of_the_table_are_the_groups_of_the_form()
    {
        var groups = AssumptionFields.Of(Seeded.Base).Select(field => "### " + field.Group).Distinct();

        Assert.Equal(groups, Page.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Take(10));
    }

    /// <summary>The JSON block of the page, laid over Base.</summary>
    private static Assumptions ReadExample()
    {
        var json = string.Join('\n', Page.SkipWhile(line => line != "```json").Skip(1).TakeWhile(line => line != "```"));
        var reading = AssumptionJson.Read(json, Seeded.Base);
        return reading.Assumptions ?? throw new InvalidDataException(string.Join('\n', reading.Errors));
    }

    /// <summary>The cells of the only table row of the example that starts with this cell.</summary>
    private static string[] Row(string first)
    {
        var line = Page.SkipWhile(line => !line.StartsWith("## 7", StringComparison.Ordinal)).Single(line => line.StartsWith($"| {first} |", StringComparison.Ordinal));
        return [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
    }

    private static void AssertPrinted(string cell, double? found, double tolerance)
    {
        if (cell == Format.Undefined)
        {
            Assert.Null(found);
            return;
        }

        var printed = double.Parse(cell.TrimEnd('%'), CultureInfo.InvariantCulture) / (cell.EndsWith('%') ? 100 : 1);
        Assert.Equal(printed, found!.Value, tolerance);
    }
}
