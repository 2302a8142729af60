using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>A question that cannot be answered is refused with every reason at once, each beside its place in the caller's document.</summary>
public sealed class QuestionErrorsTests(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Tornado = "/api/sensitivity/tornado", Table = "/api/sensitivity/table", GoalSeek = "/api/sensitivity/goal-seek", Bridge = "/api/sensitivity/bridge",
        Simulations = "/api/simulations", Columns = """ "columns": {"lever": "cash-margin", "low": 0.6, "high": 0.8, "points": 3}""";

    public static TheoryData<string> Addresses => [Tornado, Table, GoalSeek, Bridge, Simulations];

    [Theory]
    [InlineData("no output", "{}", "measure", "'measure' is missing")]
    [InlineData("an unknown output", """{"measure": "profit"}""", "measure", "There is no output called 'profit'. Known are roic, irr, npv, payback, revenue-gap.")]
    [InlineData("an output that is a number", """{"measure": 1}""", "measure", "must be the output that is asked for")]
    [InlineData("an unknown name", """{"measure": "roic", "lever": "demand"}""", "lever", "'lever' is not known here")]
    [InlineData("an unknown scenario", """{"measure": "roic", "scenario": "nobody's"}""", "scenario", "There is no scenario 'nobody's'")]
    [InlineData("an assumption that is a text", """{"measure": "roic", "assumptions": {"economics": {"wacc": "9%"}}}""", "assumptions.economics.wacc", "must be a number")]
    [InlineData("assumptions that are a list", """{"measure": "roic", "assumptions": []}""", "assumptions", "must be an object")]
    [InlineData("a document that is a list", "[]", "", "must be an object")]
    [InlineData("a name twice", """{"measure": "roic", "measure": "irr"}""", "measure", "twice")]
    [InlineData("no levers", """{"measure": "roic", "levers": []}""", "levers", "Choose at least one lever.")]
    [InlineData("levers that are a text", """{"measure": "roic", "levers": "demand"}""", "levers", "must be a list of levers")]
    [InlineData("a lever that is a text", """{"measure": "roic", "levers": ["demand"]}""", "levers.0", "must be an object")]
    [InlineData("a lever that does not exist", """{"measure": "roic", "levers": [{"lever": "demand"}, {"lever": "luck"}]}""", "levers.1.lever", "There is no lever or assumption called 'luck'.")]
    [InlineData("a lever twice", """{"measure": "roic", "levers": [{"lever": "demand"}, {"lever": "demand"}]}""", "levers.1.lever", "is there twice")]
    [InlineData("a lever without a range of the model", """{"measure": "roic", "levers": [{"lever": "economics.wacc"}]}""", "levers.0.range", "The model has no range")]
    [InlineData("a range that is another word", """{"measure": "roic", "levers": [{"lever": "demand", "range": "wide"}]}""", "levers.0.range", "must be \"model\"")]
    [InlineData("a range with a part and an end", """{"measure": "roic", "levers": [{"lever": "demand", "range": {"part": 0.1, "low": 0.5}}]}""", "levers.0.range", "one of the three")]
    [InlineData("a part of zero", """{"measure": "roic", "levers": [{"lever": "demand", "range": {"part": 0}}]}""", "levers.0.range.part", "above 0%")]
    [InlineData("low above high", """{"measure": "roic", "levers": [{"lever": "demand", "range": {"low": 1.2, "high": 0.8}}]}""", "levers.0.range.high", "must go from low to high")]
    [InlineData("a range without width", """{"measure": "roic", "levers": [{"lever": "demand", "range": {"low": 1.2, "high": 1.2}}]}""", "levers.0.range.high", "has no width")]
    [InlineData("an end beyond the model", """{"measure": "roic", "levers": [{"lever": "price-change", "range": {"low": -2, "high": 0}}]}""", "levers.0.range.low", "must be between")]
    [InlineData("an end that is missing", """{"measure": "roic", "levers": [{"lever": "demand", "range": {"low": 0.5}}]}""", "levers.0.range.high", "'high' is missing")]
    public Task A_tornado_is_refused(string what, string body, string path, string phrase) => RefusedAsync(what, Tornado, body, path, phrase);

    [Theory]
    [InlineData("no rows", "", "rows", "'rows' is missing")]
    [InlineData("rows that are a list", """ "rows": [],""", "rows", "must be an object")]
    [InlineData("one point", """ "rows": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 1},""", "rows.points", "takes 2 to 41 values")]
    [InlineData("42 points", """ "rows": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 42},""", "rows.points", "takes 2 to 41 values")]
    [InlineData("half a point", """ "rows": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 2.5},""", "rows.points", "must be a whole number")]
    [InlineData("more points than can be counted", """ "rows": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 1e12},""", "rows.points", "must be a whole number")]
    [InlineData("a lever that does not exist", """ "rows": {"lever": "luck", "low": 0.5, "high": 1.5, "points": 3},""", "rows.lever", "There is no lever")]
    [InlineData("the lever of the columns", """ "rows": {"lever": "cash-margin", "low": 0.5, "high": 0.6, "points": 3},""", "columns.lever", "both move cash margin")]
    [InlineData("a lever that moves the same", """ "rows": {"lever": "economics.cashMargin.end", "low": 0.5, "high": 0.6, "points": 3},""", "columns.lever", "move the same assumption")]
    [InlineData("low above high", """ "rows": {"lever": "demand", "low": 1.5, "high": 0.5, "points": 3},""", "rows.high", "must go from low to high")]
    [InlineData("no width", """ "rows": {"lever": "demand", "low": 1, "high": 1, "points": 3},""", "rows.high", "has no width")]
    [InlineData("a text for an end", """ "rows": {"lever": "demand", "low": "0.5", "high": 1.5, "points": 3},""", "rows.low", "must be a number")]
    [InlineData("an unknown name", """ "rows": {"lever": "demand", "low": 0.5, "high": 1.5, "points": 3, "step": 1},""", "rows.step", "not known here")]
    public Task A_table_is_refused(string what, string rows, string path, string phrase) => RefusedAsync(what, Table, $$"""{"measure": "roic",{{rows}}{{Columns}}}""", path, phrase);

    [Theory]
    [InlineData("no target", "", "target", "'target' is missing")]
    [InlineData("null", """, "target": null""", "target", "must be a number such as 0.35; it is null")]
    [InlineData("a text", """, "target": "x" """, "target", "must be a number such as 0.35; it is the text \"x\"")]
    [InlineData("1e999", """, "target": 1e999""", "target", "too large")]
    [InlineData("low above high", """, "target": 0.15, "low": 0.8, "high": 0.6""", "high", "must go from low to high")]
    [InlineData("no width", """, "target": 0.15, "low": 0.7, "high": 0.7""", "high", "has no width")]
    [InlineData("an end beyond the model", """, "target": 0.15, "high": 7""", "high", "must be between")]
    [InlineData("an end that is null", """, "target": 0.15, "low": null""", "low", "must be a number")]
    public Task A_goal_seek_is_refused(string what, string target, string path, string phrase) => RefusedAsync(what, GoalSeek, $$"""{"lever": "cash-margin", "measure": "roic"{{target}}}""", path, phrase);

    [Theory]
    [InlineData("a lever that does not exist", """{"lever": "luck", "measure": "roic", "target": 0.15}""", "lever", "There is no lever")]
    [InlineData("no lever", """{"measure": "roic", "target": 0.15}""", "lever", "'lever' is missing")]
    public Task A_goal_seek_of_no_lever_is_refused(string what, string body, string path, string phrase) => RefusedAsync(what, GoalSeek, body, path, phrase);

    [Theory]
    [InlineData("no first side", """{"to": "bear", "measure": "roic"}""", "from", "'from' is missing")]
    [InlineData("an unknown first side", """{"from": "nobody's", "to": "bear", "measure": "roic"}""", "from", "There is no scenario 'nobody's'")]
    [InlineData("an unknown second side", """{"from": "base", "to": "nobody's", "measure": "roic"}""", "to", "There is no scenario")]
    [InlineData("a number for a side", """{"from": "base", "to": 1, "measure": "roic"}""", "to", "must be the id of a scenario")]
    [InlineData("an unknown scenario inside a side", """{"from": "base", "to": {"scenario": "nope"}, "measure": "roic"}""", "to.scenario", "There is no scenario")]
    [InlineData("an unknown assumption", """{"from": "base", "to": {"productivity": {"priceChnage": 0}}, "measure": "roic"}""", "to.productivity.priceChnage", "Did you mean 'priceChange'?")]
    [InlineData("an assumption beyond its range", """{"from": {"productivity": {"priceChange": -6}}, "to": "bear", "measure": "roic"}""", "from.productivity.priceChange", "must be between")]
    [InlineData("an unknown output", """{"from": "base", "to": "bear", "measure": "profit"}""", "measure", "There is no output called 'profit'")]
    [InlineData("no output", """{"from": "base", "to": "bear"}""", "measure", "'measure' is missing")]
    public Task A_bridge_is_refused(string what, string body, string path, string phrase) => RefusedAsync(what, Bridge, body, path, phrase);

    [Theory]
    [InlineData("no trials", """{"trials": 0}""", "trials", "must be between 1 and 1,000,000; it is 0.")]
    [InlineData("fewer than none", """{"trials": -1}""", "trials", "must be between 1 and 1,000,000")]
    [InlineData("one trial too many", """{"trials": 1000001}""", "trials", "must be between 1 and 1,000,000; it is 1,000,001.")]
    [InlineData("half a trial", """{"trials": 2.5}""", "trials", "must be whole")]
    [InlineData("trials as a text", """{"trials": "2000"}""", "trials", "must be a whole number")]
    [InlineData("a seed beyond 64 bits", """{"seed": 18446744073709551616}""", "seed", "must fit into 64 bits")]
    [InlineData("the same as a text", """{"seed": "18446744073709551616"}""", "seed", "must fit into 64 bits")]
    [InlineData("a seed below 0", """{"seed": -1}""", "seed", "digits only")]
    [InlineData("a seed with a point", """{"seed": 1.5}""", "seed", "digits only")]
    [InlineData("a word for a seed", """{"seed": "lucky"}""", "seed", "digits only")]
    [InlineData("true for a seed", """{"seed": true}""", "seed", "must be a whole number of up to 64 bits")]
    [InlineData("nothing that varies", """{"uncertainties": []}""", "uncertainties", "At least one lever must vary")]
    [InlineData("an object for the list", """{"uncertainties": {}}""", "uncertainties", "must be a list")]
    [InlineData("an unknown output", """{"measure": "roic"}""", "measure", "not known here")]
    public Task A_simulation_is_refused(string what, string body, string path, string phrase) => RefusedAsync(what, Simulations, body, path, phrase);

    [Theory]
    [InlineData("a lever that does not exist", """{"lever": "luck", "distribution": "uniform(0,1)"}""", "uncertainties.1.lever", "There is no lever")]
    [InlineData("a lever twice", """{"lever": "demand", "distribution": "uniform(0.5,1)"}""", "uncertainties.1.lever", "varies twice")]
    [InlineData("no distribution", """{"lever": "price-change"}""", "uncertainties.1.distribution", "'distribution' is missing")]
    [InlineData("a number for one", """{"lever": "price-change", "distribution": 0}""", "uncertainties.1.distribution", "must be a distribution")]
    [InlineData("an unknown one", """{"lever": "price-change", "distribution": "cauchy(0,1)"}""", "uncertainties.1.distribution", "There is no distribution “cauchy”")]
    [InlineData("low above high", """{"lever": "price-change", "distribution": "uniform(0,-0.1)"}""", "uncertainties.1.distribution", "is above high")]
    [InlineData("no width", """{"lever": "price-change", "distribution": "uniform(-0.1,-0.1)"}""", "uncertainties.1.distribution", "nothing varies")]
    [InlineData("a mode outside", """{"lever": "price-change", "distribution": "tri(-0.12,-0.2,0)"}""", "uncertainties.1.distribution", "the mode must lie between low")]
    [InlineData("a sigma of 0", """{"lever": "price-change", "distribution": "normal(-0.04,0,-0.1,0)"}""", "uncertainties.1.distribution", "sigma must be above 0")]
    [InlineData("a negative sigma", """{"lever": "revenue-per-compute-dollar", "distribution": "lognormal(0.85,-1,0.5,1)"}""", "uncertainties.1.distribution", "sigma must be above 0")]
    [InlineData("an end beyond the model", """{"lever": "price-change", "distribution": "uniform(-2,0)"}""", "uncertainties.1.distribution", "outside the range")]
    [InlineData("half years of a calendar", """{"lever": "hurdle.clockStart", "distribution": "uniform(2025,2027)"}""", "uncertainties.1.distribution", "whole numbers only")]
    public Task An_uncertainty_is_refused(string what, string entry, string path, string phrase) =>
        RefusedAsync(what, Simulations, $$"""{"uncertainties": [{"lever": "demand", "distribution": "uniform(0.8,1.2)"}, {{entry}}]}""", path, phrase);

    [Theory]
    [InlineData("above 1", """{"first": "demand", "second": "price-change", "value": 1.1}""", "correlations.0.value", "The correlation of demand and price change must be between −1 and 1; it is 1.1.")]
    [InlineData("below -1", """{"first": "price-change", "second": "demand", "value": -1.1}""", "correlations.0.value", "must be between −1 and 1")]
    [InlineData("a text", """{"first": "demand", "second": "price-change", "value": "high"}""", "correlations.0.value", "must be a number")]
    [InlineData("no value", """{"first": "demand", "second": "price-change"}""", "correlations.0.value", "'value' is missing")]
    [InlineData("a lever that does not vary", """{"first": "demand", "second": "economics.wacc", "value": 0.5}""", "correlations.0.second", "'economics.wacc' is not among the levers that vary: demand,")]
    [InlineData("a lever with itself", """{"first": "demand", "second": "demand", "value": 1}""", "correlations.0", "with itself is always 1")]
    [InlineData("a pair twice", """{"first": "demand", "second": "price-change", "value": 0.5}, {"first": "price-change", "second": "demand", "value": 0.5}""", "correlations.1", "is there twice")]
    [InlineData(
        "a contradiction", """{"first": "demand", "second": "price-change", "value": 0.9}, {"first": "demand", "second": "utilisation", "value": 0.9}, {"first": "utilisation", "second": "price-change", "value": -0.1}""",
        "correlations.0.value", "The correlation of demand and price change, 0.9, contradicts the others: as they are, it must be below 0.3437.")] // r² + 0.18 r − 0.18 = 0
    public Task A_correlation_is_refused(string what, string pairs, string path, string phrase) => RefusedAsync(what, Simulations, $$"""{"correlations": [{{pairs}}]}""", path, phrase);

    [Fact]
    public async Task More_levers_than_can_be_checked_are_refused()
    {
        var entries = string.Join(", ", Enumerable.Repeat("""{"lever": "demand", "distribution": "uniform(0.8,1.2)"}""", 33));

        Assert.Equal([("uncertainties", "At most 32 levers may vary; there are 33.")], await host.RefusalAsync(Simulations, $$"""{"uncertainties": [{{entries}}]}"""));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_in_one_answer()
    {
        var errors = await host.RefusalAsync(
            Simulations,
            """{"scenario": "nope", "assumptions": {"economics": {"wacc": "9%"}}, "seed": -1, "trials": 0, "uncertainties": [{"lever": "demand", "distribution": "tri(1,0,2)"}, {"lever": "luck", "distribution": "tri"}], "speed": 1}""");

        Assert.Equal(
            ["assumptions.economics.wacc", "scenario", "seed", "speed", "trials", "uncertainties.0.distribution", "uncertainties.1.distribution", "uncertainties.1.lever"],
            errors.Select(error => error.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_is_no_json_is_refused_with_the_place(string address)
    {
        using var answer = await host.AskAsync(address, """{"measure": NaN}""");
        var problem = await answer.JsonAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "The body is not JSON"), (answer.StatusCode, problem.Word("title")));
        Assert.Equal((1, 13), (problem.GetProperty("line").GetInt32(), problem.GetProperty("position").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Half_a_character_is_refused(string address)
    {
        using var answer = await host.AskAsync(address, """{"measure": "\ud800"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "The body is not JSON"), (answer.StatusCode, (await answer.JsonAsync()).Word("title")));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_body_of_more_than_256_kilobytes_is_refused(string address)
    {
        using var answer = await host.AskAsync(address, "{}".PadRight(256 * 1024 + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_form_of_another_site_cannot_ask(string address)
    {
        using var content = new FormUrlEncodedContent([new("measure", "roic")]);
        using var answer = await host.Client.PostAsync(address, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_question_in_the_address_is_refused(string address) =>
        Assert.Equal("measure", Assert.Single(await host.RefusalAsync(address + "?measure=roic", "{}")).Path);

    private async Task RefusedAsync(string what, string address, string body, string path, string phrase)
    {
        var errors = await host.RefusalAsync(address, body);

        Assert.True(
            errors.Exists(error => error.Path == path && error.Message.Contains(phrase, StringComparison.Ordinal)),
            $"{what}: {string.Join(" | ", errors.Select(error => $"{error.Path}: {error.Message}"))}");
    }
}
