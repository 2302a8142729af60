using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>What the hurdle, read as a yearly return reached within the window, makes of a path of ROIC (docs/model.md, section 4).</summary>
internal readonly record struct Ruling(Verdict Verdict, int? FirstYearAtLow, int? FirstYearAtHigh, int WindowEnd, double? RoicAtWindowEnd);

/// <inheritdoc cref="Ruling"/>
internal static class VerdictRule
{
    /// <summary>A rate this little below a hurdle meets it: a lever that was solved for the hurdle reaches it only up to rounding.</summary>
    internal const double Slack = 1e-9;

    /// <summary>Whether a rate meets a hurdle; NaN does not.</summary>
    public static bool Meets(double rate, double hurdle) => rate >= hurdle - Slack;

    /// <param name="hurdle">The hurdle and its window.</param>
    /// <param name="calendar">The years of <paramref name="roic"/>.</param>
    /// <param name="roic">By year; NaN where it is not defined.</param>
    public static Ruling Apply(Hurdle hurdle, Calendar calendar, ReadOnlySpan<double> roic)
    {
        var clock = (int)hurdle.ClockStart;
        var (opens, ends) = (clock + (int)hurdle.WindowFirst, clock + (int)hurdle.WindowLast);
        var atLow = FirstYear(hurdle.Low, clock, calendar, roic);
        var atHigh = FirstYear(hurdle.High, clock, calendar, roic);
        var atEnd = ends >= calendar.First && ends <= calendar.Last ? roic[ends - calendar.First] : double.NaN;
        var verdict =
            double.IsNaN(atEnd) ? Verdict.Undetermined
            : atHigh <= opens && Meets(atEnd, hurdle.High) ? Verdict.ClearsEarly
            : atHigh <= ends && Meets(atEnd, hurdle.High) ? Verdict.Clears
            : atLow <= ends && Meets(atEnd, hurdle.Low) ? Verdict.LowBoundOnly
            : Verdict.Fails;
        return new(verdict, atLow, atHigh, ends, double.IsNaN(atEnd) ? null : atEnd);
    }

    private static int? FirstYear(double hurdle, int clock, Calendar calendar, ReadOnlySpan<double> roic)
    {
        for (var year = clock; year <= calendar.Last; year++)
        {
            if (Meets(roic[year - calendar.First], hurdle))
            {
                return year;
            }
        }

        return null;
    }
}
