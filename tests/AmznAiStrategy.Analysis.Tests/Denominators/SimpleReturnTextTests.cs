using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Denominators;

/// <summary>Sentences and figures of simple returns; the values are those of <see cref="SimpleReturnTests"/>.</summary>
public sealed class SimpleReturnTextTests
{
    [Theory]
    [InlineData("bull", "The verdict hangs on denominator and lag: in 2031, 15% is met on total capex with a lag of 2 or 3 years but missed with a lag of 0 or 1 years, met on AI capex whatever the lag, and met on incremental capex whatever the lag.")]
    [InlineData("base", "The verdict hangs on denominator and lag: in 2031, 15% is missed on total capex whatever the lag, met on AI capex with a lag of 3 years but missed with a lag of 0, 1 or 2 years, and met on incremental capex whatever the lag.")]
    [InlineData("bear", "Neither denominator nor lag turns the verdict: in 2031, every reading misses 15%, from −5.1% to −0.7%.")]
    public void The_flip_is_called_out(string scenario, string sentence) => Assert.Equal(sentence, SimpleReturnText.Sentence(Of(Seeded.Definition(scenario).Assumptions)));

    [Theory]
    [InlineData(0.13, 0.2, "The verdict hangs on denominator and lag: in 2031, 13% is missed on total capex whatever the lag, met on AI capex with a lag of 3 years but missed with a lag of 0, 1 or 2 years, and met on incremental capex whatever the lag.")]
    [InlineData(0.16, 0.2, "The verdict hangs on the denominator: in 2031, 16% is missed on total capex whatever the lag, missed on AI capex whatever the lag, and met on incremental capex whatever the lag.")]
    [InlineData(0.05, 0.16, "Every reading meets 5% in 2031, but 16% is missed on total capex whatever the lag, missed on AI capex whatever the lag, and met on incremental capex whatever the lag.")]
    [InlineData(0.02, 0.07, "Every reading meets 7% in 2031, from 7.5% to 36.7%; what differs is only how early.")]
    [InlineData(0.01, 0.02, "Neither denominator nor lag turns the verdict: in 2031, every reading meets 2%, from 7.5% to 36.7%.")]
    [InlineData(0.01, 0.9, "Neither denominator nor lag turns the verdict: in 2031, every reading meets 1% but not 90%, from 7.5% to 36.7%.")]
    public void Each_outcome_has_its_sentence(double low, double high, string sentence) =>
        Assert.Equal(sentence, SimpleReturnText.Sentence(Of(Seeded.Base.With(("hurdle.low", low), ("hurdle.high", high)))));

    [Fact]
    public void A_denominator_without_a_reading_is_named() =>
        Assert.EndsWith("and not defined on incremental capex.", SimpleReturnText.Sentence(Of(Seeded.Base.With(("hurdle.clockStart", 2023)))), StringComparison.Ordinal);

    [Fact]
    public void The_lag_alone_can_decide()
    {
        // Three readings made up: missed with no lag, met with one, on every denominator.
        var returns = Of(Seeded.Base);
        ImmutableArray<SimpleReturn> readings = [.. returns.Readings.Select(reading => reading with { Verdict = reading.Lag == 0 ? Verdict.Fails : Verdict.LowBoundOnly })];

        Assert.Equal(
            "The verdict hangs on the lag: in 2031, 15% is met on total capex with a lag of 1, 2 or 3 years but missed with no lag, met on AI capex with a lag of 1, 2 or 3 years but missed with no lag, and met on incremental capex with a lag of 1, 2 or 3 years but missed with no lag.",
            SimpleReturnText.Sentence(returns with { Readings = readings }));
    }

    [Fact]
    public void A_window_beyond_the_projection_has_no_reading() =>
        Assert.Equal("There is no simple return in 2031, the window's end, on any denominator.", SimpleReturnText.Sentence(Of(Seeded.Base.With(("horizon.lastYear", 2030)))));

    [Fact]
    public void A_switch_says_what_it_turns()
    {
        var returns = Of(Seeded.Base);
        var (total, ai) = (returns[Denominator.TotalCapex, 0], returns[Denominator.AiCapex, 3]);

        Assert.Equal("Switched from total capex with no lag to AI capex with a lag of 3 years, the verdict turns from fails to low bound only: 7.5% in 2031 becomes 15.1%.", SimpleReturnText.Switch(total, ai));
        Assert.Equal("Switched from total capex with no lag to total capex with a lag of 1 year, the verdict stays fails: 7.5% in 2031 becomes 8.6%.", SimpleReturnText.Switch(total, returns[Denominator.TotalCapex, 1]));
    }

    [Fact]
    public void Its_figures_lead_to_profit_and_spending()
    {
        var figures = new SimpleReturnFigures("Base", Of(Seeded.Base));

        var late = figures.AtWindowEnd(figures.Returns[Denominator.AiCapex, 3]);
        Assert.Equal(("Return 2031 on AI capex with a lag of 3 years", "15.1%"), (late.Name, late.Text));
        Assert.Equal([("NOPAT 2031", "$94.4B"), ("AI capex to 2028", "$625.5B")], late.Inputs.Select(input => (input.Name, input.Text)));
        Assert.Equal(6, late.Inputs[1].Inputs.Length); // 2023 to 2028

        var added = figures.AtWindowEnd(figures.Returns[Denominator.IncrementalCapex, 3]);
        Assert.Equal([("NOPAT 2031", "$94.4B"), ("NOPAT 2025", "$5.6B"), ("Capex above 2025's level to 2028", "$242.0B")], added.Inputs.Select(input => (input.Name, input.Text)));
    }

    [Theory]
    [InlineData(Denominator.TotalCapex, 3, 2025, "the lag reaches back before the projection")]
    [InlineData(Denominator.IncrementalCapex, 1, 2026, "nothing was spent after 2025 early enough for the lag")]
    public void A_return_that_is_not_defined_says_why(Denominator denominator, int lag, int year, string reason)
    {
        var figures = new SimpleReturnFigures("Base", Of(Seeded.Base));
        var figure = figures.Return(figures.Returns[denominator, lag], year);

        Assert.Null(figure.Value);
        Assert.Equal(reason, figure.Reason);
    }

    [Fact]
    public void So_does_one_without_spending_or_without_a_year_before_the_clock()
    {
        string? Reason(Assumptions assumptions, Denominator denominator, int year)
        {
            var figures = new SimpleReturnFigures("Mine", Of(assumptions));
            return figures.Return(figures.Returns[denominator, 0], year).Reason;
        }

        var flat = Seeded.Base.With(("investment.capexByYear.2026", 100));
        Assert.Equal("nothing was spent", Reason(Seeded.Base.With(("investment.aiShareByYear.2023", 0)), Denominator.AiCapex, 2023));
        Assert.Equal("the projection has no year before the clock's start", Reason(Seeded.Base.With(("hurdle.clockStart", 2023)), Denominator.IncrementalCapex, 2030));
        Assert.Equal("capex hardly exceeds its level of 2025", Reason(flat, Denominator.IncrementalCapex, 2026));

        var shortened = new SimpleReturnFigures("Mine", Of(Seeded.Base.With(("horizon.lastYear", 2030))));
        Assert.Equal("the projection ends in 2030, before the window does", shortened.AtWindowEnd(shortened.Returns.Readings[0]).Reason);
    }

    private static SimpleReturns Of(Assumptions assumptions) => SimpleReturns.Of(CapexRoi.Project(assumptions));
}
