using System.Runtime.InteropServices;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>Turns the columns of a projection into the records that others read: NaN becomes null, and so does an infinity, which is named.</summary>
internal static class ProjectionResult
{
    public static Projection Of(Assumptions assumptions, Calendar calendar, in Columns columns)
    {
        var years = new ProjectionYear[calendar.Count];
        List<string>? overflows = null;
        for (var i = 0; i < years.Length; i++)
        {
            years[i] = Year(assumptions, calendar, columns, i, ref overflows);
        }

        var summary = ProjectionTotals.Of(assumptions, calendar, columns, ref overflows);
        return new(assumptions, ImmutableCollectionsMarshal.AsImmutableArray(years), summary) { Overflows = overflows is null ? [] : [.. overflows] };
    }

    /// <summary>The value where there is one; an overflow is remembered under the name of the quantity.</summary>
    public static double? Defined(double value, string name, int year, ref List<string>? overflows)
    {
        if (double.IsFinite(value))
        {
            return value;
        }

        if (double.IsInfinity(value))
        {
            (overflows ??= []).Add($"{name} {Format.Year(year)}");
        }

        return null;
    }

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;

    private static ProjectionYear Year(Assumptions assumptions, Calendar calendar, in Columns columns, int i, ref List<string>? overflows)
    {
        var year = calendar.First + i;
        var (economics, hurdle) = (assumptions.Economics, assumptions.Hurdle);
        var (revenue, nopat, roic) = (columns.Revenue[i], columns.Nopat[i], columns.Roic[i]);
        return new()
        {
            Year = year,
            CapexTotal = columns.CapexTotal[i],
            AiShare = columns.AiShare[i],
            AiCapex = columns.AiCapex[i],
            EnteredService = columns.Entered[i],
            UnderConstruction = columns.Spent[i] - columns.Entered[i],
            GrossInService = columns.Gross[i],
            Depreciation = columns.Depreciation[i],
            PotentialRevenue = columns.Potential[i],
            Capacity = columns.Capacity[i],
            BacklogOpen = Defined(columns.Backlog[i]),
            Bookings = Defined(columns.Bookings[i]),
            BacklogDemand = Defined(columns.BacklogDemand[i]),
            ContractDemand = Defined(columns.ContractDemand[i]),
            OnDemand = Defined(columns.OnDemand[i]),
            Demand = Defined(columns.Demand[i]),
            Revenue = revenue,
            Utilization = columns.Potential[i] > 0 ? revenue / columns.Potential[i] : 0,
            IdleShare = columns.Idle[i],
            StrandedCapital = columns.Stranded[i],
            CashMargin = columns.CashMargin[i],
            FixedCost = columns.FixedCost[i],
            CashOperatingProfit = columns.CashProfit[i],
            Ebit = columns.Ebit[i],
            EbitMargin = Defined(revenue > 0 ? columns.Ebit[i] / revenue : double.NaN, "EBIT margin", year, ref overflows),
            Tax = columns.Tax[i],
            Nopat = nopat,
            WorkingCapital = columns.WorkingCapital[i],
            FreeCashFlow = columns.CashFlow[i],
            CumulativeFreeCashFlow = columns.CumulativeCashFlow[i],
            InvestedCapital = columns.Invested[i],
            AverageInvestedCapital = columns.AverageInvested[i],
            Roic = Defined(roic, "ROIC", year, ref overflows),
            GrossRoi = Defined(columns.Spent[i] > 0 ? nopat / columns.Spent[i] : double.NaN, "Gross ROI", year, ref overflows),
            IncrementalRoic = Defined(Returns.OnCapitalAdded(columns, i), "Incremental ROIC", year, ref overflows),
            IncrementalRoic3 = Defined(Returns.OnCapitalAddedOverThreeYears(columns, i), "Incremental ROIC over three years", year, ref overflows),
            RoicAllIn = Defined(
                double.IsNaN(roic) ? double.NaN : (nopat + columns.RufusNopat[i] + columns.AlexaNopat[i]) / columns.AverageInvested[i],
                "ROIC all-in", year, ref overflows),
            RufusNopat = columns.RufusNopat[i],
            AlexaRevenue = columns.AlexaRevenue[i],
            AlexaNopat = columns.AlexaNopat[i],
            RevenueNeededLow = Defined(Returns.RevenueNeeded(economics, columns, i, hurdle.Low), "Revenue needed for the low hurdle", year, ref overflows),
            RevenueNeededHigh = Defined(Returns.RevenueNeeded(economics, columns, i, hurdle.High), "Revenue needed for the high hurdle", year, ref overflows),
            ProgrammeCapex = columns.ProgrammeCapex[i],
            ProgrammeRevenue = columns.ProgrammeRevenue[i],
            ProgrammeNopat = columns.ProgrammeNopat[i],
            ProgrammeCashFlow = columns.ProgrammeCashFlow[i],
            ProgrammeBookValue = columns.ProgrammeBookValue[i],
        };
    }
}
