using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Workbench.Simulate;

/// <summary>The page that arrives, before any script has run.</summary>
public sealed class SimulatePageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_tab_opens_from_its_address_with_sentence_charts_and_stamp()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base?tab=simulate&simulate.trials=2000");

        Assert.Contains("Base meets the 15% hurdle in 15% of 2,000 trials", page, StringComparison.Ordinal); // 0.1505 in golden.json
        Assert.Contains("2,000 trials, seed 20260301, engine 0.1.0", page, StringComparison.Ordinal);
        Assert.Contains("simulate-fan", page, StringComparison.Ordinal);
        Assert.Contains("data-uncertain=\"price-change\"", page, StringComparison.Ordinal);
        Assert.Contains("Run 100,000 trials", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("simulate.trials=0", "The number of trials must be between 1 and 1,000,000; it is 0.")]
    [InlineData("simulate.seed=18446744073709551616", "The seed must fit into 64 bits")]
    [InlineData("simulate.of.price-change=uniform(0,-0.1)", "Price change: low, 0%/yr, is above high, −10%/yr. Swap the two.")]
    [InlineData("simulate.of.nothing=tri(0,1,2)", "There is no lever &#x27;nothing&#x27;.")]
    [InlineData("simulate.correlations=demand~price-change:1.5", "demand and price change must be between")]
    [InlineData("simulate.bull=80%25&simulate.base=40%25", "Bull and Base alone sum to 120%.")]
    public async Task Bad_addresses_are_answered_in_words_and_with_a_result(string query, string words)
    {
        var page = System.Net.WebUtility.HtmlDecode(await host.Client.GetStringAsync($"/scenarios/base?tab=simulate&{query}"));

        Assert.Contains(System.Net.WebUtility.HtmlDecode(words), page, StringComparison.Ordinal);
        Assert.Contains("Base meets the 15% hurdle in", page, StringComparison.Ordinal);
    }
}
