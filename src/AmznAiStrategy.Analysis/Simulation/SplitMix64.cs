namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// The generator of every trial (S. Vigna, SplitMix64). A trial has a stream of its own, so that what it draws depends on the seed and its
/// number alone: the first trials of every run are the same, on any number of threads.
/// </summary>
public struct SplitMix64(ulong state)
{
    internal const ulong Step = 0x9E3779B97F4A7C15;
    internal const ulong FirstFactor = 0xBF58476D1CE4E5B9;
    internal const ulong SecondFactor = 0x94D049BB133111EB;
    internal const ulong TrialFactor = 0xD1342543DE82EF95;

    /// <summary>2^-53, the distance of neighbouring draws.</summary>
    internal const double Unit = 1.0 / (1L << 53);

    private ulong state = state;

    /// <summary>The stream of one trial: state = seed XOR trial * 0xD1342543DE82EF95, first output discarded.</summary>
    public static SplitMix64 OfTrial(ulong seed, int trial)
    {
        var stream = new SplitMix64(unchecked(seed ^ (ulong)trial * TrialFactor));
        stream.Next();
        return stream;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += Step;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * FirstFactor;
            bits = (bits ^ (bits >> 27)) * SecondFactor;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>The next number above 0 and below 1.</summary>
    public double NextUnit() => UnitOf(Next());

    /// <summary>The upper 53 bits and a half, in 2^-53; where that is rounded to 1, which must not occur, the number below.</summary>
    internal static double UnitOf(ulong bits) => Math.Min(((bits >> 11) + 0.5) * Unit, 1 - Unit);
}
