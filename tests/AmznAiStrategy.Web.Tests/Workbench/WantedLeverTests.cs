using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Tests.Hosting;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>An address that names a lever opens the workbench on its row.</summary>
public sealed class WantedLeverTests : IAsyncLifetime
{
    private readonly TemporaryStore store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("?focus=price-change", "price-change", null)]
    [InlineData("?focus=productivity.priceChange", "price-change", null)]         // the path that the guided lever carries
    [InlineData("?focus=economics.cashMargin.end", "cash-margin", null)]          // a path that it moves along
    [InlineData("?focus=economics.taxRate", null, "economics.taxRate")]           // no guided lever moves it
    [InlineData("?focus=investment.capexByYear.2026", null, "investment.capexByYear.2026")]
    [InlineData("?focus=tax", null, null)]
    [InlineData("?demand.bookingsScale=1.2&focus=demand", "demand", null)]
    [InlineData("?focus=compute-life&focus=demand", "compute-life", null)]
    public async Task A_lever_is_wanted_by_its_id_or_the_path_of_an_assumption(string query, string? lever, string? field)
    {
        var wanted = WantedLever.Of(query, await BaseAsync())!;

        Assert.Equal((lever, field, lever is null && field is null), (wanted.Lever, wanted.Field, wanted.IsUnknown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?focus=")]
    [InlineData("?demand.bookingsScale=1.2")]
    public async Task Nothing_is_wanted_where_nothing_is_asked_for(string query) => Assert.Null(WantedLever.Of(query, await BaseAsync()));

    [Fact]
    public async Task What_nobody_would_read_is_shortened() =>
        Assert.Equal(81, WantedLever.Of("?focus=" + new string('x', 10_000), await BaseAsync())!.Asked.Length); // 80 and an ellipsis

    [Theory]
    [InlineData("?focus=price-change", "/scenarios/base")]
    [InlineData("?focus=nonsense", "/scenarios/base")]
    [InlineData("?focus=price-change&demand.bookingsScale=1.2", "/scenarios/base?demand.bookingsScale=1.2")]
    public async Task The_wanted_lever_is_neither_a_change_nor_a_broken_part(string query, string address)
    {
        await using var session = new WorkbenchSession(store.Scenarios, Drafts, store.Clock, NullLogger<WorkbenchSession>.Instance, "base", "ann");
        await session.OpenAsync(query);

        Assert.Empty(session.Notices.Broken);
        Assert.Equal(address, session.Address);
    }

    [Fact]
    public void A_guided_lever_is_marked_and_takes_the_focus()
    {
        using var pages = Pages();
        var bench = Render(pages, "?focus=productivity.priceChange");

        Assert.Equal("price-change", bench.Find(".wanted").GetAttribute("data-lever"));
        Assert.Empty(bench.FindAll("[data-field]"));
        Assert.Single(pages.JSInterop.Invocations, call => call.Identifier == "Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public void An_assumption_beyond_the_seven_levers_opens_the_full_form_on_its_group()
    {
        using var pages = Pages();
        var bench = Render(pages, "?focus=economics.taxRate");

        Assert.Equal("economics.taxRate", bench.Find(".wanted").GetAttribute("data-field"));
        Assert.Equal("Economics", bench.Find("details[open] > summary").TextContent.Trim());
        Assert.Equal("true", bench.Find("[data-form=full]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Somebody_who_turns_to_the_other_form_and_back_is_not_sent_to_the_row_again()
    {
        using var pages = Pages();
        var bench = Render(pages, "?focus=price-change");

        bench.Find("[data-form=full]").Click();
        bench.Find("[data-form=guided]").Click();

        Assert.Empty(bench.FindAll(".wanted"));
        Assert.Single(pages.JSInterop.Invocations, call => call.Identifier == "Blazor._internal.domWrapper.focus");
    }

    [Theory]
    [InlineData("demand", "data-lever", "demand")]
    [InlineData("economics.taxRate", "data-field", "economics.taxRate")]
    [InlineData("construction-delay", "data-field", "buildOut.entryLag.yearAfter")] // what it takes there comes from the same year
    public void A_lever_of_the_tornado_leads_to_its_row_as_often_as_it_is_picked(string lever, string attribute, string row)
    {
        using var pages = Pages();
        var bench = Render(pages, "?tab=drivers");

        for (var times = 1; times <= 2; times++)
        {
            bench.Find($"[data-lever-row='{lever}'] button").Click();
            Assert.Equal(row, bench.Find(".wanted").GetAttribute(attribute));
            Assert.Equal(times, pages.JSInterop.Invocations.Count(call => call.Identifier == "Blazor._internal.domWrapper.focus"));
        }
    }

    [Fact]
    public void A_lever_that_is_not_there_is_named_in_a_notice()
    {
        using var pages = Pages();
        var bench = Render(pages, "?focus=<b>tax</b>");

        Assert.Contains("no lever called <b>tax</b>", bench.Find("[data-testid=unknown-lever]").TextContent, StringComparison.Ordinal);
        Assert.Empty(bench.FindAll(".wanted"));
        Assert.Empty(bench.FindAll("[data-testid=broken-link]"));
    }

    private DraftStore Drafts => new(store.Database, store.Clock);

    private async Task<Assumptions> BaseAsync() => (await store.Scenarios.FindAsync("base"))!.Assumptions;

    private static IRenderedComponent<ScenarioWorkbench> Render(BunitContext pages, string query)
    {
        var bench = pages.Render<ScenarioWorkbench>(parameters => parameters.Add(p => p.Id, "base").Add(p => p.Editor, "ann").Add(p => p.Query, query));
        bench.WaitForElement("scenario-form");
        return bench;
    }

    private BunitContext Pages()
    {
        var pages = new BunitContext();
        pages.Services.AddSingleton(store.Database).AddSingleton(store.Scenarios).AddSingleton(Drafts).AddSingleton<TimeProvider>(store.Clock);
        pages.Services.AddSingleton<ILogger<WorkbenchSession>>(NullLogger<WorkbenchSession>.Instance);
        pages.SetRendererInfo(new("Server", isInteractive: true));
        pages.JSInterop.Mode = JSRuntimeMode.Loose;
        return pages;
    }
}
