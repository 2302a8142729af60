using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Finance;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>
/// The outputs of a projection as figures that can say what they are made of, in the notation of docs/model.md.
/// Nothing is computed here that the projection has not computed, but for <see cref="RoicOnRevenue"/>, which says so.
/// </summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Projection">Its answer.</param>
public sealed record ProjectionFigures(string Scenario, Projection Projection)
{
    private ProjectionSummary Summary => Projection.Summary;

    private int LastYear => Projection.Years[^1].Year;

    /// <summary>ROIC in the last year of the window.</summary>
    public Figure RoicAtWindowEnd => Summary.WindowEnd > LastYear
        ? Undefined($"ROIC {Summary.WindowEnd}", Unit.Share, $"the projection ends in {LastYear}, before the window does")
        : Roic(Summary.WindowEnd);

    /// <summary>First year from the clock's start in which ROIC meets the low hurdle.</summary>
    public Figure FirstYearAtLow => FirstYearAt(Summary.FirstYearAtLow, Projection.Assumptions.Hurdle.Low, "hurdle.low");

    /// <summary>First year from the clock's start in which ROIC meets the high hurdle.</summary>
    public Figure FirstYearAtHigh => FirstYearAt(Summary.FirstYearAtHigh, Projection.Assumptions.Hurdle.High, "hurdle.high");

    public Figure ProgrammeIrr => Rate("Programme IRR", Summary.ProgrammeIrr, "rate at which NPV(programme flows) = 0", Flows);

    public Figure ProgrammeNpvAtWacc => Projected(
        $"NPV at {Format.Value(Projection.Assumptions.Economics.Wacc, Unit.Share)}",
        Summary.ProgrammeNpvAtWacc,
        Unit.UsdBillions,
        "sum of flow_t ÷ (1 + WACC)^t, t = 0 in the first programme year",
        "a flow is not finite",
        [Assumed("WACC", Projection.Assumptions.Economics.Wacc, Unit.Share, "economics.wacc"), .. Flows]);

    public Figure ProgrammePayback => Projected(
        "Payback",
        Summary.ProgrammePayback,
        Unit.Years,
        "years until the programme's cumulative flows cross zero, linear inside the year",
        $"the programme does not pay back by {LastYear}",
        Flows);

    /// <summary>Internal rate of return with retail AI and stakes in AI laboratories.</summary>
    public Figure AllInIrr => Rate("All-in IRR", Summary.AllInIrr, "rate at which NPV(flows with retail AI and stakes) = 0", []);

    /// <summary>Yearly return of the share over the valuation bridge.</summary>
    public Figure BridgeReturn
    {
        get
        {
            var years = Summary.BridgeYear - Projection.Assumptions.Valuation.EarningsYear;
            return Projected(
                $"Share return a year to {Summary.BridgeYear}",
                Summary.BridgeReturn,
                Unit.PerYear,
                $"multiple^(1/{Format.Value(years, Unit.Count)}) − 1",
                "the multiple is not positive",
                [BridgeMultiple]);
        }
    }

    /// <summary>Value at the end of the bridge over value today.</summary>
    public Figure BridgeMultiple
    {
        get
        {
            var valuation = Projection.Assumptions.Valuation;
            return Projected(
                $"Value {Summary.BridgeYear} over today",
                Summary.BridgeMultiple,
                Unit.Multiple,
                "E_T ÷ E_0 × PE_exit ÷ PE_now",
                "earnings are not finite",
                [
                    BridgeEarnings,
                    Assumed($"Earnings {Format.Value(valuation.EarningsYear, Unit.Year)}, E_0", valuation.Earnings, Unit.UsdBillions, "valuation.earnings"),
                    PeExit,
                    Assumed("P/E today, PE_now", valuation.PeNow, Unit.Multiple, "valuation.peNow"),
                ]);
        }
    }

    /// <summary>The multiple at the end of the bridge, as the scenario assumes it.</summary>
    public Figure PeExit => Assumed("P/E at the end, PE_exit", Projection.Assumptions.Valuation.PeExit, Unit.Multiple, "valuation.peExit");

    /// <summary>Earnings at the end of the bridge.</summary>
    public Figure BridgeEarnings
    {
        get
        {
            var valuation = Projection.Assumptions.Valuation;
            return Projected(
                $"Earnings {Summary.BridgeYear}, E_T",
                Summary.BridgeEarnings,
                Unit.UsdBillions,
                "E_0 × (1 + gCore)^n + (NOPAT_T − NOPAT_0) − funding cost after tax",
                "earnings are not finite",
                [
                    Assumed("Core growth, gCore", valuation.CoreGrowth, Unit.PerYear, "valuation.coreGrowth"),
                    Nopat(Summary.BridgeYear),
                    Nopat((int)valuation.EarningsYear),
                    Assumed("Funding cost", valuation.FundingCost, Unit.Share, "valuation.fundingCost"),
                ]);
        }
    }

    private ImmutableArray<Figure> Flows
    {
        get
        {
            var first = (int)Projection.Assumptions.Hurdle.ProgrammeFirst;
            return [.. Summary.ProgrammeFlows.Select((flow, t) => Leaf($"Programme flow {first + t}", flow, Unit.UsdBillions, "free cash flow of the programme, with what is recovered in the last year"))];
        }
    }

    /// <summary>NOPAT over average invested capital.</summary>
    public Figure Roic(int year) => Projected(
        $"ROIC {year}", Projection[year].Roic, Unit.Share, "NOPAT ÷ average IC", "there is no capital base", [Nopat(year), AverageCapital(year)]);

