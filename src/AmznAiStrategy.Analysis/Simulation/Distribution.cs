using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// How likely the values of one lever are, in the lever's unit. Equal by value. Whether the parameters make sense is checked by
/// <see cref="DistributionRules"/>; everything else assumes that they do.
/// </summary>
public abstract record Distribution
{
    /// <summary>The least value that can come out.</summary>
    public abstract double Low { get; }

    /// <summary>The greatest value that can come out.</summary>
    public abstract double High { get; }

    /// <summary>Average of all draws.</summary>
    public abstract double Mean { get; }

    /// <summary>Name in texts, e.g. <c>tri</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Names and values of the parameters, in the order of the text.</summary>
    public abstract ImmutableArray<(string Name, double Value)> Parameters { get; }

    /// <summary>The value below which a part <paramref name="u"/> of all draws lies.</summary>
    /// <param name="u">Above 0 and below 1.</param>
    public abstract double Quantile(double u);

    /// <summary>How densely draws lie at <paramref name="x"/>, per unit of the lever; integrates to 1. 0 outside <see cref="Low"/> to <see cref="High"/>.</summary>
    public abstract double Density(double x);

    /// <summary>As its text: invariant, every digit kept.</summary>
    public sealed override string ToString() => DistributionText.Write(this);

    /// <summary>Whether a value can come out at all.</summary>
    private protected bool Holds(double x) => x >= Low && x <= High;
}

/// <summary>Straight from <see cref="Low"/> up to the mode and down to <see cref="High"/>.</summary>
public sealed record Triangular(double Low, double Mode, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;
    public override double Mean => (Low + Mode + High) / 3;
    public override string Kind => "tri";
    public override ImmutableArray<(string Name, double Value)> Parameters => [("low", Low), ("mode", Mode), ("high", High)];

    public override double Quantile(double u)
    {
        var atMode = (Mode - Low) / (High - Low);
        return u < atMode
            ? Low + Math.Sqrt(u * (High - Low) * (Mode - Low))
            : High - Math.Sqrt((1 - u) * (High - Low) * (High - Mode));
    }

    public override double Density(double x) =>
        !Holds(x) ? 0
        : x < Mode ? 2 * (x - Low) / ((High - Low) * (Mode - Low))
        : x == Mode ? 2 / (High - Low)
        : 2 * (High - x) / ((High - Low) * (High - Mode));
}

/// <summary>The logarithm is normal; cut off below <see cref="Low"/> and above <see cref="High"/>.</summary>
/// <param name="Median">Half of all draws lie below it before the cut; above 0.</param>
/// <param name="Sigma">Standard deviation of the logarithm; above 0.</param>
/// <param name="Low">The least value that can come out; from 0.</param>
/// <param name="High">The greatest value that can come out.</param>
public sealed record LogNormal(double Median, double Sigma, double Low, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;
    public override string Kind => "lognormal";
    public override ImmutableArray<(string Name, double Value)> Parameters => [("median", Median), ("sigma", Sigma), ("low", Low), ("high", High)];

    public override double Mean
    {
        get
        {
            var (from, to) = (Score(Low), Score(High));
            return Median * Math.Exp(Sigma * Sigma / 2) * (Normal.Cdf(to - Sigma) - Normal.Cdf(from - Sigma)) / Kept;
        }
    }

    /// <summary>Part of the bell between <see cref="Low"/> and <see cref="High"/>.</summary>
    internal double Kept => Normal.Cdf(Score(High)) - Normal.Cdf(Score(Low));

    public override double Quantile(double u)
    {
        var (from, to) = (Normal.Cdf(Math.Log(Low / Median) / Sigma), Normal.Cdf(Math.Log(High / Median) / Sigma));
        return Math.Clamp(Median * Math.Exp(Sigma * Normal.Inverse(from + u * (to - from))), Low, High);
    }

    public override double Density(double x) => Holds(x) && x > 0 ? Bell.Height(Score(x)) / (x * Sigma * Kept) : 0;

    private double Score(double x) => Math.Log(x / Median) / Sigma;
}

/// <summary>Normal, cut off below <see cref="Low"/> and above <see cref="High"/>.</summary>
/// <param name="Centre">Mean before the cut.</param>
/// <param name="Sigma">Standard deviation before the cut; above 0.</param>
/// <param name="Low">The least value that can come out.</param>
/// <param name="High">The greatest value that can come out.</param>
public sealed record TruncatedNormal(double Centre, double Sigma, double Low, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;
    public override double Mean => Centre + Sigma * (Bell.Height(Score(Low)) - Bell.Height(Score(High))) / Kept;
    public override string Kind => "normal";
    public override ImmutableArray<(string Name, double Value)> Parameters => [("mean", Centre), ("sigma", Sigma), ("low", Low), ("high", High)];

    /// <summary>Part of the bell between <see cref="Low"/> and <see cref="High"/>.</summary>
    internal double Kept => Normal.Cdf(Score(High)) - Normal.Cdf(Score(Low));

    public override double Quantile(double u)
    {
        var (from, to) = (Normal.Cdf(Score(Low)), Normal.Cdf(Score(High)));
        return Math.Clamp(Centre + Sigma * Normal.Inverse(from + u * (to - from)), Low, High);
    }

    public override double Density(double x) => Holds(x) ? Bell.Height(Score(x)) / (Sigma * Kept) : 0;

    private double Score(double x) => (x - Centre) / Sigma;
}

/// <summary>Every value from <see cref="Low"/> to <see cref="High"/> is as likely as any other.</summary>
public sealed record Uniform(double Low, double High) : Distribution
{
    public override double Low { get; } = Low;
    public override double High { get; } = High;
    public override double Mean => Low + (High - Low) / 2;
    public override string Kind => "uniform";
    public override ImmutableArray<(string Name, double Value)> Parameters => [("low", Low), ("high", High)];

    public override double Quantile(double u) => Math.Min(Low + u * (High - Low), High);

    public override double Density(double x) => Holds(x) ? 1 / (High - Low) : 0;
}

/// <summary>One value and no other; keeps a lever in the plan without letting it vary.</summary>
public sealed record Fixed(double Value) : Distribution
{
    public override double Low => Value;
    public override double High => Value;
    public override double Mean => Value;
    public override string Kind => "fixed";
    public override ImmutableArray<(string Name, double Value)> Parameters => [("value", Value)];

    public override double Quantile(double u) => Value;

    /// <summary>Infinite at the value: all draws lie there.</summary>
    public override double Density(double x) => x == Value ? double.PositiveInfinity : 0;
}

/// <summary>The curve of the standard normal distribution.</summary>
internal static class Bell
{
    public static double Height(double score) => Math.Exp(-0.5 * score * score) / Math.Sqrt(2 * Math.PI);
}
