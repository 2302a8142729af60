using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Tests.Hosting;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Compare;

/// <summary>The page that sets scenarios side by side.</summary>
public sealed class ComparePageTests : BunitContext, IAsyncLifetime
{
    private readonly TemporaryStore store = new();

    public ComparePageTests() => Services.AddSingleton(store.Scenarios);

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public void Verdicts_and_workbench_links_stand_first()
    {
        var cards = Open("s=bull&s=base&s=bear").FindAll("[data-testid=compare-verdicts] li");

        Assert.Equal(["/scenarios/bull", "/scenarios/base", "/scenarios/bear"], cards.Select(card => card.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("Clears", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Low bound only", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Fails", cards[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_show_their_difference_to_the_first_scenario()
    {
        // reference.py: ROIC 2031 of 15.357 % and 24.617 %, IRR 9.138 % and 17.570 %.
        var page = Open("s=base&s=bull");

        Assert.Equal(["15.4%", "24.6% +9.3 pp"], Cells(page, "roic-window-end"));
        Assert.Equal(["9.1%", "17.6% +8.4 pp"], Cells(page, "programme-irr"));
        Assert.Equal(["2031", "2029 earlier by 2 years"], Cells(page, "first-year-low"));
    }

    [Fact]
    public void An_output_of_another_year_says_so() =>
        Assert.Contains("ROIC 2030", Cells(Open("s=base&s=base~hurdle.clockStart=2025"), "roic-window-end")[1], StringComparison.Ordinal);

    [Fact]
    public void Only_assumptions_that_differ_are_shown_at_first()
    {
        var rows = Open("s=base&s=base~productivity.priceChange=-0.06").FindAll("tr[data-path]");

        Assert.Equal("productivity.priceChange", Assert.Single(rows).GetAttribute("data-path"));
        Assert.Contains("≠", rows[0].TextContent, StringComparison.Ordinal); // not by colour alone
    }

    [Fact]
    public void All_assumptions_are_a_link_away()
    {
        var link = Open("s=base&s=bull").FindAll("a").Single(a => a.TextContent == "Show all of them");
        Assert.Equal("/compare?s=base&s=bull&all=1#assumptions", link.GetAttribute("href"));

        var all = Open("s=base&s=bull&all=1");
        Assert.True(all.FindAll("tr[data-path]").Count > 80);
        Assert.Equal("/compare?s=base&s=bull#assumptions", all.FindAll("a").Single(a => a.TextContent == "Show only those that differ").GetAttribute("href"));
    }

    [Fact]
    public async Task Scenarios_that_assume_the_same_say_so()
    {
        var same = await store.SaveAsync("Base again");

        Assert.Contains("assume the same throughout", Open($"s=base&s={same.Id}").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_reported_above_the_rest()
    {
        var page = Open("s=base&s=nope&s=bull~speed=3");

        var problems = page.FindAll("[data-testid=compare-problems] li").Select(item => item.TextContent).ToList();
        Assert.Equal(2, problems.Count);
        Assert.Contains("nope", problems[0], StringComparison.Ordinal);
        Assert.Contains("speed=3", problems[1], StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[data-testid=compare-verdicts] li").Count);
    }

    [Fact]
    public void Without_two_scenarios_it_offers_the_choice()
    {
        var page = Open("");

        Assert.Empty(page.FindAll("[data-testid=compare-outputs]"));
        var form = page.Find("form");
        Assert.Equal(("get", "/compare"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(4, form.QuerySelectorAll("select[name=s]").Length);
        Assert.Contains(form.QuerySelectorAll("option"), option => option.GetAttribute("value") == "bear" && option.TextContent == "Bear");
    }

    [Fact]
    public void The_form_shows_what_is_compared_with_its_changes()
    {
        var chosen = Open("s=base~hurdle.low=0.1&s=bull&all=1").FindAll("select[name=s]").Select(select => select.QuerySelector("option[selected]")!).ToList();

        Assert.Equal(["base~hurdle.low=0.1", "bull", "", ""], chosen.Select(option => option.GetAttribute("value")));
        Assert.Equal("Base (1 change)", chosen[0].TextContent);
    }

    [Fact]
    public void Words_from_the_address_are_only_words()
    {
        var page = Open("s=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>") + "&s=base");

        Assert.Empty(page.FindAll("img"));
        Assert.Contains("&lt;img", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ComparePage> Open(string query)
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/compare?{query}");
        var page = Render<ComparePage>();
        page.WaitForElement("form");
        return page;
    }

    /// <summary>The cells of an output's row: the value, then what is said about it.</summary>
    private static List<string> Cells(IRenderedComponent<ComparePage> page, string output) =>
        [.. page.Find($"tr[data-output={output}]").QuerySelectorAll("td").Select(cell => string.Join(' ', cell.ChildNodes.Select(node => node.TextContent.Trim()).Where(text => text.Length > 0)))];
}
