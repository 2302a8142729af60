using System.Net;
using System.Text.RegularExpressions;
using AmznAiStrategy.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>Every answer, whatever it is, tells browsers what they may do with it.</summary>
public sealed partial class SecurityHeadersTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/capex", HttpStatusCode.OK)]
    [InlineData("/aws", HttpStatusCode.OK)]
    [InlineData("/scenarios", HttpStatusCode.OK)]
    [InlineData("/scenarios/base", HttpStatusCode.OK)]
    [InlineData("/scenarios/nope", HttpStatusCode.NotFound)]
    [InlineData("/compare", HttpStatusCode.OK)]
    [InlineData("/compare?s=base&s=bull", HttpStatusCode.OK)]
    [InlineData("/api", HttpStatusCode.OK)]
    [InlineData("/api/facts", HttpStatusCode.OK)]
    [InlineData("/api/facts?topic=nope", HttpStatusCode.BadRequest)]
    [InlineData("/api/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/projections", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/lib/site.css", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/no-such-file.js", HttpStatusCode.NotFound)]
    [InlineData("/_blazor/initializers", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_headers(string address, HttpStatusCode status)
    {
        using var answer = await host.Client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("/scenarios")]
    [InlineData("/api/scenarios")]
    public async Task An_answer_after_a_failure_carries_them_too(string address)
    {
        await using var failing = new FailingHost();
        using var answer = await failing.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_page_after_a_failure_shows_an_id_and_not_its_inside()
    {
        await using var failing = new FailingHost();
        using var answer = await failing.Client.GetAsync("/scenarios");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Something went wrong", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    public async Task Scripts_within_the_page_have_the_nonce_of_the_header(string address)
    {
        using var answer = await host.Client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        var nonce = Nonce().Match(Header(answer, "Content-Security-Policy")).Groups["nonce"].Value;

        Assert.Contains($"<script type=\"importmap\" nonce=\"{nonce}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<meta name=\"csp-nonce\" nonce=\"{nonce}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_answers_have_the_same_nonce()
    {
        using var first = await host.Client.GetAsync("/");
        using var second = await host.Client.GetAsync("/");

        Assert.NotEqual(Header(first, "Content-Security-Policy"), Header(second, "Content-Security-Policy"));
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = Header(answer, "Content-Security-Policy");
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Matches("script-src 'self' 'nonce-[0-9a-f]{32}'", policy);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.NotEqual("", Header(answer, "Permissions-Policy"));
    }

    /// <summary>The one value of a header; fails when it is missing or there twice.</summary>
    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : throw new Xunit.Sdk.XunitException($"The header {name} is missing.");

    [GeneratedRegex("script-src 'self' 'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Nonce();

    /// <summary>The product with scenarios that cannot be read.</summary>
    private sealed class FailingHost : ProductHost
    {
        protected override void Change(IServiceCollection services) =>
            services.AddTransient<ScenarioStore>(_ => throw new InvalidOperationException("secret"));
    }
}
