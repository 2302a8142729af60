using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Time of one recompute of Base, warm: the median over repetitions of 200 scenarios that differ in one lever.</summary>
internal static class OneScenario
{
    private const int Scenarios = 200;

    public static void Run(int repetitions)
    {
        var start = SeededScenario.Read("base");
        var variants = Enumerable.Range(0, Scenarios)
            .Select(index => start with { Productivity = start.Productivity with { RevenuePerComputeDollar = 0.85 + 1e-5 * index } }).ToArray();
        OneLine.Measure("S", repetitions, () => variants.Sum(variant => CapexRoi.Project(variant).Summary.ProgrammeIrr.Rate!.Value), Scenarios);
    }
}
