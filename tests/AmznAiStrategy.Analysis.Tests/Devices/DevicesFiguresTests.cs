using AmznAiStrategy.Analysis.Devices;

namespace AmznAiStrategy.Analysis.Tests.Devices;

public sealed class DevicesFiguresTests
{
    private static readonly AlexaFigures Alexa = AlexaFigures.From(PrintedFigures.Book);

    [Theory]
    [InlineData(0, 1.1994)] // 5 x 19.99 x 12 / 1000
    [InlineData(1, 2.3988)] // 10 x 19.99 x 12 / 1000
    [InlineData(2, 11.994)] // 50 x 19.99 x 12 / 1000
    public void Alexa_earns_price_times_subscribers(int index, double revenue) =>
        Assert.Equal(revenue, Alexa.Revenues[index].Revenue.Value!.Value, 9);

    [Theory]
    [InlineData(5, 1.1994)]
    [InlineData(25, 5.997)] // 25 x 19.99 x 12 / 1000
    [InlineData(50, 11.994)]
    public void Any_number_of_subscribers_can_be_supposed(double millions, double revenue) =>
        Assert.Equal(revenue, Alexa.RevenueOf(millions).Value!.Value, 9);

    [Fact]
    public void The_ends_of_a_range_are_exact_and_what_is_more_than_a_bound_is_not()
    {
        Assert.Equal("5M", Alexa.Low.Subscribers.Text);
        Assert.Equal("$1.2B", Alexa.Low.Revenue.Text);
        Assert.Equal("~$12.0B", Alexa.Prime.Revenue.Text);
    }

    [Fact]
    public void Computed_revenue_is_above_the_printed_at_both_ends()
    {
        Assert.Equal(0.1994, Alexa.LowCheck.Difference.Value!.Value, 9); // 1.1994 - 1
        Assert.Equal(0.3988, Alexa.HighCheck.Difference.Value!.Value, 9); // 2.3988 - 2
    }

    [Fact]
    public void The_printed_revenue_needs_less_than_the_printed_price()
    {
        Assert.Equal(16.6667, Alexa.LowCheck.ImpliedPrice.Value!.Value, 4); // 1,000 / 5 / 12
        Assert.Equal(16.6667, Alexa.HighCheck.ImpliedPrice.Value!.Value, 4); // 2,000 / 10 / 12
    }

    [Theory]
    [InlineData(0, 0.005997)] // 1.1994 / 200
    [InlineData(1, 0.011994)] // 2.3988 / 200
    [InlineData(2, 0.05997)] // 11.994 / 200
    public void Against_the_capex_of_2026_it_is_small(int index, double share) =>
        Assert.Equal(share, Alexa.Revenues[index].ShareOfCapex.Value!.Value, 9);

    [Fact]
    public void Members_of_prime_bring_nothing_at_the_price_printed_for_them() => Assert.Equal(0, Alexa.PrimeAtPrimePrice.Value);

    [Fact]
    public void Kuiper_has_a_count_and_a_date()
    {
        var kuiper = KuiperFigures.From(PrintedFigures.Book);

        Assert.Equal(">100", kuiper.Satellites.Text);
        Assert.Equal("2025", kuiper.ConnectedFarms.Text);
        Assert.All(kuiper.Words, said => Assert.Null(said.Value));
    }

    [Fact]
    public void A_missing_figure_is_named_and_leaves_the_rest_standing()
    {
        var devices = DevicesFigures.From(PrintedFigures.Without("alexa.paid-subscribers", "kuiper.satellites"));

        Assert.Null(devices.Alexa.Low.Revenue.Value);
        Assert.Equal(11.994, devices.Alexa.Prime.Revenue.Value!.Value, 9);
        Assert.Equal("2025", devices.Kuiper.ConnectedFarms.Text);
        Assert.Equal(["alexa.paid-subscribers", "kuiper.satellites"], devices.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() =>
        Assert.Empty(DevicesFigures.From(PrintedFigures.Book).Needed.SelectMany(figure => figure.MissingIds));
}
