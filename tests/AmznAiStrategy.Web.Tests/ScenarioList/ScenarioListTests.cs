using System.Net;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Tests.Hosting;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.ScenarioList;

/// <summary>The list of scenarios as a browser without scripts uses it: pages, links and forms of the running product.</summary>
public sealed class ScenarioListTests(ProductHost host) : IClassFixture<ProductHost>
{
    private ScenarioStore Store => host.Services.GetRequiredService<ScenarioStore>();

    [Fact]
    public async Task The_built_in_scenarios_show_their_golden_results()
    {
        var page = await OpenAsync("/scenarios");

        // reference.py: ROIC 2031, IRR and NPV at 9 % of Bull, Base and Bear.
        Assert.Equal("Clears; ROIC 2031 24.6%; Programme IRR 17.6%; NPV at 9.0% $85.9B", Summary(Card(page, "bull")));
        Assert.Equal("Low bound only; ROIC 2031 15.4%; Programme IRR 9.1%; NPV at 9.0% $1.3B", Summary(Card(page, "base")));
        Assert.Equal("Fails; ROIC 2031 \u22121.6%; Programme IRR \u22123.8%; NPV at 9.0% \u2212$112.4B", Summary(Card(page, "bear")));
    }

    [Fact]
    public async Task A_saved_scenario_says_where_it_comes_from()
    {
        await SaveAsync("Slow power");

        var card = Card(await OpenAsync("/scenarios"), "slow-power");

        Assert.Contains("Started from Base · revision 1 · saved", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/scenarios/slow-power", card.QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task No_circuit_is_opened() =>
        Assert.DoesNotContain("<!--Blazor:", await host.Client.GetStringAsync("/scenarios"), StringComparison.Ordinal);

    [Fact]
    public async Task The_chosen_ones_are_sent_to_the_comparison()
    {
        var page = await OpenAsync("/scenarios");
        var box = (IHtmlInputElement)Card(page, "base").QuerySelector("input[type=checkbox]")!;

        Assert.Equal(("s", "base"), (box.Name, box.Value));
        Assert.Equal(("/compare", "get"), (box.Form!.GetAttribute("action"), box.Form.GetAttribute("method")));
    }

    [Fact]
    public async Task A_copy_is_added_and_announced()
    {
        var page = await PressAsync("/scenarios", "reported-history", "Duplicate");

        Assert.Contains("Reported history (copy) was added", Announcement(page), StringComparison.Ordinal);
        var copy = Card(page, "reported-history-copy");
        Assert.Contains("Started from Reported history", copy.TextContent, StringComparison.Ordinal);
        Assert.Equal(Summary(Card(page, "reported-history")), Summary(copy));
    }

    [Fact]
    public async Task Twenty_clicks_make_one_copy()
    {
        await SaveAsync("Clicked often");
        var form = Form(await OpenAsync("/scenarios"), "clicked-often", "Duplicate");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync("/scenarios", form)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Single(await Store.ListAsync(), row => row.StartedFrom == "clicked-often");
    }

    [Fact]
    public async Task The_same_button_of_a_new_page_makes_another_copy()
    {
        await SaveAsync("Copied twice");

        await PressAsync("/scenarios", "copied-twice", "Duplicate");
        await PressAsync("/scenarios", "copied-twice", "Duplicate");

        Assert.Equal(
            ["Copied twice (copy 2)", "Copied twice (copy)"],
            (await Store.ListAsync()).Where(row => row.StartedFrom == "copied-twice").Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_archived_scenario_leaves_the_list_and_comes_back()
    {
        await SaveAsync("Set aside");

        var without = await PressAsync("/scenarios", "set-aside", "Archive");
        Assert.Contains("Set aside is archived", Announcement(without), StringComparison.Ordinal);
        Assert.Null(without.QuerySelector("[data-scenario=set-aside]"));
        Assert.Contains("archived", Card(await OpenAsync("/scenarios?archived=1"), "set-aside").TextContent, StringComparison.Ordinal);

        var again = await PressAsync("/scenarios?archived=1", "set-aside", "Bring back");
        Assert.Contains("Set aside is back in the list", Announcement(again), StringComparison.Ordinal);
        Assert.NotNull((await OpenAsync("/scenarios")).QuerySelector("[data-scenario=set-aside]"));
    }

    [Fact]
    public async Task A_built_in_scenario_cannot_be_archived()
    {
        var page = await OpenAsync("/scenarios");
        Assert.DoesNotContain(Card(page, "base").QuerySelectorAll("button"), button => button.TextContent == "Archive");

        // A form that says so all the same.
        var form = Form(page, "base", "Duplicate");
        form["command"] = "archive base 0";
        using var answer = await SendAsync("/scenarios", form);

        Assert.Contains("built-in", Problem(await ParseAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_somebody_else_has_saved_is_not_archived_unseen()
    {
        var seen = await SaveAsync("Shared view");
        var form = Form(await OpenAsync("/scenarios"), "shared-view", "Archive");
        await Store.SaveAsync(seen.Id, seen.Version, "Shared view", "With a reason now", seen.Assumptions);

        using var answer = await SendAsync("/scenarios", form);

        Assert.Contains("saved by somebody else", Problem(await ParseAsync(answer)), StringComparison.Ordinal);
        Assert.False((await Store.FindAsync(seen.Id))!.IsArchived);
    }

    [Fact]
    public async Task A_name_that_was_taken_meanwhile_keeps_its_scenario_archived()
    {
        var first = await SaveAsync("One name");
        await Store.ArchiveAsync(first.Id, first.Version);
        await SaveAsync("One name");

        var page = await PressAsync("/scenarios?archived=1", first.Id, "Bring back");

        Assert.Contains("choose another name", Problem(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("delete base 0")]
    [InlineData("duplicate base")]
    [InlineData("duplicate base minus-one")]
    [InlineData("duplicate nobodys 0")]
    public async Task A_command_that_no_button_sends_changes_nothing(string command)
    {
        var form = Form(await OpenAsync("/scenarios"), "base", "Duplicate");
        var before = await Store.ListAsync(includeArchived: true);
        form["command"] = command;

        using var answer = await SendAsync("/scenarios", form);

        Assert.StartsWith("Nothing was changed", Problem(await ParseAsync(answer)), StringComparison.Ordinal);
        Assert.Equal(before, await Store.ListAsync(includeArchived: true));
    }

    [Fact]
    public async Task Names_and_descriptions_are_only_words()
    {
        var saved = await Store.CreateAsync("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", (await Store.FindAsync("base"))!.Assumptions, "base");
        var id = Assert.IsType<SaveResult.Saved>(saved).Scenario.Id;

        var card = Card(await OpenAsync("/scenarios"), id);

        Assert.Equal("<script>alert(1)</script>", card.QuerySelector("h2")!.TextContent);
        Assert.Empty(card.QuerySelectorAll("script, img"));
    }

    private async Task<StoredScenario> SaveAsync(string name)
    {
        var result = await Store.CreateAsync(name, "", (await Store.FindAsync("base"))!.Assumptions, "base");
        return Assert.IsType<SaveResult.Saved>(result).Scenario;
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await host.Client.GetAsync(address);
        return await ParseAsync(answer);
    }

    /// <summary>Presses a button of a card and follows to the page that comes of it.</summary>
    private async Task<IHtmlDocument> PressAsync(string address, string scenario, string button)
    {
        using var answer = await SendAsync(address, Form(await OpenAsync(address), scenario, button));
        return answer.Headers.Location is { } next ? await OpenAsync(next.ToString()) : await ParseAsync(answer);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await host.Client.PostAsync(address, content);
    }

    /// <summary>What a browser sends when the button is pressed.</summary>
    private static Dictionary<string, string> Form(IHtmlDocument page, string scenario, string button)
    {
        var pressed = (IHtmlButtonElement)Card(page, scenario).QuerySelectorAll("button").Single(candidate => candidate.TextContent == button);
        var fields = pressed.Form!.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        fields.Add(pressed.Name!, pressed.Value);
        return fields;
    }

    private static IElement Card(IHtmlDocument page, string scenario) => page.QuerySelector($"[data-scenario={scenario}]")!;

    private static string Summary(IElement card) => string.Join("; ",
        card.QuerySelectorAll("dl > div").Select(output => $"{output.QuerySelector("dt")!.TextContent} {output.QuerySelector("dd")!.TextContent}")
            .Prepend(card.QuerySelector(".verdict-badge")!.TextContent[1..].Trim()));

    private static string Announcement(IHtmlDocument page) => page.QuerySelector("[data-testid=list-done]")!.TextContent;

    private static string Problem(IHtmlDocument page) => page.QuerySelector("[data-testid=list-problem]")!.TextContent;

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
