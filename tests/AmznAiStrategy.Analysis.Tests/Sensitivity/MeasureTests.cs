using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class MeasureTests
{
    [Fact]
    public void A_measure_has_the_same_bits_as_the_summary_of_the_projection() => Gen.OneOf(Legal.Near, Legal.Anywhere).Sample(
        assumptions =>
        {
            var summary = CapexRoi.Project(assumptions).Summary;
            Assert.Equal(summary.RoicAtWindowEnd, Measure.Roic.Of(assumptions));
            Assert.Equal(summary.ProgrammeIrr.Rate, Measure.Irr.Of(assumptions));
            Assert.Equal(summary.ProgrammeNpvAtWacc, Measure.Npv.Of(assumptions));
            Assert.Equal(summary.ProgrammePayback, Measure.Payback.Of(assumptions));
            Assert.Equal(summary.RevenueGapAtWindowEnd, Measure.RevenueGap.Of(assumptions));
            Assert.All(Measure.All, measure => Assert.Equal(summary.Verdict, measure.Read(assumptions).Verdict));
            Assert.All(Measure.All, measure => Assert.NotEqual(measure.Read(assumptions).Value is null, measure.Read(assumptions).Reason is null));
        },
        iter: 400);

    [Theory]
    [InlineData("roic", "horizon.lastYear", 2030, "the projection ends in 2030, before the window does")]
    [InlineData("revenue-gap", "horizon.lastYear", 2030, "the projection ends in 2030, before the window does")]
    [InlineData("revenue-gap", "economics.cashMargin.end", -1, "the cash margin is not positive")]
    [InlineData("payback", "productivity.revenuePerComputeDollar", 0.1, "the programme does not pay back by 2035")]
    [InlineData("irr", "productivity.revenuePerComputeDollar", 0, "the flows never change sign")]
    public void What_is_not_defined_has_a_reason(string measure, string path, double value, string reason)
    {
        var assumptions = Seeded.Base.With((path, value), ("economics.terminalRecovery", 0), ("economics.taxRate", 0)); // nothing comes back by itself

        var reading = Measure.Find(measure)!.Read(assumptions);

        Assert.Null(reading.Value);
        Assert.Equal(reason, reading.Reason);
    }

    [Fact]
    public void Assumptions_that_break_a_rule_are_read_as_that_rule()
    {
        var wrong = Seeded.Base.With(("economics.taxRate", 0.8));

        Assert.Equal(new(null, null, "Tax rate must be between 0% and 60%; it is 80%."), Measure.Npv.Read(wrong));
        Assert.Throws<ArgumentException>(() => Measure.Npv.Of(wrong));
    }

    [Fact]
    public void Good_enough_is_the_low_hurdle_a_value_of_nothing_or_no_gap()
    {
        Assert.Equal([0.15, 0.15, 0, null, 0], Measure.All.Select(measure => measure.Hurdle(Seeded.Base)));
        Assert.True(Measure.Roic.Meets(0.15 - 0.9e-9, 0.15)); // what was solved for the hurdle reaches it
        Assert.False(Measure.Roic.Meets(0.15 - 1.1e-9, 0.15));
        Assert.True(Measure.RevenueGap.Meets(-3.7, 0)); // room, not gap
        Assert.False(Measure.RevenueGap.Meets(3.7, 0));
    }

    [Fact]
    public void A_measure_is_found_by_its_id() => Assert.Equal([.. Measure.All, null], ((string[])["roic", "irr", "npv", "payback", "revenue-gap", "moic"]).Select(Measure.Find));
}
