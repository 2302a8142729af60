using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Times of what is refreshed with every edit beside the projection, on one thread: a tornado of seventeen levers, a table of 41 by 41.</summary>
internal static class Sensitivities
{
    private const int Points = 41;

    private static readonly (string Lever, double Low, double High)[] Seventeen =
    [
        ("revenue-per-compute-dollar", 0.70, 1.00), ("price-change", -0.10, 0), ("productivity.vintageGain", 0, 0.10), ("utilisation", 0.80, 0.95),
        ("cash-margin", 0.64, 0.78), ("compute-life", 4, 6.5), ("demand", 0.75, 1.25), ("demand.bookingsGrowth.start", 0.10, 0.45),
        ("demand.onDemandScale", 0.5, 1.5), ("demand.aiShareOfBacklog", 0.40, 0.90), ("demand.contract.realization", 0, 1), ("demand.backlogConversion", 0.20, 0.32),
        ("capex-after-2026", 0.75, 1.20), ("economics.fixedCostShare", 0.01, 0.03), ("economics.taxRate", 0.14, 0.22), ("lag", -0.15, 0.15), ("economics.terminalRecovery", 0.5, 1),
    ];

    /// <summary>ROIC, IRR and NPV at both ends of every lever.</summary>
    public static void Tornado(int repetitions)
    {
        var start = SeededScenario.Read("base");
        (Func<Assumptions, double, Assumptions> Write, double Low, double High)[] levers =
            [.. Seventeen.Select(lever => (Levers.Find(start, lever.Lever)?.Write ?? Delay, lever.Low, lever.High))];
        OneLine.Measure("T", repetitions, () =>
        {
            var sum = 0.0;
            foreach (var (write, low, high) in levers)
            {
                sum += Sum(CapexRoi.Outcome(write(start, low))) + Sum(CapexRoi.Outcome(write(start, high)));
            }

            return sum;
        });
    }

    /// <summary>ROIC at the window's end for revenue per compute dollar by cash margin.</summary>
    public static void Table(int repetitions)
    {
        var start = SeededScenario.Read("base");
        var (dollar, margin) = (Levers.Find(start, "revenue-per-compute-dollar")!, Levers.Find(start, "cash-margin")!);
        OneLine.Measure("H", repetitions, () =>
        {
            var sum = 0.0;
            for (var row = 0; row < Points; row++)
            {
                var across = dollar.Write(start, 0.65 + 0.01 * row);
                for (var column = 0; column < Points; column++)
                {
                    sum += CapexRoi.Outcome(margin.Write(across, 0.60 + 0.005 * column)).RoicAtWindowEnd ?? 0;
                }
            }

            return sum;
        });
    }

    private static double Sum(Outcome outcome) => (outcome.RoicAtWindowEnd ?? 0) + (outcome.ProgrammeIrr.Rate ?? 0) + (outcome.ProgrammeNpvAtWacc ?? 0);

    /// <summary>Moves spending from the year in which it enters service at once to two years later.</summary>
    private static Assumptions Delay(Assumptions assumptions, double share)
    {
        var lag = assumptions.BuildOut.EntryLag;
        return assumptions with { BuildOut = assumptions.BuildOut with { EntryLag = lag with { SameYear = lag.SameYear - share, YearAfter = lag.YearAfter + share } } };
    }
}
