using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>Tabs open from their address before any script has run.</summary>
public sealed class DriversAndRisksPageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task The_tornado_is_there_with_sentence_form_and_table()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base?tab=drivers&drivers.measure=irr&drivers.levers=demand,compute-life");

        Assert.Matches("data-testid=\"drivers-answer\"[^>]*>The verdict hangs on ", page);
        Assert.Contains("data-chart=\"drivers-tornado\"", page, StringComparison.Ordinal);
        Assert.Matches("<option value=\"irr\"[^>]* selected", page);
        Assert.Equal(2, Regex.Count(page, "data-lever-row="));
    }

    [Fact]
    public async Task Choices_that_cannot_be_used_are_named_and_the_usual_tornado_is_shown()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base?tab=drivers&drivers.low.price-change=5%25");

        Assert.Contains("Shown for the last choices that could be used", page, StringComparison.Ordinal);
        Assert.Matches("id=\"drivers-price-change-high-error\"[^>]*>The range of price change must go from low to high", page);
        Assert.Matches("data-option=\"drivers.low.price-change\"[^>]*value=\"5%\"", page);
        Assert.Equal(17, Regex.Count(page, "data-lever-row="));
    }

    [Fact]
    public async Task The_risks_are_there_with_the_chosen_reading_marked()
    {
        var page = await host.Client.GetStringAsync("/scenarios/base?tab=risks&risks.denominator=total&risks.lag=2");

        Assert.Equal(5, Regex.Count(page, "data-risk-sentence="));
        Assert.Contains("Switched from AI capex with no lag to total capex with a lag of 2 years, the verdict stays fails", page, StringComparison.Ordinal);
        Assert.Matches("data-row=\"TotalCapex\".*?aria-current=\"true\"", page.ReplaceLineEndings(" "));
        Assert.Equal(1, Regex.Count(page, "badge-soft\">chosen"));
    }
}
