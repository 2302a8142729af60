using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class AssumptionJsonTests
{
    [Fact]
    public void Groups_are_objects_years_are_names_and_commitments_a_list()
    {
        var json = AssumptionJson.Write(Seeded.Base);

        Assert.StartsWith("""{"investment":{"capexByYear":{"2023":68,"2024":83,"2025":100,"2026":200},"aiShareByYear":{"2023":0.35,""", json, StringComparison.Ordinal);
        Assert.Contains("""
            "stakes":{"commitments":[{"year":2023,"amount":1.25,"conditional":false},
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_assumptions_have_one_text() => Assert.Equal(
        AssumptionJson.Write(Seeded.Base), AssumptionJson.Write(Seeded.Base with { Investment = Seeded.Base.Investment with { CapexByYear = new(2023, 68, 83, 100, 200) } }));

    [Fact]
    public void What_is_written_reads_back_equal() => Legal.Anywhere.Sample(
        drawn => AssumptionJson.ReadWhole(AssumptionJson.Write(drawn)).Assumptions!.Equals(drawn), iter: 300);

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits() => Legal.Anywhere.Sample(
        drawn =>
        {
            var read = AssumptionJson.ReadWhole(AssumptionJson.Write(drawn)).Assumptions!;
            return AssumptionFields.Of(drawn).All(field => BitConverter.DoubleToInt64Bits(field.Read(drawn)) == BitConverter.DoubleToInt64Bits(field.Read(read)));
        }, iter: 300);

    [Fact]
    public void A_negative_zero_keeps_its_sign()
    {
        var read = AssumptionJson.ReadWhole(AssumptionJson.Write(Seeded.Base.With(("productivity.priceChange", -0.0)))).Assumptions!;

        Assert.True(double.IsNegative(read.Productivity.PriceChange));
    }

    [Fact]
    public void A_partial_document_keeps_every_default_it_does_not_name() => Assert.Equal(
        Seeded.Base.With(("productivity.priceChange", -0.06), ("demand.contract.realization", 0.5), ("economics.cashMargin.end", 0.7)),
        AssumptionJson.Read("""{"productivity": {"priceChange": -0.06}, "demand": {"contract": {"realization": 0.5}}, "economics": {"cashMargin": {"end": 0.7}}}""", Seeded.Base).Assumptions);

    [Fact]
    public void An_empty_document_is_the_defaults() => Assert.Equal(Seeded.Bear, AssumptionJson.Read("{}", Seeded.Bear).Assumptions);

    [Fact]
    public void A_series_is_merged_year_by_year() => Assert.Equal(
        new YearSeries(2023, 68, 83, 131.8, 200),
        AssumptionJson.Read("""{"investment": {"capexByYear": {"2025": 131.8}}}""", Seeded.Base).Assumptions!.Investment.CapexByYear);

    [Fact]
    public void A_series_may_gain_a_following_year() => Assert.Equal(
        new YearSeries(2027, -0.1, -0.1, -0.05, 0, 0.02),
        AssumptionJson.Read("""{"investment": {"capexGrowthByYear": {"2031": 0.02}}}""", Seeded.Base).Assumptions!.Investment.CapexGrowthByYear);

    [Fact]
    public void Commitments_are_replaced_as_a_whole() => Assert.Equal(
        [new Commitment(2028, 10, true)],
        AssumptionJson.Read("""{"stakes": {"commitments": [{"year": 2028, "amount": 10, "conditional": true}]}}""", Seeded.Base).Assumptions!.Stakes.Commitments);

    [Theory]
    [InlineData("""{"productivity": {"priceChnage": -0.06}}""", "productivity.priceChnage", "'priceChnage' is not known here. Did you mean 'priceChange'?")]
    [InlineData("""{"hurdles": {}}""", "hurdles", "'hurdles' is not known here. Did you mean 'hurdle'?")]
    [InlineData("""{"Hurdle": {}}""", "Hurdle", "'Hurdle' is not known here. Did you mean 'hurdle'?")]
    [InlineData("""{"hurdle": {"abcdefgh": 1}}""", "hurdle.abcdefgh", "'abcdefgh' is not known here. Known are low, high, windowFirst, windowLast, clockStart, programmeFirst, programmeLast.")]
    [InlineData("""{"economics": {"taxRate": "1,5"}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is the text \"1,5\".")]
    [InlineData("""{"economics": {"taxRate": "NaN"}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is the text \"NaN\".")]
    [InlineData("""{"economics": {"taxRate": ""}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is the text \"\".")]
    [InlineData("""{"economics": {"taxRate": null}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is null.")]
    [InlineData("""{"economics": {"taxRate": true}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is true.")]
    [InlineData("""{"economics": {"taxRate": [0.2]}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is a list.")]
    [InlineData("""{"economics": {"taxRate": {}}}""", "economics.taxRate", "Tax rate must be a number such as 0.35; it is an object.")]
    [InlineData("""{"economics": {"taxRate": 1e999}}""", "economics.taxRate", "Tax rate is too large for any number; it is 1e999.")]
    [InlineData("""{"economics": {"taxRate": 1e308}}""", "economics.taxRate", "Tax rate must be between 0% and 60%; it is 1E+308.")]
    [InlineData("""{"economics": {"taxRate": 0.2, "taxRate": 0.3}}""", "economics.taxRate", "'taxRate' is there twice; write it once.")]
    [InlineData("""{"economics": 5}""", "economics", "'economics' must be an object, { ... }; it is 5.")]
    [InlineData("[]", "", "The document must be an object, { ... }; it is a list.")]
    [InlineData("""{"investment": {"capexByYear": [1, 2]}}""", "investment.capexByYear", "'investment.capexByYear' must have one value for each year, e.g. {\"2026\": 200}; it is a list.")]
    [InlineData("""{"investment": {"capexByYear": {"26": 1}}}""", "investment.capexByYear.26", "'26' is not a calendar year from 2000 to 2100.")]
    [InlineData("""{"investment": {"capexByYear": {"2026": "x"}}}""", "investment.capexByYear.2026", "The value of 2026 must be a number such as 0.35; it is the text \"x\".")]
    [InlineData("""{"investment": {"capexGrowthByYear": {"2033": 0.1}}}""", "investment.capexGrowthByYear", "The years of 'investment.capexGrowthByYear' must follow each other without a gap; 2031, 2032 is missing.")]
    [InlineData("""{"stakes": {"commitments": {}}}""", "stakes.commitments", "'stakes.commitments' must be a list, [ ... ]; it is an object.")]
    [InlineData("""{"stakes": {"commitments": [5]}}""", "stakes.commitments.0", "A commitment must be an object with year, amount and conditional; it is 5.")]
    [InlineData("""{"stakes": {"commitments": [{"year": 2026, "amount": 1}]}}""", "stakes.commitments.0.conditional", "The commitment has no conditional.")]
    [InlineData("""{"stakes": {"commitments": [{"year": 2026, "amount": 1, "conditional": "no"}]}}""", "stakes.commitments.0.conditional", "Whether a commitment is conditional must be true or false; it is the text \"no\".")]
    [InlineData("""{"stakes": {"commitments": [{"year": 2026.5, "amount": 1, "conditional": false}]}}""", "stakes.commitments.0.year", "Commitment 1, year must be a whole calendar year; it is 2026.5.")]
    public void A_problem_is_named_with_its_path(string json, string path, string message)
    {
        var reading = AssumptionJson.Read(json, Seeded.Base);

        Assert.Null(reading.Assumptions);
        Assert.Equal(new(path, message), Assert.Single(reading.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"hurdle\": {\"low\": NaN}}")]
    [InlineData("{\"hurdle\": {\"low\": 0,15}}")]
    [InlineData("{\"hurdle\": {\"low\": 0.15},}")]
    [InlineData("{} {}")]
    public void What_is_not_JSON_is_refused_in_a_sentence(string json)
    {
        var error = Assert.Single(AssumptionJson.Read(json, Seeded.Base).Errors);

        Assert.Equal("", error.Path);
        Assert.StartsWith("This is not JSON:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_length_without_end_are_refused()
    {
        Assert.StartsWith("This is not JSON:", AssumptionJson.Read(string.Concat(Enumerable.Repeat("{\"hurdle\":", 1_000)), Seeded.Base).Errors.Single().Message, StringComparison.Ordinal);
        Assert.StartsWith("This is too long:", AssumptionJson.Read(new string(' ', 1_000_000), Seeded.Base).Errors.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_named_at_once_those_of_the_model_included()
    {
        var reading = AssumptionJson.Read(
            """{"hurdle": {"low": "x", "hihg": 0.3, "windowLast": 99}, "economics": {"taxRate": 0.9}, "nothing": 1}""", Seeded.Base);

        Assert.Equal(["hurdle.low", "hurdle.hihg", "nothing", "economics.taxRate", "hurdle.windowLast"], reading.Errors.Select(error => error.Path));
    }

    [Fact]
    public void A_whole_document_must_name_everything()
    {
        var reading = AssumptionJson.ReadWhole("""{"hurdle": {"low": 0.15}}""");

        Assert.Contains(new("hurdle.high", "High hurdle is missing."), reading.Errors);
        Assert.Contains(reading.Errors, error => error.Path == "investment.capexByYear");
        Assert.DoesNotContain(reading.Errors, error => error.Path == "hurdle.low");
    }

    [Fact]
    public void Random_text_never_throws() => Gen.String.Sample(text => AssumptionJson.Read(text, Seeded.Base).Assumptions is null, iter: 2_000);

    [Fact]
    public void A_document_with_one_random_wrong_value_is_refused_beside_that_field()
    {
        var fields = AssumptionFields.Of(Seeded.Base).Where(field => !field.Path.StartsWith("stakes.commitments", StringComparison.Ordinal)).ToList();
        string[] wrong = ["\"1,5\"", "\"\"", "\"abc\"", "\"NaN\"", "null", "true", "[]", "{}", "1e308", "-1e308", "1e999", "1000000", "-1.01"];
        Gen.Select(Gen.Int[0, fields.Count - 1], Gen.Int[0, wrong.Length - 1]).Sample(
            (field, value) =>
            {
                var path = fields[field].Path;
                var names = path.Split('.');
                var json = string.Concat(names.Select(name => $"{{\"{name}\":")) + wrong[value] + new string('}', names.Length);
                var reading = AssumptionJson.Read(json, Seeded.Base);
                return reading.Assumptions is null
                    ? reading.Errors.All(error => error.Path == path && error.Message.EndsWith('.'))
                    : double.TryParse(wrong[value], out var legal) && AssumptionRules.Check(fields[field], legal) is null;
            }, iter: 2_000);
    }
}
