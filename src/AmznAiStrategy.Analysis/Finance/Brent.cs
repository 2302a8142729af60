namespace AmznAiStrategy.Analysis.Finance;

/// <summary>Brent's method: finds a root between two points where a function has different signs, without its slope (Brent, 1973).</summary>
public static class Brent
{
    private const int MostIterations = 200;
    private const double MachinePrecision = 2.220446049250313e-16;

    /// <summary>A root of <paramref name="function"/> between the two points; null when its values there have the same sign or are not numbers.</summary>
    /// <param name="function">Continuous between the points.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="tolerance">Absolute accuracy of the root.</param>
    public static double? Solve(Func<double, double> function, double from, double to, double tolerance = 1e-12)
    {
        var (a, b, fa, fb) = (from, to, function(from), function(to));
        if (fa == 0)
        {
            return a;
        }

        if (fb == 0)
        {
            return b;
        }

        if (!(fa < 0 ? fb > 0 : fa > 0 && fb < 0))
        {
            return null;
        }

        // b is the best point so far, a the one before it, and c keeps the root between itself and b.
        var (c, fc, step, stepBefore) = (a, fa, b - a, b - a);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            if (fb > 0 == fc > 0)
            {
                (c, fc, step, stepBefore) = (a, fa, b - a, b - a);
            }

            if (Math.Abs(fc) < Math.Abs(fb))
            {
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            }

            var accuracy = 2 * MachinePrecision * Math.Abs(b) + 0.5 * tolerance;
            var half = 0.5 * (c - b);
            if (Math.Abs(half) <= accuracy || fb == 0)
            {
                return b;
            }

            var interpolated = Math.Abs(stepBefore) >= accuracy && Math.Abs(fa) > Math.Abs(fb) ? Interpolate(a, b, c, fa, fb, fc, half, accuracy, stepBefore) : null;
            (stepBefore, step) = interpolated is { } shorter ? (step, shorter) : (half, half);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > accuracy ? step : Math.CopySign(accuracy, half);
            fb = function(b);
        }

        return b;
    }

    /// <summary>A secant or inverse quadratic step; null when it would not be shorter than halving.</summary>
    private static double? Interpolate(double a, double b, double c, double fa, double fb, double fc, double half, double accuracy, double stepBefore)
    {
        double p;
        double q;
        var s = fb / fa;
        if (a == c)
        {
            (p, q) = (2 * half * s, 1 - s);
        }
        else
        {
            var (t, r) = (fa / fc, fb / fc);
            p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
            q = (t - 1) * (r - 1) * (s - 1);
        }

        q = p > 0 ? -q : q;
        p = Math.Abs(p);
        return 2 * p < Math.Min(3 * half * q - Math.Abs(accuracy * q), Math.Abs(stepBefore * q)) ? p / q : null;
    }
}
