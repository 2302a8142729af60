using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Figures;

/// <summary>Where a number comes from.</summary>
public abstract record Origin;

/// <summary>Printed in a source.</summary>
public sealed record PrintedOrigin(Fact Fact) : Origin;

/// <summary>Computed from other figures.</summary>
/// <param name="Formula">In words, e.g. <c>total capex × AI share</c>.</param>
/// <param name="Inputs">What it was computed from, in the order of the formula.</param>
public sealed record DerivedOrigin(string Formula, ImmutableArray<Figure> Inputs) : Origin
{
    public bool Equals(DerivedOrigin? other) => other is not null && Formula == other.Formula && Inputs.SequenceEqual(other.Inputs);

    public override int GetHashCode() => HashCode.Combine(Formula, Inputs.Length);
}

/// <summary>Assumed in a scenario.</summary>
public sealed record AssumedOrigin(string Scenario, string Path) : Origin;

/// <summary>Computed by the projection of a scenario.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Equation">The equation of docs/model.md, in its notation.</param>
/// <param name="Inputs">The yearly quantities that enter it.</param>
public sealed record ProjectedOrigin(string Scenario, string Equation, ImmutableArray<Figure> Inputs) : Origin
{
    public bool Equals(ProjectedOrigin? other) =>
        other is not null && Scenario == other.Scenario && Equation == other.Equation && Inputs.SequenceEqual(other.Inputs);

    public override int GetHashCode() => HashCode.Combine(Scenario, Equation, Inputs.Length);
}

/// <summary>Should be printed in a source, but is not among the figures.</summary>
/// <param name="Id">The id it was looked for by.</param>
public sealed record MissingOrigin(string Id) : Origin;

/// <summary>
/// A number that can say what it is made of, recursively down to printed figures. No derived figure is ever stored.
/// </summary>
/// <param name="Name">What it is, e.g. <c>AI capex 2025</c>.</param>
/// <param name="Value">In <paramref name="Unit"/>; null when it cannot be computed, and then <see cref="Reason"/> says why.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Origin">How it came about.</param>
public sealed record Figure(string Name, double? Value, Unit Unit, Origin Origin)
{
    /// <summary>Why there is no value; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>What it was computed from, in the order of the formula; nothing for a figure that is printed, assumed or missing.</summary>
    public ImmutableArray<Figure> Inputs => Origin switch
    {
        DerivedOrigin derived => derived.Inputs,
        ProjectedOrigin projected => projected.Inputs,
        _ => [],
    };

    /// <summary>Whether any printed figure behind it is approximate (~, over, below, up to).</summary>
    public bool IsApproximate => Origin switch
    {
        PrintedOrigin printed => printed.Fact.Qualifiers.Any(q => q is "~" or "over" or "<" or "up to"),
        DerivedOrigin derived => derived.Inputs.Any(input => input.IsApproximate),
        _ => false,
    };

    /// <summary>Whether any printed figure behind it is a plan or an estimate.</summary>
    public bool IsEstimate => Origin switch
    {
        PrintedOrigin printed => printed.Fact.IsEstimate,
        DerivedOrigin derived => derived.Inputs.Any(input => input.IsEstimate),
        ProjectedOrigin => true,
        _ => false,
    };

    /// <summary>The ids of all figures that should stand behind it and are not there; each once.</summary>
    public ImmutableArray<string> MissingIds => Origin switch
    {
        MissingOrigin missing => [missing.Id],
        DerivedOrigin derived => [.. derived.Inputs.SelectMany(input => input.MissingIds).Distinct()],
        ProjectedOrigin projected => [.. projected.Inputs.SelectMany(input => input.MissingIds).Distinct()],
        _ => [],
    };

    /// <summary>The value as text, a printed figure as it is printed; <c>n/a</c> when it cannot be computed.</summary>
    public string Text => Origin is PrintedOrigin { Fact: var fact } && Value == fact.Value
        ? Format.Fact(fact)
        : (IsApproximate && Value is not null ? "~" : "") + Format.Value(Value, Unit);

    /// <summary>A printed point figure.</summary>
    public static Figure Of(Fact fact) => new(NameOf(fact), fact.Value, fact.Unit, new PrintedOrigin(fact))
    {
        Reason = fact.Value is null ? "the source gives no single number" : null,
    };

    /// <summary>The printed point figure of that id; without a value, and saying so, when there is none.</summary>
    public static Figure Of(FactBook facts, string id) => facts.TryFind(id, out var fact)
        ? Of(fact)
        : new(id, null, Unit.Text, new MissingOrigin(id)) { Reason = $"there is no figure '{id}'" };

    /// <summary>The lower end of a printed range.</summary>
    public static Figure LowOf(Fact fact) => new(NameOf(fact) + ", low", FactUnits.ToModel(fact.Low, fact.PrintedUnit), fact.Unit, new PrintedOrigin(fact));

    /// <summary>The upper end of a printed range.</summary>
    public static Figure HighOf(Fact fact) => new(NameOf(fact) + ", high", FactUnits.ToModel(fact.High, fact.PrintedUnit), fact.Unit, new PrintedOrigin(fact));

    /// <summary>
    /// A figure computed from others. Without a value when an input has none, or when the formula gives no finite number.
    /// </summary>
    public static Figure Derive(string name, Unit unit, string formula, Func<IReadOnlyList<double>, double> compute, params ReadOnlySpan<Figure> inputs)
    {
        var all = inputs.ToImmutableArray();
        var origin = new DerivedOrigin(formula, all);
        if (all.FirstOrDefault(input => input.Value is null) is { } missing)
        {
            return new(name, null, unit, origin) { Reason = $"{missing.Name} has no value: {missing.Reason}" };
        }

        var value = compute([.. all.Select(input => input.Value!.Value)]);
        return double.IsFinite(value)
            ? new(name, value, unit, origin)
            : new(name, null, unit, origin) { Reason = "the formula divides by zero" };
    }

    /// <summary>first + second.</summary>
    public static Figure Sum(string name, Unit unit, string formula, params ReadOnlySpan<Figure> inputs) =>
        Derive(name, unit, formula, values => values.Sum(), inputs);

    /// <summary>first × second.</summary>
    public static Figure Product(string name, Unit unit, string formula, Figure first, Figure second) =>
        Derive(name, unit, formula, values => values[0] * values[1], first, second);

    /// <summary>first ÷ second.</summary>
    public static Figure Quotient(string name, Unit unit, string formula, Figure first, Figure second) =>
        Derive(name, unit, formula, values => values[0] / values[1], first, second);

    /// <summary>Growth of <paramref name="later"/> over <paramref name="earlier"/>, as a fraction.</summary>
    public static Figure Growth(string name, Figure earlier, Figure later) =>
        Derive(name, Unit.Change, "later ÷ earlier − 1", values => values[1] / values[0] - 1, earlier, later);

    private static string NameOf(Fact fact) => $"{fact.Entity} {fact.Metric}, {fact.Period}";
}
