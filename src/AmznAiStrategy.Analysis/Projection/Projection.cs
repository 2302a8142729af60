using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>The answer to one set of assumptions: a row for every year from <see cref="Horizon.FirstYear"/> to <see cref="Horizon.LastYear"/>, and the outputs that summarise them.</summary>
public sealed record Projection(Assumptions Assumptions, ImmutableArray<ProjectionYear> Years, ProjectionSummary Summary)
{
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the horizon.</exception>
    public ProjectionYear this[int year] => year >= Years[0].Year && year <= Years[^1].Year
        ? Years[year - Years[0].Year]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The projection has the years {Years[0].Year} to {Years[^1].Year}.");

    /// <summary>Quantities that are null because a double cannot hold them, e.g. <c>Bridge multiple 2030</c>; empty for all usual assumptions.</summary>
    public ImmutableArray<string> Overflows { get; init; } = [];
}

/// <summary>
/// One calendar year (docs/model.md, section 3). Money is USD billions, nominal, at year end; shares and rates are fractions.
/// Null means that the quantity is not defined in that year.
/// </summary>
public sealed record ProjectionYear
{
    public required int Year { get; init; }

    /// <summary>Total capital expenditure.</summary>
    public required double CapexTotal { get; init; }

    /// <summary>Share of it spent on AI.</summary>
    public required double AiShare { get; init; }

    /// <summary>AI capital expenditure, ai_y.</summary>
    public required double AiCapex { get; init; }

    /// <summary>AI capital that has entered service since the first year, cumulative.</summary>
    public required double EnteredService { get; init; }

    /// <summary>Spent but not yet in service, CIP_y.</summary>
    public required double UnderConstruction { get; init; }

    /// <summary>Average gross capital in service, gross_y.</summary>
    public required double GrossInService { get; init; }

    /// <summary>Straight-line depreciation, dep_y.</summary>
    public required double Depreciation { get; init; }

    /// <summary>Revenue that the capital could earn at 100 % utilisation, pot_y.</summary>
    public required double PotentialRevenue { get; init; }

    /// <summary>Revenue capacity after the utilisation ramp, cap_y.</summary>
    public required double Capacity { get; init; }

    /// <summary>Open AI backlog at the start of the year, B_y; null before the forecast.</summary>
    public required double? BacklogOpen { get; init; }

    /// <summary>New bookings of the year; null before the forecast.</summary>
    public required double? Bookings { get; init; }

    /// <summary>Demand from backlog conversion; null before the forecast.</summary>
    public required double? BacklogDemand { get; init; }

    /// <summary>Demand from the contract; null before the forecast.</summary>
    public required double? ContractDemand { get; init; }

    /// <summary>On-demand use; null before the forecast.</summary>
    public required double? OnDemand { get; init; }

    /// <summary>All demand; null before the forecast, when demand does not bind.</summary>
    public required double? Demand { get; init; }

    /// <summary>The smaller of capacity and demand.</summary>
    public required double Revenue { get; init; }

    /// <summary>Revenue over potential revenue; 0 without capacity.</summary>
    public required double Utilization { get; init; }

    /// <summary>Share of capacity that demand leaves unused.</summary>
    public required double IdleShare { get; init; }

    /// <summary>Book value of capital in service that stands idle.</summary>
    public required double StrandedCapital { get; init; }

    /// <summary>Cash margin of the year, m_y.</summary>
    public required double CashMargin { get; init; }

    /// <summary>Fixed cost on gross capital, f * gross_y.</summary>
    public required double FixedCost { get; init; }

    /// <summary>Running cost, (1 - m_y) * revenue.</summary>
    public double CashCost => (1 - CashMargin) * Revenue;

    /// <summary>Cash operating profit, m_y * revenue - fixed cost.</summary>
    public required double CashOperatingProfit { get; init; }

    public required double Ebit { get; init; }

    /// <summary>EBIT over revenue; null without revenue.</summary>
    public required double? EbitMargin { get; init; }

    /// <summary>Tax on EBIT; negative when a loss is relieved within the group.</summary>
    public required double Tax { get; init; }

    /// <summary>Net operating profit after tax.</summary>
    public required double Nopat { get; init; }

    public required double WorkingCapital { get; init; }

    public required double FreeCashFlow { get; init; }

    public required double CumulativeFreeCashFlow { get; init; }

    /// <summary>Net capital at year end including construction and working capital, IC_y.</summary>
    public required double InvestedCapital { get; init; }

    public required double AverageInvestedCapital { get; init; }

    /// <summary>Book value of the capital in service: invested capital without construction and working capital.</summary>
    public double NetInService => InvestedCapital - UnderConstruction - WorkingCapital;

    /// <summary>NOPAT over average invested capital; null without a capital base.</summary>
    public required double? Roic { get; init; }

    /// <summary>NOPAT over all AI capital ever spent; null before any.</summary>
    public required double? GrossRoi { get; init; }

    /// <summary>Return on the capital added the year before, incROIC_1.</summary>
    public required double? IncrementalRoic { get; init; }

    /// <summary>Return on the capital added over three years, incROIC_3.</summary>
    public required double? IncrementalRoic3 { get; init; }

    /// <summary>ROIC with retail AI profits on top; outside the headline.</summary>
    public required double? RoicAllIn { get; init; }

    public required double RufusNopat { get; init; }

