using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>What holds for all legal assumptions.</summary>
public sealed class PropertyTests
{
    private const int Trials = 300;

    [Fact]
    public void Depreciation_sums_to_what_was_spent_once_everything_is_retired() => Legal.Near.Sample(
        drawn =>
        {
            // Spending stops in 2027 at the latest, enters by 2028, and lives at most 25 years.
            var assumptions = drawn with
            {
                Investment = drawn.Investment with { CapexGrowthByYear = new(2027), CapexGrowthAfter = -1 },
                BuildOut = drawn.BuildOut with { ShellLife = Math.Min(drawn.BuildOut.ShellLife, 25) },
                Horizon = new(2023, 2060, 2026),
            };
            var years = CapexRoi.Project(assumptions).Years;
            return Math.Abs(years.Sum(year => year.Depreciation) / years.Sum(year => year.AiCapex) - 1) < 1e-12;
        }, iter: Trials);

    [Fact]
    public void The_cohorts_of_all_years_add_up_to_the_segment() => Legal.Near.Sample(
        drawn =>
        {
            var segment = CapexRoi.Project(drawn);
            var cohorts = segment.Years
                .Select(year => CapexRoi.Project(drawn with { Hurdle = drawn.Hurdle with { ProgrammeFirst = year.Year, ProgrammeLast = year.Year } })).ToList();
            var scale = segment.Years.Sum(year => year.AiCapex);
            return segment.Years.All(year =>
                Math.Abs(cohorts.Sum(cohort => cohort[year.Year].ProgrammeRevenue) - year.Revenue) < 1e-12 * scale
                && Math.Abs(cohorts.Sum(cohort => cohort[year.Year].ProgrammeNopat) - year.Nopat) < 1e-12 * scale
                && Math.Abs(cohorts.Sum(cohort => cohort[year.Year].ProgrammeCashFlow) - year.FreeCashFlow) < 1e-12 * scale
                && Math.Abs(cohorts.Sum(cohort => cohort[year.Year].ProgrammeBookValue) - (year.InvestedCapital - year.WorkingCapital)) < 1e-12 * scale);
        }, iter: 100);

    [Fact]
    public void Revenue_exceeds_neither_capacity_nor_demand() => Legal.Anywhere.Sample(
        drawn => CapexRoi.Project(drawn).Years.All(year => year.Revenue <= year.Capacity && !(year.Revenue > year.Demand)), iter: Trials);

    [Fact]
    public void A_higher_fixed_cost_never_raises_the_return() => Gen.Select(Legal.Near, Gen.Double[0, 0.05]).Sample(
        (drawn, more) => NoneHigher(CapexRoi.Project(drawn), CapexRoi.Project(drawn.With(("economics.fixedCostShare", drawn.Economics.FixedCostShare + more)))), iter: Trials);

    [Fact]
    public void A_higher_tax_rate_never_raises_the_return_of_a_year_with_a_profit() => Gen.Select(Legal.Near, Gen.Double[0, 0.2]).Sample(
        (drawn, more) =>
        {
            var taxed = CapexRoi.Project(drawn.With(("economics.taxRate", drawn.Economics.TaxRate + more)));
            return CapexRoi.Project(drawn).Years.Zip(taxed.Years).All(pair => pair.First.Ebit < 0 || !(pair.Second.Roic > pair.First.Roic + 1e-12));
        }, iter: Trials);

    [Fact]
    public void At_the_IRR_the_present_value_of_the_programme_is_nothing() => Legal.Near.Sample(
        drawn =>
        {
            // Flows below 1e-12 of the largest are rounding and count as 0; far below 0 % their present value would be large.
            var summary = CapexRoi.Project(drawn).Summary;
            var largest = summary.ProgrammeFlows.Max(Math.Abs);
            double[] flows = [.. summary.ProgrammeFlows.Select(flow => Math.Abs(flow) <= 1e-12 * largest ? 0 : flow)];
            return summary.ProgrammeIrr.Rate is not { } rate || Math.Abs(CashFlows.Npv(rate, flows)!.Value) <= 1e-9 * PresentSize(rate, flows);
        }, iter: Trials);

    [Fact]
    public void Twice_as_much_of_all_money_leaves_rates_and_paybacks_as_they_are() => Legal.Near.Sample(
        drawn =>
        {
            var (once, twice) = (CapexRoi.Project(drawn), CapexRoi.Project(Doubled(drawn)));
            return once.Years.Zip(twice.Years).All(pair => Same(pair.First.Roic, pair.Second.Roic) && Same(pair.First.RoicAllIn, pair.Second.RoicAllIn))
                && Same(once.Summary.ProgrammeIrr.Rate, twice.Summary.ProgrammeIrr.Rate)
                && Same(once.Summary.SegmentIrr.Rate, twice.Summary.SegmentIrr.Rate)
                && Same(once.Summary.AllInIrr.Rate, twice.Summary.AllInIrr.Rate)
                && Same(once.Summary.ProgrammePayback, twice.Summary.ProgrammePayback)
                && Same(once.Summary.ProgrammeDiscountedPayback, twice.Summary.ProgrammeDiscountedPayback)
                && Same(once.Summary.BridgeMultiple, twice.Summary.BridgeMultiple);
        }, iter: Trials);

