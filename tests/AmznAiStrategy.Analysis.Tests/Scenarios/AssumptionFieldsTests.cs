using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class AssumptionFieldsTests
{
    private static readonly IReadOnlyList<AssumptionField> Fields = AssumptionFields.Of(Seeded.Base);

    [Fact]
    public void Fields_follow_the_groups_of_the_form() => Assert.Equal(
        ["Investment", "Build-out", "Productivity", "Demand", "Economics", "Hurdle and clock", "Retail AI", "Stakes", "Valuation", "Horizon"],
        Fields.Select(field => field.Group).Distinct());

    [Fact]
    public void No_two_fields_share_a_path() => Assert.Distinct(Fields.Select(field => field.Path));

    [Theory]
    [InlineData("investment.capexByYear.2026", 200)]
    [InlineData("investment.capexGrowthByYear.2027", -0.10)]
    [InlineData("investment.capexGrowthAfter", 0.03)]
    [InlineData("buildOut.entryLag.sameYear", 0.35)]
    [InlineData("buildOut.longLivedShare.start", 0.40)]
    [InlineData("productivity.utilizationRamp.mature", 0.90)]
    [InlineData("demand.contract.realization", 0.80)]
    [InlineData("economics.cashMargin.start", 0.72)]
    [InlineData("hurdle.low", 0.15)]
    [InlineData("retailAi.alexaSubscribers.in2031", 10)]
    [InlineData("stakes.commitments.0.amount", 1.25)]
    [InlineData("stakes.commitments.4.year", 2027)]
    [InlineData("valuation.peExit", 28.59)]
    [InlineData("horizon.lastYear", 2035)]
    public void A_field_reads_the_value_that_its_path_names(string path, double value) => Assert.Equal(value, Legal.Field(path).Read(Seeded.Base));

    [Fact]
    public void Every_number_of_the_assumptions_is_a_field() // counted in the seeded file: 4 + 4 + 4 years, 5 commitments of 2, 64 single numbers
    {
        Assert.Equal(12, Fields.Count(field => field.Path.Contains("ByYear.", StringComparison.Ordinal)));
        Assert.Equal(10, Fields.Count(field => field.Path.StartsWith("stakes.commitments.", StringComparison.Ordinal)));
        Assert.Equal(Numbers(System.Text.Json.JsonDocument.Parse(AssumptionJson.Write(Seeded.Base)).RootElement), Fields.Count);
    }

    [Fact]
    public void What_a_field_writes_it_reads_back_and_nothing_else_changes() => Assert.All(Fields, field =>
    {
        var changed = field.Write(Seeded.Base, field.Read(Seeded.Base) + 1);

        Assert.Equal(field.Read(Seeded.Base) + 1, field.Read(changed));
        Assert.Equal(Seeded.Base, field.Write(changed, field.Read(Seeded.Base)));
        Assert.All(Fields.Where(other => other != field), other => Assert.Equal(other.Read(Seeded.Base), other.Read(changed)));
    });

    [Fact]
    public void Every_field_can_be_shown_and_explained() => Assert.All(Fields, field =>
    {
        Assert.False(string.IsNullOrWhiteSpace(field.Label));
        Assert.EndsWith(".", field.Help, StringComparison.Ordinal);
        Assert.True(field.Min <= field.Max);
        Assert.True(field.Step > 0);
        Assert.NotEqual(Unit.Text, field.Unit);
    });

    [Fact]
    public void Labels_within_a_group_differ() => Assert.All(Fields.GroupBy(field => field.Group), group => Assert.Distinct(group.Select(field => field.Label)));

    [Fact]
    public void More_years_and_commitments_have_more_fields()
    {
        var longer = Seeded.Base with
        {
            Investment = Seeded.Base.Investment with { CapexByYear = new(2023, 1, 2, 3, 4, 5) },
            Stakes = Seeded.Base.Stakes with { Commitments = new([.. Seeded.Base.Stakes.Commitments, new(2028, 7, true)]) },
        };

        Assert.Equal(5, AssumptionFields.Find(longer, "investment.capexByYear.2027")!.Read(longer));
        Assert.Equal(7, AssumptionFields.Find(longer, "stakes.commitments.5.amount")!.Read(longer));
        Assert.Null(AssumptionFields.Find(Seeded.Base, "investment.capexByYear.2027"));
    }

    [Fact]
    public void The_list_of_one_shape_is_made_once() => Assert.Same(AssumptionFields.Of(Seeded.Base), AssumptionFields.Of(Seeded.Bear));

    [Fact]
    public void An_unknown_path_has_no_field() => Assert.Null(AssumptionFields.Find(Seeded.Base, "hurdle.lowest"));

    private static int Numbers(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().Sum(property => Numbers(property.Value)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().Sum(Numbers),
        System.Text.Json.JsonValueKind.Number => 1,
        _ => 0,
    };
}
