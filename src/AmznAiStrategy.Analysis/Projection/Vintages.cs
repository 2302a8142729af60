using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>What the capital that entered service in one year could earn in each year, after the utilisation ramp.</summary>
/// <param name="EntryYear">Year of entry into service.</param>
/// <param name="FirstYear">The year of the first value.</param>
/// <param name="Capacity">$B of revenue capacity a year; 0 before entry and after retirement.</param>
public sealed record Vintage(int EntryYear, int FirstYear, ImmutableArray<double> Capacity)
{
    /// <summary>Capacity in one year; 0 outside the horizon.</summary>
    public double In(int year) => year >= FirstYear && year < FirstYear + Capacity.Length ? Capacity[year - FirstYear] : 0;
}

/// <summary>Revenue capacity by year of entry: what the capacity of <see cref="ProjectionYear.Capacity"/> consists of.</summary>
public static class Vintages
{
    /// <summary>One vintage for each year of the horizon, oldest first; in every year they sum to its capacity.</summary>
    /// <exception cref="ArgumentException">The assumptions are not legal.</exception>
    public static ImmutableArray<Vintage> Of(Assumptions assumptions)
    {
        var calendar = CapexRoi.CheckedCalendar(assumptions);
        Span<double> scratch = stackalloc double[Columns.Count * calendar.Count];
        var columns = new Columns(scratch, calendar.Count);
        Spending.Fill(assumptions.Investment, calendar, columns);
        var entries = new Fleet.Entries(stackalloc double[Fleet.Entries.Count * calendar.Count], calendar.Count);
        Fleet.Enter(assumptions, calendar, columns, entries);
        Span<double> price = stackalloc double[calendar.Count];
        Span<double> gain = stackalloc double[calendar.Count];
        var (productivity, life) = (assumptions.Productivity, assumptions.BuildOut.ComputeLife);
        Fleet.FillIndex(price, 1 + productivity.PriceChange, calendar);
        Fleet.FillIndex(gain, 1 + productivity.VintageGain, calendar);
        var vintages = ImmutableArray.CreateBuilder<Vintage>(calendar.Count);
        for (var e = 0; e < calendar.Count; e++)
        {
            var capacity = new double[calendar.Count];
            for (var y = e; y < calendar.Count; y++)
            {
                capacity[y] = entries.Compute[e] * Fleet.InService(y - e, life) * gain[e] * Fleet.Utilization(productivity.UtilizationRamp, y - e)
                    * productivity.RevenuePerComputeDollar * price[y];
            }

            vintages.Add(new(calendar.First + e, calendar.First, [.. capacity]));
        }

        return vintages.MoveToImmutable();
    }
}
