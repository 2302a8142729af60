using System.Net;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>A failure of the server shows programs an id, not its inside.</summary>
public sealed class ApiFailuresTests
{
    [Fact]
    public async Task An_unexpected_failure_is_a_problem_with_an_id()
    {
        await using var host = new FailingHost(new InvalidOperationException("secret in /srv/private at line 7"));
        using var answer = await host.Client.GetAsync("/api/facts");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual("", (await answer.JsonAsync()).GetProperty("traceId").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_locked_may_be_asked_again()
    {
        await using var host = new FailingHost(new StoreBusyException("/srv/private/product.db"));
        using var answer = await host.Client.GetAsync("/api/facts");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("/srv", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The product with figures that cannot be read.</summary>
    private sealed class FailingHost(Exception failure) : ProductHost
    {
        protected override void Change(IServiceCollection services) => services.AddTransient<FactStore>(_ => throw failure);
    }
}
