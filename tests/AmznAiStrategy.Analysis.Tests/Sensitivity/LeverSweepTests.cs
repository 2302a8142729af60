using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class LeverSweepTests
{
    [Theory]
    [InlineData("utilisation")]
    [InlineData("price-change")]
    [InlineData("capex-after-2026")]
    [InlineData("demand")]
    public void The_values_are_even_and_hold_the_present_one_and_the_break_even(string id)
    {
        var breakEven = BreakEven.Of(Seeded.Base, GuidedLevers.Find(id)!);

        var values = LeverSweep.Grid(breakEven, breakEven.Nearest);

        Assert.Contains(breakEven.Present, values);
        Assert.Contains(breakEven.Nearest!.Value, values);
        Assert.InRange(values.Length, 16, 73);
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.Equal(values[1] - values[0], pair.Second - pair.First, 1e-9));
    }

    [Fact]
    public void Without_a_break_even_the_values_span_the_slider()
    {
        var values = LeverSweep.Grid(BreakEven.Of(Seeded.Base, Levers.Find(Seeded.Base, "retailAi.rufusMargin")!), null);

        Assert.Equal(0.1, values.Single(value => Math.Abs(value - 0.1) < 1e-9), 12); // the present value
        Assert.InRange(values[0], -1, -0.9);
        Assert.InRange(values[^1], 0.9, 1);
    }

    [Fact]
    public void A_value_that_breaks_a_rule_has_no_projection()
    {
        var lever = Levers.Find(Seeded.Base, "productivity.utilizationRamp.mature")!;

        var points = LeverSweep.At(Seeded.Base, lever, [0.8, 0.9]); // the second year is at 84 %

        Assert.Null(points[0].Projection);
        Assert.Equal(0.15356983483857162, points[1].Projection!.Summary.RoicAtWindowEnd!.Value, 1e-9); // reference implementation
    }
}
