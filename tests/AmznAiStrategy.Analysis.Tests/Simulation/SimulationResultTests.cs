using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Statistics of columns that were made up so that the answers can be counted.</summary>
public sealed class SimulationResultTests
{
    [Fact]
    public void A_share_has_the_binomial_error_and_wilsons_band()
    {
        var share = new TrialShare(15, 100);

        Assert.Equal(Math.Sqrt(0.15 * 0.85 / 100), share.StandardError, 15); // 3.57 pp
        Assert.Equal(0.0931, share.Low, 0.00005); // Wilson 1927: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96
        Assert.Equal(0.2328, share.High, 0.00005);
    }

    [Fact]
    public void None_of_all_trials_is_not_certainty()
    {
        var none = new TrialShare(0, 100);

        Assert.Equal((0.0, 0.0), (none.Value, none.Low));
        Assert.Equal(1.9599639845400545 * 1.9599639845400545 / (100 + 1.9599639845400545 * 1.9599639845400545), none.High, 14); // z²/(n + z²), 3.7 %
        Assert.Equal(1, new TrialShare(100, 100).High);
    }

    [Fact]
    public void What_reaches_the_hurdle_but_for_rounding_meets_it()
    {
        var result = Of([0.15 - 1e-10, 0.15 - 1e-8, 0.20, double.NaN]);

        Assert.Equal(new(2, 4), result.Headline.RoicAtLow); // the undefined one counts among all trials
        Assert.Equal(new(1, 4), result.Headline.RoicAtHigh);
        Assert.Equal((3, 1), (result.Roic.Defined, result.Roic.Undefined));
        Assert.Equal(1, result.Headline.Undefined);
    }

    [Fact]
    public void The_rank_is_the_share_of_defined_trials_up_to_the_value()
    {
        var own = CapexRoi.Outcome(Seeded.Base).RoicAtWindowEnd!.Value;

        var standing = Of([0.1, own, 0.2, 0.3, double.NaN]).Headline.Roic;

        Assert.Equal((own, 0.5), (standing.Own, standing.Rank)); // 0.1 and itself, of four
    }

