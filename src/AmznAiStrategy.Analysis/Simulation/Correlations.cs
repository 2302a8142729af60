using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Normal-score correlations of the levers of a simulation. Equal by value.</summary>
/// <param name="Size">Number of levers.</param>
/// <param name="Values">Row by row, <paramref name="Size"/> squared.</param>
public sealed record Correlations(int Size, ImmutableArray<double> Values)
{
    public double this[int row, int column] => Values[row * Size + column];

    /// <summary>Every lever is drawn independently.</summary>
    public static Correlations None(int size) => new(size, [.. Enumerable.Range(0, size * size).Select(i => i % (size + 1) == 0 ? 1.0 : 0.0)]);

    /// <summary>The same with another value for one pair, on both sides of the diagonal.</summary>
    /// <exception cref="ArgumentException">The pair is one lever twice.</exception>
    public Correlations With(int first, int second, double value) => first == second
        ? throw new ArgumentException("A lever is always fully correlated with itself.", nameof(second))
        : this with { Values = Values.SetItem(first * Size + second, value).SetItem(second * Size + first, value) };

    /// <summary>The same without one lever: its row and column go.</summary>
    public Correlations Without(int lever) => new(Size - 1, [.. Values.Where((_, i) => i / Size != lever && i % Size != lever)]);

    /// <summary>The same with one more lever at the end, independent of the others.</summary>
    public Correlations WithAnother()
    {
        var size = Size;
        return new(size + 1, [.. Enumerable.Range(0, (size + 1) * (size + 1)).Select(i => (i / (size + 1), i % (size + 1)) switch
        {
            var (row, column) when row == column => 1.0,
            var (row, column) when row == size || column == size => 0.0,
            var (row, column) => this[row, column],
        })]);
    }

    /// <summary>The lower triangle L with L·Lᵀ = these correlations, row by row; null when they are not positive definite.</summary>
    public double[]? Cholesky()
    {
        var lower = new double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = this[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= lower[i * Size + k] * lower[j * Size + k];
                }

                if (i == j && !(rest > 0))
                {
                    return null;
                }

                lower[i * Size + j] = i == j ? Math.Sqrt(rest) : rest / lower[j * Size + j];
            }
        }

        return lower;
    }

    public bool Equals(Correlations? other) => other is not null && Size == other.Size && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Size, Values.Length);
}
