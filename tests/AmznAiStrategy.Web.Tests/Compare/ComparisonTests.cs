using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Compare;

/// <summary>What an address asks for, and what of it cannot be shown.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private readonly TemporaryStore store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Scenarios_stand_in_the_order_of_the_address()
    {
        var comparison = await LoadAsync("bear", "bull", "base");

        Assert.Equal(["Bear", "Bull", "Base"], comparison.Scenarios.Select(scenario => scenario.Name));
        Assert.Equal([Verdict.Fails, Verdict.Clears, Verdict.LowBoundOnly], comparison.Scenarios.Select(scenario => scenario.Projection.Summary.Verdict));
        Assert.Empty(comparison.Problems);
    }

    [Fact]
    public async Task Unsaved_changes_are_projected_and_named()
    {
        var comparison = await LoadAsync("base", "base~productivity.priceChange=-0.06");

        Assert.Equal(["Base", "Base (1 change)"], comparison.Scenarios.Select(scenario => scenario.Name));
        Assert.True(comparison.Scenarios[1].Projection.Summary.RoicAtWindowEnd < comparison.First.Projection.Summary.RoicAtWindowEnd);
        Assert.Equal("/scenarios/base?productivity.priceChange=-0.06", comparison.Scenarios[1].Workbench);
    }

    [Fact]
    public async Task Two_different_sets_of_changes_have_different_names()
    {
        var comparison = await LoadAsync("base~hurdle.low=0.1", "base~hurdle.low=0.12");

        Assert.Equal(["Base (1 change)", "Base (1 change) no. 2"], comparison.Scenarios.Select(scenario => scenario.Name));
    }

    [Fact]
    public async Task The_same_scenario_twice_is_shown_once()
    {
        // The second one writes out what Base assumes anyway.
        var comparison = await LoadAsync("base", "bull", "base~productivity.priceChange=-0.04");

        Assert.Equal(["Base", "Bull"], comparison.Scenarios.Select(scenario => scenario.Name));
    }

    [Fact]
    public async Task An_unknown_scenario_is_reported_and_the_rest_shown()
    {
        var comparison = await LoadAsync("base", "nope", "bull");

        Assert.Equal(["Base", "Bull"], comparison.Scenarios.Select(scenario => scenario.Name));
        Assert.Equal("There is no scenario 'nope'.", Assert.Single(comparison.Problems));
    }

    [Theory]
    [InlineData("base~nonsense=1", "nonsense=1")]
    [InlineData("base~economics.wacc=nine", "economics.wacc=nine")]
    [InlineData("base~economics.wacc=9", "economics.wacc=9")] // 900 %
    [InlineData("base~economics.wacc", "economics.wacc=")]
    [InlineData("base~economics.wacc=NaN", "economics.wacc=NaN")]
    public async Task A_change_that_cannot_be_used_is_reported_and_left_out(string item, string part)
    {
        var comparison = await LoadAsync(item, "bull");

        Assert.Contains(part, Assert.Single(comparison.Problems), StringComparison.Ordinal);
        Assert.Equal("base", comparison.First.Address);
    }

    [Fact]
    public async Task A_fifth_scenario_is_left_out_and_named()
    {
        var comparison = await LoadAsync("base", "bull", "bear", "reported-history", "base~hurdle.low=0.1");

        Assert.Equal(4, comparison.Scenarios.Length);
        Assert.Contains("base~hurdle.low=0.1", Assert.Single(comparison.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_two_are_no_comparison()
    {
        Assert.False((await LoadAsync()).IsComparison);
        Assert.False((await LoadAsync("", " ")).IsComparison);
        Assert.False((await LoadAsync("base")).IsComparison);
        Assert.True((await LoadAsync("base", "bull")).IsComparison);
    }

    [Fact]
    public async Task The_address_opens_the_same_comparison_again()
    {
        var comparison = await LoadAsync("base~productivity.priceChange=-0.06", "bull");

        Assert.Equal("/compare?s=base~productivity.priceChange%3D-0.06&s=bull", comparison.Address(all: false));
        Assert.Equal("/compare?s=base~productivity.priceChange%3D-0.06&s=bull&all=1", comparison.Address(all: true));
    }

    private Task<Comparison> LoadAsync(params string[] asked) => Comparison.LoadAsync(store.Scenarios, asked, CancellationToken.None);
}
