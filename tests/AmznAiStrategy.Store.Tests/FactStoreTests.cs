using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Store.Tests;

public sealed class FactStoreTests
{
    /// <summary>What is read is what the files say, to the last bit and in their order.</summary>
    [Fact]
    public async Task Figures_come_back_as_their_files_print_them()
    {
        await using var store = TestStore.Open();
        var files = new[] { ("facts", Publication.Article), ("reported", Publication.Reported) }.SelectMany(part =>
            Directory.GetFiles(Path.Combine(TestStore.Seed, part.Item1)).Order(StringComparer.Ordinal)
                .Select(file => new FactFile(Path.GetFileName(file), File.ReadAllText(file), part.Item2)));
        var book = await store.Facts.AllAsync();
        Assert.Equal(FactCsv.Read(files).Facts.AsEnumerable(), book.All);
    }

    [Fact]
    public async Task The_capex_of_2025_is_a_hundred_billion_dollars()
    {
        await using var store = TestStore.Open();
        var fact = (await store.Facts.FindAsync("capex.2025.total"))!;
        Assert.Equal((100.0, 100.0, "USD bn", Publication.Article), (fact.Low, fact.High, fact.PrintedUnit, fact.Publication)); // capex table, row 2025
    }

    [Fact]
    public async Task A_topic_gives_its_figures_alone()
    {
        await using var store = TestStore.Open();
        var facts = await store.Facts.TopicAsync("article");
        Assert.Equal(["article.information-date", "article.purpose", "article.positions"], facts.Select(fact => fact.Id));
    }

    [Theory]
    [InlineData("capex.1999")]
    [InlineData("' OR 1=1 --")]
    public async Task A_figure_that_is_not_there_is_null(string id)
    {
        await using var store = TestStore.Open();
        Assert.Null(await store.Facts.FindAsync(id));
        Assert.Empty(await store.Facts.TopicAsync(id));
    }

    [Theory]
    [InlineData("9e999")]
    [InlineData("1e308")]
    [InlineData("'abc'")]
    [InlineData("NULL")]
    public async Task A_number_that_is_none_is_refused_by_the_table_itself(string value)
    {
        await using var store = TestStore.Open();
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.ExecuteAsync($"UPDATE fact SET high = {value} WHERE id = 'capex.2025.total'"));
        Assert.Equal(19, error.SqliteErrorCode); // SQLITE_CONSTRAINT
    }
}
