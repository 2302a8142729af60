using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Multiples;

/// <summary>The price-earnings multiple beside one that it may be measured by.</summary>
/// <param name="Label">What the article calls the yardstick.</param>
/// <param name="Multiple">The yardstick, as printed.</param>
/// <param name="PriceChange">What the price would do at constant earnings if the multiple became the yardstick.</param>
/// <param name="Discount">The current multiple against the yardstick; negative when it is lower.</param>
/// <param name="PrintedDiscount">The same as the article prints it; null where it prints none.</param>
public sealed record Benchmark(string Label, Figure Multiple, Figure PriceChange, Figure Discount, Figure? PrintedDiscount);

/// <summary>The stock's multiples in the article and what follows from them.</summary>
/// <param name="Current">P/E, as printed.</param>
/// <param name="Forward">Forward P/E, as printed.</param>
/// <param name="EarningsYield">Earnings over price.</param>
/// <param name="ImpliedGrowth">Growth of earnings that the forward multiple implies beside the current one.</param>
/// <param name="Benchmarks">Every yardstick, from the highest multiple to the lowest; one without a value last.</param>
public sealed record MultipleFigures(Figure Current, Figure Forward, Figure EarningsYield, Figure ImpliedGrowth, ImmutableArray<Benchmark> Benchmarks)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        EarningsYield, ImpliedGrowth, .. Benchmarks.Select(benchmark => benchmark.PriceChange), .. Benchmarks.Select(benchmark => benchmark.PrintedDiscount).OfType<Figure>(),
    ];

    public static MultipleFigures From(FactBook facts)
    {
        var current = Figure.Of(facts, "valuation.pe");
        var forward = Figure.Of(facts, "valuation.pe-forward");
        Benchmark Against(string label, string id, string? printed = null)
        {
            var multiple = Figure.Of(facts, id);
            return new(
                label,
                multiple,
                Figure.Derive($"Price change to the {label}", Unit.Change, "yardstick ÷ current P/E − 1, earnings constant", values => values[0] / values[1] - 1, multiple, current),
                Figure.Derive($"P/E against the {label}", Unit.Change, "current P/E ÷ yardstick − 1", values => values[0] / values[1] - 1, current, multiple),
                printed is null ? null : Figure.Of(facts, printed));
        }

        Benchmark[] benchmarks =
        [
            Against("10-year average", "valuation.pe-10-year", "valuation.discount-10-year"),
            Against("fair value", "valuation.pe-fair-value"),
            Against("12-month average", "valuation.pe-12-month", "valuation.discount-12-month"),
            Against("5-year average", "valuation.pe-5-year"),
            Against("peer average", "valuation.pe-peers"),
        ];
        return new(
            current,
            forward,
            Figure.Derive("Earnings yield", Unit.Share, "1 ÷ P/E", values => 1 / values[0], current),
            Figure.Derive("Growth of earnings implied by the forward P/E", Unit.Change, "P/E ÷ forward P/E − 1", values => values[0] / values[1] - 1, current, forward),
            [.. benchmarks.OrderByDescending(benchmark => benchmark.Multiple.Value)]);
    }
}
