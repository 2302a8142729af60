using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Controls;
using AmznAiStrategy.Web.Features.Facts;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class FigureSentenceTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private FactBook Book => database.Book;

    [Theory]
    [InlineData("aws.2025-q4.revenue", "AWS revenue was $35.6B in Q4 2025 (Frontier Ledger article, AWS Financial Performance: The AI Profit Engine, table row AWS Revenue; as of March 2026).")]
    [InlineData("capex.2025.plan", "Amazon capex plan is ~$100B in 2025 (Frontier Ledger article, The Capital Blitz: $100B+ and Climbing, paragraph 1; as of March 2026).")]
    [InlineData("roi.hurdle", "AWS return on investment required has to be >15–20% over 3–5 years (Frontier Ledger article, The Capex ROI Question, paragraph 1; as of March 2026).")]
    public void A_printed_figure_is_said_with_its_period_meaning_and_place(string id, string sentence) =>
        Assert.Equal(sentence, FigureSentence.Of(Figure.Of(Book, id)));

    [Fact]
    public void A_reported_figure_says_who_reported_it() =>
        Assert.StartsWith("Amazon capex (purchases of property and equipment) was $131.8B in 2025 (reported: ", FigureSentence.Of(Figure.Of(Book, "reported.2025.capex")), StringComparison.Ordinal);

    [Fact]
    public void A_derived_figure_says_what_it_was_computed_from()
    {
        var figure = Figure.Product("AI capex 2025", Unit.UsdBillions, "total capex × AI share", Figure.Of(Book, "capex.2025.total"), Figure.Of(Book, "capex.2025.ai-share"));

        Assert.Equal(
            "AI capex 2025 is $85.0B, computed as total capex × AI share from Amazon total capex, 2025 ($100B) and Amazon AI share of capex, 2025 (85%) "
            + "(Frontier Ledger article, as of March 2026).", // 100 × 0.85
            FigureSentence.Of(figure));
    }

    [Fact]
    public void A_figure_from_an_estimate_says_so()
    {
        var figure = Figure.Growth("Growth", Figure.Of(Book, "capex.2025.total"), Figure.Of(Book, "capex.2026.total"));

        Assert.EndsWith("(from an estimate; Frontier Ledger article, as of March 2026).", FigureSentence.Of(figure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_lacks_an_input_says_which()
    {
        var figure = Figure.Growth("Growth", Figure.Of(Book, "capex.2025.total"), Figure.Of(Book, "capex.1999.total"));

        Assert.Equal(
            "Growth cannot be computed as later ÷ earlier − 1 from Amazon total capex, 2025 ($100B) and capex.1999.total (n/a): "
            + "capex.1999.total has no value: there is no figure 'capex.1999.total' (Frontier Ledger article, as of March 2026).",
            FigureSentence.Of(figure));
    }

    [Fact]
    public void Missing_assumed_and_projected_figures_are_told_apart()
    {
        var assumed = new Figure("Price change", -0.04, Unit.PerYear, new AssumedOrigin("Base", "productivity.priceChange"));
        var projected = new Figure("NOPAT 2031", 12.5, Unit.UsdBillions, new ProjectedOrigin("Base", "(1 - t) EBIT_y", [assumed]));

        Assert.Equal("The figure capex.1999.total is not in the data.", FigureSentence.Of(Figure.Of(Book, "capex.1999.total")));
        Assert.Equal("Price change is assumed to be −4.0%/yr in scenario Base (productivity.priceChange).", FigureSentence.Of(assumed));
        Assert.Equal(
            "NOPAT 2031 is projected at $12.5B in scenario Base, computed as (1 - t) EBIT_y from Price change (−4.0%/yr) "
            + "(Capex-ROI model on figures of the Frontier Ledger article, as of March 2026).",
            FigureSentence.Of(projected));
    }

    [Theory]
    [InlineData("2025-Q4", "in Q4 2025")]
    [InlineData("2025", "in 2025")]
    [InlineData("2024-11", "in November 2024")]
    [InlineData("early 2025", "in early 2025")]
    [InlineData("end of 2025", "at the end of 2025")]
    [InlineData("as of 2026-03", "as of March 2026")]
    [InlineData("2024..2025", "from 2024 to 2025")]
    [InlineData("2021-Q4..2022-Q3", "from Q4 2021 to Q3 2022")]
    [InlineData("18 months", "over 18 months")]
    [InlineData("next 5-10 years", "over the next 5–10 years")]
    [InlineData("12 months to 2026-03", "over the 12 months to March 2026")]
    [InlineData("from 2026-03", "from March 2026")]
    [InlineData("prior years", "in prior years")]
    [InlineData("undated", "")]
    public void A_period_stands_in_the_sentence(string period, string words) => Assert.Equal(words, FigureSentence.When(period));

    [Fact]
    public void Every_printed_figure_makes_one_sentence_with_its_value_and_place() => Assert.All(Book.All, fact =>
    {
        var sentence = FigureSentence.Of(Figure.Of(fact));
        Assert.Contains(Format.Fact(fact), sentence, StringComparison.Ordinal);
        Assert.Contains(fact.Locator, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(").", sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void The_trace_is_the_sentence_and_its_inputs_open_theirs()
    {
        using var context = new BunitContext();
        var figure = Figure.Product("AI capex 2025", Unit.UsdBillions, "total capex × AI share", Figure.Of(Book, "capex.2025.total"), Figure.Of(Book, "capex.2025.ai-share"));

        var view = context.Render<FigureView>(parameters => parameters.Add(component => component.Figure, figure));
        var trace = view.Find($"[id='{view.Find(".figure-value").GetAttribute("popovertarget")}']");
        var inputs = trace.QuerySelectorAll(".figure-sentence button");

        Assert.Equal(FigureSentence.Of(figure), string.Join(' ', trace.QuerySelector(".figure-sentence")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["Amazon total capex, 2025 ($100B)", "Amazon AI share of capex, 2025 (85%)"], inputs.Select(input => input.TextContent));
        Assert.Equal(
            ["/facts#capex.2025.total", "/facts#capex.2025.ai-share"],
            inputs.Select(input => view.Find($"[id='{input.GetAttribute("popovertarget")}'] a").GetAttribute("href")));
        Assert.Equal(3, view.FindAll(".figure-trace").Count);
    }

    [Fact]
    public void Nothing_to_show_says_why_to_eyes_and_ears()
    {
        using var context = new BunitContext();

        var nothing = context.Render<Optional>(parameters => parameters.Add(component => component.Figure, null).Add(component => component.Absent, "The series begins later")).Find("span");

        Assert.Equal("–", nothing.TextContent);
        Assert.Equal("The series begins later", nothing.GetAttribute("title"));
        Assert.Equal("None: The series begins later", nothing.GetAttribute("aria-label"));
    }
}
