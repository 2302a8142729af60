using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Devices;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Risks;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Anthropic;
using AmznAiStrategy.Web.Features.Aws;
using AmznAiStrategy.Web.Features.Cases;
using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Features.Competition;
using AmznAiStrategy.Web.Features.Devices;
using AmznAiStrategy.Web.Features.Overview;
using AmznAiStrategy.Web.Features.RetailAi;
using AmznAiStrategy.Web.Features.Risks;
using AmznAiStrategy.Web.Features.Scenarios;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Thesis;
using AmznAiStrategy.Web.Features.Valuation;

namespace AmznAiStrategy.Web.Features.Images;

/// <summary>
/// Makes any chart of the product again from the address of its page. Charts of figures come from the catalogue of pages; a page that
/// draws scenarios has its line in <see cref="ScenariosOnAsync"/>.
/// </summary>
public sealed class ChartFinder(FactStore facts, ScenarioStore scenarios)
{
    /// <summary>The chart with this id on a page, or null.</summary>
    /// <param name="view">Address of the page, with its query.</param>
    /// <param name="chart">Id of the chart.</param>
    /// <param name="revisions">Which revision of a saved scenario is wanted; the newest of those that are not named.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<FoundChart?> FindAsync(string view, string chart, IReadOnlyCollection<ChartScenario>? revisions = null, CancellationToken cancel = default) =>
        (await OnPageAsync(view, revisions ?? [], cancel)).FirstOrDefault(found => found.Spec.Id == chart) is { } plain
            ? plain.SeenAs(PageAddress.Read(view)!.All(ChartViews.Query))
            : null;

    /// <summary>The chart with this id on the first page that draws it without being asked for a scenario; null when there is none.</summary>
    public async Task<FoundChart?> FindAnywhereAsync(string chart, CancellationToken cancel = default) =>
        (await WithoutQueryAsync(cancel)).FirstOrDefault(found => found.Spec.Id == chart);

    /// <summary>Every chart that pages draw without a query.</summary>
    public async Task<ImmutableArray<FoundChart>> WithoutQueryAsync(CancellationToken cancel = default)
    {
        var charts = ImmutableArray.CreateBuilder<FoundChart>();
        foreach (var page in ProductPages.All)
        {
            charts.AddRange(await OnPageAsync(page.Url, [], cancel));
        }

        return charts.ToImmutable();
    }

    /// <summary>Every chart of each scenario that is listed, as it is saved.</summary>
    public async Task<ImmutableArray<FoundChart>> OfSavedScenariosAsync(CancellationToken cancel = default)
    {
        var charts = ImmutableArray.CreateBuilder<FoundChart>();
        foreach (var scenario in await scenarios.ListAsync(includeArchived: false, cancel))
        {
            charts.AddRange(await OnPageAsync(Urls.Scenario(scenario.Id), [], cancel));
        }

        return charts.ToImmutable();
    }

    private async Task<ImmutableArray<FoundChart>> OnPageAsync(string view, IReadOnlyCollection<ChartScenario> revisions, CancellationToken cancel)
    {
        if (PageAddress.Read(view) is not { } page)
        {
            return [];
        }

        var ofFigures = ProductPages.All.FirstOrDefault(one => one.Url == page.Path) is { } known ? known.Charts(await facts.AllAsync(cancel)) : [];
        return
        [
            .. ofFigures.Select(chart => new FoundChart(chart, new(page.Path, []), [])),
            .. await ScenariosOnAsync(page, (id, stop) => StoredAsync(id, revisions, stop), cancel),
        ];
    }

