using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Weights;

namespace AmznAiStrategy.Analysis.Tests.Weights;

/// <summary>Sentences about weighted scenarios; the values are those of <see cref="WeightedOutcomeTests"/>.</summary>
public sealed class WeightedTextTests
{
    [Theory]
    [InlineData(0.25, 0.5, 0.25, "With Bull, Base and Bear at 25%, 50% and 25%, expected ROIC is 13.4%: below 15%.")]
    [InlineData(0.4, 0.5, 0.1, "With Bull, Base and Bear at 40%, 50% and 10%, expected ROIC is 17.4%: it meets 15%, but not 20%.")]
    [InlineData(0.9, 0.05, 0.05, "With Bull, Base and Bear at 90%, 5% and 5%, expected ROIC is 22.8%: it meets 20%.")]
    public void What_to_expect_is_one_sentence(double bull, double @base, double bear, string sentence) =>
        Assert.Equal(sentence, WeightedText.Sentence(WeightedOutcomeTests.Of(bull, @base, bear)));

    [Theory]
    [InlineData(0.15, "Expected ROIC meets 15% when Bull is at least 35.6% likely, with Base and Bear in their present proportion; it is taken to be 25.0%, 10.6 pp less.")]
    [InlineData(0.10, "Expected ROIC meets 10% when Bull is at least 2.0% likely, with Base and Bear in their present proportion; it is taken to be 25.0%, 23.0 pp more.")]
    [InlineData(0.05, "Expected ROIC meets 5% whatever the probability of Bull: from 9.7% without it to 24.6% with certainty.")]
    [InlineData(0.25, "No probability of Bull makes expected ROIC meet 25%: it goes from 9.7% without Bull to 24.6% with certainty.")]
    public void How_likely_bull_must_be_is_one_sentence(double hurdle, string sentence)
    {
        var outcome = WeightedOutcomeTests.Of(0.25, 0.5, 0.25);

        Assert.Equal(sentence, WeightedText.Sentence(outcome, outcome.Implied(hurdle)));
    }

    [Fact]
    public void An_upper_limit_says_why()
    {
        var outcome = WeightedOutcome.Of(new(0.5, 0.5, 0), WeightedOutcomeTests.Project(Seeded.Bear), WeightedOutcomeTests.Project(Seeded.Base), WeightedOutcomeTests.Project(Seeded.Bull));

        Assert.Equal(
            "Expected ROIC meets 10% when Bull is at most 31.5% likely, as it returns less than the mix of the others, with Base and Bear in their present proportion; it is taken to be 50.0%, 18.5 pp more.",
            WeightedText.Sentence(outcome, outcome.Implied(0.1)));
    }

    [Fact]
    public void Without_an_answer_the_reason_is_given()
    {
        var (bull, @base, bear) = (WeightedOutcomeTests.Project(Seeded.Bull), WeightedOutcomeTests.Project(Seeded.Base), WeightedOutcomeTests.Project(Seeded.Bear));
        var shortened = WeightedOutcomeTests.Project(Seeded.Base.With(("horizon.lastYear", 2030)));
        string Implied(WeightedOutcome outcome) => WeightedText.Sentence(outcome, outcome.ImpliedForLow);

        Assert.Equal(
            "With Bull, Base and Bear at 25%, 50% and 25% there is no expected ROIC: ROIC of Base is not defined.",
            WeightedText.Sentence(WeightedOutcome.Of(ScenarioWeights.Even, bull, shortened, bear)));
        Assert.Equal("There is no implied probability: ROIC of Base is not defined.", Implied(WeightedOutcome.Of(ScenarioWeights.Even, bull, shortened, bear)));
        Assert.Equal("There is no implied probability: ROIC of Bear is not defined.", Implied(WeightedOutcome.Of(ScenarioWeights.Even, bull, @base, shortened)));
        Assert.Equal("There is no implied probability: ROIC of Bull is not defined.", Implied(WeightedOutcome.Of(ScenarioWeights.Even, shortened, @base, bear)));
        Assert.Equal(
            "There is no implied probability: with all weight on Bull, Base and Bear have no proportion to keep.",
            Implied(WeightedOutcome.Of(new(1, 0, 0), bull, @base, bear)));
    }

    [Fact]
    public void A_probability_that_is_the_implied_one_says_so()
    {
        var outcome = WeightedOutcomeTests.Of(0.25, 0.5, 0.25);
        var met = outcome.Implied(0.15) with { Probability = 0.25 };

        Assert.EndsWith("it is taken to be 25.0%, the same.", WeightedText.Sentence(outcome, met), StringComparison.Ordinal);
    }
}
