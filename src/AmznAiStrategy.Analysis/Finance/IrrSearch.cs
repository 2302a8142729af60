namespace AmznAiStrategy.Analysis.Finance;

/// <summary>
/// Finds internal rates of return on <see cref="IrrGrid"/>. Flows that change sign once have at most one rate above -100 %
/// (Descartes' rule), so only then the grid is skipped.
/// </summary>
internal static class IrrSearch
{
    /// <summary>Flows smaller than this part of the largest are rounding, not money.</summary>
    public const double Negligible = 1e-12;

    private const int MostIterations = 200;

    /// <summary>Copies flows with the negligible ones as 0 and the largest as 1 or -1.</summary>
    /// <returns>The size of the largest flow; 0 when all are 0.</returns>
    public static double Scale(ReadOnlySpan<double> flows, Span<double> scaled)
    {
        var largest = 0.0;
        foreach (var flow in flows)
        {
            largest = Math.Max(largest, Math.Abs(flow));
        }

        for (var t = 0; t < flows.Length; t++)
        {
            scaled[t] = Math.Abs(flows[t]) <= Negligible * largest ? 0 : flows[t] / largest;
        }

        return largest;
    }

    /// <summary>How often the flows change sign, zeros left out.</summary>
    public static int SignChanges(ReadOnlySpan<double> flows)
    {
        var (changes, last) = (0, 0);
        foreach (var flow in flows)
        {
            var sign = Math.Sign(flow);
            if (sign != 0)
            {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            }
        }

        return changes;
    }

    /// <summary>All roots on the grid, ascending, into <paramref name="roots"/>, which has room for as many as there are flows.</summary>
    /// <param name="scaled">From <see cref="Scale"/>.</param>
    /// <param name="roots">Receives the rates.</param>
    /// <returns>How many there are.</returns>
    public static int Roots(ReadOnlySpan<double> scaled, Span<double> roots) => SignChanges(scaled) switch
    {
        0 => 0,
        1 => OnlyRoot(scaled, roots),
        _ => ScanGrid(scaled, roots),
    };

    private static int OnlyRoot(ReadOnlySpan<double> scaled, Span<double> roots)
    {
        var (low, high) = (Value(scaled, IrrGrid.Lowest, out _), Value(scaled, IrrGrid.Highest, out _));
        if (low == 0 || high == 0)
        {
            roots[0] = low == 0 ? IrrGrid.Lowest : IrrGrid.Highest;
            return 1;
        }

        if (low > 0 == high > 0)
        {
            return 0;
        }

        roots[0] = Solve(scaled, IrrGrid.Lowest, IrrGrid.Highest, low, DurationGuess(scaled));
        return 1;
    }

    private static int ScanGrid(ReadOnlySpan<double> scaled, Span<double> roots)
    {
        var rates = IrrGrid.Rates;
        Span<double> values = stackalloc double[rates.Length];
        IrrGrid.Evaluate(scaled, values);
        var (count, before) = (0, Settle(scaled, rates[0], values[0]));
        for (var index = 0; index < rates.Length; index++)
        {
            var value = Settle(scaled, rates[index], values[index]);
            if (value == 0)
            {
                Keep(roots, ref count, rates[index]);
            }
            else if (before < 0 ? value > 0 : before > 0 && value < 0)
            {
                var (from, to) = (rates[index - 1], rates[index]);
                Keep(roots, ref count, Solve(scaled, from, to, before, to - (to - from) * value / (value - before)));
            }

            before = value;
        }

        return count;
    }

    /// <summary>Rounding on a flat stretch could show more crossings than there can be roots; the further ones are dropped.</summary>
    private static void Keep(Span<double> roots, ref int count, double root)
    {
        if (count < roots.Length)
        {
            roots[count++] = root;
        }
    }

    /// <summary>Where a grid value is so small that its sign may be rounding, the plain sum of discounted flows decides.</summary>
    private static double Settle(ReadOnlySpan<double> scaled, double rate, double value)
    {
        if (Math.Abs(value) > Negligible)
        {
            return value;
        }

        var (sum, discount) = (0.0, 1.0);
        foreach (var flow in scaled)
        {
            sum += flow / discount;
            discount *= 1 + rate;
        }

        return double.IsFinite(sum) ? sum : value;
    }

    /// <summary>1 + rate ~ (inflows / outflows)^(1 / distance of their mean dates).</summary>
    private static double DurationGuess(ReadOnlySpan<double> flows)
    {
        var (inflow, outflow, inflowDate, outflowDate) = (0.0, 0.0, 0.0, 0.0);
        for (var t = 0; t < flows.Length; t++)
        {
            if (flows[t] > 0)
            {
                inflow += flows[t];
                inflowDate += flows[t] * t;
            }
            else
            {
                outflow -= flows[t];
                outflowDate -= flows[t] * t;
            }
        }

        return Math.Pow(inflow / outflow, 1 / (inflowDate / inflow - outflowDate / outflow)) - 1;
    }

    /// <summary>Newton's method kept inside a bracket: where a step would leave it or gains too little, the bracket is halved.</summary>
    private static double Solve(ReadOnlySpan<double> flows, double low, double high, double valueAtLow, double guess)
    {
        var (rate, lastStep) = (guess > low && guess < high ? guess : 0.5 * (low + high), high - low);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var value = Value(flows, rate, out var slope);
            if (value == 0)
            {
                return rate;
            }

            if (value > 0 == valueAtLow > 0)
            {
                low = rate;
            }
            else
            {
                high = rate;
            }

            var next = rate - value / slope;
            if (!(next >= low && next <= high) || Math.Abs(next - rate) > 0.5 * Math.Abs(lastStep))
            {
                next = 0.5 * (low + high);
            }

            lastStep = next - rate;
            rate = next;
            if (Math.Abs(lastStep) <= 1e-15 * (1 + Math.Abs(rate)))
            {
                break;
            }
        }

        return rate;
    }

    /// <summary>The sign-equal value of <see cref="IrrGrid.Evaluate(ReadOnlySpan{double}, Span{double})"/> at any rate, and its slope.</summary>
    private static double Value(ReadOnlySpan<double> flows, double rate, out double slope)
    {
        var (value, derivative) = (0.0, 0.0);
        if (rate < 0)
        {
            var growth = 1 + rate;
            foreach (var flow in flows)
            {
                derivative = derivative * growth + value;
                value = value * growth + flow;
            }

            slope = derivative;
            return value;
        }

        var discount = 1 / (1 + rate);
        for (var t = flows.Length - 1; t >= 0; t--)
        {
            derivative = derivative * discount + value;
            value = value * discount + flows[t];
        }

        slope = -derivative * discount * discount;
        return value;
    }
}
