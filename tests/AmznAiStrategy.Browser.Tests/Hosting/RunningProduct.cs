using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace AmznAiStrategy.Browser.Tests.Hosting;

/// <summary>The product as a process of its own, on a free port of this machine, with a data folder that is deleted afterwards.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder output = new();
    private Process? process;

    private readonly string[] settings;

    private RunningProduct(int port, string folder, string[] settings) => (Port, Folder, this.settings) = (port, folder, settings);

    public int Port { get; }

    /// <summary>Where its database is.</summary>
    public string Folder { get; }

    public Uri Url => new($"http://127.0.0.1:{Port}");

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts on an empty folder and waits until it answers.</summary>
    public static async Task<RunningProduct> StartAsync(params string[] settings)
    {
        var product = new RunningProduct(FreePort(), Directory.CreateTempSubdirectory("amzn-ai-").FullName, settings);
        await product.StartAgainAsync();
        return product;
    }

    /// <summary>Starts on the same port and folder, after <see cref="KillAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        process = Process.Start(Command([$"--urls={Url}", $"--Database:Path={Path.Combine(Folder, "test.db")}", .. settings]))!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilItAnswersAsync();
    }

    /// <summary>Runs with settings that it must refuse; its exit code and everything it said.</summary>
    public static async Task<(int Exit, string Output)> RunToEndAsync(params string[] settings)
    {
        using var process = Process.Start(Command(settings))!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(patience.Token);
            var complained = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await said + await complained);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Ends the process at once, without any chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static ProcessStartInfo Command(params string[] settings)
    {
        var folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProductFolder").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "AmznAiStrategy.Web.dll"), .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }

    private async Task UntilItAnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process!.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await client.GetAsync(new Uri("/not-found", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The product did not start:\n{Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }

    /// <summary>A port of this machine that nobody listens on at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
