using AmznAiStrategy.Analysis.Aws;

namespace AmznAiStrategy.Analysis.Tests.Aws;

public sealed class AwsFiguresTests
{
    private static readonly AwsFigures Aws = AwsFigures.From(PrintedFigures.Book);

    [Fact]
    public void Four_quarters_like_the_last_are_142_of_revenue_and_50_of_operating_income()
    {
        Assert.Equal(142.4, Aws.Quarter.RevenueAnnualised.Value!.Value, 9); // 35.6 x 4
        Assert.Equal(49.88, Aws.Quarter.OperatingIncomeAnnualised.Value!.Value, 9); // 12.47 x 4
    }

    [Fact]
    public void The_margin_is_recomputed_beside_the_printed_one()
    {
        Assert.Equal(0.3503, Aws.Quarter.Margin.Value!.Value, 4); // 12.47 / 35.6
        Assert.Equal("35%", Aws.Quarter.PrintedMargin.Text);
    }

    [Fact]
    public void Operating_income_beats_consensus_by_almost_5_percent() =>
        Assert.Equal(0.0470, Aws.Quarter.Beat.Value!.Value, 4); // 12.47 / 11.91 - 1

    [Fact]
    public void Printed_growth_implies_the_quarter_a_year_earlier()
    {
        Assert.Equal(28.7097, Aws.Quarter.PriorYearRevenue.Value!.Value, 4); // 35.6 / 1.24
        Assert.Equal(9.7422, Aws.Quarter.PriorYearOperatingIncome.Value!.Value, 4); // 12.47 / 1.28
        Assert.Equal(0.3393, Aws.Quarter.PriorYearMargin.Value!.Value, 4); // 9.7422 / 28.7097
        Assert.Equal(109.5, Aws.Quarter.MarginChangeYoY.Value!.Value, 1); // (0.350281 - 0.339335) x 10,000
    }

    [Fact]
    public void The_printed_change_implies_the_margin_of_the_quarter_before() =>
        Assert.Equal(0.346, Aws.Quarter.PriorQuarterMargin.Value!.Value, 9); // 35 % - 40 bps

    [Fact]
    public void The_share_of_about_65_percent_implies_about_19_billion_for_all_of_amazon()
    {
        Assert.Equal(19.1846, Aws.Quarter.GroupOperatingIncome.Value!.Value, 4); // 12.47 / 0.65
        Assert.Equal("~$19.2B", Aws.Quarter.GroupOperatingIncome.Text);
    }

    [Fact]
    public void The_backlog_is_set_against_revenue_and_capex()
    {
        Assert.Equal(1.3694, Aws.Backlog.Years.Value!.Value, 4); // 195 / 142.4
        Assert.Equal(1.7135, Aws.Backlog.LatestYears.Value!.Value, 4); // 244 / 142.4
        Assert.Equal(0.975, Aws.Backlog.CapexCover.Value!.Value, 9); // 195 / 200
        Assert.Equal(1.0833, Aws.Backlog.AiCapexCover.Value!.Value, 4); // 195 / 180
        Assert.Equal("0.98x", Aws.Backlog.CapexCover.Text);
    }

    [Fact]
    public void The_reported_backlog_keeps_the_order_of_time_and_leaves_ages_out() =>
        Assert.Equal([12.4, 16, 29.8, 80.4, 88.9, 100.1, 104.3, 195, 200, 244], Aws.Backlog.Reported.Select(fact => fact.Low!.Value));

    [Fact]
    public void Twelve_quarters_are_reported_and_what_was_not_found_has_no_value()
    {
        Assert.Equal(12, Aws.Reported.Length);
        var quarter = Aws.Reported.Single(q => q.Period == "2024-Q2");

        Assert.Equal(9.3, quarter.OperatingIncome.Value);
        Assert.Null(quarter.Revenue.Value);
        Assert.Null(quarter.Margin.Value);
        Assert.Contains("reported.aws.2024-q2.revenue", quarter.Margin.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reported_growth_agrees_on_revenue_and_not_on_operating_income()
    {
        var quarter = Aws.Reported[^1];

        Assert.Equal("2025-Q4", quarter.Period);
        Assert.Equal(0.2361, quarter.RevenueGrowth!.Value!.Value, 4); // 35.6 / 28.8 - 1, printed 24 %
        Assert.Equal(0.1792, quarter.OperatingIncomeGrowth!.Value!.Value, 4); // 12.5 / 10.6 - 1, printed 28 %
    }

    [Fact]
    public void Depreciation_takes_a_growing_share_of_reported_revenue()
    {
        Assert.Equal(0.1134, Aws.Reported.Single(q => q.Period == "2024-Q1").DepreciationShare!.Value!.Value, 4); // 2.84 / 25.037
        Assert.Equal(0.1846, Aws.Reported[^1].DepreciationShare!.Value!.Value, 4); // 6.57 / 35.6
        Assert.Null(Aws.Reported[0].Depreciation);
    }

    [Fact]
    public void A_missing_figure_is_named_and_leaves_the_rest_standing()
    {
        var aws = AwsFigures.From(PrintedFigures.Without("aws.2025-q4.operating-income-consensus"));

        Assert.Null(aws.Quarter.Beat.Value);
        Assert.Equal(142.4, aws.Quarter.RevenueAnnualised.Value!.Value, 9);
        Assert.Equal(["aws.2025-q4.operating-income-consensus"], aws.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Aws.Needed.SelectMany(figure => figure.MissingIds));
}
