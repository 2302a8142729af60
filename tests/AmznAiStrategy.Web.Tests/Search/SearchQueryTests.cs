using AmznAiStrategy.Web.Features.Search;

namespace AmznAiStrategy.Web.Tests.Search;

/// <summary>What matches, and what matches better.</summary>
public sealed class SearchQueryTests
{
    private static readonly SearchEntry Capex = new(SearchKind.Page, "Capex", "Spending by year, its AI share, and the Big 4") { Code = "CPX" };

    [Theory]
    [InlineData("cpx", SearchRank.Code)]
    [InlineData("CPX", SearchRank.Code)]
    [InlineData("cap", SearchRank.NameStart)]
    [InlineData("capex", SearchRank.NameStart)]
    [InlineData("big year", SearchRank.AnyWords)]   // both start a word of the line about it
    [InlineData("capex share", SearchRank.AnyWords)] // one of the name, one of the line
    [InlineData("pex", SearchRank.Within)]
    [InlineData("capex end", SearchRank.Within)]    // sp-end-ing
    public void A_match_has_the_rank_of_its_weakest_word(string query, SearchRank rank) =>
        Assert.Equal(rank, SearchQuery.Of(query).RankOf(Capex));

    [Theory]
    [InlineData("capex revenue")]
    [InlineData("cpxx")]
    [InlineData("")]
    [InlineData("   ")]
    public void Every_word_must_match(string query) => Assert.Null(SearchQuery.Of(query).RankOf(Capex));

    [Theory]
    [InlineData("35.6")]
    [InlineData("$35.6B")]
    [InlineData("aws.2025-q4")]
    [InlineData("q4")]
    public void A_word_starts_after_anything_that_is_no_letter_or_digit(string query)
    {
        var revenue = new SearchEntry(SearchKind.Figure, "AWS: revenue", "2025-Q4") { Id = "aws.2025-q4.revenue", Value = "$35.6B" };

        Assert.Equal(SearchRank.AnyWords, SearchQuery.Of(query).RankOf(revenue));
    }

    [Fact]
    public void The_whole_id_comes_before_one_that_starts_like_it()
    {
        var bookings = new SearchEntry(SearchKind.Lever, "Bookings", "") { Id = "demand.bookings" };
        var scale = new SearchEntry(SearchKind.Lever, "Demand", "") { Id = "demand.bookingsScale" };

        Assert.Equal(SearchRank.Code, SearchQuery.Of("demand.bookings").RankOf(bookings));
        Assert.Equal(SearchRank.AnyWords, SearchQuery.Of("demand.bookings").RankOf(scale));
    }

    [Fact]
    public void Blanks_around_and_between_words_do_not_count() => Assert.Equal("a b", SearchQuery.Of("  a \t b ").Text);

    [Theory]
    [InlineData("7kq2-m9xt", "7KQ2-M9XT")]
    [InlineData("0123-4567", "0123-4567")]
    [InlineData("ABCD-EFGI", null)] // no I, L, O and U: they look like others
    [InlineData("ABCD-EFG", null)]
    [InlineData("ABCDEFGH", null)]
    [InlineData("see 7KQ2-M9XT", null)]
    public void The_id_of_a_picture_is_known_by_its_shape(string text, string? id) => Assert.Equal(id, ImageId.Read(text));
}
