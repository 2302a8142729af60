using System.Diagnostics;
using System.Text.Json;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Warms something up, repeats it and prints its median time as one line of JSON.</summary>
internal static class OneLine
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <param name="what">Letter of the protocol: S one scenario, T tornado, H table.</param>
    /// <param name="repetitions">How many times are measured.</param>
    /// <param name="work">What is measured; its result is printed, so that nothing of it can be left out.</param>
    /// <param name="each">How many pieces of work one call does.</param>
    public static void Measure(string what, int repetitions, Func<double> work, int each = 1)
    {
        var (sum, clock) = (0.0, Stopwatch.StartNew());
        while (clock.Elapsed < WarmUp)
        {
            sum += work();
        }

        var seconds = new double[repetitions];
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var from = Stopwatch.GetTimestamp();
            sum += work();
            seconds[repetition] = Stopwatch.GetElapsedTime(from).TotalSeconds / each;
        }

        Array.Sort(seconds);
        Console.WriteLine(JsonSerializer.Serialize(new { peer = "engine", w = what, n = 1, threads = 1, sec = seconds[repetitions / 2], best = seconds[0], rssMB = PeakMemory(), sink = sum }));
    }

    /// <summary>The most memory that the process had so far, millions of bytes.</summary>
    public static double PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return Math.Round(process.PeakWorkingSet64 / 1e6, 1);
    }
}
