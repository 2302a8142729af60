using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Tests.Facts;

public sealed class FactBookTests
{
    private static readonly FactBook Book = new([Of("capex.2025", "capex"), Of("aws.growth", "aws"), Of("capex.2026", "capex")]);

    [Fact]
    public void A_figure_is_found_by_its_id() => Assert.Equal("aws", Book["aws.growth"].Topic);

    [Fact]
    public void A_figure_that_is_not_there_is_named()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Book["capex.1999"]);
        Assert.Contains("capex.1999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_for_a_figure_that_is_not_there_does_not_throw()
    {
        Assert.False(Book.TryFind("capex.1999", out var fact));
        Assert.Null(fact);
    }

    [Fact]
    public void A_topic_gives_its_figures_in_order() =>
        Assert.Equal(["capex.2025", "capex.2026"], Book.Topic("capex").Select(fact => fact.Id));

    [Fact]
    public void A_topic_that_is_not_there_has_no_figures() => Assert.Empty(Book.Topic("weather"));

    [Fact]
    public void Topics_come_in_the_order_of_their_first_figure() => Assert.Equal(["capex", "aws"], Book.Topics.ToArray());

    [Fact]
    public void Two_figures_with_one_id_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new FactBook([Of("capex.2025", "capex"), Of("capex.2025", "aws")]));
        Assert.Contains("capex.2025", error.Message, StringComparison.Ordinal);
    }

    private static Fact Of(string id, string topic) =>
        new(id, topic, "Amazon", "capex", 100, 100, null, "USD bn", "2025", ["stated"], "Table", "row 1", "", Publication.Article);
}
