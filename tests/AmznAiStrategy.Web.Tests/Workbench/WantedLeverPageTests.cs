using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>The page that arrives, before any script has run, already shows the form with the wanted row.</summary>
public sealed class WantedLeverPageTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("productivity.priceChange", "data-lever=\"price-change\"", "data-field=")]
    [InlineData("economics.taxRate", "data-field=\"economics.taxRate\"", "data-lever=")]
    public async Task The_right_form_is_there_from_the_start(string focus, string row, string otherForm)
    {
        var page = await host.Client.GetStringAsync(Urls.Lever(focus));

        Assert.Matches($"class=\"[^\"]*wanted\" {row}", page);
        Assert.DoesNotContain(otherForm, page, StringComparison.Ordinal);
    }
}
