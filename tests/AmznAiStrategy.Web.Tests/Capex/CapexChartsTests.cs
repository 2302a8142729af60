using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Capex;

namespace AmznAiStrategy.Web.Tests.Capex;

public sealed class CapexChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private CapexFigures Capex => CapexFigures.From(database.Book);

    [Fact]
    public void The_total_is_stacked_from_ai_and_the_rest_with_the_projected_year_marked()
    {
        var chart = CapexCharts.AiAndOther(Capex);

        Assert.Equal(["2023", "2024", "2025", "2026E"], chart.Labels.AsEnumerable());
        Assert.Equal([23.8, 41.5, 85.0, 180.0], Rounded(chart.Series[0]));
        Assert.Equal([44.2, 41.5, 15.0, 20.0], Rounded(chart.Series[1]));
        Assert.All(chart.Series, series => Assert.Equal(3, series.EstimateFrom));
        Assert.Equal("AI capex goes from $23.8B to $180.0B; the rest from $44.2B to $20.0B", chart.Title);
        Assert.Equal("Frontier Ledger article, as of March 2026", chart.Source);
    }

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "AI capex goes from $23.8B to $180.0B; the rest from $44.2B to $20.0B",
            "AI takes 90% of capex in 2026E, after 35% in 2023",
            "In 2026E AI capex grows +111.8%, the total +100.0%",
            "By 2026E the years add up to $451.0B, $330.3B of it AI",
            "The article's 2025 is $31.8B below what Amazon reported",
            "Capex takes 18.4% of revenue in 2025, after 9.2% in 2023",
            "Amazon plans ~31.7% of the four's capex; the article prints 32%",
            "AWS must grow its operating income by 17.0%–21.7% a year to reach the hurdle in 3 years",
        ],
        CapexCharts.All(Capex).Select(chart => chart.Title));

    [Fact]
    public void A_title_follows_the_numbers()
    {
        var halved = With(database.Book, "capex.2026.ai-share", 45);

        Assert.Equal("AI takes 45% of capex in 2026E, after 35% in 2023", CapexCharts.AiShare(CapexFigures.From(halved)).Title);
    }

    [Fact]
    public void Growth_starts_with_the_second_year()
    {
        var chart = CapexCharts.Growth(Capex);

        Assert.Equal(["2024", "2025", "2026E"], chart.Labels.AsEnumerable());
        Assert.Equal([0.744, 1.048, 1.118], Rounded(chart.Series[0])); // 41.5 / 23.8, 85 / 41.5, 180 / 85, less 1
        Assert.Equal([0.221, 0.205, 1.0], Rounded(chart.Series[1])); // 83 / 68, 100 / 83, 200 / 100, less 1
        Assert.All(chart.Series, series => Assert.Equal(2, series.EstimateFrom));
    }

    [Fact]
    public void Shares_of_every_year_make_the_whole()
    {
        var chart = CapexCharts.AiShare(Capex);

        Assert.Equal(ChartKind.StackedColumns, chart.Kind);
        Assert.Equal([0.35, 0.5, 0.85, 0.9], Rounded(chart.Series[0]));
        Assert.Equal([0.65, 0.5, 0.15, 0.1], Rounded(chart.Series[1])); // 100 % less the AI share
    }

    [Fact]
    public void Growth_needed_spans_from_the_low_to_the_high_hurdle_beside_the_growth_there_is()
    {
        var chart = CapexCharts.GrowthNeeded(Capex.Hurdle);

        Assert.Equal(["Needed in 3 years", "Needed in 5 years", "Q4 2025 YoY, printed", "Q4 2025 YoY, reported"], chart.Labels.AsEnumerable());
        Assert.Equal([0.170, 0.099, 0.28, 0.179], Rounded(chart.Series[0])); // (79.88 / 49.88)^(1/3), ^(1/5), printed, 12.5 / 10.6, less 1
        Assert.Equal([0.217, 0.125, 0.28, 0.179], chart.Series[0].Highs.Select(value => Math.Round(value!.Value, 3))); // (89.88 / 49.88)^(1/3), ^(1/5)
    }

    [Fact]
    public void A_year_not_yet_reported_leaves_a_gap()
    {
        var reported = CapexCharts.PrintedAndReported(Capex).Series.Single(series => series.Role == SeriesRole.Reported);

        Assert.Equal([52.729, 82.999, 131.8, null], reported.Values.AsEnumerable());
    }

    [Fact]
    public void The_other_three_are_one_bar() =>
        Assert.Equal([100.0, 215.0], CapexCharts.Big4(Capex).Series[0].Values.AsEnumerable());

    [Fact]
    public void A_missing_figure_leaves_a_plain_title_and_a_gap()
    {
        var without = new FactBook(database.Book.All.Where(fact => fact.Id != "capex.2023.ai-share"));

        var chart = CapexCharts.AiAndOther(CapexFigures.From(without));

        Assert.Equal("Capex by year, AI and the rest", chart.Title);
        Assert.Null(chart.Series[0].Values[0]);
        Assert.Equal(41.5, chart.Series[0].Values[1]!.Value, 9);
    }

    private static FactBook With(FactBook book, string id, double value) =>
        new(book.All.Select(fact => fact.Id == id ? fact with { Low = value, High = value } : fact));

    private static IEnumerable<double> Rounded(ChartSeries series) => series.Values.Select(value => Math.Round(value!.Value, 3));
}
