using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Layout;

/// <summary>The server writes a page as this browser wants it to look.</summary>
public sealed class LookTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("/", "theme=dark; density=compact; hint=dismissed", "<html lang=\"en\" data-bs-theme=\"dark\" data-density=\"compact\" data-hint=\"dismissed\">")]
    [InlineData("/", "theme=system", "<html lang=\"en\" data-density=\"comfortable\" data-hint=\"shown\">")]
    [InlineData("/", "other=1", "<html lang=\"en\" data-density=\"comfortable\" data-hint=\"shown\">")]
    [InlineData("/", "theme=\"><script>; density=huge; hint=7", "<html lang=\"en\" data-density=\"comfortable\" data-hint=\"shown\">")]
    [InlineData("/embed/capex-ai-and-other?theme=light", "theme=dark", "<html lang=\"en\" data-bs-theme=\"light\" data-density=\"comfortable\" data-hint=\"shown\">")]
    [InlineData("/no/such/page", "theme=dark", "<html lang=\"en\" data-bs-theme=\"dark\" data-density=\"comfortable\" data-hint=\"shown\">")]
    public async Task What_the_browser_remembers_stands_in_the_page(string address, string cookies, string expected) =>
        Assert.Contains(expected, await PageAsync(address, cookies), StringComparison.Ordinal);

    [Theory]
    [InlineData("theme=dark", "data-theme-choice=\"dark\"", "data-density-choice=\"comfortable\"")]
    [InlineData("density=compact", "data-theme-choice=\"system\"", "data-density-choice=\"compact\"")]
    public async Task Its_choices_are_pressed(string cookies, params string[] choices) =>
        Assert.Equal(choices, Regex.Matches(await PageAsync("/", cookies), "(data-(?:theme|density)-choice=\"[a-z]+\") aria-pressed=\"true\"").Select(match => match.Groups[1].Value));

    private async Task<string> PageAsync(string address, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        using var answer = await host.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
