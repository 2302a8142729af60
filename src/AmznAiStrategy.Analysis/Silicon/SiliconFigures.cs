using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Silicon;

/// <summary>
/// What the words of a printed advantage make of its number. More work for the same money and the same work for less money
/// are different numbers: 30 % better price-performance is a cost of 1 / 1.3, which is 23 % less.
/// </summary>
public enum AdvantageMeaning
{
    /// <summary>Work for a dollar over work for a dollar on GPU instances, less 1.</summary>
    PricePerformance,

    /// <summary>Cost of the same work below that on GPU instances, as a part of it.</summary>
    CostSaving,
}

/// <summary>One end of a printed advantage over GPU instances in the three forms that it can take.</summary>
/// <param name="Advantage">The end as printed, a fraction.</param>
/// <param name="Index">Cost of the same work, GPU instances = 100.</param>
/// <param name="Saving">Cost saved on the same work, a fraction.</param>
/// <param name="PricePerformance">More work for the same money, a fraction.</param>
public sealed record CostEnd(Figure Advantage, Figure Index, Figure Saving, Figure PricePerformance)
{
    internal static CostEnd Of(string chip, AdvantageMeaning meaning, Figure advantage) => meaning is AdvantageMeaning.PricePerformance
        ? new(
            advantage,
            Figure.Derive($"Cost index of {chip}, GPU = 100", Unit.Ratio, "100 ÷ (1 + gain in price-performance)", values => 100 / (1 + values[0]), advantage),
            Figure.Derive($"Cost saving on {chip}", Unit.Share, "1 − 1 ÷ (1 + gain in price-performance)", values => 1 - 1 / (1 + values[0]), advantage),
            advantage)
        : new(
            advantage,
            Figure.Derive($"Cost index of {chip}, GPU = 100", Unit.Ratio, "100 × (1 − cost saving)", values => 100 * (1 - values[0]), advantage),
            advantage,
            Figure.Derive($"Gain in price-performance of {chip}", Unit.Share, "1 ÷ (1 − cost saving) − 1", values => 1 / (1 - values[0]) - 1, advantage));
}

/// <summary>A printed advantage over GPU instances, read as its words say.</summary>
/// <param name="Chip">Whose advantage it is.</param>
/// <param name="Meaning">What the words make of the number.</param>
/// <param name="Printed">As printed, a range or a single number.</param>
/// <param name="Least">From the lower end of the range.</param>
/// <param name="Most">From the upper end of the range; the same as <paramref name="Least"/> for a single number.</param>
public sealed record CostReading(string Chip, AdvantageMeaning Meaning, Figure Printed, CostEnd Least, CostEnd Most)
{
    internal static CostReading Of(FactBook facts, string id, string chip, AdvantageMeaning meaning)
    {
        var printed = Figure.Of(facts, id);
        var (low, high) = facts.TryFind(id, out var fact) && fact.IsRange ? (Figure.LowOf(fact), Figure.HighOf(fact)) : (printed, printed);
        return new(chip, meaning, printed, CostEnd.Of(chip, meaning, low), CostEnd.Of(chip, meaning, high));
    }
}

/// <summary>What a scenario assumes about better chips, measured in the printed gain of Trainium2.</summary>
/// <param name="Yearly">Gain of a later vintage a year, as assumed.</param>
/// <param name="YearsToLow">Years of it that add up to the lower end of the printed gain.</param>
/// <param name="YearsToHigh">Years of it that add up to the upper end.</param>
public sealed record AssumedGain(Figure Yearly, Figure YearsToLow, Figure YearsToHigh)
{
    /// <summary>The gain that <paramref name="assumptions"/> of <paramref name="scenario"/> take, against the printed one of <paramref name="silicon"/>.</summary>
    public static AssumedGain Of(SiliconFigures silicon, string scenario, Assumptions assumptions)
    {
        var yearly = new Figure("Vintage gain", assumptions.Productivity.VintageGain, Unit.PerYear, new AssumedOrigin(scenario, "productivity.vintageGain"));
        return new(yearly, YearsTo("lower", silicon.PricePerformance.Least.Advantage), YearsTo("upper", silicon.PricePerformance.Most.Advantage));

        Figure YearsTo(string end, Figure gain) => Figure.Derive(
            $"Years of vintage gain that make the {end} end of Trainium2's gain",
            Unit.Years,
            "ln(1 + printed gain) ÷ ln(1 + gain a year)",
            values => Math.Log(1 + values[0]) / Math.Log(1 + values[1]),
            gain,
            yearly);
    }
}

