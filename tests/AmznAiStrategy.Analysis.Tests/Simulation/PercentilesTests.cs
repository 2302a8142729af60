using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Expected values by hand, by Excel's PERCENTILE.INC, or by sorting.</summary>
public sealed class PercentilesTests
{
    private static readonly double[] Levels = [0, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 1];

    [Fact]
    public void Between_two_values_the_percentile_lies_on_a_straight_line() =>
        Assert.Equal([1, 1.75, 2.5, 4], Percentiles.Of([4, 3, 2, 1], 0, 0.25, 0.5, 1)); // Excel: 1, 1.75, 2.5, 4

    [Fact]
    public void One_value_is_every_percentile() => Assert.Equal([7, 7], Percentiles.Of([7], 0.05, 0.95));

    [Fact]
    public void Without_a_value_there_is_no_percentile()
    {
        Assert.Equal([double.NaN], Percentiles.Of([], 0.5));
        Assert.Equal([double.NaN], Percentiles.Of([double.NaN, double.NaN], 0.5));
        Assert.Equal([double.NaN], Percentiles.Of(Enumerable.Repeat(double.NaN, 5000).ToArray(), 0.5));
    }

    [Fact]
    public void What_is_undefined_is_left_out() => Assert.Equal([2], Percentiles.Of([double.NaN, 3, 1, double.NaN, 2], 0.5));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_level_that_is_no_part_of_all_values_is_refused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.Of([1, 2], level));

    public static TheoryData<string, int> Columns
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var shape in (string[])["even", "normal", "heavy tails", "two values", "ties", "one far away", "half undefined", "nearly all undefined", "infinite ends", "ascending", "constant", "tiny", "neighbours"])
            {
                foreach (var length in (int[])[511, 512, 513, 1000, 10_007, 200_003])
                {
                    data.Add(shape, length);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Columns))]
    public void Percentiles_are_those_of_the_sorted_values(string shape, int length)
    {
        var random = new Random(length);
        var column = Enumerable.Range(0, length).Select(index => Value(shape, index, random)).ToArray();

        Assert.Equal(BySorting(column), Percentiles.Of(column, Levels));
    }

    private static double Value(string shape, int index, Random random) => shape switch
    {
        "even" => random.NextDouble(),
        "normal" => Normal.Inverse(1e-12 + random.NextDouble() * (1 - 2e-12)),
        "heavy tails" => Math.Pow(random.NextDouble() - 0.5, -9),
        "two values" => random.Next(2),
        "ties" => Math.Round(random.NextDouble(), 2),
        "one far away" => index == 100 ? 1e300 : random.NextDouble(),
        "half undefined" => random.Next(2) == 0 ? double.NaN : random.NextDouble(),
        "nearly all undefined" => index % 500 == 499 ? random.NextDouble() : double.NaN,
        "infinite ends" => random.Next(100) switch { 0 => double.NegativeInfinity, 99 => double.PositiveInfinity, var other => other + random.NextDouble() },
        "ascending" => index,
        "constant" => 0.1,
        "tiny" => random.NextDouble() * 1e-310,
        _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1) + random.Next(3)),
    };

    private static IEnumerable<double> BySorting(double[] column)
    {
        var sorted = column.Where(value => !double.IsNaN(value)).Order().ToArray();
        foreach (var level in Levels)
        {
            var position = (sorted.Length - 1) * level;
            var (lower, upper) = (sorted[(int)position], sorted[Math.Min((int)position + 1, sorted.Length - 1)]);
            yield return lower == upper ? lower : lower + (position - (int)position) * (upper - lower);
        }
    }
}
