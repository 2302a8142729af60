using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Anthropic;

/// <summary>One payment to Anthropic. The article lists the payments in another order than that of their dates; both are kept.</summary>
/// <param name="Month">First day of the month in which it is dated.</param>
/// <param name="PrintedPlace">Its place in the article's list, from 1.</param>
/// <param name="Label">What the article calls it, e.g. <c>final tranche</c>; null when the figure is missing.</param>
/// <param name="Amount">$B, as printed.</param>
/// <param name="ByDate">Running sum up to this tranche in the order of the dates, $B.</param>
/// <param name="AsPrinted">Running sum up to this tranche in the order of the article's list, $B.</param>
/// <param name="ShareOfTotal">Part of the sum of all tranches.</param>
public sealed record Tranche(DateOnly Month, int PrintedPlace, string? Label, Figure Amount, Figure ByDate, Figure AsPrinted, Figure ShareOfTotal)
{
    /// <summary>Its month as the figures write it, e.g. <c>2024-11</c>.</summary>
    public string Date => Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Its quarter as the figures write one, e.g. <c>2024-Q4</c>.</summary>
    public string Quarter => StakeFigures.QuarterOf(Month);
}

/// <summary>What had been paid by the end of a quarter.</summary>
/// <param name="Quarter">E.g. <c>2024-Q4</c>.</param>
/// <param name="Invested">$B.</param>
public sealed record InvestedBy(string Quarter, Figure Invested);

/// <summary>What was paid to Anthropic in a year beside Amazon's capital expenditure of that year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Paid">Tranches dated in the year, $B.</param>
/// <param name="ShareOfCapex">Part of the year's printed capex.</param>
public sealed record StakeYear(int Year, Figure Paid, Figure ShareOfCapex);

/// <summary>A statement of the article beside what its own dates and amounts give. Neither is corrected.</summary>
/// <param name="Statement">What the article says, in our words.</param>
/// <param name="Printed">The printed figure, $B.</param>
/// <param name="Recomputed">The same from the tranches by date, $B.</param>
/// <param name="Difference">Recomputed less printed, $B; 0 where they agree.</param>
public sealed record Disagreement(string Statement, Figure Printed, Figure Recomputed, Figure Difference)
{
    /// <summary>Whether both say the same to the cent; null when either is not known.</summary>
    public bool? Agrees => Difference.Value is { } difference ? Math.Abs(difference) < 1e-9 : null;
}

