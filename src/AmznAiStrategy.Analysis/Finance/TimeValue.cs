namespace AmznAiStrategy.Analysis.Finance;

/// <summary>Depreciation, annuities and rates. Rates are fractions per period; null where spreadsheets report an error.</summary>
public static class TimeValue
{
    /// <summary>Straight-line depreciation per period: (cost - salvage) / life. Null unless the life is positive.</summary>
    public static double? StraightLine(double cost, double salvage, double life) => life > 0 ? Finite((cost - salvage) / life) : null;

    /// <summary>
    /// The level payment that settles <paramref name="presentValue"/> and leaves <paramref name="futureValue"/>; money paid out is negative.
    /// Null without periods or at a rate of -100 % or below.
    /// </summary>
    public static double? Payment(double rate, double periods, double presentValue, double futureValue = 0, bool atStart = false)
    {
        if (!(rate > -1) || periods == 0)
        {
            return null;
        }

        if (rate == 0)
        {
            return Finite(-(presentValue + futureValue) / periods);
        }

        var growth = Math.Pow(1 + rate, periods);
        return Finite(-(presentValue * growth + futureValue) / ((1 + (atStart ? rate : 0)) * (growth - 1) / rate));
    }

    /// <summary>The constant growth per period that turns one value into the other. Null without periods, from 0, or between opposite signs.</summary>
    public static double? GrowthRate(double periods, double presentValue, double futureValue) =>
        periods > 0 && presentValue != 0 && futureValue / presentValue >= 0
            ? Finite(Math.Pow(futureValue / presentValue, 1 / periods) - 1)
            : null;

    /// <summary>The yearly rate that a nominal rate comes to with so many compounding periods a year. Null below one period.</summary>
    public static double? EffectiveRate(double nominalRate, int periodsPerYear) =>
        periodsPerYear >= 1 && nominalRate > -periodsPerYear ? Finite(Math.Pow(1 + nominalRate / periodsPerYear, periodsPerYear) - 1) : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
