using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.Capex;

public sealed class CapexFiguresTests
{
    private static readonly CapexFigures Capex = CapexFigures.From(PrintedFigures.Book);

    [Theory]
    [InlineData(2023, 23.8, 44.2)] // 68 x 35 %, 68 - 23.8
    [InlineData(2024, 41.5, 41.5)] // 83 x 50 %, 83 - 41.5
    [InlineData(2025, 85.0, 15.0)] // 100 x 85 %, 100 - 85
    [InlineData(2026, 180.0, 20.0)] // 200 x 90 %, 200 - 180
    public void The_total_splits_into_ai_and_other(int year, double ai, double other)
    {
        Assert.Equal(ai, In(year).Ai.Value!.Value, 9);
        Assert.Equal(other, In(year).Other.Value!.Value, 9);
    }

    [Theory]
    [InlineData(2024, 0.2206, 0.7437)] // 83 / 68 - 1, 41.5 / 23.8 - 1
    [InlineData(2025, 0.2048, 1.0482)] // 100 / 83 - 1, 85 / 41.5 - 1
    [InlineData(2026, 1.0000, 1.1176)] // 200 / 100 - 1, 180 / 85 - 1
    public void Growth_compares_with_the_year_before(int year, double total, double ai)
    {
        Assert.Equal(total, In(year).TotalGrowth!.Value!.Value, 4);
        Assert.Equal(ai, In(year).AiGrowth!.Value!.Value, 4);
    }

    [Fact]
    public void The_first_year_has_no_growth()
    {
        Assert.Null(In(2023).TotalGrowth);
        Assert.Null(In(2023).AiGrowth);
    }

    [Fact]
    public void Only_the_projected_year_is_an_estimate() =>
        Assert.Equal([2026], Capex.Years.Where(year => year.IsEstimate).Select(year => year.Year));

    [Fact]
    public void All_years_together_are_451_of_which_330_are_ai()
    {
        Assert.Equal(451, Capex.Last.Cumulative.Value!.Value, 9); // 68 + 83 + 100 + 200
        Assert.Equal(330.3, Capex.Last.CumulativeAi.Value!.Value, 9); // 23.8 + 41.5 + 85 + 180
        Assert.Equal(120.7, Capex.Last.CumulativeOther.Value!.Value, 9); // 44.2 + 41.5 + 15 + 20
        Assert.Equal(0.7324, Capex.CumulativeAiShare.Value!.Value, 4); // 330.3 / 451
    }

    [Fact]
    public void Capex_grows_43_percent_a_year() =>
        Assert.Equal(0.4328, Capex.Cagr.Value!.Value, 4); // 1.4328^3 = 2.9414, 200 / 68 = 2.9412

    [Fact]
    public void Spending_outside_ai_falls_by_24_billion() =>
        Assert.Equal(-24.2, Capex.OtherChange.Value!.Value, 9); // 20 - 44.2

    [Theory]
    [InlineData(2023, 15.271, 0.0917)] // 68 - 52.729, 52.729 / 574.785
    [InlineData(2024, 0.001, 0.1301)] // 83 - 82.999, 82.999 / 637.959
    [InlineData(2025, -31.8, 0.1838)] // 100 - 131.8, 131.8 / 716.9
    public void Reported_capex_stands_beside_the_printed(int year, double difference, double intensity)
    {
        Assert.Equal(difference, In(year).Difference!.Value!.Value, 9);
        Assert.Equal(intensity, In(year).ReportedIntensity!.Value!.Value, 4);
    }

    [Fact]
    public void The_projected_year_has_nothing_reported() => Assert.Null(In(2026).Reported);

    [Fact]
    public void The_other_three_of_the_big_4_spend_215_together()
    {
        Assert.Equal(215, Capex.Big4.Others.Value!.Value, 9); // 315 - 100
        Assert.Equal("~$215.0B", Capex.Big4.Others.Text); // 315 is printed as a lower bound
    }

    [Fact]
    public void The_share_of_the_big_4_comes_out_a_little_below_the_printed_one()
    {
        Assert.Equal(0.3175, Capex.Big4.Share.Value!.Value, 4); // 100 / 315
        Assert.Equal("32%", Capex.Big4.PrintedShare.Text);
        Assert.Equal(-0.0025, Capex.Big4.ShareDifference.Value!.Value, 4); // 0.3175 - 0.32
    }

    [Fact]
    public void Every_figure_leads_back_to_printed_ones()
    {
        var ai = Assert.IsType<DerivedOrigin>(In(2025).Ai.Origin);
        Assert.Equal("total capex × AI share", ai.Formula);
        Assert.Equal(["capex.2025.total", "capex.2025.ai-share"], ai.Inputs.Select(input => Assert.IsType<PrintedOrigin>(input.Origin).Fact.Id));
    }

    [Fact]
    public void A_missing_figure_leaves_the_rest_standing()
    {
        var capex = CapexFigures.From(PrintedFigures.Without("capex.2025.ai-share"));
        var year = capex.Years.Single(y => y.Year == 2025);

        Assert.Null(year.Ai.Value);
        Assert.Contains("there is no figure 'capex.2025.ai-share'", year.Ai.Reason, StringComparison.Ordinal);
        Assert.Equal(451, capex.Last.Cumulative.Value!.Value, 9);
        Assert.Null(capex.Last.CumulativeAi.Value);
        Assert.Equal(["capex.2025.ai-share"], capex.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Capex.Needed.SelectMany(figure => figure.MissingIds));

    private static CapexYear In(int year) => Capex.Years.Single(y => y.Year == year);
}
