using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Capex;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Aws;
using AmznAiStrategy.Web.Features.Capex;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Tests.Facts;

public sealed class ArticleEventsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private ImmutableArray<DatedEvent> Events => DatedEvent.In(database.Book);

    [Fact]
    public void A_year_is_found_with_and_without_the_mark_of_an_estimate() => Assert.Equal(
        [new ChartEvent("2024", "late 2024", "Nova launched"), new ChartEvent("2026E", "early 2026", "Trainium3 expected")],
        ArticleEvents.ByYear(Events, ["2024", "2025", "2026E"], "nova.launch", "silicon.trainium3.availability").AsEnumerable());

    [Fact]
    public void Early_is_the_first_quarter_late_the_last_and_a_month_its_own() => Assert.Equal(
        [
            new ChartEvent("Q1'25", "early 2025", "Trainium2 launched"),
            new ChartEvent("Q1'25", "February 2025", "Alexa+ announced"),
            new ChartEvent("Q4'25", "late 2025", "OpenAI contract signed"),
        ],
        ArticleEvents.ByQuarter(Events, ["Q4'24", "Q1'25", "Q2'25", "Q3'25", "Q4'25"], "silicon.trainium2.launch", "alexa.announced", "openai.contract-date").AsEnumerable());

    [Fact]
    public void What_the_axis_does_not_show_is_left_out() =>
        Assert.Empty(ArticleEvents.ByYear(Events, ["2027", "2028"], "nova.launch", "rainier.operational-since"));

    [Fact]
    public void A_missing_figure_is_no_event()
    {
        var without = new FactBook(database.Book.All.Where(fact => fact.Id != "rainier.operational-since"));

        Assert.Equal(
            ["Nova launched", "OpenAI contract signed", "Trainium3 expected"],
            CapexCharts.AiAndOther(CapexFigures.From(without)).Events.Select(one => one.Text));
    }

    [Fact]
    public void Key_initiatives_are_pinned_to_their_years() => Assert.Equal(
        [
            ("2023", "First AI capacity built at AWS"),
            ("2024", "Bedrock scaled up; Trainium put to use"),
            ("2025", "Rainier goes live; Nova introduced"),
            ("2026E", "Trainium3 put to use; growth at the edge"),
        ],
        CapexCharts.AiShare(CapexFigures.From(database.Book)).Events.Select(one => (one.At, one.Text)));

    [Fact]
    public void Quarters_of_aws_carry_what_may_explain_them()
    {
        var aws = Analysis.Aws.AwsFigures.From(database.Book);

        Assert.Equal(["Q1'25", "Q4'25", "Q4'25"], AwsCharts.RevenueAndIncome(aws).Events.Select(one => one.At));
        Assert.Equal(["OpenAI contract signed"], AwsCharts.BacklogSeries(aws).Events.Select(one => one.Text));
    }
}
