using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>
/// Everything of a scenario that is the same for every trial, worked out once. Index 0 of an array is the first year. Spending is a known part
/// and a part that grows in proportion with the capex scale, so every amount that follows from spending alone is such a pair.
/// </summary>
internal sealed class KernelScenario
{
    private KernelScenario(Assumptions assumptions, Calendar calendar)
    {
        (Calendar, Economics, Hurdle) = (calendar, assumptions.Economics, assumptions.Hurdle);
        (Years, Forecast) = (calendar.Count, calendar.ForecastStart - calendar.First);
        ProgrammeFirst = (int)Hurdle.ProgrammeFirst - calendar.First;
        ProgrammeLastEntry = Math.Min((int)Hurdle.ProgrammeLast - calendar.First + LongestLag, Years - 1);
        var clock = (int)Hurdle.ClockStart - calendar.First;
        (Clock, WindowOpens, WindowEnds) = (clock, clock + (int)Hurdle.WindowFirst, clock + (int)Hurdle.WindowLast);
        (Known, Scaled) = Amounts(assumptions, calendar);
        ShellLife = assumptions.BuildOut.ShellLife;
        var (ramp, demand) = (assumptions.Productivity.UtilizationRamp, assumptions.Demand);
        Ramp = [ramp.FirstYear / ramp.Mature, ramp.SecondYear / ramp.Mature];
        (Backlog, Bookings, BookingsGrowthEnd, Conversion) = (demand.Backlog * demand.AiShareOfBacklog, demand.Bookings, demand.BookingsGrowth.End, demand.BacklogConversion);
        (OnDemand, Contract, GrowthPart, MarginAdded) = (new double[Years], new double[Years], new double[Years], new double[Years]);
        Discount = new double[Years - ProgrammeFirst];
        var (onDemand, discount) = (demand.OnDemand * demand.OnDemandScale, 1.0);
        for (var i = 0; i < Years; i++)
        {
            var year = calendar.First + i;
            onDemand *= i > Forecast ? 1 + calendar.AlongGrowth(demand.OnDemandGrowth, year) : 1;
            (OnDemand[i], Contract[i]) = (onDemand, Market.InContract(demand.Contract, year));
            GrowthPart[i] = calendar.AlongGrowth(new(0, 1), year);
            MarginAdded[i] = calendar.Along(new(0, Economics.CashMargin.End - Economics.CashMargin.Start), year);
        }

        for (var t = 0; t < Discount.Length; t++)
        {
            Discount[t] = 1 / discount;
            discount *= 1 + Economics.Wacc;
        }
    }

    /// <summary>Spending enters service up to two years later.</summary>
    private const int LongestLag = 2;

    public Calendar Calendar { get; }
    public Economics Economics { get; }
    public Hurdle Hurdle { get; }
    public int Years { get; }
    public int Forecast { get; }
    public int Clock { get; }
    public int WindowOpens { get; }
    public int WindowEnds { get; }
    public int ProgrammeFirst { get; }

    /// <summary>The last year in which spending of the programme enters service.</summary>
    public int ProgrammeLastEntry { get; }

    public Spendings Known { get; }
    public Spendings Scaled { get; }
    public double ShellLife { get; }

    /// <summary>Utilisation in the first and in the second year of service, as parts of that at maturity.</summary>
    public double[] Ramp { get; }

    public double Backlog { get; }
    public double Bookings { get; }
    public double BookingsGrowthEnd { get; }
    public double Conversion { get; }
    public double[] OnDemand { get; }
    public double[] Contract { get; }

    /// <summary>How far the growth of bookings has moved from its start to its end.</summary>
    public double[] GrowthPart { get; }

    /// <summary>What the cash margin has moved from its start.</summary>
    public double[] MarginAdded { get; }

    /// <summary>Discount factors of the programme's flows at the WACC.</summary>
    public double[] Discount { get; }

    public static KernelScenario Of(Assumptions assumptions) => new(assumptions, CapexRoi.CheckedCalendar(assumptions));

    /// <summary>The equations of <see cref="Spending"/> and <see cref="Fleet"/>, once for the known years alone and once for the others at a scale of 1.</summary>
    private static (Spendings Known, Spendings Scaled) Amounts(Assumptions assumptions, Calendar calendar)
    {
        var unscaled = assumptions with { Investment = assumptions.Investment with { CapexScale = 1 } };
        var lastKnown = assumptions.Investment.CapexByYear.LastYear;
        return (Amounts(unscaled, calendar, year => year <= lastKnown), Amounts(unscaled, calendar, year => year > lastKnown));
    }

    private static Spendings Amounts(Assumptions assumptions, Calendar calendar, Func<int, bool> counts)
    {
        var years = calendar.Count;
        var columns = new Columns(new double[Columns.Count * years], years);
        Spending.Fill(assumptions.Investment, calendar, columns);
        for (var i = 0; i < years; i++)
        {
            columns.AiCapex[i] = counts(calendar.First + i) ? columns.AiCapex[i] : 0;
        }

        var entries = new Fleet.Entries(new double[Fleet.Entries.Count * years], years);
        Fleet.Enter(assumptions, calendar, columns, entries);
        var (spent, shell, programmeShell, sum) = (new double[years], new double[years], new double[years], 0.0);
        for (var y = 0; y < years; y++)
        {
            spent[y] = sum += columns.AiCapex[y];
            for (var e = 0; e <= y; e++)
            {
                var served = Fleet.InService(y - e, assumptions.BuildOut.ShellLife);
                shell[y] += entries.Shell[e] * served;
                programmeShell[y] += entries.ProgrammeShell[e] * served;
            }
        }

        return new(spent, entries.Compute.ToArray(), shell, columns.ProgrammeCapex.ToArray(), entries.ProgrammeCompute.ToArray(), programmeShell);
    }
}

/// <summary>What follows from spending alone, by year; the programme's part of it beside it. $B.</summary>
/// <param name="Spent">All AI capex so far.</param>
/// <param name="Compute">Compute that enters service.</param>
/// <param name="Shell">Shells and power in service.</param>
/// <param name="ProgrammeCapex">Spending of the programme.</param>
/// <param name="ProgrammeCompute">Its compute that enters service.</param>
/// <param name="ProgrammeShell">Its shells and power in service.</param>
internal sealed record Spendings(
    double[] Spent, double[] Compute, double[] Shell, double[] ProgrammeCapex, double[] ProgrammeCompute, double[] ProgrammeShell);
