using System.Collections.Immutable;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class FlowPictureTests
{
    [Fact]
    public void A_payee_stands_one_column_after_its_payer_and_money_that_comes_back_is_a_return()
    {
        var picture = FlowPicture.Of(Examples.Flows);

        Assert.Equal([new("Amazon", 0), new("OpenAI", 1)], picture.Parties.ToArray());
        Assert.Equal([false, false, true], picture.Links.Select(link => link.IsReturn));
    }

    [Fact]
    public void Parties_in_a_row_take_a_column_each()
    {
        var picture = FlowPicture.Of(Spec(new("Amazon", "Anthropic"), new("Anthropic", "AWS"), new("Amazon", "OpenAI"), new("OpenAI", "AWS")));

        Assert.Equal([new("Amazon", 0), new("Anthropic", 1), new("AWS", 2), new("OpenAI", 1)], picture.Parties.ToArray());
        Assert.DoesNotContain(picture.Links, link => link.IsReturn);
    }

    [Fact]
    public void A_payer_named_late_stands_before_its_payee()
    {
        var picture = FlowPicture.Of(Spec(new("Amazon", "Anthropic"), new("Anthropic", "AWS"), new("Others", "AWS")));

        Assert.Equal(new("Others", 1), picture.Parties[^1]);
    }

    [Fact]
    public void Amounts_have_the_colour_of_their_payer() =>
        Assert.Equal(["ai", "ai", "extra-2"], FlowPicture.Of(Examples.Flows).Links.Select(link => link.Tone));

    [Fact]
    public void An_amount_from_a_party_to_itself_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Spec(new ChartFlow("Amazon", "Amazon"))));

    [Fact]
    public void A_negative_amount_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Flows with { Series = [new("Amount", [15, -35, 38], SeriesRole.Ai)] }));

    private static ChartSpec Spec(params ImmutableArray<ChartFlow> flows) => Examples.Flows with
    {
        Labels = [.. flows.Select((_, i) => $"{i}")],
        Flows = flows,
        Series = [new("Amount", [.. flows.Select((_, i) => (double?)i)], SeriesRole.Ai)],
    };
}
