using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Simulation.Kernel;

namespace AmznAiStrategy.Analysis.Tests.Simulation.Kernel;

/// <summary>The functions of all lanes against those of the framework and of <see cref="Normal"/>.</summary>
public sealed class LaneMathTests
{
    private const int Points = 20_000;

    [Fact]
    public void The_logarithm_has_fifteen_digits() => Assert.All(Spread(-300, 300).Select(power => Math.Pow(10, power)).Append(1), x =>
        Assert.Equal(Math.Log(x), Only(LaneMath.Log(EightLanes.Of(x))), 1e-15 * Math.Max(1, Math.Abs(Math.Log(x)))));

    [Fact]
    public void The_exponential_has_fifteen_digits() => Assert.All(Spread(-700, 700).Append(0), x =>
        Assert.Equal(1, Only(LaneMath.Exp(EightLanes.Of(x))) / Math.Exp(x), 2e-15));

    [Fact]
    public void The_inverse_normal_agrees_from_one_tail_to_the_other() => Assert.All(
        Spread(0, 1).Select(p => Math.Clamp(p, 1e-16, 1 - 1e-16)).Concat(Spread(-16, -1).Select(power => Math.Pow(10, power))), p =>
        {
            Span<EightLanes> values = [EightLanes.Of(p)];
            LaneMath.NormalInverse(values);
            Assert.Equal(Normal.Inverse(p), Only(values[0]), 4e-15 * Math.Max(1, Math.Abs(Normal.Inverse(p))));
        });

    [Fact]
    public void The_normal_distribution_agrees_from_one_tail_to_the_other() => Assert.All(Spread(-39, 39), x =>
    {
        Span<EightLanes> values = [EightLanes.Of(x)];
        LaneMath.NormalCdf(values);
        Assert.Equal(Normal.Cdf(x), Only(values[0]), 1e-15 * Math.Max(1e-300, Normal.Cdf(x)) * 10);
    });

    [Fact]
    public void Lanes_that_need_it_are_computed_one_by_one()
    {
        double[] numbers = [0.5, 1e-13, 0.3, 1 - 1e-13, 0.2, 0.1, 0.9, 1e-300];
        Span<EightLanes> values = [EightLanes.Load(ref numbers[0], 0)];

        LaneMath.NormalInverse(values);

        var found = new double[8];
        values[0].Store(ref found[0], 0);
        Assert.Equal(numbers.Select(Normal.Inverse), found, (expected, lane) => Math.Abs(expected - lane) <= 1e-14 * Math.Max(1, Math.Abs(expected)));
    }

    private static double Only(EightLanes lanes)
    {
        var values = new double[8];
        lanes.Store(ref values[0], 0);
        Assert.All(values, value => Assert.Equal(values[0], value));
        return values[0];
    }

    private static IEnumerable<double> Spread(double from, double to) => Enumerable.Range(0, Points + 1).Select(index => from + (to - from) * index / Points);
}
