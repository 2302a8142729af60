namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// The beta distribution on 0 to 1 for parameters from 1 up to about 5, as <see cref="Pert"/> needs it.
/// <para>
/// The part of draws below x is, for x up to 1/2, the series x^a / (a B(a, b)) · F(a, 1 − b; a + 1; x) (NIST, Digital Library of
/// Mathematical Functions, 8.17.7), whose terms fall faster than x^n; above 1/2 it is 1 less the same from the other end. The quantile is found
/// by Halley's method from the first terms of its own series, held inside a bracket by halving.
/// </para>
/// </summary>
internal readonly record struct Beta
{
    private const int MostSteps = 60;

    /// <summary>A step this small, as a part of the value, leaves an error of its third power.</summary>
    private const double LastStep = 1e-6;

    private readonly double a;
    private readonly double b;
    private readonly double logarithm;
    private readonly double atMiddle;

    public Beta(double a, double b)
    {
        (this.a, this.b) = (a, b);
        logarithm = LogGamma(a) + LogGamma(b) - LogGamma(a + b);
        atMiddle = Below(0.5, a, b, logarithm);
    }

    /// <summary>The value below which a part <paramref name="u"/> of draws lies, as a distance from 0 or from 1, whichever end is near.</summary>
    public (double Distance, bool FromLow) Quantile(double u) =>
        u <= atMiddle ? (Solve(u, a, b, logarithm), true) : (Solve(1 - u, b, a, logarithm), false);

    public double Density(double x) => Density(x, a, b, logarithm);

    /// <summary>The x up to 1/2 with <c>Below(x) = u</c>.</summary>
    private static double Solve(double u, double a, double b, double logarithm)
    {
        var (low, high) = (0.0, 0.5);
        var x = Math.Clamp(Start(u, a, b, logarithm), double.Epsilon, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var miss = Below(x, a, b, logarithm) - u;
            (low, high) = miss > 0 ? (low, x) : (x, high);
            var newton = miss / Density(x, a, b, logarithm);
            var bend = (a - 1) / x - (b - 1) / (1 - x);
            var halley = newton / (1 - Math.Clamp(newton * bend / 2, -0.5, 0.5));
            var next = x - halley;
            if (Math.Abs(halley) <= LastStep * x)
            {
                return Math.Clamp(next, 0, 0.5);
            }

            if (!(next > low && next < high))
            {
                next = low + (high - low) / 2;
            }

            x = next;
        }

        return x;
    }

    /// <summary>The first three terms of the quantile in powers of w = (u a B(a, b))^(1/a).</summary>
    private static double Start(double u, double a, double b, double logarithm)
    {
        var w = Math.Exp((Math.Log(u * a) + logarithm) / a);
        var second = (b - 1) / (a + 1);
        var third = (b - 1) * (a * a + 3 * a * b - a + 5 * b - 4) / (2 * (a + 1) * (a + 1) * (a + 2));
        return w * (1 + w * (second + w * third));
    }

    private static double Below(double x, double a, double b, double logarithm)
    {
        var (term, sum) = (1.0, 1 / a);
        for (var n = 1; Math.Abs(term) > 1e-18 * sum && n < 200; n++)
        {
            term *= (n - b) / n * x;
            sum += term / (a + n);
        }

        return Math.Exp(a * Math.Log(x) - logarithm) * sum;
    }

    private static double Density(double x, double a, double b, double logarithm) => Power(x, a - 1) * Power(1 - x, b - 1) * Math.Exp(-logarithm);

    /// <summary>With 0 to the power of 0 as 1, also where rounding leaves a little less than 0 in the exponent.</summary>
    private static double Power(double x, double exponent) => exponent <= 0 ? 1 : Math.Pow(x, exponent);

    /// <summary>Logarithm of the gamma function from 1 up, by Stirling's series after raising the argument above 12 (DLMF 5.11.1).</summary>
    private static double LogGamma(double x)
    {
        var raised = 1.0;
        while (x < 12)
        {
            raised *= x++;
        }

        var r = 1 / (x * x);
        var series = (1.0 / 12 + r * (-1.0 / 360 + r * (1.0 / 1260 + r * (-1.0 / 1680 + r * (1.0 / 1188 - r * 691 / 360360))))) / x;
        return (x - 0.5) * Math.Log(x) - x + Math.Log(2 * Math.PI) / 2 + series - Math.Log(raised);
    }
}
