namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>A distribution as the kernel draws from it.</summary>
internal enum DrawShape
{
    Triangular,
    Uniform,
    Normal,
    LogNormal,
    Fixed,

    /// <summary>Lane by lane through <see cref="Distribution.Quantile"/>: PERT, whose quantile is a search.</summary>
    OneByOne,
}

/// <summary>How one uncertainty is drawn, with everything that does not depend on the trial worked out.</summary>
internal sealed class KernelDraw
{
    private KernelDraw(Distribution distribution, int[] sources, double[] weights)
    {
        (Quantile, Low, High, Sources, Weights) = (distribution.Quantile, distribution.Low, distribution.High, sources, weights);
        switch (distribution)
        {
            case Triangular { Mode: var mode }:
                var width = High - Low;
                (Shape, AtMode, Rise, Fall) = (DrawShape.Triangular, (mode - Low) / width, width * (mode - Low), width * (High - mode));
                break;
            case Uniform:
                Shape = DrawShape.Uniform;
                break;
            case TruncatedNormal { Centre: var centre, Sigma: var sigma }:
                (Shape, Centre, Sigma) = (DrawShape.Normal, centre, sigma);
                (From, Kept) = Cut((Low - centre) / sigma, (High - centre) / sigma);
                break;
            case LogNormal { Median: var median, Sigma: var sigma }:
                (Shape, Centre, Sigma) = (DrawShape.LogNormal, median, sigma);
                (From, Kept) = Cut(Math.Log(Low / median) / sigma, Math.Log(High / median) / sigma);
                break;
            case Fixed:
                Shape = DrawShape.Fixed;
                break;
            default:
                Shape = DrawShape.OneByOne;
                break;
        }
    }

    public DrawShape Shape { get; }

    /// <summary>Of the distribution itself.</summary>
    public Func<double, double> Quantile { get; }

    public double Low { get; }

    public double High { get; }

    /// <summary>Which normal scores are mixed, and with what weights: what is not 0 in a row of the Cholesky triangle.</summary>
    public int[] Sources { get; }

    /// <inheritdoc cref="Sources"/>
    public double[] Weights { get; }

    /// <summary>Not correlated with any lever before it: the part of all draws below is the drawn number itself.</summary>
    public bool Independent => Sources.Length == 1;

    /// <summary>Triangular: the part of all draws below the mode.</summary>
    public double AtMode { get; }

    /// <summary>Triangular: (high - low) (mode - low).</summary>
    public double Rise { get; }

    /// <summary>Triangular: (high - low) (high - mode).</summary>
    public double Fall { get; }

    /// <summary>Normal: the mean before the cut; lognormal: the median.</summary>
    public double Centre { get; }

    /// <summary>Normal and lognormal: standard deviation before the cut.</summary>
    public double Sigma { get; }

    /// <summary>Normal and lognormal: the part below the cut.</summary>
    public double From { get; }

    /// <summary>Normal and lognormal: the part that is left.</summary>
    public double Kept { get; }

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

    private static (double From, double Kept) Cut(double low, double high) => (Normal.Cdf(low), Normal.Cdf(high) - Normal.Cdf(low));
}
