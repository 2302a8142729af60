using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Web.Features.Aws;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Aws;

public sealed class AwsPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData(0, "$35.6B", "+24%", "$28.7B", "$142.4B", "$35.6B", "+23.6%")]
    [InlineData(1, "$12.47B", "+28%", "$9.7B", "$49.9B", "+4.7%", "$11.91B", "$12.5B", "+17.9%")]
    [InlineData(2, "35%", "+40 bps", "35.03%", "34.6%", "33.9%", "+109 bps", "35.1%", "34.5%", "36.8%")]
    [InlineData(3, "~65%", "~$19.2B")]
    public void The_quarter_stands_as_printed_with_what_follows_and_what_was_reported(int row, params string[] values)
    {
        using var pages = database.Pages();

        var table = pages.Render<QuarterTable>(parameters => parameters.Add(component => component.Aws, AwsFigures.From(database.Book)));

        Assert.Equal(values, table.FindAll("tbody tr")[row].QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void A_quarter_that_was_not_found_says_so()
    {
        using var pages = database.Pages();

        var table = pages.Render<ReportedTable>(parameters => parameters.Add(component => component.Quarters, AwsFigures.From(database.Book).Reported));
        var row = table.FindAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == "Q2'24");

        Assert.Equal("n/a", row.QuerySelector(".figure-value")!.TextContent);
        Assert.Contains("there is no figure 'reported.aws.2024-q2.revenue'", row.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("not found", row.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_backlog_leaves_gaps_out_and_says_so()
    {
        var chart = AwsCharts.BacklogSeries(AwsFigures.From(database.Book));

        Assert.Equal("The backlog grew from $12.4B in Q1'18 to $244B in Q4'25", chart.Title);
        Assert.Equal(["Q1'18", "Q2'18", "Q4'19", "Q4'21", "Q1'22", "Q2'22", "Q3'22", "Q2'25", "Q3'25", "Q4'25"], chart.Labels.AsEnumerable());
        Assert.Contains("not to scale", chart.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "Revenue brings +$2.3B of operating income, the margin +$0.4B",
            "Over the year the margin moves +109 bps by the article's figures, −169 bps as reported",
            "Revenue goes from $21.4B to $35.6B a quarter, operating income from $5.1B to $12.5B",
            "The margin stands at 35.1%; its peak was 39.2% in Q1'25", // 12.5 / 35.6, 11.5 / 29.3
            "Operating income +17.9% in Q4'25 as reported; the article prints +28%",
            "Depreciation goes from $2.84B to $6.57B a quarter, 18.5% of revenue",
            "The backlog grew from $12.4B in Q1'18 to $244B in Q4'25",
            "The backlog is 1.37 years of revenue and 0.98x the capex of 2026E",
        ],
        AwsCharts.All(AwsFigures.From(database.Book)).Select(chart => chart.Title));

    [Fact]
    public void The_article_and_the_reported_quarters_disagree_on_the_margin()
    {
        var chart = AwsCharts.MarginThenAndNow(AwsFigures.From(database.Book));

        Assert.Equal(["Q4'24", "Q3'25", "Q4'25"], chart.Labels.AsEnumerable());
        Assert.Equal([0.3393, 0.346, 0.3503], chart.Series[0].Values.Select(value => Math.Round(value!.Value, 4))); // 9.7422 / 28.7097, 35 % - 40 bps, 12.47 / 35.6
        Assert.Equal([0.3681, 0.3511], new[] { chart.Series[1].Values[0], chart.Series[1].Values[2] }.Select(value => Math.Round(value!.Value, 4))); // 10.6 / 28.8, 12.5 / 35.6
    }

    [Fact]
    public void The_backlog_runs_off_at_the_conversion_of_the_scenario()
    {
        using var pages = database.Pages();

        var text = pages.Render<AwsPage>().Find("[data-testid=run-off]");

        // 195 x 26 %, 195 x 0.74^5 = 195 x 0.22190
        Assert.Equal(["26.0%", "$50.7B", "$43.3B"], text.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void The_page_shows_its_charts_and_leads_to_the_workbench()
    {
        using var pages = database.Pages();

        var page = pages.Render<AwsPage>();

        Assert.Equal(9, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Contains("/scenarios/base", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("aws.2025-q4.operating-income-consensus");
        using var pages = lacking.Pages();

        var page = pages.Render<AwsPage>();

        Assert.Equal("aws.2025-q4.operating-income-consensus", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Contains("$142.4B", page.Find("[data-testid=answer]").TextContent, StringComparison.Ordinal);
    }
}
