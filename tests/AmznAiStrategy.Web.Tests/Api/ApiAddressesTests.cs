using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Below /api every answer is one that a program can read.</summary>
public sealed class ApiAddressesTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("GET", "/api/nope", HttpStatusCode.NotFound, null)]
    [InlineData("PUT", "/api/nope/deeper", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api/facts/a/b", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/openapi/other", HttpStatusCode.NotFound, null)]
    [InlineData("POST", "/api/facts", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("DELETE", "/api/scenarios/base", HttpStatusCode.MethodNotAllowed, "GET, HEAD")]
    [InlineData("GET", "/api/projections", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("GET", "/api/sensitivity/tornado", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("GET", "/api/simulations", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("PUT", "/api/simulations/0000", HttpStatusCode.MethodNotAllowed, "DELETE, GET, HEAD")]
    [InlineData("OPTIONS", "/api/projections", HttpStatusCode.MethodNotAllowed, "POST")]
    public async Task What_does_not_exist_says_so_in_json(string method, string address, HttpStatusCode status, string? allowed)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (await answer.JsonAsync()).GetProperty("status").GetInt32());
        Assert.Equal(allowed, answer.Content.Headers.Allow.Count > 0 ? string.Join(", ", answer.Content.Headers.Allow) : null);
    }

    [Theory]
    [InlineData("/api/facts")]
    [InlineData("/api/facts/capex.2025.total")]
    [InlineData("/api/scenarios")]
    [InlineData("/api/scenarios/base")]
    public async Task Head_works_where_get_does(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Another_site_is_not_permitted_to_read_answers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/scenarios");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await host.Client.SendAsync(request);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }
}
