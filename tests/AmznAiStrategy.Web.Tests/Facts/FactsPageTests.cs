using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Features.Facts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class FactsPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private const string Rows = "tbody tr";

    [Fact]
    public void Every_figure_has_a_row_that_a_link_can_land_on()
    {
        using var pages = database.Pages();

        var ids = Ids(Open(pages, "/facts"));

        Assert.Equal(database.Book.All.Select(fact => fact.Id), ids);
        Assert.Contains("capex.2025.total", ids);
    }

    [Fact]
    public void Article_and_reported_rows_say_who_prints_them()
    {
        using var pages = database.Pages();

        Assert.All(Open(pages, "/facts").FindAll(Rows), row => Assert.StartsWith(
            row.QuerySelector("a[id]")!.Id!.StartsWith("reported.", StringComparison.Ordinal) ? "Reported: " : "Article: ",
            row.Children[4].TextContent,
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_has_value_period_meaning_place_and_note()
    {
        using var pages = database.Pages();

        var row = Open(pages, "/facts").Find("[id='capex.2025.big4-total']").ParentElement!.ParentElement!;

        Assert.Equal(
            ["Big 4: combined capex capex.2025.big4-total", ">$315B", "2025", "plan, more than", "Article: The Capital Blitz: $100B+ and Climbing, paragraph 2", "Amazon included"],
            row.Children.Select(cell => Spaced(cell.TextContent)));
    }

    [Fact]
    public void The_address_says_what_is_shown()
    {
        using var pages = database.Pages();

        var page = Open(pages, "/facts?topic=capex&q=TOTAL%202026");

        Assert.Equal(["capex.2026.ai-spending", "capex.2026.total"], Ids(page));
        Assert.Equal("TOTAL 2026", page.Find("input[name=q]").GetAttribute("value"));
        Assert.Equal("capex", page.Find("select[name=topic] option[selected]").GetAttribute("value"));
        Assert.Equal($"2 of {database.Book.All.Length} figures, in the order of the sources.", page.Find("[data-testid=fact-count]").TextContent);
    }

    [Fact]
    public void A_sorted_column_says_so_and_its_next_click_turns_it()
    {
        using var pages = database.Pages();

        var page = Open(pages, "/facts?topic=capex&sort=value&dir=asc");
        var heading = page.FindAll("thead th")[1];

        Assert.Equal("ascending", heading.GetAttribute("aria-sort"));
        Assert.Equal("/facts?topic=capex&sort=value&dir=desc", heading.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("descending", Open(pages, "/facts?topic=capex&sort=value&dir=desc").FindAll("thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal("/facts?topic=capex", Open(pages, "/facts?topic=capex&sort=value&dir=desc").FindAll("thead th")[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain(Open(pages, "/facts").FindAll("thead th"), one => one.GetAttribute("aria-sort") is "ascending" or "descending");
    }

    [Fact]
    public void What_leaves_the_page_is_what_it_shows()
    {
        using var pages = database.Pages();

        var page = Open(pages, "/facts?topic=aws&kind=numbers&sort=period&dir=desc&colour=red");

        Assert.Equal("/api/facts.csv?topic=aws&kind=numbers&sort=period&dir=desc", page.Find("a[download]").GetAttribute("href"));
        Assert.Equal("/api/facts.tsv?topic=aws&kind=numbers&sort=period&dir=desc", page.Find("[data-copy-from]").GetAttribute("data-copy-from"));
        Assert.Equal($"CSV of these {Ids(page).Length} figures", page.Find("a[download]").TextContent);
    }

    [Theory]
    [InlineData("topic=nothing", "There is no topic “nothing”.")]
    [InlineData("period=1492", "There is no period “1492”.")]
    [InlineData("qualifier=surely", "There is no qualifier “surely”.")]
    [InlineData("kind=pictures", "There is no kind “pictures”.")]
    [InlineData("sort=colour", "There is no column “colour”.")]
    [InlineData("sort=value&dir=sideways", "There is no direction “sideways”.")]
    [InlineData("topik=capex", "“topik” is not something that figures can be chosen by.")]
    [InlineData("topic=capex&topic=aws&topic=", "“topic” is there 2 times; the first one counts.")]
    [InlineData("topic=%3Cb%3Ecapex%3C%2Fb%3E", "There is no topic “<b>capex</b>”.")]
    public void What_an_address_cannot_mean_is_named_and_the_rest_is_shown(string query, string problem)
    {
        using var pages = database.Pages();

        var page = Open(pages, $"/facts?{query}");

        Assert.Equal(problem, page.Find("[data-testid=fact-ignored] span").TextContent);
        Assert.NotEmpty(Ids(page));
    }

    [Theory]
    [InlineData("/facts?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "words “<script>alert(1)</script>”")]
    [InlineData("/facts?topic=kuiper&period=2019&q=capex", "words “capex”, topic Project Kuiper, period 2019")]
    public void A_filter_that_matches_nothing_says_which_and_offers_all(string address, string chosen)
    {
        using var pages = database.Pages();

        var page = Open(pages, address);

        Assert.Empty(page.FindAll("table"));
        Assert.Empty(page.FindAll("script"));
        Assert.StartsWith("0 of ", page.Find("[data-testid=fact-count]").TextContent, StringComparison.Ordinal);
        Assert.Contains(chosen, page.Markup.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("/facts", page.FindAll("p a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("a[download]"));
    }

    [Fact]
    public void Ten_thousand_characters_are_cut_and_the_page_says_so()
    {
        using var pages = database.Pages();

        var page = Open(pages, $"/facts?q={new string('x', 10_000)}");

        Assert.Equal(80, page.Find("input[name=q]").GetAttribute("value")!.Length);
        Assert.Equal("Only the first 80 characters of the words are searched.", page.Find("[data-testid=fact-ignored] span").TextContent);
        Assert.True(page.Markup.Length < 20_000);
    }

    [Fact]
    public void Markup_in_a_figure_is_shown_as_it_is_written()
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var hostile = database.Book["capex.2025.total"] with
        {
            Entity = "<img src=x onerror=alert(1)>",
            Metric = "</td></table>",
            Low = null,
            High = null,
            Text = "<script>1</script>",
            PrintedUnit = "text",
            Note = "{{7*7}}",
        };

        var table = context.Render<FactTable>(parameters => parameters.Add(component => component.Rows, [hostile]).Add(component => component.Filter, new FactFilter()));

        Assert.Empty(table.FindAll("img, script"));
        Assert.Equal("<img src=x onerror=alert(1)>: </td></table> capex.2025.total", Spaced(table.Find("td").TextContent));
        Assert.Equal("<script>1</script>", table.Find("td.num").TextContent.Trim());
    }

    [Fact]
    public void The_form_needs_no_script_and_keeps_the_order()
    {
        using var pages = database.Pages();

        var form = Open(pages, "/facts?sort=period&dir=desc").Find("form");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("/facts", form.GetAttribute("action"));
        Assert.Equal("80", form.QuerySelector("input")!.GetAttribute("maxlength"));
        Assert.Equal(["period", "desc"], form.QuerySelectorAll("input[type=hidden]").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public void Every_topic_has_a_name_for_people() =>
        Assert.All(database.Book.Topics, topic => Assert.True(char.IsUpper(TopicNames.Of(topic)[0])));

    [Fact]
    public void Without_figures_the_page_says_so()
    {
        using var context = new BunitContext();

        var notice = context.Render<NoFigures>();

        Assert.Contains("No figures are stored", notice.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private static string[] Ids(IRenderedComponent<FactsPage> page) => [.. page.FindAll($"{Rows} a[id]").Select(link => link.Id!)];

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IRenderedComponent<FactsPage> Open(BunitContext pages, string address)
    {
        pages.JSInterop.Mode = JSRuntimeMode.Loose; // the grid loads a script in circuits, where the product never has it
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return pages.Render<FactsPage>();
    }
}
