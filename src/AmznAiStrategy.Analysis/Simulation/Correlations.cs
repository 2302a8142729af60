using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Normal-score correlations of the levers of a simulation.</summary>
/// <param name="Size">Number of levers.</param>
/// <param name="Values">Row by row, <paramref name="Size"/> squared.</param>
public sealed record Correlations(int Size, ImmutableArray<double> Values)
{
    public double this[int row, int column] => Values[row * Size + column];

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
}
