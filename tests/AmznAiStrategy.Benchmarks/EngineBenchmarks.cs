using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using BenchmarkDotNet.Attributes;

namespace AmznAiStrategy.Benchmarks;

/// <summary>What one change of a lever costs, and its parts.</summary>
public class EngineBenchmarks
{
    private Assumptions assumptions = null!;
    private double[] flows = [];
    private string json = "";

    [Params("bull", "base", "bear")]
    public string Scenario { get; set; } = "base";

    [GlobalSetup]
    public void Read()
    {
        assumptions = SeededScenario.Read(Scenario);
        flows = [.. CapexRoi.Project(assumptions).Summary.ProgrammeFlows];
        json = AssumptionJson.Write(assumptions);
    }

    [Benchmark(Baseline = true)]
    public Projection Recompute() => CapexRoi.Project(assumptions);

    [Benchmark]
    public Outcome FourOutputs() => CapexRoi.Outcome(assumptions);

    [Benchmark]
    public int CheckRules() => AssumptionRules.Check(assumptions).Length;

    /// <summary>Bull's flows change sign once and need no grid; Base's and Bear's change it several times.</summary>
    [Benchmark]
    public Irr ProgrammeIrr() => CashFlows.Irr(flows);

    [Benchmark]
    public Assumptions? ReadJson() => AssumptionJson.ReadWhole(json).Assumptions;
}
