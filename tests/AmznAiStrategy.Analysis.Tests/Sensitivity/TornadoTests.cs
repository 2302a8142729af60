using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

public sealed class TornadoTests
{
    private static readonly Tornado Base = Tornado.Of(Seeded.Base, Measure.Roic);

    public static TheoryData<int> GoldenRows => [.. Enumerable.Range(0, MeasureGolden.Root.GetProperty("tornado_base").GetProperty("rows").GetArrayLength())];

    [Theory, MemberData(nameof(GoldenRows))]
    public void Every_bar_of_base_agrees_with_the_reference_implementation(int index)
    {
        var row = MeasureGolden.Root.GetProperty("tornado_base").GetProperty("rows")[index];
        var lever = MeasureGolden.LeverOf(row[0].GetString()!);
        var (roic, irr) = (Base.Bars[index], Bar(Tornado.Of(Seeded.Base, Measure.Irr), lever));

        Assert.Equal(lever, roic.Lever.Id); // and so does the order
        Assert.Equal(row[3].GetDouble(), roic.Low.Output!.Value, 1e-9);
        Assert.Equal(row[4].GetDouble(), roic.High.Output!.Value, 1e-9);
        Assert.Equal(row[5].GetDouble(), irr.Low.Output!.Value, 1e-9);
        Assert.Equal(row[6].GetDouble(), irr.High.Output!.Value, 1e-9);
    }

    [Fact]
    public void The_present_outputs_of_base_agree_with_the_reference_implementation()
    {
        var golden = MeasureGolden.Root.GetProperty("tornado_base");

        Assert.Equal(golden.GetProperty("base_roic").GetDouble(), Base.Now.Value!.Value, 1e-9);
        Assert.Equal(golden.GetProperty("base_irr").GetDouble(), Tornado.Of(Seeded.Base, Measure.Irr).Now.Value!.Value, 1e-9);
    }

    [Fact]
    public void A_swing_is_the_distance_between_the_ends() =>
        Assert.Equal(0.17904608127748667 - 0.1196015062533516, Bar(Base, "cash-margin").Swing!.Value, 1e-12); // the two ends of the stored answer

    [Fact]
    public void Elasticity_is_percent_of_output_for_a_percent_of_input() // ROIC +38.71 % of 15.357 % for a margin +19.44 % of 72 %
    {
        var expected = (0.17904608127748667 - 0.1196015062533516) / 0.15356983483857162 / ((0.78 - 0.64) / 0.72);

        Assert.Equal(expected, Bar(Base, "cash-margin").Elasticity!.Value, 1e-9);
        Assert.Equal(1.99, expected, 0.005);
    }

    [Fact]
    public void A_percentage_of_nothing_is_no_elasticity()
    {
        var bar = Bar(Tornado.Of(Seeded.Base.With(("productivity.priceChange", 0)), Measure.Roic), "price-change");

        Assert.Null(bar.Elasticity);
        Assert.Equal("the lever is 0 now, and nothing is a percentage of 0", bar.ElasticityReason);
        Assert.NotNull(bar.Swing);
    }

    [Theory]
    [InlineData("demand", TornadoSide.High, "capacity binds in 2031: revenue is all that it allows")] // Base: capacity 318, asked for more
    [InlineData("demand.backlogConversion", TornadoSide.High, "capacity binds in 2031: revenue is all that it allows")]
    [InlineData("demand.aiShareOfBacklog", TornadoSide.Both, "capacity binds in 2031: revenue is all that it allows")]
    [InlineData("economics.terminalRecovery", TornadoSide.Both, "ROIC at the window's end does not depend on it")]
    [InlineData("price-change", TornadoSide.None, null)]
    public void A_side_that_does_not_move_says_why(string lever, TornadoSide still, string? reason)
    {
        Assert.Equal(still, Bar(Base, lever).Still);
        Assert.Equal(reason, Bar(Base, lever).StillReason);
    }

    [Fact]
    public void Where_customers_ask_for_less_more_capacity_changes_nothing() // demand of 2031 far below capacity
    {
        var bar = Bar(Tornado.Of(Seeded.Base.With(("demand.bookingsScale", 0.3)), Measure.Roic), "utilisation");

        Assert.Equal(TornadoSide.Both, bar.Still);
        Assert.Equal("the demand cap binds in 2031: revenue is all that customers ask for", bar.StillReason);
        Assert.Equal(RevenueLimit.Demand, bar.Low.Limit);
    }

    [Fact]
    public void A_range_that_ends_at_the_present_value_says_so() => Assert.Equal(
        (TornadoSide.High, "the range ends at the present value"),
        Bar(Tornado.Of(Seeded.Base, Measure.Irr), "economics.terminalRecovery") is var bar ? (bar.Still, bar.StillReason!) : default);

    [Fact]
    public void The_verdict_stands_at_each_end()
    {
        var price = Bar(Base, "price-change");

        Assert.Equal((Verdict.Fails, Verdict.LowBoundOnly), (price.Low.Reading.Verdict, price.High.Reading.Verdict));
        Assert.Equal(RevenueLimit.Capacity, price.Low.Limit);
        Assert.Equal(RevenueLimit.Demand, price.High.Limit); // dearer compute earns only what customers ask for
        Assert.True(price.TurnsVerdict);
        Assert.Equal("price-change", Base.Deciding!.Lever.Id);
        Assert.InRange(Base.Threshold(price).Worsening!.Value, -0.042, -0.041); // -4.188 %, see BreakEvenTests
    }

