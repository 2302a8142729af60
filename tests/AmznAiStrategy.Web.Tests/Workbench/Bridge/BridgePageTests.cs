using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Workbench.Bridge;

/// <summary>The page that arrives, before any script has run.</summary>
public sealed class BridgePageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_address_of_a_bridge_opens_its_sentence_and_its_levers()
    {
        var page = System.Net.WebUtility.HtmlDecode(await host.Client.GetStringAsync("/scenarios/base?tab=bridge&bridge.measure=npv"));

        Assert.Contains("Demand explains $68.7B of the $113.7B by which programme NPV rises from Bear (−$112.4B) to Base ($1.3B)", page, StringComparison.Ordinal);
        Assert.Contains("data-step=\"demand\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payback_that_bear_never_has_is_told_in_words()
    {
        var page = System.Net.WebUtility.HtmlDecode(await host.Client.GetStringAsync("/scenarios/base?tab=bridge&bridge.measure=payback"));

        Assert.Contains("There is no bridge: programme payback is not defined in Bear.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-chart=\"bridge\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_a_bridge_carries_both_scenarios()
    {
        var found = await host.Services.GetRequiredService<ChartFinder>().FindAsync("/scenarios/base?tab=bridge", "bridge");

        Assert.Equal(["base", "bear"], found!.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal(["base", "bear"], found.View.Scenarios.Select(scenario => scenario.Id));
    }

    [Fact]
    public async Task The_odds_stand_beside_the_verdict_from_the_start()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base");

        Assert.Contains("17% of 10,000 trials meet 15%, 2.9% meet 20%", page, StringComparison.Ordinal); // 1,723 trials
        Assert.Contains(">84th percentile<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odds_that_cannot_be_computed_say_why()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base?simulate.seed=no");

        Assert.Contains("Odds of the last simulation that could be used: The seed must be a whole number", page, StringComparison.Ordinal);
    }
}
