using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>What the charts draw besides the years themselves.</summary>
public sealed class ChartQuantityTests
{
    [Fact]
    public void Vintages_sum_to_the_capacity_of_every_year() => Legal.Near.Sample(
        drawn =>
        {
            var (years, vintages) = (CapexRoi.Project(drawn).Years, Vintages.Of(drawn));
            return years.All(year => Math.Abs(vintages.Sum(vintage => vintage.In(year.Year)) - year.Capacity) <= 1e-12 * year.Capacity);
        }, iter: 100);

    [Fact]
    public void A_vintage_earns_from_its_entry_until_its_chips_are_retired() // entered mid-2023, life 5.5: the last quarter... ends with 2028
    {
        var vintage = Vintages.Of(Seeded.Base).Single(v => v.EntryYear == 2023);

        Assert.Equal([2023, 2024, 2025, 2026, 2027, 2028], Enumerable.Range(2023, 13).Where(year => vintage.In(year) > 0));
        Assert.Equal(0, vintage.In(2022));
    }

    [Fact]
    public void The_valuation_bridge_adds_up_to_the_summary() => Legal.Near.Sample(
        drawn =>
        {
            var projection = CapexRoi.Project(drawn);
            return ValuationBridge.Of(projection).EarningsAtEnd.Equals(projection.Summary.BridgeEarnings)
                && ValuationBridge.Of(projection).EndYear == projection.Summary.BridgeYear;
        }, iter: 100);

    [Fact]
    public void The_bridge_starts_from_todays_earnings_and_grows_the_core() // 77.7 x 1.06^5 - 77.7
    {
        var bridge = ValuationBridge.Of(CapexRoi.Project(Seeded.Base));

        Assert.Equal((2025, 2030), (bridge.StartYear, bridge.EndYear));
        Assert.Equal(26.2801276, bridge.CoreGrowth, 1e-6);
    }

    [Fact]
    public void The_waterfall_from_revenue_to_profit_closes() => Assert.All(
        CapexRoi.Project(Seeded.Base).Years,
        year => Assert.Equal(year.Nopat, year.Revenue - year.CashCost - year.FixedCost - year.Depreciation - year.Tax, 9));

    [Fact]
    public void Invested_capital_is_in_service_under_construction_or_working() => Assert.All(
        CapexRoi.Project(Seeded.Bear).Years,
        year => Assert.Equal(year.InvestedCapital, year.NetInService + year.UnderConstruction + year.WorkingCapital, 9));

    [Fact]
    public void The_cumulative_cash_of_the_programme_crosses_zero_at_its_payback()
    {
        var summary = CapexRoi.Project(Seeded.Base).Summary;
        var totals = summary.CumulativeProgrammeFlows();
        var crossing = (int)Math.Ceiling(summary.ProgrammePayback!.Value);

        Assert.True(totals[crossing - 1] < 0 && totals[crossing] >= 0);
        Assert.Equal(summary.ProgrammeFlows.Sum(), totals[^1], 9);
    }
}
