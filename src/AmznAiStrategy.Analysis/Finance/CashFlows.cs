using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Finance;

/// <summary>
/// Net present value, rates of return and payback of yearly cash flows. Flow 0 is at t = 0; rates are fractions per period.
/// A question without an answer gives null; flows of any size are allowed, and nothing throws for a number.
/// </summary>
public static class CashFlows
{
    /// <summary>Flows up to this many live on the stack.</summary>
    private const int Short = 128;

    /// <summary>The rate to which the nearest of several roots is taken.</summary>
    internal const double UsualRate = 0.10;

    /// <summary>Present value with flow 0 undiscounted: sum of flow_t / (1 + rate)^t. Null for a rate of -100 % or below, or without a finite sum.</summary>
    public static double? Npv(double rate, params ReadOnlySpan<double> flows)
    {
        if (!double.IsFinite(rate) || rate <= -1)
        {
            return null;
        }

        var (sum, discount) = (0.0, 1.0);
        foreach (var flow in flows)
        {
            sum += flow / discount;
            discount *= 1 + rate;
        }

        return Finite(sum);
    }

    /// <summary>Present value as spreadsheets have it: the first flow is one period away.</summary>
    public static double? ExcelNpv(double rate, params ReadOnlySpan<double> flows) => Npv(rate, flows) is { } value ? Finite(value / (1 + rate)) : null;

    /// <summary>
    /// The rate at which the present value is 0, looked for between -99.99 % and +10,000 %. Of several the one nearest to 10 % is given and
    /// the status says so. Flows below 1e-12 of the largest count as 0. Two roots within one step of the grid (1 % up to +100 %) and roots
    /// where the value touches 0 without crossing it are not found.
    /// </summary>
    public static Irr Irr(params ReadOnlySpan<double> flows)
    {
        if (!AreUsable(flows))
        {
            return new(IrrStatus.Invalid, null);
        }

        var scaled = flows.Length <= Short ? stackalloc double[flows.Length] : new double[flows.Length];
        var roots = flows.Length <= Short ? stackalloc double[flows.Length] : new double[flows.Length];
        IrrSearch.Scale(flows, scaled);
        if (IrrSearch.SignChanges(scaled) == 0)
        {
            return new(IrrStatus.NoSignChange, null);
        }

        var found = roots[..IrrSearch.Roots(scaled, roots)];
        return found.Length switch
        {
            0 => new(IrrStatus.NoRootInRange, null),
            1 => new(IrrStatus.Ok, found[0]),
            _ => new(IrrStatus.Multiple, Nearest(found)),
        };
    }

    /// <summary>Every rate that <see cref="Irr(ReadOnlySpan{double})"/> considers, ascending.</summary>
    public static ImmutableArray<double> IrrRoots(params ReadOnlySpan<double> flows)
    {
        if (!AreUsable(flows))
        {
            return [];
        }

        var (scaled, roots) = (new double[flows.Length], new double[flows.Length]);
        IrrSearch.Scale(flows, scaled);
        return [.. roots.AsSpan(0, IrrSearch.Roots(scaled, roots))];
    }

    /// <summary>
    /// Modified internal rate of return: inflows compounded to the end at <paramref name="reinvest"/>, outflows discounted to the start at
    /// <paramref name="finance"/>. Null unless there are both, two flows, and rates above -100 %.
    /// </summary>
    public static double? Mirr(ReadOnlySpan<double> flows, double finance, double reinvest)
    {
        var largest = 0.0;
        foreach (var flow in flows)
        {
            largest = Math.Max(largest, Math.Abs(flow));
        }

        if (!AreUsable(flows) || !(finance > -1 && reinvest > -1))
        {
            return null;
        }

        var (future, present) = (0.0, 0.0);
        for (var t = 0; t < flows.Length; t++)
        {
            var (inflow, outflow) = (flows[t], flows[^(t + 1)]);
            future = future * (1 + reinvest) + (inflow > IrrSearch.Negligible * largest ? inflow : 0);
            present = present / (1 + finance) + (outflow < -IrrSearch.Negligible * largest ? outflow : 0);
        }

        return future > 0 && present < 0 ? Finite(Math.Pow(future / -present, 1.0 / (flows.Length - 1)) - 1) : null;
    }

