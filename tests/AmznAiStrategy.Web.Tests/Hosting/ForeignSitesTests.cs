using System.Net;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>Another site cannot drive the product through the browser of somebody who has it open.</summary>
public sealed class ForeignSitesTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:8080")] // another program on this machine
    [InlineData("https://localhost")] // another scheme
    [InlineData("null")] // a sandboxed frame or a file
    public async Task A_circuit_is_refused(string origin)
    {
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        negotiate.Headers.Add("Origin", origin);
        using var answer = await host.Client.SendAsync(negotiate);
        var socket = await Assert.ThrowsAnyAsync<Exception>(() => SocketAsync(origin));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("403", socket.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_products_own_page_gets_its_circuit()
    {
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        negotiate.Headers.Add("Origin", "http://localhost");
        using var answer = await host.Client.SendAsync(negotiate);
        using var socket = await SocketAsync("http://localhost");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/scenarios")]
    [InlineData("/lib/site.css")]
    [InlineData("/_blazor/initializers")]
    public async Task A_foreign_host_name_is_refused(string address)
    {
        // What a browser sends after a name server has pointed a foreign name at this machine.
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "evil.example";
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task The_names_of_this_machine_are_answered(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/scenarios");
        request.Headers.Host = name;
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_changes_nothing()
    {
        var before = (await host.JsonAsync("/api/scenarios")).GetRawText();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "scenario-list", ["command"] = "duplicate base 0" });
        using var answer = await host.Client.PostAsync("/scenarios", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, (await host.JsonAsync("/api/scenarios")).GetRawText());
    }

    private async Task<System.Net.WebSockets.WebSocket> SocketAsync(string origin)
    {
        _ = host.Client; // starts the server
        var client = host.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        return await client.ConnectAsync(new Uri("ws://localhost/_blazor"), CancellationToken.None);
    }
}
