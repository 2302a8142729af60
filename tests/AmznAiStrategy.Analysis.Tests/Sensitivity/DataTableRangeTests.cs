using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>The values of a side of a data table that nobody has chosen.</summary>
public sealed class DataTableRangeTests
{
    [Theory]
    [InlineData("price-change", -0.10, 0)] // -4 % less 6 and plus 4 points: a step of one point meets it
    [InlineData("utilisation", 0.795, 0.945)] // 90 % less 10 and plus 5 points: the seventh of ten steps of 1.5 is the nearest to it
    [InlineData("compute-life", 4, 6.5)] // 5.5 years less 1.5 and plus 1
    [InlineData("hurdle.low", 0.12, 0.18)] // no range of the model: 20 % of 15 % to either side
    public void Sides_are_as_wide_as_the_tornado_and_meet_the_present_value(string id, double low, double high)
    {
        var side = Around(id);

        Assert.Equal((low, high, 11), (side.Low, side.High, side.Points));
        Assert.True(side.Holds(Levers.Find(Seeded.Base, id)!.Read(Seeded.Base)));
    }

    [Fact]
    public void Years_go_one_by_one()
    {
        var side = Around("hurdle.clockStart");

        Assert.Equal(1, (side.High - side.Low) / (side.Points - 1));
        Assert.True(side.Holds(Seeded.Base.Hurdle.ClockStart));
    }

    [Fact]
    public void Every_assumption_that_can_move_has_a_legal_side_that_meets_it()
    {
        foreach (var assumptions in (Assumptions[])[Seeded.Bull, Seeded.Base, Seeded.Bear])
        {
            var levers = AssumptionFields.Of(assumptions).Where(field => field.Min < field.Max).Select(Levers.Of).Concat(GuidedLevers.All).Append(Levers.ConstructionDelay).ToList();
            Assert.All(levers, lever =>
            {
                var side = DataTableRange.Around(assumptions, lever);
                var other = DataTableRange.Around(assumptions, lever.Id == "price-change" || lever.Paths.Contains("productivity.priceChange") ? GuidedLevers.Find("demand")! : GuidedLevers.Find("price-change")!);

                Assert.Empty(new DataTableRequest(side, other, "roic").Check(assumptions));
                Assert.True(side.Holds(lever.Read(assumptions)), $"{lever.Id}: {side}");
            });
        }
    }

    private static DataTableSide Around(string id) => DataTableRange.Around(Seeded.Base, Levers.Find(Seeded.Base, id)!);
}
