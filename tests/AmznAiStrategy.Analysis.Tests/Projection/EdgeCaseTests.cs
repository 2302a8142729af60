using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>The edge cases of docs/model.md, each by itself.</summary>
public sealed class EdgeCaseTests
{
    private static readonly Assumptions WithoutCapex = Seeded.Base with
    {
        Investment = Seeded.Base.Investment with { CapexByYear = new(2023, 0, 0, 0, 0) },
    };

    private static readonly Assumptions WithoutDemand = Seeded.Base.With(
        ("demand.backlog", 0), ("demand.bookings", 0), ("demand.onDemand", 0), ("demand.contract.total", 0));

    /// <summary>Spending stops after 2026, everything is compute of at most seven years, and the horizon outlasts it.</summary>
    private static readonly Assumptions RunOff = (Seeded.Base with
    {
        Investment = Seeded.Base.Investment with { CapexGrowthByYear = new(2027), CapexGrowthAfter = -1 },
    }).With(("horizon.lastYear", 2050), ("buildOut.computeLife", 6.3), ("buildOut.shellLife", 17.7));

    [Fact]
    public void Without_spending_there_is_no_return_to_speak_of()
    {
        var projection = CapexRoi.Project(WithoutCapex);

        Assert.All(projection.Years, year => Assert.Null(year.Roic));
        Assert.All(projection.Years, year => Assert.Null(year.GrossRoi));
        Assert.Equal(new Irr(IrrStatus.NoSignChange, null), projection.Summary.ProgrammeIrr);
        Assert.Null(projection.Summary.ProgrammeMoic);
        Assert.Equal(Verdict.Undetermined, projection.Summary.Verdict);
    }

    [Fact]
    public void Without_spending_the_verdict_says_that_there_is_no_capital() =>
        Assert.Equal("Cannot be told: without invested capital there is no return on it in 2031.", VerdictText.Sentence(CapexRoi.Project(WithoutCapex)));

    [Fact]
    public void Without_demand_there_is_no_revenue_no_margin_and_all_capacity_idles()
    {
        var forecast = CapexRoi.Project(WithoutDemand).Years.Where(year => year.Year >= 2026).ToList();

        Assert.All(forecast, year => Assert.Equal(0, year.Revenue));
        Assert.All(forecast, year => Assert.Null(year.EbitMargin));
        Assert.All(forecast, year => Assert.Equal(1, year.IdleShare));
        Assert.All(forecast, year => Assert.Equal(year.NetInService, year.StrandedCapital, 9));
    }

    [Fact]
    public void Demand_does_not_bind_before_the_forecast()
    {
        var history = CapexRoi.Project(WithoutDemand).Years.Where(year => year.Year < 2026).ToList();

        Assert.All(history, year => Assert.Equal(year.Capacity, year.Revenue));
        Assert.All(history, year => Assert.Null(year.Demand));
        Assert.All(history, year => Assert.Null(year.BacklogOpen));
    }

    [Fact]
    public void A_programme_that_only_loses_money_has_no_IRR_and_never_pays_back()
    {
        var summary = CapexRoi.Project(WithoutDemand.With(("economics.terminalRecovery", 0), ("economics.taxRate", 0))).Summary;

        Assert.Equal(new Irr(IrrStatus.NoSignChange, null), summary.ProgrammeIrr);
        Assert.Null(summary.ConfirmedByIrr);
        Assert.Null(summary.ProgrammePayback);
        Assert.Null(summary.ProgrammeDiscountedPayback);
        Assert.Null(summary.ProgrammeMirr);
    }

    [Fact]
    public void A_negative_margin_leaves_no_revenue_that_would_be_enough()
    {
        var projection = CapexRoi.Project(Seeded.Base.With(("economics.cashMargin.start", -0.2), ("economics.cashMargin.end", -0.2)));

        Assert.All(projection.Years, year => Assert.Null(year.RevenueNeededLow));
        Assert.Null(projection.Summary.RevenueNeededAtWindowEnd);
        Assert.Null(projection.Summary.RevenueGapAtWindowEnd);
        Assert.Equal(Verdict.Fails, projection.Summary.Verdict);
    }

