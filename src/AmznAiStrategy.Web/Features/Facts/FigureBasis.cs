using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>What stands beside a number: the time it speaks of, how it is meant and where it comes from, in words.</summary>
public static class FigureBasis
{
    /// <summary>The period of a printed figure; for a computed one the periods of what it was computed from.</summary>
    public static string Period(Figure figure) => string.Join(", ", PrintedBehind(figure).Select(fact => fact.Period).Distinct());

    /// <summary>How a printed figure is meant; what else a figure is.</summary>
    public static string Meant(Figure figure) => figure.Origin switch
    {
        PrintedOrigin printed => Meant(printed.Fact),
        DerivedOrigin => figure.IsEstimate ? "derived, from an estimate" : "derived",
        ProjectedOrigin => "projected",
        AssumedOrigin => "assumed",
        _ => "missing",
    };

    /// <summary>The qualifiers of a figure in words.</summary>
    public static string Meant(Fact fact) => string.Join(", ", fact.Qualifiers.Select(Word));

    /// <summary>Every printed figure behind a figure, itself included; each once, in the order of the formulas.</summary>
    public static ImmutableArray<Fact> PrintedBehind(Figure figure) => figure.Origin switch
    {
        PrintedOrigin printed => [printed.Fact],
        DerivedOrigin derived => [.. derived.Inputs.SelectMany(input => PrintedBehind(input)).Distinct()],
        ProjectedOrigin projected => [.. projected.Inputs.SelectMany(input => PrintedBehind(input)).Distinct()],
        _ => [],
    };

    /// <summary>The formula of a computed figure; null for any other.</summary>
    public static string? Formula(Figure figure) => figure.Origin switch
    {
        DerivedOrigin derived => derived.Formula,
        ProjectedOrigin projected => projected.Equation,
        _ => null,
    };

    /// <summary>A qualifier in words.</summary>
    public static string Word(string qualifier) => qualifier switch
    {
        "~" => "about",
        "over" => "more than",
        "<" => "less than",
        _ => qualifier,
    };
}