    /// <summary>The charts of scenarios on each page that has some.</summary>
    private async Task<ImmutableArray<FoundChart>> ScenariosOnAsync(
        PageAddress page, Func<string, CancellationToken, Task<StoredScenario?>> find, CancellationToken cancel) => page switch
        {
            { Scenario: { } id } => await find(id, cancel) is { } stored ? await OfWorkbenchAsync(stored, page, find, cancel) : [],
            { Path: Urls.Compare } => OfComparison(await Comparison.LoadAsync(find, page.All("s"), cancel)),
            { Path: Urls.Cases } => await CaseView.LoadAsync(scenarios, page.All("scenario").FirstOrDefault(), page.All("on"), cancel) is { } cases
                ? OfChosen(cases.Scenario, cases.Place, CaseCharts.All(cases))
                : [],
            { Path: Urls.Risks } => await ChosenScenario.LoadAsync(scenarios, page.All("scenario").FirstOrDefault(), cancel) is { } chosen
                ? OfChosen(chosen, RiskCharts.Place(chosen), RiskCharts.All(RiskFinding.Of(chosen.Assumptions, KnownRisks.All), chosen))
                : [],
            { Path: Urls.Anthropic } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), LostBookingsCharts.OfScenarios),
            { Path: Urls.Aws } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), AwsCharts.OfScenarios, AwsFigures.From(await facts.AllAsync(cancel))),
            { Path: Urls.Competition } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), CompetitionCharts.OfScenarios),
            { Path: Urls.Devices } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), DevicesCharts.OfScenarios, DevicesFigures.From(await facts.AllAsync(cancel))),
            { Path: Urls.Thesis } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), ThesisCharts.OfScenarios),
            { Path: Urls.Overview } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), OverviewCharts.All),
            { Path: Urls.RetailAi } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), RetailAiCharts.OfScenarios),
            { Path: Urls.Valuation } => OfBuiltIn(page, await ScenarioCase.ThreeAsync(scenarios, cancel), ValuationCharts.OfScenarios),
            _ => [],
        };

    private async Task<ImmutableArray<FoundChart>> OfWorkbenchAsync(
        StoredScenario stored, PageAddress page, Func<string, CancellationToken, Task<StoredScenario?>> find, CancellationToken cancel)
    {
        var asked = WhatIf.Read(stored.Assumptions, page.Query).Assumptions;
        var options = TabOptions.Read(page.Query);
        var saved = CapexRoi.Project(stored.Assumptions);
        var isProjection = options.Tab == WorkbenchTab.Projection;
        var context = isProjection ? new(stored.Id, stored.Name, stored.Version, stored.Assumptions, asked, []) : await TabContext.OfAsync(stored, asked, scenarios, find, cancel);
        var charts = isProjection
            ? WorkbenchCharts.Of(stored.Id, stored.Name, asked == stored.Assumptions ? saved : CapexRoi.Project(asked), saved)
            : TabCharts.Of(context, options);
        var view = WorkbenchCharts.View(context, options);
        ImmutableArray<ImageScenario> drawn =
        [
            new(stored.Id, stored.Name, stored.Version, asked),
            .. TabCharts.Others(context, options).Select(other => new ImageScenario(other.Id, other.Name, other.Version, other.Assumptions)),
        ];
        return [.. charts.Select(chart => new FoundChart(chart, view, drawn))];
    }

    private static ImmutableArray<FoundChart> OfComparison(Comparison comparison)
    {
        if (!comparison.IsComparison)
        {
            return [];
        }

        ImmutableArray<ImageScenario> drawn = [.. comparison.Scenarios.Select(one => new ImageScenario(one.Stored.Id, one.Stored.Name, one.Stored.Version, one.Assumptions))];
        return [.. CompareCharts.All([.. comparison.Scenarios.Select(one => one.Drawn)]).Select(chart => new FoundChart(chart, comparison.View, drawn))];
    }

    private static ImmutableArray<FoundChart> OfChosen(ChosenScenario scenario, ChartPlace place, ImmutableArray<ChartSpec> charts)
    {
        ImmutableArray<ImageScenario> drawn = [new(scenario.Id, scenario.Name, scenario.Stored.Version, scenario.Assumptions)];
        return [.. charts.Select(chart => new FoundChart(chart, place, drawn))];
    }

    private static ImmutableArray<FoundChart> OfBuiltIn<T>(
        PageAddress page, ImmutableArray<ScenarioCase> cases, Func<ImmutableArray<ScenarioCase>, T, ImmutableArray<ChartSpec>> charts, T figures) =>
        OfBuiltIn(page, cases, all => charts(all, figures));

    /// <summary>Built-in scenarios have no revisions, and no query changes them: the view is the address.</summary>
    private static ImmutableArray<FoundChart> OfBuiltIn(
        PageAddress page, ImmutableArray<ScenarioCase> cases, Func<ImmutableArray<ScenarioCase>, ImmutableArray<ChartSpec>> charts)
    {
        if (cases.IsEmpty)
        {
            return [];
        }

        ChartPlace view = new(page.Text, []);
        ImmutableArray<ImageScenario> drawn = [.. cases.Select(one => new ImageScenario(one.Id, one.Name, 0, one.Projection.Assumptions))];
        return [.. charts(cases).Select(chart => new FoundChart(chart, view, drawn))];
    }

    private Task<StoredScenario?> StoredAsync(string id, IReadOnlyCollection<ChartScenario> revisions, CancellationToken cancel) =>
        revisions.FirstOrDefault(revision => revision.Id == id) is { Version: > 0 } wanted
            ? scenarios.FindVersionAsync(id, wanted.Version, cancel)
            : scenarios.FindAsync(id, cancel);
}