    public required double AlexaRevenue { get; init; }

    public required double AlexaNopat { get; init; }

    /// <summary>Revenue at which ROIC equals the low hurdle; null when the margin is not positive.</summary>
    public required double? RevenueNeededLow { get; init; }

    /// <summary>Revenue at which ROIC equals the high hurdle; null when the margin is not positive.</summary>
    public required double? RevenueNeededHigh { get; init; }

    /// <summary>Spending of the programme cohort.</summary>
    public required double ProgrammeCapex { get; init; }

    public required double ProgrammeRevenue { get; init; }

    public required double ProgrammeNopat { get; init; }

    /// <summary>Free cash flow of the programme cohort, without the terminal flow.</summary>
    public required double ProgrammeCashFlow { get; init; }

    /// <summary>Net book value of the programme cohort.</summary>
    public required double ProgrammeBookValue { get; init; }
}

/// <summary>Whether the AI spending meets its hurdle in time (docs/model.md, section 4).</summary>
public enum Verdict
{
    /// <summary>The horizon ends before the window, or ROIC is undefined there.</summary>
    Undetermined,

    /// <summary>The high hurdle is met by the first year of the window and still at its end.</summary>
    ClearsEarly,

    /// <summary>The high hurdle is met by the end of the window.</summary>
    Clears,

    /// <summary>Only the low hurdle is met by the end of the window.</summary>
    LowBoundOnly,

    /// <summary>Neither is met at the end of the window.</summary>
    Fails,
}

/// <summary>The outputs of a projection. Money is USD billions; null means undefined.</summary>
public sealed record ProjectionSummary
{
    public required Verdict Verdict { get; init; }

    /// <summary>First year from the clock's start with ROIC at or above the low hurdle.</summary>
    public required int? FirstYearAtLow { get; init; }

    /// <summary>First year from the clock's start with ROIC at or above the high hurdle.</summary>
    public required int? FirstYearAtHigh { get; init; }

    /// <summary>The calendar year in which the window ends.</summary>
    public required int WindowEnd { get; init; }

    public required double? RoicAtWindowEnd { get; init; }

    /// <summary>Whether the programme's IRR meets the low hurdle; null when it has none.</summary>
    public required bool? ConfirmedByIrr { get; init; }

    /// <summary>All spending of the programme cohort.</summary>
    public required double ProgrammeCapex { get; init; }

    public required Irr ProgrammeIrr { get; init; }

    public required double? ProgrammeMirr { get; init; }

    public required double? ProgrammeNpvAtWacc { get; init; }

    public required double? ProgrammeNpvAtLow { get; init; }

    public required double? ProgrammeNpvAtHigh { get; init; }

    /// <summary>Years from the first programme year until the programme has paid back.</summary>
    public required double? ProgrammePayback { get; init; }

    /// <summary>The same, discounted at WACC.</summary>
    public required double? ProgrammeDiscountedPayback { get; init; }

    /// <summary>(Sum of flows + capex) over capex.</summary>
    public required double? ProgrammeMoic { get; init; }

    public required Irr SegmentIrr { get; init; }

    public required double? SegmentNpvAtWacc { get; init; }

    /// <summary>Largest cumulative cash need.</summary>
    public required double PeakFunding { get; init; }

    public required int? PeakFundingYear { get; init; }

    public required double PeakStranded { get; init; }

    public required int? PeakStrandedYear { get; init; }

    /// <summary>Revenue needed for the low hurdle less revenue, at window end; negative when there is room.</summary>
    public required double? RevenueGapAtWindowEnd { get; init; }

    public required double? RevenueNeededAtWindowEnd { get; init; }

    public required double? RevenueAtWindowEnd { get; init; }

    /// <summary>Calendar year in which the valuation bridge ends, T.</summary>
    public required int BridgeYear { get; init; }

    /// <summary>Earnings at the end of the bridge, E_T.</summary>
    public required double BridgeEarnings { get; init; }

    /// <summary>Value at the end of the bridge over value today; null only on overflow.</summary>
    public required double? BridgeMultiple { get; init; }

    /// <summary>Yearly return over the bridge; null when the multiple is not positive.</summary>
    public required double? BridgeReturn { get; init; }

    public required Irr AllInIrr { get; init; }

    /// <summary>All that was ever committed to stakes, whatever the year.</summary>
    public required double StakesCommitted { get; init; }

    /// <summary>Value at the end of the horizon of the stakes paid within the programme's years.</summary>
    public required double StakesValueAtEnd { get; init; }

    /// <summary>Revenue that two dollars for each AI dollar of 2026 would be.</summary>
    public required double TwiceAiCapex2026 { get; init; }

    /// <summary>Cash flows of the programme with its terminal flow; index 0 is <see cref="Hurdle.ProgrammeFirst"/>.</summary>
    public required ImmutableArray<double> ProgrammeFlows { get; init; }

    /// <summary>Running totals of <see cref="ProgrammeFlows"/>: where they cross 0 the programme has paid back.</summary>
    public ImmutableArray<double> CumulativeProgrammeFlows()
    {
        var totals = ImmutableArray.CreateBuilder<double>(ProgrammeFlows.Length);
        var total = 0.0;
        foreach (var flow in ProgrammeFlows)
        {
            totals.Add(total += flow);
        }

        return totals.MoveToImmutable();
    }
}
