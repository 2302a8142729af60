using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Projection;

/// <summary>The years of a projection as whole numbers, and the straight lines that assumptions follow over them.</summary>
internal readonly record struct Calendar(int First, int Last, int ForecastStart)
{
    /// <summary>Prices, yields and vintages are stated for this year.</summary>
    public const int PriceYear = 2025;

    public int Count => Last - First + 1;

    /// <param name="horizon">Legal by <see cref="AssumptionRules"/>.</param>
    public static Calendar Of(Horizon horizon) => new((int)horizon.FirstYear, (int)horizon.LastYear, (int)horizon.ForecastStart);

    /// <summary>From the start value in <see cref="ForecastStart"/> to the end value in <see cref="Last"/>, flat before.</summary>
    public double Along(Fade fade, int year) => Line(year, ForecastStart, fade.Start, Last, fade.End);

    /// <summary>The same from the year after <see cref="ForecastStart"/>: for growth, which needs a year before.</summary>
    public double AlongGrowth(Fade fade, int year) => Line(year, ForecastStart + 1, fade.Start, Last, fade.End);

    /// <summary>A straight line between two years, flat outside them.</summary>
    public static double Line(int year, int fromYear, double from, int toYear, double to) =>
        year <= fromYear ? from
        : year >= toYear ? to
        : from + (to - from) * (year - fromYear) / (toYear - fromYear);
}
