using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Thesis;

namespace AmznAiStrategy.Analysis.Tests.Thesis;

public sealed class AudienceReadingTests
{
    private static readonly Verdict?[] Possible = [null, Verdict.Undetermined, Verdict.ClearsEarly, Verdict.Clears, Verdict.LowBoundOnly, Verdict.Fails];

    /// <summary>All 216 combinations of what the three scenarios can say.</summary>
    public static TheoryData<Verdict?, Verdict?, Verdict?> Combinations
    {
        get
        {
            var data = new TheoryData<Verdict?, Verdict?, Verdict?>();
            foreach (var bull in Possible)
            {
                foreach (var middle in Possible)
                {
                    foreach (var bear in Possible)
                    {
                        data.Add(bull, middle, bear);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [InlineData(Verdict.LowBoundOnly, Verdict.Fails, Stance.Against, "Base meets the low bound only, Bear fails: whether the spending pays hangs on which of them comes true, and the evidence does not tell yet.")]
    [InlineData(Verdict.Clears, Verdict.Fails, Stance.Against, "Base clears the hurdle, Bear fails: whether the spending pays hangs on which of them comes true, and the evidence does not tell yet.")]
    [InlineData(Verdict.Fails, Verdict.Fails, Stance.Against, "Base fails, Bear fails: the middle of the road does not reach the hurdle in time.")]
    [InlineData(Verdict.LowBoundOnly, Verdict.LowBoundOnly, Stance.Partly, "Base meets the low bound only, Bear meets the low bound only: the low bound holds in both, the upper one does not.")]
    [InlineData(Verdict.Clears, Verdict.LowBoundOnly, Stance.Partly, "Base clears the hurdle, Bear meets the low bound only: the low bound holds in both, the upper one does not.")]
    [InlineData(Verdict.ClearsEarly, Verdict.Clears, Stance.For, "Base clears the hurdle early, Bear clears the hurdle: the return does not hang on which of them comes true.")]
    [InlineData(Verdict.Clears, Verdict.Undetermined, Stance.Open, "Base clears the hurdle, Bear cannot be told: the evidence that the cautious wait for cannot be judged.")]
    public void The_cautious_look_at_base_and_bear(Verdict middle, Verdict bear, Stance stance, string sentence)
    {
        var reading = AudienceReading.Of(Audience.RiskAverse, Verdict.Clears, middle, bear);

        Assert.Equal((stance, sentence), (reading.Stance, reading.Sentence));
    }

    [Theory]
    [InlineData(Verdict.Clears, Verdict.LowBoundOnly, Stance.Partly, "An entry for those who believe in Bull")]
    [InlineData(Verdict.Clears, Verdict.Fails, Stance.Partly, "An entry on Bull alone")]
    [InlineData(Verdict.ClearsEarly, Verdict.Clears, Stance.For, "Weakness would be an entry")]
    [InlineData(Verdict.LowBoundOnly, Verdict.LowBoundOnly, Stance.Against, "No upside to buy")]
    [InlineData(Verdict.Fails, Verdict.Clears, Stance.Against, "No upside to buy")]
    [InlineData(Verdict.Clears, Verdict.Undetermined, Stance.Open, "Left open")]
    public void Growth_investors_look_at_bull_and_base(Verdict bull, Verdict middle, Stance stance, string headline)
    {
        var reading = AudienceReading.Of(Audience.Growth, bull, middle, Verdict.Fails);

        Assert.Equal((stance, headline), (reading.Stance, reading.Headline));
    }

    [Theory, MemberData(nameof(Combinations))]
    public void No_combination_says_more_than_its_verdicts(Verdict? bull, Verdict? middle, Verdict? bear)
    {
        var cautious = AudienceReading.Of(Audience.RiskAverse, bull, middle, bear);
        var growth = AudienceReading.Of(Audience.Growth, bull, middle, bear);

        Assert.Equal(!Known(middle) || !Known(bear), cautious.Stance is Stance.Open);
        Assert.Equal(!Known(bull) || !Known(middle), growth.Stance is Stance.Open);
        Assert.Equal(Clears(middle) && Clears(bear), cautious.Stance is Stance.For);
        Assert.Equal(Clears(bull) && Clears(middle), growth.Stance is Stance.For);
        Assert.True(cautious.Stance is not Stance.Partly || (Meets(middle) && Meets(bear)));
        Assert.True(growth.Stance is not Stance.Partly || Clears(bull));
        Assert.StartsWith($"{AudienceReading.Does("Base", middle)}, {AudienceReading.Does("Bear", bear)}: ", cautious.Sentence, StringComparison.Ordinal);
        Assert.StartsWith($"{AudienceReading.Does("Bull", bull)}, {AudienceReading.Does("Base", middle)}: ", growth.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verdict.ClearsEarly, "Bull clears the hurdle early")]
    [InlineData(Verdict.Clears, "Bull clears the hurdle")]
    [InlineData(Verdict.LowBoundOnly, "Bull meets the low bound only")]
    [InlineData(Verdict.Fails, "Bull fails")]
    [InlineData(Verdict.Undetermined, "Bull cannot be told")]
    [InlineData(null, "Bull is not stored")]
    public void A_verdict_is_what_a_scenario_does(Verdict? verdict, string words) => Assert.Equal(words, AudienceReading.Does("Bull", verdict));

    private static bool Known(Verdict? verdict) => verdict is not (null or Verdict.Undetermined);

    private static bool Clears(Verdict? verdict) => verdict is Verdict.ClearsEarly or Verdict.Clears;

    private static bool Meets(Verdict? verdict) => verdict is Verdict.ClearsEarly or Verdict.Clears or Verdict.LowBoundOnly;
}
