using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmznAiStrategy.Analysis.Finance;

/// <summary>
/// The rates between which an internal rate of return is looked for: -99.99, -99.9, -99, -95 %, then every 1 % from -90 to +100 %,
/// every 5 % to +1,000 % and every 500 % to +10,000 %. Two roots between neighbouring rates cancel out and are not seen.
/// </summary>
internal static class IrrGrid
{
    public const double Lowest = -0.9999;
    public const double Highest = 100;

    /// <summary>Ascending.</summary>
    public static readonly double[] Rates =
    [
        Lowest, -0.999, -0.99, -0.95,
        .. Enumerable.Range(-90, 191).Select(percent => percent / 100.0),
        .. Enumerable.Range(1, 180).Select(step => (100 + 5 * step) / 100.0),
        .. Enumerable.Range(3, 18).Select(step => 5.0 * step),
    ];

    private static readonly int Negative = Array.IndexOf(Rates, 0.0);

    /// <summary>1 + rate below 0 %, 1 / (1 + rate) from there: both at most 1, so that no power of them overflows.</summary>
    private static readonly double[] Bases = [.. Rates.Select(rate => rate < 0 ? 1 + rate : 1 / (1 + rate))];

    /// <summary>
    /// Values with the sign of the present value of <paramref name="flows"/> at every rate. Below 0 % it is the value at the end of the flows
    /// instead of at their start. Multiplies and adds in one order on every machine.
    /// </summary>
    public static void Evaluate(ReadOnlySpan<double> flows, Span<double> values)
    {
        Evaluate(flows, Bases.AsSpan(0, Negative), values[..Negative], first: 0, step: 1);
        Evaluate(flows, Bases.AsSpan(Negative), values[Negative..], first: flows.Length - 1, step: -1);
    }

    /// <summary>Horner's rule for sixteen rates at a time: four registers that do not wait for each other.</summary>
    private static void Evaluate(ReadOnlySpan<double> flows, ReadOnlySpan<double> bases, Span<double> values, int first, int step)
    {
        var width = Vector256<double>.Count;
        ref var at = ref MemoryMarshal.GetReference(bases);
        ref var to = ref MemoryMarshal.GetReference(values);
        var index = 0;
        for (; index + 4 * width <= bases.Length; index += 4 * width)
        {
            var x0 = Vector256.LoadUnsafe(ref at, (nuint)index);
            var x1 = Vector256.LoadUnsafe(ref at, (nuint)(index + width));
            var x2 = Vector256.LoadUnsafe(ref at, (nuint)(index + 2 * width));
            var x3 = Vector256.LoadUnsafe(ref at, (nuint)(index + 3 * width));
            var (v0, v1, v2, v3) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (int count = 0, flow = first; count < flows.Length; count++, flow += step)
            {
                var c = Vector256.Create(flows[flow]);
                v0 = v0 * x0 + c;
                v1 = v1 * x1 + c;
                v2 = v2 * x2 + c;
                v3 = v3 * x3 + c;
            }

            v0.StoreUnsafe(ref to, (nuint)index);
            v1.StoreUnsafe(ref to, (nuint)(index + width));
            v2.StoreUnsafe(ref to, (nuint)(index + 2 * width));
            v3.StoreUnsafe(ref to, (nuint)(index + 3 * width));
        }

        for (; index < bases.Length; index++)
        {
            var value = 0.0;
            for (int count = 0, flow = first; count < flows.Length; count++, flow += step)
            {
                value = value * bases[index] + flows[flow];
            }

            values[index] = value;
        }
    }
}
