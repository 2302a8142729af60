using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// A smooth hump between <see cref="Low"/> and <see cref="High"/> that weighs the mode four times as much as either end: the beta
/// distribution with a = 1 + 4 (mode − low)/(high − low), b = 6 − a (modified PERT, D. Vose, Risk Analysis, 2008, with λ = 4).
/// </summary>
public sealed record Pert : Distribution
{
    private readonly Beta beta;

    public Pert(double low, double mode, double high)
    {
        (Low, Mode, High) = (low, mode, high);
        var a = 1 + 4 * (mode - low) / (high - low);
        beta = a is >= 1 and <= 5 ? new(a, 6 - a) : new(double.NaN, double.NaN);
    }

    public override double Low { get; }

    public double Mode { get; }

    public override double High { get; }

    public override double Mean => (Low + 4 * Mode + High) / 6;

    public override string Kind => "pert";

    public override ImmutableArray<(string Name, double Value)> Parameters => [("low", Low), ("mode", Mode), ("high", High)];

    public override double Quantile(double u)
    {
        var (part, fromLow) = beta.Quantile(u);
        return fromLow ? Low + (High - Low) * part : High - (High - Low) * part;
    }

    public override double Density(double x) => Holds(x) ? beta.Density((x - Low) / (High - Low)) / (High - Low) : 0;
}
