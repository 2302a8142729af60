using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>The outputs that summarise the years: verdict, programme, segment, peaks, bridge and all-in lines.</summary>
internal static class ProjectionTotals
{
    private const int TwiceYear = 2026;

    public static ProjectionSummary Of(Assumptions assumptions, Calendar calendar, in Columns columns, ref List<string>? overflows)
    {
        var (economics, hurdle) = (assumptions.Economics, assumptions.Hurdle);
        var ruling = VerdictRule.Apply(hurdle, calendar, columns.Roic);
        var programme = columns.ProgrammeFlows[((int)hurdle.ProgrammeFirst - calendar.First)..];
        var programmeIrr = CashFlows.Irr(programme);
        var capex = Sum(columns.ProgrammeCapex);
        var inHorizon = ruling.WindowEnd >= calendar.First && ruling.WindowEnd <= calendar.Last;
        var end = ruling.WindowEnd - calendar.First;
        var needed = inHorizon ? Finite(Returns.RevenueNeeded(economics, columns, end, hurdle.Low)) : null;
        var (peakFunding, fundingYear) = PeakFunding(calendar, columns);
        var (peakStranded, strandedYear) = PeakStranded(calendar, columns);
        var bridge = Bridge(assumptions, calendar, columns);
        var multiple = bridge.EarningsAtEnd / assumptions.Valuation.Earnings * assumptions.Valuation.PeExit / assumptions.Valuation.PeNow;
        Span<double> allIn = stackalloc double[programme.Length];
        var stakesAtEnd = FillAllIn(assumptions, calendar, columns, allIn);
        return new()
        {
            Verdict = ruling.Verdict,
            FirstYearAtLow = ruling.FirstYearAtLow,
            FirstYearAtHigh = ruling.FirstYearAtHigh,
            WindowEnd = ruling.WindowEnd,
            RoicAtWindowEnd = ruling.RoicAtWindowEnd,
            ConfirmedByIrr = programmeIrr.Rate is { } rate ? VerdictRule.Meets(rate, hurdle.Low) : null,
            ProgrammeCapex = capex,
            ProgrammeIrr = programmeIrr,
            ProgrammeMirr = CashFlows.Mirr(programme, economics.FinanceRate, economics.ReinvestRate),
            ProgrammeNpvAtWacc = CashFlows.Npv(economics.Wacc, programme),
            ProgrammeNpvAtLow = CashFlows.Npv(hurdle.Low, programme),
            ProgrammeNpvAtHigh = CashFlows.Npv(hurdle.High, programme),
            ProgrammePayback = CashFlows.Payback(programme),
            ProgrammeDiscountedPayback = CashFlows.Payback(programme, economics.Wacc),
            ProgrammeMoic = ProjectionResult.Defined(capex > 0 ? (Sum(programme) + capex) / capex : double.NaN, "Programme MOIC", (int)hurdle.ProgrammeFirst, ref overflows),
            SegmentIrr = CashFlows.Irr(columns.SegmentFlows),
            SegmentNpvAtWacc = CashFlows.Npv(economics.Wacc, columns.SegmentFlows),
            PeakFunding = peakFunding,
            PeakFundingYear = fundingYear,
            PeakStranded = peakStranded,
            PeakStrandedYear = strandedYear,
            RevenueGapAtWindowEnd = needed - (inHorizon ? columns.Revenue[end] : null),
            RevenueNeededAtWindowEnd = needed,
            RevenueAtWindowEnd = inHorizon ? columns.Revenue[end] : null,
            BridgeYear = bridge.EndYear,
            BridgeEarnings = bridge.EarningsAtEnd,
            BridgeMultiple = ProjectionResult.Defined(multiple, "Bridge multiple", bridge.EndYear, ref overflows),
            BridgeReturn = multiple > 0 ? Finite(Math.Pow(multiple, 1.0 / (bridge.EndYear - bridge.StartYear)) - 1) : null,
            AllInIrr = CashFlows.Irr(allIn),
            StakesCommitted = StakesCommitted(assumptions.Stakes),
            StakesValueAtEnd = stakesAtEnd,
            TwiceAiCapex2026 = 2 * columns.AiCapex[TwiceYear - calendar.First],
            ProgrammeFlows = [.. programme],
        };
    }

    /// <summary>The deepest point of cumulative free cash flow; no year when it is never below 0.</summary>
    private static (double Amount, int? Year) PeakFunding(Calendar calendar, in Columns columns)
    {
        var lowest = 0;
        for (var i = 1; i < calendar.Count; i++)
        {
            lowest = columns.CumulativeCashFlow[i] < columns.CumulativeCashFlow[lowest] ? i : lowest;
        }

        var amount = Math.Max(0, -columns.CumulativeCashFlow[lowest]);
        return (amount, amount > 0 ? calendar.First + lowest : null);
    }

    private static (double Amount, int? Year) PeakStranded(Calendar calendar, in Columns columns)
    {
        var highest = 0;
        for (var i = 1; i < calendar.Count; i++)
        {
            highest = columns.Stranded[i] > columns.Stranded[highest] ? i : highest;
        }

        var amount = columns.Stranded[highest];
        return (amount, amount > 0 ? calendar.First + highest : null);
    }

    private static ValuationBridge Bridge(Assumptions assumptions, Calendar calendar, in Columns columns)
    {
        var start = (int)assumptions.Valuation.EarningsYear;
        var end = ValuationBridge.EndOf(assumptions.Valuation, calendar.Last);
        var (from, to) = (start - calendar.First, end - calendar.First);
        return ValuationBridge.Of(
            assumptions.Valuation, assumptions.Economics.TaxRate, start, end,
            columns.Nopat[to] - columns.Nopat[from], columns.CumulativeCashFlow[to] - columns.CumulativeCashFlow[from]);
    }

    /// <summary>Programme flows with retail profits, less the stakes paid in each year, plus at the end what those stakes are then worth.</summary>
    /// <returns>The value of the stakes at the end.</returns>
    private static double FillAllIn(Assumptions assumptions, Calendar calendar, in Columns columns, Span<double> allIn)
    {
        var first = (int)assumptions.Hurdle.ProgrammeFirst;
        for (var i = 0; i < allIn.Length; i++)
        {
            var year = first - calendar.First + i;
            allIn[i] = columns.ProgrammeFlows[year] + columns.RufusNopat[year] + columns.AlexaNopat[year];
        }

        var (stakes, worth) = (assumptions.Stakes, 0.0);
        for (var index = 0; index < stakes.Commitments.Count; index++)
        {
            var commitment = stakes.Commitments[index];
            if (commitment.Year >= first && commitment.Year <= calendar.Last)
            {
                var paid = RetailLines.Expected(stakes, commitment);
                allIn[(int)commitment.Year - first] -= paid;
                worth += paid * Math.Pow(1 + stakes.Growth, calendar.Last - commitment.Year);
            }
        }

        allIn[^1] += worth;
        return worth;
    }

    private static double StakesCommitted(Stakes stakes)
    {
        var sum = 0.0;
        for (var index = 0; index < stakes.Commitments.Count; index++)
        {
            sum += RetailLines.Expected(stakes, stakes.Commitments[index]);
        }

        return sum;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
