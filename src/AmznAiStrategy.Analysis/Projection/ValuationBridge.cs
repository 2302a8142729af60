using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>
/// From earnings today to earnings at the end of the bridge, E_T = E_0 (1 + gCore)^n + (NOPAT_T - NOPAT_0) - kd (1 - t) max(0, fall of
/// cumulative cash), step by step. USD billions.
/// </summary>
/// <param name="StartYear">Year of the earnings.</param>
/// <param name="EndYear">T = min(earnings year + bridge years, last year).</param>
/// <param name="EarningsAtStart">E_0.</param>
/// <param name="CoreGrowth">What the rest of the company adds.</param>
/// <param name="AiProfit">What the AI capital adds; negative when its profit falls.</param>
/// <param name="FundingCost">Interest after tax on the cash that the build-out took, negative.</param>
public sealed record ValuationBridge(
    int StartYear, int EndYear, double EarningsAtStart, double CoreGrowth, double AiProfit, double FundingCost)
{
    /// <summary>E_T.</summary>
    public double EarningsAtEnd => EarningsAtStart + CoreGrowth + AiProfit + FundingCost;

    /// <summary>The bridge of a projection.</summary>
    public static ValuationBridge Of(Projection projection)
    {
        var (valuation, start) = (projection.Assumptions.Valuation, projection[(int)projection.Assumptions.Valuation.EarningsYear]);
        var end = projection[EndOf(valuation, projection.Years[^1].Year)];
        return Of(valuation, projection.Assumptions.Economics.TaxRate, start.Year, end.Year, end.Nopat - start.Nopat, end.CumulativeFreeCashFlow - start.CumulativeFreeCashFlow);
    }

    internal static int EndOf(Valuation valuation, int lastYear) => Math.Min((int)valuation.EarningsYear + (int)valuation.BridgeYears, lastYear);

    internal static ValuationBridge Of(Valuation valuation, double taxRate, int start, int end, double nopatGain, double cashGain) => new(
        start,
        end,
        valuation.Earnings,
        valuation.Earnings * Math.Pow(1 + valuation.CoreGrowth, end - start) - valuation.Earnings,
        nopatGain,
        -valuation.FundingCost * (1 - taxRate) * Math.Max(0, -cashGain));
}
