using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Workbench.Solve;

/// <summary>The page that arrives, before any script has run, already shows the answer.</summary>
public sealed class SolvePageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_address_opens_the_answer_its_chart_and_every_lever()
    {
        var page = await PageAsync("?tab=solve&solve.lever=capex-after-2026");

        Assert.Contains("Capex after 2026 must be 1.05x (now 1.00x) for ROIC at the window's end to reach 15.0%.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"chart-solve\"", page, StringComparison.Ordinal);
        Assert.Contains("data-solved=\"compute-life\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_address_keeps_its_text_says_what_is_wrong_and_shows_the_usual_answer()
    {
        var page = await PageAsync("?tab=solve&solve.target=a+lot");

        Assert.Contains("value=\"a lot\"", page, StringComparison.Ordinal);
        Assert.Contains("“a lot” is not a number", page, StringComparison.Ordinal);
        Assert.Contains("data-stale=\"true\" data-testid=\"solve-result\"", page, StringComparison.Ordinal);
        Assert.Contains("Revenue per compute dollar must be $0.84", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string query) => WebUtility.HtmlDecode(await host.Client.GetStringAsync("/scenarios/base" + query));
}
