using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Programs get the sensitivities of the pages. Expected values: reference.py of the model (golden.json).</summary>
public sealed class SensitivityApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly JsonElement Golden = Asking.Golden("Sensitivity/golden-sensitivity.json");

    [Theory]
    [InlineData("roic", 3, "base_roic")]
    [InlineData("irr", 5, "base_irr")]
    public async Task The_tornado_of_base_is_the_golden_one(string measure, int column, string now)
    {
        var tornado = await host.AnswerAsync("/api/sensitivity/tornado", $$"""{"measure": "{{measure}}"}""");
        var bars = tornado.GetProperty("bars").EnumerateArray().ToDictionary(bar => bar.GetProperty("lever").Word("id")!);
        var rows = Golden.GetProperty("tornado_base").GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(17, rows.Count);
        Assert.Equal(rows.Count, bars.Count);
        Assert.Equal(Golden.GetProperty("tornado_base").Number(now), tornado.GetProperty("now").Number("value"), 1e-9);
        foreach (var row in rows)
        {
            var bar = bars[Asking.LeverOf(row[0].GetString()!)];
            var (low, high) = (bar.GetProperty("low"), bar.GetProperty("high"));
            Assert.Equal(row[1].GetDouble(), low.Number("input") - Shift(row), 1e-9);
            Assert.Equal(row[2].GetDouble(), high.Number("input") - Shift(row), 1e-9);
            Assert.Equal(row[column].GetDouble(), low.Number("output"), 1e-9);
            Assert.Equal(row[column + 1].GetDouble(), high.Number("output"), 1e-9);
            Assert.Equal(Math.Abs(row[column + 1].GetDouble() - row[column].GetDouble()), bar.Number("swing"), 1e-9);
        }

        // The reference gives the delay as what is added to the present 20 %.
        static double Shift(JsonElement row) => row[0].GetString() == "lag_shift" ? 0.2 : 0;
    }

    [Fact]
    public async Task A_bar_says_what_binds_and_the_tornado_what_decides()
    {
        var tornado = await host.AnswerAsync(
            "/api/sensitivity/tornado", """{"measure": "roic", "levers": [{"lever": "price-change"}, {"lever": "demand", "range": {"low": 0.75, "high": 1.25}}, {"lever": "compute-life", "range": {"part": 0.1}}]}""");
        var demand = tornado.GetProperty("bars").EnumerateArray().Single(bar => bar.GetProperty("lever").Word("id") == "demand");
        var life = tornado.GetProperty("bars").EnumerateArray().Single(bar => bar.GetProperty("lever").Word("id") == "compute-life");

        Assert.Equal("The verdict hangs on price change: below −4.2%/yr the hurdle is missed. 3 of 3 levers turn it within their ranges.", tornado.Word("sentence"));
        Assert.Equal(("high", "capacity binds in 2031: revenue is all that it allows"), (demand.Word("still"), demand.Word("stillReason")));
        Assert.Equal(("fails", "low-bound-only"), (demand.GetProperty("low").Word("verdict"), demand.GetProperty("high").Word("verdict")));
        Assert.Equal(4.95, life.GetProperty("low").Number("input"), 1e-12); // 5.5 years less 10 %
        Assert.Equal(6.05, life.GetProperty("high").Number("input"), 1e-12);
    }

    [Fact]
    public async Task Every_number_is_to_the_last_bit_that_of_the_pages()
    {
        var bull = (await host.Services.GetRequiredService<ScenarioStore>().FindAsync("bull"))!.Assumptions;
        var asked = bull with { Productivity = bull.Productivity with { PriceChange = -0.1 / 3 } }; // no short decimal
        var expected = Tornado.Of(asked, Measure.Npv);

        var answer = await host.AnswerAsync(
            "/api/sensitivity/tornado", $$$"""{"scenario": "bull", "assumptions": {"productivity": {"priceChange": {{{(-0.1 / 3).ToString("R", CultureInfo.InvariantCulture)}}}}}, "measure": "npv"}""");

        Assert.Equal("bull", answer.Word("scenario"));
        foreach (var (bar, sent) in expected.Bars.Zip(answer.GetProperty("bars").EnumerateArray()))
        {
            Assert.Equal(bar.Lever.Id, sent.GetProperty("lever").Word("id"));
            Assert.Equal((bar.Low.Output, bar.High.Output), (sent.GetProperty("low").Number("output"), sent.GetProperty("high").Number("output")));
            Assert.Equal(bar.Elasticity, sent.GetProperty("elasticity").ValueKind == JsonValueKind.Null ? null : sent.Number("elasticity"));
        }
    }

    [Theory]
    [InlineData("grid_yield_margin_roic", "roic", """{"lever": "revenue-per-compute-dollar", "low": 0.65, "high": 1.05, "points": 5}""", """{"lever": "cash-margin", "low": 0.6, "high": 0.78, "points": 4}""")]
    [InlineData("grid_price_util_irr", "irr", """{"lever": "price-change", "low": -0.12, "high": 0, "points": 4}""", """{"lever": "utilisation", "low": 0.75, "high": 0.95, "points": 5}""")]
    public async Task The_grids_of_base_are_the_golden_ones(string grid, string measure, string rows, string columns)
    {
        var table = await host.AnswerAsync("/api/sensitivity/table", $$"""{"measure": "{{measure}}", "rows": {{rows}}, "columns": {{columns}}}""");

        AssertSame(Golden.GetProperty(grid), table.GetProperty("values"));
    }

    [Fact]
    public async Task A_table_has_verdicts_reasons_a_contour_and_the_present_cell()
    {
        var table = await host.AnswerAsync(
            "/api/sensitivity/table",
            """{"measure": "roic", "rows": {"lever": "productivity.utilizationRamp.mature", "low": 0.8, "high": 0.9, "points": 2}, "columns": {"lever": "cash-margin", "low": 0.6, "high": 0.78, "points": 4}}""");

        Assert.Equal(JsonValueKind.Null, table.GetProperty("values")[0][0].ValueKind); // 80 % at maturity after 84 % in the second year
        Assert.Equal(JsonValueKind.Null, table.GetProperty("verdicts")[0][0].ValueKind);
        Assert.Equal("Utilisation at maturity must not be below that in the second year, 84%; it is 80%.", table.GetProperty("reasons")[0][0].GetString());
        Assert.Equal("low-bound-only", table.GetProperty("verdicts")[1][2].GetString());
        Assert.Equal((1, 2), (table.GetProperty("presentCell").GetProperty("row").GetInt32(), table.GetProperty("presentCell").GetProperty("column").GetInt32()));
        Assert.Equal(0, table.GetProperty("contour").GetArrayLength()); // no square has four outputs
        Assert.Equal(0.15, table.GetProperty("measure").Number("hurdle"));
    }

    [Fact]
    public async Task A_payback_has_no_contour()
    {
        var table = await host.AnswerAsync(
            "/api/sensitivity/table",
            """{"measure": "payback", "rows": {"lever": "price-change", "low": -0.05, "high": 0, "points": 2}, "columns": {"lever": "cash-margin", "low": 0.7, "high": 0.8, "points": 2}}""");

        Assert.Equal(JsonValueKind.Null, table.GetProperty("contour").ValueKind);
    }

    public static TheoryData<int> Seeks => [.. Enumerable.Range(0, Golden.GetProperty("goal_seek_base").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Seeks))]
    public async Task The_goal_seeks_of_base_are_the_golden_ones(int index)
    {
        var golden = Golden.GetProperty("goal_seek_base")[index];
        var seek = await host.AnswerAsync(
            "/api/sensitivity/goal-seek",
            $$"""{"lever": "{{Asking.LeverOf(golden.Word("key")!)}}", "measure": "{{Asking.MeasureOf(golden.Word("out")!)}}", "target": {{golden.GetProperty("target")}}, "low": {{golden.GetProperty("lo")}}, "high": {{golden.GetProperty("hi")}}}""");

        Assert.Equal(golden.Word("status"), seek.Word("status"));
        if (golden.TryGetProperty("roots", out var roots))
        {
            AssertSame(roots, JsonSerializer.SerializeToElement(seek.GetProperty("roots").EnumerateArray().Select(root => root.Number("from"))));
            Assert.Equal(roots[0].GetDouble(), seek.Number("value"), 1e-9);
        }
        else
        {
            Assert.Equal(golden.Number("min"), seek.Number("least"), 1e-9);
            Assert.Equal(golden.Number("max"), seek.Number("greatest"), 1e-9);
            Assert.Equal(JsonValueKind.Null, seek.GetProperty("selected").ValueKind);
        }
    }

    [Fact]
    public async Task A_goal_seek_without_a_range_searches_the_whole_of_it()
    {
        var seek = await host.AnswerAsync("/api/sensitivity/goal-seek", """{"lever": "cash-margin", "measure": "irr", "target": 0.15}""");

        Assert.Equal((-1.0, 1.0), (seek.Number("low"), seek.Number("high")));
        Assert.Equal("Cash margin must be 90.1% (now 72.0%) for programme IRR to reach 15.0%.", seek.Word("sentence"));
    }

    public static TheoryData<int> Bridges => [.. Enumerable.Range(0, Asking.Golden("Bridge/contributions.json").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Bridges))]
    public async Task The_bridges_between_scenarios_are_the_golden_ones(int index)
    {
        var golden = Asking.Golden("Bridge/contributions.json")[index];
        foreach (var measure in golden.GetProperty("measures").EnumerateObject())
        {
            var bridge = await host.AnswerAsync("/api/sensitivity/bridge", $$"""{"from": "{{golden.Word("from")}}", "to": "{{golden.Word("to")}}", "measure": "{{measure.Name}}"}""");
            var contributions = bridge.GetProperty("contributions").EnumerateArray().ToDictionary(step => step.Word("lever")!, step => step.Number("contribution"));

            Assert.Equal("exact", bridge.Word("status"));
            Assert.Equal(bridge.Number("gap"), contributions.Values.Sum(), 1e-9);
            Assert.All(measure.Value.GetProperty("contributions").EnumerateObject(), step => Assert.Equal(step.Value.GetDouble(), contributions[step.Name], 1e-9));
        }
    }

    [Fact]
    public async Task A_bridge_leads_from_a_scenario_to_changes_of_it()
    {
        var bridge = await host.AnswerAsync("/api/sensitivity/bridge", """{"from": "bull", "to": {"productivity": {"priceChange": -0.1}}, "measure": "roic"}""");

        Assert.Equal(("bull", "bull"), (bridge.GetProperty("from").Word("scenario"), bridge.GetProperty("to").Word("scenario")));
        Assert.Equal("price-change", Assert.Single(bridge.GetProperty("contributions").EnumerateArray()).Word("lever"));
        Assert.StartsWith("Price change explains all of the", bridge.Word("sentence"), StringComparison.Ordinal);
        Assert.EndsWith("Bull as changed (" + Percent(bridge.GetProperty("to").Number("value")) + ").", bridge.Word("sentence"), StringComparison.Ordinal);

        static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−') + "%";
    }

    [Fact]
    public async Task A_bridge_of_many_levers_is_sampled_and_says_how_well()
    {
        // 13 levers that enter ROIC: the bear case and the fixed cost beside it.
        var bridge = await host.AnswerAsync("/api/sensitivity/bridge", """{"from": "base", "to": {"scenario": "bear", "economics": {"fixedCostShare": 0.03}}, "measure": "roic"}""");
        var steps = bridge.GetProperty("contributions").EnumerateArray().ToList();

        Assert.Equal(("sampled", "20260301", 256), (bridge.Word("status"), bridge.Word("seed"), bridge.GetProperty("orders").GetInt32()));
        Assert.Equal(bridge.Number("gap"), steps.Sum(step => step.Number("contribution")), 1e-9);
        Assert.Contains(steps, step => step.Number("standardError") > 0);
    }

    private static void AssertSame(JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != JsonValueKind.Array)
        {
            Assert.Equal(expected.GetDouble(), actual.GetDouble(), 1e-9);
            return;
        }

        Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
        Assert.All(expected.EnumerateArray().Zip(actual.EnumerateArray()), pair => AssertSame(pair.First, pair.Second));
    }
}
