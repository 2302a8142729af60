using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.Json;
using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Programs get the numbers of the model: those of the reference implementation, and to the last bit those of the pages.</summary>
public sealed class ProjectionsApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    // Expected values: reference.py of the model (golden.json).
    [Theory]
    [InlineData("bull", "clears", 0.24616942423707552, 0.17569812869094595, 85.87019673539015)]
    [InlineData("base", "low-bound-only", 0.15356983483857162, 0.09137840879583799, 1.279734368504144)]
    [InlineData("bear", "fails", -0.016302288317718117, -0.03790084862334404, -112.44327271852782)]
    public async Task A_named_scenario_gives_its_golden_result(string scenario, string verdict, double roic, double irr, double npv)
    {
        using var answer = await host.ProjectAsync($$"""{"scenario": "{{scenario}}"}""");
        var summary = (await answer.JsonAsync()).GetProperty("summary");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(verdict, summary.GetProperty("verdict").GetString());
        Assert.Equal(roic, summary.GetProperty("roicAtWindowEnd").GetDouble(), 1e-9);
        Assert.Equal("ok", summary.GetProperty("programmeIrr").GetProperty("status").GetString());
        Assert.Equal(irr, summary.GetProperty("programmeIrr").GetProperty("rate").GetDouble(), 1e-9);
        Assert.Equal(npv, summary.GetProperty("programmeNpvAtWacc").GetDouble(), 1e-7);
    }

    [Fact]
    public async Task An_empty_document_projects_base()
    {
        var answer = await ProjectAsync("{}");

        Assert.Equal("base", answer.GetProperty("scenario").GetString());
        Assert.Equal(0.15356983483857162, answer.GetProperty("summary").GetProperty("roicAtWindowEnd").GetDouble(), 1e-9);
        Assert.Equal(13, answer.GetProperty("years").GetArrayLength()); // 2023 to 2035
    }

    [Fact]
    public async Task What_is_sent_replaces_the_default_and_the_rest_stays()
    {
        var assumptions = (await ProjectAsync("""{"productivity": {"priceChange": -0.06}, "investment": {"capexByYear": {"2026": 150}}}""")).GetProperty("assumptions");

        Assert.Equal(-0.06, assumptions.GetProperty("productivity").GetProperty("priceChange").GetDouble());
        Assert.Equal(0.85, assumptions.GetProperty("productivity").GetProperty("revenuePerComputeDollar").GetDouble());
        Assert.Equal(150, assumptions.GetProperty("investment").GetProperty("capexByYear").GetProperty("2026").GetDouble());
        Assert.Equal(100, assumptions.GetProperty("investment").GetProperty("capexByYear").GetProperty("2025").GetDouble());
    }

    [Fact]
    public async Task Every_number_is_to_the_last_bit_that_of_the_pages()
    {
        var stored = (await host.Services.GetRequiredService<ScenarioStore>().FindAsync("bull"))!.Assumptions;
        var asked = stored with { Productivity = stored.Productivity with { PriceChange = -0.1 / 3 } }; // no short decimal
        var expected = CapexRoi.Project(asked);

        var answer = await ProjectAsync($$$"""{"scenario": "bull", "productivity": {"priceChange": {{{-0.1 / 3:R}}}}}""");

        Assert.Equal(AssumptionJson.Write(asked), answer.GetProperty("assumptions").GetRawText());
        AssertSame(expected.Summary, answer.GetProperty("summary"));
        foreach (var (year, row) in expected.Years.Zip(answer.GetProperty("years").EnumerateArray()))
        {
            AssertSame(year, row);
        }
    }

    // A name that goes missing breaks programs of others: renaming a record's property is a change of the API.
    [Theory]
    [InlineData("summary", """
        verdict firstYearAtLow firstYearAtHigh windowEnd roicAtWindowEnd confirmedByIrr programmeCapex programmeIrr programmeMirr
        programmeNpvAtWacc programmeNpvAtLow programmeNpvAtHigh programmePayback programmeDiscountedPayback programmeMoic segmentIrr
        segmentNpvAtWacc peakFunding peakFundingYear peakStranded peakStrandedYear revenueGapAtWindowEnd revenueNeededAtWindowEnd
        revenueAtWindowEnd bridgeYear bridgeEarnings bridgeMultiple bridgeReturn allInIrr stakesCommitted stakesValueAtEnd
        twiceAiCapex2026 programmeFlows
        """)]
    [InlineData("years", """
        year capexTotal aiShare aiCapex enteredService underConstruction grossInService depreciation potentialRevenue capacity
        backlogOpen bookings backlogDemand contractDemand onDemand demand revenue utilization idleShare strandedCapital cashMargin
        fixedCost cashOperatingProfit ebit ebitMargin tax nopat workingCapital freeCashFlow cumulativeFreeCashFlow investedCapital
        averageInvestedCapital roic grossRoi incrementalRoic incrementalRoic3 roicAllIn rufusNopat alexaRevenue alexaNopat
        revenueNeededLow revenueNeededHigh programmeCapex programmeRevenue programmeNopat programmeCashFlow programmeBookValue
        """)]
    public async Task Names_in_an_answer_stay(string part, string names)
    {
        var answer = (await ProjectAsync("{}")).GetProperty(part);
        var members = (answer.ValueKind == JsonValueKind.Array ? answer[0] : answer).EnumerateObject().Select(member => member.Name);

        Assert.Empty(names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Except(members));
    }

    [Fact]
    public async Task The_assumptions_of_an_answer_sent_back_give_the_same_answer()
    {
        var first = await ProjectAsync("""{"scenario": "bear", "hurdle": {"clockStart": 2025}}""");

        var again = await ProjectAsync(first.GetProperty("assumptions").GetRawText());

        Assert.Equal(first.GetProperty("years").GetRawText(), again.GetProperty("years").GetRawText());
        Assert.Equal(first.GetProperty("summary").GetRawText(), again.GetProperty("summary").GetRawText());
    }

    [Fact]
    public async Task An_undefined_rate_is_null_with_its_reason()
    {
        // Nothing is ever spent: the flows are all zero, there is no rate and no verdict.
        var summary = (await ProjectAsync("""{"investment": {"capexByYear": {"2023": 0, "2024": 0, "2025": 0, "2026": 0}}}""")).GetProperty("summary");

        Assert.Equal("undetermined", summary.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("roicAtWindowEnd").ValueKind);
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("programmeIrr").GetProperty("rate").ValueKind);
        Assert.Equal("no-sign-change", summary.GetProperty("programmeIrr").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_quantity_that_is_not_defined_in_a_year_is_null()
    {
        var history = (await ProjectAsync("{}")).GetProperty("years")[0];

        Assert.Equal(JsonValueKind.Null, history.GetProperty("demand").ValueKind); // before 2026 demand does not bind
        Assert.Equal(JsonValueKind.Null, history.GetProperty("incrementalRoic").ValueKind);
    }

    [Theory]
    [InlineData("""{"productivity": {"revenuePerComputeDollar": 5, "priceChange": 0.3, "vintageGain": 0.6}, "demand": {"bookings": 5000, "bookingsGrowth": {"start": 3, "end": 3}, "onDemandGrowth": {"start": 3, "end": 3}}, "horizon": {"lastYear": 2060}}""")]
    [InlineData("""{"investment": {"capexGrowthAfter": 2, "capexScale": 5}, "retailAi": {"rufusGrowth": {"start": 3, "end": 3}}, "stakes": {"growth": 2}, "horizon": {"lastYear": 2060}}""")]
    public async Task Extreme_but_legal_assumptions_are_answered(string body)
    {
        using var answer = await host.ProjectAsync(body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_no_number_can_hold_is_null_and_named()
    {
        // A multiple of 500 over one of 1e-308 is beyond 1.8e308, the largest double.
        var answer = await ProjectAsync("""{"valuation": {"peNow": 1e-308, "peExit": 500}}""");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("summary").GetProperty("bridgeMultiple").ValueKind);
        Assert.NotEqual(0, answer.GetProperty("overflows").GetArrayLength());
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        var before = (await host.JsonAsync("/api/scenarios?archived=true")).GetRawText();

        await ProjectAsync("""{"hurdle": {"low": 0.1}}""");

        Assert.Equal(before, (await host.JsonAsync("/api/scenarios?archived=true")).GetRawText());
    }

    private async Task<JsonElement> ProjectAsync(string body)
    {
        using var answer = await host.ProjectAsync(body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>Every property of the record stands in the JSON under its camelCase name with the same value.</summary>
    private static void AssertSame(object expected, JsonElement actual)
    {
        foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            AssertSameValue(property.GetValue(expected), actual.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name)), property.Name);
        }
    }

    private static void AssertSameValue(object? expected, JsonElement actual, string name)
    {
        switch (expected)
        {
            case null:
                Assert.Equal(JsonValueKind.Null, actual.ValueKind);
                break;
            case double number:
                Assert.True(BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(actual.GetDouble()), $"{name}: {number:R} became {actual}");
                break;
            case int whole:
                Assert.Equal(whole, actual.GetInt32());
                break;
            case bool flag:
                Assert.Equal(flag, actual.GetBoolean());
                break;
            case Enum word:
                Assert.Equal(JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()), actual.GetString());
                break;
            case Irr irr:
                AssertSame(irr, actual);
                break;
            case IEnumerable list:
                var items = list.Cast<object>().ToList();
                Assert.Equal(items.Count, actual.GetArrayLength());
                Assert.All(items.Zip(actual.EnumerateArray()), pair => AssertSameValue(pair.First, pair.Second, name));
                break;
            default:
                Assert.Fail($"{name} is of a kind that is not compared: {expected.GetType()}");
                break;
        }
    }
}
