using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>
/// The capital in service, by year of entry: what enters, how long it serves, what it could earn. Compute and shells are separate classes;
/// the programme's spending is followed along within them, so that its share of every sum is exact.
/// </summary>
internal static class Fleet
{
    /// <summary>Share of the year of age <paramref name="age"/> in service: entry in mid-year, any life above 0, o(a, L).</summary>
    public static double InService(int age, double life) => Math.Max(0, Math.Min(age + 0.5, life) - Math.Max(age - 0.5, 0));

    /// <summary>Utilisation of capital of this age, util_a.</summary>
    public static double Utilization(UtilizationRamp ramp, int age) => age switch
    {
        0 => ramp.FirstYear,
        1 => ramp.SecondYear,
        _ => ramp.Mature,
    };

    /// <summary>
    /// add(v, e) = ai_v w_{e-v}, split by the long-lived share l_v of the year of spending; then gross, dep, pot and cap as sums over entries.
    /// </summary>
    public static void Fill(Assumptions assumptions, Calendar calendar, in Columns columns)
    {
        var years = calendar.Count;
        var entries = new Entries(stackalloc double[Entries.Count * years], years);
        Enter(assumptions, calendar, columns, entries);
        var (build, productivity) = (assumptions.BuildOut, assumptions.Productivity);
        Span<double> computeServes = stackalloc double[years];
        Span<double> shellServes = stackalloc double[years];
        for (var age = 0; age < years; age++)
        {
            computeServes[age] = InService(age, build.ComputeLife);
            shellServes[age] = InService(age, build.ShellLife);
        }

        Depreciate(assumptions, calendar, columns, computeServes, shellServes);
        Span<double> gain = stackalloc double[years];
        FillIndex(gain, 1 + productivity.VintageGain, calendar);
        Span<double> price = stackalloc double[years];
        FillIndex(price, 1 + productivity.PriceChange, calendar);
        var ramp = productivity.UtilizationRamp;
        for (var y = 0; y < years; y++)
        {
            var (computeGross, shellGross, potential, used) = (0.0, 0.0, 0.0, 0.0);
            var (programmeComputeGross, programmeShellGross, programmeUsed) = (0.0, 0.0, 0.0);
            for (var e = 0; e <= y; e++)
            {
                var age = y - e;
                var (served, utilization) = (computeServes[age], Utilization(ramp, age));
                computeGross += entries.Compute[e] * served;
                shellGross += entries.Shell[e] * shellServes[age];
                potential += entries.Compute[e] * served * gain[e];
                used += entries.Compute[e] * served * gain[e] * utilization;
                programmeComputeGross += entries.ProgrammeCompute[e] * served;
                programmeShellGross += entries.ProgrammeShell[e] * shellServes[age];
                programmeUsed += entries.ProgrammeCompute[e] * served * gain[e] * utilization;
            }

            var revenuePerDollar = productivity.RevenuePerComputeDollar * price[y];
            columns.Gross[y] = computeGross + shellGross;
            columns.Potential[y] = potential * revenuePerDollar;
            columns.Capacity[y] = used * revenuePerDollar;
            columns.ProgrammeGross[y] = programmeComputeGross + programmeShellGross;
            columns.ProgrammeCapacity[y] = programmeUsed * revenuePerDollar;
        }
    }

    /// <summary>Spreads each year's spending over the years in which it enters service; what would enter after the horizon stays under construction.</summary>
    internal static void Enter(Assumptions assumptions, Calendar calendar, in Columns columns, in Entries entries)
    {
        var (lag, longLived) = (assumptions.BuildOut.EntryLag, assumptions.BuildOut.LongLivedShare);
        ReadOnlySpan<double> weights = [lag.SameYear, lag.NextYear, lag.YearAfter];
        columns.Entered.Clear();
        for (var v = 0; v < calendar.Count; v++)
        {
            var year = calendar.First + v;
            var shellShare = calendar.Along(longLived, year);
            var inProgramme = IsInProgramme(assumptions.Hurdle, year);
            columns.ProgrammeCapex[v] = inProgramme ? columns.AiCapex[v] : 0;
            for (var k = 0; k < weights.Length && v + k < calendar.Count; k++)
            {
                var added = columns.AiCapex[v] * weights[k];
                columns.Entered[v + k] += added;
                entries.Compute[v + k] += added * (1 - shellShare);
                entries.Shell[v + k] += added * shellShare;
                entries.ProgrammeCompute[v + k] += inProgramme ? added * (1 - shellShare) : 0;
                entries.ProgrammeShell[v + k] += inProgramme ? added * shellShare : 0;
            }
        }

        for (var y = 1; y < calendar.Count; y++)
        {
            columns.Entered[y] += columns.Entered[y - 1];
        }
    }

    /// <summary>
    /// dep_y, entry by entry in the order of spending. Invested capital is the small difference of all spending and all depreciation once
    /// spending stops, so that here, and only here, the order of the additions shows in the result.
    /// </summary>
    private static void Depreciate(
        Assumptions assumptions, Calendar calendar, in Columns columns, ReadOnlySpan<double> computeServes, ReadOnlySpan<double> shellServes)
    {
        columns.Depreciation.Clear();
        columns.ProgrammeDepreciation.Clear();
        var build = assumptions.BuildOut;
        ReadOnlySpan<double> weights = [build.EntryLag.SameYear, build.EntryLag.NextYear, build.EntryLag.YearAfter];
        for (var v = 0; v < calendar.Count; v++)
        {
            var shellShare = calendar.Along(build.LongLivedShare, calendar.First + v);
            var inProgramme = IsInProgramme(assumptions.Hurdle, calendar.First + v);
            for (var k = 0; k < weights.Length && v + k < calendar.Count; k++)
            {
                var added = columns.AiCapex[v] * weights[k];
                var segment = columns.Depreciation[(v + k)..];
                var programme = columns.ProgrammeDepreciation[(v + k)..];
                for (var age = 0; age < segment.Length; age++)
                {
                    var depreciation = added * ((1 - shellShare) * computeServes[age] / build.ComputeLife + shellShare * shellServes[age] / build.ShellLife);
                    segment[age] += depreciation;
                    programme[age] += inProgramme ? depreciation : 0;
                }
            }
        }
    }

    private static bool IsInProgramme(Hurdle hurdle, int year) => year >= hurdle.ProgrammeFirst && year <= hurdle.ProgrammeLast;

    /// <summary>factor^(year - 2025) for every year.</summary>
    internal static void FillIndex(Span<double> index, double factor, Calendar calendar)
    {
        index[0] = Math.Pow(factor, calendar.First - Calendar.PriceYear);
        for (var i = 1; i < index.Length; i++)
        {
            index[i] = index[i - 1] * factor;
        }
    }

    /// <summary>Capital that enters service in each year, of the segment and within it of the programme. Starts as 0.</summary>
    internal readonly ref struct Entries
    {
        /// <summary>How many columns there are.</summary>
        public const int Count = 4;

        public readonly Span<double> Compute;
        public readonly Span<double> Shell;
        public readonly Span<double> ProgrammeCompute;
        public readonly Span<double> ProgrammeShell;

        public Entries(Span<double> scratch, int years)
        {
            scratch.Clear();
            Compute = scratch[..years];
            Shell = scratch.Slice(years, years);
            ProgrammeCompute = scratch.Slice(2 * years, years);
            ProgrammeShell = scratch.Slice(3 * years, years);
        }
    }
}
