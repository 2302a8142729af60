using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>Requests that are too large are refused by the real server, on a real port of this machine.</summary>
public sealed class RequestLimitsTests(RequestLimitsTests.ListeningHost host) : IClassFixture<RequestLimitsTests.ListeningHost>
{
    [Fact]
    public async Task A_header_of_40_kilobytes_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, await SendAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40 * 1024)}\r\n\r\n"));

    [Fact]
    public async Task An_address_of_9_kilobytes_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestUriTooLong, await SendAsync($"GET /compare?s={new string('a', 9 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

    [Fact]
    public async Task A_body_that_announces_30_megabytes_is_refused_before_it_is_sent() =>
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            await SendAsync($"POST /api/projections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {30 * 1024 * 1024}\r\n\r\n"));

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/scenarios/base.json")]
    public async Task A_file_that_is_not_meant_for_readers_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    /// <summary>The status of the answer to bytes that no client library would send.</summary>
    private async Task<HttpStatusCode> SendAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var status = await reader.ReadLineAsync();
        return (HttpStatusCode)int.Parse(status!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The product on a free port of this machine.</summary>
    public sealed class ListeningHost : ProductHost
    {
        public ListeningHost()
        {
            UseKestrel(0);
            StartServer();
        }

        public int Port => ClientOptions.BaseAddress.Port;
    }
}
