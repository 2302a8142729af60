using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Workbench.TwoWay;

/// <summary>The page that arrives, before any script has run, already shows the answer.</summary>
public sealed class TwoWayPageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_address_opens_the_table_with_its_sentence()
    {
        var page = await PageAsync("?tab=two-way&two-way.rows.low=0.65&two-way.rows.high=1.05&two-way.rows.points=5&two-way.columns.low=0.6&two-way.columns.high=0.78&two-way.columns.points=4");

        Assert.Contains("None of 20 cells clears: 6 meet the low hurdle only and 14 fail.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"chart-two-way\"", page, StringComparison.Ordinal);
        Assert.Contains("18.7%", page, StringComparison.Ordinal);
        Assert.Contains("Base, built in", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_address_keeps_its_text_says_what_is_wrong_and_shows_the_usual_table()
    {
        var page = await PageAsync("?tab=two-way&two-way.rows.points=42");

        Assert.Contains("value=\"42\"", page, StringComparison.Ordinal);
        Assert.Contains("takes 2 to 41 values", page, StringComparison.Ordinal);
        Assert.Contains("data-stale=\"true\" data-testid=\"two-way-result\"", page, StringComparison.Ordinal);
        Assert.Contains("of 121 cells", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string query) => WebUtility.HtmlDecode(await host.Client.GetStringAsync("/scenarios/base" + query));
}
