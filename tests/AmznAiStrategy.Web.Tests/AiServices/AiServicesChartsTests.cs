using AmznAiStrategy.Analysis.AiServices;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.AiServices;

namespace AmznAiStrategy.Web.Tests.AiServices;

public sealed class AiServicesChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private AiServicesFigures Services => AiServicesFigures.From(database.Book);

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "SageMaker has 89 customers more than Bedrock, +1.4%",
            "Together they hold 1.41% of their category; 98.6% is with others",
            "Customers and shares tell the same lead for SageMaker, +1.4%",
            "Both services put the category at 892 thousand customers",
        ],
        AiServicesCharts.All(Services).Select(chart => chart.Title));

    [Fact]
    public void Customers_and_shares_are_a_pair_on_the_same_labels()
    {
        var (customers, shares) = (AiServicesCharts.Customers(Services), AiServicesCharts.CategoryShares(Services));

        Assert.Equal(customers.Labels.AsEnumerable(), shares.Labels.AsEnumerable());
        Assert.Equal([6331, 6242], customers.Series[0].Values.Select(value => value!.Value));
        Assert.Equal([0.0071, 0.0070], shares.Series[0].Values.Select(value => Math.Round(value!.Value, 6)));
        Assert.Equal(2, shares.Decimals);
    }

    [Fact]
    public void The_size_of_the_category_is_a_span()
    {
        var chart = AiServicesCharts.Category(Services);

        Assert.Equal(ChartKind.Ranges, chart.Kind);
        Assert.Equal([885_455, 885_390], chart.Series[0].Values.Select(value => Math.Round(value!.Value))); // 6331 / 0.00715, 6242 / 0.00705
        Assert.Equal([898_014, 898_129], chart.Series[0].Highs.Select(value => Math.Round(value!.Value))); // 6331 / 0.00705, 6242 / 0.00695
    }

    [Fact]
    public void Every_chart_can_be_drawn_with_all_figures_and_with_none() => Assert.All(
        AiServicesCharts.All(Services).Concat(AiServicesCharts.All(AiServicesFigures.From(new([])))),
        chart =>
        {
            Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
            Assert.DoesNotContain("n/a", chart.Title, StringComparison.Ordinal);
            Assert.Matches("20\\d\\d", chart.Subtitle);
        });
}
