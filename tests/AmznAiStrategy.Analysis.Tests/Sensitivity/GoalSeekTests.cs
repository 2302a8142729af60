using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class GoalSeekTests
{
    /// <summary>Where Base turns from capacity to demand as revenue per compute dollar rises: its ROIC from there on, by the reference implementation.</summary>
    private const double DemandCap = 0.16084820292896546;

    public static TheoryData<int> GoldenSeeks => [.. Enumerable.Range(0, MeasureGolden.Root.GetProperty("goal_seek_base").GetArrayLength())];

    [Theory, MemberData(nameof(GoldenSeeks))]
    public void Every_goal_seek_agrees_with_the_reference_implementation(int index)
    {
        var golden = MeasureGolden.Root.GetProperty("goal_seek_base")[index];

        var seek = GoalSeek.Of(Seeded.Base, new(
            MeasureGolden.LeverOf(golden.GetProperty("key").GetString()!), MeasureGolden.MeasureOf(golden.GetProperty("out").GetString()!).Id, golden.GetProperty("target").GetDouble())
        {
            Low = golden.GetProperty("lo").GetDouble(),
            High = golden.GetProperty("hi").GetDouble(),
        });

        if (golden.GetProperty("status").GetString() == "ok")
        {
            Assert.Equal(GoalSeekStatus.Ok, seek.Status);
            Assert.Equal(golden.GetProperty("roots")[0].GetDouble(), seek.Value!.Value, 1e-9);
            Assert.Equal(1, golden.GetProperty("roots").GetArrayLength());
            Assert.False(seek.Selected!.Value.IsStretch);
        }
        else
        {
            Assert.Equal("no-root", golden.GetProperty("status").GetString());
            Assert.Equal(GoalSeekStatus.NoRoot, seek.Status);
            Assert.Equal(golden.GetProperty("min").GetDouble(), seek.Found.Least!.Value, 1e-9);
            Assert.Equal(golden.GetProperty("max").GetDouble(), seek.Found.Greatest!.Value, 1e-9);
            Assert.Null(seek.Value);
        }
    }

    [Fact]
    public void A_plateau_at_the_target_is_one_answer_with_two_ends()
    {
        var seek = Seek("revenue-per-compute-dollar", "roic", DemandCap, 0.3, 2);
        var root = Assert.Single(seek.Roots);

        Assert.Equal(GoalSeekStatus.Ok, seek.Status);
        Assert.True(root.IsStretch);
        Assert.Equal(2, root.To);
        Assert.Equal(root.From, seek.Value); // from 0.85 upwards, the first value that does it
        Assert.InRange(root.From, 0.85, 0.90);
        Assert.True(Measure.Roic.Of(seek.Lever.Write(Seeded.Base, root.From - 1e-6)) < DemandCap - 1e-9);
        Assert.Equal(DemandCap, Measure.Roic.Of(seek.Lever.Write(Seeded.Base, root.From + 1e-6))!.Value, 1e-12);
    }

    [Fact]
    public void The_present_value_within_a_plateau_is_the_answer() // capacity binds from 0.948 times the bookings on
    {
        var seek = Seek("demand", "roic", Measure.Roic.Of(Seeded.Base)!.Value, 0.2, 3);

        Assert.Equal(1, seek.Value);
        Assert.InRange(seek.Selected!.Value.From, 0.9, 1);
        Assert.Equal(3, seek.Selected!.Value.To);
    }

    [Fact]
    public void Nothing_that_a_lever_does_not_enter_is_found_with_it()
    {
        var seek = Seek("economics.terminalRecovery", "roic", 0.2, 0, 2);

        Assert.Equal(GoalSeekStatus.Flat, seek.Status);
        Assert.Equal(0.15356983483857162, seek.Found.Least!.Value, 1e-9);
        Assert.Null(seek.Value);
    }

    [Fact]
    public void Without_an_output_anywhere_there_is_no_answer() =>
        Assert.Equal(GoalSeekStatus.Undefined, GoalSeek.Of(Seeded.Base.With(("horizon.lastYear", 2030)), new("price-change", "roic", 0.15)).Status);

    [Fact]
    public void Of_several_answers_the_nearest_to_the_present_is_chosen()
    {
        var scan = GoalSeekScan.Between(value => value * value, 4, -5, 5); // -2 and 2
        var seek = Seek("price-change", "npv", 0, -0.3, 0.1) with { Present = 1.5, Found = scan };

        Assert.Equal(GoalSeekStatus.Multiple, seek.Status);
        Assert.Equal([-2, 2], seek.Roots.Select(root => Math.Round(root.From, 11)));
        Assert.Equal(2, seek.Value!.Value, 1e-11);
        Assert.Equal(-2, (seek with { Present = -0.1 }).Value!.Value, 1e-11);
    }

    [Fact]
    public void A_plateau_between_two_points_of_the_scan_has_its_ends_too() // flat at 0 from 0.501 to 0.507, within 0.5 to 0.515625
    {
        var root = Assert.Single(GoalSeekScan.Between(value => value < 0.501 ? value - 0.501 : value > 0.507 ? value - 0.507 : 0, 0, 0, 1).Roots);

        Assert.Equal(0.501, root.From, 1e-11);
        Assert.Equal(0.507, root.To, 1e-11);
    }

    [Fact]
    public void A_point_of_the_scan_can_be_the_answer() =>
        Assert.Equal(new GoalSeekRoot(0.25, 0.25), Assert.Single(GoalSeekScan.Between(value => value, 0.25, 0, 1).Roots));

    [Fact]
    public void A_jump_over_the_target_is_no_answer()
    {
        var scan = GoalSeekScan.Between(value => value < 0.3 ? 1 : 3, 2, 0, 1);

        Assert.Equal((GoalSeekStatus.NoRoot, 1.0, 3.0), (scan.Status, scan.Least!.Value, scan.Greatest!.Value));
    }

    [Fact]
    public void A_hole_in_the_output_is_no_answer() // defined on both sides of it only
    {
        var scan = GoalSeekScan.Between(value => value is > 0.4 and < 0.6 ? null : value, 0.5, 0, 1);

        Assert.Equal(GoalSeekStatus.NoRoot, scan.Status);
    }

    [Fact]
    public void Whole_numbers_are_tried_one_by_one()
    {
        var base2031 = Measure.Roic.Of(Seeded.Base)!.Value;

        Assert.Equal(2026, GoalSeek.Of(Seeded.Base, new("hurdle.clockStart", "roic", base2031) { Low = 2023, High = 2030 }).Value);
        Assert.Equal(GoalSeekStatus.NoRoot, GoalSeek.Of(Seeded.Base, new("hurdle.clockStart", "roic", 0.3) { Low = 2023, High = 2030 }).Status);
    }

    [Fact]
    public void An_answer_put_back_gives_the_target() => Gen.Select(Legal.Near, Gen.Int[0, TornadoLevers.All.Length - 1], Gen.Double[0.02, 0.25]).Sample(
        (assumptions, index, target) =>
        {
            var seek = GoalSeek.Of(assumptions, new(TornadoLevers.All[index].Id, "roic", target));
            Assert.All(seek.Roots, root => Assert.Equal(target, Measure.Roic.Of(seek.Lever.Write(assumptions, root.From))!.Value, 1e-9));
        },
        iter: 200);

    [Fact]
    public void Left_out_ends_are_those_of_the_hard_range()
    {
        var seek = GoalSeek.Of(Seeded.Base, new("utilisation", "roic", 0.15));

        Assert.Equal((0.0, 1.0), (seek.Low, seek.High)); // no utilisation at all breaks a rule and is passed over
        Assert.Equal(0.8894906962242326, seek.Value!.Value, 1e-9);
    }

    [Fact]
    public void A_wrong_question_is_refused_in_words()
    {
        AssumptionError[] Errors(GoalSeekRequest request) => [.. request.Check(Seeded.Base)];

        Assert.Equal([new("target", "The target of ROIC at the window's end needs a number, e.g. 35%.")], Errors(new("price-change", "roic", double.NaN)));
        Assert.Equal([new("target", "The target of programme NPV needs a number, e.g. $200B.")], Errors(new("price-change", "npv", double.PositiveInfinity)));
        Assert.Equal([new("high", "The range of price change must go from low to high; it goes from +10%/yr to −20%/yr.")], Errors(new("price-change", "roic", 0.15) { Low = 0.1, High = -0.2 }));
        Assert.Equal([new("high", "The range of price change has no width: both ends are −4%/yr.")], Errors(new("price-change", "roic", 0.15) { Low = -0.04, High = -0.04 }));
        Assert.Equal([new("low", "Price change must be between −60%/yr and +30%/yr; it is −80%/yr.")], Errors(new("price-change", "roic", 0.15) { Low = -0.8 }));
        Assert.Equal([new("low", "Price change needs a number, e.g. -4%.")], Errors(new("price-change", "roic", 0.15) { Low = double.NaN }));
        Assert.Equal(
            [new("measure", "There is no output called 'moic'. Known are roic, irr, npv, payback, revenue-gap."), new("target", "The target needs a number."), new("lever", "There is no lever or assumption called 'weather'.")],
            Errors(new("weather", "moic", double.NaN)));
        Assert.Throws<ArgumentException>(() => GoalSeek.Of(Seeded.Base, new("price-change", "roic", double.NaN)));
    }

    private static GoalSeek Seek(string lever, string measure, double target, double low, double high) =>
        GoalSeek.Of(Seeded.Base, new(lever, measure, target) { Low = low, High = high });
}
