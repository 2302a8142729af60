using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>A lever that may differ from lane to lane. All other assumptions are the same for every trial.</summary>
internal enum KernelLever
{
    BookingsScale,
    BookingsGrowth,
    PriceChange,
    Utilisation,
    RevenuePerComputeDollar,
    CashMargin,
    ComputeLife,
    VintageGain,
    CapexScale,
}

/// <inheritdoc cref="KernelLever"/>
internal static class KernelLevers
{
    public const int Count = 9;

    /// <summary>
    /// The same lever in the kernel, or null: then a simulation takes the reference path. Margin and utilisation are the guided levers, which
    /// move what belongs together; as single assumptions they are not in the kernel.
    /// </summary>
    public static KernelLever? Of(Lever lever) =>
        lever == GuidedLevers.Find("utilisation") ? KernelLever.Utilisation
        : lever == GuidedLevers.Find("cash-margin") ? KernelLever.CashMargin
        : lever.Paths is [var path] && (lever.Id == path || GuidedLevers.All.Contains(lever)) ? path switch
        {
            "demand.bookingsScale" => KernelLever.BookingsScale,
            "demand.bookingsGrowth.start" => KernelLever.BookingsGrowth,
            "productivity.priceChange" => KernelLever.PriceChange,
            "productivity.revenuePerComputeDollar" => KernelLever.RevenuePerComputeDollar,
            "buildOut.computeLife" => KernelLever.ComputeLife,
            "productivity.vintageGain" => KernelLever.VintageGain,
            "investment.capexScale" => KernelLever.CapexScale,
            _ => null,
        }
        : null;

    /// <summary>The value that the assumptions have.</summary>
    public static double Value(this KernelLever lever, Assumptions assumptions) => lever switch
    {
        KernelLever.BookingsScale => assumptions.Demand.BookingsScale,
        KernelLever.BookingsGrowth => assumptions.Demand.BookingsGrowth.Start,
        KernelLever.PriceChange => assumptions.Productivity.PriceChange,
        KernelLever.Utilisation => assumptions.Productivity.UtilizationRamp.Mature,
        KernelLever.RevenuePerComputeDollar => assumptions.Productivity.RevenuePerComputeDollar,
        KernelLever.CashMargin => assumptions.Economics.CashMargin.Start,
        KernelLever.ComputeLife => assumptions.BuildOut.ComputeLife,
        KernelLever.VintageGain => assumptions.Productivity.VintageGain,
        _ => assumptions.Investment.CapexScale,
    };
}
