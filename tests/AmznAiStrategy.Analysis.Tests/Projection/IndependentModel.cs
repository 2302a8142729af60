using System.Text.Json;
using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>
/// Answers of a second implementation of docs/model.md, written independently and plainly, stored as data: golden.json (every year and
/// output of the three scenarios) and random-sets.jsonl (outputs and ROIC of random legal assumptions). Names are those of that model.
/// </summary>
internal static class IndependentModel
{
    /// <summary>A yearly quantity: how to read it, and whether it is money.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<ProjectionYear, double?> Read, bool Money)> Yearly =
        new Dictionary<string, (Func<ProjectionYear, double?>, bool)>
        {
            ["capex_total"] = (y => y.CapexTotal, true),
            ["ai_share"] = (y => y.AiShare, false),
            ["ai_capex"] = (y => y.AiCapex, true),
            ["entered"] = (y => y.EnteredService, true),
            ["cip"] = (y => y.UnderConstruction, true),
            ["gross_in_service"] = (y => y.GrossInService, true),
            ["dep"] = (y => y.Depreciation, true),
            ["cap_rev"] = (y => y.Capacity, true),
            ["demand"] = (y => y.Demand, true),
            ["backlog_open"] = (y => y.BacklogOpen, true),
            ["revenue"] = (y => y.Revenue, true),
            ["util"] = (y => y.Utilization, false),
            ["idle"] = (y => y.IdleShare, false),
            ["stranded"] = (y => y.StrandedCapital, true),
            ["cash_op"] = (y => y.CashOperatingProfit, true),
            ["ebit"] = (y => y.Ebit, true),
            ["ebit_margin"] = (y => y.EbitMargin, false),
            ["nopat"] = (y => y.Nopat, true),
            ["fcf"] = (y => y.FreeCashFlow, true),
            ["cum_fcf"] = (y => y.CumulativeFreeCashFlow, true),
            ["invested_capital"] = (y => y.InvestedCapital, true),
            ["avg_ic"] = (y => y.AverageInvestedCapital, true),
            ["roic"] = (y => y.Roic, false),
            ["gross_roi"] = (y => y.GrossRoi, false),
            ["inc_roic"] = (y => y.IncrementalRoic, false),
            ["inc_roic_3y"] = (y => y.IncrementalRoic3, false),
            ["roic_all_in"] = (y => y.RoicAllIn, false),
            ["rufus_nopat"] = (y => y.RufusNopat, true),
            ["alexa_rev"] = (y => y.AlexaRevenue, true),
            ["alexa_nopat"] = (y => y.AlexaNopat, true),
            ["rev_needed_low"] = (y => y.RevenueNeededLow, true),
            ["rev_needed_high"] = (y => y.RevenueNeededHigh, true),
            ["coh_capex"] = (y => y.ProgrammeCapex, true),
            ["coh_rev"] = (y => y.ProgrammeRevenue, true),
            ["coh_nopat"] = (y => y.ProgrammeNopat, true),
            ["coh_fcf"] = (y => y.ProgrammeCashFlow, true),
            ["coh_nbv"] = (y => y.ProgrammeBookValue, true),
        };

    /// <summary>Numbers of the summary that agree within rounding.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<ProjectionSummary, double?> Read, bool Money)> Numbers =
        new Dictionary<string, (Func<ProjectionSummary, double?>, bool)>
        {
            ["roic_at_window_end"] = (s => s.RoicAtWindowEnd, false),
            ["programme_capex"] = (s => s.ProgrammeCapex, true),
            ["programme_mirr"] = (s => s.ProgrammeMirr, false),
            ["programme_npv_wacc"] = (s => s.ProgrammeNpvAtWacc, true),
            ["programme_npv_low"] = (s => s.ProgrammeNpvAtLow, true),
            ["programme_npv_high"] = (s => s.ProgrammeNpvAtHigh, true),
            ["programme_payback"] = (s => s.ProgrammePayback, false),
            ["programme_disc_payback"] = (s => s.ProgrammeDiscountedPayback, false),
            ["programme_moic"] = (s => s.ProgrammeMoic, false),
            ["segment_npv_wacc"] = (s => s.SegmentNpvAtWacc, true),
            ["peak_funding"] = (s => s.PeakFunding, true),
            ["peak_stranded"] = (s => s.PeakStranded, true),
            ["revenue_gap_at_window_end"] = (s => s.RevenueGapAtWindowEnd, true),
            ["rev_needed_low_window"] = (s => s.RevenueNeededAtWindowEnd, true),
            ["rev_window"] = (s => s.RevenueAtWindowEnd, true),
            ["bridge_earnings"] = (s => s.BridgeEarnings, true),
            ["bridge_multiple"] = (s => s.BridgeMultiple, false),
            ["bridge_return"] = (s => s.BridgeReturn, false),
            ["stakes_invested"] = (s => s.StakesCommitted, true),
            ["stakes_value_end"] = (s => s.StakesValueAtEnd, true),
            ["sequoia_revenue_2026"] = (s => s.TwiceAiCapex2026, true),
        };

