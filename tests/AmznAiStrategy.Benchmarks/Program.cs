using System.Globalization;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// S REPS      one scenario, every year and the summary: one line of JSON with the median time
// T REPS        a tornado of 17 levers
// H REPS        a table of 41 by 41: ROIC for revenue per compute dollar by cash margin
// G REPS        a goal seek
// B REPS        a bridge of 12 levers
// mc N SEED F   N trials around Base as a file
// M N THR REPS  N trials around Base with their percentiles: one line of JSON with the median time; a path after it, e.g. FourLanes, forces that
// parts N REPS  what draws, model, rate of return and percentiles take of it; after it another scenario
// steady N    N different scenarios in a row in ten blocks: time of each block, and the managed heap after it
// otherwise   the arguments of BenchmarkDotNet, e.g. --filter '*'; in this process, as the repository's build settings do not suit generated projects
switch (args)
{
    case ["S", var reps]:
        OneScenario.Run(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["T", var reps]:
        Sensitivities.Tornado(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["H", var reps]:
        Sensitivities.Table(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["G", var reps]:
        Sensitivities.GoalSeek(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["B", var reps]:
        Sensitivities.Bridge(int.Parse(reps, CultureInfo.InvariantCulture));
        return 0;
    case ["mc", var trials, var seed, var path]:
        Simulations.Write(int.Parse(trials, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture), path);
        return 0;
    case ["M", var trials, var threads, var reps, .. var path]:
        Simulations.Measure(
            int.Parse(trials, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(reps, CultureInfo.InvariantCulture),
            path is [var name] ? Enum.Parse<TrialPath>(name) : null);
        return 0;
    case ["parts", var trials, var reps, .. var scenario]:
        Simulations.Parts(int.Parse(trials, CultureInfo.InvariantCulture), int.Parse(reps, CultureInfo.InvariantCulture), scenario is [var id] ? id : "base");
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
