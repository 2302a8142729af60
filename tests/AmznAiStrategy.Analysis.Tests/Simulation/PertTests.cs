using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class PertTests
{
    /// <summary>Computed with 70 digits: the series of the incomplete beta function, inverted by halving, in decimal arithmetic.</summary>
    [Theory]
    [InlineData(-0.12, -0.04, 0, 1e-09, -0.11975056180099979)]
    [InlineData(-0.12, -0.04, 0, 0.001, -0.1089090988294241)]
    [InlineData(-0.12, -0.04, 0, 0.05, -0.08559448638558573)]
    [InlineData(-0.12, -0.04, 0, 0.25, -0.06223960264629906)]
    [InlineData(-0.12, -0.04, 0, 0.5, -0.04509750084049453)]
    [InlineData(-0.12, -0.04, 0, 0.75, -0.029586685099625882)]
    [InlineData(-0.12, -0.04, 0, 0.95, -0.013139887039799337)]
    [InlineData(-0.12, -0.04, 0, 0.999, -0.0022792895781659607)]
    [InlineData(-0.12, -0.04, 0, 0.999999999, -6.022160325771052e-06)]
    [InlineData(0.75, 1, 1.2, 1e-09, 0.7503649015992436)]
    [InlineData(0.75, 1, 1.2, 0.001, 0.7772534932053884)]
    [InlineData(0.75, 1, 1.2, 0.05, 0.8488829643121081)]
    [InlineData(0.75, 1, 1.2, 0.25, 0.9295809156888681)]
    [InlineData(0.75, 1, 1.2, 0.5, 0.9936338417447949)]
    [InlineData(0.75, 1, 1.2, 0.75, 1.055643521404384)]
    [InlineData(0.75, 1, 1.2, 0.95, 1.1276784767657524)]
    [InlineData(0.75, 1, 1.2, 0.999, 1.1836457131451505)]
    [InlineData(0.75, 1, 1.2, 0.999999999, 1.1998892622176238)]
    [InlineData(4, 5.5, 6.5, 1e-09, 4.003027237802125)]
    [InlineData(4, 5.5, 6.5, 0.001, 4.180844407274095)]
    [InlineData(4, 5.5, 6.5, 0.05, 4.613871001402275)]
    [InlineData(4, 5.5, 6.5, 0.25, 5.078721565313406)]
    [InlineData(4, 5.5, 6.5, 0.5, 5.436322994994251)]
    [InlineData(4, 5.5, 6.5, 0.75, 5.773503073446222)]
    [InlineData(4, 5.5, 6.5, 0.95, 6.151798865293098)]
    [InlineData(4, 5.5, 6.5, 0.999, 6.428462394413968)]
    [InlineData(4, 5.5, 6.5, 0.999999999, 6.499654442078849)]
    [InlineData(0, 0, 1, 1e-09, 2.0000000008e-10)]
    [InlineData(0, 0, 1, 0.001, 0.00020008004803362555)]
    [InlineData(0, 0, 1, 0.05, 0.010206218313011496)]
    [InlineData(0, 0, 1, 0.25, 0.05591248870509802)]
    [InlineData(0, 0, 1, 0.5, 0.12944943670387585)]
    [InlineData(0, 0, 1, 0.75, 0.24214171674480095)]
    [InlineData(0, 0, 1, 0.95, 0.450719728346941)]
    [InlineData(0, 0, 1, 0.999, 0.748811356849042)]
    [InlineData(0, 0, 1, 0.999999999, 0.9841510681650365)]
    [InlineData(0, 1, 1, 1e-09, 0.015848931924611134)]
    [InlineData(0, 1, 1, 0.001, 0.251188643150958)]
    [InlineData(0, 1, 1, 0.05, 0.5492802716530589)]
    [InlineData(0, 1, 1, 0.25, 0.757858283255199)]
    [InlineData(0, 1, 1, 0.5, 0.8705505632961241)]
    [InlineData(0, 1, 1, 0.75, 0.944087511294902)]
    [InlineData(0, 1, 1, 0.95, 0.9897937816869885)]
    [InlineData(0, 1, 1, 0.999, 0.9997999199519664)]
    [InlineData(0, 1, 1, 0.999999999, 0.9999999998)]
    [InlineData(0, 0.01, 1, 1e-09, 4.531683111769185e-10)]
    [InlineData(0, 0.01, 1, 0.001, 0.0002665109043593496)]
    [InlineData(0, 0.01, 1, 0.05, 0.011721928094504118)]
    [InlineData(0, 0.01, 1, 0.25, 0.06057423596373689)]
    [InlineData(0, 0.01, 1, 0.5, 0.13670597845440402)]
    [InlineData(0, 0.01, 1, 0.75, 0.2513461968913995)]
    [InlineData(0, 0.01, 1, 0.95, 0.4605624984151169)]
    [InlineData(0, 0.01, 1, 0.999, 0.7556066159986207)]
    [InlineData(0, 0.01, 1, 0.999999999, 0.9849458336054299)]
    [InlineData(0, 0.5, 1, 1e-09, 0.0004642666601310034)]
    [InlineData(0, 0.5, 1, 0.001, 0.04755189817545767)]
    [InlineData(0, 0.5, 1, 0.05, 0.1892553774377708)]
    [InlineData(0, 0.5, 1, 0.25, 0.3594361647896471)]
    [InlineData(0, 0.5, 1, 0.5, 0.5)]
    [InlineData(0, 0.5, 1, 0.75, 0.6405638352103529)]
    [InlineData(0, 0.5, 1, 0.95, 0.8107446225622291)]
    [InlineData(0, 0.5, 1, 0.999, 0.9524481018245423)]
    [InlineData(0, 0.5, 1, 0.999999999, 0.9995357333442468)]
    public void The_quantile_has_twelve_digits(double low, double mode, double high, double u, double expected) =>
        Assert.Equal(expected, new Pert(low, mode, high).Quantile(u), 1e-13 * Math.Max(Math.Abs(low), Math.Abs(high)));

    [Theory]
    [InlineData(1e-12)]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void With_the_mode_at_the_low_end_the_quantile_has_a_formula(double u) =>
        Assert.Equal(1 - Math.Pow(1 - u, 0.2), new Pert(0, 0, 1).Quantile(u), 1e-15); // a = 1, b = 5: I(x) = 1 - (1 - x)^5

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public void With_the_mode_in_the_middle_the_part_below_is_a_polynomial(double x)
    {
        var below = x * x * x * (10 - 15 * x + 6 * x * x); // a = b = 3

        Assert.Equal(x, new Pert(0, 0.5, 1).Quantile(below), 1e-14);
        Assert.Equal(30 * x * x * (1 - x) * (1 - x), new Pert(0, 0.5, 1).Density(x), 1e-13);
    }

    [Fact]
    public void The_mean_weighs_the_mode_four_times()
    {
        var price = new Pert(-0.12, -0.04, 0);

        Assert.Equal((-0.12 - 4 * 0.04 + 0) / 6, price.Mean, 1e-15); // -4.67 %
        Assert.Equal(price.Mean, Enumerable.Range(0, 20_000).Average(i => price.Quantile((i + 0.5) / 20_000)), 1e-7);
    }

    [Fact]
    public void The_quantile_never_falls_and_never_leaves_the_range()
    {
        foreach (var mode in (double[])[0, 1e-9, 0.2, 0.7, 1])
        {
            var pert = new Pert(0, mode, 1);
            var quantiles = Enumerable.Range(1, 9999).Select(i => pert.Quantile(i / 10_000.0)).Prepend(pert.Quantile(1e-300)).Append(pert.Quantile(1 - Math.Pow(2, -53))).ToList();

            Assert.All(quantiles.Zip(quantiles.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
            Assert.All(quantiles, value => Assert.InRange(value, 0, 1));
        }
    }
}
