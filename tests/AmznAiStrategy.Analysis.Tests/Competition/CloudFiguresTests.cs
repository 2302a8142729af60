using AmznAiStrategy.Analysis.Competition;

namespace AmznAiStrategy.Analysis.Tests.Competition;

public sealed class CloudFiguresTests
{
    private static readonly CloudFigures Clouds = CloudFigures.From(PrintedFigures.Book);

    [Fact]
    public void Three_clouds_hold_two_thirds_of_the_market()
    {
        Assert.Equal(0.67, Clouds.Together.Value!.Value, 9); // 32 + 22 + 13
        Assert.Equal(0.33, Clouds.Rest.Value!.Value, 9); // 100 - 67
    }

    [Fact]
    public void Azure_gains_two_points_and_aws_loses_about_three()
    {
        Assert.Equal(0.02, Clouds.AzureGain.Value!.Value, 9); // 22 - 20
        Assert.Equal(-0.03, Clouds.AwsLoss.Value!.Value, 9); // 32 - 35
        Assert.Equal("~−3.0 pp", Clouds.AwsLoss.Text); // 35 is printed with a plus sign
        Assert.Equal(0.10, Clouds.AwsLead.Value!.Value, 9); // 32 - 22
    }

    [Fact]
    public void Growth_is_compared_in_one_quarter_and_as_the_bear_case_prints_it()
    {
        Assert.Equal(0.215, Clouds.Azure.Gap!.Value!.Value, 9); // 39 - 17.5
        Assert.Equal(0.15, Clouds.Azure.GapAsPrinted!.Value!.Value, 9); // 39 - 24
        Assert.Equal(0.145, Clouds.Google.Gap!.Value!.Value, 9); // 32 - 17.5
        Assert.Equal(0.08, Clouds.Google.GapAsPrinted!.Value!.Value, 9); // 32 - 24
        Assert.Null(Clouds.Aws.Gap);
    }

    [Fact]
    public void What_the_mixing_takes_off_every_gap_is_the_acceleration_of_aws()
    {
        Assert.Equal(0.065, Clouds.AwsAcceleration.Value!.Value, 9); // 24 - 17.5
        Assert.Equal(0.065, Clouds.Azure.Gap!.Value!.Value - Clouds.Azure.GapAsPrinted!.Value!.Value, 9);
        Assert.Equal(0.065, Clouds.Google.Gap!.Value!.Value - Clouds.Google.GapAsPrinted!.Value!.Value, 9);
    }

    [Fact]
    public void Azure_draws_level_a_year_earlier_when_the_quarters_are_alike()
    {
        Assert.Equal(2.23, Clouds.YearsToParity.Value!.Value, 2); // 1.39 / 1.175 = 1.18298; 1.18298^2.23 = 1.4546, 32 / 22 = 1.4545
        Assert.Equal(3.28, Clouds.YearsToParityAsPrinted.Value!.Value, 2); // 1.39 / 1.24 = 1.12097; 1.12097^3.28 = 1.4543
    }

    [Fact]
    public void A_point_of_share_is_worth_four_and_a_half_billion_a_year()
    {
        Assert.Equal(445, Clouds.Market.Value!.Value, 9); // 35.6 x 4 / 32 %
        Assert.Equal(4.45, Clouds.PointOfShare.Value!.Value, 9); // 445 x 1 %
        Assert.Equal(1.5588, Clouds.PointOfShareIncome.Value!.Value, 4); // 12.47 x 4 / 32
        Assert.Equal(13.35, Clouds.LostRevenue.Value!.Value, 9); // 3 x 4.45
    }

    [Theory]
    [InlineData(0.05, 0.3161, 42.76)] // (0.350281 - 0.05) / 0.95, 49.88 - 7.12
    [InlineData(0.10, 0.2781, 35.64)] // (0.350281 - 0.10) / 0.90, 49.88 - 14.24
    [InlineData(0.15, 0.2356, 28.52)] // (0.350281 - 0.15) / 0.85, 49.88 - 21.36
    [InlineData(0.20, 0.1879, 21.40)] // (0.350281 - 0.20) / 0.80, 49.88 - 28.48
    public void A_price_cut_comes_off_the_margin_in_full(double cut, double margin, double income)
    {
        var after = Clouds.PriceCuts.Single(one => one.Cut == cut);

        Assert.Equal(margin, after.Margin.Value!.Value, 4);
        Assert.Equal(income, after.OperatingIncome.Value!.Value, 9);
    }

    [Fact]
    public void A_missing_share_is_named_and_growth_stands()
    {
        var clouds = CloudFigures.From(PrintedFigures.Without("competition.google-cloud.market-share"));

        Assert.Equal(["competition.google-cloud.market-share"], clouds.Rest.MissingIds.AsEnumerable());
        Assert.Equal(0.145, clouds.Google.Gap!.Value!.Value, 9);
        Assert.Equal(4.45, clouds.PointOfShare.Value!.Value, 9);
    }
}
