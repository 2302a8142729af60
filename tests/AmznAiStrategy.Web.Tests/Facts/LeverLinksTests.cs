using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Aws;
using AmznAiStrategy.Web.Features.Capex;
using AmznAiStrategy.Web.Features.Competition;
using AmznAiStrategy.Web.Features.Valuation;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Tests.Facts;

/// <summary>The links from a topic to the assumptions that it feeds.</summary>
public sealed class LeverLinksTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public Task Capex_leads_to_levers_that_exist() => LeadsToLevers<CapexPage>("investment.capexByYear.2026", "hurdle.low");

    [Fact]
    public Task Aws_leads_to_levers_that_exist() => LeadsToLevers<AwsPage>("demand.backlog", "demand.backlogConversion");

    [Fact]
    public Task Valuation_leads_to_levers_that_exist() => LeadsToLevers<ValuationPage>("valuation.peExit", "valuation.fundingCost");

    [Fact]
    public Task Competition_leads_to_levers_that_exist() => LeadsToLevers<CompetitionPage>("demand.contract.realization", "price-change");

    private async Task LeadsToLevers<TPage>(params string[] expected)
        where TPage : IComponent
    {
        await using var pages = database.Pages();
        var shape = (await database.Scenarios.FindAsync("base"))!.Assumptions;

        var levers = pages.Render<TPage>().FindAll(".use-in-scenario")
            .Select(link => QueryHelpers.ParseQuery(link.GetAttribute("href")!.Split('?')[1])[Urls.Focus].ToString())
            .ToArray();

        Assert.Subset(levers.ToHashSet(), expected.ToHashSet());
        Assert.All(levers, lever => Assert.True(GuidedLevers.Find(lever) is not null || AssumptionFields.Find(shape, lever) is not null, lever));
    }
}
