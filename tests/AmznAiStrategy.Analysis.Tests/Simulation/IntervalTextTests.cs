using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class IntervalTextTests
{
    [Theory]
    [InlineData("investment.capexByYear.2026", "180 to 220", 180, 220)]
    [InlineData("investment.capexByYear.2026", "$180B to $220B", 180, 220)]
    [InlineData("investment.capexByYear.2026", "180-220bn", 180, 220)]
    [InlineData("price-change", "-8% to -2%", -0.08, -0.02)]
    [InlineData("price-change", "−8% TO −2%", -0.08, -0.02)]
    [InlineData("price-change", "-8%--2%", -0.08, -0.02)]
    [InlineData("price-change", "-8 to -2%", -0.08, -0.02)]
    [InlineData("revenue-per-compute-dollar", "0.7–1.0", 0.7, 1)]
    [InlineData("revenue-per-compute-dollar", "0.7-1.0", 0.7, 1)]
    [InlineData("revenue-per-compute-dollar", "0.7...1.0", 0.7, 1)]
    [InlineData("compute-life", "4..7 years", 4, 7)]
    public void Nine_draws_in_ten_lie_in_the_range_that_was_typed(string lever, string text, double low, double high)
    {
        var distribution = Read(lever, text).Uncertainty!.Distribution;

        Assert.IsType<TruncatedNormal>(distribution);
        Assert.Equal(low, distribution.Quantile(0.05), 2e-3 * (high - low)); // the hard range cuts off less than 0.1 % of these bells
        Assert.Equal(high, distribution.Quantile(0.95), 2e-3 * (high - low));
    }

    [Fact]
    public void The_range_of_a_factor_is_lognormal_about_its_geometric_mean()
    {
        var demand = (LogNormal)Read("demand", "0.5 to 2x").Uncertainty!.Distribution;

        Assert.Equal(1, demand.Median, 15); // a half and a double are equally far
        Assert.Equal(Math.Log(4) / (2 * 1.6448536269514722), demand.Sigma, 14);
        Assert.Equal((0.0, 5.0), (demand.Low, demand.High));
        Assert.Equal("Demand: nine draws in ten between 0.50x and 2.00x.", Read("demand", "0.5 to 2x").ReadAs);
    }

    [Fact]
    public void A_range_that_the_model_cuts_off_says_where_the_draws_lie()
    {
        var reading = Read("utilisation", "85% to 99%");

        // Around 92 %, sigma 4.256 pp: 100 % is at a score of 1.880 and keeps 96.99 % of the bell; 95 % of that is at 1.415, or 98.02 %.
        Assert.Equal(1, reading.Uncertainty!.Distribution.High);
        Assert.Equal("Utilisation at maturity: nine draws in ten between 85.0% and 99.0%; cut off at 0.0% and 100.0%, they lie between 84.9% and 98.0%.", reading.ReadAs);
    }

    [Theory]
    [InlineData("180")]
    [InlineData("-4%")]
    [InlineData("(4%)")]
    [InlineData("1e-3")]
    [InlineData("−$1.5tn")]
    [InlineData("40 bps")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(null)]
    public void A_number_is_no_range(string? text) => Assert.False(IntervalText.IsInterval(text));

    [Theory]
    [InlineData("price-change", "-2% to -8%", "The range starts at −2%/yr and ends below it, at −8%/yr. Swap the two.")]
    [InlineData("price-change", "-4% to -4%", "Both ends are −4%/yr. A range needs two different numbers, e.g. -20% to 5%.")]
    [InlineData("price-change", "-80% to -2%", "Price change must lie between −60%/yr and +30%/yr; the range goes to −80%/yr.")]
    [InlineData("price-change", "-8 to -2", "Is this -8% or -800%? Write -8% or -0.08 if percent is meant, -800% if not.")]
    [InlineData("price-change", "-8% to low", "“low” is not a number. Write a rate per year, e.g. -4%.")]
    [InlineData("price-change", "-8%", "“-8%” is not a range. Write two numbers with “to” between them, e.g. -20% to 5%.")]
    [InlineData("demand", "0 to 2", "The range of a factor must start above 0x.")]
    [InlineData("hurdle.clockStart", "2025 to 2027", "Clock start takes whole numbers only and cannot vary; write fixed(2026) or leave it out.")]
    public void Any_other_range_is_refused_in_words(string lever, string text, string error)
    {
        var reading = Read(lever, text);

        Assert.Null(reading.Uncertainty);
        Assert.Equal(error, reading.Error);
    }

    private static IntervalReading Read(string lever, string text) => IntervalText.Read(text, Levers.Find(Seeded.Base, lever)!, Seeded.Base);
}
