using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// Percentiles of type 7 (Hyndman and Fan, 1996), the PERCENTILE.INC of spreadsheets: with the values in order and h = (n - 1) level, the
/// value at h, on a straight line between its neighbours. Exact: the order statistics themselves, not an estimate.
/// </summary>
public static class Percentiles
{
    /// <summary>Fewer values are sorted.</summary>
    private const int Few = 512;

    private const int Buckets = 4096;
    private const int MostSampled = 512;
    private const double TwoTo52 = 4503599627370496.0;

    /// <summary>One percentile for each level, over the values that are defined; all NaN when none is.</summary>
    /// <param name="column">In any order; NaN is left out.</param>
    /// <param name="levels">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level is not from 0 to 1.</exception>
    public static double[] Of(ReadOnlySpan<double> column, params ReadOnlySpan<double> levels)
    {
        foreach (var level in levels)
        {
            if (!(level >= 0 && level <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(levels), level, "A level is a part of all values, from 0 to 1.");
            }
        }

        return column.Length <= Few ? OfSorted(Sorted(column), levels) : OfBuckets(column, levels);
    }

    /// <param name="sorted">Ascending, without NaN.</param>
    /// <param name="levels">From 0 to 1.</param>
    private static double[] OfSorted(ReadOnlySpan<double> sorted, ReadOnlySpan<double> levels)
    {
        var percentiles = new double[levels.Length];
        for (var index = 0; index < levels.Length; index++)
        {
            var (rank, part) = Position(sorted.Length, levels[index]);
            percentiles[index] = sorted.IsEmpty ? double.NaN : Between(sorted[rank], sorted[Math.Min(rank + 1, sorted.Length - 1)], part);
        }

        return percentiles;
    }

    private static (int Rank, double Part) Position(int count, double level)
    {
        var position = Math.Max(0, count - 1) * level;
        return ((int)position, position - (int)position);
    }

    /// <summary>Without a part the lower value itself, which may be infinite.</summary>
    private static double Between(double lower, double upper, double part) => part == 0 ? lower : lower + part * (upper - lower);

    private static double[] Sorted(ReadOnlySpan<double> column)
    {
        var sorted = new double[column.Length];
        var count = 0;
        foreach (var value in column)
        {
            sorted[count] = value;
            count += double.IsNaN(value) ? 0 : 1;
        }

        Array.Sort(sorted, 0, count);
        return sorted[..count];
    }

    /// <summary>
    /// Every value is put into one of many buckets of equal width, with what a sample says is rare at either end in the outermost ones, and the
    /// buckets are counted. Only the buckets that hold a wanted rank are then sorted.
    /// </summary>
    private static double[] OfBuckets(ReadOnlySpan<double> column, ReadOnlySpan<double> levels)
    {
        var sample = Sample(column);
        if (sample.Length == 0 || !double.IsFinite(sample[^1] - sample[0]) || sample[0] == sample[^1])
        {
            return OfSorted(Sorted(column), levels);
        }

        var bucketOf = ArrayPool<ushort>.Shared.Rent(column.Length);
        var counts = ArrayPool<int>.Shared.Rent(Buckets + 1);
        try
        {
            counts.AsSpan(0, Buckets + 1).Clear();
            Sort(column, sample[0], (Buckets - 2) / (sample[^1] - sample[0]), bucketOf);
            Count(bucketOf.AsSpan(0, column.Length), counts);
            return OfCounted(column, bucketOf.AsSpan(0, column.Length), counts, levels);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(bucketOf);
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    /// <summary>Some of the values, from everywhere in the column, in order.</summary>
    private static double[] Sample(ReadOnlySpan<double> column)
    {
        var sample = new double[MostSampled];
        for (var index = 0; index < sample.Length; index++)
        {
            sample[index] = column[(int)((long)index * column.Length / sample.Length)];
        }

        return Sorted(sample);
    }

    /// <summary>Bucket of every value: the higher the value, the higher or equal the bucket; NaN in one of its own.</summary>
    private static void Sort(ReadOnlySpan<double> column, double low, double perUnit, Span<ushort> bucketOf)
    {
        ref var from = ref MemoryMarshal.GetReference(column);
        ref var to = ref MemoryMarshal.GetReference(bucketOf);
        var index = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; index + 4 * Vector512<double>.Count <= column.Length; index += 4 * Vector512<double>.Count)
            {
                var first = Vector512.Narrow(Bucket512(ref from, index, low, perUnit), Bucket512(ref from, index + 8, low, perUnit));
                var second = Vector512.Narrow(Bucket512(ref from, index + 16, low, perUnit), Bucket512(ref from, index + 24, low, perUnit));
                Vector512.Narrow(first, second).StoreUnsafe(ref to, (nuint)index);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; index + 4 * Vector256<double>.Count <= column.Length; index += 4 * Vector256<double>.Count)
            {
                var first = Vector256.Narrow(Bucket256(ref from, index, low, perUnit), Bucket256(ref from, index + 4, low, perUnit));
                var second = Vector256.Narrow(Bucket256(ref from, index + 8, low, perUnit), Bucket256(ref from, index + 12, low, perUnit));
                Vector256.Narrow(first, second).StoreUnsafe(ref to, (nuint)index);
            }
        }

        for (; index < column.Length; index++)
        {
            var value = column[index];
            bucketOf[index] = double.IsNaN(value) ? (ushort)Buckets : (ushort)(BitConverter.DoubleToUInt64Bits(Clamped((value - low) * perUnit) + TwoTo52) & ushort.MaxValue);
        }
    }

