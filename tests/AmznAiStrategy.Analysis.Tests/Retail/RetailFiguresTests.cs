using AmznAiStrategy.Analysis.Retail;

namespace AmznAiStrategy.Analysis.Tests.Retail;

public sealed class RetailFiguresTests
{
    private static readonly RetailFigures Retail = RetailFigures.From(PrintedFigures.Book);

    [Theory]
    [InlineData("Users", 300, 40, 125)] // 12,000 / 300, 300 / 2.4
    [InlineData("Active users", 250, 48, 104.1667)] // 12,000 / 250, 250 / 2.4
    public void Both_user_counts_stand_side_by_side(string label, double users, double sales, double prior)
    {
        var count = Retail.Rufus.Counts.Single(c => c.Label == label);

        Assert.Equal(users, count.Users.Value);
        Assert.Equal(sales, count.SalesPerUser.Value!.Value, 9);
        Assert.Equal(prior, count.PriorUsers.Value!.Value, 4);
    }

    [Fact]
    public void Sales_are_a_fifth_above_the_run_rate_expected() =>
        Assert.Equal(0.20, Retail.Rufus.AboveExpected.Value!.Value, 9); // 12 / 10 - 1

    [Fact]
    public void Each_user_interacts_29_percent_more_often() =>
        Assert.Equal(0.2917, Retail.Rufus.InteractionsPerUser.Value!.Value, 4); // 3.1 / 2.4 - 1

    [Fact]
    public void Rufus_is_below_2_percent_of_the_printed_retail_revenue_and_just_above_of_the_reported()
    {
        Assert.Equal(0.01951, Retail.Rufus.Share.Value!.Value, 5); // 12 / 615
        Assert.Equal(0.02040, Retail.Rufus.ShareOfReported.Value!.Value, 5); // 12 / 588.2
        Assert.Equal("<2–3%", Retail.Rufus.PrintedShare.Text);
    }

    [Fact]
    public void Half_of_the_just_walk_out_locations_are_new()
    {
        Assert.Equal(0.5, Retail.JustWalkOut.NewShare.Value!.Value, 9); // 150 / 300
        Assert.Equal("~50.0%", Retail.JustWalkOut.NewShare.Text); // both counts are printed as lower bounds
    }

    [Fact]
    public void Half_in_18_months_is_almost_4_percent_a_month() =>
        Assert.Equal(0.0378, Retail.JustWalkOut.MonthlyDecline.Value!.Value, 4); // 1 - 0.5^(1/18) = 1 - 0.96223

    [Theory]
    [InlineData(0, 1.1994)] // 5 x 19.99 x 12 / 1000
    [InlineData(1, 2.3988)] // 10 x 19.99 x 12 / 1000
    [InlineData(2, 11.994)] // 50 x 19.99 x 12 / 1000
    public void Alexa_earns_price_times_subscribers(int index, double revenue) =>
        Assert.Equal(revenue, Retail.Alexa.Revenues[index].Revenue.Value!.Value, 9);

    [Fact]
    public void The_ends_of_a_range_are_exact_and_what_is_more_than_a_bound_is_not()
    {
        Assert.Equal("5M", Retail.Alexa.Revenues[0].Subscribers.Text);
        Assert.Equal("$1.2B", Retail.Alexa.Revenues[0].Revenue.Text);
        Assert.Equal("~$12.0B", Retail.Alexa.Revenues[2].Revenue.Text);
    }

    [Fact]
    public void A_missing_figure_is_named_and_leaves_the_rest_standing()
    {
        var retail = RetailFigures.From(PrintedFigures.Without("rufus.2025.users", "alexa.paid-subscribers"));

        Assert.Null(retail.Rufus.Counts[0].SalesPerUser.Value);
        Assert.Equal(48, retail.Rufus.Counts[1].SalesPerUser.Value!.Value, 9);
        Assert.Null(retail.Alexa.Revenues[0].Revenue.Value);
        Assert.Equal(["rufus.2025.users", "alexa.paid-subscribers"], retail.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Retail.Needed.SelectMany(figure => figure.MissingIds));
}
