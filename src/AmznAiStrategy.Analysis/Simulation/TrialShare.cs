namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How many of all trials something is true of: an estimate of its probability.</summary>
/// <param name="Count">Trials of which it is true.</param>
/// <param name="Of">All trials, undefined ones included; from 1.</param>
public readonly record struct TrialShare(int Count, int Of)
{
    /// <summary>Normal score of a band that holds 95 of 100 results.</summary>
    private const double Score = 1.9599639845400545;

    public double Value => (double)Count / Of;

    /// <summary>Standard error of a share, √(p (1 − p) / n). 0 at 0 and 1, where <see cref="Low"/> and <see cref="High"/> say more.</summary>
    public double StandardError => Math.Sqrt(Value * (1 - Value) / Of);

    /// <summary>Lower end of the 95 % band (Wilson's score interval, 1927), which stays within 0 and 1 and has a width even when no trial counts.</summary>
    public double Low => Count == 0 ? 0 : Middle - HalfWidth;

    /// <summary>Upper end of the same band.</summary>
    public double High => Count == Of ? 1 : Middle + HalfWidth;

    private double Middle => (Value + Score * Score / (2 * Of)) / (1 + Score * Score / Of);

    private double HalfWidth => Score / (1 + Score * Score / Of) * Math.Sqrt(Value * (1 - Value) / Of + Score * Score / (4.0 * Of * Of));
}
