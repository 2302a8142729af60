using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Tests.Anthropic;

public sealed class AnthropicFiguresTests
{
    private static readonly AnthropicFigures Anthropic = AnthropicFigures.From(PrintedFigures.Book);

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Anthropic.Needed.SelectMany(figure => figure.MissingIds));

    [Fact]
    public void OpenAI_gets_more_than_six_times_the_money_of_Anthropic()
    {
        Assert.Equal(6.25, Anthropic.OpenAi.OverStake.Value!.Value, 9); // 50 / 8
        Assert.Equal(1.875, Anthropic.OpenAi.UpfrontOverStake.Value!.Value, 9); // 15 / 8
    }

    [Fact]
    public void The_loop_has_counts_and_words_but_no_money_that_comes_back()
    {
        Assert.Equal(4, Anthropic.Loop.ModelFamilies.Value);
        Assert.Equal(6242, Anthropic.Loop.Customers.Value);
        Assert.Null(Anthropic.Loop.Effect.Value);
        Assert.Contains("AWS capacity", Anthropic.Loop.Effect.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_risk_is_words_in_both_directions() => Assert.All(
        new[] { Anthropic.Dependency.Stall, Anthropic.Dependency.Success, Anthropic.Dependency.Rivals, Anthropic.Dependency.Loss },
        figure =>
        {
            Assert.Null(figure.Value);
            Assert.Empty(figure.MissingIds);
            Assert.NotEqual("n/a", figure.Text);
        });

    [Fact]
    public void A_missing_risk_is_named_and_the_stake_stands()
    {
        var anthropic = AnthropicFigures.From(PrintedFigures.Without("risks.anthropic.stall"));

        Assert.Equal(["risks.anthropic.stall"], anthropic.Needed.SelectMany(figure => figure.MissingIds).Distinct());
        Assert.Equal(8, anthropic.Stake.Sum.Value!.Value, 9);
    }

    [Fact]
    public void Nothing_fails_without_a_single_figure()
    {
        var anthropic = AnthropicFigures.From(new FactBook([]));

        Assert.All(anthropic.Needed, figure => Assert.Null(figure.Value));
    }
}
