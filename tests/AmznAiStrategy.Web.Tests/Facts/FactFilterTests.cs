using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class FactFilterTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private FactBook Book => database.Book;

    [Fact]
    public void All_words_must_occur_wherever_they_stand() =>
        Assert.Equal(["reported.backlog.2025-q4.growth"], Shown("q=backlog Q4 growth").Select(fact => fact.Id));

    [Fact]
    public void A_year_finds_its_quarters_and_its_parts()
    {
        var periods = Shown("period=2025").Select(fact => fact.Period).ToHashSet();

        Assert.Superset(new HashSet<string> { "2025", "2025-Q4", "early 2025", "2024..2025" }, periods);
        Assert.DoesNotContain("2024", periods);
    }

    [Fact]
    public void A_qualifier_finds_the_figures_that_carry_it() =>
        Assert.All(Shown("qualifier=~"), fact => Assert.Contains("~", fact.Qualifiers));

    [Fact]
    public void Each_pair_of_kinds_narrows_on_its_own()
    {
        var found = Shown("kind=reported&kind=numbers");

        Assert.NotEmpty(found);
        Assert.All(found, fact => Assert.True(fact.Publication == Publication.Reported && fact.Low is not null));
        Assert.Equal(Book.All.Length, Shown("kind=article&kind=reported").Count);
        Assert.Equal(Book.All.Length, Shown("kind=numbers").Count + Shown("kind=words").Count);
    }

    [Fact]
    public void Values_are_sorted_within_their_unit_and_words_come_last()
    {
        foreach (var direction in new[] { "asc", "desc" })
        {
            var shown = Shown($"sort=value&dir={direction}");

            Assert.All(shown.SkipWhile(fact => fact.Low is not null), fact => Assert.Null(fact.Low));
            foreach (var unit in shown.Where(fact => fact.Low is not null).GroupBy(fact => fact.PrintedUnit))
            {
                var values = unit.Select(fact => fact.Low!.Value).ToArray();
                Assert.Equal(direction == "asc" ? values.Order() : values.OrderDescending(), values);
            }
        }
    }

    [Fact]
    public void Periods_are_sorted_by_year_and_the_undated_come_last()
    {
        var periods = Shown("sort=period").Select(fact => fact.Period).Distinct().ToList();

        Assert.Equal("2018-Q1", periods[0]); // the earliest that was reported
        Assert.True(periods.IndexOf("2025-Q4") < periods.IndexOf("2026"));
        Assert.True(periods.IndexOf("undated") > periods.IndexOf("2026"));
    }

    [Fact]
    public void The_address_of_a_filter_gives_the_same_filter()
    {
        var filter = FactFilter.Read("?q=a%26b&topic=capex&period=2025&qualifier=%3C&kind=words&sort=place&dir=desc", Book);

        var again = FactFilter.Read(new Uri("http://localhost" + filter.At("/facts")).Query, Book);

        Assert.Equal("a&b", again.Words);
        Assert.Equal("<", again.Qualifier);
        Assert.Equal(filter.At("/facts"), again.At("/facts"));
        Assert.Empty(again.Ignored);
    }

    [Fact]
    public void A_file_has_raw_numbers_beside_their_unit()
    {
        var lines = FactTableFile.Tsv([Book["capex.2025.big4-total"], Book["roi.hurdle"]]).Split('\n');
        var columns = lines[0].Split('\t').Index().ToDictionary(column => column.Item, column => column.Index);

        var capex = lines[1].Split('\t'); // the article: over $315 billion
        Assert.Equal(["315", "315", "USD bn", "plan; over"], new[] { "low", "high", "unit", "qualifiers" }.Select(name => capex[columns[name]]));
        var hurdle = lines[2].Split('\t'); // 15 to 20 %
        Assert.Equal(["15", "20", "%"], new[] { "low", "high", "unit" }.Select(name => hurdle[columns[name]]));
    }

    [Fact]
    public void Words_in_a_file_are_never_a_formula_nor_break_its_rows()
    {
        var hostile = Book["capex.2025.total"] with { Low = null, High = null, Text = "=1+1", PrintedUnit = "text", Note = "a \"b\",\nc\td" };

        Assert.Contains(",'=1+1,", FactTableFile.Csv([hostile]), StringComparison.Ordinal);
        Assert.EndsWith("\"a \"\"b\"\",\nc\td\"\r\n", FactTableFile.Csv([hostile]), StringComparison.Ordinal);
        Assert.EndsWith("\ta \"b\", c d\n", FactTableFile.Tsv([hostile]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "amzn-ai_figures.csv")]
    [InlineData("topic=capex", "amzn-ai_figures_filtered.csv")]
    [InlineData("q=plan&sort=period", "amzn-ai_figures_filtered_by-period.csv")]
    public void A_file_name_says_whether_it_holds_all(string query, string name) => Assert.Equal(name, FactTableFile.NameOf(FactFilter.Read(query, Book)));

    private List<Fact> Shown(string query) => [.. FactFilter.Read("?" + query, Book).Of(Book.All)];
}
