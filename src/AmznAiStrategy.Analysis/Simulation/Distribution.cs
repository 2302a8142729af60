namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How likely the values of one lever are, in the lever's unit.</summary>
public abstract record Distribution
{
    /// <summary>The least value that can come out.</summary>
    public abstract double Low { get; }

    /// <summary>The greatest value that can come out.</summary>
    public abstract double High { get; }

    /// <summary>The value below which a part <paramref name="u"/> of all draws lies.</summary>
    /// <param name="u">Above 0 and below 1.</param>
    public abstract double Quantile(double u);
}

/// <summary>Straight from <see cref="Low"/> up to the mode and down to <see cref="High"/>.</summary>
public sealed record Triangular(double Low, double Mode, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;

    public override double Quantile(double u)
    {
        var atMode = (Mode - Low) / (High - Low);
        return u < atMode
            ? Low + Math.Sqrt(u * (High - Low) * (Mode - Low))
            : High - Math.Sqrt((1 - u) * (High - Low) * (High - Mode));
    }
}

/// <summary>The logarithm is normal; cut off below <see cref="Low"/> and above <see cref="High"/>.</summary>
/// <param name="Median">Half of all draws lie below it before the cut; above 0.</param>
/// <param name="Sigma">Standard deviation of the logarithm; above 0.</param>
/// <param name="Low">The least value that can come out; above 0.</param>
/// <param name="High">The greatest value that can come out.</param>
public sealed record LogNormal(double Median, double Sigma, double Low, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;

    public override double Quantile(double u)
    {
        var (from, to) = (Normal.Cdf(Math.Log(Low / Median) / Sigma), Normal.Cdf(Math.Log(High / Median) / Sigma));
        return Median * Math.Exp(Sigma * Normal.Inverse(from + u * (to - from)));
    }
}
