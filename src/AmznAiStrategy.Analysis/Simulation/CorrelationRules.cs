using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>Why correlations are refused, in words that name the pair of levers.</summary>
public static class CorrelationRules
{
    private const int Halvings = 40;
    private const int Steps = 64;

    /// <summary>
    /// Everything that is wrong; empty when levers can be drawn with these correlations. The path of an error is the pair, e.g.
    /// <c>demand~price-change</c>.
    /// <para>
    /// Of correlations that contradict each other the error names the pair to blame: the one that has to move least towards 0, the
    /// others unchanged, until all fit together, and how far. When no single pair can mend it, the strongest pair is named and the
    /// factor by which all of them would have to shrink.
    /// </para>
    /// </summary>
    /// <param name="correlations">What to check.</param>
    /// <param name="levers">Of its rows and columns.</param>
    public static ImmutableArray<AssumptionError> Check(Correlations correlations, IReadOnlyList<Lever> levers)
    {
        if (correlations.Size != levers.Count || correlations.Values.Length != levers.Count * levers.Count)
        {
            return [new("correlations", $"There must be {levers.Count} rows and columns of correlations, one for each lever; there are {correlations.Size}.")];
        }

        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        for (var i = 0; i < levers.Count; i++)
        {
            if (correlations[i, i] != 1)
            {
                errors.Add(new(Path(levers, i, i), $"The correlation of {Name(levers[i])} with itself must be 1; it is {Text(correlations[i, i])}."));
            }

            for (var j = 0; j < i; j++)
            {
                CheckPair(correlations, levers, i, j, errors);
            }
        }

        if (errors.Count == 0 && correlations.Cholesky() is null)
        {
            errors.Add(Contradiction(correlations, levers));
        }

        return errors.DrainToImmutable();
    }

    internal static string Path(IReadOnlyList<Lever> levers, int first, int second) => $"{levers[Math.Min(first, second)].Id}~{levers[Math.Max(first, second)].Id}";

    internal static string Pair(IReadOnlyList<Lever> levers, int first, int second) => $"{Name(levers[Math.Min(first, second)])} and {Name(levers[Math.Max(first, second)])}";

    private static void CheckPair(Correlations correlations, IReadOnlyList<Lever> levers, int i, int j, ImmutableArray<AssumptionError>.Builder errors)
    {
        var (below, above) = (correlations[i, j], correlations[j, i]);
        if (double.IsNaN(below) || double.IsNaN(above))
        {
            errors.Add(new(Path(levers, i, j), $"The correlation of {Pair(levers, i, j)} needs a number between −1 and 1."));
        }
        else if (Math.Abs(below) > 1 || Math.Abs(above) > 1)
        {
            errors.Add(new(Path(levers, i, j), $"The correlation of {Pair(levers, i, j)} must be between −1 and 1; it is {Text(Math.Abs(below) > 1 ? below : above)}."));
        }
        else if (below != above)
        {
            errors.Add(new(Path(levers, i, j), $"The correlation of {Pair(levers, i, j)} must be the same both ways; it is {Text(above)} and {Text(below)}."));
        }
    }

    private static AssumptionError Contradiction(Correlations correlations, IReadOnlyList<Lever> levers)
    {
        var pairs = Enumerable.Range(0, levers.Count).SelectMany(i => Enumerable.Range(0, i).Select(j => (I: i, J: j))).Where(pair => correlations[pair.I, pair.J] != 0).ToList();
        var mended = pairs
            .Select(pair => (Pair: pair, Kept: Largest(part => correlations.With(pair.I, pair.J, part * correlations[pair.I, pair.J]))))
            .Where(found => found.Kept is not null)
            .OrderBy(found => (1 - found.Kept!.Value) * Math.Abs(correlations[found.Pair.I, found.Pair.J]))
            .ToList();
        if (mended is [var (blamed, kept), ..])
        {
            var (value, limit) = (correlations[blamed.I, blamed.J], kept!.Value * correlations[blamed.I, blamed.J]);
            return new(Path(levers, blamed.I, blamed.J),
                $"The correlation of {Pair(levers, blamed.I, blamed.J)}, {Text(value)}, contradicts the others: as they are, it must be {(value > 0 ? "below" : "above")} {Text(Math.Truncate(limit * 1e4) / 1e4)}.");
        }

        var (first, second) = pairs.MaxBy(pair => Math.Abs(correlations[pair.I, pair.J]));
        var all = Largest(part => correlations with { Values = [.. correlations.Values.Select((value, i) => i % (correlations.Size + 1) == 0 ? value : part * value)] });
        return new(Path(levers, first, second),
            $"The correlations contradict each other, and no single one mends it. The strongest is that of {Pair(levers, first, second)}, {Text(correlations[first, second])}; all would fit at {Format.Value(Math.Floor(all!.Value * 100) / 100, Unit.Share, 0)} of their values.");
    }

    /// <summary>
    /// The largest part of 1 at which the correlations are positive definite; null when they are at none of 64 even steps down to 0. They are
    /// not at 1, and where they are is one stretch.
    /// </summary>
    private static double? Largest(Func<double, Correlations> at)
    {
        var step = Enumerable.Range(1, Steps).FirstOrDefault(step => at(1 - (double)step / Steps).Cholesky() is not null);
        if (step == 0)
        {
            return null;
        }

        var (good, bad) = (1 - (double)step / Steps, 1 - (step - 1.0) / Steps);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (good + bad) / 2;
            (good, bad) = at(middle).Cholesky() is null ? (good, middle) : (middle, bad);
        }

        return good;
    }

    private static string Name(Lever lever) => Sensitivity.BreakEvenText.Name(lever);

    private static string Text(double value) => QuantityText.Exact(Math.Round(value, 4), Unit.Ratio);
}