    [Fact]
    public void Percentiles_lie_between_the_values_as_in_a_spreadsheet()
    {
        var quantiles = Of([0.3, 0.1, double.NaN, 0.2, 0.4]).Roic.Quantiles!;

        Assert.Equal(0.25, quantiles.P50, 15); // PERCENTILE.INC({0.1,0.2,0.3,0.4},0.5)
        Assert.Equal(0.175, quantiles.P25, 15);
        Assert.Equal(0.115, quantiles.P5, 15);
        Assert.Equal(0.385, quantiles.P95, 15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(10_000)]
    public void Percentiles_by_selection_are_those_of_a_sorted_column(int count)
    {
        var random = new Random(count);
        foreach (var shape in (Func<double>[])[random.NextDouble, () => Math.Round(random.NextDouble(), 2), () => Math.Exp(20 * random.NextDouble()), () => random.NextDouble() < 0.01 ? 1e12 : random.NextDouble(), () => 7])
        {
            var column = Enumerable.Range(0, count).Select(_ => shape()).ToArray();
            var sorted = column.Order().ToArray();

            var quantiles = Of(column).Roic.Quantiles!;

            Assert.All(Quantiles.Levels.Zip(quantiles.Values), pair =>
            {
                var rank = (count - 1) * pair.First;
                var (below, above) = (sorted[(int)rank], sorted[Math.Min((int)rank + 1, count - 1)]);
                Assert.Equal(below + (rank - Math.Floor(rank)) * (above - below), pair.Second, 1e-15 * Math.Abs(above));
            });
        }
    }

    [Fact]
    public void The_error_of_the_median_is_half_the_distance_of_two_order_statistics()
    {
        // 0, 1, ... 100: √101/2 = 5.025 ranks to either side, taken at the levels 0.5 ± 0.5/√101.
        Assert.Equal(100 * 0.5 / Math.Sqrt(101), Of([.. Enumerable.Range(0, 101).Select(i => (double)i)]).Roic.MedianError!.Value, 12);
        Assert.Null(Of([0.1, 0.2, 0.3]).Roic.MedianError);
    }

    [Fact]
    public void An_outcome_that_is_never_defined_has_neither_percentiles_nor_bins()
    {
        var result = Of([double.NaN, double.NaN]).Complete();

        Assert.Equal(new Spread(0, 2, null, null, null), result.Roic);
        Assert.Null(result.Headline.Roic.Rank);
        Assert.Equal(new(0, 2), result.Headline.RoicAtLow);
        Assert.All(result.Drivers, driver => Assert.Null(driver.RankCorrelation));
        Assert.All(result.Fan, year => Assert.Equal((0, null), (year.Defined, year.Roic)));
    }

    [Fact]
    public void Bins_have_a_round_width_and_the_hurdle_as_an_edge()
    {
        var column = Enumerable.Range(0, 1000).Select(i => 0.0005 + i * 0.0003).ToArray(); // 0.05 % to 30.02 %

        var bins = Of(column).Roic.Histogram!;

        Assert.Equal(0.01, bins.Width, 15); // the middle 98 % are 29.4 pp, at most 40 widths: 0.735 pp, rounded up to 1 pp
        Assert.Equal(0, bins.Start, 15);
        Assert.Equal(31, bins.Counts.Length);
        Assert.Equal(0.15, bins.Edge(15));
        Assert.Equal(column.Count(value => value >= 0.15), bins.Counts.Skip(15).Sum());
        Assert.Equal(1000, bins.Counts.Sum());
        Assert.False(bins.OpenBelow || bins.OpenAbove);
    }

    [Fact]
    public void What_lies_far_out_is_counted_in_an_open_bin()
    {
        double[] column = [.. Enumerable.Range(0, 1000).Select(i => i * 0.0003), 50, -2000];

        var bins = Of(column).Roic.Histogram!;

        Assert.Equal((true, true), (bins.OpenBelow, bins.OpenAbove));
        Assert.InRange(bins.Counts.Length, 2, Histogram.MostBins);
        Assert.Equal(column.Length, bins.Counts.Sum());
        Assert.Equal((1, 1), (bins.Counts[0], bins.Counts[^1]));
    }

    [Fact]
    public void Whatever_the_column_there_are_at_most_60_bins_with_every_trial_in_one()
    {
        var random = new Random(60);
        for (var round = 0; round < 300; round++)
        {
            var (count, scale, shift) = (random.Next(1, 400), Math.Pow(10, random.Next(-12, 12)), random.NextDouble() * Math.Pow(10, random.Next(-6, 6)));
            var column = Enumerable.Range(0, count).Select(_ => shift + scale * Math.Pow(random.NextDouble() - 0.5, 3)).ToArray();

            var bins = Of(column).Roic.Histogram!;

            Assert.InRange(bins.Counts.Length, 1, Histogram.MostBins);
            Assert.Equal(count, bins.Counts.Sum());
        }
    }

    [Fact]
    public void Trials_that_agree_share_one_bin()
    {
        var bins = Of([0.1, 0.1, 0.1]).Roic.Histogram!;

        Assert.Equal(3, Assert.Single(bins.Counts));
        Assert.True(bins.Start <= 0.1 && bins.End > 0.1);
    }

    [Fact]
    public void Rank_correlation_sees_order_and_not_distance()
    {
        var roic = Enumerable.Range(1, 10).Select(i => Math.Pow(i, 3)).ToArray();
        var result = Of(roic, [.. Enumerable.Range(1, 10).Select(i => (double)i)], [.. Enumerable.Range(1, 10).Select(i => -Math.Exp(i))], [3, 1, 4, 2, 5, 6, 7, 8, 9, 10]);

        Assert.Equal([1, -1, 1 - 6.0 * 10 / (10 * 99)], result.Drivers.Select(driver => driver.RankCorrelation!.Value), (one, other) => Math.Abs(one - other) < 1e-15); // 1 - 6 Σd²/(n(n²-1)), Σd² = 4+1+1+4
        Assert.Equal((1 + 8) / 2.0, result.Drivers[0].WhenLow); // the lowest two of ten
        Assert.Equal((729 + 1000) / 2.0, result.Drivers[0].WhenHigh);
        Assert.Equal((4.5 - 864.5), result.Drivers[1].Swing);
    }

    [Fact]
    public void Equal_draws_share_the_mean_of_their_ranks()
    {
        // Ranks 1.5 1.5 3.5 3.5 against 1 2 3 4: Σxy = 4, Σx² = 4, Σy² = 5.
        Assert.Equal(4 / Math.Sqrt(20), Assert.Single(Of([1, 2, 3, 4], [0, 0, 9, 9]).Drivers).RankCorrelation!.Value, 15);
    }

    [Fact]
    public void A_lever_that_does_not_vary_drives_nothing_and_stands_last()
    {
        var result = Of([0.1, 0.2, 0.3, 0.4, 0.5], [7, 7, 7, 7, 7], [5, 4, 3, 2, 1]);

        Assert.Equal((-1.0, 0.5, 0.1), (result.Drivers[0].RankCorrelation, result.Drivers[0].WhenLow, result.Drivers[0].WhenHigh));
        Assert.Equal((null, null, null), (result.Drivers[1].RankCorrelation, result.Drivers[1].WhenLow, result.Drivers[1].WhenHigh));
    }

    [Fact]
    public void Drivers_leave_out_trials_without_a_return() =>
        Assert.Equal(1, Assert.Single(Of([0.1, double.NaN, 0.2, 0.3], [1, 100, 2, 3]).Drivers).RankCorrelation!.Value, 15);

    [Fact]
    public void Ranks_are_those_of_a_sorted_column_also_where_values_are_crowded()
    {
        var random = new Random(9);
        foreach (var shape in (Func<double>[])[random.NextDouble, () => Math.Exp(40 * random.NextDouble()), () => random.Next(20), () => random.NextDouble() < 0.01 ? 1e15 : random.Next(50)])
        {
            var (draws, roic) = (Enumerable.Range(0, 3000).Select(_ => shape()).ToArray(), Enumerable.Range(0, 3000).Select(_ => random.NextDouble()).ToArray());
            var (x, y) = (PlainRanks(draws), PlainRanks(roic));
            var expected = x.Zip(y).Sum(pair => (pair.First - 1500.5) * (pair.Second - 1500.5)) / Math.Sqrt(x.Sum(rank => (rank - 1500.5) * (rank - 1500.5)) * y.Sum(rank => (rank - 1500.5) * (rank - 1500.5)));
            var driver = Assert.Single(Of(roic, draws).Drivers);

            Assert.Equal(expected, driver.RankCorrelation!.Value, 12);
            Assert.Equal(Enumerable.Range(0, 3000).OrderBy(i => draws[i]).Take(600).Average(i => roic[i]), driver.WhenLow!.Value, 12);
        }
    }

    [Fact]
    public void The_convergence_line_ends_at_the_odds()
    {
        var result = Example.Base10000.Value;

        Assert.Equal(Enumerable.Range(1, 100).Select(i => i * 100), result.Convergence.Select(point => point.Trials));
        Assert.Equal(result.Headline.RoicAtLow, result.Convergence[^1].Share);
        Assert.Equal(Example.Base2000.Value.Headline.RoicAtLow, result.Convergence[19].Share); // the first 2,000 of 10,000 trials are the 2,000 trials
        Assert.Equal([1, 2, 3], Of([0.1, 0.2, 0.3]).Convergence.Select(point => point.Trials));
    }

    [Fact]
    public void The_parts_do_not_depend_on_who_asks_first()
    {
        var plan = SimulationPlan.Default(Seeded.Base, trials: 500);
        var columns = PlainTrials.Run(plan);
        var (one, other) = (SimulationResult.Of(plan, columns).Complete(), SimulationResult.Of(plan, columns));

        Parallel.Invoke(() => _ = other.Drivers, () => _ = other.Fan, () => _ = other.Roic, () => _ = other.Npv, () => _ = other.Irr);

        Assert.Equal(one.Drivers.Select(driver => driver.RankCorrelation), other.Drivers.Select(driver => driver.RankCorrelation));
        Assert.Equal(one.Fan.AsEnumerable(), other.Fan.AsEnumerable());
        Assert.Equal((one.Roic, one.Irr, one.Npv), (other.Roic, other.Irr, other.Npv));
    }

    [Fact]
    public void Columns_of_another_plan_are_refused()
    {
        var plan = SimulationPlan.Default(Seeded.Base, trials: 3);

        Assert.Throws<ArgumentException>(() => SimulationResult.Of(plan with { Trials = 4 }, PlainTrials.Run(plan)));
        Assert.Throws<ArgumentException>(() => SimulationResult.Of(plan.Without("demand"), PlainTrials.Run(plan)));
    }

    /// <summary>A result with this ROIC at the window's end and these draws; everything else is the same in every trial.</summary>
    internal static SimulationResult Of(double[] roic, params double[][] draws)
    {
        var levers = draws.Length == 0 ? 1 : draws.Length;
        var plan = new SimulationPlan(Seeded.Base, [.. GuidedLevers.All.Take(levers).Select(lever => new Uncertainty(lever, new Uniform(lever.Min, lever.Max)))], Correlations.None(levers), 1, roic.Length);
        var verdicts = roic.Select(value => (byte)(double.IsNaN(value) ? Verdict.Undetermined : value >= 0.15 ? Verdict.LowBoundOnly : Verdict.Fails)).ToArray();
        return SimulationResult.Of(plan, new(roic.Length, 2031, draws.Length == 0 ? [new double[roic.Length]] : draws, [roic], roic, roic, roic, verdicts));
    }

    private static double[] PlainRanks(double[] values)
    {
        var sorted = values.Order().ToArray();
        return [.. values.Select(value => (Array.IndexOf(sorted, value) + 1 + Array.LastIndexOf(sorted, value) + 1) / 2.0)];
    }
}
