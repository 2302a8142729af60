using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Tests.Facts;

public sealed class DatedEventTests
{
    [Fact]
    public void What_the_article_dates_stands_in_order_of_time() => Assert.Equal(
        [
            "2024 Q4: Nova launched, late 2024",
            "2025 Q1: Trainium2 launched, early 2025",
            "2025 Q1: Capex plan of 2025, early 2025",
            "2025 Q1: Alexa+ announced, February 2025",
            "2025 Q4: Rainier in operation, late 2025",
            "2025 Q4: OpenAI contract signed, late 2025",
            "2026 Q1: Trainium3 expected, early 2026",
        ],
        DatedEvent.In(PrintedFigures.Book).Select(one => $"{one.Year} Q{one.Quarter}: {one.What}, {one.Date}"));

    [Fact]
    public void Only_what_has_not_happened_is_expected() =>
        Assert.Equal(["Trainium3 expected"], DatedEvent.In(PrintedFigures.Book).Where(one => one.IsExpected).Select(one => one.What));

    [Fact]
    public void A_missing_figure_is_no_event() =>
        Assert.DoesNotContain(DatedEvent.In(PrintedFigures.Without("nova.launch")), one => one.Fact.Id == "nova.launch");

    [Theory]
    [InlineData("2025", 2025, null)]
    [InlineData("end of 2025", 2025, 4)]
    [InlineData("mid 2025", 2025, 2)]
    [InlineData("2025-12", 2025, 4)]
    [InlineData("2025-06", 2025, 2)]
    public void A_date_is_placed_as_closely_as_it_says(string text, int year, int? quarter)
    {
        var one = DatedEvent.Of(PrintedFigures.Book["nova.launch"] with { Text = text }, "Something")!;

        Assert.Equal((year, quarter), (one.Year, one.Quarter));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    public void Words_without_a_year_are_no_event(string text) =>
        Assert.Null(DatedEvent.Of(PrintedFigures.Book["nova.launch"] with { Text = text }, "Something"));
}
