using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class GuidedLeversTests
{
    public static TheoryData<string> Ids => [.. GuidedLevers.All.Select(lever => lever.Id)];

    [Fact]
    public void There_are_seven_levers_in_the_order_of_the_form() => Assert.Equal(
        ["capex-after-2026", "price-change", "utilisation", "revenue-per-compute-dollar", "demand", "cash-margin", "compute-life"],
        GuidedLevers.All.Select(lever => lever.Id));

    [Theory, MemberData(nameof(Ids))]
    public void A_lever_reads_back_what_it_writes_and_stays_legal(string id)
    {
        var lever = GuidedLevers.Find(id)!;

        Gen.Double[lever.Min, lever.Max].Sample(value =>
        {
            var moved = lever.Write(Seeded.Base, value);
            return lever.Read(moved) == value && AssumptionRules.Check(moved).IsEmpty;
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_lever_moves_only_the_assumptions_that_it_names(string id)
    {
        var lever = GuidedLevers.Find(id)!;
        var moved = lever.Write(Seeded.Base, lever.Max);

        Assert.All(AssumptionFields.Of(Seeded.Base), field => Assert.Equal(!lever.Paths.Contains(field.Path), field.Read(moved) == field.Read(Seeded.Base)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_slider_holds_every_seeded_scenario_and_lies_within_the_hard_range(string id)
    {
        var lever = GuidedLevers.Find(id)!;

        Assert.All(new[] { Seeded.Bull, Seeded.Base, Seeded.Bear }, assumptions => Assert.InRange(lever.Read(assumptions), lever.Min, lever.Max));
        Assert.True(lever.Min >= lever.Field(Seeded.Base).Min && lever.Max <= lever.Field(Seeded.Base).Max);
    }

    [Fact]
    public void Utilisation_scales_the_whole_ramp() // .58 / .84 / .90 to a mature .45: half of each
    {
        var ramp = GuidedLevers.Find("utilisation")!.Write(Seeded.Base, 0.45).Productivity.UtilizationRamp;

        Assert.Equal(0.29, ramp.FirstYear, 1e-15);
        Assert.Equal(0.42, ramp.SecondYear, 1e-15);
        Assert.Equal(0.45, ramp.Mature);
    }

    [Fact]
    public void A_ramp_without_height_becomes_flat()
    {
        var flat = Seeded.Base with { Productivity = Seeded.Base.Productivity with { UtilizationRamp = new(0, 0, 0) } };

        Assert.Equal(new UtilizationRamp(0.8, 0.8, 0.8), GuidedLevers.Find("utilisation")!.Write(flat, 0.8).Productivity.UtilizationRamp);
    }

    [Fact]
    public void A_scaled_ramp_never_falls() => Gen.Select(Gen.Double[0.01, 1].Array[3], Gen.Double[0.01, 1]).Sample((steps, mature) =>
    {
        Array.Sort(steps);
        var start = Seeded.Base with { Productivity = Seeded.Base.Productivity with { UtilizationRamp = new(steps[0], steps[1], steps[2]) } };
        return AssumptionRules.Check(GuidedLevers.Find("utilisation")!.Write(start, mature)).IsEmpty;
    }, iter: 2_000);

    [Fact]
    public void The_margin_keeps_the_distance_of_its_end() // Bear: .66 to .64
    {
        var margin = GuidedLevers.Find("cash-margin")!.Write(Seeded.Bear, 0.70).Economics.CashMargin;

        Assert.Equal(0.70, margin.Start);
        Assert.Equal(0.68, margin.End, 1e-12);
    }

    [Fact]
    public void An_unknown_lever_is_not_found() => Assert.Null(GuidedLevers.Find("tax"));
}
