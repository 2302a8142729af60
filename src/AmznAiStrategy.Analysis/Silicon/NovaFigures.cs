using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Silicon;

/// <summary>Who stands behind a statement about a model.</summary>
public enum Voice
{
    /// <summary>The article's table names nobody who tested: it is what the vendor claims.</summary>
    Vendor,

    /// <summary>A customer that the article names.</summary>
    Customer,
}

/// <summary>What somebody says of one Nova model. Words stay words: only a printed ratio gives an index.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Voice">Who says it.</param>
/// <param name="UseCase">What it is for; null when this voice does not say.</param>
/// <param name="Price">Price against <paramref name="Against"/>, a ratio or words.</param>
/// <param name="Against">What the price is compared with.</param>
/// <param name="PriceIndex">Price, the compared model = 100; without a value when the price is given in words.</param>
/// <param name="Capability">What it can do, in words.</param>
public sealed record NovaStatement(string Model, Voice Voice, Figure? UseCase, Figure Price, string Against, Figure PriceIndex, Figure Capability);

/// <summary>The Nova family: price and capability, and who says so.</summary>
/// <param name="Statements">One for each model of the article's table, and one for the customer's test.</param>
/// <param name="VolumeForSameRevenue">How many times the use brings the same revenue at Nova Lite's price, a multiple.</param>
/// <param name="Words">What is said of the family without a number.</param>
public sealed record NovaFigures(ImmutableArray<NovaStatement> Statements, Figure VolumeForSameRevenue, ImmutableArray<Figure> Words)
{
    /// <summary>Nova Lite in the article's table, the one model with a printed ratio.</summary>
    public NovaStatement Lite => Statements[0];

    /// <summary>Nova Lite in the test of Nimbus Therapeutics.</summary>
    public NovaStatement Nimbus => Statements[1];

    internal IEnumerable<Figure> Needed =>
        [.. Statements.SelectMany(one => new[] { one.UseCase, one.Price, one.Capability }).OfType<Figure>(), .. Words];

    public static NovaFigures From(FactBook facts)
    {
        var lite = Figure.Of(facts, "nova.lite.price-ratio");
        return new(
            [
                Statement("Nova Lite", Voice.Vendor, "nova.lite.use-case", lite, "Claude Opus", "nova.lite.performance"),
                Statement("Nova Lite", Voice.Customer, null, Figure.Of(facts, "nova.nimbus.price-ratio"), "Claude, model not named", "nova.nimbus.accuracy"),
                Statement("Nova Pro", Voice.Vendor, "nova.pro.use-case", Figure.Of(facts, "nova.pro.price"), "GPT-4 and Claude", "nova.pro.performance"),
                Statement("Nova Premier", Voice.Vendor, "nova.premier.use-case", Figure.Of(facts, "nova.premier.price"), "premium models", "nova.premier.performance"),
            ],
            Figure.Derive("Use of Nova Lite that brings the revenue of one use of Claude Opus", Unit.Multiple, "1 ÷ price ratio", values => 1 / values[0], lite),
            [Figure.Of(facts, "nova.launch"), Figure.Of(facts, "nova.aim"), Figure.Of(facts, "nova.positioning")]);

        NovaStatement Statement(string model, Voice voice, string? useCase, Figure price, string against, string capability) => new(
            model,
            voice,
            useCase is null ? null : Figure.Of(facts, useCase),
            price,
            against,
            Figure.Derive($"Price index of {model}, {against} = 100", Unit.Ratio, "100 × price ratio", values => 100 * values[0], price),
            Figure.Of(facts, capability));
    }
}
