using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>A verdict in words.</summary>
public static class VerdictText
{
    /// <summary>In two or three words, e.g. <c>Low bound only</c>.</summary>
    public static string Label(Verdict verdict) => verdict switch
    {
        Verdict.Undetermined => "Undetermined",
        Verdict.ClearsEarly => "Clears early",
        Verdict.Clears => "Clears",
        Verdict.LowBoundOnly => "Low bound only",
        Verdict.Fails => "Fails",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>What it means in this projection, in one sentence, e.g. <c>Reaches 15% by 2031, inside the window, but not 20%.</c></summary>
    public static string Sentence(Projection projection)
    {
        var (hurdle, summary) = (projection.Assumptions.Hurdle, projection.Summary);
        var (low, high) = (Percent(hurdle.Low), Percent(hurdle.High));
        var (end, last) = (Format.Year(summary.WindowEnd), Format.Value(projection.Assumptions.Horizon.LastYear, Unit.Year));
        return summary.Verdict switch
        {
            Verdict.ClearsEarly => $"Reaches {high} by {Format.Year(summary.FirstYearAtHigh)}, when the window opens or before, and still meets it at the window's end in {end}.",
            Verdict.Clears => $"Reaches {high} by {Format.Year(summary.FirstYearAtHigh)}, inside the window, and meets it at the window's end in {end}.",
            Verdict.LowBoundOnly when summary.FirstYearAtHigh <= summary.WindowEnd => $"Reaches {high} by {Format.Year(summary.FirstYearAtHigh)}, but holds only {low} to the window's end in {end}.",
            Verdict.LowBoundOnly => $"Reaches {low} by {Format.Year(summary.FirstYearAtLow)}, inside the window, but not {high}.",
            Verdict.Fails when summary.FirstYearAtLow is null => $"Does not reach {low} in any year up to {last}.",
            Verdict.Fails when summary.FirstYearAtLow > summary.WindowEnd => $"Reaches {low} only in {Format.Year(summary.FirstYearAtLow)}, after the window has ended in {end}.",
            Verdict.Fails => $"Reaches {low} in {Format.Year(summary.FirstYearAtLow)}, but is back below it at the window's end in {end}.",
            _ when summary.WindowEnd > projection.Assumptions.Horizon.LastYear => $"Cannot be told: the projection ends in {last}, before the window does in {end}.",
            _ => $"Cannot be told: without invested capital there is no return on it in {end}.",
        };
    }

    /// <summary>Whether the programme's IRR says the same, in one sentence.</summary>
    public static string Confirmation(Projection projection)
    {
        var (low, irr) = (Percent(projection.Assumptions.Hurdle.Low), Format.Value(projection.Summary.ProgrammeIrr.Rate, Unit.Share));
        return projection.Summary.ConfirmedByIrr switch
        {
            true => $"The programme's IRR of {irr} confirms it: it meets {low}.",
            false => $"The programme's IRR of {irr} is below {low}.",
            null => "The programme has no IRR to compare with.",
        };
    }

    private static string Percent(double hurdle) => QuantityText.Exact(hurdle, Unit.Share);
}
