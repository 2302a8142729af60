using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios;

namespace AmznAiStrategy.Web.Features.Compare;

/// <summary>One scenario of a comparison, with its projection.</summary>
/// <param name="Address">What names it in the address of the comparison.</param>
/// <param name="Stored">The scenario it is, or was made from.</param>
/// <param name="Name">What the page calls it; no other scenario of the comparison has the same name.</param>
/// <param name="Changes">How many assumptions differ from the stored scenario.</param>
/// <param name="Projection">What it leads to.</param>
public sealed record ComparedScenario(string Address, StoredScenario Stored, string Name, int Changes, Projection Projection)
{
    public Assumptions Assumptions => Projection.Assumptions;

    /// <summary>The page on which it can be edited, with its changes.</summary>
    public string Workbench => Urls.Scenario(Stored.Id, WhatIf.Write(Stored.Assumptions, Assumptions));

    public NamedProjection Drawn => new(Name, NamedProjection.RoleOf(Stored.Id), Projection);
}

/// <summary>The scenarios that an address asks for, in its order, and what of it could not be used. The first is the one that the others are measured against.</summary>
public sealed record Comparison(ImmutableArray<ComparedScenario> Scenarios, ImmutableArray<string> Problems)
{
    public const int Fewest = 2;

    public const int Most = 4;

    public ComparedScenario First => Scenarios[0];

    /// <summary>Whether there is anything to set side by side.</summary>
    public bool IsComparison => Scenarios.Length >= Fewest;

    /// <summary>Where its charts stand.</summary>
    public ChartPlace View => new(Address(all: false), [.. Scenarios.Select(scenario => new ChartScenario(scenario.Stored.Id, scenario.Stored.Version))]);

    public static Task<Comparison> LoadAsync(ScenarioStore store, IEnumerable<string> asked, CancellationToken cancel) => LoadAsync(store.FindAsync, asked, cancel);

    /// <param name="find">The scenario with an id, in the revision that is wanted.</param>
    /// <param name="asked">The scenarios as the address names them (see <see cref="CompareItem"/>).</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<Comparison> LoadAsync(Func<string, CancellationToken, Task<StoredScenario?>> find, IEnumerable<string> asked, CancellationToken cancel)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var scenarios = new List<ComparedScenario>();
        var items = asked.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(CompareItem.Read).ToList();
        if (items.Count > Most)
        {
            problems.Add($"At most {Most} scenarios fit side by side. Left out: {string.Join(", ", items.Skip(Most).Select(item => item.Text))}.");
        }

        foreach (var item in items.Take(Most))
        {
            if (await find(item.Id, cancel) is not { } stored)
            {
                problems.Add($"There is no scenario '{item.Id}'.");
                continue;
            }

            var reading = WhatIf.Read(stored.Assumptions, item.Pairs);
            problems.AddRange(reading.Broken.Select(broken => $"{stored.Name}: {broken.Part} could not be used: {broken.Reason}"));
            scenarios.Add(Compared(stored, reading.Assumptions));
        }

        return new([.. Named(scenarios.DistinctBy(scenario => scenario.Address))], problems.ToImmutable());
    }

    /// <summary>The address of this comparison, with all assumptions or only those that differ.</summary>
    public string Address(bool all) => Urls.CompareOf([.. Scenarios.Select(scenario => scenario.Address)]) + (all ? "&all=1" : "");

    private static ComparedScenario Compared(StoredScenario stored, Assumptions assumptions)
    {
        var changes = WhatIf.Changes(stored.Assumptions, assumptions).Length;
        var name = changes == 0 ? stored.Name : $"{stored.Name} ({(changes == 1 ? "1 change" : $"{changes} changes")})";
        return new(CompareItem.Write(stored.Id, stored.Assumptions, assumptions), stored, name, changes, CapexRoi.Project(assumptions));
    }

    /// <summary>Numbers the names that occur more than once.</summary>
    private static IEnumerable<ComparedScenario> Named(IEnumerable<ComparedScenario> scenarios)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var scenario in scenarios)
        {
            var nth = seen[scenario.Name] = seen.GetValueOrDefault(scenario.Name) + 1;
            yield return nth == 1 ? scenario : scenario with { Name = $"{scenario.Name} no. {nth.ToString(CultureInfo.InvariantCulture)}" };
        }
    }
}
