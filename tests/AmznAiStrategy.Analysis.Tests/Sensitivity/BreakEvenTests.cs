using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class BreakEvenTests
{
    // Base 2031, from the reference implementation: revenue 318.17068481310537, of which 314.45540439172214 would give exactly 15 %. Capacity
    // binds, so everything that scales revenue alone may fall by this factor before the verdict fails.
    private const double Room = 314.45540439172214 / 318.17068481310537; // 0.988323

    [Theory]
    [InlineData("revenue-per-compute-dollar", 0.85 * Room)] // 0.840075, also the goal seek of the reference implementation
    [InlineData("utilisation", 0.9 * Room)] // 0.889490
    [InlineData("cash-margin", 0.72 * Room)] // 0.711593: the revenue needed is a constant over the margin
    [InlineData("capex-after-2026", 1.0496542620128018)] // goal seek of the reference implementation
    public void Base_fails_beyond_the_value_at_which_its_return_is_the_low_hurdle(string lever, double expected)
    {
        var breakEven = Find(Seeded.Base, lever);

        // The verdict has a slack of 1e-9 in the return, which is a few times that in a lever.
        Assert.Equal(expected, breakEven.Worsening!.Value, 2e-8);
        Assert.Equal(Verdict.LowBoundOnly, breakEven.PresentVerdict);
        Assert.Equal(Verdict.Fails, breakEven.Beyond(breakEven.Worsening));
    }

    [Fact]
    public void A_price_compounds_over_the_six_years_to_2031()
    {
        var expected = 0.96 * Math.Pow(Room, 1.0 / 6) - 1; // -4.188 %

        Assert.Equal(expected, Find(Seeded.Base, "price-change").Worsening!.Value, 2e-8);
    }

    [Fact]
    public void Every_change_along_the_range_is_found()
    {
        // ROIC 2031 is a straight line in the margin: 11.960150625 % at 64 %, 17.904608128 % at 78 % (reference implementation).
        var slope = (0.17904608127748667 - 0.1196015062533516) / 0.14;
        var flips = Find(Seeded.Base, "cash-margin").Flips;

        Assert.Equal([(Verdict.Fails, Verdict.LowBoundOnly), (Verdict.LowBoundOnly, Verdict.Clears)], flips.Take(2).Select(flip => (flip.Below, flip.Above)));
        Assert.Equal(0.64 + (0.15 - 0.1196015062533516) / slope, flips[0].Value, 2e-8); // 71.2 %
        Assert.Equal(0.64 + (0.20 - 0.1196015062533516) / slope, flips[1].Value, 2e-8); // 82.9 %
    }

    [Fact]
    public void Two_changes_between_two_points_of_the_scan_are_both_found()
    {
        // A band of 0.1 pp between the hurdles: the margin crosses it within 0.0024 of its range of 2, less than one part in 64.
        var flips = Find(Seeded.Base.With(("hurdle.low", 0.199)), "cash-margin").Flips;

        Assert.Equal([Verdict.Fails, Verdict.LowBoundOnly, Verdict.Clears], flips.Take(2).Select(flip => flip.Below).Append(flips[1].Above));
        Assert.Equal(0.001 / ((0.17904608127748667 - 0.1196015062533516) / 0.14), flips[1].Value - flips[0].Value, 2e-8);
    }

    [Fact]
    public void The_hurdle_itself_turns_the_verdict_at_the_return()
    {
        var breakEven = Find(Seeded.Base, "hurdle.low");

        Assert.Equal(0.15356983483857162 + 1e-9, breakEven.Nearest!.Value, 1e-11); // ROIC 2031 of the reference implementation, and the slack
        Assert.Null(breakEven.Stretches[^1].Verdict); // above the high hurdle of 20 % nothing is legal
        Assert.Equal(0.2, breakEven.Stretches[^1].From, 1e-11);
    }

    [Fact]
    public void Whole_numbers_are_tried_one_by_one()
    {
        var flips = Find(Seeded.Base, "hurdle.clockStart").Flips;

        Assert.Contains(new VerdictFlip(2026, Verdict.Fails, Verdict.LowBoundOnly), flips); // counted from 2025, Base fails
        Assert.All(flips, flip => Assert.Equal(Math.Truncate(flip.Value), flip.Value));
    }

    [Fact]
    public void Retail_AI_is_outside_the_headline_and_turns_nothing()
    {
        var breakEven = Find(Seeded.Base, "retailAi.rufusMargin");

        Assert.Equal(BreakEvenStatus.Steady, breakEven.Status);
        Assert.Equal(new VerdictStretch(-1, 1, Verdict.LowBoundOnly), Assert.Single(breakEven.Stretches));
        Assert.Null(breakEven.Nearest);
    }

    [Fact]
    public void One_of_three_shares_that_sum_to_1_cannot_be_moved_by_itself() =>
        Assert.Equal(BreakEvenStatus.Undefined, Find(Seeded.Base, "buildOut.entryLag.sameYear").Status);

    [Fact]
    public void Without_a_return_at_the_windows_end_there_is_no_verdict_to_turn() =>
        Assert.Equal(BreakEvenStatus.Undefined, Find(Seeded.Base.With(("horizon.lastYear", 2030)), "price-change").Status);

    [Fact]
    public void A_range_can_be_narrower_and_always_holds_the_present_value()
    {
        var breakEven = BreakEven.Of(Seeded.Base, GuidedLevers.Find("utilisation")!, 0.95, 1);

        Assert.Equal((0.9, 1.0), (breakEven.Low, breakEven.High));
        Assert.Equal(BreakEvenStatus.Steady, breakEven.Status); // the change is at 88.9 %
        Assert.Throws<ArgumentException>(() => BreakEven.Of(Seeded.Base, GuidedLevers.Find("utilisation")!, 1, 0.95));
    }

    [Fact]
    public void Better_and_worse_lie_on_both_sides()
    {
        var breakEven = Find(Seeded.Base, "cash-margin");

        Assert.True(breakEven.Worsening!.Value < 0.72 && breakEven.Improving!.Value > 0.72);
        Assert.Equal(Verdict.Clears, breakEven.Beyond(breakEven.Improving));
        Assert.Null(Find(Seeded.Base, "demand").Improving); // capacity binds in 2031, more bookings change nothing
    }

    [Fact]
    public void Nearness_is_a_part_of_the_slider()
    {
        var breakEven = Find(Seeded.Base, "capex-after-2026"); // slider from 0.5 to 1.5

        Assert.Equal(0.04965, breakEven.Nearness(breakEven.Worsening!), 5e-6);
    }

    [Fact]
    public void On_either_side_of_a_break_even_the_projection_has_the_verdicts_that_it_says() => Gen.Select(Legal.Near, Gen.Int[0, GuidedLevers.All.Length - 1]).Sample(
        (assumptions, index) =>
        {
            var lever = GuidedLevers.All[index];
            Assert.All(BreakEven.Of(assumptions, lever).Flips, flip =>
            {
                Assert.Equal(flip.Above, CapexRoi.Project(lever.Write(assumptions, flip.Value)).Summary.Verdict);
                Assert.Equal(flip.Below, CapexRoi.Project(lever.Write(assumptions, flip.Value - 2e-12 * Math.Max(1, Math.Abs(flip.Value)))).Summary.Verdict);
            });
        },
        iter: 100);

    [Fact]
    public void The_stretches_cover_the_range_without_gaps() => Gen.Select(Legal.Near, Gen.Int[0, AssumptionFields.Of(Seeded.Base).Count - 1]).Sample(
        (assumptions, index) =>
        {
            var breakEven = BreakEven.Of(assumptions, Levers.Of(AssumptionFields.Of(assumptions)[index]));
            Assert.All(breakEven.Stretches.Zip(breakEven.Stretches.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.All(breakEven.Stretches.Zip(breakEven.Stretches.Skip(1)), pair => Assert.NotEqual(pair.First.Verdict, pair.Second.Verdict));
            Assert.Equal(CapexRoi.Project(assumptions).Summary.Verdict, breakEven.PresentVerdict);
        },
        iter: 200);

    private static BreakEven Find(Assumptions assumptions, string lever) => BreakEven.Of(assumptions, Levers.Find(assumptions, lever)!);
}
