using AmznAiStrategy.Web.Features.AiServices;
using Bunit;

namespace AmznAiStrategy.Web.Tests.AiServices;

public sealed class AiServicesPageTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("Customers", "6,331", "6,242")]
    [InlineData("Share of the category", "0.71%", "0.70%")]
    [InlineData("Place in the category", "no. 10", "no. 11")]
    [InlineData("Customers per point of share", "8,917", "8,917")] // 6331 / 0.71, 6242 / 0.70
    [InlineData("Customers of the category, implied", "891,690", "891,714")] // 6331 / 0.0071, 6242 / 0.0070
    public void Both_services_stand_side_by_side(string row, params string[] values)
    {
        using var pages = database.Pages();

        var cells = pages.Render<AiServicesPage>().FindAll("[data-testid=services] tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Trim() == row).QuerySelectorAll("td.num .figure-value");

        Assert.Equal(values, cells.Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_answer_comes_first()
    {
        using var pages = database.Pages();

        var answer = pages.Render<AiServicesPage>().Find("[data-testid=answer]");

        Assert.Equal(["6,331", "6,242", "+1.4%", "+1.4%", "1.41%"], answer.QuerySelectorAll(".figure-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Incumbency_stands_as_words_that_lead_to_their_source()
    {
        using var pages = database.Pages();

        var claim = pages.Render<AiServicesPage>().Find("[data-testid=incumbency]");

        Assert.Contains("/facts#services.bedrock.incumbent-adoption", claim.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("present AWS customers far likelier than new startups", claim.QuerySelector(".figure-value")!.TextContent);
    }

    [Fact]
    public void The_page_says_that_no_lever_takes_its_figures()
    {
        using var pages = database.Pages();

        var page = pages.Render<AiServicesPage>();

        Assert.Contains("No lever takes", page.Find("[data-testid=no-lever]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".use-in-scenario"));
        Assert.Equal(4, page.FindAll("[data-testid=chart]").Count);
        Assert.Single(page.FindAll("h1"));
        Assert.Empty(page.FindAll("[data-testid=missing-figures]"));
    }

    [Fact]
    public void A_missing_figure_is_named_and_the_rest_is_shown()
    {
        using var lacking = SeededDatabase.Without("services.bedrock.category-share");
        using var pages = lacking.Pages();

        var page = pages.Render<AiServicesPage>();

        Assert.Equal("services.bedrock.category-share", page.Find("[data-testid=missing-figures] code").TextContent);
        Assert.Contains("891,690", page.Find("[data-testid=services]").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("[data-testid=chart]").Count);
    }
}
