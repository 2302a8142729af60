using System.Diagnostics;

namespace AmznAiStrategy.Store.Tests;

/// <summary>This assembly as a process of its own, so that a test can kill it.</summary>
internal static class ChildProcess
{
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(ChildProcess).Assembly.Location },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    public static async Task<int> Main(string[] arguments)
    {
        _ = Task.Run(EndWithTheTest);
        switch (arguments)
        {
            case ["write", var path, var acknowledged]:
                await Crashes.CrashWriter.RunAsync(path, acknowledged);
                return 0;
            case ["setup", var path, var schemas]:
                Crashes.CrashSetup.Run(path, int.Parse(schemas, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["count", var path, var times]:
                await Crashes.Counter.RunAsync(path, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            default:
                await Console.Error.WriteLineAsync("This is a test assembly: run it with dotnet test.");
                return 2;
        }
    }

    /// <summary>The input ends when the process that runs the tests does, whatever ended it; no child outlives it.</summary>
    private static void EndWithTheTest()
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(3);
    }
}
