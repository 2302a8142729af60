using System.Diagnostics;
using System.Globalization;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Many different scenarios in a row: neither their time nor the memory that is left after them may grow.</summary>
internal static class Steadiness
{
    private const int Blocks = 10;
    private const int Seed = 1;

    public static void Run(int scenarios)
    {
        var start = SeededScenario.Read("base");
        var levers = GuidedLevers.All;
        var random = new Random(Seed);
        Console.WriteLine("block  scenarios  microseconds each  managed heap, bytes");
        for (var block = 1; block <= Blocks; block++)
        {
            var (count, sum, from) = (scenarios / Blocks, 0.0, Stopwatch.GetTimestamp());
            for (var index = 0; index < count; index++)
            {
                var assumptions = start;
                foreach (var lever in levers)
                {
                    assumptions = lever.Write(assumptions, lever.Min + random.NextDouble() * (lever.Max - lever.Min));
                }

                sum += CapexRoi.Project(assumptions).Summary.ProgrammeNpvAtWacc ?? 0;
            }

            var each = Stopwatch.GetElapsedTime(from).TotalMicroseconds / count;
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{block,5}  {count,9}  {each,17:F2}  {heap,19}  (sum {sum:F0})"));
        }
    }
}