    /// <summary>Present value of dated flows at a yearly rate of 365 days, seen from the first date.</summary>
    /// <exception cref="ArgumentException">There is not one date for each flow.</exception>
    public static double? Xnpv(double rate, ReadOnlySpan<double> flows, ReadOnlySpan<DateOnly> dates)
    {
        RequireDates(flows, dates);
        if (!double.IsFinite(rate) || rate <= -1)
        {
            return null;
        }

        var sum = 0.0;
        for (var index = 0; index < flows.Length; index++)
        {
            sum += flows[index] / Math.Pow(1 + rate, (dates[index].DayNumber - dates[0].DayNumber) / 365.0);
        }

        return Finite(sum);
    }

    /// <summary>The yearly rate at which <see cref="Xnpv"/> is 0; of several the one nearest to 10 %. Null when there is none.</summary>
    /// <exception cref="ArgumentException">There is not one date for each flow.</exception>
    public static double? Xirr(ReadOnlySpan<double> flows, ReadOnlySpan<DateOnly> dates)
    {
        RequireDates(flows, dates);
        if (!AreUsable(flows) || IrrSearch.SignChanges(flows) == 0)
        {
            return null;
        }

        var (money, days) = (flows.ToArray(), dates.ToArray());
        double ValueAt(double rate) => Xnpv(rate, money, days) ?? double.NaN;
        double? nearest = null;
        var before = ValueAt(IrrGrid.Rates[0]);
        for (var index = 1; index < IrrGrid.Rates.Length; index++)
        {
            var value = ValueAt(IrrGrid.Rates[index]);
            if (before * value <= 0 && Brent.Solve(ValueAt, IrrGrid.Rates[index - 1], IrrGrid.Rates[index]) is { } root
                && (nearest is null || Math.Abs(root - UsualRate) < Math.Abs(nearest.Value - UsualRate)))
            {
                nearest = root;
            }

            before = value;
        }

        return nearest;
    }

    /// <summary>
    /// Years until the flows have paid back: flow t arrives evenly over the year that ends at t, after discounting at <paramref name="rate"/>.
    /// The first crossing counts, linear inside its year. 0 when nothing is ever owed; null when it is never paid back.
    /// </summary>
    public static double? Payback(ReadOnlySpan<double> flows, double rate = 0)
    {
        if (!double.IsFinite(rate) || rate <= -1)
        {
            return null;
        }

        var (owed, total, discount) = (false, 0.0, 1.0);
        for (var t = 0; t < flows.Length; t++)
        {
            var flow = flows[t] / discount;
            var before = total;
            total += flow;
            discount *= 1 + rate;
            if (owed && total >= 0)
            {
                return Finite(t - 1 + -before / flow);
            }

            owed |= total < 0;
        }

        return owed || !double.IsFinite(total) ? null : 0;
    }

    internal static double Nearest(ReadOnlySpan<double> roots)
    {
        var nearest = roots[0];
        foreach (var root in roots)
        {
            nearest = Math.Abs(root - UsualRate) < Math.Abs(nearest - UsualRate) ? root : nearest;
        }

        return nearest;
    }

    private static bool AreUsable(ReadOnlySpan<double> flows)
    {
        foreach (var flow in flows)
        {
            if (!double.IsFinite(flow))
            {
                return false;
            }
        }

        return flows.Length >= 2;
    }

    private static void RequireDates(ReadOnlySpan<double> flows, ReadOnlySpan<DateOnly> dates)
    {
        if (flows.Length != dates.Length)
        {
            throw new ArgumentException("Every flow needs its date.", nameof(dates));
        }
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
