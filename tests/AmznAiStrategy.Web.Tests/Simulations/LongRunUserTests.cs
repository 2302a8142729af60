using System.Net;
using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Simulations;

public sealed class LongRunUserTests
{
    private const string Browser = "0f8fad5bd9cb469fa16570867728950e";

    [Fact]
    public async Task A_browser_is_known_by_its_cookie() =>
        Assert.Equal(Browser, await UserAsync($"amzn-ai-editor={Browser}"));

    [Theory]
    [InlineData("")]
    [InlineData("amzn-ai-editor=made-up")]
    public async Task A_program_without_one_has_the_same_name_with_every_request(string cookie)
    {
        Assert.Equal("address 127.0.0.1", await UserAsync(cookie));
        Assert.Equal("address 127.0.0.1", await UserAsync(cookie));
    }

    private static async Task<string> UserAsync(string cookie)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseEditorCookie();
        var user = "";
        app.Run(context =>
        {
            user = context.LongRunUserName();
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Headers.Cookie = cookie;
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        await app.Build()(context);
        return user;
    }
}
