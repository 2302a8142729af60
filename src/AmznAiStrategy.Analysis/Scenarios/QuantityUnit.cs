using System.Collections.Frozen;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>How each unit may be typed: the endings it knows and the power of ten that each of them means.</summary>
/// <param name="Before">Written before an editable number.</param>
/// <param name="After">Written after an editable number.</param>
/// <param name="Moved">Places by which the written number is larger than the model's: 2 for percent.</param>
/// <param name="Example">What a message offers.</param>
/// <param name="What">What the number is, for messages.</param>
/// <param name="Endings">Endings in lower case without spaces, and their power of ten in the model's unit.</param>
internal sealed record QuantityUnit(string Before, string After, int Moved, string Example, string What, FrozenDictionary<string, int> Endings)
{
    private static readonly FrozenDictionary<Unit, QuantityUnit> Known = new Dictionary<Unit, QuantityUnit>
    {
        [Unit.UsdBillions] = Of("$", "B", 0, "$200B", "an amount of money", (0, ["", "b", "bn", "billion", "billions"]), (-3, ["m", "mn", "mm", "million", "millions"]), (3, ["t", "tn", "trillion", "trillions"])),
        [Unit.Usd] = Of("$", "", 0, "$250", "an amount of money", (0, [""]), (3, ["k"]), (6, ["m", "mn", "mm", "million"]), (9, ["b", "bn", "billion"])),
        [Unit.UsdPerMonth] = Of("$", "", 0, "$19.99", "a monthly price", (0, ["", "/month", "/mo", "amonth", "permonth"])),
        [Unit.UsdPerUsdPerYear] = Of("$", "", 0, "$0.85", "revenue per dollar", (0, ["", "per$", "per$ayear", "per$peryear", "/$", "/$/yr"])),
        [Unit.Share] = Rate("35%", "a share"),
        [Unit.PerYear] = Rate("-4%", "a rate per year"),
        [Unit.Change] = Rate("24%", "a change"),
        [Unit.PercentagePoints] = Of("", " pp", 2, "1.5 pp", "a difference of shares", (0, [""]), (-2, ["%", "pp"]), (-4, ["bps", "bp", "basispoints"])),
        [Unit.BasisPoints] = Of("", " bps", 0, "40 bps", "basis points", (0, ["", "bps", "bp", "basispoints"]), (2, ["%", "pp"])),
        [Unit.Multiple] = Of("", "x", 0, "2.5x", "a factor", (0, ["", "x", "×", "times"])),
        [Unit.Ratio] = Of("", "", 0, "1.2", "a ratio", (0, ["", "x", "×"])),
        [Unit.Count] = Of("", "", 0, "12", "a count", (0, [""]), (3, ["k", "thousand"]), (6, ["m", "million"])),
        [Unit.Millions] = Of("", "M", 0, "5M", "a number of millions", (0, ["", "m", "mn", "million", "millions"]), (-3, ["k", "thousand"]), (3, ["b", "bn", "billion"])),
        [Unit.Gigawatts] = Of("", " GW", 0, "2 GW", "a capacity", (0, ["", "gw"]), (-3, ["mw"])),
        [Unit.Years] = Of("", " years", 0, "5.5 years", "a length of time", (0, ["", "y", "yr", "yrs", "year", "years"])),
        [Unit.Months] = Of("", " months", 0, "18 months", "a length of time", (0, ["", "month", "months"])),
        [Unit.Decades] = Of("", " decades", 0, "1 decade", "a length of time", (0, ["", "decade", "decades"])),
        [Unit.Year] = Of("", "", 0, "2026", "a calendar year", (0, [""])),
        [Unit.Rank] = Of("", "", 0, "1", "a rank", (0, [""])),
    }.ToFrozenDictionary();

    /// <summary>Whether a number without its ending could be a fraction or a percentage.</summary>
    public bool IsRate => Moved == 2;

    /// <exception cref="ArgumentException">The unit is words or a date.</exception>
    public static QuantityUnit For(Unit unit) => Known.GetValueOrDefault(unit) ?? throw new ArgumentException("Words have no number to type.", nameof(unit));

    private static QuantityUnit Rate(string example, string what) => Of(
        "", "%", 2, example, what,
        (0, [""]),
        (-2, ["%", "percent", "%/yr", "%/year", "%ayear", "%peryear", "%pa", "%p.a."]),
        (-4, ["bps", "bp", "basispoints"]));

    private static QuantityUnit Of(string before, string after, int moved, string example, string what, params ReadOnlySpan<(int Power, string[] Endings)> endings)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (power, names) in endings)
        {
            foreach (var name in names)
            {
                all.Add(name, power);
            }
        }

        return new(before, after, moved, example, what, all.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