/// <summary>Amazon's stake in Anthropic: its tranches, its limits, and its size beside the capital expenditure.</summary>
/// <param name="Tranches">By date.</param>
/// <param name="Sum">Sum of all tranches, $B.</param>
/// <param name="Total">Total as printed, $B.</param>
/// <param name="Path">What had been paid by each quarter's end, from the first tranche to the end of 2025.</param>
/// <param name="Years">Payments by calendar year, 2023 to 2025.</param>
/// <param name="ShareOfCapexPaid">All tranches as a part of the capex of the years in which they were paid.</param>
/// <param name="ShareOfCapex2025">The printed total as a part of the capex of 2025 alone.</param>
/// <param name="ShareOfCapex2026">The printed total as a part of the capex projected for 2026 alone.</param>
/// <param name="Cap">Ceiling of the stake, as printed; the stake itself is not printed.</param>
/// <param name="LeastValuation">What Anthropic was worth at least, on average over the tranches, if the total bought less than the ceiling, $B.</param>
/// <param name="BoardSeats">As printed.</param>
/// <param name="Status">What kind of investor Amazon is, as printed.</param>
/// <param name="GoogleLimits">What the article says about Google's limits.</param>
/// <param name="ExpansionRank">Rank of the tranche called expansion among Amazon's outside investments, as printed.</param>
/// <param name="Disagreements">Statements about the tranches beside what the dates give.</param>
public sealed record StakeFigures(
    ImmutableArray<Tranche> Tranches,
    Figure Sum,
    Figure Total,
    ImmutableArray<InvestedBy> Path,
    ImmutableArray<StakeYear> Years,
    Figure ShareOfCapexPaid,
    Figure ShareOfCapex2025,
    Figure ShareOfCapex2026,
    Figure Cap,
    Figure LeastValuation,
    Figure BoardSeats,
    Figure Status,
    Figure GoogleLimits,
    Figure ExpansionRank,
    ImmutableArray<Disagreement> Disagreements)
{
    /// <summary>The months of the tranches in the order in which the article lists them.</summary>
    private static readonly ImmutableArray<DateOnly> Listed = [new(2023, 9, 1), new(2025, 3, 1), new(2024, 11, 1)];

    /// <summary>The month of the tranche that the article calls the final round.</summary>
    private static readonly DateOnly CalledFinal = Listed[2];

    private static readonly DateOnly PathEnd = new(2025, 12, 1);

    /// <summary>The tranche that the article calls the final round.</summary>
    public Tranche Final => Tranches.Single(tranche => tranche.Month == CalledFinal);

    /// <summary>The tranche with the latest date.</summary>
    public Tranche Latest => Tranches[^1];

    /// <summary>Every figure that must be there for the stake to be whole.</summary>
    public IEnumerable<Figure> Needed =>
    [
        Sum, Total, ShareOfCapexPaid, ShareOfCapex2025, ShareOfCapex2026, LeastValuation, BoardSeats, Status, GoogleLimits, ExpansionRank,
        .. Disagreements.Select(disagreement => disagreement.Difference),
    ];

    public static StakeFigures From(FactBook facts)
    {
        var tranches = TranchesOf(facts);
        var all = tranches.Select(tranche => tranche.Amount).ToArray();
        var sum = Figure.Sum("Sum of the tranches", Unit.UsdBillions, "sum of all tranches", all);
        var total = Figure.Of(facts, "anthropic.total");
        var cap = Figure.Of(facts, "anthropic.stake-cap");
        var years = ImmutableArray.CreateRange(tranches.Select(tranche => tranche.Month.Year).Distinct().Select(year => YearOf(facts, tranches, year)));
        return new(
            tranches,
            sum,
            total,
            PathOf(tranches),
            years,
            Figure.Quotient(
                $"Tranches as a share of capex {years[0].Year}–{years[^1].Year}",
                Unit.Share,
                "sum of the tranches ÷ capex of the years in which they were paid",
                sum,
                Figure.Sum($"Capex {years[0].Year}–{years[^1].Year}", Unit.UsdBillions, "sum of the years", [.. years.Select(year => Capex(facts, year.Year))])),
            Figure.Quotient("Total invested as a share of capex 2025", Unit.Share, "total invested ÷ capex of the one year", total, Capex(facts, 2025)),
            Figure.Quotient("Total invested as a share of capex 2026", Unit.Share, "total invested ÷ capex of the one year", total, Capex(facts, 2026)),
            cap,
            Figure.Quotient("Anthropic's least average valuation over the tranches", Unit.UsdBillions, "total invested ÷ ceiling of the stake", total, cap),
            Figure.Of(facts, "anthropic.board-seats"),
            Figure.Of(facts, "anthropic.investor-status"),
            Figure.Of(facts, "anthropic.google-restriction"),
            Figure.Of(facts, "anthropic.tranche-2025-03.rank"),
            DisagreementsOf(facts, tranches, sum, total));
    }

    internal static string QuarterOf(DateOnly month) => $"{month.Year}-Q{(month.Month + 2) / 3}";

    private static Figure Capex(FactBook facts, int year) => Figure.Of(facts, $"capex.{year}.total");

    private static ImmutableArray<Tranche> TranchesOf(FactBook facts)
    {
        var listed = Listed.Select(month => (Month: month, Id: "anthropic.tranche-" + month.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            .Select(row => (row.Month, row.Id, Amount: Figure.Of(facts, row.Id)))
            .ToArray();
        var sum = Figure.Sum("Sum of the tranches", Unit.UsdBillions, "sum of all tranches", [.. listed.Select(row => row.Amount)]);
        return
        [
            .. listed.Select((row, i) => new Tranche(
                row.Month,
                i + 1,
                facts.TryFind(row.Id, out var fact) ? fact.Metric : null,
                row.Amount,
                Running($"Paid to Anthropic up to {row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}", "sum of the tranches so far, by date", listed.Where(other => other.Month <= row.Month).OrderBy(other => other.Month)),
                Running($"Tranches 1 to {i + 1} of the article's list", "sum of the tranches so far, in the order of the list", listed.Take(i + 1)),
                Figure.Quotient($"Tranche of {row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)} as a share of all", Unit.Share, "tranche ÷ sum of all tranches", row.Amount, sum)))
                .OrderBy(tranche => tranche.Month),
        ];

        static Figure Running(string name, string formula, IEnumerable<(DateOnly Month, string Id, Figure Amount)> parts) =>
            Figure.Sum(name, Unit.UsdBillions, formula, [.. parts.Select(part => part.Amount)]);
    }

    private static ImmutableArray<InvestedBy> PathOf(ImmutableArray<Tranche> tranches)
    {
        var path = ImmutableArray.CreateBuilder<InvestedBy>();
        var first = tranches[0].Month;

        // Dated at the last month of each quarter, so that a tranche counts from the quarter in which it was paid.
        for (var end = first.AddMonths(2 - (first.Month - 1) % 3); end <= PathEnd; end = end.AddMonths(3))
        {
            path.Add(new(QuarterOf(end), tranches.Last(tranche => tranche.Month <= end).ByDate));
        }

        return path.ToImmutable();
    }

    private static StakeYear YearOf(FactBook facts, ImmutableArray<Tranche> tranches, int year)
    {
        var paid = Figure.Sum($"Paid to Anthropic in {year}", Unit.UsdBillions, "tranches dated in the year", [.. tranches.Where(tranche => tranche.Month.Year == year).Select(tranche => tranche.Amount)]);
        return new(year, paid, Figure.Quotient($"Paid to Anthropic in {year} as a share of capex", Unit.Share, "paid in the year ÷ capex of the year", paid, Capex(facts, year)));
    }

    private static ImmutableArray<Disagreement> DisagreementsOf(FactBook facts, ImmutableArray<Tranche> tranches, Figure sum, Figure total)
    {
        var final = tranches.Single(tranche => tranche.Month == CalledFinal);
        var expansion = tranches.Single(tranche => tranche.PrintedPlace == 2);
        var later = Figure.Sum("Tranches dated 2024 and 2025", Unit.UsdBillions, "sum of the tranches dated 2024 or 2025", [.. tranches.Where(tranche => tranche.Month.Year >= 2024).Select(tranche => tranche.Amount)]);
        var largest = Figure.Derive("Largest tranche", Unit.UsdBillions, "largest of all tranches", values => values.Max(), [.. tranches.Select(tranche => tranche.Amount)]);
        return
        [
            Between("The tranches make up the printed total", total, sum),
            Between($"The total is reached with the final tranche, of {final.Date}", total, final.ByDate),
            Between("The total was committed in 2024 and 2025", Figure.Of(facts, "anthropic.committed"), later),
            Between($"The tranche of {expansion.Date} is the largest outside investment", expansion.Amount, largest),
        ];

        static Disagreement Between(string statement, Figure printed, Figure recomputed) => new(
            statement,
            printed,
            recomputed,
            Figure.Derive($"{statement}: recomputed less printed", Unit.UsdBillions, "recomputed − printed", values => values[1] - values[0], printed, recomputed));
    }
}
