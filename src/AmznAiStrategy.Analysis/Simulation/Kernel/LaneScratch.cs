using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>Memory of one thread for intermediate values, aligned so that no register's worth of it lies across two cache lines.</summary>
internal sealed class LaneScratch<T>
    where T : struct, ILanes<T>
{
    private const int CacheLine = 64;

    private readonly double[] memory;
    private readonly int start;
    private int taken;

    /// <param name="values">How many values can be taken.</param>
    public LaneScratch(int values)
    {
        memory = GC.AllocateUninitializedArray<double>(values * T.Count + CacheLine / sizeof(double), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % CacheLine);
        start = beyond == 0 ? 0 : (CacheLine - beyond) / sizeof(double);
    }

    /// <summary>The next so many values.</summary>
    public Span<T> Take(int count)
    {
        var span = memory.AsSpan(start + taken * T.Count, count * T.Count);
        taken += count;
        return MemoryMarshal.CreateSpan(ref Unsafe.As<double, T>(ref MemoryMarshal.GetReference(span)), count);
    }

    /// <summary>Everything can be taken again.</summary>
    public void Clear() => taken = 0;
}
