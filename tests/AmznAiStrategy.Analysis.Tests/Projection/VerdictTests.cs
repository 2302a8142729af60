using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

public sealed class VerdictTests
{
    [Theory]
    [InlineData("bull", Verdict.Clears)]
    [InlineData("base", Verdict.LowBoundOnly)]
    [InlineData("bear", Verdict.Fails)]
    [InlineData("reported-history", Verdict.LowBoundOnly)]
    public void The_seeded_scenarios_have_their_verdicts(string id, Verdict verdict) =>
        Assert.Equal(verdict, CapexRoi.Project(Seeded.Definition(id).Assumptions).Summary.Verdict);

    [Theory]
    [InlineData("bull", Verdict.LowBoundOnly)]
    [InlineData("base", Verdict.Fails)]
    [InlineData("bear", Verdict.Fails)]
    public void A_clock_that_starts_in_2025_makes_every_verdict_harder(string id, Verdict verdict) =>
        Assert.Equal(verdict, CapexRoi.Project(Seeded.Definition(id).Assumptions.With(("hurdle.clockStart", 2025))).Summary.Verdict);

    [Fact]
    public void Reported_capex_instead_of_the_printed_one_hardly_changes_base() // figures of a separate run: ROIC .1543, IRR .0833, NPV -6.9
    {
        var summary = CapexRoi.Project(Seeded.ReportedHistory).Summary;

        Assert.Equal(0.1543, summary.RoicAtWindowEnd!.Value, 0.00005);
        Assert.Equal(0.0833, summary.ProgrammeIrr.Rate!.Value, 0.00005);
        Assert.Equal(-6.9, summary.ProgrammeNpvAtWacc!.Value, 0.05);
    }

    [Fact]
    public void A_hurdle_that_equals_the_return_up_to_rounding_is_met()
    {
        var roic = CapexRoi.Project(Seeded.Base).Summary.RoicAtWindowEnd!.Value;

        Assert.Equal(Verdict.LowBoundOnly, CapexRoi.Project(Seeded.Base.With(("hurdle.low", roic + 0.9e-9))).Summary.Verdict);
        Assert.Equal(Verdict.Fails, CapexRoi.Project(Seeded.Base.With(("hurdle.low", roic + 1.1e-9))).Summary.Verdict);
    }

    [Fact]
    public void Clearing_is_early_when_the_high_hurdle_is_met_as_the_window_opens()
    {
        // Base earns 7.1 % in 2028, 9.0 % in 2029, when the window opens, 12.1 % in 2030 and 15.4 % in 2031.
        var early = CapexRoi.Project(Seeded.Base.With(("hurdle.low", 0.05), ("hurdle.high", 0.08)));
        var late = CapexRoi.Project(Seeded.Base.With(("hurdle.low", 0.05), ("hurdle.high", 0.13)));

        Assert.Equal(Verdict.ClearsEarly, early.Summary.Verdict);
        Assert.Equal(Verdict.Clears, late.Summary.Verdict);
    }

    [Theory]
    [InlineData(0.15, 0.2, 5, "Reaches 15% by 2031, inside the window, but not 20%.")]
    [InlineData(0.05, 0.13, 5, "Reaches 13% by 2031, inside the window, and meets it at the window's end in 2031.")]
    [InlineData(0.05, 0.08, 5, "Reaches 8% by 2029, when the window opens or before, and still meets it at the window's end in 2031.")]
    [InlineData(0.15, 0.2, 4, "Reaches 15% only in 2031, after the window has ended in 2030.")]
    [InlineData(0.9, 0.95, 5, "Does not reach 90% in any year up to 2035.")]
    public void A_verdict_is_one_sentence(double low, double high, int windowLast, string sentence) => Assert.Equal(
        sentence, VerdictText.Sentence(CapexRoi.Project(Seeded.Base.With(("hurdle.low", low), ("hurdle.high", high), ("hurdle.windowLast", windowLast)))));

    [Fact]
    public void A_return_that_falls_back_below_the_hurdle_fails_and_says_so()
    {
        // The history sells all it has; demand that stops in 2026 takes the return away again. Base earns 3.9 % in 2024.
        var projection = CapexRoi.Project(Seeded.Base.With(
            ("demand.backlog", 0), ("demand.bookings", 0), ("demand.onDemand", 0), ("demand.contract.total", 0), ("hurdle.low", 0.02), ("hurdle.clockStart", 2023)));

        Assert.Equal(Verdict.Fails, projection.Summary.Verdict);
        Assert.Equal($"Reaches 2% in {projection.Summary.FirstYearAtLow}, but is back below it at the window's end in 2028.", VerdictText.Sentence(projection));
    }

    [Fact]
    public void The_IRR_confirms_a_verdict_only_at_the_low_hurdle() // Base 9.1 %, Bull 17.6 %
    {
        Assert.Equal("The programme's IRR of 9.1% is below 15%.", VerdictText.Confirmation(CapexRoi.Project(Seeded.Base)));
        Assert.Equal("The programme's IRR of 17.6% confirms it: it meets 15%.", VerdictText.Confirmation(CapexRoi.Project(Seeded.Bull)));
    }

    [Theory]
    [InlineData(Verdict.ClearsEarly, "Clears early")]
    [InlineData(Verdict.Clears, "Clears")]
    [InlineData(Verdict.LowBoundOnly, "Low bound only")]
    [InlineData(Verdict.Fails, "Fails")]
    [InlineData(Verdict.Undetermined, "Undetermined")]
    public void A_verdict_has_a_short_label(Verdict verdict, string label) => Assert.Equal(label, VerdictText.Label(verdict));
}
