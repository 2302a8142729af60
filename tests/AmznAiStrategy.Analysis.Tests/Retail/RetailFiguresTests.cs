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
    [InlineData("Interactions", 310)] // 100 x (1 + 2.1)
    [InlineData("Monthly active users", 240)] // 100 x (1 + 1.4)
    [InlineData("Interactions per user", 129.1667)] // 310 / 240
    public void Growth_stands_as_an_index_of_the_year_before(string label, double index) =>
        Assert.Equal(index, Retail.Rufus.Indices.Single(one => one.Label == label).Index.Value!.Value, 4);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(6, 79.3701)] // 100 x 0.5^(6/18)
    [InlineData(9, 70.7107)] // 100 x 0.5^(9/18)
    [InlineData(18, 50)]
    public void An_even_fall_of_deployment_cost_ends_at_the_printed_one(int month, double index) =>
        Assert.Equal(index, Retail.JustWalkOut.CostPath[month].Value!.Value, 4);

    [Fact]
    public void The_path_of_deployment_cost_is_as_long_as_the_printed_months()
    {
        Assert.Equal(19, Retail.JustWalkOut.CostPath.Length); // months 0 to 18
        Assert.Equal(50, Retail.JustWalkOut.CostAtEnd.Value!.Value, 9); // 100 x (1 - 0.5)
    }

    [Fact]
    public void Buy_for_me_and_logistics_have_words_and_no_number()
    {
        Assert.Equal("tens of millions", Retail.BuyForMe.Items.Text);
        Assert.Null(Retail.BuyForMe.Items.Value);
        Assert.Equal(["no. 1", "no rival has the like", "lower operating cost, better retail margin", "hard for Azure and Google to copy"], Retail.Logistics.Words.Select(said => said.Text));
    }

    [Fact]
    public void A_missing_figure_is_named_and_leaves_the_rest_standing()
    {
        var retail = RetailFigures.From(PrintedFigures.Without("rufus.2025.users", "just-walk-out.deployment-cost-months"));

        Assert.Null(retail.Rufus.Counts[0].SalesPerUser.Value);
        Assert.Equal(48, retail.Rufus.Counts[1].SalesPerUser.Value!.Value, 9);
        Assert.Null(retail.JustWalkOut.MonthlyDecline.Value);
        Assert.Equal(50, retail.JustWalkOut.CostAtEnd.Value!.Value, 9);
        Assert.Equal(["rufus.2025.users", "just-walk-out.deployment-cost-months"], retail.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Retail.Needed.SelectMany(figure => figure.MissingIds));
}
