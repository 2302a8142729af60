using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class TornadoLeversTests
{
    [Fact]
    public void There_are_seventeen_and_every_one_can_be_found()
    {
        Assert.Equal(17, TornadoLevers.All.Length);
        Assert.Equal(17, TornadoLevers.All.DistinctBy(lever => lever.Id).Count());
        Assert.All(TornadoLevers.All, lever => Assert.Equal(lever.Id, Levers.Find(Seeded.Base, lever.Id)!.Id));
        Assert.All(TornadoLevers.All, lever => Assert.True(lever is { Down: < 0, Up: >= 0 }));
    }

    [Fact]
    public void Distances_in_base_are_the_ranges_of_the_reference_implementation() => Assert.All(MeasureGolden.Root.GetProperty("tornado_base").GetProperty("rows").EnumerateArray(), row =>
    {
        var name = row[0].GetString()!;
        var lever = TornadoLevers.Find(MeasureGolden.LeverOf(name))!;
        var present = name == "lag_shift" ? 0 : Levers.Find(Seeded.Base, lever.Id)!.Read(Seeded.Base); // stated there as a distance
        Assert.Equal(row[1].GetDouble(), present + lever.Down, 1e-12);
        Assert.Equal(row[2].GetDouble(), present + lever.Up, 1e-12);
    });

    [Fact]
    public void Price_may_fall_six_points_faster_or_four_slower() => Assert.Equal(new("price-change", -0.06, 0.04), TornadoLevers.Find("price-change"));

    [Fact]
    public void The_construction_delay_moves_spending_from_the_same_year_to_two_years_later() // Base: 35 / 45 / 20
    {
        var delay = Levers.Find(Seeded.Base, "construction-delay")!;

        var lag = delay.Write(Seeded.Base, 0.35).BuildOut.EntryLag;

        Assert.Equal(0.20, delay.Read(Seeded.Base.With(("buildOut.entryLag.sameYear", 0.9))));
        Assert.Equal(0.20, lag.SameYear, 15);
        Assert.Equal((0.45, 0.35), (lag.NextYear, lag.YearAfter));
        Assert.Equal(Unit.Share, delay.Unit);
        Assert.All(AssumptionFields.Of(Seeded.Base), field => Assert.Equal(!delay.Paths.Contains(field.Path), field.Read(delay.Write(Seeded.Base, 0.35)) == field.Read(Seeded.Base)));
    }

    [Fact]
    public void All_of_a_years_early_spending_can_be_delayed_and_not_more()
    {
        Assert.Empty(AssumptionRules.Check(Levers.ConstructionDelay.Write(Seeded.Base, 0.55))); // 0 / 45 / 55
        Assert.Equal(0, Levers.ConstructionDelay.Write(Seeded.Base, 0.55).BuildOut.EntryLag.SameYear);
        Assert.NotEmpty(AssumptionRules.Check(Levers.ConstructionDelay.Write(Seeded.Base, 0.56)));
    }
}
