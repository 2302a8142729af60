using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>What customers ask for, and what is served: the smaller of capacity and demand.</summary>
internal static class Market
{
    /// <summary>
    /// Before the forecast revenue is capacity. From its start: committed_y = conv B_y + contract_y, demand_y = committed_y + onDemand_y,
    /// revenue_y = min(cap_y, demand_y), and B_{y+1} = B_y + bookings_y - what was served from the backlog.
    /// </summary>
    public static void Fill(Demand demand, Calendar calendar, in Columns columns)
    {
        var backlog = demand.Backlog * demand.AiShareOfBacklog;
        var bookings = demand.Bookings * demand.BookingsScale;
        var onDemand = demand.OnDemand * demand.OnDemandScale;
        for (var i = 0; i < calendar.Count; i++)
        {
            var year = calendar.First + i;
            if (year < calendar.ForecastStart)
            {
                columns.Backlog[i] = columns.Bookings[i] = columns.BacklogDemand[i] = columns.ContractDemand[i] = columns.OnDemand[i] = columns.Demand[i] = double.NaN;
                columns.Revenue[i] = columns.Capacity[i];
                continue;
            }

            if (year > calendar.ForecastStart)
            {
                bookings *= 1 + calendar.AlongGrowth(demand.BookingsGrowth, year);
                onDemand *= 1 + calendar.AlongGrowth(demand.OnDemandGrowth, year);
            }

            var contract = InContract(demand.Contract, year);
            var fromBacklog = demand.BacklogConversion * backlog;
            var committed = fromBacklog + contract;
            var revenue = Math.Min(columns.Capacity[i], committed + onDemand);
            columns.Backlog[i] = backlog;
            columns.Bookings[i] = bookings;
            columns.BacklogDemand[i] = fromBacklog;
            columns.ContractDemand[i] = contract;
            columns.OnDemand[i] = onDemand;
            columns.Demand[i] = committed + onDemand;
            columns.Revenue[i] = revenue;
            backlog += bookings - Math.Max(0, Math.Min(committed, revenue) - contract);
        }
    }

    internal static double InContract(Contract contract, int year) =>
        year >= contract.FirstYear && year < contract.FirstYear + contract.Years
            ? contract.Total / contract.Years * contract.Realization
            : 0;
}
