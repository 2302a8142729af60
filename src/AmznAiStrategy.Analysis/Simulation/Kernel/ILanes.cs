namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>
/// Several doubles that are computed together, one trial in each: a vector register of the processor, or a single double. Every operation
/// is the exactly rounded one of IEEE 754 in every lane, so that a statement gives the same bits whatever the number of lanes.
/// <para>
/// A comparison gives a mask: lanes with all bits set or none. The operations on bits see every lane as 64 bits.
/// </para>
/// </summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Count { get; }

    /// <summary>The bits 0, 1, 2 and so on, lane by lane.</summary>
    static abstract T Numbers { get; }

    static abstract T Of(double value);

    static abstract T OfBits(ulong bits);

    static abstract T Load(ref double from, int at);

    void Store(ref double to, int at);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    static abstract T operator -(T value);

    static abstract T operator <(T left, T right);

    static abstract T operator >(T left, T right);

    static abstract T operator <=(T left, T right);

    static abstract T operator >=(T left, T right);

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    static abstract T operator ^(T left, T right);

    /// <summary>left * right + addend, rounded once.</summary>
    static abstract T MultiplyAdd(T left, T right, T addend);

    /// <summary>c[0] x^4 + ... + c[4] by Horner's rule in <see cref="MultiplyAdd"/>. Written out in every width, as the compiler does not put many small calls into one.</summary>
    static abstract T Polynomial5(ReadOnlySpan<double> c, T x);

    /// <summary>c[0] x^6 + ... + c[6]; see <see cref="Polynomial5"/>.</summary>
    static abstract T Polynomial7(ReadOnlySpan<double> c, T x);

    /// <summary>c[0] x^7 + ... + c[7]; see <see cref="Polynomial5"/>.</summary>
    static abstract T Polynomial8(ReadOnlySpan<double> c, T x);

    /// <summary>left where it is smaller, else right.</summary>
    static abstract T Min(T left, T right);

    /// <summary>left where it is greater, else right.</summary>
    static abstract T Max(T left, T right);

    static abstract T Abs(T value);

    static abstract T Sqrt(T value);

    static abstract T Select(T mask, T whereSet, T elsewhere);

    /// <summary>One bit for each lane of a mask, the first lane lowest.</summary>
    static abstract uint Bits(T mask);

    static abstract T AddBits(T left, T right);

    static abstract T MultiplyBits(T left, T right);

    static abstract T ShiftLeft(T value, int bits);

    static abstract T ShiftRight(T value, int bits);
}