    /// <summary>ROIC with the profits of retail AI on top.</summary>
    public Figure RoicAllIn(int year) => Projected(
        $"ROIC {year} with retail AI",
        Projection[year].RoicAllIn,
        Unit.Share,
        "(NOPAT + Rufus NOPAT + Alexa+ NOPAT) ÷ average IC",
        "there is no capital base",
        [
            Nopat(year),
            Leaf($"Rufus NOPAT {year}", Projection[year].RufusNopat, Unit.UsdBillions, "sales × incrementality × margin × (1 − t)"),
            Leaf($"Alexa+ NOPAT {year}", Projection[year].AlexaNopat, Unit.UsdBillions, "subscribers × price × 12 × margin × (1 − t)"),
            AverageCapital(year),
        ]);

    /// <summary>The smaller of capacity and demand.</summary>
    public Figure Revenue(int year) => Projected(
        $"AI revenue {year}",
        Projection[year].Revenue,
        Unit.UsdBillions,
        "the smaller of capacity and demand",
        "it is not finite",
        Projection[year].Demand is { } demand
            ? [Leaf($"Capacity {year}", Projection[year].Capacity, Unit.UsdBillions, "capacity of all vintages in service after the utilisation ramp"), Leaf($"Demand {year}", demand, Unit.UsdBillions, "backlog conversion + contract + on-demand")]
            : [Leaf($"Capacity {year}", Projection[year].Capacity, Unit.UsdBillions, "capacity of all vintages in service; demand binds from the forecast on")]);

    /// <summary>
    /// ROIC of a year if the capital earned only the given revenue, $B, and all else stayed: another reading of what counts as
    /// AI revenue, not an output of the model.
    /// </summary>
    public Figure RoicOnRevenue(Figure revenue, int year) => Figure.Derive(
        $"ROIC {year} on {revenue.Name} alone",
        Unit.Share,
        "(m × revenue − f × gross − depreciation) × (1 − t) ÷ average IC",
        values => (values[1] * values[0] - values[2] - values[3]) * (1 - values[4]) / values[5],
        revenue,
        CashMargin(year),
        FixedCost(year),
        Depreciation(year),
        Assumed("Tax rate, t", Projection.Assumptions.Economics.TaxRate, Unit.Share, "economics.taxRate"),
        AverageCapital(year));

    private Figure CashMargin(int year) => Leaf($"Cash margin {year}, m", Projection[year].CashMargin, Unit.Share, "from start to end of the forecast in a straight line");

    private Figure FixedCost(int year) => Leaf($"Fixed cost {year}", Projection[year].FixedCost, Unit.UsdBillions, "f × gross capital in service");

    private Figure Depreciation(int year) => Leaf($"Depreciation {year}", Projection[year].Depreciation, Unit.UsdBillions, "straight line by vintage");

    private Figure Nopat(int year) => Projected(
        $"NOPAT {year}",
        Projection[year].Nopat,
        Unit.UsdBillions,
        "m × revenue − f × gross − depreciation − tax",
        "it is not finite",
        [
            Revenue(year),
            CashMargin(year),
            FixedCost(year),
            Depreciation(year),
            Leaf($"Tax {year}", Projection[year].Tax, Unit.UsdBillions, "t × EBIT"),
        ]);

    private Figure AverageCapital(int year) => Leaf(
        $"Average invested capital {year}", Projection[year].AverageInvestedCapital, Unit.UsdBillions, "average of IC at the start and at the end of the year; IC = cumulative AI capex − depreciation + working capital");

    private Figure FirstYearAt(int? year, double hurdle, string path)
    {
        var name = $"First year at {Format.Value(hurdle, Unit.Share, 0)}";
        var required = Assumed("Hurdle", hurdle, Unit.Share, path);
        return Projected(
            name,
            year,
            Unit.Year,
            $"first year from {Format.Value(Projection.Assumptions.Hurdle.ClockStart, Unit.Year)} with ROIC ≥ hurdle",
            $"ROIC does not reach it by {LastYear}",
            year is { } reached ? [required, Roic(reached)] : [required]);
    }

    private Figure Rate(string name, Irr irr, string equation, ImmutableArray<Figure> inputs) => Projected(
        name,
        irr.Rate,
        Unit.Share,
        irr.Status is IrrStatus.Multiple ? $"{equation}; there are several, this is the one nearest to 10%" : equation,
        irr.Status is IrrStatus.NoSignChange ? "the flows never change sign" : "there is no such rate between −99.99% and +10,000%",
        inputs);

    private Figure Projected(string name, double? value, Unit unit, string equation, string otherwise, ImmutableArray<Figure> inputs) =>
        value is { } number && double.IsFinite(number)
            ? new(name, number, unit, new ProjectedOrigin(Scenario, equation, inputs))
            : new(name, null, unit, new ProjectedOrigin(Scenario, equation, inputs)) { Reason = otherwise };

    private Figure Leaf(string name, double value, Unit unit, string equation) => Projected(name, value, unit, equation, "it is not finite", []);

    private Figure Undefined(string name, Unit unit, string reason) => new(name, null, unit, new ProjectedOrigin(Scenario, "", [])) { Reason = reason };

    private Figure Assumed(string name, double value, Unit unit, string path) => new(name, value, unit, new AssumedOrigin(Scenario, path));
}