    [Fact]
    public void A_loss_is_relieved_by_the_group()
    {
        var year = CapexRoi.Project(Seeded.Base.With(("economics.cashMargin.start", -0.2), ("economics.cashMargin.end", -0.2)))[2030];

        Assert.True(year.Ebit < 0);
        Assert.Equal(0.18 * year.Ebit, year.Tax, 12);
    }

    [Fact]
    public void A_horizon_that_ends_before_the_window_leaves_the_verdict_open()
    {
        var projection = CapexRoi.Project(Seeded.Base.With(("horizon.lastYear", 2030)));

        Assert.Equal(Verdict.Undetermined, projection.Summary.Verdict);
        Assert.Null(projection.Summary.RoicAtWindowEnd);
        Assert.Equal(2031, projection.Summary.WindowEnd);
        Assert.Equal("Cannot be told: the projection ends in 2030, before the window does in 2031.", VerdictText.Sentence(projection));
    }

    [Fact]
    public void Spending_that_stops_runs_off_to_no_invested_capital()
    {
        var projection = CapexRoi.Project(RunOff);

        Assert.All(projection.Years.Where(year => year.Year > 2046), year => Assert.Equal(0, year.InvestedCapital / projection.Years.Sum(y => y.AiCapex), 1e-12));
        Assert.Null(projection[2050].Roic);
    }

    [Fact]
    public void A_life_of_any_fraction_is_depreciated_in_full() // 6.3 and 17.7 years; the last capital enters in 2028
    {
        var projection = CapexRoi.Project(RunOff);

        Assert.Equal(1, projection.Years.Sum(year => year.Depreciation) / projection.Years.Sum(year => year.AiCapex), 1e-12);
    }

    [Fact]
    public void Flows_that_turn_more_than_once_are_flagged_and_the_modified_rate_stands_beside()
    {
        // Nothing is recovered at the end, and the fixed cost of the shells goes on after the chips are retired: the last years are negative again.
        var summary = CapexRoi.Project(Seeded.Base.With(
            ("economics.fixedCostShare", 0.05), ("economics.terminalRecovery", 0), ("buildOut.longLivedShare.end", 0.4))).Summary;
        var roots = CashFlows.IrrRoots([.. summary.ProgrammeFlows]);

        Assert.Equal(IrrStatus.Multiple, summary.ProgrammeIrr.Status);
        Assert.True(roots.Length > 1);
        Assert.Equal(roots.MinBy(root => Math.Abs(root - 0.10)), summary.ProgrammeIrr.Rate);
        Assert.NotNull(summary.ProgrammeMirr);
    }

    [Fact]
    public void A_multiple_beyond_any_number_is_null_and_named()
    {
        var projection = CapexRoi.Project(Seeded.Base.With(("valuation.peNow", 1e-308)));

        Assert.Null(projection.Summary.BridgeMultiple);
        Assert.Null(projection.Summary.BridgeReturn);
        Assert.Equal("Bridge multiple 2030", Assert.Single(projection.Overflows));
    }

    [Fact]
    public void Usual_assumptions_overflow_nowhere() => Assert.Empty(CapexRoi.Project(Seeded.Base).Overflows);

    [Fact]
    public void Illegal_assumptions_are_refused_with_every_reason()
    {
        var refused = Assert.Throws<ArgumentException>(() => CapexRoi.Project(Seeded.Base.With(("economics.taxRate", 0.8), ("buildOut.computeLife", double.NaN))));

        Assert.Contains("Tax rate must be between 0% and 60%; it is 80%.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Compute life needs a number", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stakes_committed_count_every_year_and_their_value_only_the_programmes_years()
    {
        // 2023: 10, outside the programme that starts in 2025; 2030: 4 with probability 50 %, growing five years at 10 %: 2 x 1.61051
        var summary = CapexRoi.Project((Seeded.Base with
        {
            Stakes = new([new(2023, 10, false), new(2030, 4, true)], 0.5, 0.1),
        })).Summary;

        Assert.Equal(12, summary.StakesCommitted, 12);
        Assert.Equal(3.22102, summary.StakesValueAtEnd, 12);
    }

    [Fact]
    public void A_year_outside_the_horizon_is_a_wrong_question() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CapexRoi.Project(Seeded.Base)[2036]);
}