    [Fact]
    public void Another_scenario_keeps_the_distances_of_base_within_the_hard_range()
    {
        var bars = Tornado.Of(Seeded.Bull, Measure.Npv);

        Assert.Equal((-0.08, 0.02), (Math.Round(Bar(bars, "price-change").Low.Input, 12), Math.Round(Bar(bars, "price-change").High.Input, 12))); // -2 % less 6, plus 4
        Assert.Equal(1, Bar(bars, "utilisation").High.Input, 12); // 95 % + 5
        Assert.Equal(1, Bar(Tornado.Of(Seeded.Base.With(("productivity.utilizationRamp.mature", 0.98)), Measure.Npv), "utilisation").High.Input); // clipped from 103 %
    }

    [Fact]
    public void A_lever_that_cannot_move_has_no_swing_says_why_and_comes_last() // 10 / 70 / 20: no 15 points to give away
    {
        var tornado = Tornado.Of(Seeded.Base.With(("buildOut.entryLag.sameYear", 0.1), ("buildOut.entryLag.nextYear", 0.7)), Measure.Roic);
        var bar = tornado.Bars[^1];

        Assert.Equal("construction-delay", bar.Lever.Id);
        Assert.Null(bar.Swing);
        Assert.Null(bar.Elasticity);
        Assert.Equal("In service in the year of spending must be between 0% and 100%; it is −5%.", bar.Reason);
        Assert.NotNull(bar.Low.Output);
    }

    [Fact]
    public void Without_a_return_at_the_windows_end_no_bar_has_a_swing()
    {
        var tornado = Tornado.Of(Seeded.Base.With(("horizon.lastYear", 2030)), Measure.Roic);

        Assert.All(tornado.Bars, bar => Assert.Equal((null, "the projection ends in 2030, before the window does"), (bar.Swing, bar.Reason)));
        Assert.Null(tornado.Deciding);
    }

    [Fact]
    public void A_range_can_be_a_percentage_or_typed()
    {
        var tornado = Tornado.Of(Seeded.Base, new TornadoRequest("npv", [new("compute-life", new PartOfValue(0.1)), new("economics.wacc", new TypedRange(0.08, 0.11)), new("hurdle.windowLast", new PartOfValue(0.1))]));

        Assert.Equal((4.95, 6.05), (Bar(tornado, "compute-life").Low.Input, Math.Round(Bar(tornado, "compute-life").High.Input, 12)));
        Assert.Equal((0.08, 0.11), (Bar(tornado, "economics.wacc").Low.Input, Bar(tornado, "economics.wacc").High.Input));
        Assert.Equal((4.0, 6.0), (Bar(tornado, "hurdle.windowLast").Low.Input, Bar(tornado, "hurdle.windowLast").High.Input)); // 5 years less and plus half a year, outwards
        Assert.All(tornado.Bars, bar => Assert.NotNull(bar.Low.Output));
    }

    [Fact]
    public void Every_output_has_its_tornado() => Assert.All(Measure.All, measure =>
        Assert.Equal(17, Tornado.Of(Seeded.Base, measure).Bars.Count(bar => bar.Swing is not null || bar.Reason is not null)));

    [Fact]
    public void A_wrong_question_is_refused_in_words()
    {
        var request = new TornadoRequest("moic",
        [
            new("price-change", new TypedRange(0.02, -0.1)), new("utilisation", new TypedRange(0.9, 0.9)), new("economics.taxRate", new TypedRange(0.1, 0.8)),
            new("price-change", TornadoRange.OfModel), new("weather", TornadoRange.OfModel), new("economics.wacc", TornadoRange.OfModel),
            new("compute-life", new PartOfValue(0)), new("economics.workingCapitalShare", new PartOfValue(0.1)), new("demand", new TypedRange(double.NaN, 1)),
        ]);

        Assert.Equal(
        [
            new("measure", "There is no output called 'moic'. Known are roic, irr, npv, payback, revenue-gap."),
            new("levers.price-change.high", "The range of price change must go from low to high; it goes from +2%/yr to −10%/yr."),
            new("levers.utilisation.high", "The range of utilisation at maturity has no width: both ends are 90%."),
            new("levers.economics.taxRate.high", "Tax rate must be between 0% and 60%; it is 80%."),
            new("levers.price-change", "The lever 'price-change' is there twice; choose it once."),
            new("levers.weather", "There is no lever or assumption called 'weather'."),
            new("levers.economics.wacc", "The model has no range for cost of capital; choose a percentage or write its two ends."),
            new("levers.compute-life.part", "The range must be a percentage above 0%, e.g. 10%."),
            new("levers.economics.workingCapitalShare.part", "Working capital share of revenue is 0 now, and a percentage of 0 is 0; write its two ends instead."),
            new("levers.demand.low", "Demand needs a number, e.g. 2.5x."),
        ],
            request.Check(Seeded.Base).AsEnumerable());
        Assert.Equal(new AssumptionError("levers", "Choose at least one lever."), Assert.Single(new TornadoRequest("roic", []).Check(Seeded.Base)));
        Assert.Throws<ArgumentException>(() => Tornado.Of(Seeded.Base, request));
        Assert.Throws<ArgumentException>(() => Tornado.Of(Seeded.Base.With(("economics.taxRate", 0.8)), Measure.Roic));
    }

    private static TornadoBar Bar(Tornado tornado, string lever) => tornado.Bars.Single(bar => bar.Lever.Id == lever);
}
