using AmznAiStrategy.Analysis.AiServices;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.AiServices;

public sealed class AiServicesFiguresTests
{
    private static readonly AiServicesFigures Services = AiServicesFigures.From(PrintedFigures.Book);

    [Fact]
    public void Both_services_stand_as_printed()
    {
        Assert.Equal(["SageMaker", "Bedrock"], Services.Both.Select(service => service.Name));
        Assert.Equal([6331, 6242], Services.Both.Select(service => service.Customers.Value!.Value));
        Assert.Equal([0.0071, 0.0070], Services.Both.Select(service => Math.Round(service.CategoryShare.Value!.Value, 6)));
        Assert.Equal([10, 11], Services.Both.Select(service => service.CategoryRank.Value!.Value));
    }

    [Fact]
    public void Bedrock_has_986_customers_for_each_thousand_of_SageMaker()
    {
        Assert.Equal(0.98594, Services.CustomerRatio.Value!.Value, 5); // 6242 / 6331
        Assert.Equal(89, Services.MoreCustomers.Value); // 6331 - 6242
    }

    [Fact]
    public void Customers_and_shares_tell_the_same_lead()
    {
        Assert.Equal(0.01426, Services.CustomerLead.Value!.Value, 5); // 6331 / 6242 - 1
        Assert.Equal(0.01429, Services.ShareLead.Value!.Value, 5); // 0.71 / 0.70 - 1
        Assert.Equal(0.00003, Services.LeadDifference.Value!.Value, 5); // 0.014286 - 0.014258
        Assert.Equal(Unit.PercentagePoints, Services.LeadDifference.Unit);
    }

    [Fact]
    public void Customers_over_share_give_the_size_of_the_category()
    {
        Assert.Equal(8916.9, Services.SageMaker.CustomersPerPoint.Value!.Value, 1); // 6331 / 0.71
        Assert.Equal(8917.1, Services.Bedrock.CustomersPerPoint.Value!.Value, 1); // 6242 / 0.70
        Assert.Equal(891_690, Services.SageMaker.Category.Value!.Value, 0); // 6331 / 0.0071
        Assert.Equal(891_714, Services.Bedrock.Category.Value!.Value, 0); // 6242 / 0.0070
        Assert.All(Services.Both, service => Assert.IsType<DerivedOrigin>(service.Category.Origin));
    }

    [Fact]
    public void The_rounding_of_a_share_leaves_a_span()
    {
        Assert.Equal(885_455, Services.SageMaker.CategoryLow.Value!.Value, 0); // 6331 / 0.00715
        Assert.Equal(898_014, Services.SageMaker.CategoryHigh.Value!.Value, 0); // 6331 / 0.00705
        Assert.Equal(885_390, Services.Bedrock.CategoryLow.Value!.Value, 0); // 6242 / 0.00705
        Assert.Equal(898_129, Services.Bedrock.CategoryHigh.Value!.Value, 0); // 6242 / 0.00695
    }

    [Fact]
    public void Together_they_hold_less_than_a_sixtieth_of_the_category()
    {
        Assert.Equal(12_573, Services.CustomersTogether.Value); // 6331 + 6242
        Assert.Equal(0.0141, Services.ShareTogether.Value!.Value, 6); // 0.71 % + 0.70 %
        Assert.Equal(0.9859, Services.ShareOfOthers.Value!.Value, 6); // 1 - 1.41 %
    }

    [Fact]
    public void Incumbency_is_words_without_a_figure()
    {
        Assert.Null(Services.Incumbency.Value);
        Assert.Contains("present AWS customers", Services.Incumbency.Text, StringComparison.Ordinal);
        Assert.Equal("slightly ahead", Services.PrintedLead.Text);
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Services.Needed.SelectMany(figure => figure.MissingIds));

    [Fact]
    public void Without_one_share_the_other_service_stands()
    {
        var services = AiServicesFigures.From(PrintedFigures.Without("services.bedrock.category-share"));

        Assert.Null(services.Bedrock.Category.Value);
        Assert.Null(services.ShareLead.Value);
        Assert.Equal(891_690, services.SageMaker.Category.Value!.Value, 0);
        Assert.Equal(["services.bedrock.category-share"], services.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void Nothing_fails_without_a_single_figure() =>
        Assert.All(AiServicesFigures.From(new FactBook([])).Needed, figure => Assert.Null(figure.Value));
}
