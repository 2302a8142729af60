using System.Globalization;
using AmznAiStrategy.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// S REPS      one scenario, every year and the summary: one line of JSON with the median time
// steady N    N different scenarios in a row in ten blocks: time of each block, and the managed heap after it
// otherwise   the arguments of BenchmarkDotNet, e.g. --filter '*'; in this process, as the repository's build settings do not suit generated projects
switch (args)
{
    case ["S", var reps]:
        OneScenario.Run(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["steady", var count]:
        Steadiness.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    default:
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(OneScenario).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results")));
        return 0;
}
