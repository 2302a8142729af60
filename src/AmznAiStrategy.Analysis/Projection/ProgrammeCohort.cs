using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>The spending of the programme's years alone: revenue shared by capacity, its own depreciation and fixed cost. All cohorts together are the segment.</summary>
internal static class ProgrammeCohort
{
    public static void Fill(Economics economics, Calendar calendar, in Columns columns)
    {
        var (spent, depreciated, revenueBefore) = (0.0, 0.0, 0.0);
        for (var i = 0; i < calendar.Count; i++)
        {
            var (capacity, depreciation) = (columns.Capacity[i], columns.ProgrammeDepreciation[i]);
            var revenue = capacity > 0 ? columns.Revenue[i] * columns.ProgrammeCapacity[i] / capacity : 0;
            var cashProfit = columns.CashMargin[i] * revenue - economics.FixedCostShare * columns.ProgrammeGross[i];
            var nopat = (cashProfit - depreciation) * (1 - economics.TaxRate);
            spent += columns.ProgrammeCapex[i];
            depreciated += depreciation;
            columns.ProgrammeRevenue[i] = revenue;
            columns.ProgrammeNopat[i] = nopat;
            columns.ProgrammeCashFlow[i] = columns.ProgrammeFlows[i] =
                nopat + depreciation - columns.ProgrammeCapex[i] - economics.WorkingCapitalShare * (revenue - revenueBefore);
            columns.ProgrammeBookValue[i] = spent - depreciated;
            revenueBefore = revenue;
        }

        columns.ProgrammeFlows[calendar.Count - 1] +=
            economics.TerminalRecovery * columns.ProgrammeBookValue[calendar.Count - 1] + economics.WorkingCapitalShare * revenueBefore;
    }
}
