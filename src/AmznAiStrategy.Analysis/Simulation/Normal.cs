namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    // Coefficients of M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988), highest power first.
    internal const double Central = 0.425;
    internal const double CentralSquared = 0.180625;
    internal const double MiddleFrom = 1.6;
    internal const double TailFrom = 5;
    internal static ReadOnlySpan<double> CentralAbove => [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608];
    internal static ReadOnlySpan<double> CentralBelow => [5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0];
    internal static ReadOnlySpan<double> MiddleAbove => [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734];
    internal static ReadOnlySpan<double> MiddleBelow => [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0];
    internal static ReadOnlySpan<double> TailAbove => [2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772];
    internal static ReadOnlySpan<double> TailBelow => [2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0];

    // J. F. Hart's rational approximation as given by G. West, Better approximations to cumulative normal functions (2005).
    internal const double Far = 7.07106781186547;
    internal static ReadOnlySpan<double> CdfAbove => [3.52624965998911e-02, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];
    internal static ReadOnlySpan<double> CdfBelow => [8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];

    /// <summary>The part of all draws below <paramref name="x"/>, to about 15 digits after the point.</summary>
    public static double Cdf(double x)
    {
        var distance = Math.Abs(x);
        var density = Math.Exp(-0.5 * distance * distance);
        var beyond = distance < Far
            ? density * Polynomial(CdfAbove, distance) / Polynomial(CdfBelow, distance)
            : density / (distance + 1 / (distance + 2 / (distance + 3 / (distance + 4 / (distance + 0.65))))) / Math.Sqrt(2 * Math.PI);
        return x > 0 ? 1 - beyond : beyond;
    }

    /// <summary>The value below which a part <paramref name="p"/> of all draws lies, to about 16 digits (AS 241).</summary>
    /// <param name="p">Above 0 and below 1.</param>
    public static double Inverse(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= Central)
        {
            var r = CentralSquared - q * q;
            return q * Polynomial(CentralAbove, r) / Polynomial(CentralBelow, r);
        }

        var distance = Math.Sqrt(-Math.Log(q < 0 ? p : 1 - p));
        var value = distance <= TailFrom
            ? Polynomial(MiddleAbove, distance - MiddleFrom) / Polynomial(MiddleBelow, distance - MiddleFrom)
            : Polynomial(TailAbove, distance - TailFrom) / Polynomial(TailBelow, distance - TailFrom);
        return q < 0 ? -value : value;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = coefficients[0];
        for (var i = 1; i < coefficients.Length; i++)
        {
            sum = sum * x + coefficients[i];
        }

        return sum;
    }
}
