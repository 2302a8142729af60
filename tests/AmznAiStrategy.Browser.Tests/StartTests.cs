using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using AmznAiStrategy.Browser.Tests.Hosting;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Starts that must end at once, with one sentence for the person who started it and no stack trace.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("amzn-ai-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (exit, output) = await RunningProduct.RunToEndAsync($"--urls={url}", $"--Database:Path={Path.Combine(folder, "a.db")}");

        Assert.NotEqual(0, exit);
        Assert.Contains(url, output, StringComparison.Ordinal);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5999")]
    [InlineData("http://*:5999")]
    [InlineData("http://[::]:5999")]
    [InlineData("http://192.0.2.7:5999")]
    public async Task An_address_that_other_machines_reach_is_refused_without_the_setting_that_permits_it(string url)
    {
        var (exit, output) = await RunningProduct.RunToEndAsync($"--urls={url}", $"--Database:Path={Path.Combine(folder, "a.db")}");

        Assert.NotEqual(0, exit);
        Assert.Contains("Network:AllowOtherMachines", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "a.db")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(folder, "notes.db");
        await File.WriteAllTextAsync(file, "These are my notes, not a database.");
        var before = SHA256.HashData(await File.ReadAllBytesAsync(file));

        var (exit, output) = await RunningProduct.RunToEndAsync("--urls=http://127.0.0.1:0", $"--Database:Path={file}");

        Assert.NotEqual(0, exit);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Contains("Database:Path", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(file)));
    }

    [Fact]
    public async Task Every_error_of_the_seed_is_told_at_once()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data", "facts"));
        Directory.CreateDirectory(Path.Combine(folder, "data", "reported"));
        Directory.CreateDirectory(Path.Combine(folder, "data", "scenarios"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "data", "facts", "capex.csv"),
            """
            id,topic,entity,metric,low,high,text,unit,period,qualifier,source,locator,note
            capex.2025.total,capex,Amazon,total capex,"1,5",100,,USD bn,2025,stated,Capital,table row 2025,
            capex.2026.total,capex,Amazon,total capex,200,200,,,2026,expected,Capital,table row 2026,

            """);

        var (exit, output) = await RunningProduct.RunToEndAsync(
            "--urls=http://127.0.0.1:0", $"--Database:Path={Path.Combine(folder, "a.db")}", $"--Database:SeedFolder={Path.Combine(folder, "data")}");

        Assert.NotEqual(0, exit);
        Assert.Contains("1,5", output, StringComparison.Ordinal);
        Assert.Contains("unit", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
