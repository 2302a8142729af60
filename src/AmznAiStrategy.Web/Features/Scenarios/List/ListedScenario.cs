using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.List;

/// <summary>A scenario in the list, with what it leads to.</summary>
/// <param name="Row">What is stored of it.</param>
/// <param name="StartedFrom">Name of the scenario that it was made from; null for a built-in one.</param>
/// <param name="Assumptions">What it assumes.</param>
/// <param name="Outcome">Verdict and key outputs.</param>
public sealed record ListedScenario(ScenarioSummary Row, string? StartedFrom, Assumptions Assumptions, Outcome Outcome)
{
    /// <summary>The key outputs as label and value.</summary>
    public IEnumerable<(string Label, string Value)> Outputs =>
    [
        ($"ROIC {Format.Value(Assumptions.Hurdle.ClockStart + Assumptions.Hurdle.WindowLast, Unit.Year)}", Format.Value(Outcome.RoicAtWindowEnd, Unit.Share)),
        ("Programme IRR", Format.Value(Outcome.ProgrammeIrr.Rate, Unit.Share)),
        ($"NPV at {Format.Value(Assumptions.Economics.Wacc, Unit.Share)}", Format.Value(Outcome.ProgrammeNpvAtWacc, Unit.UsdBillions)),
    ];

    /// <summary>The list, the built-in scenarios first.</summary>
    public static async Task<IReadOnlyList<ListedScenario>> AllAsync(ScenarioStore store, bool includeArchived, CancellationToken cancel)
    {
        // Archived scenarios are read too: a listed one may have been made from one of them.
        var rows = await store.ListAsync(includeArchived: true, cancel);
        var names = rows.ToDictionary(row => row.Id, row => row.Name);
        var listed = new List<ListedScenario>();
        foreach (var row in rows.Where(row => includeArchived || !row.IsArchived))
        {
            if (await store.FindAsync(row.Id, cancel) is { } scenario)
            {
                var from = row.StartedFrom is { } id ? names.GetValueOrDefault(id, id) : null;
                listed.Add(new(row, from, scenario.Assumptions, CapexRoi.Outcome(scenario.Assumptions)));
            }
        }

        return listed;
    }
}
