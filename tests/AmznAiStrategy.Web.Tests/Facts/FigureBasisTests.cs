using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Features.Facts;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class FigureBasisTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private FactBook Book => database.Book;

    [Fact]
    public void A_printed_figure_has_its_own_period_and_meaning()
    {
        var figure = Figure.Of(Book, "capex.2025.plan");

        Assert.Equal("2025", FigureBasis.Period(figure));
        Assert.Equal("plan, about", FigureBasis.Meant(figure));
        Assert.Null(FigureBasis.Formula(figure));
    }

    [Fact]
    public void A_derived_figure_has_the_periods_of_its_inputs_and_its_formula()
    {
        var figure = Figure.Quotient("Cover", Unit.Multiple, "backlog ÷ capex 2026", Figure.Of(Book, "aws.backlog"), Figure.Of(Book, "capex.2026.total"));

        Assert.Equal("undated, 2026", FigureBasis.Period(figure));
        Assert.Equal("derived, from an estimate", FigureBasis.Meant(figure));
        Assert.Equal("backlog ÷ capex 2026", FigureBasis.Formula(figure));
    }

    [Fact]
    public void A_missing_figure_says_that_it_is_missing()
    {
        var figure = Figure.Of(Book, "capex.1999.total");

        Assert.Equal("missing", FigureBasis.Meant(figure));
        Assert.Equal("n/a", figure.Text);
        Assert.Equal(["capex.1999.total"], figure.MissingIds.AsEnumerable());
    }

    [Theory]
    [InlineData("2025-Q4", "Q4'25")]
    [InlineData("2025", "2025")]
    [InlineData("early 2025", "early 2025")]
    public void Quarters_are_short_on_an_axis(string period, string written) => Assert.Equal(written, ChartWords.Quarter(period));

    [Fact]
    public void A_table_row_has_all_five_answers()
    {
        using var context = new BunitContext();

        var table = context.Render<FigureTable>(parameters => parameters
            .Add(component => component.Caption, "Test")
            .Add(component => component.Rows, [new FigureRow("Combined capex", Figure.Of(Book, "capex.2025.big4-total")) { Remark = "Four firms." }]));

        Assert.Equal(
            [">$315B", "2025", "plan, more than", "Article: The Capital Blitz: $100B+ and Climbing, paragraph 2"],
            table.FindAll("tbody td").Select(cell => (cell.QuerySelector(".figure-value") ?? cell).TextContent.Trim()));
        Assert.Equal("/facts#capex.2025.big4-total", table.Find("td:last-child a").GetAttribute("href"));
        Assert.Contains("Four firms.", table.Find("tbody th").TextContent, StringComparison.Ordinal);
    }
}
