using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Anthropic;

public sealed class LostBookingsTests
{
    [Fact]
    public void None_to_one_half_is_asked_about() =>
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5], LostBookings.Of("Base", CapexRoi.Project(Seeded.Base)).Select(step => step.Share));

    [Fact]
    public void Losing_nothing_leaves_the_scenario_as_it_is()
    {
        var before = CapexRoi.Project(Seeded.Base);

        var none = LostBookings.Of("Base", before)[0];

        Assert.Equal(0, none.Change.Value!.Value, 12);
        Assert.Equal(before.Summary.RoicAtWindowEnd, none.Roic.Value);
        Assert.Equal(2031, none.Year); // clock 2026 + 5
    }

    [Fact]
    public void A_tenth_lost_is_the_demand_lever_at_nine_tenths()
    {
        var lowered = Seeded.Base with { Demand = Seeded.Base.Demand with { BookingsScale = 0.9 } };

        var tenth = LostBookings.Of("Base", CapexRoi.Project(Seeded.Base))[1];

        Assert.Equal(CapexRoi.Project(lowered)[2031].Ebit, tenth.OperatingIncome.Value!.Value, 9);
        Assert.Equal(CapexRoi.Project(lowered).Summary.RoicAtWindowEnd!.Value, tenth.Roic.Value!.Value, 12);
    }

    [Fact]
    public void More_bookings_lost_never_earn_more() => Assert.All(
        new[] { Seeded.Bull, Seeded.Base, Seeded.Bear },
        assumptions =>
        {
            var incomes = LostBookings.Of("any", CapexRoi.Project(assumptions)).Select(step => step.OperatingIncome.Value!.Value).ToArray();

            Assert.All(incomes.Zip(incomes.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
        });

    [Fact]
    public void A_projection_that_ends_before_the_window_has_no_answer()
    {
        var early = Seeded.Base with { Horizon = Seeded.Base.Horizon with { LastYear = 2030 } };

        var tenth = LostBookings.Of("Base", CapexRoi.Project(early))[1];

        Assert.Null(tenth.OperatingIncome.Value);
        Assert.Null(tenth.Change.Value);
        Assert.Contains("ends before the window does", tenth.OperatingIncome.Reason, StringComparison.Ordinal);
    }
}
