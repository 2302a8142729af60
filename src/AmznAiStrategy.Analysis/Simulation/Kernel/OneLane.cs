using System.Runtime.CompilerServices;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>One trial in a double: what is left over by wider lanes, and everything on a processor without wide registers.</summary>
internal readonly struct OneLane(double value) : ILanes<OneLane>
{
    private readonly double value = value;

    public static int Count => 1;

    public static OneLane Numbers => OfBits(0);

    private ulong Word => BitConverter.DoubleToUInt64Bits(value);

    public static OneLane Of(double value) => new(value);

    public static OneLane OfBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    public static OneLane Load(ref double from, int at) => new(Unsafe.Add(ref from, at));

    public void Store(ref double to, int at) => Unsafe.Add(ref to, at) = value;

    public static OneLane operator +(OneLane left, OneLane right) => new(left.value + right.value);

    public static OneLane operator -(OneLane left, OneLane right) => new(left.value - right.value);

    public static OneLane operator *(OneLane left, OneLane right) => new(left.value * right.value);

    public static OneLane operator /(OneLane left, OneLane right) => new(left.value / right.value);

    public static OneLane operator -(OneLane value) => new(-value.value);

    public static OneLane operator <(OneLane left, OneLane right) => Mask(left.value < right.value);

    public static OneLane operator >(OneLane left, OneLane right) => Mask(left.value > right.value);

    public static OneLane operator <=(OneLane left, OneLane right) => Mask(left.value <= right.value);

    public static OneLane operator >=(OneLane left, OneLane right) => Mask(left.value >= right.value);

    public static OneLane operator &(OneLane left, OneLane right) => OfBits(left.Word & right.Word);

    public static OneLane operator |(OneLane left, OneLane right) => OfBits(left.Word | right.Word);

    public static OneLane operator ^(OneLane left, OneLane right) => OfBits(left.Word ^ right.Word);

    public static OneLane MultiplyAdd(OneLane left, OneLane right, OneLane addend) => new(Math.FusedMultiplyAdd(left.value, right.value, addend.value));

    public static OneLane Polynomial5(ReadOnlySpan<double> c, OneLane x)
    {
        var sum = Math.FusedMultiplyAdd(c[0], x.value, c[1]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[2]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[3]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[4]);
        return new(sum);
    }

    public static OneLane Polynomial7(ReadOnlySpan<double> c, OneLane x)
    {
        var sum = Math.FusedMultiplyAdd(c[0], x.value, c[1]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[2]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[3]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[4]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[5]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[6]);
        return new(sum);
    }

    public static OneLane Polynomial8(ReadOnlySpan<double> c, OneLane x)
    {
        var sum = Math.FusedMultiplyAdd(c[0], x.value, c[1]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[2]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[3]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[4]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[5]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[6]);
        sum = Math.FusedMultiplyAdd(sum, x.value, c[7]);
        return new(sum);
    }

    public static OneLane Min(OneLane left, OneLane right) => left.value < right.value ? left : right;

    public static OneLane Max(OneLane left, OneLane right) => left.value > right.value ? left : right;

    public static OneLane Abs(OneLane value) => new(Math.Abs(value.value));

    public static OneLane Sqrt(OneLane value) => new(Math.Sqrt(value.value));

    public static OneLane Select(OneLane mask, OneLane whereSet, OneLane elsewhere) => mask.Word != 0 ? whereSet : elsewhere;

    public static uint Bits(OneLane mask) => (uint)(mask.Word >> 63);

    public static OneLane AddBits(OneLane left, OneLane right) => OfBits(unchecked(left.Word + right.Word));

    public static OneLane MultiplyBits(OneLane left, OneLane right) => OfBits(unchecked(left.Word * right.Word));

    public static OneLane ShiftLeft(OneLane value, int bits) => OfBits(value.Word << bits);

    public static OneLane ShiftRight(OneLane value, int bits) => OfBits(value.Word >> bits);

    private static OneLane Mask(bool set) => OfBits(set ? ulong.MaxValue : 0);
}
