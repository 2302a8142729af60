namespace AmznAiStrategy.Analysis.Figures;

/// <summary>
/// The unit of a number. Money is USD billions, nominal; shares, rates and growth are fractions (0.15 = 15 %).
/// How each unit is written for people lives in <see cref="Format"/> and nowhere else.
/// </summary>
public enum Unit
{
    /// <summary>USD billions, nominal.</summary>
    UsdBillions,

    /// <summary>US dollars.</summary>
    Usd,

    /// <summary>US dollars per month.</summary>
    UsdPerMonth,

    /// <summary>Revenue dollars per dollar of compute capital per year.</summary>
    UsdPerUsdPerYear,

    /// <summary>A part of a whole, as a fraction.</summary>
    Share,

    /// <summary>A rate or growth per year, as a fraction; written with a sign where it is a growth.</summary>
    PerYear,

    /// <summary>A change against an earlier period, as a fraction; always written with its sign.</summary>
    Change,

    /// <summary>A difference of two shares, as a fraction (0.01 = 1 pp).</summary>
    PercentagePoints,

    /// <summary>A difference of two margins, in basis points (100 bps = 1 pp).</summary>
    BasisPoints,

    /// <summary>A multiple (P/E 28.59x, performance 4x).</summary>
    Multiple,

    /// <summary>A plain ratio.</summary>
    Ratio,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>Millions of people or items.</summary>
    Millions,

    /// <summary>Gigawatts.</summary>
    Gigawatts,

    /// <summary>A length of time in years.</summary>
    Years,

    /// <summary>A length of time in months.</summary>
    Months,

    /// <summary>A length of time in decades.</summary>
    Decades,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A place in a ranking.</summary>
    Rank,

    /// <summary>Words, not a number.</summary>
    Text,

    /// <summary>A date or a part of the calendar, as printed.</summary>
    Date,
}
