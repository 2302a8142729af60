using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class AssumptionRulesTests
{
    private static readonly IReadOnlyList<AssumptionField> Fields = AssumptionFields.Of(Seeded.Base);

    public static TheoryData<string> Paths => [.. Fields.Select(entry => entry.Path)];

    [Theory]
    [InlineData("buildOut.computeLife", 40, "Compute life must be between 1 and 15 years; it is 40.")]
    [InlineData("economics.taxRate", 0.8, "Tax rate must be between 0% and 60%; it is 80%.")]
    [InlineData("productivity.priceChange", -0.75, "Price change must be between −60%/yr and +30%/yr; it is −75%/yr.")]
    [InlineData("investment.capexByYear.2026", 2500, "Total capex 2026 must be between $0B and $2,000B; it is $2,500B.")]
    [InlineData("investment.capexScale", 5.5, "Capex after the known years must be between 0x and 5x; it is 5.5x.")]
    [InlineData("valuation.peNow", 0, "P/E now must be above 0x and at most 500x; it is 0x.")]
    [InlineData("retailAi.alexaPrice", 250, "Alexa+ price must be between $0/month and $200/month; it is $250/month.")]
    [InlineData("hurdle.windowLast", 4.5, "Window, last year must be a whole number of years; it is 4.5.")]
    [InlineData("hurdle.clockStart", 2026.5, "Clock start must be a whole calendar year; it is 2026.5.")]
    [InlineData("horizon.firstYear", 2022, "First year must be 2023; it is 2022.")]
    [InlineData("horizon.lastYear", 1e6, "Last year must be between 2026 and 2060; it is 1000000.")]
    [InlineData("demand.backlog", 1e308, "Backlog must be between $0B and $5,000B; it is 1E+308.")]
    [InlineData("demand.backlog", double.PositiveInfinity, "Backlog must be between $0B and $5,000B; it is infinite.")]
    [InlineData("demand.backlog", double.NaN, "Backlog needs a number, e.g. $200B.")]
    public void A_value_outside_its_range_is_refused_in_words(string path, double value, string message) =>
        Assert.Contains(new(path, message), AssumptionRules.Check(Seeded.Base.With((path, value))));

    [Theory, MemberData(nameof(Paths))]
    public void The_ends_of_a_range_are_legal_and_the_next_numbers_beyond_are_not(string path)
    {
        var field = Legal.Field(path);

        Assert.Equal(field.MinExclusive, AssumptionRules.Check(field, field.Min) is not null);
        Assert.Null(AssumptionRules.Check(field, field.Max));
        Assert.NotNull(AssumptionRules.Check(field, Math.BitDecrement(field.Min)));
        Assert.NotNull(AssumptionRules.Check(field, Math.BitIncrement(field.Max)));
    }

    [Theory]
    [InlineData("hurdle.clockStart", 2036, "Clock start must be between 2023 and 2035, within the horizon; it is 2036.")]
    [InlineData("hurdle.programmeLast", 2040, "Programme, last year must be between 2023 and 2035, within the horizon; it is 2040.")]
    [InlineData("valuation.earningsYear", 2035, "Earnings year must be between 2023 and 2034, within the horizon; it is 2035.")]
    [InlineData("hurdle.high", 0.1, "The high hurdle must not be below the low hurdle, 15%; it is 10%.")]
    [InlineData("hurdle.windowLast", 2, "The window must not end before it opens, after 3 years; it ends after 2 years.")]
    [InlineData("hurdle.programmeLast", 2024, "The programme must not end before its first year, 2025; it ends in 2024.")]
    [InlineData("productivity.utilizationRamp.mature", 0.8, "Utilisation at maturity must not be below that in the second year, 84%; it is 80%.")]
    [InlineData("productivity.utilizationRamp.secondYear", 0.5, "Utilisation in the second year must not be below that in the first, 58%; it is 50%.")]
    public void Fields_that_contradict_each_other_are_refused_in_words(string path, double value, string message) =>
        Assert.Equal(new(path, message), Assert.Single(AssumptionRules.Check(Seeded.Base.With((path, value)))));

    [Fact]
    public void Shares_that_enter_service_must_make_a_whole() => Assert.Equal(
        new("buildOut.entryLag", "The shares of spending that enter service in the same year, the next and the one after must sum to 100%; they sum to 95%."),
        Assert.Single(AssumptionRules.Check(Seeded.Base.With(("buildOut.entryLag.sameYear", 0.3)))));

    [Theory]
    [InlineData(0.9e-9, true)]
    [InlineData(1.1e-9, false)]
    public void Shares_that_enter_service_may_miss_the_whole_by_rounding(double miss, bool legal) =>
        Assert.Equal(legal, AssumptionRules.Check(Seeded.Base.With(("buildOut.entryLag.sameYear", 0.35 + miss))).IsEmpty);

    [Fact]
    public void A_ramp_that_ends_at_nothing_is_refused()
    {
        var flat = Seeded.Base with { Productivity = Seeded.Base.Productivity with { UtilizationRamp = new(0, 0, 0) } };

        Assert.Equal("productivity.utilizationRamp.mature", Assert.Single(AssumptionRules.Check(flat)).Path);
    }

    [Fact]
    public void A_history_that_starts_late_or_ends_early_is_refused()
    {
        AssumptionError Only(YearSeries capex, YearSeries share) => Assert.Single(AssumptionRules.Check(Seeded.Base with
        {
            Investment = Seeded.Base.Investment with { CapexByYear = capex, AiShareByYear = share },
        }));

        Assert.Equal(
            new("investment.capexByYear", "Total capex must start in 2023, the first year of the horizon; it has 2024 to 2026."),
            Only(new(2024, 83, 100, 200), new(2024, 0.5, 0.85, 0.9)));
        Assert.Equal(
            new("investment.capexByYear", "Total capex must be known up to 2026, the start of the forecast; it has 2023 to 2025."),
            Only(new(2023, 68, 83, 100), new(2023, 0.35, 0.5, 0.85)));
        Assert.Equal(
            new("investment.aiShareByYear", "AI share of capex must have the same years as total capex (it has 2023 to 2027); it has 2023 to 2026."),
            Only(new(2023, 68, 83, 100, 200, 180), Seeded.Base.Investment.AiShareByYear));
    }

    [Fact]
    public void A_history_without_a_year_is_refused_and_nothing_throws()
    {
        var empty = Seeded.Base with { Investment = Seeded.Base.Investment with { CapexByYear = new(0), AiShareByYear = new(0), CapexGrowthByYear = new(0) } };

        Assert.Equal("Total capex must start in 2023, the first year of the horizon; it has no year.", Assert.Single(AssumptionRules.Check(empty)).Message);
    }

    [Fact]
    public void A_longer_known_history_is_legal() => Assert.Empty(AssumptionRules.Check(Seeded.Base with
    {
        Investment = Seeded.Base.Investment with { CapexByYear = new(2023, 68, 83, 100, 200, 190), AiShareByYear = new(2023, 0.35, 0.5, 0.85, 0.9, 0.9) },
    }));

    [Fact]
    public void More_commitments_than_a_scenario_can_mean_are_refused() => Assert.Equal(
        new("stakes.commitments", "There may be at most 100 commitments; there are 101."),
        Assert.Single(AssumptionRules.Check(Seeded.Base with { Stakes = Seeded.Base.Stakes with { Commitments = new(Enumerable.Repeat(new Commitment(2026, 1, false), 101)) } })));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        ["buildOut.computeLife", "economics.taxRate", "hurdle.high", "buildOut.entryLag"],
        AssumptionRules.Check(Seeded.Base.With(("buildOut.computeLife", 0), ("economics.taxRate", 0.7), ("hurdle.high", 0.1), ("buildOut.entryLag.nextYear", 0.4))).Select(error => error.Path));

    [Fact]
    public void Every_bad_value_of_every_field_is_refused_beside_that_field()
    {
        double[] bad = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e308, -1e308, -1.01, 1e6];
        Gen.Select(Gen.Int[0, Fields.Count - 1], Gen.Int[0, bad.Length - 1]).Sample(
            (field, value) => bad[value] >= Fields[field].Min && bad[value] <= Fields[field].Max
                || AssumptionRules.Check(Fields[field].Write(Seeded.Base, bad[value])).Any(error => error.Path == Fields[field].Path && error.Message.Length > 10),
            iter: 2_000);
    }

    [Fact]
    public void Random_contradictions_are_refused_beside_their_fields() => Gen.Select(Gen.Int[0, 2], Gen.Double[0.001, 0.3]).Sample(
        (kind, by) =>
        {
            var (wrong, path) = kind switch
            {
                0 => (Seeded.Base.With(("buildOut.entryLag.yearAfter", 0.2 + by)), "buildOut.entryLag"),
                1 => (Seeded.Base.With(("productivity.utilizationRamp.mature", 0.84 - by)), "productivity.utilizationRamp.mature"),
                _ => (Seeded.Base.With(("hurdle.low", 0.2 + by)), "hurdle.high"),
            };
            var errors = AssumptionRules.Check(wrong);
            return errors.Length == 1 && errors[0].Path == path;
        }, iter: 200);
}
