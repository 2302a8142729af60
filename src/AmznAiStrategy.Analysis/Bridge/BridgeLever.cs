using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>Assumptions that a bridge takes from one scenario to another together, since apart they may not be legal or say little.</summary>
/// <param name="Id">Stable name in links and tests, e.g. <c>price-change</c>.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Paths">The assumptions: whole paths, or paths of the groups that hold them.</param>
/// <param name="Take">The first assumptions with these of the second; does not check whether the result is legal.</param>
public sealed record BridgeLever(string Id, string Label, ImmutableArray<string> Paths, Func<Assumptions, Assumptions, Assumptions> Take)
{
    /// <summary>Whether it is part of the all-in lines and the valuation only, so that no <see cref="Sensitivity.Measure"/> depends on it.</summary>
    public bool OutsideHeadline { get; init; }

    /// <summary>Whether the assumption with this path is one of them.</summary>
    public bool Holds(string path) => Paths.Any(own => path == own || path.StartsWith(own + ".", StringComparison.Ordinal));

    /// <summary>Whether two scenarios differ in it.</summary>
    public bool Differs(Assumptions from, Assumptions to) => !Take(from, to).Equals(from);
}

/// <summary>All assumptions, each in one lever.</summary>
public static class BridgeLevers
{
    /// <summary>In the order of the form.</summary>
    public static ImmutableArray<BridgeLever> All { get; } =
    [
        new("capex", "Capex path", ["investment.capexByYear", "investment.capexGrowthByYear", "investment.capexGrowthAfter", "investment.capexScale"],
            (a, b) => a with { Investment = b.Investment with { AiShareByYear = a.Investment.AiShareByYear, AiShareIn2030 = a.Investment.AiShareIn2030 } }),
        new("ai-share", "AI share of capex", ["investment.aiShareByYear", "investment.aiShareIn2030"],
            (a, b) => a with { Investment = a.Investment with { AiShareByYear = b.Investment.AiShareByYear, AiShareIn2030 = b.Investment.AiShareIn2030 } }),
        new("entry-lag", "Entry into service", ["buildOut.entryLag"],
            (a, b) => a with { BuildOut = a.BuildOut with { EntryLag = b.BuildOut.EntryLag } }),
        new("long-lived-share", "Long-lived share of spending", ["buildOut.longLivedShare"],
            (a, b) => a with { BuildOut = a.BuildOut with { LongLivedShare = b.BuildOut.LongLivedShare } }),
        new("asset-life", "Asset life", ["buildOut.computeLife", "buildOut.shellLife"],
            (a, b) => a with { BuildOut = a.BuildOut with { ComputeLife = b.BuildOut.ComputeLife, ShellLife = b.BuildOut.ShellLife } }),
        new("revenue-per-compute-dollar", "Revenue per compute dollar", ["productivity.revenuePerComputeDollar"],
            (a, b) => a with { Productivity = a.Productivity with { RevenuePerComputeDollar = b.Productivity.RevenuePerComputeDollar } }),
        new("price-change", "Price change", ["productivity.priceChange"],
            (a, b) => a with { Productivity = a.Productivity with { PriceChange = b.Productivity.PriceChange } }),
        new("vintage-gain", "Vintage gain", ["productivity.vintageGain"],
            (a, b) => a with { Productivity = a.Productivity with { VintageGain = b.Productivity.VintageGain } }),
        new("utilisation", "Utilisation ramp", ["productivity.utilizationRamp"],
            (a, b) => a with { Productivity = a.Productivity with { UtilizationRamp = b.Productivity.UtilizationRamp } }),
        new("demand", "Demand", ["demand"],
            (a, b) => a with { Demand = b.Demand }),
        new("cash-margin", "Cash margin", ["economics.cashMargin"],
            (a, b) => a with { Economics = a.Economics with { CashMargin = b.Economics.CashMargin } }),
        new("fixed-cost", "Fixed cost on capital a year", ["economics.fixedCostShare"],
            (a, b) => a with { Economics = a.Economics with { FixedCostShare = b.Economics.FixedCostShare } }),
        new("tax-rate", "Tax rate", ["economics.taxRate"],
            (a, b) => a with { Economics = a.Economics with { TaxRate = b.Economics.TaxRate } }),
        new("working-capital", "Working capital share of revenue", ["economics.workingCapitalShare"],
            (a, b) => a with { Economics = a.Economics with { WorkingCapitalShare = b.Economics.WorkingCapitalShare } }),
        new("cost-of-capital", "Cost of capital", ["economics.wacc", "economics.financeRate", "economics.reinvestRate"],
            (a, b) => a with { Economics = a.Economics with { Wacc = b.Economics.Wacc, FinanceRate = b.Economics.FinanceRate, ReinvestRate = b.Economics.ReinvestRate } }),
        new("terminal-recovery", "Terminal recovery", ["economics.terminalRecovery"],
            (a, b) => a with { Economics = a.Economics with { TerminalRecovery = b.Economics.TerminalRecovery } }),
        new("hurdle", "Hurdle and clock", ["hurdle"],
            (a, b) => a with { Hurdle = b.Hurdle }),
        new("retail-ai", "Retail AI", ["retailAi"],
            (a, b) => a with { RetailAi = b.RetailAi }) { OutsideHeadline = true },
        new("stakes", "Stakes", ["stakes"],
            (a, b) => a with { Stakes = b.Stakes }) { OutsideHeadline = true },
        new("valuation", "Valuation", ["valuation"],
            (a, b) => a with { Valuation = b.Valuation }) { OutsideHeadline = true },
        new("horizon", "Horizon", ["horizon"],
            (a, b) => a with { Horizon = b.Horizon }),
    ];
}
