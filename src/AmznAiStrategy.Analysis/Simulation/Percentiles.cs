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
    /// <summary>So many values are sorted.</summary>
    private const int Few = 512;

    /// <summary>Of more, so many are looked at first.</summary>
    private const int Sampled = 128;

    private const int Buckets = 4096;
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

        var percentiles = new double[levels.Length];
        Span<double> sample = stackalloc double[Few];
        sample = sample[..Sample(column, column.Length <= Few ? sample : sample[..Sampled])];
        var perUnit = sample.IsEmpty ? 0 : (Buckets - 2) / (sample[^1] - sample[0]);
        if (column.Length <= Few)
        {
            var ranked = new Ranked(sample);
            Fill(percentiles, levels, sample.Length, ref ranked);
        }
        else if (perUnit > 0 && double.IsFinite(perUnit))
        {
            FillFromBuckets(percentiles, levels, column, sample[0], perUnit);
        }
        else
        {
            var sorted = new double[column.Length];
            var defined = Sorted(column, sorted);
            var ranked = new Ranked(sorted.AsSpan(0, defined));
            Fill(percentiles, levels, defined, ref ranked);
        }

        return percentiles;
    }

    /// <summary>A percentile for each level from those values whose rank can matter.</summary>
    private static void Fill(double[] percentiles, scoped ReadOnlySpan<double> levels, int defined, ref Ranked ranked)
    {
        for (var index = 0; index < levels.Length; index++)
        {
            var position = (defined - 1) * levels[index];
            var rank = (int)position;
            percentiles[index] = defined == 0 ? double.NaN : Between(ranked.Value(rank), ranked.Value(Math.Min(rank + 1, defined - 1)), position - rank);
        }
    }

    /// <summary>Equal values may be infinite.</summary>
    private static double Between(double lower, double upper, double part) => lower == upper ? lower : lower + part * (upper - lower);

    /// <summary>Some of the values, from everywhere in the column, in order; all of them when there is room.</summary>
    /// <returns>How many are defined.</returns>
    private static int Sample(ReadOnlySpan<double> column, Span<double> sample)
    {
        var size = Math.Min(column.Length, sample.Length);
        for (var index = 0; index < size; index++)
        {
            sample[index] = column[(int)((long)index * column.Length / size)];
        }

        return Sorted(sample[..size], sample);
    }

    /// <summary>Puts the defined values in order; the two may be the same memory.</summary>
    /// <returns>How many they are.</returns>
    private static int Sorted(ReadOnlySpan<double> values, Span<double> sorted)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                sorted[count++] = value;
            }
        }

        sorted[..count].Sort();
        return count;
    }

    /// <summary>
    /// Every value is put into one of many buckets of equal width, with what a sample says is rare at either end in the outermost ones, and the
    /// buckets are counted. Only the buckets that hold a wanted rank are then sorted.
    /// </summary>
    private static void FillFromBuckets(double[] percentiles, ReadOnlySpan<double> levels, ReadOnlySpan<double> column, double low, double perUnit)
    {
        var bucketOf = ArrayPool<ushort>.Shared.Rent(column.Length);
        Span<int> ends = stackalloc int[Buckets + 1];
        ends.Clear();
        try
        {
            Sort(column, low, perUnit, bucketOf);
            Count(bucketOf.AsSpan(0, column.Length), ends);
            for (var bucket = 1; bucket < Buckets; bucket++)
            {
                ends[bucket] += ends[bucket - 1];
            }

            var ranked = new Ranked(column, bucketOf.AsSpan(0, column.Length), ends[..Buckets]);
            Fill(percentiles, levels, ends[Buckets - 1], ref ranked);
            ArrayPool<double>.Shared.Return(ranked.Content);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(bucketOf);
        }
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

    /// <summary>The values by rank, of which only a bucket at a time is put in order.</summary>
    private ref struct Ranked
    {
        private readonly ReadOnlySpan<double> column;
        private readonly ReadOnlySpan<ushort> bucketOf;
        private readonly ReadOnlySpan<int> ends;
        private ReadOnlySpan<double> sorted;
        private int first;

        /// <param name="sorted">All values, in order.</param>
        public Ranked(ReadOnlySpan<double> sorted)
        {
            this.sorted = sorted;
            Content = [];
        }

        /// <param name="column">All values.</param>
        /// <param name="bucketOf">The bucket of each.</param>
        /// <param name="ends">How many values are in each bucket and all below it.</param>
        public Ranked(ReadOnlySpan<double> column, ReadOnlySpan<ushort> bucketOf, ReadOnlySpan<int> ends)
        {
            this.column = column;
            this.bucketOf = bucketOf;
            this.ends = ends;
            Content = ArrayPool<double>.Shared.Rent(Few);
        }

        /// <summary>Memory of the shared pool for one bucket; to be returned.</summary>
        public double[] Content { get; private set; }

        public double Value(int rank)
        {
            if (rank < first || rank >= first + sorted.Length)
            {
                Load(rank);
            }

            return sorted[rank - first];
        }

        private void Load(int rank)
        {
            var bucket = ends.BinarySearch(rank + 1);
            bucket = bucket < 0 ? ~bucket : ends.IndexOf(rank + 1);
            first = bucket == 0 ? 0 : ends[bucket - 1];
            var count = ends[bucket] - first;
            if (Content.Length < count)
            {
                ArrayPool<double>.Shared.Return(Content);
                Content = ArrayPool<double>.Shared.Rent(count);
            }

            for (int found = 0, at = 0; found < count; at++)
            {
                at += bucketOf[at..].IndexOf((ushort)bucket);
                Content[found++] = column[at];
            }

            Content.AsSpan(0, count).Sort();
            sorted = Content.AsSpan(0, count);
        }
    }
}
