using System.Diagnostics;
using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Time of one recompute of Base, warm: the median over repetitions of 200 scenarios that differ in one lever.</summary>
internal static class OneScenario
{
    private const int Scenarios = 200;
    private const double Million = 1e6;

    public static void Run(int repetitions)
    {
        var start = SeededScenario.Read("base");
        var variants = Enumerable.Range(0, Scenarios)
            .Select(index => start with { Productivity = start.Productivity with { RevenuePerComputeDollar = 0.85 + 1e-5 * index } }).ToArray();
        var sum = 0.0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(1.5))
        {
            sum += variants.Sum(variant => CapexRoi.Project(variant).Summary.ProgrammeIrr.Rate!.Value);
        }

        var seconds = new double[repetitions];
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var from = Stopwatch.GetTimestamp();
            foreach (var variant in variants)
            {
                sum += CapexRoi.Project(variant).Summary.ProgrammeIrr.Rate!.Value;
            }

            seconds[repetition] = Stopwatch.GetElapsedTime(from).TotalSeconds / Scenarios;
        }

        Array.Sort(seconds);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = "engine",
            w = "S",
            n = 1,
            threads = 1,
            sec = seconds[repetitions / 2],
            best = seconds[0],
            rssMB = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / Million, 1),
            sink = sum,
        }));
    }
}
