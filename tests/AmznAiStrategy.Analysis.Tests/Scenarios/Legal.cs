using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

/// <summary>Changes to assumptions by path, and random legal assumptions.</summary>
internal static class Legal
{
    /// <summary>Random assumptions around Base: every number up to half as large or half as large again, within its range.</summary>
    public static Gen<Assumptions> Near { get; } = Varied(0.5);

    /// <summary>Random assumptions anywhere in the hard ranges, half of the numbers left as in Base.</summary>
    public static Gen<Assumptions> Anywhere { get; } = Varied(null);

    /// <summary>The same assumptions with other values.</summary>
    public static Assumptions With(this Assumptions assumptions, params ReadOnlySpan<(string Path, double Value)> changes)
    {
        foreach (var (path, value) in changes)
        {
            assumptions = AssumptionFields.Find(assumptions, path)!.Write(assumptions, value);
        }

        return assumptions;
    }

    /// <summary>The field of Base with this path.</summary>
    public static AssumptionField Field(string path) => AssumptionFields.Find(Seeded.Base, path)!;

    private static Gen<Assumptions> Varied(double? around)
    {
        var fields = AssumptionFields.Of(Seeded.Base);
        int[] horizons = [2026, 2027, 2030, 2031, 2035, 2035, 2035, 2045, 2060];
        var horizon = Gen.Int[0, horizons.Length - 1].Select(index => horizons[index]);
        return Gen.Select(Gen.Double[0, 1].Array[fields.Count], Gen.Bool.Array[fields.Count], horizon, (draws, keep, last) =>
        {
            var assumptions = Seeded.Base;
            for (var index = 0; index < fields.Count; index++)
            {
                var field = fields[index];
                var known = field.Read(Seeded.Base);
                var (low, high) = around is { } share
                    ? (Math.Max(field.Min, known - share * Math.Abs(known)), Math.Min(field.Max, known + share * Math.Abs(known)))
                    : (field.Min, field.Max);
                var drawn = Math.Clamp(low + draws[index] * (high - low), field.Min, field.Max);
                var value = field.Whole ? Math.Round(drawn) : field.MinExclusive ? Math.Max(drawn, 1e-3) : drawn;
                assumptions = field.Write(assumptions, keep[index] && around is null ? known : value);
            }

            return Repair(assumptions, last);
        });
    }

    /// <summary>Restores what several fields must fulfil together.</summary>
    private static Assumptions Repair(Assumptions a, int last)
    {
        var (lag, ramp, hurdle) = (a.BuildOut.EntryLag, a.Productivity.UtilizationRamp, a.Hurdle);
        var all = lag.SameYear + lag.NextYear + lag.YearAfter;
        double[] rise = [ramp.FirstYear, ramp.SecondYear, Math.Max(ramp.Mature, 0.01)];
        Array.Sort(rise);
        var (same, next) = all > 0 ? (lag.SameYear / all, lag.NextYear / all) : (1, 0);
        double Within(double year, double latest) => Math.Clamp(year, 2023, latest);
        var programme = Within(hurdle.ProgrammeFirst, last);
        return a with
        {
            BuildOut = a.BuildOut with { EntryLag = new(same, next, Math.Max(0, 1 - same - next)) },
            Productivity = a.Productivity with { UtilizationRamp = new(rise[0], rise[1], rise[2]) },
            Hurdle = hurdle with
            {
                Low = Math.Min(hurdle.Low, hurdle.High),
                High = Math.Max(hurdle.Low, hurdle.High),
                WindowFirst = Math.Min(hurdle.WindowFirst, hurdle.WindowLast),
                WindowLast = Math.Max(hurdle.WindowFirst, hurdle.WindowLast),
                ClockStart = Within(hurdle.ClockStart, last),
                ProgrammeFirst = programme,
                ProgrammeLast = Math.Max(programme, Within(hurdle.ProgrammeLast, last)),
            },
            Valuation = a.Valuation with { EarningsYear = Within(a.Valuation.EarningsYear, last - 1) },
            Horizon = new(2023, last, 2026),
        };
    }
}