/// <summary>Amazon's own chips and models: what the article prints of their cost, and what follows from it.</summary>
/// <param name="Performance">Trainium2 against the first generation, a multiple, as printed.</param>
/// <param name="PricePerformance">Trainium2's advantage as the list of chips words it.</param>
/// <param name="CostBenefit">Trainium's advantage as the paragraph below the list words it, with the same numbers.</param>
/// <param name="Inferentia">Inferentia's advantage, printed as a saving.</param>
/// <param name="GapLow">Saving on the second wording less saving on the first, lower ends.</param>
/// <param name="GapHigh">The same of the upper ends.</param>
/// <param name="Trainium3Availability">When Trainium3 is to come, as printed.</param>
/// <param name="Trainium3Index">Its cost index, which has no value: the article prints no number.</param>
/// <param name="Words">What is said of the chips without a number.</param>
/// <param name="Nova">The Nova models.</param>
public sealed record SiliconFigures(
    Figure Performance,
    CostReading PricePerformance,
    CostReading CostBenefit,
    CostReading Inferentia,
    Figure GapLow,
    Figure GapHigh,
    Figure Trainium3Availability,
    Figure Trainium3Index,
    ImmutableArray<Figure> Words,
    NovaFigures Nova)
{
    /// <summary>Every advantage with a number, in the order of the article.</summary>
    public ImmutableArray<CostReading> Readings => [PricePerformance, CostBenefit, Inferentia];

    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed => [Performance, .. Readings.Select(reading => reading.Printed), Trainium3Availability, .. Words, .. Nova.Needed];

    public static SiliconFigures From(FactBook facts)
    {
        var gain = CostReading.Of(facts, "silicon.trainium2.price-performance", "Trainium2", AdvantageMeaning.PricePerformance);
        var benefit = CostReading.Of(facts, "silicon.trainium.cost-benefit", "Trainium", AdvantageMeaning.CostSaving);
        var effect = Figure.Of(facts, "silicon.trainium3.effect");
        return new(
            Figure.Of(facts, "silicon.trainium2.performance"),
            gain,
            benefit,
            CostReading.Of(facts, "silicon.inferentia.saving", "Inferentia", AdvantageMeaning.CostSaving),
            Gap("lower", gain.Least, benefit.Least),
            Gap("upper", gain.Most, benefit.Most),
            Figure.Of(facts, "silicon.trainium3.availability"),
            Figure.Derive("Cost index of Trainium3, GPU = 100", Unit.Ratio, "100 ÷ (1 + gain in price-performance)", values => 100 / (1 + values[0]), effect),
            [
                Figure.Of(facts, "silicon.trainium2.launch"),
                Figure.Of(facts, "silicon.trainium3.partner"),
                effect,
                Figure.Of(facts, "silicon.advantage"),
                Figure.Of(facts, "risks.response.silicon"),
            ],
            NovaFigures.From(facts));
    }

    private static Figure Gap(string end, CostEnd gain, CostEnd benefit) => Figure.Derive(
        $"Saving as a cost benefit less saving as price-performance, {end} ends",
        Unit.PercentagePoints,
        "printed cost benefit − saving from printed price-performance",
        values => values[0] - values[1],
        benefit.Saving,
        gain.Saving);
}
