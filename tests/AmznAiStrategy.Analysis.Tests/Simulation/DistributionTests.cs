using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class DistributionTests
{
    public static TheoryData<string> Texts =>
    [
        "tri(-0.12,-0.04,0)", "tri(0,0,1)", "tri(0,1,1)", "pert(-0.12,-0.04,0)", "pert(4,5.5,6.5)", "normal(0.72,0.05,0.5,0.9)",
        "normal(0.9,0.1,0,1)", "lognormal(1,0.2,0.5,2)", "lognormal(1,0.5,0,5)", "uniform(0.75,1.2)", "fixed(0.9)",
    ];

    [Fact]
    public void Half_of_a_triangle_lies_below_the_root()
    {
        var price = new Triangular(-0.12, -0.04, 0);

        Assert.Equal(-0.12 + Math.Sqrt(0.5 * 0.12 * 0.08), price.Quantile(0.5), 15); // -5.07 %
        Assert.Equal(2 / 0.12, price.Density(-0.04), 12); // the height of a triangle of area 1
        Assert.Equal(1 / 0.12, price.Density(-0.08), 12);
        Assert.Equal(1 / 0.12, price.Density(-0.02), 12);
        Assert.Equal(-0.16 / 3, price.Mean, 15);
    }

    [Fact]
    public void A_normal_distribution_far_from_its_cuts_is_not_changed_by_them()
    {
        var margin = new TruncatedNormal(0.72, 0.05, -1, 2);

        Assert.Equal(0.72, margin.Quantile(0.5), 15);
        Assert.Equal(0.72 + 0.05 * 1.6448536269514722, margin.Quantile(0.95), 14);
        Assert.Equal(0.72, margin.Mean, 15);
        Assert.Equal(0.3989422804014327 / 0.05, margin.Density(0.72), 12);
    }

    [Fact]
    public void A_normal_distribution_cut_in_half_has_the_mean_of_half_a_bell()
    {
        var half = new TruncatedNormal(0, 1, 0, 40);

        Assert.Equal(Math.Sqrt(2 / Math.PI), half.Mean, 14); // 0.798
        Assert.Equal(0.6744897501960817, half.Quantile(0.5), 14); // the upper quartile of the whole bell
        Assert.Equal(0, half.Density(-0.001));
    }

    [Fact]
    public void A_lognormal_distribution_far_from_its_cuts_has_the_mean_of_the_textbook()
    {
        var demand = new LogNormal(1, 0.2, 0, 100);

        Assert.Equal(Math.Exp(0.02), demand.Mean, 14); // median times exp(sigma squared over 2)
        Assert.Equal(Math.Exp(0.2 * 1.6448536269514722), demand.Quantile(0.95), 14);
    }

    [Theory, MemberData(nameof(Texts))]
    public void The_density_is_the_slope_of_the_part_below(string text)
    {
        var distribution = DistributionText.Read(text).Distribution!;
        if (distribution is Fixed { Value: var value })
        {
            Assert.Equal((0.0, double.PositiveInfinity), (distribution.Density(value + 1e-9), distribution.Density(value)));
            return;
        }

        foreach (var u in (double[])[0.02, 0.3, 0.5, 0.8, 0.97])
        {
            var slope = 2e-6 / (distribution.Quantile(u + 1e-6) - distribution.Quantile(u - 1e-6));
            Assert.Equal(1, distribution.Density(distribution.Quantile(u)) / slope, 1e-4);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void The_mean_is_the_average_of_all_quantiles(string text)
    {
        var distribution = DistributionText.Read(text).Distribution!;

        var average = Enumerable.Range(0, 100_000).Average(i => distribution.Quantile((i + 0.5) / 100_000));

        Assert.Equal(distribution.Mean, average, 1e-5 * Math.Max(1, Math.Abs(distribution.Mean)));
    }

    [Theory, MemberData(nameof(Texts))]
    public void No_draw_leaves_the_range(string text)
    {
        var distribution = DistributionText.Read(text).Distribution!;

        Assert.All((double[])[double.Epsilon, Math.Pow(2, -54), 0.1, 0.5, 0.999, 1 - Math.Pow(2, -53)], u => Assert.InRange(distribution.Quantile(u), distribution.Low, distribution.High));
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_text_is_read_and_written_the_same(string text)
    {
        var distribution = DistributionText.Read(text).Distribution!;

        Assert.Equal(text, DistributionText.Write(distribution));
        Assert.Equal(distribution, DistributionText.Read(" " + text.ToUpperInvariant().Replace(",", " , ", StringComparison.Ordinal)).Distribution);
        Assert.Equal(text, $"{distribution}");
    }

    [Fact]
    public void Every_digit_is_kept()
    {
        var distribution = new Triangular(0.1 + 0.2, 1.0 / 3, Math.PI);

        Assert.Equal("tri(0.30000000000000004,0.3333333333333333,3.141592653589793)", DistributionText.Write(distribution));
        Assert.Equal(distribution, DistributionText.Read(DistributionText.Write(distribution)).Distribution);
    }

    [Fact]
    public void Equal_parameters_are_equal_distributions()
    {
        Assert.Equal(new Pert(0, 0.5, 1), new Pert(0, 0.5, 1));
        Assert.NotEqual(new Pert(0, 0.5, 1), new Pert(0, 0.4, 1));
        Assert.NotEqual<Distribution>(new Pert(0, 0.5, 1), new Triangular(0, 0.5, 1));
        Assert.NotEqual(new Uniform(0, 1), new Uniform(0, 2));
    }

    [Theory]
    [InlineData(null, "Write a distribution, e.g. tri(-0.12,-0.04,0).")]
    [InlineData("", "Write a distribution, e.g. tri(-0.12,-0.04,0).")]
    [InlineData("0.9", "“0.9” is not a distribution. Write a name and its numbers in parentheses, e.g. tri(-0.12,-0.04,0).")]
    [InlineData("gamma(1,2)", "There is no distribution “gamma”. Write tri, pert, normal, lognormal, uniform or fixed.")]
    [InlineData("tri(1,2)", "tri needs low, mode and high, with points for decimals, e.g. tri(-0.12,-0.04,0); “tri(1,2)” has 2.")]
    [InlineData("fixed(0,9)", "fixed needs one value, with points for decimals, e.g. fixed(0.9); “fixed(0,9)” has 2.")]
    [InlineData("uniform(low,1)", "“low” in “uniform(low,1)” is not a number. Write e.g. uniform(0.75,1.2).")]
    [InlineData("uniform(NaN,1)", "“NaN” in “uniform(NaN,1)” is not a number. Write e.g. uniform(0.75,1.2).")]
    [InlineData("uniform(1e999,1)", "“1e999” in “uniform(1e999,1)” is not a number. Write e.g. uniform(0.75,1.2).")]
    [InlineData("uniform()", "uniform needs low and high, with points for decimals, e.g. uniform(0.75,1.2); “uniform()” has 0.")]
    public void A_text_that_is_no_distribution_says_what_to_write(string? text, string error)
    {
        var reading = DistributionText.Read(text);

        Assert.Null(reading.Distribution);
        Assert.Equal(error, reading.Error);
    }
}
