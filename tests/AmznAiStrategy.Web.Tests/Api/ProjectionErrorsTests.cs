using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>What cannot be projected is refused with every reason at once, in words, and never with a failure of the server.</summary>
public sealed class ProjectionErrorsTests(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Problem = "application/problem+json";

    [Theory]
    [InlineData("text in a number", """{"productivity": {"priceChange": "cheap"}}""", "productivity.priceChange", "must be a number")]
    [InlineData("a number as text", """{"productivity": {"priceChange": "-0.06"}}""", "productivity.priceChange", "must be a number")]
    [InlineData("a decimal comma", """{"buildOut": {"computeLife": "1,5"}}""", "buildOut.computeLife", "must be a number")]
    [InlineData("NaN as text", """{"economics": {"wacc": "NaN"}}""", "economics.wacc", "must be a number")]
    [InlineData("infinity as text", """{"economics": {"wacc": "Infinity"}}""", "economics.wacc", "must be a number")]
    [InlineData("true for a number", """{"economics": {"wacc": true}}""", "economics.wacc", "must be a number")]
    [InlineData("null for a number", """{"economics": {"wacc": null}}""", "economics.wacc", "must be a number")]
    [InlineData("a list for a number", """{"economics": {"wacc": [0.09]}}""", "economics.wacc", "must be a number")]
    [InlineData("1e308", """{"demand": {"backlog": 1e308}}""", "demand.backlog", "must be between")]
    [InlineData("1e999, beyond any number", """{"demand": {"backlog": 1e999}}""", "demand.backlog", "too large")]
    [InlineData("-101 %", """{"investment": {"capexGrowthAfter": -1.01}}""", "investment.capexGrowthAfter", "must be between")]
    [InlineData("a million years", """{"horizon": {"lastYear": 1000000}}""", "horizon.lastYear", "must be between")]
    [InlineData("half a year", """{"hurdle": {"windowFirst": 2.5}}""", "hurdle.windowFirst", "whole")]
    [InlineData("a multiple of zero", """{"valuation": {"peExit": 0}}""", "valuation.peExit", "above")]
    [InlineData("lag shares beyond 1", """{"buildOut": {"entryLag": {"sameYear": 0.5}}}""", "buildOut.entryLag", "sum to 100%")]
    [InlineData("a falling ramp", """{"productivity": {"utilizationRamp": {"mature": 0.5}}}""", "productivity.utilizationRamp.mature", "must not be below")]
    [InlineData("a low hurdle above the high one", """{"hurdle": {"low": 0.3}}""", "hurdle.high", "must not be below the low hurdle")]
    [InlineData("an unknown group", """{"producivity": {"priceChange": -0.06}}""", "producivity", "Did you mean 'productivity'?")]
    [InlineData("an unknown field", """{"productivity": {"priceChnage": -0.06}}""", "productivity.priceChnage", "Did you mean 'priceChange'?")]
    [InlineData("a name in capitals", """{"Productivity": {}}""", "Productivity", "Did you mean 'productivity'?")]
    [InlineData("a number for a group", """{"productivity": 1}""", "productivity", "must be an object")]
    [InlineData("a list for a group", """{"productivity": []}""", "productivity", "must be an object")]
    [InlineData("a list for the document", """[{"productivity": {}}]""", "", "must be an object")]
    [InlineData("null for the document", "null", "", "must be an object")]
    [InlineData("a text for the document", "\"base\"", "", "must be an object")]
    [InlineData("a name twice", """{"economics": {"wacc": 0.08, "wacc": 0.1}}""", "economics.wacc", "twice")]
    [InlineData("a group twice", """{"economics": {"wacc": 0.08}, "economics": {"wacc": 0.1}}""", "economics", "twice")]
    [InlineData("a scenario twice", """{"scenario": "base", "scenario": "bull"}""", "scenario", "twice")]
    [InlineData("a scenario that is a number", """{"scenario": 1}""", "scenario", "id of a scenario")]
    [InlineData("an unknown scenario", """{"scenario": "nobody's"}""", "scenario", "There is no scenario 'nobody's'")]
    [InlineData("a gap between years", """{"investment": {"capexByYear": {"2029": 100}}}""", "investment.capexByYear", "without a gap")]
    [InlineData("a word for a year", """{"investment": {"capexByYear": {"next": 100}}}""", "investment.capexByYear.next", "not a calendar year")]
    [InlineData("a commitment without its year", """{"stakes": {"commitments": [{"amount": 1, "conditional": false}]}}""", "stakes.commitments.0.year", "has no year")]
    public async Task Is_refused_naming_the_field(string what, string body, string path, string phrase)
    {
        using var answer = await host.ProjectAsync(body);
        var problem = await answer.JsonAsync();

        Assert.Equal((what, HttpStatusCode.BadRequest, Problem), (what, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var messages = Errors(problem).Where(error => error.Path == path).Select(error => error.Message).ToList();
        Assert.True(messages.Exists(message => message.Contains(phrase, StringComparison.Ordinal)), problem.GetRawText());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_in_one_answer()
    {
        using var answer = await host.ProjectAsync(
            """{"scenario": "nope", "productivity": {"priceChange": -6, "speed": 1}, "economics": {"wacc": "9%"}, "hurdle": {"low": 0.3}}""");

        Assert.Equal(
            ["economics.wacc", "hurdle.high", "productivity.priceChange", "productivity.speed", "scenario"],
            Errors(await answer.JsonAsync()).Select(error => error.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nothing", "", null, null)]
    [InlineData("blanks", " \n ", null, null)]
    [InlineData("NaN", """{"economics": {"wacc": NaN}}""", 1, 24)]
    [InlineData("Infinity", """{"economics": {"wacc": Infinity}}""", 1, 24)]
    [InlineData("-Infinity", """{"economics": {"wacc": -Infinity}}""", 1, 25)]
    [InlineData("a decimal comma", """{"economics": {"wacc": 0,09}}""", 1, 26)]
    [InlineData("a missing brace", "{\n  \"economics\": {\"wacc\": 0.09}\n", 3, 1)]
    [InlineData("a comma too many", """{"economics": {},}""", 1, 18)]
    [InlineData("a comment", "{} // base", 1, 4)]
    [InlineData("two documents", "{}{}", 1, 3)]
    [InlineData("XML", "<wacc>9</wacc>", 1, 1)]
    public async Task What_is_no_json_is_refused_with_the_place(string what, string body, int? line, int? position)
    {
        using var answer = await host.ProjectAsync(body);
        var problem = await answer.JsonAsync();

        Assert.Equal((what, HttpStatusCode.BadRequest, Problem), (what, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("The body is not JSON", problem.GetProperty("title").GetString());
        Assert.Equal((line, position), (Number(problem, "line"), Number(problem, "position")));
    }

    [Theory]
    [InlineData(@"{""\ud800"": 1}")]
    [InlineData(@"{""scenario"": ""\ud800""}")]
    [InlineData(@"{""economics"": {""wacc"": ""\udc00""}}")]
    [InlineData(@"{""economics"": {""\udc00"": 1}}")]
    public async Task Half_a_character_is_refused(string body)
    {
        using var answer = await host.ProjectAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        using var answer = await host.ProjectAsync([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}'], "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("UTF-8", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_mistake()
    {
        using var answer = await host.ProjectAsync([0xef, 0xbb, 0xbf, (byte)'{', (byte)'}'], "application/json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var depth = 20_000;
        using var answer = await host.ProjectAsync(string.Concat(Enumerable.Repeat("""{"a":""", depth)) + "1" + new string('}', depth));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("depth", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData(256 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(30 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_256_kilobytes(int bytes, HttpStatusCode status)
    {
        using var answer = await host.ProjectAsync("{}".PadRight(bytes));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_unknown_length_may_have_no_more()
    {
        using var content = new EndlessContent();
        using var answer = await host.Client.PostAsync("/api/projections", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(Problem, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_kind_of_body_is_refused(string? contentType)
    {
        using var answer = await host.ProjectAsync("{}"u8.ToArray(), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/json", (await answer.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await host.Client.PostAsync("/api/projections", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Assumptions_in_the_address_are_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync("/api/projections?productivity.priceChange=-0.06", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("productivity.priceChange", Errors(await answer.JsonAsync()).Single().Path);
    }

    private static IEnumerable<(string Path, string Message)> Errors(JsonElement problem) =>
        problem.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("path").GetString()!, error.GetProperty("message").GetString()!));

    private static int? Number(JsonElement problem, string name) => problem.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    /// <summary>Goes on sending blanks for as long as somebody reads, up to 16 MB.</summary>
    private sealed class EndlessContent : HttpContent
    {
        public EndlessContent() => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var blanks = new byte[64 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (var sent = 0; sent < 16 * 1024 * 1024; sent += blanks.Length)
            {
                await stream.WriteAsync(blanks);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
