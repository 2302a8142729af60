using System.Runtime.CompilerServices;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>Logarithm, exponential and the normal distribution for all lanes at once, to about 16 digits as those of <see cref="Math"/> and <see cref="Normal"/>.</summary>
internal static class LaneMath
{
    // Cody and Waite's split of ln 2, and the remez polynomial of fdlibm's log (Sun Microsystems, 1993).
    private const double Log2Upper = 6.93147180369123816490e-01;
    private const double Log2Lower = 1.90821492927058770002e-10;
    private const double Log2E = 1.4426950408889634;
    private const ulong One = 0x3FF0000000000000;
    private const ulong RootOfHalf = 0x3FE6A09E667F3BCD;
    private const ulong Fraction = 0x000FFFFFFFFFFFFF;

    // Added to a whole number below 2^51, these leave it in the lowest bits.
    private const double Whole = 6755399441055744.0;
    private const ulong WholeAbove0 = 0x4330000000000000;
    private const double TwoTo52 = 4503599627370496.0;
    private const ulong UpperHalf = 0x4530000000000000;
    private const double TwoTo84 = 19342813113834066795298816.0;

    // Made once: as method groups they would be made for every call.
    private static readonly Func<double, double> Inverse = Normal.Inverse;
    private static readonly Func<double, double> Cdf = Normal.Cdf;

    /// <summary>Of <see cref="Exp"/>: its result is a normal number.</summary>
    public const double MostExponent = 700;

    private static ReadOnlySpan<double> LogSeries =>
        [1.479819860511658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01, 2.222219843214978396e-01, 2.857142874366239149e-01, 3.999999999940941908e-01, 6.666666666666735130e-01];

    /// <summary>1/12!, 1/11! and so on, to 1/0!.</summary>
    private static ReadOnlySpan<double> ExpSeries =>
        [1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1];

    /// <summary>The natural logarithm of positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        // x = (1 + f) 2^k with 1 + f between the roots of 1/2 and 2.
        var shifted = T.AddBits(x, T.OfBits(One - RootOfHalf));
        var k = (T.ShiftRight(shifted, 52) | T.OfBits(WholeAbove0)) - T.Of(TwoTo52 + 1023);
        var f = T.AddBits(shifted & T.OfBits(Fraction), T.OfBits(RootOfHalf)) - T.Of(1);
        var s = f / (f + T.Of(2));
        var z = s * s;
        var rest = z * T.Polynomial7(LogSeries, z);
        var half = T.Of(0.5) * f * f;
        return k * T.Of(Log2Upper) - (half - (s * (half + rest) + k * T.Of(Log2Lower)) - f);
    }

    /// <summary>e to the power of x, for x up to <see cref="MostExponent"/> either side of 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        var whole = T.MultiplyAdd(x, T.Of(Log2E), T.Of(Whole));
        var k = whole - T.Of(Whole);
        var r = T.MultiplyAdd(k, T.Of(-Log2Lower), T.MultiplyAdd(k, T.Of(-Log2Upper), x));
        var square = r * r;
        var power = T.MultiplyAdd(T.Polynomial8(ExpSeries[..8], r), square * square * r, T.Polynomial5(ExpSeries[8..], r));
        return T.AddBits(power, T.ShiftLeft(whole, 52));
    }

    /// <summary>Every value, a p above 0 and below 1, by its <see cref="Normal.Inverse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void NormalInverse<T>(Span<T> values)
        where T : struct, ILanes<T>
    {
        for (var index = 0; index < values.Length; index++)
        {
            var p = values[index];
            var q = p - T.Of(0.5);
            var central = T.Abs(q) <= T.Of(Normal.Central);
            var r = T.Of(Normal.CentralSquared) - q * q;
            var distance = T.Sqrt(-Log(T.Min(p, T.Of(1) - p)));
            var t = distance - T.Of(Normal.MiddleFrom);
            var middle = T.Polynomial8(Normal.MiddleAbove, t);
            var above = T.Select(central, T.Polynomial8(Normal.CentralAbove, r) * q, T.Select(q < T.Of(0), -middle, middle));
            var below = T.Select(central, T.Polynomial8(Normal.CentralBelow, r), T.Polynomial8(Normal.MiddleBelow, t));
            values[index] = above / below;
            var far = T.Bits(distance > T.Of(Normal.TailFrom));
            if (far != 0)
            {
                values[index] = Repaired(values[index], p, far, Inverse);
            }
        }
    }

    /// <summary>Every value by its <see cref="Normal.Cdf"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void NormalCdf<T>(Span<T> values)
        where T : struct, ILanes<T>
    {
        for (var index = 0; index < values.Length; index++)
        {
            var x = values[index];
            var distance = T.Abs(x);
            var near = T.Min(distance, T.Of(Normal.Far));
            var above = Exp(T.Of(-0.5) * near * near) * T.Polynomial7(Normal.CdfAbove, near);
            var beyond = above / T.Polynomial8(Normal.CdfBelow, near);
            values[index] = T.Select(x > T.Of(0), T.Of(1) - beyond, beyond);
            var far = T.Bits(distance >= T.Of(Normal.Far));
            if (far != 0)
            {
                values[index] = Repaired(values[index], x, far, Cdf);
            }
        }
    }

    /// <summary>Numbers above 0 and below 1, one from each stream for each value; see <see cref="SplitMix64.UnitOf"/>.</summary>
    /// <param name="states">Where the streams started.</param>
    /// <param name="step">Which of their outputs is the first.</param>
    /// <param name="values">Receives the numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Units<T>(T states, int step, Span<T> values)
        where T : struct, ILanes<T>
    {
        for (var index = 0; index < values.Length; index++)
        {
            var bits = T.AddBits(states, T.OfBits(unchecked((ulong)(step + index) * SplitMix64.Step)));
            bits = T.MultiplyBits(bits ^ T.ShiftRight(bits, 30), T.OfBits(SplitMix64.FirstFactor));
            bits = T.MultiplyBits(bits ^ T.ShiftRight(bits, 27), T.OfBits(SplitMix64.SecondFactor));
            var number = T.ShiftRight(bits ^ T.ShiftRight(bits, 31), 11);
            var upper = (T.ShiftRight(number, 32) | T.OfBits(UpperHalf)) - T.Of(TwoTo84);
            var lower = ((number & T.OfBits(uint.MaxValue)) | T.OfBits(WholeAbove0)) - T.Of(TwoTo52);
            values[index] = T.Min((upper + lower + T.Of(0.5)) * T.Of(SplitMix64.Unit), T.Of(1 - SplitMix64.Unit));
        }
    }

    /// <summary>The value with the lanes of <paramref name="lanes"/> computed one by one: rare cases that would cost all others time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Repaired<T>(T value, T argument, uint lanes, Func<double, double> function)
        where T : struct, ILanes<T>
    {
        Span<double> values = stackalloc double[T.Count];
        Span<double> arguments = stackalloc double[T.Count];
        value.Store(ref values[0], 0);
        argument.Store(ref arguments[0], 0);
        for (var lane = 0; lane < T.Count; lane++)
        {
            if ((lanes >> lane & 1) != 0)
            {
                values[lane] = function(arguments[lane]);
            }
        }

        return T.Load(ref values[0], 0);
    }
}
