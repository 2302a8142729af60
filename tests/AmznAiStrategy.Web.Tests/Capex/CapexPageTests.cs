using AmznAiStrategy.Web.Features.Capex;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Capex;

public sealed class CapexPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("Total capex", "68.0", "83.0", "100.0", "200.0")]
    [InlineData("AI capex", "23.8", "41.5", "85.0", "180.0")]
    [InlineData("Other capex", "44.2", "41.5", "15.0", "20.0")]
    [InlineData("Total, YoY, %", "–", "+22.1", "+20.5", "+100.0")]
    [InlineData("AI, YoY, %", "–", "+74.4", "+104.8", "+111.8")]
    [InlineData("Cumulative", "68.0", "151.0", "251.0", "451.0")]
    [InlineData("Reported capex", "52.7", "83.0", "131.8", "–")]
    [InlineData("Printed less reported", "15.3", "0.0", "(31.8)", "–")]
    public void The_table_has_every_year(string row, params string[] values)
    {
        using var pages = database.Pages();

        var cells = pages.Render<CapexTable>(parameters => parameters.Add(table => table.Capex, Analysis.Capex.CapexFigures.From(database.Book)))
            .FindAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Trim() == row).QuerySelectorAll("td.num");

        Assert.Equal(values, cells.Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim()));
    }

    [Fact]
    public void A_number_leads_to_the_row_where_it_is_printed()
    {
        using var pages = database.Pages();

        var links = pages.Render<CapexPage>().FindAll(".figure-trace a").Select(link => link.GetAttribute("href")).ToHashSet();

        Assert.Contains("/facts#capex.2025.total", links);
        Assert.Contains("/facts#reported.2025.capex", links);
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_the_workbench()
    {
        using var pages = database.Pages();

        var page = pages.Render<CapexPage>();

        Assert.Equal(8, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Contains("/scenarios/base", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
    }

    [Fact]
    public void The_hurdle_is_told_in_operating_income()
    {
        using var pages = database.Pages();

        var ask = pages.Render<CapexPage>().Find("[data-testid=hurdle-ask]");

        // 200 x 15 % and 20 %, 12.47 x 4
        Assert.Equal(["15%", "20%", "$200B", "~$30.0B", "~$40.0B", "$49.9B"], ask.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Both_ends_of_the_hurdle_stand_side_by_side()
    {
        using var pages = database.Pages();

        var rows = pages.Render<HurdleTable>(parameters => parameters.Add(table => table.Hurdle, Analysis.Capex.CapexFigures.From(database.Book).Hurdle))
            .FindAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td.num .figure-value").Select(value => value.TextContent)));

        // 200 x 15 % and 20 %; (79.88 / 49.88)^(1/3), (89.88 / 49.88)^(1/3), the same ^(1/5), less 1; printed; 12.5 / 10.6 - 1
        Assert.Equal(["30.0 40.0", "+17.0 +21.7", "+9.9 +12.5", "+28", "+17.9"], rows);
    }

    [Fact]
    public void Key_initiatives_lead_to_their_pages()
    {
        using var pages = database.Pages();

        var links = pages.Render<CapexPage>().FindAll("td.initiative a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/aws", "/services", "/silicon", "/anthropic", "/silicon", "/silicon", "/devices"], links);
    }

    [Fact]
    public void The_verdict_does_not_hang_on_the_printed_history()
    {
        using var pages = database.Pages();

        var check = pages.Render<CapexPage>().Find("[data-testid=history-check]");

        // ROIC 2031: 0.1536 from the printed years, 0.1543 from the reported ones, both above 15 % and below 20 %
        Assert.Contains("does not hang on them", check.TextContent, StringComparison.Ordinal);
        Assert.Equal(["15.4%", "15.4%"], check.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
        Assert.Equal(2, check.TextContent.Split("low bound only").Length - 1);
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("capex.2025.big4-total");
        using var pages = lacking.Pages();

        var page = pages.Render<CapexPage>();

        Assert.Equal("capex.2025.big4-total", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Contains("200.0", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.FindAll("[data-testid=chart]").Count);
    }
}
