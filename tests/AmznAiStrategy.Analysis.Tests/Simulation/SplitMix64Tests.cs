using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_stream_of_42_begins_as_published()
    {
        var stream = new SplitMix64(42);

        Assert.Equal([13679457532755275413UL, 2949826092126892291UL, 5139283748462763858UL], [stream.Next(), stream.Next(), stream.Next()]);
    }

    [Fact]
    public void A_trial_has_the_stream_of_seed_xor_multiple_without_its_first_output()
    {
        var (trial, stream) = (SplitMix64.OfTrial(42, 0), new SplitMix64(42));
        stream.Next();

        Assert.Equal(stream.Next(), trial.Next());
        Assert.NotEqual(SplitMix64.OfTrial(42, 0).Next(), SplitMix64.OfTrial(42, 1).Next());
    }

    [Fact]
    public void The_highest_number_is_below_1_and_the_lowest_above_0()
    {
        // (2^53 - 1 + 0.5) / 2^53 rounds to 1, which must not occur; 0.5 / 2^53 is 2^-54.
        Assert.Equal(1 - Math.Pow(2, -53), SplitMix64.UnitOf(ulong.MaxValue));
        Assert.Equal(Math.Pow(2, -54), SplitMix64.UnitOf(0));
    }
}
