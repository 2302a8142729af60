using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Web.Features.Competition;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Competition;

public sealed class CompetitionPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("AWS", "32", "+17.5", "–", "+24.0", "–")]
    [InlineData("Azure", "22", "+39.0", "+21.5", "+39.0", "+15.0")] // 39 - 17.5, 39 - 24
    [InlineData("Google Cloud", "13", "+32.0", "+14.5", "+32.0", "+8.0")] // 32 - 17.5, 32 - 24
    [InlineData("All others", "33", "–", "–", "–", "–")] // 100 - 32 - 22 - 13
    public void Both_comparisons_stand_in_the_table(string provider, params string[] values)
    {
        using var pages = database.Pages();

        var table = pages.Render<CloudTable>(parameters => parameters.Add(component => component.Clouds, CompetitionFigures.From(database.Book).Clouds));
        var cells = table.FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == provider).QuerySelectorAll("td.num");

        Assert.Equal(values, cells.Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim().TrimEnd('%').Replace(" pp", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_answer_gives_the_period_of_what_it_compares()
    {
        using var pages = database.Pages();

        var answer = pages.Render<CompetitionPage>().Find("[data-testid=answer]");

        Assert.Equal(
            ["32%", "22%", "17.5%", "39%", "32%", "+15.0 pp", "+21.5 pp", "$12.5B", "8.8%", "50%"],
            answer.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
        Assert.Contains("(Q3 2025)", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("in Q2 2025", answer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_levers()
    {
        using var pages = database.Pages();

        var page = pages.Render<CompetitionPage>();

        Assert.Equal(9, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
        Assert.Equal(7, page.FindAll(".use-in-scenario").Count);
    }

    [Fact]
    public void The_contract_is_told_with_what_it_assumes()
    {
        var rows = CompetitionRows.OpenAi(OpenAiFigures.From(database.Book)).ToDictionary(row => row.Label, row => row);

        Assert.Equal("$12.5B", rows["Contract a year"].Figure.Text);
        Assert.Equal("In equal parts, an assumption.", rows["Contract a year"].Remark);
        Assert.Equal("19.5%", rows["First contract over the backlog"].Figure.Text); // 38 / 195
        Assert.Equal("$50.0B", rows["Contract for each gigawatt, whole term"].Figure.Text); // 100 / 2
        Assert.Equal("$6.25B", rows["Contract for each gigawatt and year"].Text); // 50 / 8
        Assert.Equal("4.0 years", rows["Investment in years of contract"].Figure.Text); // 50 / 12.5
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("competition.azure.2025-q3.market-share", "openai.power");
        using var pages = lacking.Pages();

        var page = pages.Render<CompetitionPage>();

        Assert.Equal(["competition.azure.2025-q3.market-share", "openai.power"], page.FindAll("[data-testid=missing-figures] code").Select(id => id.TextContent));
        Assert.Contains("+21.5 pp", page.Find("[data-testid=answer]").TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.FindAll("[data-testid=chart]").Count);
    }
}