    /// <summary>Added to 2^52, a number leaves its nearest whole one in its lowest bits.</summary>
    private static double Clamped(double bucket) => Math.Max(0, Math.Min(Buckets - 1, bucket + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Bucket512(ref double from, int index, double low, double perUnit)
    {
        var value = Vector512.LoadUnsafe(ref from, (nuint)index);
        var bucket = (value - Vector512.Create(low)) * Vector512.Create(perUnit) + Vector512<double>.One;
        bucket = Vector512.MaxNative(Vector512<double>.Zero, Vector512.MinNative(Vector512.Create(Buckets - 1.0), bucket));
        var defined = Vector512.Equals(value, value);
        bucket = Vector512.ConditionalSelect(defined, bucket, Vector512.Create((double)Buckets)) + Vector512.Create(TwoTo52);
        return bucket.AsUInt64() & Vector512.Create((ulong)ushort.MaxValue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Bucket256(ref double from, int index, double low, double perUnit)
    {
        var value = Vector256.LoadUnsafe(ref from, (nuint)index);
        var bucket = (value - Vector256.Create(low)) * Vector256.Create(perUnit) + Vector256<double>.One;
        bucket = Vector256.MaxNative(Vector256<double>.Zero, Vector256.MinNative(Vector256.Create(Buckets - 1.0), bucket));
        var defined = Vector256.Equals(value, value);
        bucket = Vector256.ConditionalSelect(defined, bucket, Vector256.Create((double)Buckets)) + Vector256.Create(TwoTo52);
        return bucket.AsUInt64() & Vector256.Create((ulong)ushort.MaxValue);
    }

    private static void Count(ReadOnlySpan<ushort> bucketOf, Span<int> counts)
    {
        ref var count = ref MemoryMarshal.GetReference(counts);
        foreach (var bucket in bucketOf)
        {
            Unsafe.Add(ref count, bucket)++;
        }
    }

    private static double[] OfCounted(ReadOnlySpan<double> column, ReadOnlySpan<ushort> bucketOf, ReadOnlySpan<int> counts, ReadOnlySpan<double> levels)
    {
        var defined = column.Length - counts[Buckets];
        var percentiles = new double[levels.Length];
        if (defined == 0)
        {
            Array.Fill(percentiles, double.NaN);
            return percentiles;
        }

        var wanted = new SortedSet<int>();
        foreach (var level in levels)
        {
            var (rank, _) = Position(defined, level);
            wanted.Add(rank);
            wanted.Add(Math.Min(rank + 1, defined - 1));
        }

        var statistics = new Dictionary<int, double>();
        var (before, bucket) = (0, 0);
        double[] sorted = [];
        var sortedBucket = -1;
        foreach (var rank in wanted)
        {
            while (before + counts[bucket] <= rank)
            {
                before += counts[bucket++];
            }

            if (bucket != sortedBucket)
            {
                (sorted, sortedBucket) = (Content(column, bucketOf, bucket, counts[bucket]), bucket);
            }

            statistics[rank] = sorted[rank - before];
        }

        for (var index = 0; index < levels.Length; index++)
        {
            var (rank, part) = Position(defined, levels[index]);
            percentiles[index] = Between(statistics[rank], statistics[Math.Min(rank + 1, defined - 1)], part);
        }

        return percentiles;
    }

    /// <summary>The values of one bucket in order.</summary>
    private static double[] Content(ReadOnlySpan<double> column, ReadOnlySpan<ushort> bucketOf, int bucket, int count)
    {
        var content = new double[count];
        var found = 0;
        for (var at = 0; found < count; at++)
        {
            at += bucketOf[at..].IndexOf((ushort)bucket);
            content[found++] = column[at];
        }

        Array.Sort(content);
        return content;
    }
}