    [Fact]
    public void Every_legal_input_gives_finite_numbers_or_names_what_overflowed() => Legal.Anywhere.Sample(
        drawn =>
        {
            var projection = CapexRoi.Project(drawn);
            return projection.Years.All(AllFinite) && AllFinite(projection.Summary);
        }, iter: Trials);

    [Fact]
    public void The_short_outcome_is_the_same_as_the_summary() => Legal.Anywhere.Sample(
        drawn =>
        {
            var summary = CapexRoi.Project(drawn).Summary;
            return CapexRoi.Outcome(drawn) == new Outcome(summary.Verdict, summary.RoicAtWindowEnd, summary.ProgrammeIrr, summary.ProgrammeNpvAtWacc);
        }, iter: Trials);

    [Fact]
    public void The_verdict_follows_from_the_returns_alone() => Gen.Select(Legal.Near, Gen.Double[0.01, 0.4], Gen.Double[0, 0.2], Gen.Int[2023, 2027]).Sample(
        (drawn, low, distance, clock) =>
        {
            var projection = CapexRoi.Project(drawn.With(("horizon.lastYear", Math.Max(2045, drawn.Horizon.LastYear)), ("hurdle.low", low), ("hurdle.high", low + distance), ("hurdle.clockStart", clock)));
            return projection.Summary.Verdict == PlainVerdict(projection);
        }, iter: Trials);

    /// <summary>Section 4 of docs/model.md, word by word.</summary>
    private static Verdict PlainVerdict(Analysis.Projection.Projection projection)
    {
        var hurdle = projection.Assumptions.Hurdle;
        bool Meets(double? roic, double rate) => roic >= rate - 1e-9;
        double FirstYear(double rate) => projection.Years.Where(year => year.Year >= hurdle.ClockStart && Meets(year.Roic, rate)).Select(year => (double)year.Year).DefaultIfEmpty(9999).First();
        var (y15, y20, end) = (FirstYear(hurdle.Low), FirstYear(hurdle.High), hurdle.ClockStart + hurdle.WindowLast);
        var atEnd = projection[(int)end].Roic;
        return atEnd is null ? Verdict.Undetermined
            : y20 <= hurdle.ClockStart + hurdle.WindowFirst && Meets(atEnd, hurdle.High) ? Verdict.ClearsEarly
            : y20 <= end && Meets(atEnd, hurdle.High) ? Verdict.Clears
            : y15 <= end && Meets(atEnd, hurdle.Low) ? Verdict.LowBoundOnly
            : Verdict.Fails;
    }

    private static Assumptions Doubled(Assumptions a)
    {
        YearSeries Twice(YearSeries series) => new(series.FirstYear, [.. series.Values.ToArray().Select(value => 2 * value)]);
        return a with
        {
            Investment = a.Investment with { CapexByYear = Twice(a.Investment.CapexByYear) },
            Demand = a.Demand with
            {
                Backlog = 2 * a.Demand.Backlog,
                Bookings = 2 * a.Demand.Bookings,
                OnDemand = 2 * a.Demand.OnDemand,
                Contract = a.Demand.Contract with { Total = 2 * a.Demand.Contract.Total },
            },
            RetailAi = a.RetailAi with { RufusSales = 2 * a.RetailAi.RufusSales, AlexaPrice = 2 * a.RetailAi.AlexaPrice },
            Stakes = a.Stakes with { Commitments = new(a.Stakes.Commitments.Select(commitment => commitment with { Amount = 2 * commitment.Amount })) },
            Valuation = a.Valuation with { Earnings = 2 * a.Valuation.Earnings },
        };
    }

    private static bool NoneHigher(Analysis.Projection.Projection before, Analysis.Projection.Projection after) =>
        before.Years.Zip(after.Years).All(pair => !(pair.Second.Roic > pair.First.Roic + 1e-12));

    private static double PresentSize(double rate, ReadOnlySpan<double> flows)
    {
        var sum = 0.0;
        for (var t = 0; t < flows.Length; t++)
        {
            sum += Math.Abs(flows[t]) / Math.Pow(1 + rate, t);
        }

        return sum;
    }

    private static bool Same(double? a, double? b) => a is null == b is null && !(Math.Abs((a - b) ?? 0) > 1e-12 * Math.Max(1, Math.Abs(a ?? 0)));

    private static bool AllFinite(object row) => row.GetType().GetProperties().Where(property => property.PropertyType == typeof(double) || property.PropertyType == typeof(double?))
        .All(property => property.GetValue(row) is not double value || double.IsFinite(value));
}
