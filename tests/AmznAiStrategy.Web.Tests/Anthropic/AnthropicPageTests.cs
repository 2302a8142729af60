using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Anthropic;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Anthropic;

public sealed class AnthropicPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("2023-09", "first tranche", "no. 1", "1.25", "1.25", "1.25", "15.6", "1.8")]
    [InlineData("2024-11", "final tranche", "no. 3", "4.00", "5.25", "8.00", "50.0", "4.8")]
    [InlineData("2025-03", "expansion tranche", "no. 2", "2.75", "8.00", "4.00", "34.4", "2.8")]
    public void The_table_runs_by_date_and_keeps_the_printed_order_beside_it(string date, string called, params string[] values)
    {
        using var pages = database.Pages();

        var row = pages.Render<TrancheTable>(parameters => parameters.Add(table => table.Stake, StakeFigures.From(database.Book)))
            .FindAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Trim() == date);

        Assert.StartsWith(called, row.QuerySelector("td")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(values, row.QuerySelectorAll("td.num").Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim()));
    }

    [Fact]
    public void Tranches_out_of_order_say_so()
    {
        using var pages = database.Pages();

        var rows = pages.Render<TrancheTable>(parameters => parameters.Add(table => table.Stake, StakeFigures.From(database.Book))).FindAll("tbody tr");

        Assert.Equal([false, true, true], rows.Select(row => row.QuerySelector(".badge-soft") is not null));
    }

    [Fact]
    public void The_page_says_where_the_article_contradicts_its_dates()
    {
        using var pages = database.Pages();

        var rows = pages.Render<AnthropicPage>().FindAll("[data-testid=disagreements] tbody tr");

        Assert.Equal(["agrees", "contradicts", "contradicts", "contradicts"], rows.Select(row => row.QuerySelector("td:last-child")!.TextContent.Trim()));
        Assert.Equal(["0.00", "(2.75)", "(1.25)", "1.25"], rows.Select(row => row.QuerySelectorAll(".figure-value")[2].TextContent));
    }

    [Fact]
    public void The_answer_comes_first_and_says_what_is_not_printed()
    {
        using var pages = database.Pages();

        var answer = pages.Render<AnthropicPage>().Find("[data-testid=answer]");

        Assert.Equal(["$8.00B", "<33%", "0", "8.0%", "~$11B", "~500,000", "50%"], answer.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
        Assert.Contains("does not print", answer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_loop_prints_no_amount_for_what_comes_back()
    {
        using var pages = database.Pages();

        var steps = pages.Render<AnthropicPage>().FindAll("[data-testid=loop] > li");

        Assert.Equal(6, steps.Count);
        Assert.All(steps.Skip(2), step => Assert.Contains("not printed", step.TextContent.Replace("no amount printed", "not printed", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(steps.Skip(2), step => Assert.DoesNotContain("$", step.QuerySelector(".figure-value")?.TextContent ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_branches_of_the_dependency_are_shown()
    {
        using var pages = database.Pages();

        var tree = pages.Render<AnthropicPage>().Find("[data-testid=dependency]");

        Assert.Equal(["Anthropic falls behind", "Anthropic succeeds too well"], tree.QuerySelectorAll("h3").Select(heading => heading.TextContent));
        Assert.Contains("/facts#risks.anthropic.success", tree.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Every_lever_exists_and_the_one_of_a_tranche_rests_on_it()
    {
        using var pages = database.Pages();
        var stored = await database.Scenarios.FindAsync("base");

        var levers = pages.Render<AnthropicPage>().FindAll(".use-in-scenario").Select(link => link.GetAttribute("href")!.Split("focus=")[1]).ToArray();

        Assert.Equal(["stakes.commitments.2.amount", "stakes.growth", "demand", "utilisation"], levers);
        Assert.All(levers, lever => Assert.True(AssumptionFields.Find(stored!.Assumptions, lever) is not null || GuidedLevers.Find(lever) is not null));
        Assert.Equal(new Commitment(2025, 2.75, false), stored!.Assumptions.Stakes.Commitments[2]);
    }

    [Fact]
    public void The_page_shows_its_charts_under_one_heading()
    {
        using var pages = database.Pages();

        var page = pages.Render<AnthropicPage>();

        Assert.Equal(10, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
        Assert.Contains("has no lever for what Anthropic itself spends", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_figures_are_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("anthropic.stake-cap", "rainier.cost", "risks.anthropic.stall");
        using var pages = lacking.Pages();

        var page = pages.Render<AnthropicPage>();

        Assert.Equal(["anthropic.stake-cap", "rainier.cost", "risks.anthropic.stall"], page.FindAll("[data-testid=missing-figures] code").Select(id => id.TextContent));
        Assert.Equal("5.25", page.FindAll("[data-testid=tranches] tbody tr")[1].QuerySelectorAll(".figure-value")[1].TextContent);
        Assert.Equal(10, page.FindAll("[data-testid=chart]").Count);
    }
}
