using System.Collections.Concurrent;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>What a simulation beside an edit is asked for.</summary>
/// <param name="Plan">At most <see cref="SimulationPlan.LiveTrials"/>.</param>
/// <param name="IsWhole">Whether more than the headline is on the screen.</param>
public sealed record SimulationQuestion(SimulationPlan Plan, bool IsWhole);

/// <summary>The answer; <paramref name="Whole"/> is there when it was asked for, and holds no trials.</summary>
public sealed record SimulationAnswer(SimulationHeadline Headline, SimulationResult? Whole);

/// <summary>Simulations that follow every edit, in memory that is used again: one set of columns for each that is in work at the same time.</summary>
public static class LiveSimulation
{
    private static readonly ConcurrentBag<TrialColumns> Spare = [];

    /// <summary>Runs on the caller's thread alone, so that one person's edit takes no more than one processor.</summary>
    public static SimulationAnswer Of(SimulationQuestion question)
    {
        var columns = Trials.Run(question.Plan, Spare.TryTake(out var spare) ? spare : null, threads: 1);
        var answer = question.IsWhole && SimulationResult.Of(question.Plan, columns).Complete() is { } whole
            ? new SimulationAnswer(whole.Headline, whole)
            : new SimulationAnswer(SimulationHeadline.Of(question.Plan, columns), null);
        Spare.Add(columns);
        return answer;
    }
}
