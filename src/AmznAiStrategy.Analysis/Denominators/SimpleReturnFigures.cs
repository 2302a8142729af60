using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Denominators;

/// <summary>Simple returns as figures that can say what they are made of.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Returns">What was computed.</param>
public sealed record SimpleReturnFigures(string Scenario, SimpleReturns Returns)
{
    /// <summary>The return in the last year of the window.</summary>
    public Figure AtWindowEnd(SimpleReturn reading) => reading.WindowEnd <= reading.Years[^1].Year
        ? Return(reading, reading.WindowEnd)
        : new(Name(reading, reading.WindowEnd), null, Unit.Share, new ProjectedOrigin(Scenario, "", []))
        {
            Reason = $"the projection ends in {Format.Year(reading.Years[^1].Year)}, before the window does",
        };

    /// <summary>The return of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the horizon.</exception>
    public Figure Return(SimpleReturn reading, int year)
    {
        var row = reading.Years[Returns.Projection[year].Year - reading.Years[0].Year];
        var isIncremental = reading.Denominator is Denominator.IncrementalCapex;
        return new(
            Name(reading, year),
            row.Return,
            Unit.Share,
            new ProjectedOrigin(
                Scenario,
                isIncremental ? "(NOPAT − NOPAT of the year before the clock) ÷ capex above that year's level" : $"NOPAT ÷ {(reading.Denominator is Denominator.AiCapex ? "AI capex" : "total capex")} since the first year",
                row.Spending is null ? [] : isIncremental ? Incremental(reading, row) : Cumulative(reading, row)))
        {
            Reason = row.Return is null ? WhyUndefined(reading, row) : null,
        };
    }

    private static string Name(SimpleReturn reading, int year) => $"Return {Format.Year(year)} on {SimpleReturnText.Label(reading)}";

    private ImmutableArray<Figure> Cumulative(SimpleReturn reading, SimpleReturnYear row)
    {
        var isAi = reading.Denominator is Denominator.AiCapex;
        var spent = Returns.Projection.Years.Where(year => year.Year <= row.Year - reading.Lag).Select(year => Capex(year, isAi));
        return [Nopat(row.Year), Figure.Sum($"{(isAi ? "AI capex" : "Total capex")} to {Format.Year(row.Year - reading.Lag)}", Unit.UsdBillions, "sum of the years", [.. spent])];
    }

    private ImmutableArray<Figure> Incremental(SimpleReturn reading, SimpleReturnYear row)
    {
        var start = SimpleReturns.BaseYear(Returns.Projection)!;
        var spent = Returns.Projection.Years.Where(year => year.Year > start.Year && year.Year <= row.Year - reading.Lag).Select(year => Capex(year, false));
        var above = Figure.Derive(
            $"Capex above {Format.Year(start.Year)}'s level to {Format.Year(row.Year - reading.Lag)}",
            Unit.UsdBillions,
            $"sum of the years − their number × capex {Format.Year(start.Year)}",
            values => values.Skip(1).Sum(capex => capex - values[0]),
            [Capex(start, false), .. spent]);
        return [Nopat(row.Year), Nopat(start.Year), above];
    }

    private string WhyUndefined(SimpleReturn reading, SimpleReturnYear row) =>
        reading.Denominator is not Denominator.IncrementalCapex ? row.Spending is null ? "the lag reaches back before the projection" : "nothing was spent"
        : SimpleReturns.BaseYear(Returns.Projection) is not { } start ? "the projection has no year before the clock's start"
        : row.Spending is null ? $"nothing was spent after {Format.Year(start.Year)} early enough for the lag"
        : $"capex hardly exceeds its level of {Format.Year(start.Year)}";

    private Figure Nopat(int year) => Leaf($"NOPAT {Format.Year(year)}", Returns.Projection[year].Nopat, "m × revenue − f × gross − depreciation − tax");

    private Figure Capex(ProjectionYear year, bool isAi) => isAi
        ? Leaf($"AI capex {Format.Year(year.Year)}", year.AiCapex, "total capex × AI share")
        : Leaf($"Total capex {Format.Year(year.Year)}", year.CapexTotal, "known figure; after the last known year grown from the year before");

    private Figure Leaf(string name, double value, string equation) => new(name, value, Unit.UsdBillions, new ProjectedOrigin(Scenario, equation, []));
}
