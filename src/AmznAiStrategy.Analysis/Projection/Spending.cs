using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>Capital expenditure and its AI part, year by year.</summary>
internal static class Spending
{
    private const int ShareReached = 2030;

    /// <summary>
    /// capex_y = history, then capex_{y-1} (1 + g_y), the first year also times the scale; aiShare_y = history, then a line to its value
    /// in 2030; ai_y = capex_y aiShare_y.
    /// </summary>
    public static void Fill(Investment investment, Calendar calendar, in Columns columns)
    {
        var history = investment.CapexByYear;
        var known = history.LastYear;
        var lastShare = investment.AiShareByYear[known];
        var spent = 0.0;
        for (var i = 0; i < calendar.Count; i++)
        {
            var year = calendar.First + i;
            if (year <= known)
            {
                columns.CapexTotal[i] = history[year];
                columns.AiShare[i] = investment.AiShareByYear[year];
            }
            else
            {
                var growth = investment.CapexGrowthByYear.Has(year) ? investment.CapexGrowthByYear[year] : investment.CapexGrowthAfter;
                columns.CapexTotal[i] = columns.CapexTotal[i - 1] * (1 + growth) * (year == known + 1 ? investment.CapexScale : 1);
                columns.AiShare[i] = Calendar.Line(year, known, lastShare, Math.Max(ShareReached, known + 1), investment.AiShareIn2030);
            }

            columns.AiCapex[i] = columns.CapexTotal[i] * columns.AiShare[i];
            columns.Spent[i] = spent += columns.AiCapex[i];
        }
    }
}