    /// <summary>IRRs, which agree within 1e-9.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ProjectionSummary, double?>> Rates = new Dictionary<string, Func<ProjectionSummary, double?>>
    {
        ["programme_irr"] = s => s.ProgrammeIrr.Rate,
        ["segment_irr"] = s => s.SegmentIrr.Rate,
        ["all_in_irr"] = s => s.AllInIrr.Rate,
    };

    /// <summary>Years, verdicts, statuses and whether something is confirmed, which agree exactly.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ProjectionSummary, string?>> Words = new Dictionary<string, Func<ProjectionSummary, string?>>
    {
        ["verdict"] = s => s.Verdict switch
        {
            Verdict.ClearsEarly => "clears-early",
            Verdict.Clears => "clears",
            Verdict.LowBoundOnly => "low-bound-only",
            Verdict.Fails => "fails",
            _ => "undetermined",
        },
        ["first_year_ge_low"] = s => s.FirstYearAtLow?.ToString(),
        ["first_year_ge_high"] = s => s.FirstYearAtHigh?.ToString(),
        ["peak_funding_year"] = s => s.PeakFundingYear?.ToString(),
        ["peak_stranded_year"] = s => s.PeakStrandedYear?.ToString(),
        ["irr_confirms"] = s => s.ConfirmedByIrr?.ToString(),
        ["programme_irr_status"] = s => Status(s.ProgrammeIrr),
        ["segment_irr_status"] = s => Status(s.SegmentIrr),
        ["all_in_irr_status"] = s => Status(s.AllInIrr),
    };

    /// <summary>What differs in the summary, as sentences; nothing when all agrees.</summary>
    public static IEnumerable<string> Differences(ProjectionSummary summary, Func<string, JsonElement> expected, double scale)
    {
        foreach (var (name, (read, money)) in Numbers)
        {
            if (!Agree(Number(expected(name)), read(summary), money ? scale : 1))
            {
                yield return $"{name}: {expected(name)} expected, {read(summary)} found";
            }
        }

        foreach (var (name, read) in Rates)
        {
            var (rate, found) = (Number(expected(name)), read(summary));
            if (rate is null != found is null || Math.Abs((rate - found) ?? 0) > 1e-9)
            {
                yield return $"{name}: {rate} expected, {found} found";
            }
        }

        foreach (var (name, read) in Words)
        {
            var word = expected(name).ValueKind == JsonValueKind.Null ? null : expected(name).ToString();
            if (word != read(summary))
            {
                yield return $"{name}: {word} expected, {read(summary)} found";
            }
        }
    }

    /// <summary>|a - b| at most 1e-9 of the larger plus 1e-12 of the scale (cumulative AI capex for money, 1 for ratios); null only with null.</summary>
    public static bool Agree(double? expected, double? found, double scale) =>
        expected is { } a && found is { } b
            ? Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)) + 1e-12 * scale
            : expected is null && found is null;

    public static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();

    private static string Status(Irr irr) => irr.Status switch
    {
        IrrStatus.Ok => "ok",
        IrrStatus.Multiple => "multiple",
        IrrStatus.NoSignChange => "no-sign-change",
        IrrStatus.NoRootInRange => "no-root-in-range",
        _ => "invalid",
    };
}
