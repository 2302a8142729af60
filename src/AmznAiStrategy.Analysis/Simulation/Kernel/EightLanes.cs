using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>Eight trials in a register of 512 bits; fast where <see cref="Vector512.IsHardwareAccelerated"/>.</summary>
internal readonly struct EightLanes(Vector512<double> value) : ILanes<EightLanes>
{
    private readonly Vector512<double> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    public static EightLanes Numbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<ulong>.Indices.AsDouble());
    }

    private Vector512<ulong> Word
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value.AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes OfBits(ulong bits) => new(Vector512.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Load(ref double from, int at) => new(Vector512.LoadUnsafe(ref Unsafe.Add(ref from, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double to, int at) => value.StoreUnsafe(ref Unsafe.Add(ref to, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes left, EightLanes right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes left, EightLanes right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator *(EightLanes left, EightLanes right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator /(EightLanes left, EightLanes right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator <(EightLanes left, EightLanes right) => new(Vector512.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator >(EightLanes left, EightLanes right) => new(Vector512.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator <=(EightLanes left, EightLanes right) => new(Vector512.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator >=(EightLanes left, EightLanes right) => new(Vector512.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator &(EightLanes left, EightLanes right) => new((left.Word & right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator |(EightLanes left, EightLanes right) => new((left.Word | right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator ^(EightLanes left, EightLanes right) => new((left.Word ^ right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes MultiplyAdd(EightLanes left, EightLanes right, EightLanes addend) => new(Vector512.FusedMultiplyAdd(left.value, right.value, addend.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Polynomial5(ReadOnlySpan<double> c, EightLanes x)
    {
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(c[0]), x.value, Vector512.Create(c[1]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[2]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[3]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[4]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Polynomial7(ReadOnlySpan<double> c, EightLanes x)
    {
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(c[0]), x.value, Vector512.Create(c[1]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[2]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[3]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[4]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[5]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[6]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Polynomial8(ReadOnlySpan<double> c, EightLanes x)
    {
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(c[0]), x.value, Vector512.Create(c[1]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[2]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[3]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[4]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[5]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[6]));
        sum = Vector512.FusedMultiplyAdd(sum, x.value, Vector512.Create(c[7]));
        return new(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Min(EightLanes left, EightLanes right) => new(Vector512.MinNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Max(EightLanes left, EightLanes right) => new(Vector512.MaxNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Abs(EightLanes value) => new(Vector512.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Sqrt(EightLanes value) => new(Vector512.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Select(EightLanes mask, EightLanes whereSet, EightLanes elsewhere) => new(Vector512.ConditionalSelect(mask.value, whereSet.value, elsewhere.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(EightLanes mask) => (uint)mask.value.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes AddBits(EightLanes left, EightLanes right) => new((left.Word + right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes MultiplyBits(EightLanes left, EightLanes right) => new((left.Word * right.Word).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ShiftLeft(EightLanes value, int bits) => new((value.Word << bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes ShiftRight(EightLanes value, int bits) => new((value.Word >>> bits).AsDouble());
}
