namespace AmznAiStrategy.Analysis.Projection;

/// <summary>
/// One column for each yearly quantity of docs/model.md, index 0 being the first year: the scratch of one projection, on the stack.
/// NaN stands for a quantity that is not defined in a year; an infinity for one that is beyond what a double can hold.
/// </summary>
internal readonly ref struct Columns
{
    /// <summary>How many columns there are.</summary>
    public const int Count = 43;

    // Spending
    public readonly Span<double> CapexTotal;
    public readonly Span<double> AiShare;
    public readonly Span<double> AiCapex;
    public readonly Span<double> Spent;

    // Fleet
    public readonly Span<double> Entered;
    public readonly Span<double> Gross;
    public readonly Span<double> Depreciation;
    public readonly Span<double> Potential;
    public readonly Span<double> Capacity;
    public readonly Span<double> ProgrammeGross;
    public readonly Span<double> ProgrammeDepreciation;
    public readonly Span<double> ProgrammeCapacity;

    // Market
    public readonly Span<double> Backlog;
    public readonly Span<double> Bookings;
    public readonly Span<double> BacklogDemand;
    public readonly Span<double> ContractDemand;
    public readonly Span<double> OnDemand;
    public readonly Span<double> Demand;
    public readonly Span<double> Revenue;

    // Returns
    public readonly Span<double> CashMargin;
    public readonly Span<double> FixedCost;
    public readonly Span<double> CashProfit;
    public readonly Span<double> Ebit;
    public readonly Span<double> Tax;
    public readonly Span<double> Nopat;
    public readonly Span<double> WorkingCapital;
    public readonly Span<double> Invested;
    public readonly Span<double> AverageInvested;
    public readonly Span<double> Idle;
    public readonly Span<double> Stranded;
    public readonly Span<double> CashFlow;
    public readonly Span<double> CumulativeCashFlow;
    public readonly Span<double> Roic;

    // Programme
    public readonly Span<double> ProgrammeCapex;
    public readonly Span<double> ProgrammeRevenue;
    public readonly Span<double> ProgrammeNopat;
    public readonly Span<double> ProgrammeCashFlow;
    public readonly Span<double> ProgrammeBookValue;

    // Retail AI
    public readonly Span<double> RufusNopat;
    public readonly Span<double> AlexaRevenue;
    public readonly Span<double> AlexaNopat;

    // Flows with their terminal values
    public readonly Span<double> SegmentFlows;
    public readonly Span<double> ProgrammeFlows;

    /// <param name="scratch">At least <see cref="Count"/> times <paramref name="years"/>.</param>
    /// <param name="years">Years of the horizon.</param>
    public Columns(Span<double> scratch, int years)
    {
        var at = 0;
        CapexTotal = scratch.Slice(years * at++, years);
        AiShare = scratch.Slice(years * at++, years);
        AiCapex = scratch.Slice(years * at++, years);
        Spent = scratch.Slice(years * at++, years);
        Entered = scratch.Slice(years * at++, years);
        Gross = scratch.Slice(years * at++, years);
        Depreciation = scratch.Slice(years * at++, years);
        Potential = scratch.Slice(years * at++, years);
        Capacity = scratch.Slice(years * at++, years);
        ProgrammeGross = scratch.Slice(years * at++, years);
        ProgrammeDepreciation = scratch.Slice(years * at++, years);
        ProgrammeCapacity = scratch.Slice(years * at++, years);
        Backlog = scratch.Slice(years * at++, years);
        Bookings = scratch.Slice(years * at++, years);
        BacklogDemand = scratch.Slice(years * at++, years);
        ContractDemand = scratch.Slice(years * at++, years);
        OnDemand = scratch.Slice(years * at++, years);
        Demand = scratch.Slice(years * at++, years);
        Revenue = scratch.Slice(years * at++, years);
        CashMargin = scratch.Slice(years * at++, years);
        FixedCost = scratch.Slice(years * at++, years);
        CashProfit = scratch.Slice(years * at++, years);
        Ebit = scratch.Slice(years * at++, years);
        Tax = scratch.Slice(years * at++, years);
        Nopat = scratch.Slice(years * at++, years);
        WorkingCapital = scratch.Slice(years * at++, years);
        Invested = scratch.Slice(years * at++, years);
        AverageInvested = scratch.Slice(years * at++, years);
        Idle = scratch.Slice(years * at++, years);
        Stranded = scratch.Slice(years * at++, years);
        CashFlow = scratch.Slice(years * at++, years);
        CumulativeCashFlow = scratch.Slice(years * at++, years);
        Roic = scratch.Slice(years * at++, years);
        ProgrammeCapex = scratch.Slice(years * at++, years);
        ProgrammeRevenue = scratch.Slice(years * at++, years);
        ProgrammeNopat = scratch.Slice(years * at++, years);
        ProgrammeCashFlow = scratch.Slice(years * at++, years);
        ProgrammeBookValue = scratch.Slice(years * at++, years);
        RufusNopat = scratch.Slice(years * at++, years);
        AlexaRevenue = scratch.Slice(years * at++, years);
        AlexaNopat = scratch.Slice(years * at++, years);
        SegmentFlows = scratch.Slice(years * at++, years);
        ProgrammeFlows = scratch.Slice(years * at++, years);
    }
}
