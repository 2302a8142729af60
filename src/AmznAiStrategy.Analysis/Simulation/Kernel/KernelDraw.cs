namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>How one uncertainty is drawn, with everything that does not depend on the trial worked out.</summary>
internal sealed class KernelDraw
{
    private KernelDraw(Distribution distribution, int[] sources, double[] weights)
    {
        (Quantile, Sources, Weights) = (distribution.Quantile, sources, weights);
        (Triangular, LogNormal) = (distribution as Triangular, distribution as LogNormal);
        if (Triangular is { } shape)
        {
            var width = shape.High - shape.Low;
            (AtMode, Rise, Fall) = ((shape.Mode - shape.Low) / width, width * (shape.Mode - shape.Low), width * (shape.High - shape.Mode));
        }

        if (LogNormal is { } cut)
        {
            From = Normal.Cdf(Math.Log(cut.Low / cut.Median) / cut.Sigma);
            Span = Normal.Cdf(Math.Log(cut.High / cut.Median) / cut.Sigma) - From;
        }
    }

    /// <summary>Of the distribution; for those that the kernel has no faster way for.</summary>
    public Func<double, double> Quantile { get; }

    /// <summary>Which normal scores are mixed, and with what weights: what is not 0 in a row of the Cholesky triangle.</summary>
    public int[] Sources { get; }

    /// <inheritdoc cref="Sources"/>
    public double[] Weights { get; }

    /// <summary>Not correlated with any lever before it: the part of all draws below is the drawn number itself.</summary>
    public bool Independent => Sources.Length == 1;

    public Triangular? Triangular { get; }

    public LogNormal? LogNormal { get; }

    /// <summary>Triangular: the part of all draws below the mode.</summary>
    public double AtMode { get; }

    /// <summary>Triangular: (high - low) (mode - low).</summary>
    public double Rise { get; }

    /// <summary>Triangular: (high - low) (high - mode).</summary>
    public double Fall { get; }

    /// <summary>Lognormal: the part of the uncut distribution below the cut.</summary>
    public double From { get; }

    /// <summary>Lognormal: the part of the uncut distribution that is left.</summary>
    public double Span { get; }

    /// <param name="plan">The plan.</param>
    /// <param name="lower">The Cholesky triangle of its correlations.</param>
    public static KernelDraw[] All(SimulationPlan plan, double[] lower)
    {
        var count = plan.Uncertainties.Length;
        var draws = new KernelDraw[count];
        for (var row = 0; row < count; row++)
        {
            var triangle = lower.AsSpan(row * count, row + 1).ToArray();
            int[] sources = [.. Enumerable.Range(0, row + 1).Where(column => triangle[column] != 0)];
            draws[row] = new(plan.Uncertainties[row].Distribution, sources, [.. sources.Select(column => triangle[column])]);
        }

        return draws;
    }
}
