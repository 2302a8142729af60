using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>Profit, capital and cash of the whole segment, and the return on its capital.</summary>
internal static class Returns
{
    /// <summary>Capital below this part of everything ever spent is a residue of rounding, not a base for a return.</summary>
    public const double NoBase = 1e-9;

    /// <summary>Capital added must exceed this part of all capital for a return on it to mean something.</summary>
    private const double LeastAdded = 0.05;

    /// <summary>cashOp = m revenue - f gross; EBIT = cashOp - dep; NOPAT = EBIT (1 - t); IC = spent - depreciated + NWC; ROIC = NOPAT / average IC.</summary>
    public static void Fill(Economics economics, Calendar calendar, in Columns columns)
    {
        var (depreciated, revenueBefore, investedBefore, cumulative) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < calendar.Count; i++)
        {
            var (revenue, capacity, depreciation) = (columns.Revenue[i], columns.Capacity[i], columns.Depreciation[i]);
            var margin = calendar.Along(economics.CashMargin, calendar.First + i);
            var fixedCost = economics.FixedCostShare * columns.Gross[i];
            var cashProfit = margin * revenue - fixedCost;
            var ebit = cashProfit - depreciation;
            var tax = economics.TaxRate * ebit;
            var nopat = ebit - tax;
            depreciated += depreciation;
            var net = columns.Spent[i] - depreciated;
            var workingCapital = economics.WorkingCapitalShare * revenue;
            var invested = net + workingCapital;
            var average = 0.5 * (invested + investedBefore);
            var idle = capacity <= 0 ? 0 : Math.Max(0, 1 - revenue / capacity);
            var cashFlow = nopat + depreciation - columns.AiCapex[i] - economics.WorkingCapitalShare * (revenue - revenueBefore);
            columns.CashMargin[i] = margin;
            columns.FixedCost[i] = fixedCost;
            columns.CashProfit[i] = cashProfit;
            columns.Ebit[i] = ebit;
            columns.Tax[i] = tax;
            columns.Nopat[i] = nopat;
            columns.WorkingCapital[i] = workingCapital;
            columns.Invested[i] = invested;
            columns.AverageInvested[i] = average;
            columns.Idle[i] = idle;
            columns.Stranded[i] = idle * (net - (columns.Spent[i] - columns.Entered[i]));
            columns.CashFlow[i] = cashFlow;
            columns.CumulativeCashFlow[i] = cumulative += cashFlow;
            columns.Roic[i] = average > NoBase * columns.Spent[i] ? nopat / average : double.NaN;
            (revenueBefore, investedBefore) = (revenue, invested);
        }
    }

    /// <summary>(NOPAT_y - NOPAT_{y-1}) / (IC_{y-1} - IC_{y-2}); NaN in the first year and where too little was added.</summary>
    public static double OnCapitalAdded(in Columns columns, int i)
    {
        if (i < 1)
        {
            return double.NaN;
        }

        var invested = columns.Invested[i - 1];
        var added = invested - (i >= 2 ? columns.Invested[i - 2] : 0);
        return added > Math.Max(LeastAdded * Math.Abs(invested), NoBase * columns.Spent[i])
            ? (columns.Nopat[i] - columns.Nopat[i - 1]) / added
            : double.NaN;
    }

    /// <summary>(NOPAT_y - NOPAT_{y-3}) / (IC_{y-1} - IC_{y-4}); NaN before the fifth year and where too little was added.</summary>
    public static double OnCapitalAddedOverThreeYears(in Columns columns, int i)
    {
        if (i < 4)
        {
            return double.NaN;
        }

        var invested = columns.Invested[i - 1];
        var added = invested - columns.Invested[i - 4];
        return added > Math.Max(LeastAdded * Math.Abs(invested), NoBase * columns.Spent[i - 1])
            ? (columns.Nopat[i] - columns.Nopat[i - 3]) / added
            : double.NaN;
    }

    /// <summary>(h average IC / (1 - t) + dep + f gross) / m: the revenue at which ROIC is h; NaN when the margin is not positive.</summary>
    public static double RevenueNeeded(Economics economics, in Columns columns, int i, double hurdle) =>
        columns.CashMargin[i] > 0
            ? (hurdle * columns.AverageInvested[i] / (1 - economics.TaxRate) + columns.Depreciation[i] + columns.FixedCost[i]) / columns.CashMargin[i]
            : double.NaN;

    /// <summary>Free cash flows with what is recovered at the end: part of book value, and all working capital.</summary>
    public static void FillFlows(Economics economics, Calendar calendar, in Columns columns)
    {
        var last = calendar.Count - 1;
        columns.CashFlow.CopyTo(columns.SegmentFlows);
        columns.SegmentFlows[last] += economics.TerminalRecovery * (columns.Invested[last] - columns.WorkingCapital[last]) + columns.WorkingCapital[last];
    }
}
