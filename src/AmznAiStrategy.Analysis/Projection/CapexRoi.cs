using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>
/// The capex-ROI model of docs/model.md: what one set of assumptions leads to. Pure and deterministic: equal assumptions give equal bits,
/// whatever the thread, the culture or the machine's load. Money is USD billions, nominal; rates are fractions per year; flows fall at
/// year end. Everything is computed in <see cref="double"/> and rounded nowhere.
/// <para>
/// Legal assumptions never fail. What cannot be computed is null; a quotient beyond what a double can hold (a price-earnings multiple of
/// 1e-300 is legal) is null too and is named in <see cref="Projection.Overflows"/>.
/// </para>
/// </summary>
public static class CapexRoi
{
    /// <summary>The whole answer: every year and the summary.</summary>
    /// <exception cref="ArgumentException">The assumptions are not legal; the message lists everything that <see cref="AssumptionRules"/> found.</exception>
    public static Projection Project(Assumptions assumptions)
    {
        var calendar = CheckedCalendar(assumptions);
        Span<double> scratch = stackalloc double[Columns.Count * calendar.Count];
        var columns = new Columns(scratch, calendar.Count);
        FillSegment(assumptions, calendar, columns);
        Returns.FillFlows(assumptions.Economics, calendar, columns);
        RetailLines.Fill(assumptions.RetailAi, assumptions.Economics.TaxRate, calendar, columns);
        return ProjectionResult.Of(assumptions, calendar, columns);
    }

    /// <summary>
    /// The four outputs that sensitivities and searches ask for, a few thousand times: the same numbers as in the summary of
    /// <see cref="Project"/>, without the rest.
    /// </summary>
    /// <exception cref="ArgumentException">The assumptions are not legal.</exception>
    public static Outcome Outcome(Assumptions assumptions) => Outcome(assumptions, []);

    /// <summary>The same, and ROIC by year where there is room for it; NaN where it is undefined.</summary>
    internal static Outcome Outcome(Assumptions assumptions, Span<double> roic)
    {
        var calendar = CheckedCalendar(assumptions);
        Span<double> scratch = stackalloc double[Columns.Count * calendar.Count];
        var columns = new Columns(scratch, calendar.Count);
        FillSegment(assumptions, calendar, columns);
        columns.Roic[..Math.Min(roic.Length, calendar.Count)].CopyTo(roic);
        var ruling = VerdictRule.Apply(assumptions.Hurdle, calendar, columns.Roic);
        var flows = columns.ProgrammeFlows[((int)assumptions.Hurdle.ProgrammeFirst - calendar.First)..];
        return new(ruling.Verdict, ruling.RoicAtWindowEnd, CashFlows.Irr(flows), CashFlows.Npv(assumptions.Economics.Wacc, flows));
    }

    /// <summary>What <paramref name="reader"/> makes of the columns of spending, fleet, market, returns and programme; they are gone afterwards.</summary>
    /// <param name="legal">Assumptions that <see cref="AssumptionRules"/> have just passed; they are not checked again.</param>
    /// <param name="reader">Takes what it needs.</param>
    internal static T Read<T>(Assumptions legal, ColumnsReader<T> reader)
    {
        var calendar = Calendar.Of(legal.Horizon);
        Span<double> scratch = stackalloc double[Columns.Count * calendar.Count];
        var columns = new Columns(scratch, calendar.Count);
        FillSegment(legal, calendar, columns);
        return reader(legal, calendar, columns);
    }

    private static void FillSegment(Assumptions assumptions, Calendar calendar, in Columns columns)
    {
        Spending.Fill(assumptions.Investment, calendar, columns);
        Fleet.Fill(assumptions, calendar, columns);
        Market.Fill(assumptions.Demand, calendar, columns);
        Returns.Fill(assumptions.Economics, calendar, columns);
        ProgrammeCohort.Fill(assumptions.Economics, calendar, columns);
    }

    internal static Calendar CheckedCalendar(Assumptions assumptions)
    {
        var errors = AssumptionRules.Check(assumptions);
        return errors.IsEmpty
            ? Calendar.Of(assumptions.Horizon)
            : throw new ArgumentException("The assumptions are not legal. " + string.Join(' ', errors.Select(error => error.Message)), nameof(assumptions));
    }
}

/// <summary>Takes from the columns of one projection what a question needs.</summary>
internal delegate T ColumnsReader<out T>(Assumptions assumptions, Calendar calendar, in Columns columns);

/// <summary>The outputs that sensitivities and searches are made of; see <see cref="ProjectionSummary"/>.</summary>
public readonly record struct Outcome(Verdict Verdict, double? RoicAtWindowEnd, Irr ProgrammeIrr, double? ProgrammeNpvAtWacc);
