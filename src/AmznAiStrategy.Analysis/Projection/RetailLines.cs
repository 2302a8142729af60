using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>Rufus and Alexa+ after tax, and the stakes in AI laboratories: outside the headline, in the all-in lines only.</summary>
internal static class RetailLines
{
    private const int RufusYear = 2025;
    private const int SubscribersReached = 2031;
    private const int MonthsAYear = 12;
    private const double MillionsInBillion = 1000;

    public static void Fill(RetailAi retail, double taxRate, Calendar calendar, in Columns columns)
    {
        var sales = retail.RufusSales;
        for (var i = 0; i < calendar.Count; i++)
        {
            var year = calendar.First + i;
            if (year > RufusYear)
            {
                sales *= 1 + Calendar.Line(year, RufusYear + 1, retail.RufusGrowth.Start, calendar.Last, retail.RufusGrowth.End);
            }

            var subscribers = Calendar.Line(year, calendar.ForecastStart, retail.AlexaSubscribers.Start, SubscribersReached, retail.AlexaSubscribers.In2031);
            var alexa = year < calendar.ForecastStart ? 0 : subscribers * retail.AlexaPrice * MonthsAYear / MillionsInBillion;
            columns.RufusNopat[i] = year < RufusYear ? 0 : sales * retail.RufusIncrementality * retail.RufusMargin * (1 - taxRate);
            columns.AlexaRevenue[i] = alexa;
            columns.AlexaNopat[i] = alexa * retail.AlexaMargin * (1 - taxRate);
        }
    }

    /// <summary>What a commitment costs, weighted by its probability.</summary>
    public static double Expected(Stakes stakes, Commitment commitment) =>
        commitment.Amount * (commitment.Conditional ? stakes.ConditionalProbability : 1);
}
