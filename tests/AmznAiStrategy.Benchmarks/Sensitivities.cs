using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Benchmarks;

/// <summary>Times of what is refreshed with every edit beside the projection, on one thread, by the calls that the pages make.</summary>
internal static class Sensitivities
{
    private const int Points = 41;

    /// <summary>Both ends of all seventeen levers, their verdicts and why a side does not move; of the IRR, which costs most.</summary>
    public static void Tornado(int repetitions)
    {
        var start = SeededScenario.Read("base");
        OneLine.Measure("T", repetitions, () => Analysis.Sensitivity.Tornado.Of(start, Measure.Irr).Bars.Sum(bar => bar.Swing ?? 0));
    }

    /// <summary>ROIC at the window's end and the verdict for revenue per compute dollar by cash margin.</summary>
    public static void Table(int repetitions)
    {
        var start = SeededScenario.Read("base");
        var request = new DataTableRequest(new("revenue-per-compute-dollar", 0.65, 1.05, Points), new("cash-margin", 0.60, 0.80, Points), Measure.Roic.Id);
        OneLine.Measure("H", repetitions, () => DataTable.Of(start, request).Cells.Sum(cell => cell.Value ?? 0));
    }

    /// <summary>What revenue per compute dollar must be for an IRR of 10 %.</summary>
    public static void GoalSeek(int repetitions)
    {
        var start = SeededScenario.Read("base");
        var request = new GoalSeekRequest("revenue-per-compute-dollar", Measure.Irr.Id, 0.10);
        OneLine.Measure("G", repetitions, () => Analysis.Sensitivity.GoalSeek.Of(start, request).Value ?? 0);
    }

    /// <summary>What leads from Base to Bear, which differ in twelve levers: all 4,096 mixtures.</summary>
    public static void Bridge(int repetitions)
    {
        var (from, to) = (SeededScenario.Read("base"), SeededScenario.Read("bear"));
        OneLine.Measure("B", repetitions, () => ScenarioBridge.Of(from, to, Measure.Roic).Steps.Sum(step => step.Contribution ?? 0));
    }
}
