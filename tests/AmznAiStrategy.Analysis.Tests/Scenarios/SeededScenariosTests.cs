using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class SeededScenariosTests
{
    [Theory, MemberData(nameof(Seeded.Ids), MemberType = typeof(Seeded))]
    public void Every_seeded_scenario_is_legal(string id) => Assert.Empty(AssumptionRules.Check(Seeded.Definition(id).Assumptions));

    [Theory, MemberData(nameof(Seeded.Ids), MemberType = typeof(Seeded))]
    public void Every_assumption_of_a_seeded_scenario_says_what_it_rests_on(string id)
    {
        var definition = Seeded.Definition(id);

        Assert.All(AssumptionFields.Of(definition.Assumptions), field => Assert.False(string.IsNullOrWhiteSpace(definition.BasisFor(field.Path)?.Note)));
    }

    [Fact]
    public void Reported_history_differs_from_base_in_capex_alone()
    {
        var expected = Seeded.Base with
        {
            Investment = Seeded.Base.Investment with { CapexByYear = new YearSeries(2023, 52.7, 83.0, 131.8, 200) },
        };

        Assert.Equal(expected, Seeded.ReportedHistory);
    }

    [Fact]
    public void The_nearest_group_gives_its_basis_to_a_field_without_one() =>
        Assert.Equal("roi.window", Seeded.Definition("base").BasisFor("hurdle.windowLast")!.FactId);
}
