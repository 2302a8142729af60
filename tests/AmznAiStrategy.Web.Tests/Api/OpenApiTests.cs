using System.Globalization;
using System.Net;
using System.Text.Json;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>The OpenAPI document says what the API does, with the units and ranges of the form.</summary>
public sealed class OpenApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Every_address_is_described()
    {
        var paths = (await DocumentAsync()).GetProperty("paths").EnumerateObject().Select(path => path.Name);

        Assert.Equal(
            [
                "/api/facts", "/api/facts/{id}", "/api/projections", "/api/scenarios", "/api/scenarios/{id}",
                "/api/sensitivity/bridge", "/api/sensitivity/goal-seek", "/api/sensitivity/table", "/api/sensitivity/tornado",
                "/api/simulations", "/api/simulations/{id}",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_says_how_it_refuses()
    {
        foreach (var operation in (await DocumentAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.NotEqual("", operation.Value.GetProperty("summary").GetString());
            Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), answer => answer.Name.StartsWith('4'));
        }
    }

    [Fact]
    public async Task A_number_has_its_unit_range_and_value_of_base()
    {
        var price = await AssumptionAsync("productivity", "priceChange");

        Assert.Equal("-0.6", price.GetProperty("minimum").GetRawText());
        Assert.Equal("0.3", price.GetProperty("maximum").GetRawText());
        Assert.Equal("-0.04", price.GetProperty("default").GetRawText());
        Assert.Equal("fraction per year", price.GetProperty("x-unit").GetString());
        Assert.EndsWith("Unit: fraction per year. Range: -0.6 to 0.3.", price.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_that_leaves_its_end_out_says_so()
    {
        var multiple = await AssumptionAsync("valuation", "peExit"); // above 0, up to 500

        Assert.Equal("0", multiple.GetProperty("exclusiveMinimum").GetRawText());
        Assert.False(multiple.TryGetProperty("minimum", out _));
    }

    [Fact]
    public async Task Every_assumption_is_described_with_the_range_of_the_form()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var stored = (await host.Services.GetRequiredService<ScenarioStore>().FindAsync("base"))!.Assumptions;
        foreach (var schema in new[] { "Assumptions", "ProjectionQuestion" })
        {
            foreach (var field in AssumptionFields.Of(stored).Where(field => !field.Path.StartsWith("stakes.commitments", StringComparison.Ordinal)))
            {
                var described = field.Path.Split('.').Aggregate(schemas.GetProperty(schema), (group, name) => group.GetProperty("properties").GetProperty(name));
                Assert.Equal(field.Max.ToString("R", CultureInfo.InvariantCulture), described.GetProperty("maximum").GetRawText());
            }
        }
    }

    [Theory]
    [InlineData("ProjectionQuestion", "/api/projections")]
    [InlineData("TornadoQuestion", "/api/sensitivity/tornado")]
    [InlineData("DataTableQuestion", "/api/sensitivity/table")]
    [InlineData("GoalSeekQuestion", "/api/sensitivity/goal-seek")]
    [InlineData("BridgeQuestion", "/api/sensitivity/bridge")]
    [InlineData("SimulationQuestion", "/api/simulations")]
    public async Task The_example_of_a_body_is_answered(string schema, string address)
    {
        var document = await DocumentAsync();
        var body = document.GetProperty("paths").GetProperty(address).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var example = document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("examples")[0];

        using var answer = await host.AskAsync(address, example.GetRawText());

        Assert.Equal($"#/components/schemas/{schema}", body.GetProperty("$ref").GetString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_assumptions_of_a_question_are_described_once()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");

        Assert.Equal("#/components/schemas/Assumptions", schemas.GetProperty("TornadoQuestion").GetProperty("properties").GetProperty("assumptions").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/ProjectionQuestion", schemas.GetProperty("BridgeQuestion").GetProperty("properties").GetProperty("to").GetProperty("oneOf")[1].GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task Verdicts_are_the_words_of_the_answers()
    {
        var words = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty("Verdict").GetProperty("enum");

        Assert.Equal(["undetermined", "clears-early", "clears", "low-bound-only", "fails"], words.EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task The_page_shows_operations_units_ranges_and_a_command()
    {
        var page = await host.Client.GetStringAsync("/api");

        Assert.Contains("POST /api/projections", page, StringComparison.Ordinal);
        Assert.Contains("productivity.priceChange", page, StringComparison.Ordinal);
        Assert.Contains("-0.6 to 0.3", page, StringComparison.Ordinal);
        Assert.Contains("curl -s http://localhost/api/projections", page, StringComparison.Ordinal);
        Assert.Contains("POST /api/sensitivity/tornado", page, StringComparison.Ordinal);
        Assert.Contains("curl -s -X DELETE http://localhost/api/simulations/", page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> AssumptionAsync(string group, string name) =>
        (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty("Assumptions")
            .GetProperty("properties").GetProperty(group).GetProperty("properties").GetProperty(name);

    private Task<JsonElement> DocumentAsync() => host.JsonAsync("/openapi/v1.json");
}
