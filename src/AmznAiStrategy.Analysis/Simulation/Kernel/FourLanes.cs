using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>Four trials in a register of 256 bits; fast where <see cref="Vector256.IsHardwareAccelerated"/>.</summary>
internal readonly struct FourLanes(Vector256<double> value) : ILanes<FourLanes>
{
    private readonly Vector256<double> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    public static FourLanes Numbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<ulong>.Indices.AsDouble());
    }

    private Vector256<ulong> Word
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value.AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes OfBits(ulong bits) => new(Vector256.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Load(ref double from, int at) => new(Vector256.LoadUnsafe(ref Unsafe.Add(ref from, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double to, int at) => value.StoreUnsafe(ref Unsafe.Add(ref to, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes left, FourLanes right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes left, FourLanes right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator *(FourLanes left, FourLanes right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator /(FourLanes left, FourLanes right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator <(FourLanes left, FourLanes right) => new(Vector256.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator >(FourLanes left, FourLanes right) => new(Vector256.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator <=(FourLanes left, FourLanes right) => new(Vector256.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator >=(FourLanes left, FourLanes right) => new(Vector256.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator &(FourLanes left, FourLanes right) => new((left.Word & right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator |(FourLanes left, FourLanes right) => new((left.Word | right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator ^(FourLanes left, FourLanes right) => new((left.Word ^ right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes MultiplyAdd(FourLanes left, FourLanes right, FourLanes addend) => new(Vector256.FusedMultiplyAdd(left.value, right.value, addend.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Polynomial5(ReadOnlySpan<double> c, FourLanes x)
    {
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(c[0]), x.value, Vector256.Create(c[1]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[2]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[3]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[4]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Polynomial7(ReadOnlySpan<double> c, FourLanes x)
    {
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(c[0]), x.value, Vector256.Create(c[1]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[2]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[3]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[4]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[5]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[6]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Polynomial8(ReadOnlySpan<double> c, FourLanes x)
    {
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(c[0]), x.value, Vector256.Create(c[1]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[2]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[3]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[4]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[5]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[6]));
        sum = Vector256.FusedMultiplyAdd(sum, x.value, Vector256.Create(c[7]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Min(FourLanes left, FourLanes right) => new(Vector256.MinNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Max(FourLanes left, FourLanes right) => new(Vector256.MaxNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Abs(FourLanes value) => new(Vector256.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Sqrt(FourLanes value) => new(Vector256.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Select(FourLanes mask, FourLanes whereSet, FourLanes elsewhere) => new(Vector256.ConditionalSelect(mask.value, whereSet.value, elsewhere.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(FourLanes mask) => (uint)mask.value.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes AddBits(FourLanes left, FourLanes right) => new((left.Word + right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes MultiplyBits(FourLanes left, FourLanes right) => new((left.Word * right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ShiftLeft(FourLanes value, int bits) => new((value.Word << bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes ShiftRight(FourLanes value, int bits) => new((value.Word >>> bits).AsDouble());
}
